/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search goes on between frames until it is through. */

#include "config.h"

#include "ui/article-view/lectern-search-hits.h"

#define SLICE_MICROSECONDS 4000

struct _LecternSearchHits
{
  LecternFinder *finder; /* NULL: nothing is searched for, or all is found */
  GArray *hits;          /* LecternSpan */
  int n_found;           /* with those that aren't listed */
  guint idle;
  void (*changed) (gpointer user_data);
  gpointer user_data;
};

LecternSearchHits *
lectern_search_hits_new (GCallback changed, gpointer user_data)
{
  LecternSearchHits *self = g_new0 (LecternSearchHits, 1);

  self->hits = g_array_new (FALSE, FALSE, sizeof (LecternSpan));
  self->changed = (void (*) (gpointer)) changed;
  self->user_data = user_data;
  return self;
}

void
lectern_search_hits_free (LecternSearchHits *self)
{
  if (self == NULL)
    return;
  lectern_search_hits_forget (self);
  g_array_unref (self->hits);
  g_free (self);
}

/* FALSE: the search has ended. */
static gboolean
work (LecternSearchHits *self)
{
  gint64 deadline = g_get_monotonic_time () + SLICE_MICROSECONDS;
  LecternFinderState state;
  LecternSpan span;

  while ((state = lectern_finder_next (self->finder, deadline, &span)) == LECTERN_FINDER_FOUND)
    {
      self->n_found++;
      if (self->hits->len < LECTERN_MAX_HITS_LISTED)
        g_array_append_val (self->hits, span);
      if (self->n_found % 64 == 0 && g_get_monotonic_time () > deadline)
        return TRUE;
    }
  if (state == LECTERN_FINDER_LATE)
    return TRUE;
  g_clear_pointer (&self->finder, lectern_finder_free);
  return FALSE;
}

static gboolean
work_in_idle (gpointer user_data)
{
  LecternSearchHits *self = user_data;

  if (work (self))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  self->changed (self->user_data);
  return G_SOURCE_REMOVE;
}

void
lectern_search_hits_forget (LecternSearchHits *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->finder, lectern_finder_free);
  g_array_set_size (self->hits, 0);
  self->n_found = 0;
}

void
lectern_search_hits_restart (LecternSearchHits *self, LecternArticle *article, const char *words)
{
  lectern_search_hits_forget (self);
  self->finder = lectern_finder_new (article, words);
  if (work (self))
    self->idle = g_idle_add (work_in_idle, self);
}

int
lectern_search_hits_count (const LecternSearchHits *self)
{
  return self->finder != NULL ? -1 : self->n_found;
}

const GArray *
lectern_search_hits_get (const LecternSearchHits *self)
{
  return self->hits;
}

guint
lectern_search_hits_find_from (const LecternSearchHits *self, guint offset)
{
  guint low = 0;
  guint high = self->hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->hits, LecternSpan, middle).start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
lectern_search_hits_find (const LecternSearchHits *self, guint start)
{
  guint index = lectern_search_hits_find_from (self, start);

  return index < self->hits->len && g_array_index (self->hits, LecternSpan, index).start == start
             ? index + 1
             : 0;
}
