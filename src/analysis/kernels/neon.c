/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kernels for 64-bit ARM with the dot product instructions: signed × signed, as we need it. */

#include "analysis/kernels/variants.h"
#include "analysis/kernels/float-ops.h"

#include <arm_neon.h>

/* 4 rows × 4 quarters of a group, 4 weights, 4 inputs of the 32 registers. */
#define TILE_ROWS 4
#define TILE_GROUPS 1
#include "analysis/kernels/tiles.h"

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
  int32x4_t sum[TILE_ROWS][4];

#pragma GCC unroll 4
  for (guint r = 0; r < rows; r++)
#pragma GCC unroll 4
    for (guint q = 0; q < 4; q++)
      sum[r][q] = vdupq_n_s32 (0);
  for (guint i = 0; i < n_in; i += LECTERN_STEP, weights += 64)
    {
      int8x16_t w[4];

#pragma GCC unroll 4
      for (guint q = 0; q < 4; q++)
        w[q] = vld1q_s8 (weights + 16 * q);
#pragma GCC unroll 4
      for (guint r = 0; r < rows; r++)
        {
          gint32 four;
          int8x16_t v;

          memcpy (&four, in + (gsize) r * n_in + i, sizeof four);
          v = vreinterpretq_s8_s32 (vdupq_n_s32 (four));
#pragma GCC unroll 4
          for (guint q = 0; q < 4; q++)
            sum[r][q] = vdotq_s32 (sum[r][q], w[q], v);
        }
    }
#pragma GCC unroll 4
  for (guint r = 0; r < rows; r++)
#pragma GCC unroll 4
    for (guint q = 0; q < 4; q++)
      vst1q_s32 (out + (gsize) r * matrix->n_out + 4 * q, sum[r][q]);
}

const LecternKernels lectern_kernels_neon = {
  .name = "neon",
  .product = tile_product,
  LECTERN_FLOAT_KERNELS,
};
