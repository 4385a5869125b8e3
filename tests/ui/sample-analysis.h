/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A short article with an analysis made by hand, and a long one, for tests of single widgets. */

#pragma once

#include "analysis/analysis.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

/* The article that sample_analysis_new() is of. (transfer full) */
LecternArticle *sample_article_new (void);
LecternAnalysis *sample_analysis_new (LecternArticle *article);

/* The same facts, names and quotes over and over, n of each. (transfer full) */
LecternAnalysis *sample_analysis_new_long (LecternArticle *article, guint n);

/* The nth place (from 0) of words in the article. */
LecternSpan sample_find (LecternArticle *article, const char *words, guint nth);

G_END_DECLS
