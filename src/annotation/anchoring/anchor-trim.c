/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the first or last words of a target were replaced, the closest stretch of the text reaches
 * into words that have nothing to do with it. An alignment tells what really corresponds. */

#include "annotation/anchoring/anchor-candidates.h"

#include <string.h>

/* Cells of an alignment; more are not aligned. */
#define MAX_CELLS 4000000
/* Edges that agree for so many symbols need no alignment. */
#define SURE_EDGE 8
/* Fewer equal symbols in a row are chance. */
#define SHORT_RUN 4
/* An edge whose neighbour is this much like the old one is where it should be. */
#define SURE_NEIGHBOUR 0.85
/* What a stretch without correspondence costs at most: an insertion in the middle of the words,
 * however long, does not cut them in two. */
#define MAX_GAP 8

typedef struct
{
  guint start; /* code points of the text, the end exclusive */
  guint end;
  int score;
} Block;

static gboolean
has_sure_edges (LecternQuery *self, const LecternSymbol *text, guint n)
{
  const gsize size = SURE_EDGE * sizeof (LecternSymbol);

  return self->n_words >= SURE_EDGE && n >= SURE_EDGE && memcmp (self->words, text, size) == 0
         && memcmp (self->words + self->n_words - SURE_EDGE, text + n - SURE_EDGE, size) == 0;
}

enum
{
  MOVE_BOTH,
  MOVE_TEXT,
  MOVE_WORDS
};

/* The moves of a closest alignment, (n_words + 1, n + 1), by the last row and column first. */
static guint8 *
align (LecternQuery *self, const LecternSymbol *text, guint n)
{
  guint8 *moves = g_malloc ((gsize) (self->n_words + 1) * (n + 1));
  g_autofree guint *row = g_new (guint, n + 1);

  for (guint j = 0; j <= n; j++)
    {
      row[j] = j;
      moves[j] = MOVE_TEXT;
    }
  for (guint i = 1; i <= self->n_words; i++)
    {
      guint8 *line = moves + (gsize) i * (n + 1);
      guint diagonal = row[0];

      row[0] = i;
      line[0] = MOVE_WORDS;
      for (guint j = 1; j <= n; j++)
        {
          guint both = diagonal + (self->words[i - 1] != text[j - 1]);
          guint best = both;

          line[j] = MOVE_BOTH;
          if (row[j] + 1 < best)
            {
              best = row[j] + 1;
              line[j] = MOVE_WORDS;
            }
          if (row[j - 1] + 1 < best)
            {
              best = row[j - 1] + 1;
              line[j] = MOVE_TEXT;
            }
          diagonal = row[j];
          row[j] = best;
        }
    }
  return moves;
}

static void
add_block (GArray *blocks, Block block, guint n_moves, gboolean equal)
{
  Block *last = blocks->len > 0 ? &g_array_index (blocks, Block, blocks->len - 1) : NULL;

  block.score = equal && n_moves >= SHORT_RUN ? (int) n_moves : -(int) MIN (n_moves, MAX_GAP);
  if (last != NULL && last->score < 0 && block.score < 0)
    {
      last->start = block.start;
      last->score = MAX (last->score + block.score, -MAX_GAP);
    }
  else
    g_array_append_val (blocks, block);
}

/* Runs of equal and of unequal symbols along the alignment, from its end backwards. */
static GArray *
find_blocks (LecternQuery *self, const LecternSymbol *text, guint n)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_autofree guint8 *moves = align (self, text, n);
  guint i = self->n_words, j = n, n_moves = 0;
  gboolean equal = FALSE;
  Block block = { n, n, 0 };

  while (i > 0 || j > 0)
    {
      guint8 move = moves[(gsize) i * (n + 1) + j];
      gboolean same = move == MOVE_BOTH && self->words[i - 1] == text[j - 1];

      if (n_moves > 0 && same != equal)
        {
          add_block (blocks, block, n_moves, equal);
          block = (Block){ j, j, 0 };
          n_moves = 0;
        }
      equal = same;
      n_moves++;
      i -= move != MOVE_TEXT;
      j -= move != MOVE_WORDS;
      block.start = j;
    }
  add_block (blocks, block, n_moves, equal);
  return blocks;
}

void
lectern_query_snap (LecternQuery *self, LecternCandidate *candidate)
{
  LecternAnchorText *text = self->text;
  guint n_chars = lectern_anchor_text_get_n_chars (text);
  const LecternSymbol *symbols = lectern_anchor_text_get_symbols (text);

  while (
      self->begins_word && candidate->start > 0
      && lectern_anchor_text_joins (text, symbols[candidate->start - 1], symbols[candidate->start]))
    {
      candidate->start--;
      candidate->distance++;
    }
  while (self->ends_word && candidate->end < n_chars
         && lectern_anchor_text_joins (text, symbols[candidate->end - 1], symbols[candidate->end]))
    {
      candidate->end++;
      candidate->distance++;
    }
}

void
lectern_query_trim (LecternQuery *self, LecternCandidate *candidate)
{
  const LecternSymbol *symbols = lectern_anchor_text_get_symbols (self->text);
  const LecternSymbol *text = symbols + candidate->start;
  guint n = candidate->end - candidate->start;
  int sum = 0, best = 0;
  guint end = 0;
  Block found = { 0, n, 0 };

  if (candidate->distance == 0 || has_sure_edges (self, text, n)
      || (candidate->before >= SURE_NEIGHBOUR && candidate->after >= SURE_NEIGHBOUR)
      || (guint64) (self->n_words + 1) * (n + 1) > MAX_CELLS)
    return;
  g_autoptr (GArray) blocks = find_blocks (self, text, n);
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      if (sum <= 0)
        {
          sum = 0;
          end = block->end;
        }
      sum += block->score;
      if (sum > best)
        {
          best = sum;
          found = (Block){ block->start, end, 0 };
        }
    }
  if (candidate->after < SURE_NEIGHBOUR)
    candidate->end = candidate->start + found.end;
  if (candidate->before < SURE_NEIGHBOUR)
    candidate->start += found.start;
  lectern_query_snap (self, candidate);
}
