/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The notes of an article in the formats of other programs: looked at, copied, saved. */

#include "config.h"

#include "ui/output/lectern-export-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "annotation/export/notes-export.h"

#define LECTERN_TYPE_EXPORT_DIALOG (lectern_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LecternExportDialog, lectern_export_dialog, LECTERN, EXPORT_DIALOG, AdwWindow)

/* Bytes; nobody reads more of a preview, and GtkTextView is slow with very long lines. */
#define MAX_PREVIEW 100000

struct _LecternExportDialog
{
  AdwWindow parent_instance;

  LecternDocument *document;
  GtkFileChooserNative *chooser; /* while it is open */

  AdwToastOverlay *toast_overlay;
  GtkDropDown *format;
  GtkLabel *count;
  GtkTextView *preview;
};

G_DEFINE_FINAL_TYPE (LecternExportDialog, lectern_export_dialog, ADW_TYPE_WINDOW)

static const LecternNotesFormat *
get_format (LecternExportDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->format);

  return &lectern_notes_formats ()[MIN (selected, LECTERN_N_NOTES_FORMATS - 1)];
}

/* The file's name, or the title of a text without one, which makes no file name. (transfer full) */
static char *
dup_name (LecternExportDialog *self)
{
  GFile *file = lectern_document_get_file (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (name != NULL)
    return g_filename_display_name (name);
  return g_strdelimit (g_strdup (lectern_document_get_title (self->document)), "/", '-');
}

/* What is saved: as the notes are now. (transfer full) */
static GString *
write_notes (LecternExportDialog *self)
{
  g_autofree char *name = dup_name (self);
  LecternNotesSource source = { name, lectern_document_get_article (self->document),
                                lectern_document_get_annotations (self->document),
                                lectern_document_get_store (self->document) };
  GString *out = g_string_new (NULL);

  get_format (self)->write (&source, out, TRUE);
  return out;
}

static void
show_preview (LecternExportDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->preview);
  g_autoptr (GString) out = write_notes (self);
  g_autofree char *shown = NULL;

  if (out->len > MAX_PREVIEW)
    {
      const char *end = g_utf8_find_prev_char (out->str, out->str + MAX_PREVIEW);
      g_autofree char *start = g_strndup (out->str, (gsize) (end - out->str));

      shown = g_strconcat (start, "\n…", NULL);
    }
  gtk_text_buffer_set_text (buffer, shown != NULL ? shown : out->str, -1);
}

static void
show_count (LecternExportDialog *self)
{
  GListModel *set = G_LIST_MODEL (lectern_document_get_annotations (self->document));
  guint n = g_list_model_get_n_items (set);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u note or correction", "%u notes and corrections", n), n);

  gtk_label_set_label (self->count, count);
}

static void
format_cb (LecternExportDialog *self)
{
  if (self->document != NULL)
    show_preview (self);
}

static void
copy_cb (LecternExportDialog *self)
{
  g_autoptr (GString) out = write_notes (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), out->str);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_ ("Copied")));
}

/* ---- Saving ------------------------------------------------------------------------------ */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LecternExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    {
      AdwToast *toast = adw_toast_new (error->message);

      adw_toast_set_timeout (toast, 0);
      adw_toast_overlay_add_toast (self->toast_overlay, toast);
    }
}

static void
response_cb (LecternExportDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  bytes = g_string_free_to_bytes (write_notes (self));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, saved_cb,
                                       g_object_ref (self));
}

static void
save_cb (LecternExportDialog *self)
{
  GFile *article = lectern_document_get_file (self->document);
  g_autoptr (GFile) folder = article != NULL ? g_file_get_parent (article) : NULL;
  g_autofree char *name = dup_name (self);
  g_autofree char *file_name = g_strconcat (name, get_format (self)->suffix, NULL);
  GtkFileChooserNative *chooser;

  chooser = gtk_file_chooser_native_new (_ ("Save Notes"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_clear_object (&self->chooser);
  self->chooser = chooser;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* ---- The window -------------------------------------------------------------------------- */

static void
lectern_export_dialog_dispose (GObject *object)
{
  LecternExportDialog *self = LECTERN_EXPORT_DIALOG (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (lectern_export_dialog_parent_class)->dispose (object);
}

static void
lectern_export_dialog_class_init (LecternExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/output/lectern-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternExportDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LecternExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, LecternExportDialog, count);
  gtk_widget_class_bind_template_child (widget_class, LecternExportDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lectern_export_dialog_init (LecternExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lectern_export_dialog_present (GtkWindow *parent, LecternDocument *document)
{
  LecternExportDialog *self;

  g_return_if_fail (LECTERN_IS_DOCUMENT (document));
  g_return_if_fail (lectern_document_get_annotations (document) != NULL);

  self = g_object_new (LECTERN_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  show_count (self);
  show_preview (self);
  gtk_window_present (GTK_WINDOW (self));
}
