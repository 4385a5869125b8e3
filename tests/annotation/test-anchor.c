/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding words again: the bit-parallel search against the plain one, and cases as pairs of texts
 * in which [[ ]] marks the words. */

#include "annotation/anchoring/anchor.h"

#include <string.h>

#include "annotation/anchoring/bit-search.h"
#include "annotation/annotation-limits.h"

/* ---- Bit-parallel search -------------------------------------------------------------------- */

/* The definition: one row of the matrix at a time. */
static guint
plain_search (const LecternSymbol *pattern,
              guint m,
              const LecternSymbol *text,
              guint n,
              int step,
              gboolean anchored,
              guint *length)
{
  g_autofree guint *column = g_new (guint, m + 1);
  guint best = m;

  *length = 0;
  for (guint i = 0; i <= m; i++)
    column[i] = i;
  for (guint j = 1; j <= n; j++)
    {
      LecternSymbol symbol = step > 0 ? text[j - 1] : text[-(int) j];
      guint diagonal = column[0];

      column[0] = anchored ? j : 0;
      for (guint i = 1; i <= m; i++)
        {
          gboolean same = pattern[i - 1] == symbol && symbol != 0;
          guint next = MIN (MIN (column[i], column[i - 1]) + 1, diagonal + !same);

          diagonal = column[i];
          column[i] = next;
        }
      if (column[m] < best)
        {
          best = column[m];
          *length = j;
        }
    }
  return best;
}

static void
fill (LecternSymbol *symbols, guint n)
{
  for (guint i = 0; i < n; i++)
    symbols[i] = g_test_rand_int_range (1, 5);
}

static void
test_search (void)
{
  LecternSymbol pattern[200], reversed[200], text[300];

  for (guint round = 0; round < 2000; round++)
    {
      guint m = round < 400 ? round / 2 + 1 : (guint) g_test_rand_int_range (1, 200);
      guint n = g_test_rand_int_range (0, 300);
      gboolean anchored = g_test_rand_bit ();
      guint length, expected_length;

      m = MIN (m, 199);
      fill (pattern, m);
      fill (text, n);
      if (n > m && g_test_rand_bit ()) /* something to find */
        memcpy (text + g_test_rand_int_range (0, n - m), pattern, m * sizeof (LecternSymbol));
      if (g_test_rand_bit ())
        pattern[g_test_rand_int_range (0, m)] = 0; /* what the text does not have */
      for (guint i = 0; i < m; i++)
        reversed[i] = pattern[m - 1 - i];

      g_autoptr (LecternPattern) forward = lectern_pattern_new (pattern, m, 5, FALSE);
      g_autoptr (LecternPattern) backward = lectern_pattern_new (pattern, m, 5, TRUE);
      guint expected = plain_search (pattern, m, text, n, 1, anchored, &expected_length);
      g_assert_cmpuint (lectern_pattern_search (forward, text, n, 1, anchored, &length), ==,
                        expected);
      g_assert_cmpuint (length, ==, expected_length);
      expected = plain_search (reversed, m, text + n, n, -1, anchored, &expected_length);
      g_assert_cmpuint (lectern_pattern_search (backward, text + n, n, -1, anchored, &length), ==,
                        expected);
      g_assert_cmpuint (length, ==, expected_length);
    }
}

/* ---- Cases ---------------------------------------------------------------------------------- */

#define ABOUT                                                                                      \
  "The ferry to Aran sailed at noon. Passengers had waited since dawn. The crew, tired after a "   \
  "night of storms, refused to sail twice. "

typedef struct
{
  const char *name;
  const char *before;
  const char *now;
  LecternAnchorState state;
} Case;

static const Case cases[] = {
  { "unchanged", ABOUT "[[Nobody]] was hurt.", ABOUT "[[Nobody]] was hurt.", LECTERN_ANCHOR_EXACT },
  { "all-of-it", "[[Nobody was hurt.]]", "[[Nobody was hurt.]]", LECTERN_ANCHOR_EXACT },
  { "moved-down", ABOUT "[[Nobody]] was hurt.",
    "Update: a second ferry. " ABOUT "[[Nobody]] was hurt.", LECTERN_ANCHOR_MOVED },
  { "right-one-of-many", "One said no. Two said [[no]]. Three said no, and that was that.",
    "Zero said no. One said no. Two said [[no]]. Three said no, and that was that.",
    LECTERN_ANCHOR_MOVED },
  { "sentence-moved-away", "[[The harbour master closed both quays until Friday.]] " ABOUT,
    ABOUT "In the end [[the harbour master closed both quays until Friday.]]",
    LECTERN_ANCHOR_APPROXIMATE },
  { "word-replaced", ABOUT "The mayor [[promised two million euros to the island]] on Monday.",
    ABOUT "The mayor [[promised three million euros to the island]] on Monday.",
    LECTERN_ANCHOR_APPROXIMATE },
  { "quotation-marks-changed", ABOUT "She said [[\"it won't do\"]] and left the room.",
    "By our staff. " ABOUT "She said [[“it won’t do”]] and left the room.",
    LECTERN_ANCHOR_APPROXIMATE },
  { "lines-joined", ABOUT "[[Nobody was hurt.\n\nThe line]] has two boats.",
    ABOUT "[[Nobody was hurt. The line]] has two boats.", LECTERN_ANCHOR_APPROXIMATE },
  { "much-put-in", ABOUT "[[The mayor spoke to the press about the ferry.]] Then she left town.",
    "News. " ABOUT
    "[[The mayor, who had been on the island since the storms of last week with two of "
    "her aides, spoke to the press about the ferry.]] Then she went home.",
    LECTERN_ANCHOR_APPROXIMATE },
  { "word-in-a-longer-one", ABOUT "The pilots [[call]] it a night.",
    ABOUT "The pilots called it a night.", LECTERN_ANCHOR_ORPHAN },
  { "year-replaced", ABOUT "They last met in [[2018]] in Galway.",
    ABOUT "They last met in 2019 in Galway.", LECTERN_ANCHOR_ORPHAN },
  { "misprint-mended", ABOUT "They asked for [[repitition]] of the test.",
    ABOUT "They asked for [[repetition]] of the test.", LECTERN_ANCHOR_APPROXIMATE },
  { "no-spaces", "昨天下午[[渡船公司]]宣布停航。", "据报道，昨天下午[[渡船公司]]宣布停航。",
    LECTERN_ANCHOR_MOVED },
  { "word-gone", ABOUT "The [[angry]] crew went home.", ABOUT "The crew went home.",
    LECTERN_ANCHOR_ORPHAN },
  { "word-gone-but-elsewhere", ABOUT "It was [[noon]] before the second boat left Galway bay.",
    ABOUT "It was long past midday when another vessel came.", LECTERN_ANCHOR_ORPHAN },
  { "sentence-gone", ABOUT "[[A spokesman for the line would not comment.]] Nobody was hurt.",
    ABOUT "Nobody was hurt.", LECTERN_ANCHOR_ORPHAN },
  { "all-gone", ABOUT "[[Nobody]] was hurt.", "Quite another article about cheese.",
    LECTERN_ANCHOR_ORPHAN },
  { "empty", "[[Nobody was hurt.]]", "", LECTERN_ANCHOR_ORPHAN },
  { "astral", "😀😀 [[naïve 🙂 words]] 中文", "前 😀😀 [[naïve 🙂 words]] 中文",
    LECTERN_ANCHOR_MOVED },
};

/* Takes the marks out of text; where they stood, in code points. start == end: there are none. */
static char *
unmark (const char *text, guint *start, guint *end)
{
  const char *open = strstr (text, "[["), *close = strstr (text, "]]");

  *start = *end = 0;
  if (open == NULL)
    return g_strdup (text);
  g_autofree char *head = g_strndup (text, open - text);
  g_autofree char *words = g_strndup (open + 2, close - open - 2);
  *start = g_utf8_strlen (head, -1);
  *end = *start + g_utf8_strlen (words, -1);
  return g_strconcat (head, words, close + 2, NULL);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  guint start, end, expected_start, expected_end;
  g_autofree char *before = unmark (c->before, &start, &end);
  g_autofree char *now = unmark (c->now, &expected_start, &expected_end);
  guint from = start > LECTERN_CONTEXT_CHARS ? start - LECTERN_CONTEXT_CHARS : 0;
  guint n = g_utf8_strlen (before, -1);
  g_autofree char *exact = g_utf8_substring (before, start, end);
  g_autofree char *prefix = g_utf8_substring (before, from, start);
  g_autofree char *suffix = g_utf8_substring (before, end, MIN (n, end + LECTERN_CONTEXT_CHARS));
  LecternTarget target = { exact, prefix, suffix, start, end };
  g_autoptr (LecternAnchorText) text =
      lectern_anchor_text_new (now, strlen (now), g_utf8_strlen (now, -1));
  LecternAnchor anchor = lectern_anchor_find (text, &target);

  g_assert_cmpint (anchor.state, ==, c->state);
  g_assert_cmpuint (anchor.start, ==, expected_start);
  g_assert_cmpuint (anchor.end, ==, expected_end);
  if (c->state <= LECTERN_ANCHOR_MOVED)
    g_assert_cmpfloat (anchor.score, ==, 1);
  else
    g_assert_cmpfloat (anchor.score, <=, 1);
}

/* A foreign note may know only words, or only a place. */
static void
test_half_a_selector (void)
{
  const char *now = "The ferry sank. The crew swam.";
  LecternTarget words = { (char *) "crew", NULL, NULL, LECTERN_NO_POSITION, LECTERN_NO_POSITION };
  LecternTarget twice = { (char *) "The", NULL, NULL, LECTERN_NO_POSITION, LECTERN_NO_POSITION };
  LecternTarget nothing = { NULL, NULL, NULL, 4, 9 };
  LecternTarget beyond = { (char *) "crew", (char *) "The ", (char *) " swam", 4000, 4004 };
  g_autoptr (LecternAnchorText) text =
      lectern_anchor_text_new (now, strlen (now), g_utf8_strlen (now, -1));

  g_assert_cmpuint (lectern_anchor_find (text, &words).start, ==, 20);
  g_assert_cmpint (lectern_anchor_find (text, &twice).state, ==, LECTERN_ANCHOR_ORPHAN);
  g_assert_cmpint (lectern_anchor_find (text, &nothing).state, ==, LECTERN_ANCHOR_ORPHAN);
  g_assert_cmpint (lectern_anchor_find (text, &beyond).state, ==, LECTERN_ANCHOR_MOVED);
}

/* A text and notes made to be slow: a million equal letters. */
static void
test_monotonous (void)
{
  g_autofree char *now = g_strnfill (1000000, 'a');
  g_autofree char *exact = g_strnfill (600, 'a');
  g_autofree char *side = g_strnfill (LECTERN_CONTEXT_CHARS, 'a');
  g_autofree char *other = g_strnfill (LECTERN_CONTEXT_CHARS, 'b');
  g_autoptr (LecternAnchorText) text = lectern_anchor_text_new (now, 1000000, 1000000);
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < 20; i++)
    {
      LecternTarget target = { exact, other, side, 500000 + i, 500600 + i };
      LecternTarget tiny = { (char *) "aa", side, other, 500000 + i, 500002 + i };

      lectern_anchor_find (text, &target);
      lectern_anchor_find (text, &tiny);
    }
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 10 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor/search", test_search);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/anchor/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/anchor/monotonous", test_monotonous);
  g_test_add_func ("/anchor/half-a-selector", test_half_a_selector);
  return g_test_run ();
}
