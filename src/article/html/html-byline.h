/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The byline that a page shows, where its metadata names no author. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

/* The byline nearest to container, the element that holds the article (an index, or
 * LECTERN_HTML_NONE); as the page has it, "By" included. NULL: none. (transfer full) */
char *lectern_html_find_byline (const LecternHtmlPage *page, guint container);

G_END_DECLS
