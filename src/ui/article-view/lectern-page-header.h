/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands over an article whose text doesn't begin with it: title, byline, date. */

#pragma once

#include <gtk/gtk.h>

#include "article/lectern-article.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_PAGE_HEADER (lectern_page_header_get_type ())
G_DECLARE_FINAL_TYPE (LecternPageHeader, lectern_page_header, LECTERN, PAGE_HEADER, GtkWidget)

/* article may be NULL. */
void lectern_page_header_set_article (LecternPageHeader *self, LecternArticle *article);

/* How high it is, in pixels, at this width; 0: there is nothing to say. */
int lectern_page_header_measure (LecternPageHeader *self, int width);

G_END_DECLS
