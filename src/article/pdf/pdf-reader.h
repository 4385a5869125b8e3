/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads PDF files: joins printed lines to paragraphs, drops running heads, finds the headline. */

#pragma once

#include "article/content.h"

G_BEGIN_DECLS

/* Whether a file is PDF, by how it begins. */
gboolean lectern_pdf_is_file (const guint8 *bytes, gsize n_bytes);

/* NULL: damaged, under a password, or without text (a scan). (transfer full) */
LecternContent *lectern_pdf_read (GBytes *bytes);

G_END_DECLS
