/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar of one article: its facts, names, quotes and the reader's notes. */

#include "config.h"

#include "ui/sidebar/lectern-sidebar.h"

#include <glib/gi18n.h>

#include "ui/sidebar/lectern-facts-page.h"
#include "ui/sidebar/lectern-names-page.h"
#include "ui/sidebar/lectern-notes-page.h"
#include "ui/sidebar/lectern-quotes-page.h"

struct _LecternSidebar
{
  GtkWidget parent_instance;

  LecternDocument *document;

  GtkWidget *box;
  GtkEditable *filter;
  GtkStack *pages;
  LecternSidebarPage *facts;
  LecternSidebarPage *names;
  LecternSidebarPage *quotes;
  LecternSidebarPage *notes;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (LecternSidebar, lectern_sidebar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_PAGE,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

GtkWidget *
lectern_sidebar_new (void)
{
  return g_object_new (LECTERN_TYPE_SIDEBAR, NULL);
}

LecternDocument *
lectern_sidebar_get_document (LecternSidebar *self)
{
  g_return_val_if_fail (LECTERN_IS_SIDEBAR (self), NULL);
  return self->document;
}

void
lectern_sidebar_set_document (LecternSidebar *self, LecternDocument *document)
{
  g_return_if_fail (LECTERN_IS_SIDEBAR (self));
  g_return_if_fail (document == NULL || LECTERN_IS_DOCUMENT (document));

  if (g_set_object (&self->document, document))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

const char *
lectern_sidebar_get_page (LecternSidebar *self)
{
  g_return_val_if_fail (LECTERN_IS_SIDEBAR (self), NULL);
  return gtk_stack_get_visible_child_name (self->pages);
}

void
lectern_sidebar_set_page (LecternSidebar *self, const char *page)
{
  g_return_if_fail (LECTERN_IS_SIDEBAR (self));

  if (page != NULL && gtk_stack_get_child_by_name (self->pages, page) != NULL)
    gtk_stack_set_visible_child_name (self->pages, page);
}

void
lectern_sidebar_focus_filter (LecternSidebar *self)
{
  g_return_if_fail (LECTERN_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
  gtk_editable_select_region (self->filter, 0, -1);
}

void
lectern_sidebar_focus_page (LecternSidebar *self)
{
  GtkWidget *page;
  GtkWidget *focus;

  g_return_if_fail (LECTERN_IS_SIDEBAR (self));

  page = gtk_stack_get_visible_child (self->pages);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* ---- Callbacks -------------------------------------------------------------------------- */

static void
filter_changed_cb (LecternSidebar *self)
{
  LecternSidebarPage *const pages[] = { self->facts, self->names, self->quotes, self->notes };
  const char *typed = gtk_editable_get_text (self->filter);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    lectern_sidebar_page_set_filter (pages[i], typed);
}

/* Escape: first what was typed goes, then the focus. */
static void
stop_filter_cb (LecternSidebar *self)
{
  if (gtk_editable_get_text (self->filter)[0] != '\0')
    gtk_editable_set_text (self->filter, "");
  else
    lectern_sidebar_focus_page (self);
}

static void
enter_list_cb (LecternSidebar *self)
{
  lectern_sidebar_focus_page (self);
}

static gboolean
focus_filter_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  lectern_sidebar_focus_filter (LECTERN_SIDEBAR (widget));
  return TRUE;
}

static void
page_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lectern_sidebar_set_page (user_data, g_variant_get_string (parameter, NULL));
}

static void
show_all_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternSidebar *self = user_data;

  gtk_editable_set_text (self->filter, "");
  lectern_quotes_page_show_all_kinds (LECTERN_QUOTES_PAGE (self->quotes));
}

/* From a name to all that is known or said of it. */
static void
find_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternSidebar *self = user_data;
  const char *page;
  const char *words;

  g_variant_get (parameter, "(&s&s)", &page, &words);
  lectern_sidebar_set_page (self, page);
  gtk_editable_set_text (self->filter, words);
}

static const GActionEntry entries[] = {
  { .name = "page", .activate = page_action, .parameter_type = "s", .state = "'facts'" },
  { .name = "show-all", .activate = show_all_action },
  { .name = "find", .activate = find_action, .parameter_type = "(ss)" },
};

static void
page_changed_cb (LecternSidebar *self)
{
  if (self->actions != NULL)
    g_action_change_state (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "page"),
                           g_variant_new_string (lectern_sidebar_get_page (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static char *
count_text (LecternSidebar *self, guint count)
{
  if (count == LECTERN_NONE)
    return g_strdup ("–");
  return g_strdup_printf (C_ ("number of rows on a page", "%'u"), count);
}

/* ---- The widget ------------------------------------------------------------------------- */

static void
lectern_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternSidebar *self = LECTERN_SIDEBAR (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_PAGE:
      g_value_set_string (value, lectern_sidebar_get_page (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LecternSidebar *self = LECTERN_SIDEBAR (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      lectern_sidebar_set_document (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      lectern_sidebar_set_page (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_sidebar_dispose (GObject *object)
{
  LecternSidebar *self = LECTERN_SIDEBAR (object);

  g_clear_object (&self->document);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), LECTERN_TYPE_SIDEBAR);
  G_OBJECT_CLASS (lectern_sidebar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LECTERN_TYPE_FACTS_PAGE);
  g_type_ensure (LECTERN_TYPE_NAMES_PAGE);
  g_type_ensure (LECTERN_TYPE_QUOTES_PAGE);
  g_type_ensure (LECTERN_TYPE_NOTES_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/lectern-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternSidebar, box);
  gtk_widget_class_bind_template_child (widget_class, LecternSidebar, filter);
  gtk_widget_class_bind_template_child (widget_class, LecternSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, LecternSidebar, facts);
  gtk_widget_class_bind_template_child (widget_class, LecternSidebar, names);
  gtk_widget_class_bind_template_child (widget_class, LecternSidebar, quotes);
  gtk_widget_class_bind_template_child (widget_class, LecternSidebar, notes);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, count_text);
}

static void
lectern_sidebar_class_init (LecternSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lectern_sidebar_get_property;
  object_class->set_property = lectern_sidebar_set_property;
  object_class->dispose = lectern_sidebar_dispose;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, LECTERN_TYPE_DOCUMENT, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "facts", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "articlesidebar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
lectern_sidebar_init (LecternSidebar *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Not the widget's own: the buttons lose those (GTK 4.8) when the window moves the sidebar to
   * where there is room for it. */
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (self->box, "sidebar", G_ACTION_GROUP (self->actions));

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control><Shift>f"),
                        gtk_callback_action_new (focus_filter_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}
