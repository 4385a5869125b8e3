/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window full of one file, to be dragged into another program: drag-source FILE */

#include <gtk/gtk.h>

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  return gdk_content_provider_new_typed (G_TYPE_FILE, user_data);
}

static void
activate_cb (GtkApplication *application, gpointer file)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), file);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_title (GTK_WINDOW (window), "Drag Source");
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 120);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[argc - 1]);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), file);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
