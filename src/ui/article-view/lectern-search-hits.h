/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All matches of a search in order, collected a few milliseconds at a time. */

#pragma once

#include <gtksourceview/gtksource.h>

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* Of more, only the first are listed. */
#define LECTERN_MAX_HITS_LISTED 50000

typedef struct _LecternSearchHits LecternSearchHits;

/* context must live longer. changed is called when a long list is complete. */
LecternSearchHits *lectern_search_hits_new (GtkSourceSearchContext *context,
                                            GCallback changed,
                                            gpointer user_data);
void lectern_search_hits_free (LecternSearchHits *self);

/* Begins anew, once the context has looked through the whole text; it forgets what it had. */
void lectern_search_hits_restart (LecternSearchHits *self);
void lectern_search_hits_forget (LecternSearchHits *self);

/* LecternSpan, those that are listed so far. (transfer none) */
const GArray *lectern_search_hits_get (const LecternSearchHits *self);
/* Which one starts there, from 1; 0: none, or not listed yet. */
guint lectern_search_hits_find (const LecternSearchHits *self, guint start);

G_END_DECLS
