/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every kernel that this machine can run gives the scalar kernel's results, bit for bit. */

#include "analysis/kernels/kernels.h"

#include <math.h>
#include <string.h>

#define MOST 272

static const char *const names[] = { "avx2", "avxvnni", "vnni", "neon" };

static gint8
random_byte (void)
{
  return g_test_rand_int_range (-LECTERN_QUANT_MAX, LECTERN_QUANT_MAX + 1);
}

static float
random_float (void)
{
  return g_test_rand_double_range (-4, 4);
}

/* Extremes first: all products at their greatest, so that a sum in 16 bits would overflow. */
static void
fill_bytes (gint8 *bytes, gsize n, gboolean extreme)
{
  for (gsize i = 0; i < n; i++)
    bytes[i] = extreme ? LECTERN_QUANT_MAX : random_byte ();
}

static void
check_product (const LecternKernels *kernels,
               guint n_in,
               guint n_out,
               guint n_rows,
               gboolean extreme)
{
  const LecternKernels *scalar = lectern_kernels_find ("scalar");
  g_autofree gint8 *weights = g_new (gint8, (gsize) n_in * n_out);
  g_autofree gint8 *in = g_new (gint8, (gsize) n_in * n_rows);
  g_autofree gint32 *sums = g_new0 (gint32, n_out);
  g_autofree gint32 *expected = g_new0 (gint32, (gsize) n_rows * n_out);
  g_autofree gint32 *got = g_new0 (gint32, (gsize) n_rows * n_out);
  LecternMatrix matrix = { weights, sums, n_out, n_in };

  fill_bytes (weights, (gsize) n_in * n_out, extreme);
  fill_bytes (in, (gsize) n_in * n_rows, extreme);
  for (guint i = 0; i < n_in * n_out; i++)
    sums[i / (LECTERN_LANES * n_in) * LECTERN_LANES + i / LECTERN_STEP % LECTERN_LANES] +=
        weights[i];
  scalar->product (&matrix, in, n_rows, expected);
  kernels->product (&matrix, in, n_rows, got);
  g_assert_cmpmem (got, (gsize) n_rows * n_out * sizeof *got, expected,
                   (gsize) n_rows * n_out * sizeof *expected);
}

static void
check_all_products (const LecternKernels *kernels)
{
  for (guint n_in = LECTERN_STEP; n_in <= 260; n_in += LECTERN_STEP)
    check_product (kernels, n_in, LECTERN_LANES, 1 + n_in % 11, n_in % 8 == 0);
  for (guint n_out = LECTERN_LANES; n_out <= MOST; n_out += LECTERN_LANES)
    check_product (kernels, 32, n_out, 7, FALSE);
  for (guint n_rows = 1; n_rows <= 257; n_rows++)
    check_product (kernels, 8, 48, n_rows, FALSE);
  check_product (kernels, 1536, 384, 49, TRUE);
}

static void
check_rows (const LecternKernels *kernels, guint n)
{
  const LecternKernels *scalar = lectern_kernels_find ("scalar");
  float in[MOST], other[MOST], expected[MOST], got[MOST];
  gint8 expected_bytes[MOST], got_bytes[MOST];
  float expected_scale, got_scale;
  LecternNorm norm = { other, in };

  for (guint i = 0; i < n; i++)
    {
      in[i] = random_float ();
      other[i] = random_float ();
      expected[i] = got[i] = random_float ();
    }
  expected_scale = scalar->quantise (in, n, expected_bytes);
  got_scale = kernels->quantise (in, n, got_bytes);
  g_assert_cmpmem (&got_scale, sizeof (float), &expected_scale, sizeof (float));
  g_assert_cmpmem (got_bytes, n, expected_bytes, n);
  scalar->add_norm (expected, other, &norm, n);
  kernels->add_norm (got, other, &norm, n);
  g_assert_cmpmem (got, n * sizeof (float), expected, n * sizeof (float));
  scalar->gelu (expected, n);
  kernels->gelu (got, n);
  g_assert_cmpmem (got, n * sizeof (float), expected, n * sizeof (float));
  scalar->stretch (expected, other, n);
  kernels->stretch (got, other, n);
  g_assert_cmpmem (got, n * sizeof (float), expected, n * sizeof (float));
  scalar->scale_down (in, other, n, expected_bytes);
  kernels->scale_down (in, other, n, got_bytes);
  g_assert_cmpmem (got_bytes, n, expected_bytes, n);
  scalar->combine (expected, in, other, 1, n);
  kernels->combine (got, in, other, 1, n);
  g_assert_cmpmem (got, n * sizeof (float), expected, n * sizeof (float));
  g_assert_true (scalar->dot (in, other, n) == kernels->dot (in, other, n));
}

static void
check_scores (const LecternKernels *kernels, guint n)
{
  const LecternKernels *scalar = lectern_kernels_find ("scalar");
  gint32 scores[MOST];
  float scales[MOST], bias[MOST], expected[MOST], got[MOST];
  gint8 expected_bytes[MOST], got_bytes[MOST];

  for (guint i = 0; i < MOST; i++)
    {
      scores[i] = g_test_rand_int_range (-500000, 500000);
      scales[i] = g_test_rand_double_range (0.001, 0.003);
      bias[i] = random_float ();
    }
  scalar->restore (scores, 0.01f, scales, bias, n, expected);
  kernels->restore (scores, 0.01f, scales, bias, n, got);
  g_assert_cmpmem (got, n * sizeof (float), expected, n * sizeof (float));
  g_assert_cmpint (kernels->soften (scores, 0.01f, scales, n, got, got_bytes), ==,
                   scalar->soften (scores, 0.01f, scales, n, expected, expected_bytes));
  g_assert_cmpmem (got_bytes, n, expected_bytes, n);
}

/* A matrix packed either way multiplies like the loops that it stands for. */
static void
check_packing (const LecternKernels *kernels, guint n_in, guint n_out)
{
  g_autofree gint8 *by_output = g_new (gint8, n_in * n_out);
  g_autofree gint8 *by_input = g_new (gint8, n_in * n_out);
  g_autofree gint8 *weights = g_new (gint8, n_in * n_out);
  g_autofree gint32 *sums = g_new (gint32, n_out);
  g_autofree gint32 *expected = g_new0 (gint32, n_out);
  g_autofree gint32 *got = g_new (gint32, n_out);
  g_autofree gint8 *in = g_new (gint8, n_in);
  LecternMatrix matrix = { weights, sums, n_out, n_in };

  fill_bytes (by_output, n_in * n_out, FALSE);
  fill_bytes (in, n_in, FALSE);
  for (guint o = 0; o < n_out; o++)
    for (guint i = 0; i < n_in; i++)
      {
        by_input[i * n_out + o] = by_output[o * n_in + i];
        expected[o] += in[i] * by_output[o * n_in + i];
      }
  kernels->pack_outputs (by_output, n_out, n_in, weights, sums);
  kernels->product (&matrix, in, 1, got);
  g_assert_cmpmem (got, n_out * sizeof *got, expected, n_out * sizeof *expected);
  kernels->pack_inputs (by_input, n_out, n_in, n_out, weights, sums);
  kernels->product (&matrix, in, 1, got);
  g_assert_cmpmem (got, n_out * sizeof *got, expected, n_out * sizeof *expected);
}

static void
check_all_packings (const LecternKernels *kernels)
{
  for (guint n_in = LECTERN_STEP; n_in <= 64; n_in += LECTERN_STEP)
    for (guint n_out = LECTERN_LANES; n_out <= 64; n_out += LECTERN_LANES)
      check_packing (kernels, n_in, n_out);
}

static void
test_equal (gconstpointer data)
{
  const LecternKernels *kernels = lectern_kernels_find (data);

  if (kernels == NULL)
    {
      g_test_skip ("not for this machine");
      return;
    }
  check_all_products (kernels);
  check_all_packings (kernels);
  for (guint n = LECTERN_LANES; n <= MOST; n += LECTERN_LANES)
    check_rows (kernels, n);
  for (guint n = 1; n <= 257; n++)
    check_scores (kernels, n);
}

/* The reference itself, against sums written out and the C library. */
static void
test_scalar (void)
{
  const LecternKernels *scalar = lectern_kernels_find ("scalar");
  gint8 weights[LECTERN_LANES * LECTERN_STEP] = { 1, 2, 3, 4, -1, -2, -3, -4 };
  gint32 sums[LECTERN_LANES] = { 10, -10 };
  LecternMatrix matrix = { weights, sums, LECTERN_LANES, LECTERN_STEP };
  gint8 in[8] = { 5, 6, 7, 8, 1, 0, 0, -1 };
  gint32 out[2 * LECTERN_LANES];
  float x[LECTERN_LANES];
  gint8 bytes[LECTERN_LANES];

  scalar->product (&matrix, in, 2, out);
  g_assert_cmpint (out[0], ==, 5 + 12 + 21 + 32);
  g_assert_cmpint (out[1], ==, -70);
  g_assert_cmpint (out[LECTERN_LANES], ==, -3);
  check_all_packings (scalar);
  for (guint i = 0; i < LECTERN_LANES; i++)
    x[i] = (i - 8.0f) / 2;
  g_assert_cmpfloat_with_epsilon (scalar->quantise (x, LECTERN_LANES, bytes), 4.0 / 127, 1e-7);
  g_assert_cmpint (bytes[0], ==, -127);
  g_assert_cmpint (bytes[15], ==, 111);
  scalar->gelu (x, LECTERN_LANES);
  for (guint i = 0; i < LECTERN_LANES; i++)
    {
      double v = (i - 8.0) / 2;
      g_assert_cmpfloat_with_epsilon (x[i], v / 2 * (1 + erf (v / sqrt (2))), 3e-4);
    }
}

static void
test_combine (void)
{
  const LecternKernels *scalar = lectern_kernels_find ("scalar");
  float rows[3 * LECTERN_LANES] = { 1, 2 };
  float factors[3] = { 2, 0, -1 };
  float out[LECTERN_LANES];

  rows[2 * LECTERN_LANES + 1] = 5;
  scalar->combine (out, factors, rows, 3, LECTERN_LANES);
  g_assert_cmpfloat (out[0], ==, 2);
  g_assert_cmpfloat (out[1], ==, -1);
  g_assert_cmpfloat (out[2], ==, 0);
}

static void
test_soften (void)
{
  const LecternKernels *scalar = lectern_kernels_find ("scalar");
  gint32 scores[LECTERN_LANES] = { 100, 0, 50, -10000, 100, 300 };
  float scales[LECTERN_LANES] = { 1, 1, 1, 1, 1, 1 };
  float scratch[LECTERN_LANES];
  gint8 out[LECTERN_LANES];
  gint32 sum = scalar->soften (scores, 0.01f, scales, 5, scratch, out);

  g_assert_cmpint (out[0], ==, 127);
  g_assert_cmpint (out[1], ==, (int) lrint (127 * exp (-1)));
  g_assert_cmpint (out[2], ==, (int) lrint (127 * exp (-0.5)));
  g_assert_cmpint (out[3], ==, 0);
  /* What is beyond n counts for nothing. */
  g_assert_cmpint (out[5], ==, 0);
  g_assert_cmpint (sum, ==, out[0] + out[1] + out[2] + out[4]);
}

/* What is no number must not become -128, which the products can't take. */
static void
test_no_number (void)
{
  const LecternKernels *scalar = lectern_kernels_find ("scalar");
  float x[LECTERN_LANES] = { INFINITY };
  gint8 bytes[LECTERN_LANES];

  g_assert_true (scalar->quantise (x, LECTERN_LANES, bytes) == 0);
  for (guint i = 0; i < LECTERN_LANES; i++)
    g_assert_cmpint (bytes[i], ==, 0);
}

static void
test_choice (void)
{
  const LecternKernels *chosen = lectern_kernels_get ();

  g_assert_nonnull (lectern_kernels_find (chosen->name));
  g_assert_true (lectern_kernels_get () == chosen);
  g_assert_null (lectern_kernels_find ("abacus"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/scalar", test_scalar);
  g_test_add_func ("/kernels/combine", test_combine);
  g_test_add_func ("/kernels/soften", test_soften);
  g_test_add_func ("/kernels/no-number", test_no_number);
  g_test_add_func ("/kernels/choice", test_choice);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/kernels/equal/", names[i], NULL);
      g_test_add_data_func (path, names[i], test_equal);
    }
  return g_test_run ();
}
