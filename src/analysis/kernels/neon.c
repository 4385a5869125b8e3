/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kernels for 64-bit ARM with the dot product instructions: signed × signed, as we need it. */

#include "analysis/kernels/float-ops.h"
#include "analysis/kernels/variants.h"

#include <arm_neon.h>

/* 4 rows × 4 quarters of a group, 4 weights, 4 inputs of the 32 registers. */
#define TILE_ROWS 4
#define TILE_GROUPS 1

typedef struct
{
  int32x4_t quarter[4];
} Sums;

typedef struct
{
  int8x16_t quarter[4];
} Weights;

typedef int8x16_t Inputs;

static inline Sums
sums_start (const gint32 *weight_sums)
{
  int32x4_t zero = vdupq_n_s32 (0);

  return (Sums){ { zero, zero, zero, zero } };
}

static inline void
sums_store (Sums sums, gint32 *out)
{
#pragma GCC unroll 4
  for (guint q = 0; q < 4; q++)
    vst1q_s32 (out + 4 * q, sums.quarter[q]);
}

static inline Weights
weights_load (const gint8 *from)
{
  return (Weights){ { vld1q_s8 (from), vld1q_s8 (from + 16), vld1q_s8 (from + 32),
                      vld1q_s8 (from + 48) } };
}

static inline Inputs
inputs_spread (gint32 four)
{
  return vreinterpretq_s8_s32 (vdupq_n_s32 (four));
}

static inline Sums
sums_add (Sums sums, Weights weights, Inputs inputs)
{
#pragma GCC unroll 4
  for (guint q = 0; q < 4; q++)
    sums.quarter[q] = vdotq_s32 (sums.quarter[q], weights.quarter[q], inputs);
  return sums;
}

#include "analysis/kernels/tiles.h"

const LecternKernels lectern_kernels_neon = {
  .name = "neon",
  .product = tile_product,
  LECTERN_FLOAT_KERNELS,
};
