/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints when a window's first frame was painted, an empty Adwaita one's or Lectern's; when the
 * first one with the article's text was, and the first one with its names, quotes and facts.
 *   first-frame empty | first-frame lectern ARTICLE
 * Times are of the monotonic clock in microseconds; the caller knows when it started us. */

#include "config.h"

#include <adwaita.h>

#include "ui/window/lectern-application.h"
#include "ui/window/lectern-window.h"

static gint64 first_frame, text_frame, facts_frame;

static gboolean
shows_text (LecternPage *page)
{
  return page != NULL && lectern_page_get_readable (page);
}

static gboolean
shows_facts (LecternPage *page)
{
  return page != NULL && lectern_document_get_analysis (lectern_page_get_document (page)) != NULL;
}

static void
after_paint_cb (GdkFrameClock *clock, GtkWindow *window)
{
  const gint64 now = g_get_monotonic_time ();
  const gboolean empty = !LECTERN_IS_WINDOW (window);
  LecternPage *page = empty ? NULL : lectern_window_get_page (LECTERN_WINDOW (window));

  if (first_frame == 0)
    first_frame = now;
  if (text_frame == 0 && (empty || shows_text (page)))
    text_frame = now;
  if (facts_frame == 0 && (empty || shows_facts (page)))
    facts_frame = now;
  if (text_frame == 0 || facts_frame == 0)
    return;

  g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", first_frame,
           text_frame, facts_frame);
  exit (0);
}

static void
map_cb (GtkWindow *window)
{
  g_signal_connect_after (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                          G_CALLBACK (after_paint_cb), window);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect_after (window, "map", G_CALLBACK (map_cb), NULL);
}

static void
show_empty_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1120, 780);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  if (argc == 2 && g_str_equal (argv[1], "empty"))
    {
      application = G_APPLICATION (
          adw_application_new ("io.github.lecternapp.Empty", G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (show_empty_cb), NULL);
    }
  else if (argc == 3 && g_str_equal (argv[1], "lectern"))
    application = G_APPLICATION (lectern_application_new ());
  else
    {
      g_printerr ("Usage: first-frame empty | first-frame lectern ARTICLE\n");
      return 2;
    }
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  argv[1] = argv[0];

  return g_application_run (application, argc - 1, argv + 1);
}
