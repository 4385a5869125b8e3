/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search in the article: counts the matches, steps through them. */

#pragma once

#include "ui/article-view/lectern-article-text.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_SEARCH_BAR (lectern_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (LecternSearchBar, lectern_search_bar, LECTERN, SEARCH_BAR, GtkWidget)

/* Signals: "found" (guint start, guint end): go there; "hits-changed": where all the matches are
 * has changed; "closed" (gboolean stepped): Escape; stepped: the reader went to a match by Enter.
 */

void lectern_search_bar_set_text (LecternSearchBar *self, LecternArticleText *text);

/* Shows the bar, with what is selected in the text as the words to find. */
void lectern_search_bar_open (LecternSearchBar *self);
void lectern_search_bar_close (LecternSearchBar *self);
gboolean lectern_search_bar_is_open (LecternSearchBar *self);
/* The text shows another article: searches that. */
void lectern_search_bar_refresh (LecternSearchBar *self);

/* To the next (+1) or previous (-1) match from the caret, round the end. */
void lectern_search_bar_step (LecternSearchBar *self, int step);

/* The matches as LecternSpan, those known so far. (transfer none) */
const GArray *lectern_search_bar_get_hits (LecternSearchBar *self);

/* "3 of 17", "No results"; "" where nothing is searched for. (transfer none) */
const char *lectern_search_bar_get_status (LecternSearchBar *self);

G_END_DECLS
