/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small toolbar over a selection: five colours, note, tag, "this is a name…",
 * "this is a quote by…", copy. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LECTERN_TYPE_MARK_TOOLBAR (lectern_mark_toolbar_get_type ())
G_DECLARE_FINAL_TYPE (LecternMarkToolbar, lectern_mark_toolbar, LECTERN, MARK_TOOLBAR, GtkWidget)

/* Its buttons are the actions article.highlight, article.note, article.tag, article.pick-speaker,
 * article.copy. Signal "fill-names" (GMenu *menu): the menu of names is about to open. */

G_END_DECLS
