/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sorted array of spans beside the running maximum of their ends: since that maximum never
 * falls, the first span that can reach an offset is found by bisection even where spans nest. */

#include "config.h"

#include "ui/article-view/lectern-span-index.h"

struct _LecternSpanIndex
{
  GArray *spans; /* LecternIndexedSpan, by start, long before short */
  GArray *reach; /* guint: the greatest end up to here */
};

LecternSpanIndex *
lectern_span_index_new (void)
{
  LecternSpanIndex *self = g_new0 (LecternSpanIndex, 1);

  self->spans = g_array_new (FALSE, FALSE, sizeof (LecternIndexedSpan));
  self->reach = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
lectern_span_index_free (LecternSpanIndex *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->spans);
  g_array_unref (self->reach);
  g_free (self);
}

void
lectern_span_index_add (LecternSpanIndex *self, guint start, guint end, guint value)
{
  LecternIndexedSpan span = { start, end, value };

  if (start < end)
    g_array_append_val (self->spans, span);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const LecternIndexedSpan *one = a;
  const LecternIndexedSpan *two = b;

  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  if (one->end != two->end)
    return one->end > two->end ? -1 : 1;
  return (one->value > two->value) - (one->value < two->value);
}

void
lectern_span_index_seal (LecternSpanIndex *self)
{
  gboolean is_sorted = TRUE;
  guint reach = 0;

  /* As they are in nearly every analysis. */
  for (guint i = 1; i < self->spans->len && is_sorted; i++)
    is_sorted =
        compare_spans (lectern_span_index_get (self, i - 1), lectern_span_index_get (self, i)) <= 0;
  if (!is_sorted)
    g_array_sort (self->spans, compare_spans);
  g_array_set_size (self->reach, 0);
  for (guint i = 0; i < self->spans->len; i++)
    {
      reach = MAX (reach, lectern_span_index_get (self, i)->end);
      g_array_append_val (self->reach, reach);
    }
}

guint
lectern_span_index_get_size (const LecternSpanIndex *self)
{
  return self == NULL ? 0 : self->spans->len;
}

const LecternIndexedSpan *
lectern_span_index_get (const LecternSpanIndex *self, guint position)
{
  return &g_array_index (self->spans, LecternIndexedSpan, position);
}

void
lectern_span_iter_init (LecternSpanIter *iter,
                        const LecternSpanIndex *index,
                        guint start,
                        guint end)
{
  guint low = 0;
  guint high = index == NULL ? 0 : index->reach->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (index->reach, guint, middle) > start)
        high = middle;
      else
        low = middle + 1;
    }
  *iter = (LecternSpanIter){ .index = index, .next = low, .start = start, .end = end };
}

const LecternIndexedSpan *
lectern_span_iter_next (LecternSpanIter *iter)
{
  while (iter->next < lectern_span_index_get_size (iter->index))
    {
      const LecternIndexedSpan *span = lectern_span_index_get (iter->index, iter->next);

      if (span->start >= iter->end)
        return NULL;
      iter->next++;
      if (span->end > iter->start)
        return span;
    }
  return NULL;
}

/* The number of spans that start before offset. */
static guint
count_before (const LecternSpanIndex *self, guint offset)
{
  guint low = 0;
  guint high = lectern_span_index_get_size (self);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lectern_span_index_get (self, middle)->start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const LecternIndexedSpan *
lectern_span_index_after (const LecternSpanIndex *self, guint offset)
{
  guint position = count_before (self, offset + 1);

  return position < lectern_span_index_get_size (self) ? lectern_span_index_get (self, position)
                                                       : NULL;
}

const LecternIndexedSpan *
lectern_span_index_before (const LecternSpanIndex *self, guint offset)
{
  guint position = count_before (self, offset);

  return position > 0 ? lectern_span_index_get (self, position - 1) : NULL;
}
