/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of LecternSidebarPage share. */

#pragma once

#include <adwaita.h>

#include "ui/sidebar/head-model.h"
#include "ui/sidebar/lectern-sidebar-page.h"

G_BEGIN_DECLS

typedef struct
{
  LecternDocument *document;
  GListModel *rows;
  GtkFilterListModel *shown;
  LecternSectionModel *sections;
  LecternHeadModel *made; /* of sections, what the list has got so far */
  guint growing;          /* the tick callback that gives it more, or 0 */
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
/* The rows that the list has got: a slice of the sections that grows, positions being the same.
 * (transfer full) */
GListModel *lectern_sidebar_page_init_growth (LecternSidebarPage *self);
/* From the first rows again: another list is about to come. */
void lectern_sidebar_page_restart_growth (LecternSidebarPage *self);
/* All at once: a row far down is about to be shown. */
void lectern_sidebar_page_complete_growth (LecternSidebarPage *self);
/* The context menu: its keys and callbacks. */
void lectern_sidebar_page_install_menu (GtkWidgetClass *widget_class);

G_END_DECLS
