/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How articles get into the window: dialogs, drops, the clipboard, recent files, the sample. */

#include "config.h"

#include "ui/window/lectern-window-private.h"

#include <glib/gi18n.h>

#include "article/lectern-article-format.h"

#include "ui/window/after-first-frame.h"

#define MAX_RECENT 12

/* ---- The file dialogs -------------------------------------------------------------------- */

/* What is named is what this machine can read. */
static const char *
name_of_readable (void)
{
  gboolean mail = lectern_article_format_is_readable (LECTERN_ARTICLE_FORMAT_MAIL);
  gboolean pdf = lectern_article_format_is_readable (LECTERN_ARTICLE_FORMAT_PDF);

  if (mail && pdf)
    return _ ("Articles (text, Markdown, web pages, mail, PDF)");
  if (mail)
    return _ ("Articles (text, Markdown, web pages, mail)");
  if (pdf)
    return _ ("Articles (text, Markdown, web pages, PDF)");

  return _ ("Articles (text, Markdown, web pages)");
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (articles, name_of_readable ());
  gtk_file_filter_add_mime_type (articles, "text/plain");
  gtk_file_filter_add_mime_type (articles, "text/markdown");
  for (guint i = 0; i < LECTERN_N_ARTICLE_FORMATS; i++)
    for (const char *const *suffix = lectern_article_format_get_suffixes (i);
         lectern_article_format_is_readable (i) && *suffix != NULL; suffix++)
      gtk_file_filter_add_suffix (articles, *suffix);
  gtk_file_chooser_add_filter (chooser, articles);

  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
open_response_cb (LecternWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GListModel) files = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      lectern_window_open_file (self, file);
    }
}

void
_lectern_window_choose_file (LecternWindow *self)
{
  LecternDocument *document = self->page != NULL ? lectern_page_get_document (self->page) : NULL;
  GFile *file = document != NULL ? lectern_document_get_file (document) : NULL;

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Open Articles"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (self->chooser));
  if (file != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (file);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
    }
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (open_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
save_response_cb (LecternWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->page == NULL)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (!lectern_document_save_text (lectern_page_get_document (self->page), file, &error))
    {
      lectern_window_show_toast (self, error->message);
      return;
    }
  _lectern_window_add_recent_file (self, file);
  _lectern_window_update_actions (self);
  lectern_window_show_toast (self, _ ("Article saved; notes are kept beside it."));
}

void
_lectern_window_choose_where_to_save (LecternWindow *self)
{
  LecternDocument *document = self->page != NULL ? lectern_page_get_document (self->page) : NULL;
  g_autofree char *name = NULL;

  if (document == NULL || lectern_document_get_file (document) != NULL)
    return;

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Save the Article"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  name = g_strdelimit (g_strdup_printf ("%s.txt", lectern_document_get_title (document)), "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (save_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* ---- The clipboard ----------------------------------------------------------------------- */

/* text may be NULL. */
static void
open_text (LecternWindow *self, const char *text, const char *message_if_empty)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (stripped == NULL || *stripped == '\0')
    lectern_window_show_toast (self, message_if_empty);
  else if (strlen (text) > LECTERN_ARTICLE_MAX_BYTES)
    lectern_window_show_toast (self, _ ("This text is too large."));
  else
    lectern_window_open_text (self, text);
}

static void
clipboard_text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LecternWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  open_text (self, text, _ ("The clipboard holds no text."));
}

void
_lectern_window_paste (LecternWindow *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                 clipboard_text_cb, g_object_ref (self));
}

/* ---- Drag and drop ----------------------------------------------------------------------- */

static gboolean
drop_cb (LecternWindow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  const GSList *files = g_value_get_boxed (value);

  for (const GSList *item = files; item != NULL; item = item->next)
    lectern_window_open_file (self, item->data);

  return files != NULL;
}

/* Not words of the article itself, nor names from the sidebar. */
static gboolean
accept_text_cb (GtkDropTarget *target, GdkDrop *drop, gpointer user_data)
{
  return gdk_drop_get_drag (drop) == NULL
         && gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (target), G_TYPE_STRING)
         && gdk_content_formats_match (gdk_drop_get_formats (drop),
                                       gtk_drop_target_get_formats (target));
}

static gboolean
drop_text_cb (LecternWindow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  open_text (self, g_value_get_string (value), _ ("What was dropped holds no text."));

  return TRUE;
}

void
_lectern_window_accept_drops (LecternWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkDropTarget *text_target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  /* Before the text view, which would take a file for text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  /* After the entries, which want a text for themselves. */
  g_signal_connect (text_target, "accept", G_CALLBACK (accept_text_cb), NULL);
  g_signal_connect_swapped (text_target, "drop", G_CALLBACK (drop_text_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (text_target));
}

/* ---- Recent files ------------------------------------------------------------------------ */

void
_lectern_window_add_recent_file (LecternWindow *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  char *groups[] = { (char *) LECTERN_APP_ID, NULL };
  GtkRecentData data = {
    .mime_type = (char *) "text/plain",
    .app_name = (char *) "Lectern",
    .app_exec = (char *) "lectern %u",
    .groups = groups,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  GDateTime *left = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *right = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (right, left);
}

/* Underlines in file names are no mnemonics. */
static char *
escape_mnemonics (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
recent_changed_cb (LecternWindow *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n_shown = 0;

  infos = g_list_sort (infos, compare_newest_first);
  g_menu_remove_all (self->recent_menu);
  for (GList *item = infos; item != NULL && n_shown < MAX_RECENT; item = item->next)
    {
      GtkRecentInfo *info = item->data;
      g_autoptr (GMenuItem) entry = NULL;
      g_autofree char *label = NULL;

      if (!gtk_recent_info_has_group (info, LECTERN_APP_ID) || !gtk_recent_info_exists (info))
        continue;
      label = escape_mnemonics (gtk_recent_info_get_display_name (info));
      entry = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (entry, "win.open-recent", "s",
                                         gtk_recent_info_get_uri (info));
      g_menu_append_item (self->recent_menu, entry);
      n_shown++;
    }
  if (n_shown == 0)
    {
      g_autoptr (GMenuItem) entry = g_menu_item_new (_ ("No recent articles"), "win.no-recent");

      g_menu_append_item (self->recent_menu, entry);
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

static gboolean
follow_cb (gpointer user_data)
{
  LecternWindow *self = user_data;

  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
  recent_changed_cb (self);

  return G_SOURCE_REMOVE;
}

/* Reading the list takes longer than a frame, so it waits until the window is on the screen. */
void
_lectern_window_follow_recent_files (LecternWindow *self)
{
  g_timeout_add_full (G_PRIORITY_LOW, 300, follow_cb, g_object_ref (self), g_object_unref);
}

/* ---- The sample -------------------------------------------------------------------------- */

void
_lectern_window_open_sample (LecternWindow *self)
{
  const char *data_dir = g_getenv ("LECTERN_DATA_DIR");
  g_autofree char *path = g_build_filename (data_dir != NULL ? data_dir : LECTERN_PKGDATA_DIR,
                                            "samples", "harbour-inquiry.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  lectern_window_open_file (self, file);
}

/* ---- Files that the window comes up with ------------------------------------------------- */

static void
open_waiting_cb (GtkWidget *window, gpointer user_data)
{
  const GPtrArray *files = user_data;

  for (guint i = 0; i < files->len; i++)
    lectern_window_open_file (LECTERN_WINDOW (window), files->pdata[i]);
}

void
lectern_window_open_files (LecternWindow *self, GFile **files, guint n_files)
{
  GPtrArray *waiting;

  g_return_if_fail (LECTERN_IS_WINDOW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      for (guint i = 0; i < n_files; i++)
        lectern_window_open_file (self, files[i]);
      return;
    }

  /* Not the page that asks for an article: one is on its way. */
  gtk_stack_set_visible_child_name (self->stack, "articles");
  waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (waiting, g_object_ref (files[i]));
  lectern_after_first_frame (GTK_WIDGET (self), open_waiting_cb, waiting,
                             (GDestroyNotify) g_ptr_array_unref);
}
