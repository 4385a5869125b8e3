/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of LecternSidebarPage share. */

#pragma once

#include <adwaita.h>

#include "ui/sidebar/lectern-sidebar-page.h"

G_BEGIN_DECLS

typedef struct
{
  LecternDocument *document;
  GListModel *rows;
  GtkFilterListModel *shown;
  LecternSectionModel *sections;
  GStrv words;
  guint count;
  gpointer menu_item;           /* (owned) whose context menu is open */
  GtkWidget *focus_before_menu; /* (weak) */

  GtkWidget *box;
  GtkStack *stack;
  GtkListView *list;
  AdwBin *top;
  AdwStatusPage *empty;
  GtkPopoverMenu *menu;
} LecternSidebarPagePrivate;

LecternSidebarPagePrivate *lectern_sidebar_page_get_private (LecternSidebarPage *self);

/* The list: its callbacks. */
void lectern_sidebar_page_install_rows (GtkWidgetClass *widget_class);
/* The context menu: its keys and callbacks. */
void lectern_sidebar_page_install_menu (GtkWidgetClass *widget_class);

G_END_DECLS
