/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line at the foot of the page: "person, Elton John, 2 of 11", with previous and next. */

#pragma once

#include <gtk/gtk.h>

#include "ui/article-view/lectern-highlights.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_MENTION_BAR (lectern_mention_bar_get_type ())
G_DECLARE_FINAL_TYPE (LecternMentionBar, lectern_mention_bar, LECTERN, MENTION_BAR, GtkWidget)

/* Its buttons are the actions article.previous-mention, article.next-mention and
 * article.deselect. */

/* What stands at caret (code points; LECTERN_NONE: nowhere), else what is selected; hides itself if
 * that is nothing. */
void lectern_mention_bar_update (LecternMentionBar *self,
                                 const LecternHighlights *highlights,
                                 GtkTextBuffer *buffer,
                                 guint caret);

/* The words shown; "" when hidden. (transfer none) */
const char *lectern_mention_bar_get_text (LecternMentionBar *self);

G_END_DECLS
