/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edit distance, 64 rows of the matrix at a time. */

#include "annotation/anchoring/bit-search.h"

#define BITS 64

struct _LecternPattern
{
  guint n;           /* rows: symbols of the pattern */
  guint n_blocks;    /* of 64 rows */
  guint16 *rows;     /* (n_symbols) which row of masks, 0: the symbol is not in the pattern */
  guint64 *masks;    /* (distinct symbols + 1, n_blocks) where the symbol stands; row 0 is empty */
  guint64 *positive; /* (n_blocks) rows where the matrix grows by one downwards, now */
  guint64 *negative; /* (n_blocks) rows where it falls */
};

LecternPattern *
lectern_pattern_new (const LecternSymbol *symbols, guint n, guint n_symbols, gboolean reversed)
{
  LecternPattern *self = g_new0 (LecternPattern, 1);
  guint n_rows = 1;

  self->n = n;
  self->n_blocks = (n + BITS - 1) / BITS;
  self->rows = g_new0 (guint16, n_symbols);
  for (guint i = 0; i < n; i++)
    if (symbols[i] != 0 && self->rows[symbols[i]] == 0)
      self->rows[symbols[i]] = n_rows++;
  self->masks = g_new0 (guint64, (gsize) n_rows * self->n_blocks);
  self->positive = g_new (guint64, self->n_blocks);
  self->negative = g_new (guint64, self->n_blocks);
  for (guint i = 0; i < n; i++)
    {
      LecternSymbol symbol = symbols[reversed ? n - 1 - i : i];

      if (symbol != 0)
        self->masks[(gsize) self->rows[symbol] * self->n_blocks + i / BITS] |=
            G_GUINT64_CONSTANT (1) << (i % BITS);
    }
  return self;
}

void
lectern_pattern_free (LecternPattern *self)
{
  g_free (self->rows);
  g_free (self->masks);
  g_free (self->positive);
  g_free (self->negative);
  g_free (self);
}

/* One column of one block. change_in is how the row above the block changes from the column before
 * (-1, 0, 1); the result is how the row of bit `last` does. */
static inline int
advance (guint64 *positive, guint64 *negative, guint64 equal, int change_in, guint last)
{
  guint64 pv = *positive, mv = *negative;
  guint64 xv = equal | mv;

  if (change_in < 0)
    equal |= 1;
  guint64 xh = (((equal & pv) + pv) ^ pv) | equal;
  guint64 ph = mv | ~(xh | pv);
  guint64 mh = pv & xh;
  int change = (int) ((ph >> last) & 1) - (int) ((mh >> last) & 1);

  ph <<= 1;
  mh <<= 1;
  if (change_in < 0)
    mh |= 1;
  else if (change_in > 0)
    ph |= 1;
  *positive = mh | ~(xv | ph);
  *negative = ph & xv;
  return change;
}

guint
lectern_pattern_search (LecternPattern *self,
                        const LecternSymbol *text,
                        guint n,
                        int step,
                        LecternSearchMode mode,
                        guint *length)
{
  const guint last = (self->n - 1) % BITS;
  const int top = mode == LECTERN_SEARCH_ANCHORED ? 1 : 0;
  guint distance = self->n, best = self->n;

  *length = 0;
  for (guint b = 0; b < self->n_blocks; b++)
    {
      self->positive[b] = ~G_GUINT64_CONSTANT (0);
      self->negative[b] = 0;
    }
  if (step < 0)
    text--;
  for (guint i = 0; i < n; i++, text += step)
    {
      const guint64 *mask = self->masks + (gsize) self->rows[*text] * self->n_blocks;
      int change = top;

      for (guint b = 0; b < self->n_blocks; b++)
        change = advance (&self->positive[b], &self->negative[b], mask[b], change,
                          b + 1 < self->n_blocks ? BITS - 1 : last);
      distance += change;
      if (distance < best)
        {
          best = distance;
          *length = i + 1;
        }
    }
  return best;
}
