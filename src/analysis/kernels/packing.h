/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs matrices that are known at run time only: attention's keys and values. For a kernel's file
 * to include, as float-ops.h. */

#pragma once

#include "analysis/kernels/kernels.h"

#include <string.h>

static void
pack_outputs (const gint8 *rows, guint n_out, guint n_in, gint8 *weights, gint32 *sums)
{
  for (guint i = 0; i < n_out; i++, rows += n_in)
    {
      gint8 *to = weights + (gsize) (i / LECTERN_LANES) * LECTERN_LANES * n_in
                  + (i % LECTERN_LANES) * LECTERN_STEP;
      gint32 sum = 0;

      for (guint k = 0; k < n_in; k++)
        sum += rows[k];
      for (guint k = 0; k < n_in; k += LECTERN_STEP)
        memcpy (to + k * LECTERN_LANES, rows + k, LECTERN_STEP);
      sums[i] = sum;
    }
}

typedef gint8 PackBytes __attribute__ ((vector_size (16)));

/* 16 bytes of four rows → 16 times the four bytes of a column: two rounds of zipping. */
static inline void
zip_four (const gint8 *from, gsize stride, gint8 *to)
{
  const PackBytes low = { 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23 };
  const PackBytes high = { 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31 };
  const PackBytes low_two = { 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23 };
  const PackBytes high_two = { 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31 };
  PackBytes row[4], pair[4], out[4];

  for (guint k = 0; k < 4; k++)
    memcpy (&row[k], from + k * stride, sizeof row[k]);
  pair[0] = __builtin_shuffle (row[0], row[1], low);
  pair[1] = __builtin_shuffle (row[0], row[1], high);
  pair[2] = __builtin_shuffle (row[2], row[3], low);
  pair[3] = __builtin_shuffle (row[2], row[3], high);
  out[0] = __builtin_shuffle (pair[0], pair[2], low_two);
  out[1] = __builtin_shuffle (pair[0], pair[2], high_two);
  out[2] = __builtin_shuffle (pair[1], pair[3], low_two);
  out[3] = __builtin_shuffle (pair[1], pair[3], high_two);
  memcpy (to, out, sizeof out);
}

static void
pack_inputs (const gint8 *rows, gsize stride, guint n_in, guint n_out, gint8 *weights, gint32 *sums)
{
  for (guint group = 0; group < n_out; group += LECTERN_LANES)
    {
      gint32 sum[LECTERN_LANES] = { 0 };

      for (guint i = 0; i < n_in; i++)
        for (guint lane = 0; lane < LECTERN_LANES; lane++)
          sum[lane] += rows[i * stride + group + lane];
      memcpy (sums + group, sum, sizeof sum);
      for (guint i = 0; i < n_in; i += LECTERN_STEP, weights += LECTERN_LANES * LECTERN_STEP)
        zip_four (rows + i * stride + group, stride, weights);
    }
}
