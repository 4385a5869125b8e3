/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The float functions of LecternKernels, for a kernel's file to include: compiled once for each
 * instruction set, from plain loops that the compiler turns into vectors. Built with contraction
 * off, so that every build rounds alike. */

#pragma once

#include "analysis/kernels/kernels.h"
#include "analysis/kernels/packing.h"

#include <math.h>
#include <string.h>

#if defined(__AVX2__)
#include <immintrin.h>
#endif

/* Adding this and taking it away rounds a float below 2^22 to the nearest whole number, ties to
 * even, on any machine and without a call. */
#define ROUNDING 12582912.0f
#define ROUNDING_BITS 0x4B400000

static inline gint32
rounded (float x)
{
  union
  {
    float number;
    gint32 bits;
  } sum = { .number = x + ROUNDING };

  return sum.bits - ROUNDING_BITS;
}

/* Vectors as wide as the instruction set has them: wider ones are taken apart badly. */
#if defined(__AVX512F__)
#define VECTOR_BYTES 64
#elif defined(__AVX2__)
#define VECTOR_BYTES 32
#else
#define VECTOR_BYTES 16
#endif
#define VECTOR_SIZE (VECTOR_BYTES / sizeof (float))
#define N_PARTS (LECTERN_LANES / VECTOR_SIZE)

typedef float Vector __attribute__ ((vector_size (VECTOR_BYTES), aligned (4), may_alias));
typedef gint32 VectorI __attribute__ ((vector_size (VECTOR_BYTES), aligned (4), may_alias));

/* 16 sums side by side. */
typedef union
{
  Vector part[N_PARTS];
  float lane[LECTERN_LANES];
} Lanes;

typedef union
{
  VectorI part[N_PARTS];
  gint32 lane[LECTERN_LANES];
} LanesI;

static inline void
narrow (const gint32 *in, gint8 *out)
{
#if defined(__AVX512F__)
  typedef gint8 Bytes __attribute__ ((vector_size (LECTERN_LANES), aligned (1), may_alias));

  *(Bytes *) out = __builtin_convertvector(*(const VectorI *) in, Bytes);
#elif defined(__AVX2__)
  __m256i both = _mm256_packs_epi32 (_mm256_loadu_si256 ((const __m256i_u *) in),
                                     _mm256_loadu_si256 ((const __m256i_u *) (in + 8)));

  both = _mm256_permute4x64_epi64 (both, 0xD8);
  _mm_storeu_si128 ((__m128i_u *) out, _mm_packs_epi16 (_mm256_castsi256_si128 (both),
                                                        _mm256_extracti128_si256 (both, 1)));
#else
  for (guint i = 0; i < LECTERN_LANES; i++)
    out[i] = (gint8) in[i];
#endif
}

static inline float
sum_of_lanes (const float *lanes)
{
  float sum[8];

  for (guint i = 0; i < 8; i++)
    sum[i] = lanes[i] + lanes[i + 8];
  return ((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7]));
}

static inline float
greatest_magnitude (const float *in, guint n)
{
  float greatest = 0;

  for (guint i = 0; i < n; i++)
    {
      float magnitude = fabsf (in[i]);
      greatest = magnitude > greatest ? magnitude : greatest;
    }
  return greatest;
}

static float
float_quantise (const float *in, guint n, gint8 *out)
{
  float greatest = greatest_magnitude (in, n);
  float inverse;

  /* A weight that is no number must not become an index or -128. */
  if (!(greatest > 1e-30f && greatest < 1e30f))
    {
      memset (out, 0, n);
      return 0;
    }
  inverse = LECTERN_QUANT_MAX / greatest;
  for (guint i = 0; i < n; i += LECTERN_LANES)
    {
      gint32 whole[LECTERN_LANES];

      for (guint k = 0; k < LECTERN_LANES; k++)
        whole[k] = rounded (in[i + k] * inverse);
      narrow (whole, out + i);
    }
  return greatest / LECTERN_QUANT_MAX;
}

static void
float_restore (const gint32 *restrict in,
               float row_scale,
               const float *restrict scales,
               const float *restrict bias,
               guint n,
               float *restrict out)
{
  for (guint i = 0; i < n; i++)
    out[i] = (float) in[i] * (row_scale * scales[i]) + bias[i];
}

/* x × (0.5 + an odd polynomial that reaches 0.5 at GELU_END), fitted to the least worst error. */
#define GELU_END 3.8f

static void
float_gelu (float *x, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      float v = x[i];
      float c = v > GELU_END ? GELU_END : v;
      float s, p;

      c = c < -GELU_END ? -GELU_END : c;
      s = c * c;
      p = 1.9629396e-08f;
      p = p * s - 1.4155617e-06f;
      p = p * s + 4.3903210e-05f;
      p = p * s - 7.7094497e-04f;
      p = p * s + 8.5467271e-03f;
      p = p * s - 6.4044590e-02f;
      p = p * s + 3.9748463e-01f;
      x[i] = v * (0.5f + c * p);
    }
}

static inline float
sum_of (const float *x, guint n)
{
  Lanes sum = { 0 };

  for (guint i = 0; i < n; i += LECTERN_LANES)
    for (guint p = 0; p < N_PARTS; p++)
      sum.part[p] += *(const Vector *) (x + i + p * VECTOR_SIZE);
  return sum_of_lanes (sum.lane);
}

static float
float_dot (const float *a, const float *b, guint n)
{
  Lanes sum = { 0 };

  for (guint i = 0; i < n; i += LECTERN_LANES)
    for (guint p = 0; p < N_PARTS; p++)
      sum.part[p] +=
          *(const Vector *) (a + i + p * VECTOR_SIZE) * *(const Vector *) (b + i + p * VECTOR_SIZE);
  return sum_of_lanes (sum.lane);
}

static void
float_add_norm (float *x, const float *added, const LecternNorm *norm, guint n)
{
  const float *gain = norm->gain;
  const float *shift = norm->shift;
  float mean, scale;

  if (added != NULL)
    for (guint i = 0; i < n; i++)
      x[i] += added[i];
  mean = sum_of (x, n) / n;
  for (guint i = 0; i < n; i++)
    x[i] -= mean;
  scale = 1.0f / sqrtf (float_dot (x, x, n) / n + 1e-12f);
  for (guint i = 0; i < n; i++)
    x[i] = x[i] * scale * gain[i] + shift[i];
}

/* Below this a weight rounds to nothing: 127 × 2^-8.7 < 0.5. */
#define SOFTEN_END -8.7f
#define LOG2_E 1.44269504f

/* 127 × 2^x, rounded, for x from SOFTEN_END to 0: the whole part of x is added to the exponent of a
 * polynomial of what is left, fitted to the least worst error, exact at 0. */
static inline gint32
weight_of (float x)
{
  union
  {
    float number;
    gint32 bits;
  } whole, p;
  float f;

  x = x < SOFTEN_END ? SOFTEN_END : x;
  whole.number = x + ROUNDING;
  f = x - (whole.number - ROUNDING);
  p.number = 1.2170042f;
  p.number = p.number * f + 7.1001082f;
  p.number = p.number * f + 30.510608f;
  p.number = p.number * f + 88.026774f;
  p.number = p.number * f + LECTERN_QUANT_MAX;
  /* The shift leaves nothing of ROUNDING_BITS. */
  p.bits += (gint32) ((guint32) whole.bits << 23);
  return rounded (p.number);
}

static gint32
float_soften (const gint32 *restrict in,
              float row_scale,
              const float *restrict scales,
              guint n,
              float *restrict scratch,
              gint8 *restrict out)
{
  guint padded = (n + LECTERN_LANES - 1) / LECTERN_LANES * LECTERN_LANES;
  float greatest = -G_MAXFLOAT;
  LanesI sums = { 0 };
  gint32 sum = 0;

  row_scale *= LOG2_E;
  for (guint i = 0; i < padded; i++)
    {
      float score = (float) in[i] * (row_scale * scales[i]);

      score = i < n ? score : -G_MAXFLOAT;
      scratch[i] = score;
      greatest = score > greatest ? score : greatest;
    }
  for (guint i = 0; i < padded; i += LECTERN_LANES)
    {
      LanesI whole;

      for (guint k = 0; k < LECTERN_LANES; k++)
        whole.lane[k] = weight_of (scratch[i + k] - greatest);
      for (guint p = 0; p < N_PARTS; p++)
        sums.part[p] += whole.part[p];
      narrow (whole.lane, out + i);
    }
  for (guint k = 0; k < LECTERN_LANES; k++)
    sum += sums.lane[k];
  return sum;
}

static void
float_combine (float *restrict out,
               const float *restrict factors,
               const float *restrict rows,
               guint n_rows,
               guint n)
{
  for (guint i = 0; i < n; i += LECTERN_LANES)
    {
      Lanes sum = { 0 };

      for (guint k = 0; k < n_rows; k++)
        for (guint p = 0; p < N_PARTS; p++)
          sum.part[p] +=
              factors[k] * *(const Vector *) (rows + (gsize) k * n + i + p * VECTOR_SIZE);
      memcpy (out + i, sum.lane, sizeof sum.lane);
    }
}

static void
float_stretch (float *restrict greatest, const float *restrict in, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      float magnitude = fabsf (in[i]);
      greatest[i] = magnitude > greatest[i] ? magnitude : greatest[i];
    }
}

static void
float_scale_down (const float *restrict in,
                  const float *restrict factors,
                  guint n,
                  gint8 *restrict out)
{
  for (guint i = 0; i < n; i += LECTERN_LANES)
    {
      gint32 whole[LECTERN_LANES];

      for (guint k = 0; k < LECTERN_LANES; k++)
        whole[k] = rounded (in[i + k] * factors[i + k]);
      narrow (whole, out + i);
    }
}

#define LECTERN_FLOAT_KERNELS                                                                      \
  .quantise = float_quantise, .restore = float_restore, .gelu = float_gelu,                        \
  .add_norm = float_add_norm, .soften = float_soften, .dot = float_dot, .combine = float_combine,  \
  .stretch = float_stretch, .scale_down = float_scale_down, .pack_outputs = pack_outputs,          \
  .pack_inputs = pack_inputs
