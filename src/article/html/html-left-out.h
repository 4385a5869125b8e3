/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks the elements of a page that surely do not belong to its article. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

/* Sets is_left_out of every element. prose: how many words of prose stand before each block, and
 * last in all (page->blocks->len + 1). title: of the page, or NULL. by_names: whether the names
 * that call an element marginal count; its tag, comments and galleries always do. */
void lectern_html_leave_out (LecternHtmlPage *page,
                             const guint *prose,
                             const char *title,
                             gboolean by_names);

G_END_DECLS
