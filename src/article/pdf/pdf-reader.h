/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads PDF files: joins printed lines to paragraphs, drops running heads, finds the headline. */

#pragma once

#include "article/content.h"

G_BEGIN_DECLS

/* NULL: damaged, under a password, or without text (a scan). (transfer full) */
LecternContent *lectern_pdf_read (GBytes *bytes);

G_END_DECLS
