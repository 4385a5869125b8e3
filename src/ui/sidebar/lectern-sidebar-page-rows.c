/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a sidebar page: made, filled, activated, scrolled to. */

#include "ui/sidebar/lectern-sidebar-page-private.h"

#include "ui/sidebar/sidebar-cell.h"

#define PRIVATE(self) lectern_sidebar_page_get_private (self)

static char *
speak (gpointer item, gpointer user_data)
{
  LecternSidebarPageClass *klass = LECTERN_SIDEBAR_PAGE_GET_CLASS (user_data);

  return (klass->dup_spoken != NULL ? klass->dup_spoken : klass->dup_text) (user_data, item);
}

static void
setup_cell_cb (LecternSidebarPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, lectern_sidebar_cell_new (speak, self));
}

/* Nothing is done when a row is let go: GTK 4.8 lets go of all the rows behind one that is put in,
 * and binds each to the same item again, which costs nothing then. */
static void
bind_cell_cb (LecternSidebarPage *self, GtkListItem *list_item)
{
  LecternSidebarCell *cell = LECTERN_SIDEBAR_CELL (gtk_list_item_get_child (list_item));
  gpointer item = gtk_list_item_get_item (list_item);

  if (!LECTERN_IS_SECTION_HEADER (item) && !lectern_sidebar_cell_has_row (cell))
    lectern_sidebar_cell_set_row (cell, LECTERN_SIDEBAR_PAGE_GET_CLASS (self)->create_row (self));
  lectern_sidebar_cell_set_item (cell, item);
}

static void
activate_cb (LecternSidebarPage *self, guint position)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (priv->sections), position);

  if (item == NULL)
    return;
  if (LECTERN_IS_SECTION_HEADER (item))
    lectern_section_model_toggle (priv->sections, LECTERN_SECTION_HEADER (item));
  else
    LECTERN_SIDEBAR_PAGE_GET_CLASS (self)->activate (self, item);
}

void
lectern_sidebar_page_scroll_to (LecternSidebarPage *self, gpointer item)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);
  guint position = lectern_section_model_find (priv->sections, item);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (position >= lectern_head_model_get_size (priv->made))
    lectern_sidebar_page_complete_growth (self);
  gtk_widget_activate_action (GTK_WIDGET (priv->list), "list.scroll-to-item", "u", position);
}

void
lectern_sidebar_page_scroll_to_start (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  gtk_widget_activate_action (GTK_WIDGET (priv->list), "list.scroll-to-item", "u", 0u);
}

void
lectern_sidebar_page_install_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, setup_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}
