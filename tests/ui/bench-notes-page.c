/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For how long 10,000 notes hold up the main loop when their page is first shown, and when one is
 * added. Needs a screen. */

#include <adwaita.h>
#include <stdio.h>
#include <time.h>

#include "fake-document.h"
#include "sample-analysis.h"
#include "ui/sidebar/lectern-sidebar.h"

#define N_NOTES 10000
#define WATCH_MS 1500

static gint64 last_work, longest_work, all_work;

static gint64
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
time_out_cb (gpointer done)
{
  *(gboolean *) done = TRUE;
}

/* Turns of the loop, each timed, until nothing more is to come. */
static void
watch (const char *what, gint64 begin)
{
  gboolean done = FALSE;

  const gint64 call = get_work () - begin;

  longest_work = all_work = call;
  g_timeout_add_once (WATCH_MS, time_out_cb, &done);
  while (!done)
    {
      last_work = get_work ();
      g_main_context_iteration (NULL, TRUE);
      last_work = get_work () - last_work;
      longest_work = MAX (longest_work, last_work);
      all_work += last_work;
    }
  printf ("%s: %.1f ms of work at once, longest stop of the loop %.1f ms, %.1f ms in all\n", what,
          call / 1e3, longest_work / 1e3, all_work / 1e3);
}

static void
add_notes (LecternAnnotationSet *set, guint n_chars)
{
  lectern_annotation_set_begin (set, "Notes");
  for (guint i = 0; i < N_NOTES; i++)
    {
      const guint start = (i * 7919u) % (n_chars - 30);
      LecternAnnotation *annotation = lectern_annotation_set_add_highlight (
          set, start, start + 25, (LecternColour) (i % LECTERN_N_COLOURS));

      if (i % 3 == 0)
        lectern_annotation_set_set_note (set, annotation, "Ask the press office about this.");
    }
  lectern_annotation_set_end (set);
}

int
main (int argc, char *argv[])
{
  g_autoptr (LecternArticle) article = NULL;
  g_autoptr (LecternDocument) document = NULL;
  LecternAnnotationSet *set;
  GtkWidget *window;
  GtkWidget *sidebar;
  gint64 begin;

  adw_init ();
  article = sample_article_new ();
  document = fake_document_new (article);
  set = lectern_document_get_annotations (document);
  add_notes (set, lectern_article_get_n_chars (article));

  sidebar = lectern_sidebar_new ();
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 340, 1000);
  gtk_window_set_child (GTK_WINDOW (window), sidebar);
  lectern_sidebar_set_page (LECTERN_SIDEBAR (sidebar), "names");
  gtk_window_present (GTK_WINDOW (window));
  watch ("the window alone", get_work ());
  begin = get_work ();
  lectern_sidebar_set_document (LECTERN_SIDEBAR (sidebar), document);
  watch ("10,000 notes behind another page", begin);
  begin = get_work ();
  lectern_sidebar_set_page (LECTERN_SIDEBAR (sidebar), "notes");
  watch ("their page shown", begin);
  begin = get_work ();
  lectern_annotation_set_add_highlight (set, 3, 20, LECTERN_COLOUR_PINK);
  watch ("one more", begin);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
