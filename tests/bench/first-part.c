/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times the engine on an article: when the first part is told, and when the whole is.
 *
 *   first-part ARTICLE.txt [WORDS] */

#include "analysis/engine.h"

#include <stdlib.h>
#include <string.h>

#define ROUNDS 15
#define DEFAULT_WORDS 700

typedef struct
{
  gint64 begun;
  double first_ms;
} Timing;

static void
take_part (LecternAnalysis *part, gpointer user_data)
{
  Timing *timing = user_data;

  timing->first_ms = (double) (g_get_monotonic_time () - timing->begun) / 1000;
  lectern_analysis_unref (part);
}

/* Repeats text until it has n_words words by white space. (transfer full) */
static char *
stretch (const char *text, guint n_words)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *stretched = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; n < n_words; i = lines[i + 1] != NULL ? i + 1 : 0)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (lines[i]), " ", -1);
      guint wanted = MIN (n_words - n, g_strv_length (words));

      for (guint k = 0; k < wanted; k++)
        g_string_append_printf (stretched, k > 0 ? " %s" : "%s", words[k]);
      g_string_append_c (stretched, '\n');
      n += wanted;
    }
  return g_string_free (stretched, FALSE);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  return times[ROUNDS / 2];
}

static void
time_article (const LecternEngine *engine, const char *text, guint n_threads)
{
  double firsts[ROUNDS], wholes[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      Timing timing = { .begun = g_get_monotonic_time () };
      LecternEngineOptions options = { .n_threads = n_threads,
                                       .first_part = take_part,
                                       .user_data = &timing };
      g_autoptr (LecternAnalysis) whole =
          lectern_engine_analyze (engine, text, strlen (text), &options, NULL);

      wholes[i] = (double) (g_get_monotonic_time () - timing.begun) / 1000;
      firsts[i] = timing.first_ms;
    }
  g_print ("%u thread%s: first part after %.0f ms, the whole after %.0f ms\n", n_threads,
           n_threads > 1 ? "s" : "", median (firsts), median (wholes));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternEngine) engine = NULL;
  g_autofree char *text = NULL;
  g_autofree char *article = NULL;
  guint n_words = argc > 2 ? (guint) atoi (argv[2]) : DEFAULT_WORDS;

  if (argc < 2 || !g_file_get_contents (argv[1], &text, NULL, &error)
      || (engine = lectern_engine_new (NULL, &error)) == NULL)
    {
      g_printerr ("first-part: %s\n", error != NULL ? error->message : "no article");
      return EXIT_FAILURE;
    }
  article = stretch (text, n_words);
  g_print ("%u words; median of %d rounds\n", n_words, ROUNDS);
  for (guint n_threads = 1; n_threads <= MIN (g_get_num_processors (), 2); n_threads++)
    time_article (engine, article, n_threads);
  return EXIT_SUCCESS;
}
