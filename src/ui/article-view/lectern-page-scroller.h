/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moves the page: smoothly to a place, which lands in the middle and flashes; and back again. */

#pragma once

#include "ui/article-view/lectern-article-text.h"

G_BEGIN_DECLS

typedef struct _LecternPageScroller LecternPageScroller;

/* text stands in a GtkScrolledWindow and must live longer. */
LecternPageScroller *lectern_page_scroller_new (LecternArticleText *text);
void lectern_page_scroller_free (LecternPageScroller *self);

/* Puts the caret at the start of span, remembers for "back" where the reader was, scrolls and
 * flashes. An empty span doesn't flash. */
void lectern_page_scroller_jump (LecternPageScroller *self, LecternSpan span);
/* Only scrolls, and only if span isn't well in sight: for steps that the caret takes. */
void lectern_page_scroller_show (LecternPageScroller *self, LecternSpan span);

/* -1: to where the last jump began; +1: forth again. FALSE: there is nothing that way. */
gboolean lectern_page_scroller_travel (LecternPageScroller *self, int direction);

/* The first code point on the screen, and putting it there. */
guint lectern_page_scroller_get_top (LecternPageScroller *self);
void lectern_page_scroller_set_top (LecternPageScroller *self, guint offset);

G_END_DECLS
