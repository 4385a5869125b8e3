/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The NEON kernels against the scalar ones, without GLib's library, for qemu: see neon-check.sh. */

#include "analysis/kernels/variants.h"

#include <stdio.h>
#include <string.h>

#define MOST_IN 264
#define MOST_OUT 80
#define MOST_ROWS 13

static unsigned seed = 1;

static int
random_between (int low, int high)
{
  seed = seed * 1664525u + 1013904223u;
  return low + (int) ((seed >> 8) % (unsigned) (high - low + 1));
}

static int
check_product (guint n_in, guint n_out, guint n_rows)
{
  static gint8 rows[MOST_OUT * MOST_IN], weights[2][MOST_OUT * MOST_IN], in[MOST_ROWS * MOST_IN];
  static gint32 sums[2][MOST_OUT], out[2][MOST_ROWS * MOST_OUT];
  const LecternKernels *kernels[2] = { &lectern_kernels_scalar, &lectern_kernels_neon };

  for (guint i = 0; i < n_out * n_in; i++)
    rows[i] = (gint8) random_between (-127, 127);
  for (guint i = 0; i < n_rows * n_in; i++)
    in[i] = (gint8) random_between (-127, 127);
  for (guint k = 0; k < 2; k++)
    {
      LecternMatrix matrix = { weights[k], sums[k], n_out, n_in };

      kernels[k]->pack_outputs (rows, n_out, n_in, weights[k], sums[k]);
      kernels[k]->product (&matrix, in, n_rows, out[k]);
    }
  return memcmp (weights[0], weights[1], n_out * n_in) != 0
         || memcmp (out[0], out[1], n_rows * n_out * sizeof (gint32)) != 0;
}

static int
check_floats (guint n)
{
  static float in[2][MOST_IN], other[MOST_IN], scratch[MOST_IN];
  static gint8 bytes[2][MOST_IN];
  static gint32 scores[MOST_IN];
  const LecternKernels *kernels[2] = { &lectern_kernels_scalar, &lectern_kernels_neon };
  LecternNorm norm = { other, other };
  float scale[2], dot[2];
  gint32 sum[2];

  for (guint i = 0; i < MOST_IN; i++)
    {
      in[0][i] = in[1][i] = (float) random_between (-4000, 4000) / 1000;
      other[i] = (float) random_between (1, 3000) / 1000;
      scores[i] = random_between (-2000, 2000);
    }
  for (guint k = 0; k < 2; k++)
    {
      sum[k] = kernels[k]->soften (scores, 0.001f, other, n - 3, scratch, bytes[k]);
      kernels[k]->add_norm (in[k], other, &norm, n);
      kernels[k]->gelu (in[k], n);
      dot[k] = kernels[k]->dot (in[k], other, n);
      scale[k] = kernels[k]->quantise (in[k], n, bytes[k]);
    }
  return sum[0] != sum[1] || memcmp (in[0], in[1], n * sizeof (float)) != 0 || dot[0] != dot[1]
         || scale[0] != scale[1] || memcmp (bytes[0], bytes[1], n) != 0;
}

int
main (void)
{
  int bad = 0;

  for (guint n_in = LECTERN_STEP; n_in <= 260; n_in += LECTERN_STEP)
    bad += check_product (n_in, LECTERN_LANES * (1 + n_in % 5), 1 + n_in % MOST_ROWS);
  for (guint n = LECTERN_LANES; n <= 256; n += LECTERN_LANES)
    bad += check_floats (n);
  printf ("%d differences\n", bad);
  return bad != 0;
}
