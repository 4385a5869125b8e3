/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What outlives a window or a tab: the articles that were open, pasted ones too, and the closed. */

#include "config.h"

#include "ui/window/lectern-window-private.h"

#include <glib/gi18n.h>

/* More tabs than anybody wants back. */
#define MAX_CLOSED 20

/* ---- Pasted articles --------------------------------------------------------------------- */

/* They have no file of their own; here they are kept from one session to the next. */
static GFile *
dup_pasted_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "lectern", "pasted", NULL);
}

static GFile *
dup_pasted_file (LecternArticle *article)
{
  g_autoptr (GFile) folder = dup_pasted_folder ();
  g_autofree char *name = g_strconcat (lectern_article_get_sha256 (article), ".txt", NULL);

  return g_file_get_child (folder, name);
}

static gboolean
is_pasted_file (GFile *file)
{
  g_autoptr (GFile) folder = dup_pasted_folder ();

  return g_file_has_parent (file, folder);
}

/* (transfer full) NULL: it could not be kept. */
static GFile *
keep_pasted (LecternArticle *article)
{
  g_autoptr (GFile) file = dup_pasted_file (article);
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  const char *text;
  gsize n_bytes;

  text = lectern_article_get_text (article, &n_bytes);
  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_file_replace_contents (file, text, n_bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                   NULL, NULL))
    return NULL;
  return g_steal_pointer (&file);
}

static void
restore_pasted (LecternWindow *self, GFile *file)
{
  g_autofree char *text = NULL;
  gsize n_bytes;

  if (g_file_load_contents (file, NULL, &text, &n_bytes, NULL, NULL) && n_bytes > 0
      && n_bytes <= LECTERN_ARTICLE_MAX_BYTES && g_utf8_validate_len (text, n_bytes, NULL))
    lectern_window_open_text (self, text);
}

/* A window that came up for other articles does not forget those that wait. */
static void
add_waiting (LecternWindow *self, GStrvBuilder *uris)
{
  g_auto (GStrv) old = g_settings_get_strv (self->settings, "open-files");

  for (gsize i = 0; !self->has_restored && old[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (old[i]);

      if (is_pasted_file (file))
        g_strv_builder_add (uris, old[i]);
    }
}

/* ---- What was open ----------------------------------------------------------------------- */

void
lectern_window_restore_files (LecternWindow *self)
{
  g_auto (GStrv) uris = g_settings_get_strv (self->settings, "open-files");
  const int front = g_settings_get_int (self->settings, "open-file");

  g_return_if_fail (LECTERN_IS_WINDOW (self));

  self->has_restored = TRUE;
  for (gsize i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (is_pasted_file (file))
        restore_pasted (self, file);
      else if (g_file_query_exists (file, NULL))
        lectern_window_open_file (self, file);
    }
  if (front >= 0 && front < adw_tab_view_get_n_pages (self->tab_view))
    adw_tab_view_set_selected_page (self->tab_view,
                                    adw_tab_view_get_nth_page (self->tab_view, front));
}

/* (transfer full) NULL: nothing to come back to. */
static GFile *
dup_file_to_restore (LecternDocument *document)
{
  GFile *file = lectern_document_get_file (document);
  LecternArticle *article = lectern_document_get_article (document);

  if (file != NULL)
    return g_object_ref (file);
  return article != NULL ? keep_pasted (article) : NULL;
}

void
_lectern_window_remember (LecternWindow *self)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  const int n_pages = adw_tab_view_get_n_pages (self->tab_view);
  int width, height, front = 0, n_files = 0;

  for (int i = 0; i < n_pages; i++)
    {
      AdwTabPage *tab = adw_tab_view_get_nth_page (self->tab_view, i);
      LecternPage *page = LECTERN_PAGE (adw_tab_page_get_child (tab));
      g_autoptr (GFile) file = dup_file_to_restore (lectern_page_get_document (page));
      g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

      lectern_page_remember_place (page);
      if (uri == NULL)
        continue;
      if (page == self->page)
        front = n_files;
      g_strv_builder_add (uris, uri);
      n_files++;
    }
  add_waiting (self, uris);
  list = g_strv_builder_end (uris);
  g_settings_set_strv (self->settings, "open-files", (const char *const *) list);
  g_settings_set_int (self->settings, "open-file", front);

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  lectern_places_save (self->places);
  lectern_shelf_save (self->shelf);
}

/* ---- Closed tabs ------------------------------------------------------------------------- */

/* Nowhere else is its text any more. */
static void
offer_to_reopen (LecternWindow *self, LecternDocument *document)
{
  g_autoptr (GFile) kept = dup_pasted_file (lectern_document_get_article (document));
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;
  AdwToast *toast;

  /* Translators: the title of a pasted article. */
  title = g_strdup_printf (_ ("Closed without saving: %s"), lectern_document_get_title (document));
  markup = g_markup_escape_text (title, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.reopen-tab");
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
  g_file_delete (kept, NULL, NULL);
}

void
_lectern_window_remember_closed (LecternWindow *self, LecternDocument *document)
{
  GFile *file = lectern_document_get_file (document);
  LecternArticle *article = lectern_document_get_article (document);

  if (file == NULL && article == NULL)
    return;
  if (self->closed->len >= MAX_CLOSED)
    g_ptr_array_remove_index (self->closed, 0);
  g_ptr_array_add (self->closed,
                   file != NULL ? (gpointer) g_object_ref (file) : g_object_ref (article));
  if (file == NULL)
    offer_to_reopen (self, document);
}

void
_lectern_window_reopen_closed (LecternWindow *self)
{
  g_autoptr (GObject) last = NULL;

  if (self->closed->len == 0)
    return;
  last = g_ptr_array_steal_index (self->closed, self->closed->len - 1);
  if (G_IS_FILE (last))
    lectern_window_open_file (self, G_FILE (last));
  else
    {
      gsize n_bytes;
      const char *bytes = lectern_article_get_text (LECTERN_ARTICLE (last), &n_bytes);
      g_autofree char *text = g_strndup (bytes, n_bytes);

      lectern_window_open_text (self, text);
    }
}
