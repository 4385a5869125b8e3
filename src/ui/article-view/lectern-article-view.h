/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article on the screen: the page with its highlights, the search bar, the strip of places,
 * the line that says what is selected, the tools to mark a passage. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_ARTICLE_VIEW (lectern_article_view_get_type ())
G_DECLARE_FINAL_TYPE (LecternArticleView, lectern_article_view, LECTERN, ARTICLE_VIEW, GtkWidget)

/* Properties: "document"; "font" (a Pango font description; "": the default serif);
 * "column-width" (characters, 66); "zoom" (1.0 is 100%, from 0.5 to 3); "kind-colours" (a strv, for
 * lectern_hues_from_names ()).
 *
 * Its keys are in lectern-article-keys.h. They are actions of the widget, so menus and buttons
 * outside use gtk_widget_activate_action (view, "article.find", NULL). */
GtkWidget *lectern_article_view_new (LecternDocument *document);

LecternDocument *lectern_article_view_get_document (LecternArticleView *self);
void lectern_article_view_set_document (LecternArticleView *self, LecternDocument *document);

/* Where the reader is: the first code point on the screen. May be set before the text is there. */
guint lectern_article_view_get_position (LecternArticleView *self);
void lectern_article_view_set_position (LecternArticleView *self, guint offset);

/* The text as a widget, for focus. (transfer none) */
GtkWidget *lectern_article_view_get_text (LecternArticleView *self);

G_END_DECLS
