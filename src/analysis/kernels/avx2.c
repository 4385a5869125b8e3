/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kernels for AVX2. Its byte product wants unsigned × signed and adds pairs in 16 bits: |weight| ×
 * (input with the weight's sign) is at most 2 × 127 × 127, which fits, so nothing saturates. */

#include "analysis/kernels/float-ops.h"
#include "analysis/kernels/variants.h"

#include "analysis/kernels/halves.h"

/* 12 sums in the 16 registers; measured faster than fewer, though the weights are loaded twice. */
#define TILE_ROWS 6
#define TILE_GROUPS 1

static inline Sums
sums_start (const gint32 *weight_sums)
{
  return (Sums){ _mm256_setzero_si256 (), _mm256_setzero_si256 () };
}

static inline Inputs
inputs_spread (gint32 four)
{
  return _mm256_set1_epi32 (four);
}

static inline __m256i
add_products (__m256i sums, __m256i weights, __m256i inputs)
{
  __m256i pairs =
      _mm256_maddubs_epi16 (_mm256_abs_epi8 (weights), _mm256_sign_epi8 (inputs, weights));

  return _mm256_add_epi32 (sums, _mm256_madd_epi16 (pairs, _mm256_set1_epi16 (1)));
}

#include "analysis/kernels/tiles.h"

const LecternKernels lectern_kernels_avx2 = {
  .name = "avx2",
  .product = tile_product,
  LECTERN_FLOAT_KERNELS,
};
