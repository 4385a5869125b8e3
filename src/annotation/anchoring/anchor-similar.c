/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places in a text where words like those of a target may stand: runs that the target and the
 * text share vote for a place, and there the closest stretch is searched. */

#include "annotation/anchoring/anchor-candidates.h"

#include <stdlib.h>
#include <string.h>

/* A run that stands at more places than this tells nothing. */
#define MAX_PLACES_OF_RUN 64
/* Runs of one target that vote. */
#define MAX_VOTING_RUNS 512
/* Places within this many code points vote together; words inserted or lost between shift them. */
#define BIN 64
/* Places that are searched closely. */
#define MAX_BINS 4
/* A context is found where at least this share of it stands. */
#define CONTEXT_FOUND 0.75

typedef struct
{
  int bin; /* of the place where "before" would begin */
  guint votes;
} Vote;

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  int x = *(const int *) a, y = *(const int *) b;

  return x < y ? -1 : x > y;
}

static int
compare_votes (gconstpointer a, gconstpointer b)
{
  const Vote *x = a, *y = b;

  if (x->votes != y->votes)
    return x->votes > y->votes ? -1 : 1;
  return x->bin < y->bin ? -1 : x->bin > y->bin;
}

/* Where the runs of the target would have it begin, one entry a vote. */
static GArray *
collect_votes (LecternQuery *self)
{
  GArray *bins = g_array_new (FALSE, FALSE, sizeof (int));
  guint n;
  g_autofree LecternSymbol *all = lectern_query_join (self, &n);
  guint n_runs = n >= LECTERN_RUN ? n - LECTERN_RUN + 1 : 0;
  guint stride = MAX (1, n_runs / MAX_VOTING_RUNS);

  for (guint i = 0; i < n_runs; i += stride)
    {
      guint n_places;
      const guint *places = lectern_anchor_text_find_run (self->text, all + i, &n_places);

      if (n_places > MAX_PLACES_OF_RUN)
        continue;
      for (guint j = 0; j < n_places; j++)
        {
          int begin = (int) places[j] - (int) i;
          int bin = begin >= 0 ? begin / BIN : -1 - (-1 - begin) / BIN;
          g_array_append_val (bins, bin);
        }
    }
  g_array_sort (bins, compare_ints);
  return bins;
}

/* The bins with the most votes, neighbours counted in, best first. */
static GArray *
find_bins (LecternQuery *self)
{
  g_autoptr (GArray) bins = collect_votes (self);
  GArray *votes = g_array_new (FALSE, FALSE, sizeof (Vote));

  for (guint i = 0; i < bins->len; i++)
    {
      int bin = g_array_index (bins, int, i);
      Vote *last = votes->len > 0 ? &g_array_index (votes, Vote, votes->len - 1) : NULL;

      if (last != NULL && last->bin == bin)
        last->votes++;
      else
        {
          Vote vote = { bin, 1 };
          g_array_append_val (votes, vote);
        }
    }
  g_autoptr (GArray) alone = g_array_copy (votes);
  for (guint i = 0; i < votes->len; i++)
    {
      Vote *vote = &g_array_index (votes, Vote, i);

      if (i > 0 && g_array_index (alone, Vote, i - 1).bin == vote->bin - 1)
        vote->votes += g_array_index (alone, Vote, i - 1).votes;
      if (i + 1 < alone->len && g_array_index (alone, Vote, i + 1).bin == vote->bin + 1)
        vote->votes += g_array_index (alone, Vote, i + 1).votes;
    }
  g_array_sort (votes, compare_votes);
  return votes;
}

typedef struct
{
  guint start; /* code points of the text */
  guint end;
} Window;

static Window
window_of (LecternQuery *self, int bin)
{
  guint n_chars = lectern_anchor_text_get_n_chars (self->text);
  gint64 n = (gint64) self->n_before + self->n_words + self->n_after;
  gint64 slack = BIN + n / 3;
  gint64 begin = (gint64) bin * BIN;

  return (Window){ (guint) CLAMP (begin - slack, 0, n_chars),
                   (guint) CLAMP (begin + BIN + n + slack, 0, n_chars) };
}

/* The stretch of the window that is closest to the words. */
static gboolean
find_closest (LecternQuery *self, Window window, LecternCandidate *found)
{
  const LecternSymbol *symbols = lectern_anchor_text_get_symbols (self->text);
  guint end, length;

  found->distance =
      lectern_pattern_search (self->words_forward, symbols + window.start,
                              window.end - window.start, 1, LECTERN_SEARCH_ANYWHERE, &end);
  if (end == 0)
    return FALSE;
  found->end = window.start + end;
  lectern_pattern_search (self->words_backward, symbols + found->end, end, -1,
                          LECTERN_SEARCH_ANCHORED, &length);
  found->start = found->end - length;
  return length > 0;
}

/* What stands between the two contexts, where both are found in the window. */
static gboolean
find_between (LecternQuery *self, Window window, LecternCandidate *found)
{
  const LecternSymbol *symbols = lectern_anchor_text_get_symbols (self->text);
  guint n = window.end - window.start;
  guint n_symbols = lectern_anchor_text_get_n_symbols (self->text);
  guint end, length, unused;

  if (self->before == NULL || self->after == NULL)
    return FALSE;
  g_autoptr (LecternPattern) before =
      lectern_pattern_new (self->before, self->n_before, n_symbols, FALSE);
  g_autoptr (LecternPattern) after =
      lectern_pattern_new (self->after, self->n_after, n_symbols, TRUE);
  guint distance =
      lectern_pattern_search (before, symbols + window.start, n, 1, LECTERN_SEARCH_ANYWHERE, &end);
  if (distance > (1 - CONTEXT_FOUND) * self->n_before)
    return FALSE;
  found->start = window.start + end;
  distance = lectern_pattern_search (after, symbols + window.end, window.end - found->start, -1,
                                     LECTERN_SEARCH_ANYWHERE, &length);
  if (distance > (1 - CONTEXT_FOUND) * self->n_after)
    return FALSE;
  found->end = window.end - length;
  if (found->end <= found->start)
    return FALSE;
  found->distance =
      lectern_pattern_search (self->words_forward, symbols + found->start,
                              found->end - found->start, 1, LECTERN_SEARCH_ANCHORED, &unused);
  found->distance += found->end - found->start - unused;
  return TRUE;
}

GArray *
lectern_query_find_similar (LecternQuery *self)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LecternCandidate));

  if (self->words_forward == NULL)
    return found;
  g_autoptr (GArray) bins = find_bins (self);
  for (guint i = 0; i < MIN (bins->len, MAX_BINS); i++)
    {
      Window window = window_of (self, g_array_index (bins, Vote, i).bin);
      LecternCandidate candidate = { 0 };

      if (find_between (self, window, &candidate))
        {
          lectern_query_snap (self, &candidate);
          lectern_query_judge (self, &candidate);
          g_array_append_val (found, candidate);
        }
      if (find_closest (self, window, &candidate))
        {
          lectern_query_snap (self, &candidate);
          lectern_query_judge (self, &candidate);
          g_array_append_val (found, candidate);
        }
    }
  return found;
}
