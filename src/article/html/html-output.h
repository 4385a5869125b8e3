/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the chosen blocks of a page as an article's text, with its structure as spans. */

#pragma once

#include "article/content.h"
#include "article/html/html-page.h"

G_BEGIN_DECLS

/* blocks: indexes (guint), in order, at least one. Fills text and spans of content. */
void lectern_html_write_content (const LecternHtmlPage *page,
                                 const GArray *blocks,
                                 LecternContent *content);

G_END_DECLS
