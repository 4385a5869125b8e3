/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of names, by kind; a click steps through the mentions. */

#include "config.h"

#include "ui/sidebar/lectern-names-page.h"

#include <glib/gi18n.h>

#include "ui/correcting/lectern-name-picker.h"
#include "ui/correcting/lectern-rename-dialog.h"
#include "ui/sidebar/lectern-name-row.h"
#include "ui/sidebar/names-model.h"
#include "ui/sidebar/search-words.h"

struct _LecternNamesPage
{
  LecternSidebarPage parent_instance;

  LecternDocument *document; /* (unowned) whose selection is followed */
  LecternNameItem *current;  /* the selected entity's row, or NULL */
};

G_DEFINE_FINAL_TYPE (LecternNamesPage, lectern_names_page, LECTERN_TYPE_SIDEBAR_PAGE)

/* (transfer none) or NULL */
static LecternNameItem *
find_item (LecternNamesPage *self, guint entity)
{
  GListModel *rows = lectern_sidebar_page_get_rows (LECTERN_SIDEBAR_PAGE (self));
  guint n = rows != NULL ? g_list_model_get_n_items (rows) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LecternNameItem) item = g_list_model_get_item (rows, i);

      if (lectern_name_item_get_entity (item) == entity)
        return item;
    }
  return NULL;
}

static void
follow_selection (LecternNamesPage *self)
{
  guint entity = lectern_document_get_selected_entity (self->document);
  LecternNameItem *item = entity != LECTERN_NONE ? find_item (self, entity) : NULL;
  gboolean moved = item != self->current;

  if (moved && self->current != NULL)
    lectern_name_item_set_mention (self->current, LECTERN_NONE);
  g_set_object (&self->current, item);
  if (item == NULL)
    return;
  lectern_name_item_set_mention (item, lectern_document_get_selected_mention (self->document));
  if (moved)
    lectern_sidebar_page_scroll_to (LECTERN_SIDEBAR_PAGE (self), item);
}

static GListModel *
create_rows (LecternSidebarPage *page, LecternDocument *document)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);

  return analysis != NULL ? lectern_names_model_new (analysis) : NULL;
}

static GtkWidget *
create_row (LecternSidebarPage *page)
{
  return g_object_new (LECTERN_TYPE_NAME_ROW, NULL);
}

static const char *
section_of (LecternSidebarPage *page, gpointer item)
{
  return lectern_name_item_get_section (item);
}

static gboolean
matches (LecternSidebarPage *page, gpointer item, const char *const *words)
{
  return lectern_search_matches (lectern_name_item_get_folded (item), words);
}

static void
activate (LecternSidebarPage *page, gpointer item)
{
  lectern_document_activate_entity (lectern_sidebar_page_get_document (page),
                                    lectern_name_item_get_entity (item));
}

static char *
dup_text (LecternSidebarPage *page, gpointer item)
{
  return g_strdup (lectern_name_item_get_name (item));
}

static void
locate (LecternSidebarPage *page, gpointer item, LecternCorrectionOn *on, guint *index)
{
  LecternDocument *document = lectern_sidebar_page_get_document (page);
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);

  *on = LECTERN_ON_NAME;
  *index = analysis->entities[lectern_name_item_get_entity (item)].mentions[0];
}

/* ---- What kind of name, and whose ------------------------------------------------------- */

static void
append_kind (GMenu *menu, const char *label, LecternEntityType type)
{
  lectern_sidebar_menu_append (menu, label, "names.retype", g_variant_new_uint32 (type));
}

static void
extend_corrections (LecternSidebarPage *page, gpointer item, GMenu *section)
{
  g_autoptr (GMenu) kinds = g_menu_new ();

  append_kind (kinds, _ ("_Person"), LECTERN_ENTITY_PERSON);
  append_kind (kinds, _ ("_Organisation"), LECTERN_ENTITY_ORGANISATION);
  append_kind (kinds, _ ("P_lace"), LECTERN_ENTITY_PLACE);
  append_kind (kinds, _ ("_Something Else"), LECTERN_ENTITY_OTHER);
  g_menu_append_submenu (section, _ ("It _Is a"), G_MENU_MODEL (kinds));
  g_menu_append (section, _ ("Re_name…"), "names.rename");
  g_menu_append (section, _ ("The _Same As…"), "names.merge");
}

static void
retype_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  LecternDocument *document = lectern_sidebar_page_get_document (page);
  gpointer item = lectern_sidebar_page_get_target (page);
  LecternCorrectionOn on;
  guint mention;

  if (item == NULL)
    return;
  locate (page, item, &on, &mention);
  lectern_corrections_retype (lectern_document_get_annotations (document),
                              lectern_document_get_analysis (document), on, mention,
                              g_variant_get_uint32 (parameter), TRUE);
}

static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  LecternDocument *document = lectern_sidebar_page_get_document (page);
  gpointer item = lectern_sidebar_page_get_target (page);

  if (item == NULL)
    return;
  if (g_str_equal (name, "names.rename"))
    lectern_rename_dialog_present (widget, document, lectern_name_item_get_entity (item));
  else
    lectern_name_picker_pick_same (widget, document, lectern_name_item_get_entity (item));
}

static void
extend_menu (LecternSidebarPage *page, gpointer item, GMenu *menu)
{
  const char *name = lectern_name_item_get_name (item);

  lectern_sidebar_menu_append (menu, _ ("Show _Facts"), "sidebar.find",
                               g_variant_new ("(ss)", "facts", name));
  lectern_sidebar_menu_append (menu, _ ("Show _Quotes"), "sidebar.find",
                               g_variant_new ("(ss)", "quotes", name));
}

/* With the role, and how often. */
static char *
dup_spoken (LecternSidebarPage *page, gpointer item)
{
  const char *detail = lectern_name_item_get_detail (item);
  guint n = lectern_name_item_get_n_mentions (item);
  g_autofree char *mentions = g_strdup_printf (ngettext ("%u mention", "%u mentions", n), n);

  if (detail == NULL)
    return g_strdup_printf (C_ ("a name read aloud: name, mentions", "%1$s, %2$s"),
                            lectern_name_item_get_name (item), mentions);
  return g_strdup_printf (C_ ("a name read aloud: name, role, mentions", "%1$s, %2$s, %3$s"),
                          lectern_name_item_get_name (item), detail, mentions);
}

static void
document_changed_cb (LecternNamesPage *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, follow_selection, self);
  g_set_weak_pointer (&self->document,
                      lectern_sidebar_page_get_document (LECTERN_SIDEBAR_PAGE (self)));
  if (self->document == NULL)
    return;
  g_signal_connect_object (self->document, "notify::analysis", G_CALLBACK (follow_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::selected-entity", G_CALLBACK (follow_selection),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::selected-mention",
                           G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  follow_selection (self);
}

static void
lectern_names_page_finalize (GObject *object)
{
  LecternNamesPage *self = LECTERN_NAMES_PAGE (object);

  g_clear_weak_pointer (&self->document);
  g_clear_object (&self->current);
  G_OBJECT_CLASS (lectern_names_page_parent_class)->finalize (object);
}

static void
lectern_names_page_class_init (LecternNamesPageClass *klass)
{
  LecternSidebarPageClass *page_class = LECTERN_SIDEBAR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lectern_names_page_finalize;
  page_class->needs_analysis = TRUE;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "namespage");
  page_class->create_rows = create_rows;
  page_class->reuse = lectern_name_item_reuse;
  page_class->create_row = create_row;
  page_class->section_of = section_of;
  page_class->matches = matches;
  page_class->activate = activate;
  page_class->dup_text = dup_text;
  page_class->locate = locate;
  page_class->dup_spoken = dup_spoken;
  page_class->extend_menu = extend_menu;
  page_class->extend_corrections = extend_corrections;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "names.retype", "u", retype_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "names.rename", NULL, ask_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "names.merge", NULL, ask_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_F2, 0, "names.rename",
                                       NULL);
}

static void
lectern_names_page_init (LecternNamesPage *self)
{
  lectern_sidebar_page_set_empty_state (
      LECTERN_SIDEBAR_PAGE (self), "avatar-default-symbolic", _ ("No Names"),
      _ ("People, organisations and places that the article names would be listed here."));
  g_signal_connect (self, "notify::document", G_CALLBACK (document_changed_cb), NULL);
}
