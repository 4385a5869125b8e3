/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a saved page of 1 MB and a text of 10 MB take to become an article, and in what memory.
 */

#include "article/lectern-article.h"

#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#define PAGE_BYTES (1000 * 1000)
#define TEXT_BYTES (10 * 1000 * 1000)
#define ROUNDS 5

static const char *const paragraphs[] = {
  "The ferry ran aground off the island of Skell on Tuesday morning, its owners said, and nobody "
  "was hurt.",
  "“It was like a train,” the cook said. She had been asleep when the ship struck, and thought of "
  "thunder first.",
  "The crew of nine were taken off within the hour by the lifeboat, which had been on its way home "
  "from a launch in Tarnhaven.",
};

/* As heavy in marks as pages are: a fifth is text. */
static char *
make_page (void)
{
  GString *page =
      g_string_new ("<!DOCTYPE html><html lang=\"en\"><head><title>Ferry runs aground off "
                    "Skell</title></head><body><ul class=\"site-nav\">");

  while (page->len < PAGE_BYTES / 2)
    g_string_append_printf (page,
                            "<li class=\"menu-item\" id=\"item-%u\"><a class=\"menu-link\" "
                            "href=\"https://example.org/news/%u\" data-track=\"nav\">Harbour "
                            "news</a></li>\n",
                            (guint) page->len, (guint) page->len);
  g_string_append (page, "</ul><main><article class=\"story-body\"><h1>Ferry runs aground off "
                         "Skell</h1>");
  for (guint i = 0; page->len < PAGE_BYTES; i++)
    g_string_append_printf (
        page,
        "<div class=\"story__block\" data-id=\"%u\"><p class=\"story__text "
        "story__text--%u\" style=\"margin-top: 1em\">%s <a "
        "href=\"https://example.org/ship/%u\">The ship</a> was built in yard <b>%u</b>.</p></div>\n"
        "<div class=\"ad-slot\"><span>Advertisement</span></div>\n",
        i, i % 7, paragraphs[i % G_N_ELEMENTS (paragraphs)], i, i);
  g_string_append (page, "</article></main></body></html>");

  return g_string_free (page, FALSE);
}

static char *
make_text (void)
{
  GString *text = g_string_sized_new (TEXT_BYTES + 1000);

  for (guint i = 0; text->len < TEXT_BYTES; i++)
    g_string_append_printf (text, "%s\n\n", paragraphs[i % G_N_ELEMENTS (paragraphs)]);

  return g_string_free (text, FALSE);
}

static double
processor_ms (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

static double
peak_mb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) usage.ru_maxrss / 1024;
}

/* Loads the file ROUNDS times, and says what the quickest took. */
static void
measure (const char *what, const char *suffix, char *content)
{
  g_autofree char *bytes = content;
  g_autofree char *path =
      g_strdup_printf ("%s/lectern-bench-%d.%s", g_get_tmp_dir (), (int) getpid (), suffix);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  double best = G_MAXDOUBLE;
  double before;

  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));
  before = peak_mb ();
  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = processor_ms ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LecternArticle) article = lectern_article_load (file, NULL, NULL, &error);

      g_assert_no_error (error);
      best = MIN (best, processor_ms () - start);
      if (i == 0)
        printf ("%s: %u code points of text\n", what, lectern_article_get_n_chars (article));
    }
  g_file_delete (file, NULL, NULL);

  printf ("%s: %.1f ms of processor time, peak memory up by %.1f MB\n", what, best,
          peak_mb () - before);
}

int
main (void)
{
  measure ("1 MB of HTML", "html", make_page ());
  measure ("10 MB of text", "txt", make_text ());

  return 0;
}
