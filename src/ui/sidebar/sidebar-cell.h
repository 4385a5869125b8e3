/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell of a sidebar list: shows a heading or a row, whichever its item is. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LECTERN_TYPE_SIDEBAR_CELL (lectern_sidebar_cell_get_type ())
G_DECLARE_FINAL_TYPE (LecternSidebarCell, lectern_sidebar_cell, LECTERN, SIDEBAR_CELL, GtkWidget)

/* What a screen reader says of the row of item, which is no heading. (transfer full) */
typedef char *(*LecternSpeakFunc) (gpointer item, gpointer user_data);

/* Names the list's row that it stands in: what GTK 4.8 tells a screen reader of a row is empty. */
GtkWidget *lectern_sidebar_cell_new (LecternSpeakFunc speak, gpointer user_data);

/* The widget for items that are no headings; it has a writable property "item". */
gboolean lectern_sidebar_cell_has_row (LecternSidebarCell *self);
void lectern_sidebar_cell_set_row (LecternSidebarCell *self, GtkWidget *row);

/* A LecternSectionHeader, anything else, or NULL. */
gpointer lectern_sidebar_cell_get_item (LecternSidebarCell *self);
void lectern_sidebar_cell_set_item (LecternSidebarCell *self, gpointer item);

G_END_DECLS
