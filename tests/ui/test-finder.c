/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search in an article finds. */

#include <glib/gstdio.h>

#include "ui/article-view/lectern-finder.h"

#define FOREVER G_MAXINT64

/* The matches as "start-end start-end …". */
static char *
find_in (LecternArticle *article, const char *words)
{
  g_autoptr (LecternFinder) finder = lectern_finder_new (article, words);
  GString *found = g_string_new (NULL);
  LecternSpan span;

  while (lectern_finder_next (finder, FOREVER, &span) == LECTERN_FINDER_FOUND)
    g_string_append_printf (found, "%s%u-%u", found->len > 0 ? " " : "", span.start, span.end);
  return g_string_free (found, FALSE);
}

static void
assert_found (const char *text, const char *words, const char *expected)
{
  g_autoptr (LecternArticle) article = lectern_article_new_for_text (text, -1);
  g_autofree char *found = find_in (article, words);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_case_and_accents (void)
{
  assert_found ("Anna Kovács met KOVACS.", "kovacs", "5-11 16-22");
  assert_found ("Anna Kovács met KOVACS.", "Kovács", "5-11 16-22");
  /* The accent as a character of its own belongs to the match. */
  assert_found ("The cafe\xcc\x81 closed.", "cafe", "4-9");
  /* In Cyrillic й is another letter than и. */
  assert_found ("йод и мир", "и", "4-5 7-8");
}

static void
test_marks (void)
{
  assert_found ("Putin’s call “flattered” him", "putin's", "0-7");
  assert_found ("Putin’s call “flattered” him", "\"flattered\"", "13-24");
  assert_found ("the 2015–16 season", "2015-16", "4-11");
  assert_found ("a co\xc2\xadoperative", "cooperative", "2-14");
}

static void
test_line_breaks (void)
{
  assert_found ("the harbour\noffice and the harbour  office", "harbour office", "4-18 27-42");
  assert_found ("10\xc2\xa0million", "10 million", "0-10");
  /* Not from one paragraph into the next. */
  assert_found ("the harbour\n\noffice", "harbour office", "");
}

static void
test_ends (void)
{
  assert_found ("aaaa", "aa", "0-2 2-4");
  assert_found ("wall", "walls", "");
  assert_found ("wall", "", "");
  assert_found ("wall", "\xcc\x81", "");
  assert_found ("The wall", "wall", "4-8");
}

static void
test_hidden (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "lectern-finder-XXXXXX.md", NULL);
  int descriptor = g_mkstemp (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternArticle) article = NULL;
  g_autofree char *over_marks = NULL;
  g_autofree char *target = NULL;

  g_assert_true (g_close (descriptor, NULL));
  g_file_set_contents (path, "It ran **aground** near [Skell](http://skell.example/).\n", -1,
                       &error);
  g_assert_no_error (error);
  article = lectern_article_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  over_marks = find_in (article, "ran aground near skell");
  g_assert_cmpstr (over_marks, ==, "3-30");
  target = find_in (article, "example");
  g_assert_cmpstr (target, ==, "");
  g_file_delete (file, NULL, NULL);
}

static void
test_in_slices (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LecternArticle) article = NULL;
  g_autoptr (LecternFinder) finder = NULL;
  LecternFinderState state;
  guint n_found = 0;
  guint n_late = 0;
  LecternSpan span;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, i % 1000 == 0 ? "the harbour office " : "nothing of the kind ");
  article = lectern_article_new_for_text (text->str, -1);
  finder = lectern_finder_new (article, "harbour");
  while ((state = lectern_finder_next (finder, 0, &span)) != LECTERN_FINDER_END)
    {
      n_found += state == LECTERN_FINDER_FOUND;
      n_late += state == LECTERN_FINDER_LATE;
    }
  g_assert_cmpuint (n_found, ==, 5);
  g_assert_cmpuint (n_late, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finder/case-and-accents", test_case_and_accents);
  g_test_add_func ("/finder/marks", test_marks);
  g_test_add_func ("/finder/line-breaks", test_line_breaks);
  g_test_add_func ("/finder/ends", test_ends);
  g_test_add_func ("/finder/hidden", test_hidden);
  g_test_add_func ("/finder/in-slices", test_in_slices);
  return g_test_run ();
}
