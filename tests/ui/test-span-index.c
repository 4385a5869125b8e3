/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index of spans, against a walk over all of them. */

#include "ui/article-view/lectern-span-index.h"

#define N_SPANS 400
#define N_CHARS 1000

static void
fill (LecternSpanIndex *index, LecternSpan *spans)
{
  for (guint i = 0; i < N_SPANS; i++)
    {
      guint start = (guint) g_test_rand_int_range (0, N_CHARS);
      /* Most are short, some reach far: what a bisection by start alone gets wrong. */
      guint length = (guint) g_test_rand_int_range (0, i % 20 == 0 ? 600 : 12);

      spans[i] = (LecternSpan){ start, start + length };
      lectern_span_index_add (index, spans[i].start, spans[i].end, i);
    }
  lectern_span_index_seal (index);
}

static void
test_finds_all (void)
{
  g_autoptr (LecternSpanIndex) index = lectern_span_index_new ();
  LecternSpan spans[N_SPANS];

  fill (index, spans);
  for (guint from = 0; from < N_CHARS; from += 7)
    {
      guint to = from + (guint) g_test_rand_int_range (1, 40);
      gboolean found[N_SPANS] = { FALSE };
      const LecternIndexedSpan *span;
      LecternSpanIter iter;
      guint last = 0;

      lectern_span_iter_init (&iter, index, from, to);
      while ((span = lectern_span_iter_next (&iter)) != NULL)
        {
          g_assert_cmpuint (span->start, >=, last);
          last = span->start;
          g_assert_false (found[span->value]);
          found[span->value] = TRUE;
        }
      for (guint i = 0; i < N_SPANS; i++)
        {
          gboolean touches =
              spans[i].start < spans[i].end && spans[i].start < to && spans[i].end > from;

          g_assert_cmpint (found[i], ==, touches);
        }
    }
}

static void
test_neighbours (void)
{
  g_autoptr (LecternSpanIndex) index = lectern_span_index_new ();

  lectern_span_index_add (index, 10, 20, 1);
  lectern_span_index_add (index, 30, 31, 3);
  lectern_span_index_add (index, 12, 14, 2);
  lectern_span_index_seal (index);

  g_assert_cmpuint (lectern_span_index_after (index, 0)->value, ==, 1);
  g_assert_cmpuint (lectern_span_index_after (index, 10)->value, ==, 2);
  g_assert_cmpuint (lectern_span_index_after (index, 29)->value, ==, 3);
  g_assert_null (lectern_span_index_after (index, 30));
  g_assert_null (lectern_span_index_before (index, 10));
  g_assert_cmpuint (lectern_span_index_before (index, 11)->value, ==, 1);
  g_assert_cmpuint (lectern_span_index_before (index, 99)->value, ==, 3);
}

static void
test_nothing (void)
{
  g_autoptr (LecternSpanIndex) index = lectern_span_index_new ();
  LecternSpanIter iter;

  lectern_span_iter_init (&iter, NULL, 0, G_MAXUINT);
  g_assert_null (lectern_span_iter_next (&iter));
  lectern_span_index_add (index, 5, 5, 0);
  lectern_span_index_add (index, 6, 2, 0);
  lectern_span_index_seal (index);
  g_assert_cmpuint (lectern_span_index_get_size (index), ==, 0);
  lectern_span_iter_init (&iter, index, 0, G_MAXUINT);
  g_assert_null (lectern_span_iter_next (&iter));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span-index/finds-all", test_finds_all);
  g_test_add_func ("/span-index/neighbours", test_neighbours);
  g_test_add_func ("/span-index/nothing", test_nothing);
  return g_test_run ();
}
