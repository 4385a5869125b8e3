/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said in an article as a list of objects; a quotation over several paragraphs is one. */

#pragma once

#include "analysis/analysis.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_QUOTE_ITEM (lectern_quote_item_get_type ())
G_DECLARE_FINAL_TYPE (LecternQuoteItem, lectern_quote_item, LECTERN, QUOTE_ITEM, GObject)

/* Properties (constant): "text" (all the words said, paragraphs parted by a line break), "cue" (as
 * written, or NULL), "detail" (how it is said, for the line below: "admitted · not in their own
 * words"; or NULL). */
const char *lectern_quote_item_get_text (LecternQuoteItem *self);
const char *lectern_quote_item_get_detail (LecternQuoteItem *self);
const char *lectern_quote_item_get_speaker (LecternQuoteItem *self); /* or NULL: nobody is named */
const char *lectern_quote_item_get_section (LecternQuoteItem *self);
const char *lectern_quote_item_get_folded (LecternQuoteItem *self); /* for lectern_search_matches */
LecternQuoteKind lectern_quote_item_get_kind (LecternQuoteItem *self);
/* From the first word said to the last, code points. */
LecternSpan lectern_quote_item_get_span (LecternQuoteItem *self);

/* Its first entry's index in the analysis. */
guint lectern_quote_item_get_index (LecternQuoteItem *self);
/* See LecternReuseFunc. */
gboolean lectern_quote_item_reuse (gpointer old, gpointer fresh);

/* A list of LecternQuoteItem: by speaker, in the order in which they first speak, then by place;
 * without a speaker last. (transfer full) */
GListModel *lectern_quotes_model_new (LecternArticle *article, const LecternAnalysis *analysis);

G_END_DECLS
