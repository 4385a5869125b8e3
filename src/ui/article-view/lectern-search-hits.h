/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All matches of a search in order, collected a few milliseconds at a time. */

#pragma once

#include "ui/article-view/lectern-finder.h"

G_BEGIN_DECLS

/* Of more, only the first are listed; all are counted. */
#define LECTERN_MAX_HITS_LISTED 500000

typedef struct _LecternSearchHits LecternSearchHits;

/* changed is called when a search has ended that took longer than lectern_search_hits_restart(). */
LecternSearchHits *lectern_search_hits_new (GCallback changed, gpointer user_data);
void lectern_search_hits_free (LecternSearchHits *self);

/* Begins anew; a short text is searched when this returns. */
void lectern_search_hits_restart (LecternSearchHits *self,
                                  LecternArticle *article,
                                  const char *words);
void lectern_search_hits_forget (LecternSearchHits *self);

/* -1: not known yet. */
int lectern_search_hits_count (const LecternSearchHits *self);
/* LecternSpan, those that are listed so far. The same array until the end. (transfer none) */
const GArray *lectern_search_hits_get (const LecternSearchHits *self);
/* Which one starts there, from 1; 0: none, or not listed yet. */
guint lectern_search_hits_find (const LecternSearchHits *self, guint start);
/* The index of the first one that starts at offset or behind it, or their number. */
guint lectern_search_hits_find_from (const LecternSearchHits *self, guint offset);

G_END_DECLS
