/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzzes the readers: any bytes under any name must give an article that is sound, or an error.
 * fuzz-article FOUND_DIR CORPUS_DIR RUNS replays every file of FOUND_DIR, then makes RUNS files
 * from seeded edits of those of CORPUS_DIR; SEED in the environment sets the seed. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article/read-content.h"

static const char *const names[] = { "a.txt", "a.html", "a.md", "a.mhtml" };

static const char *const edits[] = { "<",          ">",
                                     "\"",         "</p>",
                                     "<p>",        "<div>",
                                     "<a href=x>", "</a>",
                                     "&",          "&#x41;",
                                     "&nbsp",      "<!--",
                                     "-->",        "<script>",
                                     "</script>",  "<table>",
                                     "<td>",       "<br>",
                                     "**",         "_",
                                     "`",          "[",
                                     "](",         "\n",
                                     "\n\n",       "# ",
                                     "> ",         "\xff",
                                     "\xc3",       "\xe2\x80",
                                     "\r",         "\xef\xbb\xbf",
                                     "{",          "}",
                                     "\\u",        "\\ud800",
                                     "charset=",   "class=\"comment\"",
                                     " hidden ",   "<h1>",
                                     "<li>",       "<form>",
                                     "---\n",      "é" };

static void
check_content (const LecternContent *content)
{
  guint n_chars;

  g_assert_true (g_utf8_validate (content->text, (gssize) content->n_bytes, NULL));
  g_assert_null (strchr (content->text, '\r'));
  n_chars = (guint) g_utf8_strlen (content->text, (gssize) content->n_bytes);
  if (content->analysis_text != NULL)
    g_assert_cmpuint (g_utf8_strlen (content->analysis_text, -1), ==, n_chars);
  g_assert_true (content->title == NULL || g_utf8_validate (content->title, -1, NULL));
  g_assert_true (content->byline == NULL || g_utf8_validate (content->byline, -1, NULL));
  for (guint i = 0; content->spans != NULL && i < content->spans->len; i++)
    {
      const LecternArticleSpan *span = &g_array_index (content->spans, LecternArticleSpan, i);

      g_assert_cmpuint (span->start, <, span->end);
      g_assert_cmpuint (span->end, <=, n_chars);
    }
}

static void
check (const char *bytes, gsize n_bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (names[i]);
      g_autoptr (GBytes) all = g_bytes_new_static (bytes, n_bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (LecternContent) content = NULL;
      const char *encoding = NULL;

      content = lectern_read_content (all, file, &encoding, &error);
      if (content != NULL)
        check_content (content);
      else
        g_assert_nonnull (error);
    }
}

/* Inserts, cuts or moves a piece; characters may break. */
static void
edit (GString *text, GRand *rand)
{
  guint at = text->len > 0 ? (guint) g_rand_int_range (rand, 0, (gint32) text->len) : 0;
  guint n = (guint) g_rand_int_range (rand, 1, 200);

  n = MIN (n, (guint) text->len - at);
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_erase (text, at, n);
  else if (g_rand_int_range (rand, 0, 6) == 0)
    {
      g_autofree char *piece = g_strndup (text->str + at, n);

      g_string_insert (text, (gssize) text->len / 2, piece);
    }
  else
    g_string_insert (text, at, edits[g_rand_int_range (rand, 0, G_N_ELEMENTS (edits))]);
}

/* And the folders in it. */
static void
read_files (const char *folder, GPtrArray *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *contents;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          read_files (path, files);
          continue;
        }
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_ptr_array_add (files, g_bytes_new_take (contents, length));
    }
}

static GPtrArray *
read_folder (const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  read_files (folder, files);

  return files;
}

static void
run_seeded (const GPtrArray *corpus, guint n_runs)
{
  const char *seed = g_getenv ("SEED");
  guint32 first = seed != NULL ? (guint32) strtoul (seed, NULL, 10) : 1;

  for (guint32 run = first; run < first + n_runs; run++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (run);
      GBytes *bytes = corpus->pdata[run % corpus->len];
      g_autoptr (GString) text =
          g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

      for (gint32 n = g_rand_int_range (rand, 1, 40); n > 0; n--)
        edit (text, rand);
      g_printerr ("\rSEED=%u", run); /* what a crash leaves behind: repeat it with this */
      check (text->str, text->len);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) corpus = NULL;

  if (argc != 4)
    {
      fprintf (stderr, "usage: fuzz-article FOUND_DIR CORPUS_DIR RUNS\n");
      return 2;
    }
  found = read_folder (argv[1]);
  corpus = read_folder (argv[2]);
  g_assert_cmpuint (corpus->len, >, 0);
  for (guint i = 0; i < found->len; i++)
    check (g_bytes_get_data (found->pdata[i], NULL), g_bytes_get_size (found->pdata[i]));
  run_seeded (corpus, (guint) atoi (argv[3]));

  return 0;
}
