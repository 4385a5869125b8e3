/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window's menus, buttons and keys do. */

#include "config.h"

#include "ui/window/lectern-window-private.h"

#include <glib/gi18n.h>

#include "ui/output/lectern-export-dialog.h"
#include "ui/output/lectern-print.h"

static LecternDocument *
document_in_front (LecternWindow *self)
{
  return self->page != NULL ? lectern_page_get_document (self->page) : NULL;
}

static LecternAnnotationSet *
annotations_in_front (LecternWindow *self)
{
  LecternDocument *document = document_in_front (self);

  return document != NULL ? lectern_document_get_annotations (document) : NULL;
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _lectern_window_choose_file (user_data);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  lectern_window_open_file (user_data, file);
}

static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _lectern_window_open_sample (user_data);
}

static void
paste_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _lectern_window_paste (user_data);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _lectern_window_choose_where_to_save (user_data);
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _lectern_window_choose_where_to_move (user_data);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (annotations_in_front (user_data) != NULL)
    lectern_export_dialog_present (GTK_WINDOW (user_data), document_in_front (user_data));
}

static void
print_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, LecternWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  lectern_window_show_toast (self, error->message);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternDocument *document = document_in_front (user_data);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (document == NULL || lectern_document_get_article (document) == NULL)
    return;
  operation = lectern_print_operation_new (document);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), user_data, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (user_data), NULL);
}

static void
reload_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternDocument *document = document_in_front (user_data);

  if (document == NULL)
    return;
  lectern_page_remember_place (LECTERN_WINDOW (user_data)->page);
  lectern_document_load (document, NULL);
}

static void
reopen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternDocument *document = document_in_front (user_data);
  const char *encoding = g_variant_get_string (parameter, NULL);

  if (document != NULL)
    lectern_document_load (document, *encoding != '\0' ? encoding : NULL);
}

static void
close_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternWindow *self = user_data;
  AdwTabPage *tab = adw_tab_view_get_selected_page (self->tab_view);

  if (tab != NULL)
    adw_tab_view_close_page (self->tab_view, tab);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
reopen_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _lectern_window_reopen_closed (user_data);
}

static void
next_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_tab_view_select_next_page (LECTERN_WINDOW (user_data)->tab_view);
}

static void
previous_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_tab_view_select_previous_page (LECTERN_WINDOW (user_data)->tab_view);
}

/* Any action of the article view, from wherever the focus is. */
static void
article_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternWindow *self = user_data;

  if (self->page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (lectern_page_get_view (self->page)),
                                g_variant_get_string (parameter, NULL), NULL);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternAnnotationSet *annotations = annotations_in_front (user_data);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (annotations == NULL)
    return;
  g_object_get (annotations, "undo-name", &name, NULL);
  if (name == NULL)
    return;

  lectern_annotation_set_undo (annotations);
  /* Translators: after Ctrl+Z; the name of what was undone, such as "Highlight". */
  message = g_strdup_printf (_ ("Undone: %s"), name);
  lectern_window_show_toast (user_data, message);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternAnnotationSet *annotations = annotations_in_front (user_data);

  if (annotations != NULL)
    lectern_annotation_set_redo (annotations);
}

static void
show_sidebar_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  LecternWindow *self = user_data;
  const gboolean show = g_variant_get_boolean (state);
  LecternSplit *split;

  if (self->page == NULL)
    return;

  split = lectern_page_get_split (self->page);
  if (!lectern_split_get_narrow (split))
    g_settings_set_boolean (self->settings, "sidebar-visible", show);
  lectern_split_set_show_sidebar (split, show);
  g_simple_action_set_state (action, state);
}

static void
filter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternWindow *self = user_data;

  if (self->page == NULL)
    return;
  g_action_group_change_action_state (G_ACTION_GROUP (self), "show-sidebar",
                                      g_variant_new_boolean (TRUE));
  lectern_sidebar_focus_filter (lectern_page_get_sidebar (self->page));
}

/* Shows a page of the sidebar and takes the keyboard there. */
static void
sidebar_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternWindow *self = user_data;
  LecternSidebar *sidebar;

  if (self->page == NULL)
    return;
  g_action_group_change_action_state (G_ACTION_GROUP (self), "show-sidebar",
                                      g_variant_new_boolean (TRUE));
  sidebar = lectern_page_get_sidebar (self->page);
  lectern_sidebar_set_page (sidebar, g_variant_get_string (parameter, NULL));
  lectern_sidebar_focus_page (sidebar);
}

static const GActionEntry entries[] = {
  { .name = "open", .activate = open_cb },
  { .name = "open-recent", .activate = open_recent_cb, .parameter_type = "s" },
  { .name = "open-sample", .activate = open_sample_cb },
  { .name = "paste", .activate = paste_cb },
  { .name = "save", .activate = save_cb },
  { .name = "move", .activate = move_cb },
  { .name = "export", .activate = export_cb },
  { .name = "print", .activate = print_cb },
  { .name = "reload", .activate = reload_cb },
  { .name = "reopen", .activate = reopen_cb, .parameter_type = "s" },
  { .name = "close-tab", .activate = close_tab_cb },
  { .name = "reopen-tab", .activate = reopen_tab_cb },
  { .name = "next-tab", .activate = next_tab_cb },
  { .name = "previous-tab", .activate = previous_tab_cb },
  { .name = "article", .activate = article_cb, .parameter_type = "s" },
  { .name = "undo", .activate = undo_cb },
  { .name = "redo", .activate = redo_cb },
  { .name = "show-sidebar", .state = "true", .change_state = show_sidebar_cb },
  { .name = "filter", .activate = filter_cb },
  { .name = "sidebar-page", .activate = sidebar_page_cb, .parameter_type = "s" },
};

void
_lectern_window_add_actions (LecternWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
enable (LecternWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
_lectern_window_update_actions (LecternWindow *self)
{
  LecternDocument *document = document_in_front (self);
  GFile *file = document != NULL ? lectern_document_get_file (document) : NULL;
  const gboolean readable = self->page != NULL && lectern_page_get_readable (self->page);
  const gboolean narrow =
      self->page != NULL && lectern_split_get_narrow (lectern_page_get_split (self->page));
  GAction *show_sidebar = g_action_map_lookup_action (G_ACTION_MAP (self), "show-sidebar");

  enable (self, "save", readable && file == NULL);
  enable (self, "move", readable && file != NULL);
  enable (self, "export", readable);
  enable (self, "print", readable);
  enable (self, "reload", file != NULL);
  enable (self, "reopen", file != NULL);
  enable (self, "article", readable);
  enable (self, "undo", readable);
  enable (self, "redo", readable);
  enable (self, "filter", readable);
  enable (self, "sidebar-page", readable);
  enable (self, "show-sidebar", readable);
  /* A narrow header bar has no room for what the menu and the preferences have too. */
  gtk_widget_set_visible (self->sidebar_button, readable);
  gtk_widget_set_visible (self->search_button, readable && !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->show_button), readable && !narrow);
  if (narrow)
    adw_split_button_set_icon_name (self->open_button, "document-open-symbolic");
  else
    adw_split_button_set_label (self->open_button, _ ("_Open"));

  if (self->page != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (show_sidebar),
                               g_variant_new_boolean (lectern_split_get_show_sidebar (
                                   lectern_page_get_split (self->page))));
}
