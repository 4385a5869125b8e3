/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar of one article: its facts, names, quotes and the reader's notes. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_SIDEBAR (lectern_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (LecternSidebar, lectern_sidebar, LECTERN, SIDEBAR, GtkWidget)

/* Properties: "document" (LecternDocument or NULL), "page" ("facts", "names", "quotes" or
 * "notes"; to be remembered by the window). */
GtkWidget *lectern_sidebar_new (void);

LecternDocument *lectern_sidebar_get_document (LecternSidebar *self);
void lectern_sidebar_set_document (LecternSidebar *self, LecternDocument *document);

const char *lectern_sidebar_get_page (LecternSidebar *self);
/* Any other name is ignored. */
void lectern_sidebar_set_page (LecternSidebar *self, const char *page);

/* The keyboard to the rows of the page that is shown. */
void lectern_sidebar_focus_page (LecternSidebar *self);

/* Ctrl+Shift+F while the sidebar is shown; where it is hidden the window shows it first. */
void lectern_sidebar_focus_filter (LecternSidebar *self);

G_END_DECLS
