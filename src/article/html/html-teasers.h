/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of teasers: linked headlines, each with a sentence or two under it. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

/* Sets is_left_out of the elements of page that are teasers in a row, unless they are most of what
 * the page has to say. prose: how many words of prose stand before each block, and last in all
 * (page->blocks->len + 1). */
void lectern_html_leave_out_teasers (LecternHtmlPage *page, const guint *prose);

G_END_DECLS
