/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds the blocks chosen from a page against the text that its metadata states as its article. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

/* blocks: indexes (guint), in order. stated: a page made of the stated text. Returns the blocks
 * with those added that it has too, and without those behind its end. (transfer full) */
GArray *lectern_html_hold_against (const LecternHtmlPage *page,
                                   const GArray *blocks,
                                   const LecternHtmlPage *stated);

G_END_DECLS
