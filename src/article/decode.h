/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes to UTF-8: byte order marks, UTF-16 by its look, UTF-8, else Windows-1252; line ends become
 * LF. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LECTERN_DECODE_OK,
  LECTERN_DECODE_BINARY,  /* NUL or too many other control characters: no text */
  LECTERN_DECODE_INVALID, /* not valid in the encoding that was asked for, or unknown encoding */
} LecternDecodeResult;

/* encoding: an iconv name, which must hold for every byte; or NULL: detect, never INVALID.
 * On OK text (transfer full) is valid UTF-8 without BOM, ended by a NUL beyond n_text, and used
 * (static or interned) the name of the encoding. */
LecternDecodeResult lectern_decode (const guint8 *bytes,
                                    gsize n_bytes,
                                    const char *encoding,
                                    char **text,
                                    gsize *n_text,
                                    const char **used);

/* CRLF and CR become LF, in place. Returns the new length; text[length] is NUL. */
gsize lectern_normalize_line_ends (char *text, gsize n_bytes);

G_END_DECLS
