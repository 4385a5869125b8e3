/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast the article view is with a long text full of names: bench-article-view [KILOBYTES].
 * Prints milliseconds; frames are what GTK needs to lay out and draw one, by its frame clock. */

#include <stdlib.h>

#include "fake-document.h"
#include "ui/article-view/lectern-article-view-private.h"

#define N_STEPS 200

typedef struct
{
  gint64 start;
  gint64 longest;
  gint64 sum;
  guint n;
} Frames;

static double
ms_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* A sentence with a name every 60 bytes, as dense as news. */
static LecternArticle *
make_article (gsize n_bytes)
{
  g_autoptr (GString) text = g_string_sized_new (n_bytes);

  while (text->len < n_bytes)
    {
      for (guint i = 0; i < 8; i++)
        g_string_append (text, "Then Anna Kovacs asked what the harbour office had promised. ");
      g_string_append_c (text, '\n');
    }
  return lectern_article_new_for_text (text->str, (gssize) text->len);
}

static LecternAnalysis *
make_analysis (LecternArticle *article)
{
  LecternAnalysis *analysis = lectern_analysis_new ();
  guint n_chars = lectern_article_get_n_chars (article);
  guint n = n_chars / 489 * 8; /* paragraphs of 8 sentences of 61, and a line break */

  analysis->n_chars = n_chars;
  analysis->is_english = TRUE;
  analysis->mentions = g_new0 (LecternMention, n);
  analysis->n_mentions = n;
  analysis->entities = g_new0 (LecternEntity, 4);
  analysis->n_entities = 4;
  for (guint type = 0; type < 4; type++)
    {
      analysis->entities[type].type = (LecternEntityType) type;
      analysis->entities[type].name = g_strdup ("Anna Kovacs");
      analysis->entities[type].mentions = g_new (guint, n);
    }
  for (guint i = 0; i < n; i++)
    {
      guint start = i / 8 * 489 + i % 8 * 61 + 5;
      LecternEntity *entity = &analysis->entities[i % 4];

      analysis->mentions[i] = (LecternMention){ .span = { start, start + 11 }, .entity = i % 4 };
      entity->mentions[entity->n_mentions++] = i;
    }
  return analysis;
}

static void
on_before_paint (GdkFrameClock *clock, Frames *frames)
{
  frames->start = g_get_monotonic_time ();
}

static void
on_after_paint (GdkFrameClock *clock, Frames *frames)
{
  gint64 time = g_get_monotonic_time () - frames->start;

  frames->longest = MAX (frames->longest, time);
  frames->sum += time;
  frames->n++;
}

static void
run_frames (Frames *frames, guint n)
{
  guint end = frames->n + n;

  while (frames->n < end)
    g_main_context_iteration (NULL, TRUE);
}

static void
report (Frames *frames, const char *what)
{
  g_print ("%-28s %6.1f ms a frame, %6.1f the longest\n", what,
           (double) frames->sum / frames->n / 1000, (double) frames->longest / 1000);
  *frames = (Frames){ 0 };
}

static void
scroll (LecternArticleView *view, Frames *frames)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (view->scrolled_window);

  for (guint i = 0; i < N_STEPS; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 90);
      run_frames (frames, 1);
    }
}

static GdkFrameClock *
watch (GtkWidget *window, Frames *frames)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), frames);
  return clock;
}

static void
wait_until_idle (const char *what, gint64 start)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_print ("%-28s %6.1f ms\n", what, ms_since (start));
}

int
main (int argc, char *argv[])
{
  gsize n_bytes = (argc > 1 ? (gsize) atoi (argv[1]) : 1000) * 1000;
  g_autoptr (LecternArticle) article = make_article (n_bytes);
  g_autoptr (LecternAnalysis) analysis = make_analysis (article);
  g_autoptr (LecternDocument) document = NULL;
  Frames frames = { 0 };
  GtkWidget *window;
  GtkWidget *view;
  gint64 start;

  adw_init ();
  document = fake_document_new (article);
  start = g_get_monotonic_time ();
  window = gtk_window_new ();
  view = lectern_article_view_new (document);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 860);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  watch (window, &frames);
  run_frames (&frames, 2);
  g_print ("%-28s %6.1f ms\n", "text on the screen", ms_since (start));
  wait_until_idle ("all of it laid out", start);

  start = g_get_monotonic_time ();
  fake_document_set_analysis (document, analysis);
  g_print ("%-28s %6.1f ms\n", "analysis taken in", ms_since (start));
  wait_until_idle ("tags set, laid out again", start);
  lectern_document_select_mention (document, 0, 10);
  frames = (Frames){ 0 };
  scroll (LECTERN_ARTICLE_VIEW (view), &frames);
  report (&frames, "scroll, a name selected");
  for (guint i = 0; i < 20; i++)
    {
      lectern_document_step_mention (document, 1);
      run_frames (&frames, 4);
    }
  report (&frames, "step through mentions");
  start = g_get_monotonic_time ();
  lectern_annotation_set_add_highlight (lectern_document_get_annotations (document), 500, 700,
                                        LECTERN_COLOUR_BLUE);
  g_print ("%-28s %6.1f ms\n", "a highlight", ms_since (start));
  return 0;
}
