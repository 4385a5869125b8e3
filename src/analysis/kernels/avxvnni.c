/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kernels for AVX-VNNI, the 256-bit form of the instruction that vnni.c uses: processors of
 * laptops have it without AVX-512. */

#include "analysis/kernels/variants.h"
#include "analysis/kernels/float-ops.h"

#include <immintrin.h>

/* 12 sums, 2 halves of the weights and an input in the 16 registers. */
#define TILE_ROWS 6
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
  const gint32 *sums = matrix->sums + group * LECTERN_LANES;
  const __m256i move = _mm256_set1_epi8 ((char) 0x80);
  __m256i low[TILE_ROWS], high[TILE_ROWS];

#pragma GCC unroll 6
  for (guint r = 0; r < rows; r++)
    {
      low[r] =
          _mm256_sub_epi32 (_mm256_setzero_si256 (),
                            _mm256_slli_epi32 (_mm256_loadu_si256 ((const __m256i_u *) sums), 7));
      high[r] = _mm256_sub_epi32 (
          _mm256_setzero_si256 (),
          _mm256_slli_epi32 (_mm256_loadu_si256 ((const __m256i_u *) (sums + 8)), 7));
    }
  for (guint i = 0; i < n_in; i += LECTERN_STEP, weights += 64)
    {
      __m256i w0 = _mm256_loadu_si256 ((const __m256i_u *) weights);
      __m256i w1 = _mm256_loadu_si256 ((const __m256i_u *) (weights + 32));

#pragma GCC unroll 6
      for (guint r = 0; r < rows; r++)
        {
          gint32 four;
          __m256i v;

          memcpy (&four, in + (gsize) r * n_in + i, sizeof four);
          v = _mm256_xor_si256 (_mm256_set1_epi32 (four), move);
          low[r] = _mm256_dpbusd_avx_epi32 (low[r], v, w0);
          high[r] = _mm256_dpbusd_avx_epi32 (high[r], v, w1);
        }
    }
#pragma GCC unroll 6
  for (guint r = 0; r < rows; r++)
    {
      gint32 *to = out + (gsize) r * matrix->n_out;

      _mm256_storeu_si256 ((__m256i_u *) to, low[r]);
      _mm256_storeu_si256 ((__m256i_u *) (to + 8), high[r]);
    }
}

const LecternKernels lectern_kernels_avxvnni = {
  .name = "avxvnni",
  .product = tile_product,
  LECTERN_FLOAT_KERNELS,
};
