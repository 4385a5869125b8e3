/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages made to break a reader of saved pages. */

#include "article/lectern-article.h"

#include <glib/gstdio.h>
#include <string.h>

#include "article/article-limits.h"
#include "article/html/html-charset.h"
#include "article/html/html-reader.h"

/* What a reader gives is sound, whatever the page. */
static void
check (const char *page, gsize n_bytes)
{
  g_autoptr (LecternContent) content = lectern_html_read (page, n_bytes);
  guint n_chars;

  if (content == NULL)
    return;
  g_assert_cmpuint (strlen (content->text), ==, content->n_bytes);
  g_assert_true (g_utf8_validate (content->text, -1, NULL));
  n_chars = (guint) g_utf8_strlen (content->text, -1);
  for (guint i = 0; i < content->spans->len; i++)
    {
      const LecternArticleSpan *span = &g_array_index (content->spans, LecternArticleSpan, i);

      g_assert_cmpuint (span->start, <, span->end);
      g_assert_cmpuint (span->end, <=, n_chars);
    }
}

static void
test_truncated (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "article", "corpus", "ferry.html", NULL);
  g_autofree char *page = NULL;
  gsize n_bytes;

  g_assert_true (g_file_get_contents (path, &page, &n_bytes, NULL));
  for (gsize n = 0; n < n_bytes; n += 7)
    {
      g_autofree char *part = g_strndup (page, n);

      check (part, n);
    }
}

static void
test_damaged (void)
{
  static const char marks[] = "<>\"'&;=/ -![]{}a\n";
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "article", "corpus", "ferry.html", NULL);
  g_autofree char *page = NULL;
  gsize n_bytes;

  g_assert_true (g_file_get_contents (path, &page, &n_bytes, NULL));
  for (guint round = 0; round < 300; round++)
    {
      g_autofree char *damaged = g_strndup (page, n_bytes);

      for (guint i = 0; i < 20; i++)
        {
          gsize at = (gsize) g_test_rand_int_range (0, (int) n_bytes);

          if ((guchar) damaged[at] < 0x80)
            damaged[at] = marks[g_test_rand_int_range (0, sizeof marks - 1)];
        }
      check (damaged, n_bytes);
    }
}

static char *
repeat (const char *piece, guint times)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (out, piece);

  return g_string_free (out, FALSE);
}

/* Each must end, and soon. */
static void
test_bombs (void)
{
  static const struct
  {
    const char *piece;
    guint times;
  } bombs[] = {
    { "<div>", 200000 },
    { "<b><i><a href=x>", 60000 },
    { "<table><tr><td>", 50000 },
    { "<p>One two three four five six seven eight nine.", 20000 },
    { "<ul><li>", 50000 },
    { "</div>", 200000 },
    { "<a href='x'>w</a> ", 50000 },
    { "<br>", 300000 },
    { "&amp;&nbsp;&#65;&#x10ffff;&bogus;", 30000 },
    { "<!DOCTYPE x [<!ENTITY a \"&b;&b;\">]>", 1000 },
    { "<script type=application/ld+json>[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", 3000 },
    { "<![CDATA[", 50000 },
    { "<span class=\"a b c d e f g h\">x ", 50000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bombs); i++)
    {
      g_autofree char *page = repeat (bombs[i].piece, bombs[i].times);
      gint64 start = g_get_monotonic_time ();

      check (page, strlen (page));
      g_test_message ("%s: %d ms", bombs[i].piece,
                      (int) ((g_get_monotonic_time () - start) / 1000));
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
    }
}

static void
test_huge_attributes (void)
{
  g_autofree char *value = g_strnfill (5 * 1000 * 1000, 'x');
  g_autofree char *many = repeat (" a1=1 b=2 c", 20000);
  g_autofree char *long_class = g_strdup_printf (
      "<p class=\"%s\" style=\"%s\">Words that stay here, all of them.", value, value);
  g_autofree char *many_attributes =
      g_strdup_printf ("<p%s>Words that stay here, all of them.", many);

  gint64 start = g_get_monotonic_time ();
  g_autoptr (LecternContent) content =
      lectern_html_read (many_attributes, strlen (many_attributes));

  g_assert_nonnull (content);
  g_assert_cmpstr (content->text, ==, "Words that stay here, all of them.\n");
  check (long_class, strlen (long_class));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

/* Quotation marks, slashes and scripts make no attributes. */
static void
test_many_words_in_tags (void)
{
  g_autofree char *words = repeat ("harbour/ferry = 'quay' ", 600);
  g_autofree char *page = g_strdup_printf (
      "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"description\": \"a <b "
      "%s\", \"headline\": \"Ferry > ship\"}</script><p title=\"%s\" hidden>Not shown, this "
      "sentence of some words.</p><p>The ferry ran aground off Skell on Tuesday, its owners "
      "said.</p>",
      words, words);
  g_autoptr (LecternContent) content = lectern_html_read (page, strlen (page));

  g_assert_nonnull (content);
  g_assert_cmpstr (content->title, ==, "Ferry > ship");
  g_assert_false (g_str_has_prefix (content->text, "Not"));
}

/* Nobody closes these, so that each stands in all before it. */
static void
test_unclosed (void)
{
  g_autoptr (GString) page = g_string_new ("<script>x</script><h1>Ferry aground</h1>");
  g_autoptr (LecternContent) content = NULL;

  for (guint i = 0; i < 700; i++)
    g_string_append_printf (page,
                            "<p><font size=2>Ferry number %u ran aground off Skell on Tuesday, its "
                            "owners said.<script>var x = %u;</script>",
                            i, i);
  content = lectern_html_read (page->str, page->len);

  g_assert_nonnull (content);
  g_assert_nonnull (strstr (content->text, "\n\nFerry number 699 ran aground"));
  g_assert_null (strstr (content->text, "var x"));
}

static void
test_endless_title (void)
{
  g_autofree char *words = repeat ("Ferry aground ", 100000);
  g_autofree char *page = g_strdup_printf (
      "<title>%s</title><p>The ferry ran aground off Skell on Tuesday, its owners said.</p>",
      words);
  g_autoptr (LecternContent) content = lectern_html_read (page, strlen (page));

  g_assert_nonnull (content);
  g_assert_true (g_str_has_prefix (content->title, "Ferry aground"));
  g_assert_cmpuint (strlen (content->title), <=, LECTERN_METADATA_MAX_BYTES);
}

/* The parser leaves elements that it does not know in the head, where no tag ends it. */
static void
test_no_body (void)
{
  static const char page[] = "<title>Ferry aground</title><main><h1>Ferry aground</h1><p>The ferry "
                             "ran aground off Skell on "
                             "Tuesday, its owners said, and nobody was hurt at all.</p></main>";
  g_autoptr (LecternContent) content = lectern_html_read (page, sizeof page - 1);

  g_assert_nonnull (content);
  g_assert_cmpstr (
      content->text, ==,
      "The ferry ran aground off Skell on Tuesday, its owners said, and nobody was hurt "
      "at all.\n");
}

/* As browsers do: padding is passed over. */
static void
test_nuls (void)
{
  static const char page[] =
      "<p>The ferry ran\0\0 aground off Skell on Tuesday, its owners said.</p>";
  g_autofree char *text = NULL;
  const char *used = NULL;
  gsize n_text;

  g_assert_cmpint (
      lectern_html_decode ((const guint8 *) page, sizeof page - 1, NULL, &text, &n_text, &used), ==,
      LECTERN_DECODE_OK);
  g_assert_cmpstr (text, ==, "<p>The ferry ran aground off Skell on Tuesday, its owners said.</p>");
}

static void
test_is_page (void)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    gboolean is_page;
  } cases[] = {
    { "a.html", "words", TRUE },
    { "A.HTM", "words", TRUE },
    { "a.txt", " \n<!DOCTYPE HTML PUBLIC>", TRUE },
    { NULL, "<?xml version='1.0'?><html>", TRUE },
    { "a.txt", "<?xml version='1.0'?><feed>", FALSE },
    { "a.txt", "The tag <html> begins a page.", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lectern_html_is_page (cases[i].name, (const guint8 *) cases[i].bytes,
                                           strlen (cases[i].bytes)),
                     ==, cases[i].is_page);
}

static void
test_empty_page (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "lectern-empty-page.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      g_file_set_contents (path, "<html><body><script>x</script></body></html>", -1, NULL));
  g_assert_null (lectern_article_load (file, NULL, NULL, &error));
  g_assert_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_EMPTY);
  /* It is no empty file: what can be done is said. */
  g_assert_nonnull (strstr (error->message, "lectern-empty-page.html"));
  g_assert_nonnull (strstr (error->message, "Save it again"));
  g_remove (path);
}

/* What a page escapes twice is resolved; what is no reference stays as it is. */
static void
test_escaped_title (void)
{
  static const char page[] =
      "<title>x</title><meta property='og:title' content='The baker&amp;#8217;s &amp;#x201C;last"
      "&amp;rdquo; loaf &amp;amp; R&amp;D; &amp;#0; &amp;#99999999999; &amp;bogus; AT&amp;T'>"
      "<p>Words that stay here, all of them.";
  g_autoptr (LecternContent) content = lectern_html_read (page, strlen (page));

  g_assert_nonnull (content);
  g_assert_cmpstr (
      content->title, ==,
      "The baker\u2019s \u201clast\u201d loaf & R&D; &#0; &#99999999999; &bogus; AT&T");
}

/* What the metadata gives as its author may be the site, an address or a number. */
static void
test_byline_of_site (void)
{
  static const char *const heads[] = {
    "<meta property='og:site_name' content='Courier'><script type='application/ld+json'>"
    "{\"@type\": \"NewsArticle\", \"author\": {\"name\": \"Courier\"}}</script>",
    "<meta name='author' content='s.holm@courier.example'>",
    "<meta name='author' content='105092'>",
    "</head><body><p class='author-date'>Updated 3 May 2019, 5 min read</p>",
    "</head><body><h4 class='author-label'>About the author</h4>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *page =
          g_strconcat ("<title>x</title>", heads[i],
                       "<article><h1>The baker</h1><p class='byline'>Siri Holm</p>"
                       "<p>The baker of Rinn will close his shop at the end of the month, after "
                       "forty-one years behind the same counter.</p></article>",
                       NULL);
      g_autoptr (LecternContent) content = lectern_html_read (page, strlen (page));

      g_assert_nonnull (content);
      g_assert_cmpstr (content->byline, ==, "Siri Holm");
    }
}

/* The text of a page that holds nothing but a script. */
static void
assert_script_text (const char *script, const char *start, const char *end)
{
  g_autofree char *page =
      g_strdup_printf ("<html><head><title>Ropewalk to close</title></head><body>"
                       "<div id=\"root\">Loading</div>%s</body></html>",
                       script);
  g_autoptr (LecternContent) content = lectern_html_read (page, strlen (page));

  g_assert_nonnull (content);
  g_assert_true (g_str_has_prefix (content->text, start));
  g_assert_true (g_str_has_suffix (content->text, end));
}

/* Some pages carry their article only in the data of a script. */
static void
test_script_data (void)
{
#define SENTENCE                                                                                   \
  "The ropewalk at Marne, which has made cables for the fleet for two hundred years, will close "  \
  "at the end of the summer, and forty people will have to look for other work."
#define LAST "Nobody has asked for the machines so far, said one of the men."
  assert_script_text ("<script id=\"data\" type=\"application/json\">{\"id\": 7, \"teaser\": "
                      "\"The shed is three hundred metres long and has no heating at all.\", "
                      "\"body\": \"\\u003cp>" SENTENCE "\\u003c/p>\\u003cp>" SENTENCE
                      "\\u003c/p>\\u003cp>" SENTENCE "\\u003c/p>\\u003cp>" LAST
                      "\\u003c/p>\"}</script>",
                      "The ropewalk", LAST "\n");
  assert_script_text ("<script>if (a) { b (\"x\"); } push([1, \"6:[{\\\"text\\\":\\\"" SENTENCE
                      "\\\"},{\\\"text\\\":\\\"" SENTENCE "\\\"},{\\\"text\\\":\\\"" SENTENCE
                      "\\\"}]\"])</script>",
                      "The ropewalk", "other work.\n");
  assert_script_text ("<script type=\"text/template\"><p>" SENTENCE "</p><p>" SENTENCE
                      "</p><p>" SENTENCE "</p></script>",
                      "The ropewalk", "other work.\n");
  assert_script_text ("<script>var a = \"" SENTENCE " and no end</script>", "Loading", "Loading\n");
  assert_script_text ("<script>var a = {\"b\": \"\\ud83d\\", "Loading", "Loading\n");
#undef LAST
#undef SENTENCE
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/html/is-page", test_is_page);
  g_test_add_func ("/article/html/nuls", test_nuls);
  g_test_add_func ("/article/html/no-body", test_no_body);
  g_test_add_func ("/article/html/empty-page", test_empty_page);
  g_test_add_func ("/article/html/truncated", test_truncated);
  g_test_add_func ("/article/html/damaged", test_damaged);
  g_test_add_func ("/article/html/bombs", test_bombs);
  g_test_add_func ("/article/html/huge-attributes", test_huge_attributes);
  g_test_add_func ("/article/html/many-words-in-tags", test_many_words_in_tags);
  g_test_add_func ("/article/html/unclosed", test_unclosed);
  g_test_add_func ("/article/html/endless-title", test_endless_title);
  g_test_add_func ("/article/html/escaped-title", test_escaped_title);
  g_test_add_func ("/article/html/byline-of-site", test_byline_of_site);
  g_test_add_func ("/article/html/script-data", test_script_data);

  return g_test_run ();
}
