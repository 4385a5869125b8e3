/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line of lectern-extract. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LECTERN_EXTRACT_JSON,
  LECTERN_EXTRACT_JSONL,
  LECTERN_EXTRACT_CSV,
  LECTERN_EXTRACT_BRAT,
  LECTERN_EXTRACT_CONLLU,
  LECTERN_EXTRACT_TEXT,
  LECTERN_EXTRACT_MARKDOWN,
} LecternExtractFormat;

typedef struct
{
  LecternExtractFormat format;
  gboolean from_stdin; /* --stdin-jsonl */
  gboolean show_version;
  gboolean with_syntax;
  guint n_jobs;
  double min_confidence;
  char **files; /* NULL-terminated; or NULL */
} LecternExtractOptions;

/* argv: the program's own; changed. FALSE with error set (one line, for people): not usable.
 * --help prints and ends the program. Free with lectern_extract_options_clear(). */
gboolean lectern_extract_options_parse (LecternExtractOptions *self,
                                        int argc,
                                        char **argv,
                                        GError **error);
void lectern_extract_options_clear (LecternExtractOptions *self);

G_END_DECLS
