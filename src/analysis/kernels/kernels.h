/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arithmetic of the model, once for each instruction set, all with the same results bit for
 * bit.
 *
 * Integer products are exact. The float functions do the same operations in the same order
 * everywhere (no fused multiply-add, sums in LECTERN_LANES partial sums), so that the same text
 * gives the same analysis on every machine. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Outputs come in groups of LECTERN_LANES, inputs in steps of LECTERN_STEP. */
#define LECTERN_LANES 16
#define LECTERN_STEP 4
/* Quantised numbers are in [-LECTERN_QUANT_MAX, LECTERN_QUANT_MAX]: two products of them fit in
 * 16 bits, which the AVX2 kernel needs. -128 must never occur. */
#define LECTERN_QUANT_MAX 127

/* An 8-bit matrix, packed: group after group of 16 outputs, in it step after step of 4 inputs, in
 * it output after output, in it the 4 weights. Borrowed pointers. */
typedef struct
{
  const gint8 *weights; /* (n_out / 16, n_in / 4, 16, 4) */
  const gint32 *sums;   /* (n_out) each output's weights added up */
  guint n_out;          /* a multiple of 16 */
  guint n_in;           /* a multiple of 4, at most LECTERN_PRODUCT_MAX_IN */
} LecternMatrix;

/* More inputs could overflow 32 bits in the kernel that works on 0 … 255. */
#define LECTERN_PRODUCT_MAX_IN 32768

/* Gain and shift of a layer normalisation. */
typedef struct
{
  const float *gain;  /* (n) */
  const float *shift; /* (n) */
} LecternNorm;

typedef struct
{
  const char *name;

  /* out (n_rows, n_out) = in (n_rows, n_in) × matrix. */
  void (*product) (const LecternMatrix *matrix, const gint8 *in, guint n_rows, gint32 *out);

  /* out[i] = round (in[i] / scale), where scale, the result, is max |in| / 127; ties to even.
   * n is a multiple of 16 here and below. */
  float (*quantise) (const float *in, guint n, gint8 *out);

  /* out[i] = in[i] × row_scale × scales[i] + bias[i]. */
  void (*restore) (const gint32 *in,
                   float row_scale,
                   const float *scales,
                   const float *bias,
                   guint n,
                   float *out);

  /* x[i] = gelu (x[i]), to within 0.0003. */
  void (*gelu) (float *x, guint n);

  /* x = norm (x + added); added may be NULL. */
  void (*add_norm) (float *x, const float *added, const LecternNorm *norm, guint n);

  /* Weights of a softmax over in[i] × row_scale × scales[i], i < n (any n): out[i] is 127 for the
   * greatest, the others in proportion, 0 beyond n. All arrays have room for n rounded up to 16,
   * and numbers there. The result is the sum of out. */
  gint32 (*soften) (const gint32 *in,
                    float row_scale,
                    const float *scales,
                    guint n,
                    float *scratch,
                    gint8 *out);

  /* The sum of a[i] × b[i]. */
  float (*dot) (const float *a, const float *b, guint n);

  /* greatest[i] = max (greatest[i], |in[i]|). */
  void (*stretch) (float *greatest, const float *in, guint n);

  /* out[i] = round (in[i] × factors[i]), which must be at most 127 in size. */
  void (*scale_down) (const float *in, const float *factors, guint n, gint8 *out);

  /* Make matrices at run time, and sums (n_out).
   * pack_outputs: row i of n_in bytes is output i; n_out is a multiple of 16, n_in of 4.
   * pack_inputs: row i of n_out bytes, stride after row i - 1, is input i; n_in is a multiple
   * of 4, n_out of 16. */
  void (*pack_outputs) (const gint8 *rows, guint n_out, guint n_in, gint8 *weights, gint32 *sums);
  void (*pack_inputs) (const gint8 *rows,
                       gsize stride,
                       guint n_in,
                       guint n_out,
                       gint8 *weights,
                       gint32 *sums);

  /* out (n) = factors (n_rows) × rows (n_rows, n). */
  void (*combine) (float *out, const float *factors, const float *rows, guint n_rows, guint n);
} LecternKernels;

/* The best for this machine, chosen once. LECTERN_KERNEL=scalar|avx2|avxvnni|vnni|neon in the
 * environment asks for another; one that the machine cannot run is not given. Never NULL. */
const LecternKernels *lectern_kernels_get (void);

/* The kernels of that name, or NULL: unknown, not built, or not for this machine. For tests. */
const LecternKernels *lectern_kernels_find (const char *name);

G_END_DECLS
