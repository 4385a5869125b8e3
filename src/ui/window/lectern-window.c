/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: articles in tabs, each with its sidebar. */

#include "config.h"

#include "ui/window/lectern-window-private.h"

#include <glib/gi18n.h>

#define MIN_WIDTH 360 /* pixels: a phone's, as the .ui says too */

G_DEFINE_FINAL_TYPE (LecternWindow, lectern_window, ADW_TYPE_APPLICATION_WINDOW)

LecternPage *
lectern_window_get_page (LecternWindow *self)
{
  g_return_val_if_fail (LECTERN_IS_WINDOW (self), NULL);

  return self->page;
}

void
lectern_window_show_toast (LecternWindow *self, const char *title)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);

  g_return_if_fail (LECTERN_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (markup));
}

/* ---- The article in front ---------------------------------------------------------------- */

static void
update_title (LecternWindow *self)
{
  LecternDocument *document = self->page != NULL ? lectern_page_get_document (self->page) : NULL;
  const char *title = document != NULL ? lectern_document_get_title (document) : _ ("Lectern");
  GFile *file = document != NULL ? lectern_document_get_file (document) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *valid = name != NULL ? g_utf8_make_valid (name, -1) : NULL;

  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title,
                                 valid != NULL && g_strcmp0 (valid, title) != 0 ? valid : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
page_changed_cb (LecternWindow *self)
{
  update_title (self);
  _lectern_window_update_actions (self);
}

/* page may be NULL: none is in front. */
static void
set_page (LecternWindow *self, LecternPage *page)
{
  if (page == self->page)
    return;

  if (self->page != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->page, page_changed_cb, self);
      g_signal_handlers_disconnect_by_func (lectern_page_get_split (self->page), page_changed_cb,
                                            self);
    }
  self->page = page;
  if (page != NULL)
    {
      g_signal_connect_swapped (page, "notify::readable", G_CALLBACK (page_changed_cb), self);
      g_signal_connect_swapped (lectern_page_get_split (page), "notify::show-sidebar",
                                G_CALLBACK (page_changed_cb), self);
    }
  lectern_show_button_set_document (self->show_button,
                                    page != NULL ? lectern_page_get_document (page) : NULL);
  page_changed_cb (self);
}

static void
selected_page_cb (LecternWindow *self)
{
  AdwTabPage *tab = adw_tab_view_get_selected_page (self->tab_view);
  LecternPage *page = tab != NULL ? LECTERN_PAGE (adw_tab_page_get_child (tab)) : NULL;

  if (self->page != NULL && page != self->page)
    lectern_page_remember_place (self->page);
  set_page (self, page);
}

static void
n_pages_cb (LecternWindow *self)
{
  const gboolean empty = adw_tab_view_get_n_pages (self->tab_view) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "articles");
}

/* ---- Tabs -------------------------------------------------------------------------------- */

static gboolean
close_page_cb (LecternWindow *self, AdwTabPage *tab)
{
  LecternPage *page = LECTERN_PAGE (adw_tab_page_get_child (tab));
  g_autoptr (GError) error = NULL;

  lectern_page_remember_place (page);
  if (!lectern_document_close (lectern_page_get_document (page), &error))
    {
      lectern_window_show_toast (self, error->message);
      adw_tab_view_close_page_finish (self->tab_view, tab, FALSE);
      return GDK_EVENT_STOP;
    }
  if (page == self->page)
    set_page (self, NULL);
  lectern_shelf_save (self->shelf);
  _lectern_window_remember_closed (self, lectern_page_get_document (page));
  adw_tab_view_close_page_finish (self->tab_view, tab, TRUE);
  selected_page_cb (self);

  return GDK_EVENT_STOP;
}

static AdwTabPage *
find_tab (LecternWindow *self, GFile *file)
{
  const int n_pages = adw_tab_view_get_n_pages (self->tab_view);

  for (int i = 0; i < n_pages; i++)
    {
      AdwTabPage *tab = adw_tab_view_get_nth_page (self->tab_view, i);
      LecternPage *page = LECTERN_PAGE (adw_tab_page_get_child (tab));
      GFile *other = lectern_document_get_file (lectern_page_get_document (page));

      if (other != NULL && g_file_equal (file, other))
        return tab;
    }

  return NULL;
}

static void
show_cb (LecternWindow *self, GParamSpec *pspec, LecternDocument *document)
{
  g_settings_set_flags (self->settings, "show", lectern_document_get_show (document));
}

static void
add_document (LecternWindow *self, LecternDocument *document)
{
  LecternPage *page = lectern_page_new (document, self->places, self->shelf, self->settings);
  AdwTabPage *tab;

  tab = adw_tab_view_append (self->tab_view, GTK_WIDGET (page));
  g_object_bind_property (document, "title", tab, "title", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (document, "notify::show", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  adw_tab_view_set_selected_page (self->tab_view, tab);
  lectern_document_load (document, NULL);
  gtk_widget_grab_focus (lectern_article_view_get_text (lectern_page_get_view (page)));
}

void
lectern_window_open_file (LecternWindow *self, GFile *file)
{
  g_autoptr (LecternDocument) document = NULL;
  AdwTabPage *tab;

  g_return_if_fail (LECTERN_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  tab = find_tab (self, file);
  if (tab != NULL)
    {
      adw_tab_view_set_selected_page (self->tab_view, tab);
      return;
    }
  document = lectern_document_new (self->analyst, file);
  add_document (self, document);
  _lectern_window_add_recent_file (self, file);
}

void
lectern_window_open_text (LecternWindow *self, const char *text)
{
  g_autoptr (LecternDocument) document = NULL;

  g_return_if_fail (LECTERN_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  document = lectern_document_new_for_text (self->analyst, text);
  add_document (self, document);
}

/* ---- Closing ----------------------------------------------------------------------------- */

static gboolean
lectern_window_close_request (GtkWindow *window)
{
  LecternWindow *self = LECTERN_WINDOW (window);
  const int n_pages = adw_tab_view_get_n_pages (self->tab_view);

  _lectern_window_remember (self);
  for (int i = 0; i < n_pages; i++)
    {
      AdwTabPage *tab = adw_tab_view_get_nth_page (self->tab_view, i);
      LecternPage *page = LECTERN_PAGE (adw_tab_page_get_child (tab));
      g_autoptr (GError) error = NULL;

      if (!lectern_document_close (lectern_page_get_document (page), &error))
        {
          adw_tab_view_set_selected_page (self->tab_view, tab);
          lectern_window_show_toast (self, error->message);
          return GDK_EVENT_STOP;
        }
    }

  return GTK_WINDOW_CLASS (lectern_window_parent_class)->close_request (window);
}

/* ---- Construction ------------------------------------------------------------------------ */

/* What a wide header bar needs is no bound: the buttons that a narrow window has no room for go
 * once it is narrow, and a window made small in one leap must get there. Its height is asked for a
 * width that its child can have all the same, or GTK 4.18 warns. */
static void
lectern_window_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  LecternWindow *self = LECTERN_WINDOW (widget);
  GtkWidgetClass *parent = GTK_WIDGET_CLASS (lectern_window_parent_class);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int least = 0, wanted = 0;

      parent->measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      for_size = MAX (for_size, least);
    }
  parent->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                   natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->page != NULL
      && !lectern_split_get_narrow (lectern_page_get_split (self->page)))
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
lectern_window_dispose (GObject *object)
{
  LecternWindow *self = LECTERN_WINDOW (object);

  self->page = NULL;
  if (self->tab_view != NULL)
    g_signal_handlers_disconnect_by_data (self->tab_view, self);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->closed, g_ptr_array_unref);
  g_clear_object (&self->analyst);
  g_clear_object (&self->places);
  g_clear_object (&self->shelf);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lectern_window_parent_class)->dispose (object);
}

static void
lectern_window_class_init (LecternWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lectern_window_dispose;
  widget_class->measure = lectern_window_measure;
  GTK_WINDOW_CLASS (klass)->close_request = lectern_window_close_request;

  g_type_ensure (LECTERN_TYPE_SHOW_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/window/lectern-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, show_button);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, undo_section);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, tab_view);
  gtk_widget_class_bind_template_child (widget_class, LecternWindow, toast_overlay);
  gtk_widget_class_bind_template_callback (widget_class, selected_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, n_pages_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_page_cb);
}

/* AdwSplitButton gives the button beside it a tooltip, but no name. */
static void
name_recent_button (LecternWindow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->open_button));

  while (child != NULL && !GTK_IS_MENU_BUTTON (child))
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Recent articles"), -1);
}

static void
lectern_window_init (LecternWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->closed = g_ptr_array_new_with_free_func (g_object_unref);
  name_recent_button (self);
  _lectern_window_add_actions (self);
  _lectern_window_accept_drops (self);
}

LecternWindow *
lectern_window_new (GtkApplication *application,
                    LecternAnalyst *analyst,
                    LecternPlaces *places,
                    LecternShelf *shelf,
                    GSettings *settings)
{
  LecternWindow *self = g_object_new (LECTERN_TYPE_WINDOW, "application", application, NULL);

  self->analyst = g_object_ref (analyst);
  self->places = g_object_ref (places);
  self->shelf = g_object_ref (shelf);
  self->settings = g_object_ref (settings);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  lectern_show_button_bind_settings (self->show_button, settings);
  _lectern_window_follow_recent_files (self);
  _lectern_window_follow_undo_names (self);
  _lectern_window_update_actions (self);

  return self;
}
