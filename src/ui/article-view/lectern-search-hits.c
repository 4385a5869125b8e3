/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The context finds and counts without blocking, but says where a match stands among the others
 * only by counting them again. */

#include "config.h"

#include "ui/article-view/lectern-search-hits.h"

#define SLICE_MICROSECONDS 3000
/* Matches that take much less time than a slice, so that a short text has them all at once. */
#define FIRST_HITS 200

struct _LecternSearchHits
{
  GtkSourceSearchContext *context;
  GArray *hits; /* LecternSpan */
  gboolean is_complete;
  guint idle;
  void (*changed) (gpointer user_data);
  gpointer user_data;
};

LecternSearchHits *
lectern_search_hits_new (GtkSourceSearchContext *context, GCallback changed, gpointer user_data)
{
  LecternSearchHits *self = g_new0 (LecternSearchHits, 1);

  self->context = context;
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
  g_clear_handle_id (&self->idle, g_source_remove);
  g_array_unref (self->hits);
  g_free (self);
}

/* FALSE: that was the last one. */
static gboolean
list_next (LecternSearchHits *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (gtk_source_search_context_get_buffer (self->context));
  guint from =
      self->hits->len == 0 ? 0 : g_array_index (self->hits, LecternSpan, self->hits->len - 1).end;
  gboolean wrapped = FALSE;
  LecternSpan span;
  GtkTextIter at;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, (int) from);
  if (self->hits->len == LECTERN_MAX_HITS_LISTED
      || !gtk_source_search_context_forward (self->context, &at, &start, &end, &wrapped) || wrapped)
    return FALSE;
  span = (LecternSpan){ (guint) gtk_text_iter_get_offset (&start),
                        (guint) gtk_text_iter_get_offset (&end) };
  g_array_append_val (self->hits, span);
  return TRUE;
}

static gboolean
work_in_idle (gpointer user_data)
{
  LecternSearchHits *self = user_data;
  gint64 deadline = g_get_monotonic_time () + SLICE_MICROSECONDS;

  while (list_next (self))
    {
      if (g_get_monotonic_time () > deadline)
        return G_SOURCE_CONTINUE;
    }
  self->idle = 0;
  self->is_complete = TRUE;
  self->changed (self->user_data);
  return G_SOURCE_REMOVE;
}

void
lectern_search_hits_forget (LecternSearchHits *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_array_set_size (self->hits, 0);
  self->is_complete = FALSE;
}

void
lectern_search_hits_restart (LecternSearchHits *self)
{
  lectern_search_hits_forget (self);
  for (guint i = 0; i < FIRST_HITS && !self->is_complete; i++)
    self->is_complete = !list_next (self);
  if (!self->is_complete)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, work_in_idle, self, NULL);
}

const GArray *
lectern_search_hits_get (const LecternSearchHits *self)
{
  return self->hits;
}

guint
lectern_search_hits_find (const LecternSearchHits *self, guint start)
{
  guint low = 0;
  guint high = self->hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->hits, LecternSpan, middle).start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->hits->len && g_array_index (self->hits, LecternSpan, low).start == start
             ? low + 1
             : 0;
}
