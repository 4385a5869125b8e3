/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trees out of arc scores. */

#include "analysis/analysis.h"
#include "analysis/model/parse.h"

static void
test_greedy (void)
{
  /* "dogs chase cats": chase is the root. */
  static const float scores[3 * 4] = { 0, -9, 5, 1, 6, 1, -9, 1, 0, 1, 4, -9 };
  guint heads[3];

  lectern_parse_tree (scores, 3, heads);
  g_assert_cmpuint (heads[0], ==, 1);
  g_assert_cmpuint (heads[1], ==, LECTERN_NONE);
  g_assert_cmpuint (heads[2], ==, 1);
}

static void
test_cycle (void)
{
  /* Best heads alone make a circle of words 0 and 1. */
  static const float scores[2 * 3] = { 1, -9, 5, 3, 5, -9 };
  guint heads[2];

  lectern_parse_tree (scores, 2, heads);
  g_assert_cmpuint (heads[1], ==, LECTERN_NONE);
  g_assert_cmpuint (heads[0], ==, 1);
}

static void
test_random (void)
{
  for (guint n = 1; n <= 40; n++)
    {
      g_autofree float *scores = g_new (float, n *(n + 1));
      guint heads[40];
      guint n_roots = 0;

      for (guint i = 0; i < n * (n + 1); i++)
        scores[i] = g_test_rand_double_range (-3, 3);
      lectern_parse_tree (scores, n, heads);
      for (guint i = 0; i < n; i++)
        {
          guint at = i;

          n_roots += heads[i] == LECTERN_NONE;
          for (guint step = 0; step < n && at != LECTERN_NONE; step++)
            at = heads[at];
          g_assert_cmpuint (at, ==, LECTERN_NONE);
        }
      g_assert_cmpuint (n_roots, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trees/greedy", test_greedy);
  g_test_add_func ("/trees/cycle", test_cycle);
  g_test_add_func ("/trees/random", test_random);
  return g_test_run ();
}
