/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the four pages of the sidebar share: a filtered list with headings, and what to show in
 * its place where there is nothing to list. */

#include "config.h"

#include "ui/sidebar/lectern-sidebar-page-private.h"

#include "ui/sidebar/row-splice.h"
#include "ui/sidebar/search-words.h"

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LecternSidebarPage, lectern_sidebar_page, GTK_TYPE_WIDGET)

LecternSidebarPagePrivate *
lectern_sidebar_page_get_private (LecternSidebarPage *self)
{
  return lectern_sidebar_page_get_instance_private (self);
}
#define PRIVATE(self) lectern_sidebar_page_get_private (self)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_COUNT,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

/* ---- What is shown ---------------------------------------------------------------------- */

static const char *
choose_state (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);
  LecternDocumentState state;

  if (priv->document == NULL)
    return "blank";

  state = lectern_document_get_state (priv->document);
  if (LECTERN_SIDEBAR_PAGE_GET_CLASS (self)->needs_analysis)
    {
      const LecternAnalysis *analysis = lectern_document_get_analysis (priv->document);

      if (analysis == NULL)
        return state == LECTERN_DOCUMENT_ANALYZING ? "busy" : "blank";
      if (analysis->n_words > 0 && !analysis->is_english)
        return "foreign";
    }
  if (priv->rows == NULL)
    return "blank";
  if (g_list_model_get_n_items (priv->rows) == 0)
    return "empty";
  if (g_list_model_get_n_items (G_LIST_MODEL (priv->shown)) == 0)
    return "no-match";
  return "list";
}

/* What stands aside does not count. */
static guint
count_rows (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  return g_list_model_get_n_items (G_LIST_MODEL (priv->shown))
         - lectern_section_model_get_n_aside (priv->sections);
}

static void
update_state (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);
  const char *state = choose_state (self);
  gboolean has_rows = g_str_equal (state, "list") || g_str_equal (state, "no-match");
  guint count = has_rows ? count_rows (self) : g_str_equal (state, "empty") ? 0 : LECTERN_NONE;

  gtk_stack_set_visible_child_name (priv->stack, state);
  gtk_widget_set_visible (GTK_WIDGET (priv->top), has_rows);
  if (priv->count == count)
    return;
  priv->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

void
lectern_sidebar_page_reload (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);
  LecternSidebarPageClass *klass = LECTERN_SIDEBAR_PAGE_GET_CLASS (self);
  g_autoptr (GListModel) fresh = NULL;

  if (priv->document != NULL)
    fresh = klass->create_rows (self, priv->document);
  if (klass->reuse != NULL && priv->rows != NULL && fresh != NULL)
    lectern_rows_splice (G_LIST_STORE (priv->rows), fresh, klass->reuse);
  else if (fresh != priv->rows || fresh == NULL)
    {
      lectern_sidebar_page_restart_growth (self);
      g_set_object (&priv->rows, fresh);
      gtk_filter_list_model_set_model (priv->shown, priv->rows);
    }
  update_state (self);
}

static gboolean
filter_item (gpointer item, gpointer user_data)
{
  LecternSidebarPage *self = user_data;

  return LECTERN_SIDEBAR_PAGE_GET_CLASS (self)->matches (
      self, item, (const char *const *) PRIVATE (self)->words);
}

static const char *
section_of (gpointer item, gpointer user_data)
{
  LecternSidebarPage *self = user_data;

  return LECTERN_SIDEBAR_PAGE_GET_CLASS (self)->section_of (self, item);
}

void
lectern_sidebar_page_refilter (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  gtk_filter_changed (gtk_filter_list_model_get_filter (priv->shown), GTK_FILTER_CHANGE_DIFFERENT);
  update_state (self);
}

void
lectern_sidebar_page_resection (LecternSidebarPage *self)
{
  lectern_section_model_refresh (PRIVATE (self)->sections);
}

gboolean
lectern_sidebar_page_is_filtered (LecternSidebarPage *self)
{
  return PRIVATE (self)->words[0] != NULL;
}

void
lectern_sidebar_page_set_filter (LecternSidebarPage *self, const char *typed)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  g_strfreev (priv->words);
  priv->words = lectern_search_split (typed);
  lectern_sidebar_page_restart_growth (self);
  lectern_section_model_set_show_folded (priv->sections, priv->words[0] != NULL);
  lectern_sidebar_page_refilter (self);
}

/* ---- The widget ------------------------------------------------------------------------- */

LecternDocument *
lectern_sidebar_page_get_document (LecternSidebarPage *self)
{
  return PRIVATE (self)->document;
}

GListModel *
lectern_sidebar_page_get_rows (LecternSidebarPage *self)
{
  return PRIVATE (self)->rows;
}

GListStore *
lectern_sidebar_page_collect_listed (LecternSidebarPage *self)
{
  GListModel *sections = G_LIST_MODEL (PRIVATE (self)->sections);
  GListStore *listed = g_list_store_new (G_TYPE_OBJECT);
  guint n = g_list_model_get_n_items (sections);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (sections, i);

      if (!LECTERN_IS_SECTION_HEADER (item))
        g_list_store_append (listed, item);
    }
  return listed;
}

void
lectern_sidebar_page_set_empty_state (LecternSidebarPage *self,
                                      const char *icon_name,
                                      const char *title,
                                      const char *description)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  adw_status_page_set_icon_name (priv->empty, icon_name);
  adw_status_page_set_title (priv->empty, title);
  adw_status_page_set_description (priv->empty, description);
}

void
lectern_sidebar_page_set_aside (LecternSidebarPage *self, const char *section)
{
  lectern_section_model_set_aside (PRIVATE (self)->sections, section);
}

void
lectern_sidebar_page_set_top (LecternSidebarPage *self, GtkWidget *top)
{
  adw_bin_set_child (PRIVATE (self)->top, top);
}

static void
set_document (LecternSidebarPage *self, LecternDocument *document)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  if (priv->document == document)
    return;
  if (priv->document != NULL)
    g_signal_handlers_disconnect_by_data (priv->document, self);
  g_set_object (&priv->document, document);
  if (document != NULL)
    {
      g_signal_connect_swapped (document, "notify::state", G_CALLBACK (update_state), self);
      g_signal_connect_swapped (document, "notify::analysis",
                                G_CALLBACK (lectern_sidebar_page_reload), self);
      g_signal_connect_swapped (document, "notify::annotations",
                                G_CALLBACK (lectern_sidebar_page_reload), self);
    }
  lectern_sidebar_page_reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
lectern_sidebar_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternSidebarPagePrivate *priv = PRIVATE (LECTERN_SIDEBAR_PAGE (object));

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, priv->document);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, priv->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_sidebar_page_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DOCUMENT:
      set_document (LECTERN_SIDEBAR_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
lectern_sidebar_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PRIVATE (LECTERN_SIDEBAR_PAGE (widget))->list));
}

static void
lectern_sidebar_page_dispose (GObject *object)
{
  LecternSidebarPage *self = LECTERN_SIDEBAR_PAGE (object);
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  if (priv->document != NULL)
    g_signal_handlers_disconnect_by_data (priv->document, self);
  g_clear_object (&priv->document);
  g_clear_object (&priv->rows);
  g_clear_object ((GObject **) &priv->menu_item);
  g_clear_weak_pointer (&priv->focus_before_menu);
  g_clear_pointer (&priv->box, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &priv->menu, gtk_widget_unparent);
  G_OBJECT_CLASS (lectern_sidebar_page_parent_class)->dispose (object);
}

static void
lectern_sidebar_page_finalize (GObject *object)
{
  LecternSidebarPagePrivate *priv = PRIVATE (LECTERN_SIDEBAR_PAGE (object));

  g_clear_object (&priv->made);
  g_clear_object (&priv->sections);
  g_clear_object (&priv->shown);
  g_strfreev (priv->words);
  G_OBJECT_CLASS (lectern_sidebar_page_parent_class)->finalize (object);
}

static void
lectern_sidebar_page_class_init (LecternSidebarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lectern_sidebar_page_get_property;
  object_class->set_property = lectern_sidebar_page_set_property;
  object_class->dispose = lectern_sidebar_page_dispose;
  object_class->finalize = lectern_sidebar_page_finalize;
  widget_class->grab_focus = lectern_sidebar_page_grab_focus;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, LECTERN_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, LECTERN_NONE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/lectern-sidebar-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, LecternSidebarPage, box);
  gtk_widget_class_bind_template_child_private (widget_class, LecternSidebarPage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, LecternSidebarPage, list);
  gtk_widget_class_bind_template_child_private (widget_class, LecternSidebarPage, top);
  gtk_widget_class_bind_template_child_private (widget_class, LecternSidebarPage, empty);
  gtk_widget_class_bind_template_child_private (widget_class, LecternSidebarPage, menu);
  lectern_sidebar_page_install_rows (widget_class);
  lectern_sidebar_page_install_menu (widget_class);
}

static void
lectern_sidebar_page_init (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  priv->words = g_new0 (char *, 1);
  priv->count = LECTERN_NONE;
  priv->shown = gtk_filter_list_model_new (
      NULL, GTK_FILTER (gtk_custom_filter_new (filter_item, self, NULL)));
  priv->sections = lectern_section_model_new (G_LIST_MODEL (priv->shown), section_of, self);
  g_signal_connect_swapped (priv->sections, "items-changed", G_CALLBACK (update_state), self);
  selection = gtk_no_selection_new (lectern_sidebar_page_init_growth (self));
  gtk_list_view_set_model (priv->list, GTK_SELECTION_MODEL (selection));
}
