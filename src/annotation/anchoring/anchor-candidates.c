/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places in a text where the words of a target may stand. */

#include "annotation/anchoring/anchor-candidates.h"

#include <stdlib.h>
#include <string.h>

#include "annotation/annotation-limits.h"

/* Of more places with the same words, those with the longest equal neighbours are judged. */
#define MAX_SAME 128

/* Of a run that stands at more places, those nearest to where the words are expected are tried: a
 * text of one letter repeated must not take for ever. */
#define MAX_PLACES 20000

/* Further out than this, what stands beside a place is not its context any more. */
#define CONTEXT_SLACK 12

/* ---- The query ---------------------------------------------------------------------------- */

/* The n symbols of the context that stand nearest to the words. */
static LecternSymbol *
encode_context (LecternAnchorText *text, const char *context, gboolean at_end, guint *n)
{
  guint n_all;
  g_autofree LecternSymbol *all = lectern_anchor_text_encode (text, context, &n_all);

  *n = MIN (n_all, LECTERN_CONTEXT_CHARS);
  if (*n == 0)
    return NULL;
  return g_memdup2 (all + (at_end ? n_all - *n : 0), *n * sizeof (LecternSymbol));
}

void
lectern_query_init (LecternQuery *self, LecternAnchorText *text, const LecternTarget *target)
{
  guint n_symbols = lectern_anchor_text_get_n_symbols (text);

  memset (self, 0, sizeof *self);
  self->text = text;
  self->words = lectern_anchor_text_encode (text, target->exact, &self->n_words);
  self->n_telling = self->n_words;
  for (guint i = 0; i < self->n_words; i++)
    self->n_telling += lectern_anchor_text_is_digit (text, self->words[i]) ? 2 : 0;
  self->before = encode_context (text, target->prefix, TRUE, &self->n_before);
  self->after = encode_context (text, target->suffix, FALSE, &self->n_after);
  self->begins_word =
      self->n_words > 0 && self->n_before > 0
      && !lectern_anchor_text_joins (text, self->before[self->n_before - 1], self->words[0]);
  self->ends_word =
      self->n_words > 0 && self->n_after > 0
      && !lectern_anchor_text_joins (text, self->words[self->n_words - 1], self->after[0]);
  self->is_one_word = TRUE;
  for (guint i = 0; i < self->n_words; i++)
    self->is_one_word = self->is_one_word && lectern_anchor_text_is_spaced (text, self->words[i]);
  if (self->n_words > 0 && self->n_words <= LECTERN_ANCHOR_MAX_APPROXIMATE)
    {
      self->words_forward = lectern_pattern_new (self->words, self->n_words, n_symbols, FALSE);
      self->words_backward = lectern_pattern_new (self->words, self->n_words, n_symbols, TRUE);
    }
  if (self->before != NULL)
    self->before_backward = lectern_pattern_new (self->before, self->n_before, n_symbols, TRUE);
  if (self->after != NULL)
    self->after_forward = lectern_pattern_new (self->after, self->n_after, n_symbols, FALSE);
}

void
lectern_query_clear (LecternQuery *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
  g_clear_pointer (&self->words_forward, lectern_pattern_free);
  g_clear_pointer (&self->words_backward, lectern_pattern_free);
  g_clear_pointer (&self->before_backward, lectern_pattern_free);
  g_clear_pointer (&self->after_forward, lectern_pattern_free);
}

LecternSymbol *
lectern_query_join (LecternQuery *self, guint *n)
{
  *n = self->n_before + self->n_words + self->n_after;
  LecternSymbol *all = g_new (LecternSymbol, *n + 1);

  for (guint i = 0; i < self->n_before; i++)
    all[i] = self->before[i];
  memcpy (all + self->n_before, self->words, self->n_words * sizeof (LecternSymbol));
  for (guint i = 0; i < self->n_after; i++)
    all[self->n_before + self->n_words + i] = self->after[i];
  return all;
}

void
lectern_query_judge (LecternQuery *self, LecternCandidate *candidate)
{
  const LecternSymbol *symbols = lectern_anchor_text_get_symbols (self->text);
  guint n_chars = lectern_anchor_text_get_n_chars (self->text);
  guint length;

  candidate->before = candidate->after = -1;
  if (self->before_backward != NULL)
    {
      guint n = MIN (candidate->start, self->n_before + CONTEXT_SLACK);
      guint distance = lectern_pattern_search (self->before_backward, symbols + candidate->start, n,
                                               -1, LECTERN_SEARCH_ANCHORED, &length);
      candidate->before = 1.0 - (double) distance / self->n_before;
    }
  if (self->after_forward != NULL)
    {
      guint n = MIN (n_chars - candidate->end, self->n_after + CONTEXT_SLACK);
      guint distance = lectern_pattern_search (self->after_forward, symbols + candidate->end, n, 1,
                                               LECTERN_SEARCH_ANCHORED, &length);
      candidate->after = 1.0 - (double) distance / self->n_after;
    }
}

/* ---- The same words ------------------------------------------------------------------------ */

static gboolean
has_words_at (LecternQuery *self, guint start)
{
  const LecternSymbol *symbols = lectern_anchor_text_get_symbols (self->text);
  guint n_chars = lectern_anchor_text_get_n_chars (self->text);

  const guint end = start + self->n_words;

  if (start > n_chars || self->n_words > n_chars - start
      || memcmp (symbols + start, self->words, self->n_words * sizeof (LecternSymbol)) != 0)
    return FALSE;
  /* "call" does not stand in "called". */
  return !(self->begins_word && start > 0
           && lectern_anchor_text_joins (self->text, symbols[start - 1], symbols[start]))
         && !(self->ends_word && end < n_chars
              && lectern_anchor_text_joins (self->text, symbols[end - 1], symbols[end]));
}

/* The run of the words that the text has least often, and its offset in them. */
static const guint *
find_rarest_run (LecternQuery *self, guint *offset, guint *n)
{
  const guint *best = NULL;
  guint n_runs = self->n_words - LECTERN_RUN + 1;
  guint stride = MAX (1, n_runs / 64);

  for (guint i = 0; i < n_runs; i += stride)
    {
      guint n_here;
      const guint *places = lectern_anchor_text_find_run (self->text, self->words + i, &n_here);

      if (best == NULL || n_here < *n)
        {
          best = places;
          *n = n_here;
          *offset = i;
        }
    }
  return best;
}

/* Of the ascending places, the MAX_PLACES around expected. */
static const guint *
keep_near (const guint *places, guint expected, guint *n)
{
  guint low = 0, high = *n;

  if (*n <= MAX_PLACES)
    return places;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (places[middle] < expected)
        low = middle + 1;
      else
        high = middle;
    }
  guint first = low > MAX_PLACES / 2 ? low - MAX_PLACES / 2 : 0;
  first = MIN (first, *n - MAX_PLACES);
  *n = MAX_PLACES;
  return places + first;
}

static void
find_long_words (LecternQuery *self, guint expected, GArray *starts)
{
  guint offset = 0, n = 0;
  const guint *places = find_rarest_run (self, &offset, &n);

  places = keep_near (places, expected, &n);

  for (guint i = 0; i < n; i++)
    if (places[i] >= offset && has_words_at (self, places[i] - offset))
      {
        guint start = places[i] - offset;
        g_array_append_val (starts, start);
      }
}

/* Words shorter than a run, without context: every place. */
static void
find_bare_short_words (LecternQuery *self, GArray *starts)
{
  const LecternSymbol *symbols = lectern_anchor_text_get_symbols (self->text);
  guint n_chars = lectern_anchor_text_get_n_chars (self->text);

  for (guint start = 0; start + self->n_words <= n_chars; start++)
    if (symbols[start] == self->words[0] && has_words_at (self, start))
      g_array_append_val (starts, start);
}

static int
compare_guints (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* Words shorter than a run, together with enough of their neighbours to be one: places whose
 * neighbours are all others would be turned down anyway. */
static void
find_short_words (LecternQuery *self, guint expected, GArray *starts)
{
  const guint n_beside = LECTERN_RUN - self->n_words;
  guint n_before = MIN (n_beside, self->n_before), n_after = MIN (n_beside, self->n_after);
  guint n = n_before + self->n_words + n_after;
  LecternSymbol row[2 * LECTERN_RUN];

  for (guint i = 0; i < n_before; i++)
    row[i] = self->before[self->n_before - n_before + i];
  memcpy (row + n_before, self->words, self->n_words * sizeof (LecternSymbol));
  for (guint i = 0; i < n_after; i++)
    row[n_before + self->n_words + i] = self->after[i];

  for (guint i = 0; i + LECTERN_RUN <= n; i++)
    {
      guint n_places, offset = n_before - i; /* of the words in this run: each run holds them all */
      const guint *places = lectern_anchor_text_find_run (self->text, row + i, &n_places);

      places = keep_near (places, expected, &n_places);
      for (guint j = 0; j < n_places; j++)
        {
          guint start = places[j] + offset;
          if (has_words_at (self, start))
            g_array_append_val (starts, start);
        }
    }
  guint n_kept = 0;
  guint *all = (guint *) starts->data;
  g_array_sort (starts, compare_guints);
  for (guint i = 0; i < starts->len; i++)
    if (n_kept == 0 || all[n_kept - 1] != all[i])
      all[n_kept++] = all[i];
  g_array_set_size (starts, n_kept);
}

typedef struct
{
  guint start;
  guint neighbours; /* equal symbols next to the words, on both sides */
  guint away;       /* from where they are expected */
} Hit;

static guint
count_neighbours (LecternQuery *self, guint start)
{
  const LecternSymbol *symbols = lectern_anchor_text_get_symbols (self->text);
  guint n_chars = lectern_anchor_text_get_n_chars (self->text), end = start + self->n_words;
  guint left = 0, right = 0;

  while (left < self->n_before && left < start
         && self->before[self->n_before - 1 - left] == symbols[start - 1 - left])
    left++;
  while (right < self->n_after && end + right < n_chars
         && self->after[right] == symbols[end + right])
    right++;
  return left + right;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *x = a, *y = b;

  if (x->neighbours != y->neighbours)
    return x->neighbours > y->neighbours ? -1 : 1;
  if (x->away != y->away)
    return x->away < y->away ? -1 : 1;
  return x->start < y->start ? -1 : x->start > y->start;
}

GArray *
lectern_query_find_same (LecternQuery *self, guint expected, guint *n_found)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LecternCandidate));
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  if (self->n_words >= LECTERN_RUN)
    find_long_words (self, expected, starts);
  else if (self->n_words > 0 && self->n_before + self->n_after >= LECTERN_RUN)
    find_short_words (self, expected, starts);
  else if (self->n_words > 0)
    find_bare_short_words (self, starts);
  *n_found = starts->len;
  for (guint i = 0; i < starts->len; i++)
    {
      guint start = g_array_index (starts, guint, i);
      Hit hit = { start, starts->len > 1 ? count_neighbours (self, start) : 0,
                  start > expected ? start - expected : expected - start };
      g_array_append_val (hits, hit);
    }
  if (hits->len > MAX_SAME)
    g_array_sort (hits, compare_hits);
  for (guint i = 0; i < MIN (hits->len, MAX_SAME); i++)
    {
      guint start = g_array_index (hits, Hit, i).start;
      LecternCandidate candidate = { .start = start, .end = start + self->n_words };

      lectern_query_judge (self, &candidate);
      g_array_append_val (found, candidate);
    }
  return found;
}
