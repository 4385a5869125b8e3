/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fact, ready to be shown, filtered and copied. */

#pragma once

#include "analysis/analysis.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_FACT_ITEM (lectern_fact_item_get_type ())
G_DECLARE_FINAL_TYPE (LecternFactItem, lectern_fact_item, LECTERN, FACT_ITEM, GObject)

/* Properties (constant): "line", "lead", "source" ("According to …" or NULL), "own" ("Added by
 * you" or NULL), "evidence" (the
 * article's words). Strings are (transfer none) unless they are dup'ed. */
const char *lectern_fact_item_get_line (LecternFactItem *self);
const char *lectern_fact_item_get_source (LecternFactItem *self);
const char *lectern_fact_item_get_folded (LecternFactItem *self);  /* for lectern_search_matches */
const char *lectern_fact_item_get_section (LecternFactItem *self); /* the heading it is under */
char *lectern_fact_item_dup_evidence (LecternFactItem *self);
const LecternFact *lectern_fact_item_get_fact (LecternFactItem *self);
const LecternAnalysis *lectern_fact_item_get_analysis (LecternFactItem *self);
/* Below LECTERN_DEFAULT_MIN_CONFIDENCE. */
gboolean lectern_fact_item_is_uncertain (LecternFactItem *self);

/* fact: its index in analysis. about: the entity under whose name it is listed, and which the line
 * then leaves out where it can; LECTERN_NONE: it is listed under its kind.
 * (transfer full) NULL: it lacks what its kind cannot do without. */
LecternFactItem *lectern_fact_item_new (LecternArticle *article,
                                        const LecternAnalysis *analysis,
                                        guint fact,
                                        guint about);

/* The reader's last correction that made it what it is. Only while nobody has asked for "own". */
void lectern_fact_item_set_action (LecternFactItem *self, const char *action);

/* See LecternReuseFunc. */
gboolean lectern_fact_item_reuse (gpointer old, gpointer fresh);

/* Its index in its analysis, which is the document's of now. */
guint lectern_fact_item_get_index (LecternFactItem *self);

/* The section of the uncertain facts: translated, static. */
const char *lectern_fact_item_uncertain_title (void);

G_END_DECLS
