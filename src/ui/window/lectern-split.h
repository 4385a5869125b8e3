/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article with its sidebar: side by side with a handle between them where there is room, and
 * under LECTERN_SPLIT_NARROW pixels the sidebar folded away, to slide over the article. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LECTERN_SPLIT_NARROW 600

#define LECTERN_TYPE_SPLIT (lectern_split_get_type ())
G_DECLARE_FINAL_TYPE (LecternSplit, lectern_split, LECTERN, SPLIT, GtkWidget)

/* Properties: "content", "sidebar" (widgets), "show-sidebar" (whether it is to be seen now),
 * "sidebar-width" (pixels, where there is room), "narrow" (read-only). Growing narrow hides the
 * sidebar; growing wide again brings back what was shown. */

gboolean lectern_split_get_show_sidebar (LecternSplit *self);
void lectern_split_set_show_sidebar (LecternSplit *self, gboolean show);
gboolean lectern_split_get_narrow (LecternSplit *self);

G_END_DECLS
