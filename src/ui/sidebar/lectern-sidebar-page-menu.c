/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The context menu of a sidebar page: by right click, Menu key and Shift+F10. */

#include "config.h"

#include "ui/sidebar/lectern-sidebar-page-private.h"

#include <glib/gi18n.h>

#include "ui/sidebar/sidebar-cell.h"

#define PRIVATE(self) lectern_sidebar_page_get_private (self)

static gpointer
get_focused_item (LecternSidebarPage *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (PRIVATE (self)->list));
  GtkWidget *cell = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  gpointer item = LECTERN_IS_SIDEBAR_CELL (cell)
                      ? lectern_sidebar_cell_get_item (LECTERN_SIDEBAR_CELL (cell))
                      : NULL;

  return LECTERN_IS_SECTION_HEADER (item) ? NULL : item;
}

gpointer
lectern_sidebar_page_get_target (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  return priv->menu_item != NULL ? priv->menu_item : get_focused_item (self);
}

void
lectern_sidebar_menu_append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* ---- Corrections ------------------------------------------------------------------------ */

static void
append_corrections (LecternSidebarPage *self, gpointer item, GMenu *menu)
{
  LecternSidebarPageClass *klass = LECTERN_SIDEBAR_PAGE_GET_CLASS (self);
  g_autoptr (GMenu) own = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  LecternCorrectionOn on;
  guint index;

  if (klass->extend_corrections != NULL)
    {
      klass->extend_corrections (self, item, own);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
    }
  klass->locate (self, item, &on, &index);
  g_menu_append (section, _ ("Con_firm"), "row.confirm");
  switch (on)
    {
    case LECTERN_ON_NAME:
      g_menu_append (section, _ ("_Not a Name"), "row.reject");
      break;
    case LECTERN_ON_QUOTE:
      g_menu_append (section, _ ("_Not a Quote"), "row.reject");
      break;
    case LECTERN_ON_FACT:
      g_menu_append (section, _ ("_Not a Fact"), "row.reject");
      break;
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* No question asked: undo takes it back. */
static void
correct_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *self = LECTERN_SIDEBAR_PAGE (widget);
  LecternSidebarPageClass *klass = LECTERN_SIDEBAR_PAGE_GET_CLASS (self);
  gpointer item = lectern_sidebar_page_get_target (self);
  LecternDocument *document = PRIVATE (self)->document;
  LecternAnnotationSet *set;
  LecternCorrectionOn on;
  guint index;

  if (item == NULL || document == NULL || klass->locate == NULL)
    return;
  set = lectern_document_get_annotations (document);
  if (set == NULL)
    return;
  klass->locate (self, item, &on, &index);
  if (g_str_equal (name, "row.confirm"))
    lectern_corrections_confirm (set, lectern_document_get_analysis (document), on, index);
  else
    lectern_corrections_reject (set, lectern_document_get_analysis (document), on, index, TRUE);
}

/* ---- Opening ---------------------------------------------------------------------------- */

static void
open_menu (LecternSidebarPage *self, gpointer item, GdkRectangle where)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);
  LecternSidebarPageClass *klass = LECTERN_SIDEBAR_PAGE_GET_CLASS (self);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (item == NULL || LECTERN_IS_SECTION_HEADER (item))
    return;
  g_menu_append (menu, _ ("_Copy"), "row.copy");
  if (klass->extend_menu != NULL)
    klass->extend_menu (self, item, menu);
  if (klass->locate != NULL && lectern_document_get_annotations (priv->document) != NULL)
    append_corrections (self, item, menu);
  g_set_object ((GObject **) &priv->menu_item, item);
  g_set_weak_pointer (&priv->focus_before_menu,
                      gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_popover_menu_set_menu_model (priv->menu, G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (priv->menu), &where);
  gtk_popover_popup (GTK_POPOVER (priv->menu));
}

static void
right_click_cb (LecternSidebarPage *self, int n_press, double x, double y)
{
  GtkWidget *list = GTK_WIDGET (PRIVATE (self)->list);
  GtkWidget *hit = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = hit != NULL ? gtk_widget_get_ancestor (hit, LECTERN_TYPE_SIDEBAR_CELL) : NULL;
  double page_x, page_y;

  if (cell == NULL
      || !gtk_widget_translate_coordinates (list, GTK_WIDGET (self), x, y, &page_x, &page_y))
    return;
  open_menu (self, lectern_sidebar_cell_get_item (LECTERN_SIDEBAR_CELL (cell)),
             (GdkRectangle){ page_x, page_y, 1, 1 });
}

static void
open_menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *self = LECTERN_SIDEBAR_PAGE (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (PRIVATE (self)->list));
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, widget, &bounds))
    return;
  open_menu (self, get_focused_item (self),
             (GdkRectangle){ bounds.origin.x + 12, bounds.origin.y, 1, bounds.size.height });
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *self = LECTERN_SIDEBAR_PAGE (widget);
  gpointer item = lectern_sidebar_page_get_target (self);
  g_autofree char *text = NULL;

  if (item == NULL)
    return;
  text = LECTERN_SIDEBAR_PAGE_GET_CLASS (self)->dup_text (self, item);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static gboolean
forget_menu_item_cb (gpointer user_data)
{
  g_clear_object ((GObject **) &PRIVATE (user_data)->menu_item);
  return G_SOURCE_REMOVE;
}

/* A menu that closes in a submenu leaves the focus in it, and with it all keys (GTK 4.8). */
static void
take_focus_back (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->menu)))
    gtk_widget_grab_focus (priv->focus_before_menu != NULL ? priv->focus_before_menu
                                                           : GTK_WIDGET (priv->list));
  g_clear_weak_pointer (&priv->focus_before_menu);
}

/* The menu closes before the action chosen from it runs, which still needs the item. */
static void
menu_closed_cb (LecternSidebarPage *self)
{
  take_focus_back (self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, forget_menu_item_cb, g_object_ref (self),
                   g_object_unref);
}

void
lectern_sidebar_page_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, right_click_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_closed_cb);

  gtk_widget_class_install_action (widget_class, "row.menu", NULL, open_menu_action);
  gtk_widget_class_install_action (widget_class, "row.confirm", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "row.reject", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "row.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "row.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
}
