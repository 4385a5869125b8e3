/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a long text costs in the article view: bench-article-view [KILOBYTES
 * [paragraphs|words|solid]]. paragraphs: of 500 bytes, a name every 60; words: one paragraph;
 * solid: one without a space. Prints the longest time for which the window did not answer, as
 * processor time of its thread, so that what else the machine does is left out; how long each thing
 * took by the clock; and memory. */

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fake-document.h"
#include "ui/article-view/lectern-article-view-private.h"

#define N_STEPS 200
#define SENTENCE "Then Anna Kovacs asked what the harbour office had promised. "
#define SENTENCE_CHARS 61

typedef struct
{
  double start;   /* by the clock, ms */
  double longest; /* of one turn of the main loop, ms of processor time */
} Watch;

static double
now_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static void
turn (Watch *watch, gboolean may_block)
{
  double start = now_ms (CLOCK_THREAD_CPUTIME_ID);

  g_main_context_iteration (NULL, may_block);
  watch->longest = MAX (watch->longest, now_ms (CLOCK_THREAD_CPUTIME_ID) - start);
}

static void
begin (Watch *watch)
{
  *watch = (Watch){ now_ms (CLOCK_MONOTONIC), 0 };
}

/* What a click does at once counts like a turn of the loop. */
#define DO(watch, action)                                                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    double before = now_ms (CLOCK_THREAD_CPUTIME_ID);                                              \
    action;                                                                                        \
    (watch)->longest = MAX ((watch)->longest, now_ms (CLOCK_THREAD_CPUTIME_ID) - before);          \
  }                                                                                                \
  G_STMT_END

static void
report (const Watch *watch, const char *what)
{
  g_print ("%-32s %7.1f ms the longest wait, %9.1f ms in all\n", what, watch->longest,
           now_ms (CLOCK_MONOTONIC) - watch->start);
}

static void
run_frames (Watch *watch, GtkWidget *widget, guint n)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 end = gdk_frame_clock_get_frame_counter (clock) + n;

  gtk_widget_queue_draw (widget);
  while (gdk_frame_clock_get_frame_counter (clock) < end)
    {
      gtk_widget_queue_draw (widget);
      turn (watch, TRUE);
    }
}

static void
run_until_idle (Watch *watch)
{
  while (g_main_context_pending (NULL))
    turn (watch, FALSE);
}

static double
get_resident_mb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line == NULL ? 0 : strtod (line + strlen ("VmRSS:"), NULL) / 1000;
}

/* ---- The article ------------------------------------------------------------------------- */

static LecternArticle *
make_article (gsize n_bytes, const char *shape)
{
  g_autoptr (GString) text = g_string_sized_new (n_bytes + 1000);

  while (text->len < n_bytes)
    {
      for (guint i = 0; i < 8; i++)
        g_string_append (text, g_str_equal (shape, "solid") ? "Thenannakovacsasked" : SENTENCE);
      if (g_str_equal (shape, "paragraphs"))
        g_string_append_c (text, '\n');
    }
  return lectern_article_new_for_text (text->str, (gssize) text->len);
}

static LecternAnalysis *
make_analysis (LecternArticle *article, const char *shape)
{
  guint per_paragraph = SENTENCE_CHARS * 8 + (g_str_equal (shape, "paragraphs") ? 1 : 0);
  LecternAnalysis *analysis = lectern_analysis_new ();
  guint n_chars = lectern_article_get_n_chars (article);
  guint n = g_str_equal (shape, "solid") ? 0 : n_chars / per_paragraph * 8;

  analysis->n_chars = n_chars;
  analysis->is_english = TRUE;
  analysis->mentions = g_new0 (LecternMention, n + 1);
  analysis->n_mentions = n;
  analysis->entities = g_new0 (LecternEntity, 4);
  analysis->n_entities = 4;
  for (guint type = 0; type < 4; type++)
    {
      analysis->entities[type].type = (LecternEntityType) type;
      analysis->entities[type].name = g_strdup ("Anna Kovacs");
      analysis->entities[type].mentions = g_new (guint, n + 1);
    }
  for (guint i = 0; i < n; i++)
    {
      guint start = i / 8 * per_paragraph + i % 8 * SENTENCE_CHARS + 5;
      LecternEntity *entity = &analysis->entities[i % 4];

      analysis->mentions[i] = (LecternMention){ .span = { start, start + 11 }, .entity = i % 4 };
      entity->mentions[entity->n_mentions++] = i;
    }
  return analysis;
}

/* ---- What a reader does ------------------------------------------------------------------ */

static void
scroll (LecternArticleView *view)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (view->scrolled_window);
  Watch watch;

  begin (&watch);
  for (guint i = 0; i < N_STEPS; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 90);
      run_frames (&watch, GTK_WIDGET (view), 1);
    }
  report (&watch, "scroll, 200 steps");
  begin (&watch);
  for (guint i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 20);
      run_frames (&watch, GTK_WIDGET (view), 2);
    }
  report (&watch, "leap, 20 times");
}

static void
step_mentions (LecternArticleView *view, LecternDocument *document)
{
  Watch watch;

  begin (&watch);
  DO (&watch, lectern_document_select_mention (document, 0, 10));
  for (guint i = 0; i < 20; i++)
    {
      DO (&watch, lectern_document_step_mention (document, 1));
      run_frames (&watch, GTK_WIDGET (view), 4);
    }
  report (&watch, "step through mentions");
}

static void
search (LecternArticleView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view->text));
  GtkTextIter start;
  GtkTextIter end;
  Watch watch;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 10);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 16);
  gtk_text_buffer_select_range (buffer, &start, &end);
  begin (&watch);
  DO (&watch, gtk_widget_activate_action (GTK_WIDGET (view), "article.find", NULL));
  run_until_idle (&watch);
  report (&watch, "search, all counted");
  begin (&watch);
  for (guint i = 0; i < 10; i++)
    {
      DO (&watch, gtk_widget_activate_action (GTK_WIDGET (view), "article.find-next", NULL));
      run_frames (&watch, GTK_WIDGET (view), 4);
    }
  report (&watch, "next match, 10 times");
  gtk_widget_activate_action (GTK_WIDGET (view), "article.deselect", NULL);
  run_until_idle (&watch);
}

static void
highlight (LecternDocument *document)
{
  Watch watch;

  begin (&watch);
  DO (&watch, lectern_annotation_set_add_highlight (lectern_document_get_annotations (document),
                                                    500, 700, LECTERN_COLOUR_BLUE));
  run_until_idle (&watch);
  report (&watch, "a highlight");
}

static void
analyse (LecternDocument *document, const char *shape)
{
  g_autoptr (LecternAnalysis) analysis =
      make_analysis (lectern_document_get_article (document), shape);
  Watch watch;

  begin (&watch);
  DO (&watch, fake_document_set_analysis (document, analysis));
  report (&watch, "analysis taken in");
  run_until_idle (&watch);
  report (&watch, "names underlined, laid out again");
}

int
main (int argc, char *argv[])
{
  gsize n_bytes = (argc > 1 ? (gsize) atoi (argv[1]) : 1000) * 1000;
  const char *shape = argc > 2 ? argv[2] : "paragraphs";
  g_autoptr (LecternArticle) short_article = lectern_article_new_for_text ("Nothing yet.\n", -1);
  g_autoptr (LecternArticle) article = NULL;
  g_autoptr (LecternDocument) empty = NULL;
  g_autoptr (LecternDocument) document = NULL;
  double empty_mb;
  GtkWidget *window;
  GtkWidget *view;
  Watch watch;

  setvbuf (stdout, NULL, _IOLBF, 0);
  adw_init ();
  empty = fake_document_new (short_article);
  window = gtk_window_new ();
  view = lectern_article_view_new (empty);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 860);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  begin (&watch);
  run_frames (&watch, view, 5);
  empty_mb = get_resident_mb ();

  article = make_article (n_bytes, shape);
  document = fake_document_new (article);
  begin (&watch);
  DO (&watch, lectern_article_view_set_document (LECTERN_ARTICLE_VIEW (view), document));
  run_frames (&watch, view, 2);
  report (&watch, "text on the screen");
  run_until_idle (&watch);
  report (&watch, "all of it laid out");
  analyse (document, shape);
  scroll (LECTERN_ARTICLE_VIEW (view));
  step_mentions (LECTERN_ARTICLE_VIEW (view), document);
  search (LECTERN_ARTICLE_VIEW (view));
  highlight (document);
  g_print ("%-32s %7.1f MB, %.1f times the text\n", "memory beyond an empty window's",
           get_resident_mb () - empty_mb, (get_resident_mb () - empty_mb) * 1e6 / (double) n_bytes);
  return 0;
}
