/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kernels for AVX-VNNI, the 256-bit form of the instruction that vnni.c uses: processors of
 * laptops have it without AVX-512. */

#include "analysis/kernels/float-ops.h"
#include "analysis/kernels/variants.h"

#include "analysis/kernels/halves.h"

/* 12 sums, 2 halves of the weights and an input in the 16 registers. */
#define TILE_ROWS 6
#define TILE_GROUPS 1

static inline __m256i
start_half (__m256i weight_sums)
{
  return _mm256_sub_epi32 (_mm256_setzero_si256 (), _mm256_slli_epi32 (weight_sums, 7));
}

static inline Sums
sums_start (const gint32 *weight_sums)
{
  Halves loaded = halves_load (weight_sums);

  return (Sums){ start_half (loaded.low), start_half (loaded.high) };
}

static inline Inputs
inputs_spread (gint32 four)
{
  return _mm256_xor_si256 (_mm256_set1_epi32 (four), _mm256_set1_epi8 ((char) 0x80));
}

static inline __m256i
add_products (__m256i sums, __m256i weights, __m256i inputs)
{
  return _mm256_dpbusd_avx_epi32 (sums, inputs, weights);
}

#include "analysis/kernels/tiles.h"

const LecternKernels lectern_kernels_avxvnni = {
  .name = "avxvnni",
  .product = tile_product,
  LECTERN_FLOAT_KERNELS,
};
