/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of web pages, one file each in tests/article/corpus/pages/: the elements marked data-gold
 * hold their articles' text, all of it and nothing else. */

#include <string.h>

#include "article/html/html-page.h"
#include "article/html/html-parse.h"
#include "article/html/html-reader.h"

static void
append_gold (GString *out, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      g_autofree char *text = NULL;

      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (xmlHasProp (child, (const xmlChar *) "data-gold") == NULL)
        {
          append_gold (out, child);
          continue;
        }
      text = lectern_html_dup_text (child);
      g_string_append_printf (out, "%s\n", text);
    }
}

/* Words with a single space between. */
static char *
fold (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  GString *out = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", *word);

  return g_string_free (out, FALSE);
}

static void
test_page (gconstpointer path)
{
  g_autofree char *page = NULL;
  g_autoptr (xmlDoc) document = NULL;
  g_autoptr (LecternContent) content = NULL;
  g_autoptr (GString) gold = g_string_new (NULL);
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;
  gsize n_bytes;

  g_assert_true (g_file_get_contents (path, &page, &n_bytes, NULL));
  document = lectern_html_parse (page, n_bytes);
  append_gold (gold, xmlDocGetRootElement (document));
  g_assert_cmpuint (gold->len, >, 0);

  content = lectern_html_read (page, n_bytes);
  g_assert_nonnull (content);
  expected = fold (gold->str);
  actual = fold (content->text);
  g_assert_cmpstr (actual, ==, expected);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "article", "corpus", "pages", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strdup_printf ("/article/pages/%s", name);

      g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_page, g_free);
    }

  return g_test_run ();
}
