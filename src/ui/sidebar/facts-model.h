/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of an article as a list of objects, ready to be shown, filtered and copied. */

#pragma once

#include "analysis/analysis.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_FACT_ITEM (lectern_fact_item_get_type ())
G_DECLARE_FINAL_TYPE (LecternFactItem, lectern_fact_item, LECTERN, FACT_ITEM, GObject)

/* Properties (constant): "line", "lead", "source" ("According to …" or NULL), "evidence" (the
 * article's words). Strings are (transfer none) unless they are dup'ed. */
const char *lectern_fact_item_get_line (LecternFactItem *self);
const char *lectern_fact_item_get_source (LecternFactItem *self);
const char *lectern_fact_item_get_folded (LecternFactItem *self); /* for lectern_search_matches */
const char *lectern_fact_item_get_section (LecternFactItem *self);
char *lectern_fact_item_dup_evidence (LecternFactItem *self);
const LecternFact *lectern_fact_item_get_fact (LecternFactItem *self);
const LecternAnalysis *lectern_fact_item_get_analysis (LecternFactItem *self);
/* Below LECTERN_DEFAULT_MIN_CONFIDENCE. */
gboolean lectern_fact_item_is_uncertain (LecternFactItem *self);

/* The section of the uncertain facts: translated, static. */
const char *lectern_facts_model_uncertain_title (void);

/* A list of LecternFactItem: by kind, then by place; the uncertain ones last. A fact that cannot
 * be written as a line is left out. (transfer full) */
GListModel *lectern_facts_model_new (LecternArticle *article, const LecternAnalysis *analysis);

G_END_DECLS
