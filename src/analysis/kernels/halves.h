/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A group's 16 lanes in two registers of 256 bits, for tiles.h. The including file defines
 *   add_products (sums, weights, inputs)   for one half. */

#pragma once

#include <glib.h>
#include <immintrin.h>

typedef struct
{
  __m256i low;
  __m256i high;
} Halves;

typedef Halves Sums;
typedef Halves Weights;
typedef __m256i Inputs;

static inline __m256i add_products (__m256i sums, __m256i weights, __m256i inputs);

static inline Halves
halves_load (const void *from)
{
  const __m256i_u *parts = from;

  return (Halves){ _mm256_loadu_si256 (parts), _mm256_loadu_si256 (parts + 1) };
}

static inline Weights
weights_load (const gint8 *from)
{
  return halves_load (from);
}

static inline void
sums_store (Sums sums, gint32 *out)
{
  __m256i_u *parts = (__m256i_u *) out;

  _mm256_storeu_si256 (parts, sums.low);
  _mm256_storeu_si256 (parts + 1, sums.high);
}

static inline Sums
sums_add (Sums sums, Weights weights, Inputs inputs)
{
  return (Sums){ add_products (sums.low, weights.low, inputs),
                 add_products (sums.high, weights.high, inputs) };
}
