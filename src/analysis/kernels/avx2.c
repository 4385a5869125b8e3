/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kernels for AVX2. Its byte product wants unsigned × signed and adds pairs in 16 bits: |weight| ×
 * (input with the weight's sign) is at most 2 × 127 × 127, which fits, so nothing saturates. */

#include "analysis/kernels/variants.h"
#include "analysis/kernels/float-ops.h"

#include <immintrin.h>

/* Half groups of 8 lanes: 4 rows × 2 halves, 2 weights and their sizes, an input and the ones. */
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
  const __m256i ones = _mm256_set1_epi16 (1);
  __m256i low[TILE_ROWS], high[TILE_ROWS];

#pragma GCC unroll 4
  for (guint r = 0; r < rows; r++)
    low[r] = high[r] = _mm256_setzero_si256 ();
  for (guint i = 0; i < n_in; i += LECTERN_STEP, weights += 64)
    {
      __m256i w0 = _mm256_loadu_si256 ((const __m256i_u *) weights);
      __m256i w1 = _mm256_loadu_si256 ((const __m256i_u *) (weights + 32));
      __m256i size0 = _mm256_abs_epi8 (w0);
      __m256i size1 = _mm256_abs_epi8 (w1);

#pragma GCC unroll 4
      for (guint r = 0; r < rows; r++)
        {
          gint32 four;
          __m256i v;

          memcpy (&four, in + (gsize) r * n_in + i, sizeof four);
          v = _mm256_set1_epi32 (four);
          low[r] = _mm256_add_epi32 (
              low[r],
              _mm256_madd_epi16 (_mm256_maddubs_epi16 (size0, _mm256_sign_epi8 (v, w0)), ones));
          high[r] = _mm256_add_epi32 (
              high[r],
              _mm256_madd_epi16 (_mm256_maddubs_epi16 (size1, _mm256_sign_epi8 (v, w1)), ones));
        }
    }
#pragma GCC unroll 4
  for (guint r = 0; r < rows; r++)
    {
      gint32 *to = out + (gsize) r * matrix->n_out;

      _mm256_storeu_si256 ((__m256i_u *) to, low[r]);
      _mm256_storeu_si256 ((__m256i_u *) (to + 8), high[r]);
    }
}

const LecternKernels lectern_kernels_avx2 = {
  .name = "avx2",
  .product = tile_product,
  LECTERN_FLOAT_KERNELS,
};
