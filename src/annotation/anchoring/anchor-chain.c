/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place where much was put in between the words of a target, or some of them were replaced: by
 * edit distance it is far away, but the words that were kept stand there one after the other, and
 * so does what stood around them. */

#include "annotation/anchoring/anchor-candidates.h"

#include "annotation/annotation-limits.h"

/* Runs of one target that are looked up, places of one of them, stretches that are chained. */
#define MAX_RUNS 512
#define MAX_PLACES 32
#define MAX_BLOCKS 600
/* A stretch costs this, and each code point put in before the next one a share of one, up to a
 * limit: words that are common anywhere do not lengthen a chain over a gap. */
#define BLOCK_COST 4.0
#define GAP_COST 0.06
#define MAX_GAP_COST 12.0
/* What is put in may be this much longer than the words. */
#define GAP_SHARE 2
#define GAP_MORE 60

/* Whole words that stand in both. */
typedef struct
{
  guint row;   /* offset in the target with its contexts */
  guint start; /* code points of the text */
  guint n;
  double best; /* of the chains that end here */
  int previous;
} Block;

typedef struct
{
  LecternQuery *query;
  LecternSymbol *row; /* (n) the target with its contexts */
  guint n;
  const LecternSymbol *text; /* (n_chars) */
  guint n_chars;
  GArray *blocks; /* of Block, in the order of the text */
} Chain;

static gboolean
is_inside_word (Chain *self, const LecternSymbol *symbols, guint at, guint n)
{
  return at > 0 && at < n
         && lectern_anchor_text_joins (self->query->text, symbols[at - 1], symbols[at]);
}

static gboolean
splits_word (Chain *self, guint row, guint start)
{
  return is_inside_word (self, self->row, row, self->n)
         || is_inside_word (self, self->text, start, self->n_chars);
}

/* Grows the common stretch as far as it goes, then shrinks it to whole words. */
static Block
find_block (Chain *self, guint row, guint start)
{
  guint n = 0;

  while (row > 0 && start > 0 && self->row[row - 1] == self->text[start - 1])
    {
      row--;
      start--;
    }
  while (row + n < self->n && start + n < self->n_chars
         && self->row[row + n] == self->text[start + n])
    n++;
  while (n > 0 && splits_word (self, row, start))
    {
      row++;
      start++;
      n--;
    }
  while (n > 0 && splits_word (self, row + n, start + n))
    n--;
  return (Block){ row, start, n, 0, -1 };
}

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  const Block *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->row < y->row ? -1 : x->row > y->row;
}

static void
find_blocks (Chain *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n_runs = self->n >= LECTERN_RUN ? self->n - LECTERN_RUN + 1 : 0;
  guint stride = MAX (1, n_runs / MAX_RUNS);

  for (guint i = 0; i < n_runs && self->blocks->len < MAX_BLOCKS; i += stride)
    {
      guint n_places;
      const guint *places =
          lectern_anchor_text_find_run (self->query->text, self->row + i, &n_places);

      for (guint j = 0; n_places <= MAX_PLACES && j < n_places; j++)
        {
          Block block = find_block (self, i, places[j]);
          /* The same stretch is met by each of its runs. */
          gint64 key = (gint64) block.start * (self->n + 1) + block.row;

          if (block.n >= LECTERN_RUN && g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
            g_array_append_val (self->blocks, block);
        }
    }
  g_array_sort (self->blocks, compare_blocks);
}

static guint
get_max_gap (Chain *self)
{
  return GAP_SHARE * self->query->n_words + GAP_MORE;
}

/* What it costs to go on from one to the other; negative: that cannot be. */
static double
cost_between (Chain *self, const Block *one, const Block *other)
{
  guint end = one->start + one->n;

  if (one->row + one->n > other->row || end > other->start
      || other->start - end > get_max_gap (self))
    return -1;
  return MIN (MAX_GAP_COST, GAP_COST * (other->start - end));
}

/* The last of the best chain, or NULL. */
static const Block *
link_blocks (Chain *self)
{
  Block *all = (Block *) self->blocks->data, *best = NULL;
  guint reach = 0; /* from the beginning of one to that of the next */

  for (guint i = 0; i < self->blocks->len; i++)
    reach = MAX (reach, all[i].n);
  reach += get_max_gap (self);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      all[i].best = all[i].n - BLOCK_COST;
      for (guint j = i; j-- > 0 && all[i].start - all[j].start <= reach;)
        {
          double cost = cost_between (self, &all[j], &all[i]);

          if (cost >= 0 && all[j].best - cost + all[i].n - BLOCK_COST > all[i].best)
            {
              all[i].best = all[j].best - cost + all[i].n - BLOCK_COST;
              all[i].previous = (int) j;
            }
        }
      if (best == NULL || all[i].best > best->best)
        best = &all[i];
    }
  return best;
}

/* The stretch from the first to the last of the words that the chain has. Words at an edge that
 * were replaced are in it where the context beside them stands. Returns how many symbols of the
 * words there are; n_first, n_last: how many at the edges there are not. */
static guint
measure (Chain *self, const Block *last, LecternCandidate *found, guint *n_first, guint *n_last)
{
  const guint begin = self->query->n_before, end = begin + self->query->n_words;
  guint n_kept = 0, context = 0, next = 0;
  gboolean has_before = FALSE, has_after = FALSE;

  for (const Block *block = last; block != NULL;
       block = block->previous < 0 ? NULL : &g_array_index (self->blocks, Block, block->previous))
    {
      guint from = MAX (block->row, begin), to = MIN (block->row + block->n, end);

      if (block->row + block->n <= begin && block->row + block->n + 1 >= begin && !has_before)
        {
          has_before = TRUE;
          context = block->start + block->n;
        }
      if (block->row >= end)
        {
          has_after = block->row <= end + 1;
          next = block->start;
        }
      if (from >= to)
        continue;
      if (n_kept == 0)
        {
          found->end = block->start + to - block->row;
          *n_last = end - to;
        }
      n_kept += to - from;
      found->start = block->start + from - block->row;
      *n_first = from - begin;
    }
  if (n_kept > 0 && has_before && *n_first > 0 && found->start - context <= 2 * *n_first + 8)
    found->start = context;
  if (n_kept > 0 && has_after && *n_last > 0 && next - found->end <= 2 * *n_last + 8)
    found->end = next;
  return n_kept;
}

/* How alike the best stretch of a context's length is, where words next to it were replaced. */
static double
judge_near (Chain *self, const LecternSymbol *context, guint n, guint from, guint to)
{
  guint n_symbols = lectern_anchor_text_get_n_symbols (self->query->text), unused;
  g_autoptr (LecternPattern) pattern = lectern_pattern_new (context, n, n_symbols, FALSE);
  guint distance = lectern_pattern_search (pattern, self->text + from, to - from, 1,
                                           LECTERN_SEARCH_ANYWHERE, &unused);

  return 1.0 - (double) distance / n;
}

static void
judge (Chain *self, LecternCandidate *candidate, guint n_first, guint n_last)
{
  LecternQuery *query = self->query;

  lectern_query_judge (query, candidate);
  if (n_first > 0 && query->before != NULL)
    {
      guint reach = MIN (candidate->start, query->n_before + 2 * n_first);
      double near = judge_near (self, query->before, query->n_before, candidate->start - reach,
                                candidate->start);
      candidate->before = MAX (candidate->before, near);
    }
  if (n_last > 0 && query->after != NULL)
    {
      guint reach = MIN (self->n_chars - candidate->end, query->n_after + 2 * n_last);
      double near =
          judge_near (self, query->after, query->n_after, candidate->end, candidate->end + reach);
      candidate->after = MAX (candidate->after, near);
    }
}

gboolean
lectern_query_find_chained (LecternQuery *self, LecternCandidate *found)
{
  Chain chain = { self, .text = lectern_anchor_text_get_symbols (self->text) };
  guint n_first = 0, n_last = 0;

  if (self->n_words > LECTERN_ANCHOR_MAX_APPROXIMATE)
    return FALSE;
  g_autofree LecternSymbol *row = chain.row = lectern_query_join (self, &chain.n);
  g_autoptr (GArray) blocks = chain.blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  chain.n_chars = lectern_anchor_text_get_n_chars (self->text);
  find_blocks (&chain);
  found->n_kept = measure (&chain, link_blocks (&chain), found, &n_first, &n_last);
  if (found->n_kept == 0)
    return FALSE;
  found->distance = self->n_words - found->n_kept;
  judge (&chain, found, n_first, n_last);
  return TRUE;
}
