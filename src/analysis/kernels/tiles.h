/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a product is cut into tiles that stay in registers: shared by the vector kernels.
 *
 * The including file defines TILE_ROWS and TILE_GROUPS, the largest tile, and how one group of 16
 * outputs of a row takes a step of 4 inputs:
 *   Sums     16 sums; sums_start (the weights' sums, see LecternMatrix), sums_store (sums, out)
 *   Weights  of a group and step; weights_load (their 64 bytes)
 *   Inputs   of a step, ready for every lane; inputs_spread (their 4 bytes)
 *   sums_add (sums, weights, inputs)
 * All is inlined for constant sizes, so that the sums of a tile are registers. */

#pragma once

#include "analysis/kernels/kernels.h"

#include <string.h>

/* rows × groups outputs at once. */
static inline __attribute__ ((always_inline)) void
tile (const LecternMatrix *matrix,
      guint group,
      guint groups,
      const gint8 *in,
      guint rows,
      gint32 *out)
{
  guint n_in = matrix->n_in;
  const gint8 *weights = matrix->weights + (gsize) group * LECTERN_LANES * n_in;
  Sums sums[TILE_ROWS][TILE_GROUPS];

#pragma GCC unroll 6
  for (guint r = 0; r < rows; r++)
#pragma GCC unroll 4
    for (guint g = 0; g < groups; g++)
      sums[r][g] = sums_start (matrix->sums + (group + g) * LECTERN_LANES);
  for (guint i = 0; i < n_in; i += LECTERN_STEP, weights += LECTERN_LANES * LECTERN_STEP)
    {
      Weights w[TILE_GROUPS];

#pragma GCC unroll 4
      for (guint g = 0; g < groups; g++)
        w[g] = weights_load (weights + (gsize) g * LECTERN_LANES * n_in);
#pragma GCC unroll 6
      for (guint r = 0; r < rows; r++)
        {
          gint32 four;
          Inputs inputs;

          memcpy (&four, in + (gsize) r * n_in + i, sizeof four);
          inputs = inputs_spread (four);
#pragma GCC unroll 4
          for (guint g = 0; g < groups; g++)
            sums[r][g] = sums_add (sums[r][g], w[g], inputs);
        }
    }
#pragma GCC unroll 6
  for (guint r = 0; r < rows; r++)
#pragma GCC unroll 4
    for (guint g = 0; g < groups; g++)
      sums_store (sums[r][g], out + (gsize) r * matrix->n_out + g * LECTERN_LANES);
}

#define CACHE_LINE 64

/* The rows that a whole tile does not cover, for one number of groups. */
#define TILE_REST(ROWS, GROUPS)                                                                    \
  case ROWS:                                                                                       \
    tile (matrix, group, GROUPS, in, ROWS, out);                                                   \
    break;

/* Weights that the next column needs come from far away, for a layer's do not fit the second-level
 * cache: asked for here, a part before each tile of this column, they are near when it starts. */
static inline void
fetch (const gint8 *from, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i += CACHE_LINE)
    __builtin_prefetch (from + i, 0, 2);
}

static inline __attribute__ ((always_inline)) void
tile_column (const LecternMatrix *matrix,
             guint group,
             guint groups,
             const gint8 *in,
             guint n_rows,
             gint32 *out)
{
  const gsize column = (gsize) groups * LECTERN_LANES * matrix->n_in;
  const gint8 *next = matrix->weights + (gsize) (group + groups) * LECTERN_LANES * matrix->n_in;
  gsize part = column / (n_rows / TILE_ROWS + 1) / CACHE_LINE * CACHE_LINE;

  if (group + 2 * groups > matrix->n_out / LECTERN_LANES)
    part = 0;
  for (; n_rows >= TILE_ROWS; n_rows -= TILE_ROWS)
    {
      fetch (next, part);
      next += part;
      tile (matrix, group, groups, in, TILE_ROWS, out);
      in += TILE_ROWS * matrix->n_in;
      out += TILE_ROWS * matrix->n_out;
    }
  switch (n_rows)
    {
      TILE_REST (1, groups)
      TILE_REST (2, groups)
      TILE_REST (3, groups)
#if TILE_ROWS > 4
      TILE_REST (4, groups)
      TILE_REST (5, groups)
#endif
    default:
      break;
    }
}

static void
tile_product (const LecternMatrix *matrix, const gint8 *in, guint n_rows, gint32 *out)
{
  guint n_groups = matrix->n_out / LECTERN_LANES;
  guint group = 0;

  for (; group + TILE_GROUPS <= n_groups; group += TILE_GROUPS)
    tile_column (matrix, group, TILE_GROUPS, in, n_rows, out + group * LECTERN_LANES);
#if TILE_GROUPS > 2
  for (; group + 2 <= n_groups; group += 2)
    tile_column (matrix, group, 2, in, n_rows, out + group * LECTERN_LANES);
#endif
  for (; group < n_groups; group++)
    tile_column (matrix, group, 1, in, n_rows, out + group * LECTERN_LANES);
}
