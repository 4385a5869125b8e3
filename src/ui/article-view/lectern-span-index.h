/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spans of a text, answering "which of you touch these characters?" without a walk over all. */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

typedef struct _LecternSpanIndex LecternSpanIndex;

/* value is the caller's, usually an index into the array that the span comes from. */
typedef struct
{
  guint start; /* code points */
  guint end;
  guint value;
} LecternIndexedSpan;

typedef struct
{
  const LecternSpanIndex *index;
  guint next;
  guint start;
  guint end;
} LecternSpanIter;

/* Takes spans in any order. Empty spans and spans with end < start are ignored. */
LecternSpanIndex *lectern_span_index_new (void);
void lectern_span_index_add (LecternSpanIndex *self, guint start, guint end, guint value);
/* Sorts; call once, after the last add. */
void lectern_span_index_seal (LecternSpanIndex *self);
void lectern_span_index_free (LecternSpanIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternSpanIndex, lectern_span_index_free)

guint lectern_span_index_get_size (const LecternSpanIndex *self);
const LecternIndexedSpan *lectern_span_index_get (const LecternSpanIndex *self, guint position);

/* Walks the spans that share a character with start to end, by start, long before short.
 * O(log n) to begin. index may be NULL: nothing comes. */
void lectern_span_iter_init (LecternSpanIter *iter,
                             const LecternSpanIndex *index,
                             guint start,
                             guint end);
const LecternIndexedSpan *lectern_span_iter_next (LecternSpanIter *iter);

/* The first span that starts after offset, and the last that starts before it; or NULL. */
const LecternIndexedSpan *lectern_span_index_after (const LecternSpanIndex *self, guint offset);
const LecternIndexedSpan *lectern_span_index_before (const LecternSpanIndex *self, guint offset);

G_END_DECLS
