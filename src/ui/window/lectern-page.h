/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tab: a document while it loads, when it failed, and as an article with its sidebar. */

#pragma once

#include <gtk/gtk.h>

#include "ui/article-view/lectern-article-view.h"
#include "ui/document/lectern-document.h"
#include "ui/document/lectern-places.h"
#include "ui/sidebar/lectern-sidebar.h"
#include "ui/window/lectern-shelf.h"
#include "ui/window/lectern-split.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_PAGE (lectern_page_get_type ())
G_DECLARE_FINAL_TYPE (LecternPage, lectern_page, LECTERN, PAGE, GtkWidget)

/* Uses the actions win.open, win.close-tab and win.reload of the window it stands in. Property
 * "readable" (read-only): an article is on the screen. */
LecternPage *lectern_page_new (LecternDocument *document,
                               LecternPlaces *places,
                               LecternShelf *shelf,
                               GSettings *settings);

LecternDocument *lectern_page_get_document (LecternPage *self);
LecternArticleView *lectern_page_get_view (LecternPage *self);
/* Makes it where it is not there yet: it comes only after the first frame, which it would hold up.
 */
LecternSidebar *lectern_page_get_sidebar (LecternPage *self);
LecternSplit *lectern_page_get_split (LecternPage *self);
gboolean lectern_page_get_readable (LecternPage *self);

/* Remembers where the reader is and what is annotated. */
void lectern_page_remember_place (LecternPage *self);

G_END_DECLS
