/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses, within the element that holds the article, the blocks that are its text. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

/* container: from lectern_html_judge(), which must have marked the page. title, byline: of the
 * page, or NULL; neither is text. Returns the indexes of the blocks that stay, in order (guint).
 * (transfer full) */
GArray *lectern_html_prune (const LecternHtmlPage *page,
                            guint container,
                            const char *title,
                            const char *byline);

G_END_DECLS
