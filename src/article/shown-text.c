/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader sees of a stretch of the canonical text. */

#include "article/lectern-article.h"

/* The first span that starts at offset or after it. */
static guint
find_span (const LecternArticleSpan *spans, guint n_spans, guint offset)
{
  guint low = 0;
  guint high = n_spans;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (spans[middle].start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
append_slice (LecternArticle *self, GString *shown, guint start, guint end)
{
  g_autofree char *words = NULL;

  if (start >= end)
    return;
  words = lectern_article_dup_slice (self, start, end);
  g_string_append (shown, words);
}

char *
lectern_article_dup_shown (LecternArticle *self, guint start, guint end)
{
  GString *shown = g_string_new (NULL);
  guint n_spans;
  const LecternArticleSpan *spans = lectern_article_get_spans (self, &n_spans);
  guint at = start;

  for (guint i = find_span (spans, n_spans, start); i < n_spans && spans[i].start < end; i++)
    {
      gboolean is_soft = spans[i].kind == LECTERN_ARTICLE_SPAN_SOFT_BREAK;

      if (!is_soft && spans[i].kind != LECTERN_ARTICLE_SPAN_HIDDEN)
        continue;
      append_slice (self, shown, at, spans[i].start);
      if (is_soft)
        g_string_append_c (shown, ' ');
      at = MAX (at, spans[i].end);
    }
  append_slice (self, shown, at, end);
  return g_string_free (shown, FALSE);
}
