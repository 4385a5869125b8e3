/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kernels for AVX-512 VNNI: one instruction multiplies and adds four pairs in each of 16 lanes.
 * It wants unsigned × signed, so inputs are moved up by 128 and 128 × the sum of the weights is
 * taken off again; both exact. */

#include "analysis/kernels/variants.h"
#include "analysis/kernels/float-ops.h"

#include <immintrin.h>

/* 24 sums, 4 weights and an input in the 32 registers. */
#define TILE_ROWS 6
#define TILE_GROUPS 4
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
  const __m512i move = _mm512_set1_epi8 ((char) 0x80);
  __m512i sum[TILE_ROWS][TILE_GROUPS];

#pragma GCC unroll 6
  for (guint r = 0; r < rows; r++)
#pragma GCC unroll 4
    for (guint g = 0; g < groups; g++)
      /* -128 times, unsigned: no undefined overflow, which a damaged file's sums could bring. */
      sum[r][g] =
          (__m512i) (-128u
                     * (__v16su) _mm512_loadu_si512 (matrix->sums + (group + g) * LECTERN_LANES));
  for (guint i = 0; i < n_in; i += LECTERN_STEP)
    {
      __m512i w[TILE_GROUPS];

#pragma GCC unroll 4
      for (guint g = 0; g < groups; g++)
        w[g] = _mm512_loadu_si512 (weights + (gsize) g * LECTERN_LANES * n_in + i * LECTERN_LANES);
#pragma GCC unroll 6
      for (guint r = 0; r < rows; r++)
        {
          gint32 four;
          __m512i v;

          memcpy (&four, in + (gsize) r * n_in + i, sizeof four);
          v = _mm512_xor_si512 (_mm512_set1_epi32 (four), move);
#pragma GCC unroll 4
          for (guint g = 0; g < groups; g++)
            sum[r][g] = _mm512_dpbusd_epi32 (sum[r][g], v, w[g]);
        }
    }
#pragma GCC unroll 6
  for (guint r = 0; r < rows; r++)
#pragma GCC unroll 4
    for (guint g = 0; g < groups; g++)
      _mm512_storeu_si512 (out + (gsize) r * matrix->n_out + g * LECTERN_LANES, sum[r][g]);
}

const LecternKernels lectern_kernels_vnni = {
  .name = "vnni",
  .product = tile_product,
  LECTERN_FLOAT_KERNELS,
};
