/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markdown: what is a mark and what is not, and texts made to break its reader. */

#include "article/markdown/markdown-reader.h"

#include <string.h>

static LecternContent *
read (const char *text)
{
  LecternContent *content = lectern_content_new (g_strdup (text), strlen (text));

  lectern_markdown_describe (content);

  return content;
}

/* What the engine reads has the marks blanked, and no character has moved. */
static const struct
{
  const char *text;
  const char *analysis_text;
} cases[] = {
  { "He said *no*.", "He said  no ." },
  { "**Bold** and __bold__", "  Bold   and   bold  " },
  { "***both***", "   both   " },
  { "5 * 3 * 2", "5 * 3 * 2" },
  { "a *b", "a *b" },
  { "snake_case_name", "snake_case_name" },
  { "un*frigging*believable", "un frigging believable" },
  { "He [sic] went [away].", "He [sic] went [away]." },
  { "[Skell](https://e.org/(x)) sank", " Skell                     sank" },
  { "[Skell](no end", "[Skell](no end" },
  { "`code`", " code " },
  { "1 < 2 > 0", "1 < 2 > 0" },
  { "a<!-- b -->c", "a          c" },
  { "Née *Märten*", "Née  Märten " },
  { "# Skell", "  Skell" },
  { "#hashtag", "#hashtag" },
  { "- item", "  item" },
  { "-5 degrees", "-5 degrees" },
  { "1984. A year.", "1984. A year." },
  { "Head\n===\ntext", "Head\n   \ntext" },
  { "> quoted", "  quoted" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LecternContent) content = read (cases[i].text);

      g_assert_cmpstr (content->analysis_text, ==, cases[i].analysis_text);
    }
}

static void
test_title (void)
{
  g_autoptr (LecternContent) heading = read ("Skell, Tuesday\n\n## Part\n\n# The *whole* story\n");
  g_autoptr (LecternContent) field = read ("---\ntitle: 'A field'\n---\n# A heading\n");
  g_autoptr (LecternContent) line = read ("A first line\n\nText of the article.\n");

  g_assert_cmpstr (heading->title, ==, "The whole story");
  g_assert_false (heading->has_headline_line);
  g_assert_cmpstr (field->title, ==, "A field");
  g_assert_true (field->has_headline_line);
  g_assert_cmpstr (line->title, ==, "A first line");
}

static void
check (const char *text)
{
  g_autoptr (LecternContent) content = read (text);
  guint n_chars = (guint) g_utf8_strlen (text, -1);

  g_assert_cmpuint (g_utf8_strlen (content->analysis_text, -1), ==, n_chars);
  for (guint i = 0; i < content->spans->len; i++)
    {
      const LecternArticleSpan *span = &g_array_index (content->spans, LecternArticleSpan, i);

      g_assert_cmpuint (span->start, <, span->end);
      g_assert_cmpuint (span->end, <=, n_chars);
      if (i > 0)
        g_assert_cmpuint (span->start, >=, span[-1].start);
    }
}

static void
test_random (void)
{
  static const char *const pieces[] = { "*",  "**",    "_",        "`",   "```\n", "[",     "]",
                                        "](", "(",     ")",        "<",   ">",     "!",     "\\",
                                        "# ", "\n",    "\n\n",     "- ",  "> ",    "---\n", "===\n",
                                        "é",  "word ", "[a]: b\n", "1. ", " ",     "<!--",  "-->" };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (gint n = g_test_rand_int_range (0, 60); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      check (text->str);
    }
}

static void
test_bombs (void)
{
  static const char *const pieces[] = { "[", "*", "`", "<", "![", "> ", "- ", "[a](", "_a", "\\" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint64 start = g_get_monotonic_time ();

      while (text->len < 200 * 1000)
        g_string_append (text, pieces[i]);
      check (text->str);
      g_test_message ("%s: %d ms", pieces[i], (int) ((g_get_monotonic_time () - start) / 1000));
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/markdown/cases", test_cases);
  g_test_add_func ("/article/markdown/title", test_title);
  g_test_add_func ("/article/markdown/random", test_random);
  g_test_add_func ("/article/markdown/bombs", test_bombs);

  return g_test_run ();
}
