/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kernels for AVX-512 VNNI: one instruction multiplies and adds four pairs in each of 16 lanes.
 * It wants unsigned × signed, so inputs are moved up by 128 and 128 × the sum of the weights is
 * taken off again; both exact. */

#include "analysis/kernels/float-ops.h"
#include "analysis/kernels/variants.h"

#include <immintrin.h>

/* 24 sums, 4 weights and an input in the 32 registers. */
#define TILE_ROWS 6
#define TILE_GROUPS 4

typedef __m512i Sums;
typedef __m512i Weights;
typedef __m512i Inputs;

static inline Sums
sums_start (const gint32 *weight_sums)
{
  /* Unsigned: no undefined overflow, which a damaged file's sums could bring. */
  return (__m512i) (-128u * (__v16su) _mm512_loadu_si512 (weight_sums));
}

static inline void
sums_store (Sums sums, gint32 *out)
{
  _mm512_storeu_si512 (out, sums);
}

static inline Weights
weights_load (const gint8 *from)
{
  return _mm512_loadu_si512 (from);
}

static inline Inputs
inputs_spread (gint32 four)
{
  return _mm512_xor_si512 (_mm512_set1_epi32 (four), _mm512_set1_epi8 ((char) 0x80));
}

static inline Sums
sums_add (Sums sums, Weights weights, Inputs inputs)
{
  return _mm512_dpbusd_epi32 (sums, inputs, weights);
}

#include "analysis/kernels/tiles.h"

const LecternKernels lectern_kernels_vnni = {
  .name = "vnni",
  .product = tile_product,
  LECTERN_FLOAT_KERNELS,
};
