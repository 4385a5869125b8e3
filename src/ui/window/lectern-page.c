/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tab: a document while it loads, when it failed, and as an article with its sidebar. */

#include "config.h"

#include "ui/window/lectern-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/window/lectern-banner.h"

struct _LecternPage
{
  GtkWidget parent_instance;

  LecternDocument *document;
  LecternPlaces *places;
  GSettings *settings;
  LecternAnnotationStore *store; /* the one whose problems the banner tells */
  guint progress_source;
  gboolean seen_first_tick;

  GtkWidget *box;
  LecternBanner *changed_banner;
  LecternBanner *store_banner;
  LecternBanner *language_banner;
  LecternBanner *model_banner;
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkLabel *loading_label;
  AdwStatusPage *failed_page;
  LecternSplit *split;
  LecternArticleView *view;
  LecternSidebar *sidebar; /* NULL until the first frame is painted; split's */
  GtkProgressBar *progress_bar;
};

enum
{
  PROP_0,
  PROP_READABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LecternPage, lectern_page, GTK_TYPE_WIDGET)

/* What takes less shows no progress: a flicker tells nobody anything. */
#define PROGRESS_DELAY_MS 500

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

/* Ticks come before a frame is painted: at the second one the first frame is on the screen. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LecternPage *self = LECTERN_PAGE (widget);

  if (!self->seen_first_tick)
    {
      self->seen_first_tick = TRUE;
      return G_SOURCE_CONTINUE;
    }
  lectern_page_get_sidebar (self);

  return G_SOURCE_REMOVE;
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
lectern_page_remember_place (LecternPage *self)
{
  GFile *file;

  g_return_if_fail (LECTERN_IS_PAGE (self));

  file = lectern_document_get_file (self->document);
  if (file != NULL && lectern_page_get_readable (self))
    lectern_places_set (self->places, file, lectern_article_view_get_position (self->view));
}

static void
reload_cb (LecternPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reload", NULL);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  LecternPage *self = user_data;

  self->progress_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);

  return G_SOURCE_REMOVE;
}

static void
update_progress (LecternPage *self)
{
  const gboolean analyzing =
      lectern_document_get_state (self->document) == LECTERN_DOCUMENT_ANALYZING;

  gtk_progress_bar_set_fraction (self->progress_bar,
                                 lectern_document_get_progress (self->document));
  if (!analyzing)
    {
      g_clear_handle_id (&self->progress_source, g_source_remove);
      gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), FALSE);
    }
  else if (self->progress_source == 0 && !gtk_widget_get_visible (GTK_WIDGET (self->progress_bar)))
    self->progress_source = g_timeout_add (PROGRESS_DELAY_MS, show_progress_cb, self);
}

static const char *
title_of_failure (const GError *error)
{
  if (error == NULL || error->domain != LECTERN_ARTICLE_ERROR)
    return _ ("Could Not Open the Article");

  switch ((LecternArticleError) error->code)
    {
    case LECTERN_ARTICLE_ERROR_NOT_FOUND:
      return _ ("File Not Found");
    case LECTERN_ARTICLE_ERROR_EMPTY:
      return _ ("Nothing to Read");
    case LECTERN_ARTICLE_ERROR_BINARY:
      return _ ("Not a Text");
    case LECTERN_ARTICLE_ERROR_TOO_LARGE:
      return _ ("Too Large");
    case LECTERN_ARTICLE_ERROR_ENCODING:
      return _ ("Not in This Encoding");
    case LECTERN_ARTICLE_ERROR_UNREADABLE:
    default:
      return _ ("Could Not Open the Article");
    }
}

static void
show_failure (LecternPage *self)
{
  const GError *error = lectern_document_get_error (self->document);
  g_autofree char *description = g_markup_escape_text (error != NULL ? error->message : "", -1);

  adw_status_page_set_title (self->failed_page, title_of_failure (error));
  adw_status_page_set_description (self->failed_page, description);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
update_analysis_banners (LecternPage *self)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (self->document);
  const char *problem = lectern_analyst_get_problem (lectern_document_get_analyst (self->document));
  const gboolean english = analysis == NULL || analysis->n_words == 0 || analysis->is_english;

  lectern_banner_set_revealed (self->language_banner, !english);
  if (problem != NULL)
    {
      g_autofree char *title = NULL;

      /* Translators: what is wrong with the engine's data, such as "Failed to open file …". */
      title = g_strdup_printf (_ ("Names and facts cannot be found well: %s"), problem);
      lectern_banner_set_title (self->model_banner, title);
    }
  lectern_banner_set_revealed (self->model_banner, analysis != NULL && english && problem != NULL);
}

static void
state_cb (LecternPage *self)
{
  switch (lectern_document_get_state (self->document))
    {
    case LECTERN_DOCUMENT_LOADING:
      /* A reload keeps the old text on the screen until the new one is there. */
      if (lectern_document_get_article (self->document) == NULL)
        gtk_stack_set_visible_child_name (self->stack, "loading");
      break;
    case LECTERN_DOCUMENT_FAILED:
      show_failure (self);
      break;
    case LECTERN_DOCUMENT_ANALYZING:
    case LECTERN_DOCUMENT_READY:
    default:
      gtk_stack_set_visible_child_name (self->stack, "article");
      break;
    }
  gtk_spinner_set_spinning (self->spinner, lectern_document_get_state (self->document)
                                               == LECTERN_DOCUMENT_LOADING);
  update_progress (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READABLE]);
}

static void
store_problem_cb (LecternPage *self)
{
  const char *problem =
      self->store != NULL ? lectern_annotation_store_get_problem (self->store) : NULL;

  if (problem != NULL)
    lectern_banner_set_title (self->store_banner, problem);
  lectern_banner_set_revealed (self->store_banner, problem != NULL);
}

static void
set_store (LecternPage *self, LecternAnnotationStore *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_problem_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "notify::problem", G_CALLBACK (store_problem_cb), self,
                             G_CONNECT_SWAPPED);
  store_problem_cb (self);
}

static void
article_cb (LecternPage *self)
{
  GFile *file = lectern_document_get_file (self->document);
  guint place = 0;

  set_store (self, lectern_document_get_store (self->document));
  if (file != NULL)
    place = lectern_places_get (self->places, file);
  if (place > 0)
    lectern_article_view_set_position (self->view, place);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READABLE]);
}

static void
changed_on_disk_cb (LecternPage *self)
{
  lectern_banner_set_revealed (self->changed_banner,
                               lectern_document_get_changed_on_disk (self->document));
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

  /* A sidebar that has folded outlives its page under GTK 4.8; the document must not. */
  if (self->sidebar != NULL)
    lectern_sidebar_set_document (self->sidebar, NULL);
  self->sidebar = NULL;

  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->document, self);
      g_signal_handlers_disconnect_by_data (lectern_document_get_analyst (self->document), self);
    }
  set_store (self, NULL);
  g_clear_object (&self->document);
  g_clear_object (&self->places);
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
  g_type_ensure (LECTERN_TYPE_SPLIT);
  g_type_ensure (LECTERN_TYPE_ARTICLE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/window/lectern-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternPage, box);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, changed_banner);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, store_banner);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, language_banner);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, model_banner);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, loading_label);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, split);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, view);
  gtk_widget_class_bind_template_child (widget_class, LecternPage, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, reload_cb);
}

static void
lectern_page_init (LecternPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_file_name (LecternPage *self)
{
  GFile *file = lectern_document_get_file (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *valid = name != NULL ? g_utf8_make_valid (name, -1) : NULL;
  g_autofree char *label = NULL;

  /* Translators: while a file is loaded; its name. */
  label = valid != NULL ? g_strdup_printf (_ ("Opening “%s”…"), valid) : NULL;
  gtk_label_set_label (self->loading_label, label != NULL ? label : "");
}

static void
bind_settings (LecternPage *self)
{
  g_settings_bind (self->settings, "font", self->view, "font", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "column-width", self->view, "column-width", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "zoom", self->view, "zoom", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sidebar-width", self->split, "sidebar-width",
                   G_SETTINGS_BIND_DEFAULT);
  lectern_split_set_show_sidebar (self->split,
                                  g_settings_get_boolean (self->settings, "sidebar-visible"));
  lectern_document_set_show (self->document, g_settings_get_flags (self->settings, "show"));
}

LecternPage *
lectern_page_new (LecternDocument *document, LecternPlaces *places, GSettings *settings)
{
  LecternPage *self = g_object_new (LECTERN_TYPE_PAGE, NULL);

  g_return_val_if_fail (LECTERN_IS_DOCUMENT (document), NULL);

  self->document = g_object_ref (document);
  self->places = g_object_ref (places);
  self->settings = g_object_ref (settings);
  bind_settings (self);
  show_file_name (self);
  lectern_article_view_set_document (self->view, document);

  g_signal_connect_swapped (document, "notify::state", G_CALLBACK (state_cb), self);
  g_signal_connect_swapped (document, "notify::article", G_CALLBACK (article_cb), self);
  g_signal_connect_swapped (document, "notify::progress", G_CALLBACK (update_progress), self);
  g_signal_connect_swapped (document, "notify::analysis", G_CALLBACK (update_analysis_banners),
                            self);
  g_signal_connect_swapped (document, "notify::changed-on-disk", G_CALLBACK (changed_on_disk_cb),
                            self);
  g_signal_connect_swapped (lectern_document_get_analyst (document), "notify::problem",
                            G_CALLBACK (update_analysis_banners), self);
  state_cb (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);

  return self;
}
