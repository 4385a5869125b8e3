/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to highlight in one article: the machine's finds, the reader's marks, what is
 * selected, the search. The painter reads it; nothing here touches the screen. */

#pragma once

#include <gtksourceview/gtksource.h>

#include "analysis/analysis.h"
#include "annotation/corrections/lectern-corrections.h"
#include "annotation/lectern-annotation-set.h"
#include "ui/article-view/lectern-span-index.h"
#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

typedef struct
{
  LecternAnalysis *analysis;  /* or NULL */
  LecternSpanIndex *mentions; /* value: index of the analysis' mentions; all kinds */
  LecternSpanIndex *names;    /* likewise, only mentions that are names */
  LecternSpanIndex *quotes;   /* value: index of the analysis' quotes; a span a part */
  LecternSpanIndex *values;   /* value: index of the analysis' values */

  const LecternCorrectionMarks *marks; /* or NULL; the document's: what is the reader's own */

  GPtrArray *annotations;  /* LecternAnnotation, those that have a place */
  LecternSpanIndex *notes; /* value: index of annotations */

  LecternShow show;
  guint selected_entity;
  guint selected_mention; /* place among the entity's mentions */

  const GArray *hits;      /* LecternSpan, in order; or NULL; not owned: the search bar's */
  LecternSpan current_hit; /* may be unset */

  LecternSpan flash; /* may be unset */
  double flash_strength;
} LecternHighlights;

LecternHighlights *lectern_highlights_new (void);
void lectern_highlights_free (LecternHighlights *self);

/* Each may be NULL. */
void lectern_highlights_set_analysis (LecternHighlights *self, const LecternAnalysis *analysis);
void lectern_highlights_set_annotations (LecternHighlights *self, LecternAnnotationSet *set);

/* Whether names of this kind are to be seen. */
gboolean lectern_highlights_shows_type (const LecternHighlights *self, LecternEntityType type);

/* The place of an analysis' mention among its entity's mentions. */
guint lectern_highlights_get_ordinal (const LecternHighlights *self, guint mention);
/* The index of the analysis' mention that is the current one, or LECTERN_NONE. */
guint lectern_highlights_get_current_mention (const LecternHighlights *self);

/* Whether the reader made, corrected or confirmed this (an index of the analysis). */
gboolean lectern_highlights_is_mine (const LecternHighlights *self,
                                     LecternCorrectionOn on,
                                     guint index);

/* The smallest that covers offset, or LECTERN_NONE: index of the analysis' mentions,
 * quotes. Kinds that are switched off are not found, unless they belong to what is selected. */
guint lectern_highlights_mention_at (const LecternHighlights *self, guint offset);
guint lectern_highlights_quote_at (const LecternHighlights *self, guint offset);
/* The innermost of the reader's marks there, or NULL. (transfer none) */
LecternAnnotation *lectern_highlights_annotation_at (const LecternHighlights *self, guint offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternHighlights, lectern_highlights_free)

G_END_DECLS
