/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reference kernels: plain C that runs anywhere, and that all the others must equal. */

#include "analysis/kernels/float-ops.h"
#include "analysis/kernels/variants.h"

static void
product (const LecternMatrix *matrix, const gint8 *in, guint n_rows, gint32 *out)
{
  for (guint row = 0; row < n_rows; row++, in += matrix->n_in)
    {
      const gint8 *weights = matrix->weights;

      for (guint group = 0; group < matrix->n_out; group += LECTERN_LANES, out += LECTERN_LANES)
        {
          gint32 sum[LECTERN_LANES] = { 0 };

          for (guint i = 0; i < matrix->n_in; i += LECTERN_STEP, weights += 64)
            for (guint lane = 0; lane < LECTERN_LANES; lane++)
              for (guint k = 0; k < LECTERN_STEP; k++)
                sum[lane] += in[i + k] * weights[lane * LECTERN_STEP + k];
          memcpy (out, sum, sizeof sum);
        }
    }
}

const LecternKernels lectern_kernels_scalar = {
  .name = "scalar",
  .product = product,
  LECTERN_FLOAT_KERNELS,
};
