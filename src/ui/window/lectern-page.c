/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tab: a document while it loads, when it failed, and as an article with its sidebar. */

#include "config.h"

#include "ui/window/lectern-page-private.h"

#include "ui/window/after-first-frame.h"

enum
{
  PROP_0,
  PROP_READABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LecternPage, lectern_page, GTK_TYPE_WIDGET)

LecternDocument *
lectern_page_get_document (LecternPage *self)
{
  g_return_val_if_fail (LECTERN_IS_PAGE (self), NULL);

  return self->document;
}

LecternArticleView *
lectern_page_get_view (LecternPage *self)
{
  g_return_val_if_fail (LECTERN_IS_PAGE (self), NULL);

  return self->view;
}

LecternSidebar *
lectern_page_get_sidebar (LecternPage *self)
{
  g_return_val_if_fail (LECTERN_IS_PAGE (self), NULL);

  if (self->sidebar == NULL)
    {
      self->sidebar = LECTERN_SIDEBAR (lectern_sidebar_new ());
      g_settings_bind (self->settings, "sidebar-page", self->sidebar, "page",
                       G_SETTINGS_BIND_DEFAULT);
      lectern_sidebar_set_document (self->sidebar, self->document);
      g_object_set (self->split, "sidebar", self->sidebar, NULL);
    }

  return self->sidebar;
}

static void
make_sidebar_cb (GtkWidget *widget, gpointer user_data)
{
  lectern_page_get_sidebar (LECTERN_PAGE (widget));
}

LecternSplit *
lectern_page_get_split (LecternPage *self)
{
  g_return_val_if_fail (LECTERN_IS_PAGE (self), NULL);

  return self->split;
}

gboolean
lectern_page_get_readable (LecternPage *self)
{
  g_return_val_if_fail (LECTERN_IS_PAGE (self), FALSE);

  return self->document != NULL && lectern_document_get_article (self->document) != NULL
         && lectern_document_get_state (self->document) != LECTERN_DOCUMENT_FAILED;
}

void
_lectern_page_notify_readable (LecternPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READABLE]);
}

void
_lectern_page_put_on_shelf (LecternPage *self)
{
  LecternAnnotationSet *annotations = lectern_document_get_annotations (self->document);
  GFile *file = lectern_document_get_file (self->document);

  if (file != NULL && annotations != NULL)
    lectern_shelf_put (self->shelf, file, lectern_document_get_title (self->document), annotations);
}

void
lectern_page_remember_place (LecternPage *self)
{
  GFile *file;

  g_return_if_fail (LECTERN_IS_PAGE (self));

  file = lectern_document_get_file (self->document);
  if (file != NULL && lectern_page_get_readable (self))
    lectern_places_set (self->places, file, lectern_article_view_get_position (self->view));
  _lectern_page_put_on_shelf (self);
}

static void
reload_cb (LecternPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reload", NULL);
}

static void
stop_or_start_cb (LecternPage *self)
{
  if (lectern_document_get_state (self->document) == LECTERN_DOCUMENT_STOPPED)
    lectern_document_analyze (self->document);
  else
    lectern_document_stop_analysis (self->document);
}

static void
stop_analysis (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lectern_document_stop_analysis (LECTERN_PAGE (widget)->document);
}

static void
lectern_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_READABLE)
    g_value_set_boolean (value, lectern_page_get_readable (LECTERN_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lectern_page_dispose (GObject *object)
{
  LecternPage *self = LECTERN_PAGE (object);

  self->sidebar = NULL;
  if (self->document != NULL)
    _lectern_page_unfollow_document (self);
  g_clear_object (&self->document);
  g_clear_object (&self->places);
  g_clear_object (&self->shelf);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lectern_page_parent_class)->dispose (object);
}

static void
lectern_page_class_init (LecternPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lectern_page_get_property;
  object_class->dispose = lectern_page_dispose;

  properties[PROP_READABLE] = g_param_spec_boolean ("readable", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LECTERN_TYPE_BANNER);
  g_type_ensure (LECTERN_TYPE_NOTES_BANNERS);
  g_type_ensure (LECTERN_TYPE_SPLIT);
  g_type_ensure (LECTERN_TYPE_ARTICLE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/window/lectern-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternPage, box);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, changed_banner);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, notes_banners);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, language_banner);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, model_banner);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, analysis_bar);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, loading_label);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, split);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, view);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, reload_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_or_start_cb);
  gtk_widget_class_install_action (widget_class, "page.stop-analysis", NULL, stop_analysis);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, GDK_SHIFT_MASK,
                                       "page.stop-analysis", NULL);
}

static void
lectern_page_init (LecternPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_settings (LecternPage *self)
{
  g_settings_bind (self->settings, "font", self->view, "font", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "column-width", self->view, "column-width", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "kind-colours", self->view, "kind-colours", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "reader-name", self->document, "reader-name",
                   G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "notes-in-data-folder", self->document, "notes-in-data-folder",
                   G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "zoom", self->view, "zoom", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sidebar-width", self->split, "sidebar-width",
                   G_SETTINGS_BIND_DEFAULT);
  lectern_split_set_show_sidebar (self->split,
                                  g_settings_get_boolean (self->settings, "sidebar-visible"));
  lectern_document_set_show (self->document, g_settings_get_flags (self->settings, "show"));
}

LecternPage *
lectern_page_new (LecternDocument *document,
                  LecternPlaces *places,
                  LecternShelf *shelf,
                  GSettings *settings)
{
  LecternPage *self = g_object_new (LECTERN_TYPE_PAGE, NULL);

  g_return_val_if_fail (LECTERN_IS_DOCUMENT (document), NULL);

  self->document = g_object_ref (document);
  self->places = g_object_ref (places);
  self->shelf = g_object_ref (shelf);
  self->settings = g_object_ref (settings);
  bind_settings (self);
  lectern_article_view_set_document (self->view, document);
  _lectern_page_follow_document (self);
  lectern_after_first_frame (GTK_WIDGET (self), make_sidebar_cb, NULL, NULL);

  return self;
}
