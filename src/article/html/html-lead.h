/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lead of an article: a sentence or two between its headline and its text. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

/* blocks, with the lead before them where the page shows one that they do not hold: what the
 * metadata gives as the article's summary, or what the page calls a lead. summary may be NULL.
 * blocks: (element-type guint), in order. (transfer full) */
GArray *lectern_html_with_lead (const LecternHtmlPage *page,
                                const GArray *blocks,
                                const char *title,
                                const char *summary);

G_END_DECLS
