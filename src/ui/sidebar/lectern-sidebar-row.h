/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a sidebar list: shows whatever its "item" is, by the bindings of its .ui file. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LECTERN_TYPE_SIDEBAR_ROW (lectern_sidebar_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (LecternSidebarRow, lectern_sidebar_row, LECTERN, SIDEBAR_ROW, GtkWidget)

/* Property "item": a GObject, or NULL while the row waits to be used again. */
struct _LecternSidebarRowClass
{
  GtkWidgetClass parent_class;
};

/* For the .ui files of subclasses: hides a label that has nothing to say. */
gboolean lectern_sidebar_row_has_text (LecternSidebarRow *self, const char *text);
/* Paragraphs run on, since Pango counts the lines to show by paragraph. (transfer full) */
char *lectern_sidebar_row_join_lines (LecternSidebarRow *self, const char *text);
/* Words for a tooltip, cut where they would cover the window. (transfer full) */
char *lectern_sidebar_row_clip (LecternSidebarRow *self, const char *text);

G_END_DECLS
