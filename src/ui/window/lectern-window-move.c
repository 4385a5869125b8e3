/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Renames or moves the article in front, and its notes with it. */

#include "config.h"

#include "ui/window/lectern-window-private.h"

#include <glib/gi18n.h>

static void
response_cb (LecternWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  LecternDocument *document = self->page != NULL ? lectern_page_get_document (self->page) : NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT || document == NULL
      || lectern_document_get_file (document) == NULL)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (g_file_equal (file, lectern_document_get_file (document)))
    return;
  if (!lectern_document_move (document, file, &error))
    {
      lectern_window_show_toast (self, error->message);
      return;
    }
  _lectern_window_add_recent_file (self, file);
  lectern_window_show_toast (self, _ ("Article moved, and its notes with it."));
}

void
_lectern_window_choose_where_to_move (LecternWindow *self)
{
  LecternDocument *document = self->page != NULL ? lectern_page_get_document (self->page) : NULL;
  GFile *file = document != NULL ? lectern_document_get_file (document) : NULL;
  g_autofree char *base_name = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;

  if (file == NULL)
    return;

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Rename or Move the Article"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Move"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  base_name = g_file_get_basename (file);
  name = g_filename_display_name (base_name);
  folder = g_file_get_parent (file);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
