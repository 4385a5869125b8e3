/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of tests/article/corpus/ become articles: each against what is written beside it
 * (NAME.expected; --update writes it anew). */

#include "config.h"

#include "article/lectern-article.h"

static gboolean update;

static void
append_fact (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, "%s: %s\n", name, value != NULL ? value : "-");
}

static void
append_spans (GString *out, LecternArticle *article)
{
  static const char *const kinds[] = { "heading",     "strong",     "emphasis", "code",
                                       "block-quote", "list-item",  "caption",  "link",
                                       "hidden",      "soft-break", "rule" };
  guint n_spans;
  const LecternArticleSpan *spans = lectern_article_get_spans (article, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      g_autofree char *words = lectern_article_dup_slice (article, spans[i].start, spans[i].end);

      g_string_append_printf (out, "%s %u: %s%s%s\n", kinds[spans[i].kind], spans[i].level, words,
                              spans[i].target != NULL ? " -> " : "",
                              spans[i].target != NULL ? spans[i].target : "");
    }
}

static char *
describe (LecternArticle *article)
{
  GString *out = g_string_new (NULL);

  append_fact (out, "title", lectern_article_get_title (article));
  append_fact (out, "byline", lectern_article_get_byline (article));
  append_fact (out, "published", lectern_article_get_published (article));
  append_fact (out, "reference date", lectern_article_get_reference_date (article));
  append_fact (out, "site", lectern_article_get_site (article));
  append_fact (out, "language", lectern_article_get_language (article));
  append_fact (out, "encoding", lectern_article_get_encoding (article));
  append_spans (out, article);
  g_string_append (out, "---\n");
  g_string_append (out, lectern_article_get_analysis_text (article, NULL));

  return g_string_free (out, FALSE);
}

static void
test_file (gconstpointer name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "article", "corpus", name, NULL);
  g_autofree char *expected_path = g_strconcat (path, ".expected", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternArticle) article = lectern_article_load (file, NULL, NULL, &error);
  g_autofree char *actual = NULL;
  g_autofree char *expected = NULL;

  g_assert_no_error (error);
  actual = describe (article);
  if (update)
    g_assert_true (g_file_set_contents (expected_path, actual, -1, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (actual, ==, expected);
}

static void
add_file (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/article/corpus/%s", name);

  g_test_add_data_func (path, name, test_file);
}

int
main (int argc, char **argv)
{
  static const char *const files[] = { "ferry.html",  "table-layout.html", "cyrillic.html",
                                       "hidden.html", "words-only.html",   "scripted.html",
                                       "lead.html",   "stated.html",       "ferry.md" };

  g_test_init (&argc, &argv, NULL);
  update = argc > 1 && g_str_equal (argv[1], "--update");

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    add_file (files[i]);
#ifdef HAVE_MAIL
  add_file ("ferry.mhtml");
  add_file ("letter.eml");
  add_file ("reply.eml");
  add_file ("forwarded.eml");
#endif

  return g_test_run ();
}
