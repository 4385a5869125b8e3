/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window full of one file or of words, to be dragged into another program:
 * drag-source FILE|--text=WORDS */

#include <gtk/gtk.h>

#define TEXT "--text="

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  const char *what = user_data;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (what);

  if (g_str_has_prefix (what, TEXT))
    return gdk_content_provider_new_typed (G_TYPE_STRING, what + strlen (TEXT));
  return gdk_content_provider_new_typed (G_TYPE_FILE, file);
}

static void
activate_cb (GtkApplication *application, gpointer what)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), what);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_title (GTK_WINDOW (window), "Drag Source");
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 120);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv[argc - 1]);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
