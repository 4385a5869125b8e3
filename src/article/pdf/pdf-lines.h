/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The printed lines of a PDF file, in reading order, with where they stand on their page. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lengths are points, from the top left of the page. */
typedef struct
{
  char *text; /* one line, trimmed, never empty */
  guint page; /* from 0 */
  double page_height;
  double left;
  double right;
  double top;
  double bottom;
} LecternPdfLine;

/* NULL: not a PDF file, or one that asks for a password. title (out, transfer full): what the file
 * says of itself, or NULL. (transfer full; of LecternPdfLine) */
GArray *lectern_pdf_read_lines (GBytes *bytes, char **title);

G_END_DECLS
