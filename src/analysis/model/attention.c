/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs a head's keys and values, multiplies, softens, multiplies. */

#include "config.h"

#include "analysis/model/attention.h"

#include <math.h>
#include <string.h>

/* Less than this is nothing: keeps the scales away from zero. */
#define SMALLEST 1e-20f

/* Queries that are scored together. */
#define BLOCK 48

struct _LecternAttention
{
  const LecternKernels *kernels;
  guint width;
  guint n_heads;
  guint size;           /* of a head */
  gint8 *queries;       /* (n_rows, size) of the head at hand */
  gint8 *keys;          /* packed: size inputs, a key an output */
  gint8 *values;        /* packed: a key an input, size outputs */
  gint8 *rows;          /* (max_rows, size) */
  float *query_scales;  /* (max_rows) */
  float *key_scales;    /* (max_rows) */
  float *value_scales;  /* (width) a channel each */
  float *value_factors; /* (width) 1 / scale */
  gint8 *value_bytes;   /* (max_rows, width) */
  gint32 *key_sums;     /* (max_rows rounded up) */
  gint32 *value_sums;   /* (size) */
  gint32 *scores;       /* (BLOCK, max_rows rounded up) */
  gint8 *weights;       /* (BLOCK, max_rows rounded up) */
  gint32 *weight_sums;  /* (BLOCK) */
  gint32 *seen;         /* (BLOCK, size) */
  float *row;           /* (max_rows rounded up) */
  float *zeros;         /* (size) no bias */
};

static guint
round_up (guint n, guint step)
{
  return (n + step - 1) / step * step;
}

LecternAttention *
lectern_attention_new (const LecternKernels *kernels, guint max_rows, guint width, guint n_heads)
{
  LecternAttention *self = g_new0 (LecternAttention, 1);
  gsize size = width / n_heads;
  gsize rounded = round_up (max_rows, LECTERN_LANES);

  self->kernels = kernels;
  self->width = width;
  self->n_heads = n_heads;
  self->size = size;
  self->queries = g_new (gint8, rounded * size);
  self->keys = g_new (gint8, rounded * size);
  self->values = g_new (gint8, rounded * size);
  self->rows = g_new (gint8, rounded * size);
  self->query_scales = g_new (float, rounded);
  self->key_scales = g_new0 (float, rounded);
  self->value_scales = g_new (float, width);
  self->value_factors = g_new (float, width);
  self->value_bytes = g_new (gint8, rounded * width);
  self->key_sums = g_new (gint32, rounded);
  self->value_sums = g_new (gint32, size);
  self->scores = g_new (gint32, BLOCK * rounded);
  self->weights = g_new (gint8, BLOCK * rounded);
  self->weight_sums = g_new (gint32, BLOCK);
  self->seen = g_new (gint32, BLOCK * size);
  self->row = g_new (float, rounded);
  self->zeros = g_new0 (float, size);
  return self;
}

void
lectern_attention_free (LecternAttention *self)
{
  if (self == NULL)
    return;
  g_free (self->queries);
  g_free (self->keys);
  g_free (self->values);
  g_free (self->rows);
  g_free (self->query_scales);
  g_free (self->key_scales);
  g_free (self->value_scales);
  g_free (self->value_factors);
  g_free (self->value_bytes);
  g_free (self->key_sums);
  g_free (self->value_sums);
  g_free (self->scores);
  g_free (self->weights);
  g_free (self->weight_sums);
  g_free (self->seen);
  g_free (self->row);
  g_free (self->zeros);
  g_free (self);
}

/* The head's keys: each is an output of the matrix. */
static void
pack_keys (LecternAttention *self, const float *keys, guint n_rows)
{
  guint size = self->size;
  guint padded = round_up (n_rows, LECTERN_LANES);

  for (guint i = 0; i < n_rows; i++)
    self->key_scales[i] = self->kernels->quantise (keys + (gsize) i * 3 * self->width, size,
                                                   self->rows + (gsize) i * size);
  memset (self->rows + (gsize) n_rows * size, 0, (gsize) (padded - n_rows) * size);
  self->kernels->pack_outputs (self->rows, padded, size, self->keys, self->key_sums);
}

/* All heads' values in bytes, with a scale for each channel. */
static void
quantise_values (LecternAttention *self, const float *values, guint n_rows)
{
  guint width = self->width;
  guint padded = round_up (n_rows, LECTERN_LANES);
  float *scales = self->value_scales;

  memset (scales, 0, width * sizeof *scales);
  for (guint i = 0; i < n_rows; i++)
    self->kernels->stretch (scales, values + (gsize) i * 3 * width, width);
  for (guint k = 0; k < width; k++)
    {
      scales[k] = MAX (scales[k], SMALLEST) / LECTERN_QUANT_MAX;
      self->value_factors[k] = 1.0f / scales[k];
    }
  for (guint i = 0; i < n_rows; i++)
    self->kernels->scale_down (values + (gsize) i * 3 * width, self->value_factors, width,
                               self->value_bytes + (gsize) i * width);
  memset (self->value_bytes + (gsize) n_rows * width, 0, (gsize) (padded - n_rows) * width);
}

static void
soften_rows (LecternAttention *self, guint at, guint n_queries, guint n_rows)
{
  guint padded = round_up (n_rows, LECTERN_LANES);
  float temperature = 1.0f / sqrtf (self->size);

  for (guint i = 0; i < n_queries; i++)
    self->weight_sums[i] = self->kernels->soften (
        self->scores + (gsize) i * padded, self->query_scales[at + i] * temperature,
        self->key_scales, n_rows, self->row, self->weights + (gsize) i * padded);
}

static void
run_head (LecternAttention *self, const float *qkv, guint head, guint n_rows, float *out)
{
  guint size = self->size;
  guint width = self->width;
  const float *channel_scales = self->value_scales + head * size;
  LecternMatrix keys = { self->keys, self->key_sums, round_up (n_rows, LECTERN_LANES), size };
  LecternMatrix values = { self->values, self->value_sums, size, round_up (n_rows, LECTERN_LANES) };

  qkv += head * size;
  pack_keys (self, qkv + width, n_rows);
  self->kernels->pack_inputs (self->value_bytes + head * size, width, values.n_in, size,
                              self->values, self->value_sums);
  for (guint i = 0; i < n_rows; i++)
    self->query_scales[i] = self->kernels->quantise (qkv + (gsize) i * 3 * width, size,
                                                     self->queries + (gsize) i * size);
  for (guint at = 0; at < n_rows; at += BLOCK)
    {
      guint n_queries = MIN (BLOCK, n_rows - at);

      self->kernels->product (&keys, self->queries + (gsize) at * size, n_queries, self->scores);
      soften_rows (self, at, n_queries, n_rows);
      self->kernels->product (&values, self->weights, n_queries, self->seen);
      for (guint i = 0; i < n_queries; i++)
        {
          float share = 1.0f / MAX (self->weight_sums[i], 1);

          self->kernels->restore (self->seen + (gsize) i * size, share, channel_scales, self->zeros,
                                  size, out + (gsize) (at + i) * width + head * size);
        }
    }
}

void
lectern_attention_run (LecternAttention *self, const float *qkv, guint n_rows, float *out)
{
  quantise_values (self, qkv + 2 * self->width, n_rows);
  for (guint head = 0; head < self->n_heads; head++)
    run_head (self, qkv, head, n_rows, out);
}
