/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trees out of arc scores, and the commas in them. */

#include "../lexicon-fixture.h"
#include "analysis/analysis.h"
#include "analysis/model/commas.h"
#include "analysis/model/parse.h"
#include "analysis/text/segment.h"

#include <string.h>

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

/* Of a sentence with a tree (heads of its n words), where each comma then hangs. Marks have the
 * relation 1. */
static void
check_commas (const char *text, guint n, guint *heads, const guint *expected)
{
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autofree guint8 *relations = g_new0 (guint8, n);

  g_assert_cmpuint (segments->n_tokens, ==, n);
  for (guint i = 0; i < n; i++)
    relations[i] = g_ascii_ispunct (*lectern_token_text (segments, i));
  lectern_commas_attach (segments, 0, n, 1, relations, heads);
  g_assert_cmpmem (heads, n * sizeof *heads, expected, n * sizeof *expected);
}

static void
test_commas (void)
{
  guint joined[] = { 3, 3, 0, LECTERN_NONE, 3, 7, 7, 3, 3 };
  guint fronted[] = { 3, 3, 3, LECTERN_NONE, 3 };
  guint ring[] = { 3, 3, 1, LECTERN_NONE, 3 };

  /* Before what hangs on words to its left: "Ben", "stayed". */
  check_commas ("Anna, Ben came, but Dan stayed.", 9, joined,
                (const guint[]){ 3, 2, 0, LECTERN_NONE, 7, 7, 7, 3, 3 });
  /* Behind what hangs on words to its right. */
  check_commas ("Today, Dan left.", 5, fronted, (const guint[]){ 3, 0, 3, LECTERN_NONE, 3 });
  /* One that a word hangs on is left alone. */
  check_commas ("Today, Dan left.", 5, ring, (const guint[]){ 3, 3, 1, LECTERN_NONE, 3 });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trees/greedy", test_greedy);
  g_test_add_func ("/trees/cycle", test_cycle);
  g_test_add_func ("/trees/random", test_random);
  g_test_add_func ("/trees/commas", test_commas);
  return g_test_run ();
}
