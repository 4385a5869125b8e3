/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the element that holds the article, and what in a page surely does not belong to it. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

/* Marks the elements of page that are left out, and returns the index of the one that holds the
 * article, or LECTERN_HTML_NONE: the page has no prose. title: of the page, or NULL. by_names:
 * whether what is called marginal is left out.
 *
 * The method is the maximum-subsequence segmentation of Pasternack and Roth ("Extracting article
 * text from the web with maximum subsequence segmentation", WWW 2009), on the tree: each block
 * weighs for or against being text of the article, and the element with the greatest sum wins. */
guint lectern_html_judge (LecternHtmlPage *page, const char *title, gboolean by_names);

G_END_DECLS
