/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one line of --stdin-jsonl: an object with "id", "text" and "date". */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Deeper lists and objects in a line are an error. */
#define LECTERN_JSON_LINE_MAX_DEPTH 64

typedef struct
{
  char *id_json; /* the id's JSON as it stood in the line; NULL: it has none */
  char *text;    /* valid UTF-8; U+0000 and lone surrogates have become U+FFFD */
  char *date;    /* or NULL */
} LecternJsonLine;

/* Our own reader and not json-glib's, because the line is hostile: json-glib 1.6 recurses without
 * bound, stops strings at \u0000 and makes invalid UTF-8 of a lone surrogate.
 *
 * Always fills line, as far as it was understood, so that a bad line's id can be reported; free it
 * with lectern_json_line_clear(). Returns NULL, or what is wrong (static, English). */
const char *lectern_json_line_parse (const char *bytes, gsize n_bytes, LecternJsonLine *line);
void lectern_json_line_clear (LecternJsonLine *line);

G_END_DECLS
