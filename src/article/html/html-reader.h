/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a saved web page: finds the article in it and leaves the rest out. */

#pragma once

#include "article/content.h"

G_BEGIN_DECLS

/* Whether a file is a web page, by its name (may be NULL) or by how it begins. */
gboolean lectern_html_is_page (const char *name, const guint8 *bytes, gsize n_bytes);

/* text: the page, decoded. NULL: no words could be found in it. (transfer full) */
LecternContent *lectern_html_read (const char *text, gsize n_bytes);

G_END_DECLS
