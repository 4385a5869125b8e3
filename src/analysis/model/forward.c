/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The layers of a BERT encoder (Devlin et al. 2019; normalised after each part), with 8-bit
 * products: weights have a scale for each output, states one for each row, and attention has
 * one for each query, key and channel of the values (Jacob et al. 2018; Kim et al. 2021). */

#include "config.h"

#include "analysis/model/forward.h"

#include "analysis/model/attention.h"

#include <string.h>

/* Rows that go through a product together: their integers stay in the second-level cache. */
#define BLOCK 48

struct _LecternScratch
{
  const LecternWeights *weights;
  const LecternKernels *kernels;
  LecternAttention *attention;
  float *states; /* (n_places, width) */
  float *qkv;    /* (n_places, 3 × width) */
  float *seen;   /* (n_places, width) what attention brings */
  float *row;    /* (widest) */
  gint8 *bytes;  /* (BLOCK, widest) */
  float *scales; /* (BLOCK) */
  gint32 *sums;  /* (BLOCK, widest) */
};

LecternScratch *
lectern_scratch_new (const LecternWeights *weights, const LecternKernels *kernels)
{
  LecternScratch *self = g_new0 (LecternScratch, 1);
  gsize width = weights->width;
  gsize widest = MAX (MAX (3 * width, weights->wide),
                      (gsize) MAX ((int) LECTERN_N_LOWER, (int) LECTERN_N_UPPER));

  self->weights = weights;
  self->kernels = kernels;
  self->attention = lectern_attention_new (kernels, weights->n_places, width, weights->n_heads);
  self->states = g_new (float, weights->n_places *width);
  self->qkv = g_new (float, weights->n_places * 3 * width);
  self->seen = g_new (float, weights->n_places *width);
  self->row = g_new (float, widest);
  self->bytes = g_new (gint8, BLOCK * widest);
  self->scales = g_new (float, BLOCK);
  self->sums = g_new (gint32, BLOCK * widest);
  return self;
}

void
lectern_scratch_free (LecternScratch *self)
{
  if (self == NULL)
    return;
  lectern_attention_free (self->attention);
  g_free (self->states);
  g_free (self->qkv);
  g_free (self->seen);
  g_free (self->row);
  g_free (self->bytes);
  g_free (self->scales);
  g_free (self->sums);
  g_free (self);
}

static void
embed (LecternScratch *self, const guint32 *ids, guint n_ids)
{
  const LecternWeights *w = self->weights;

  for (guint i = 0; i < n_ids; i++)
    {
      float *state = self->states + (gsize) i * w->width;
      const gint8 *word = w->word + (gsize) ids[i] * w->width;
      float scale = w->word_scales[ids[i]];

      for (guint k = 0; k < w->width; k++)
        state[k] = word[k] * scale;
      self->kernels->add_norm (state, w->places + (gsize) i * w->width, &w->norm, w->width);
    }
}

/* Quantises n_rows (at most BLOCK) and leaves in × linear in sums, without scales and bias. */
static void
multiply (LecternScratch *self, const LecternLinear *linear, const float *in, guint n_rows)
{
  guint n_in = linear->matrix.n_in;

  for (guint i = 0; i < n_rows; i++)
    self->scales[i] =
        self->kernels->quantise (in + (gsize) i * n_in, n_in, self->bytes + (gsize) i * n_in);
  self->kernels->product (&linear->matrix, self->bytes, n_rows, self->sums);
}

/* Row i of what multiply() left, as numbers. */
static void
restore_row (LecternScratch *self, const LecternLinear *linear, guint i, float *out)
{
  guint n = linear->matrix.n_out;

  self->kernels->restore (self->sums + (gsize) i * n, self->scales[i], linear->scales, linear->bias,
                          n, out);
}

static void
attend (LecternScratch *self, const LecternLayer *layer, guint n_ids)
{
  guint width = self->weights->width;

  for (guint at = 0; at < n_ids; at += BLOCK)
    {
      guint n_rows = MIN (BLOCK, n_ids - at);

      multiply (self, &layer->qkv, self->states + (gsize) at * width, n_rows);
      for (guint i = 0; i < n_rows; i++)
        restore_row (self, &layer->qkv, i, self->qkv + (gsize) (at + i) * 3 * width);
    }
  lectern_attention_run (self->attention, self->qkv, n_ids, self->seen);
}

/* The feed-forward part for the rows in sums, which multiply() by `up` left there. */
static void
feed_forward (LecternScratch *self, const LecternLayer *layer, guint n_rows)
{
  guint wide = self->weights->wide;

  for (guint i = 0; i < n_rows; i++)
    {
      restore_row (self, &layer->up, i, self->row);
      self->kernels->gelu (self->row, wide);
      self->scales[i] = self->kernels->quantise (self->row, wide, self->bytes + (gsize) i * wide);
    }
  self->kernels->product (&layer->down.matrix, self->bytes, n_rows, self->sums);
}

/* Adds the rows that `linear` left in sums to the states, and normalises. */
static void
add_back (LecternScratch *self,
          const LecternLinear *linear,
          const LecternNorm *norm,
          float *states,
          guint n_rows)
{
  guint width = self->weights->width;

  for (guint i = 0; i < n_rows; i++)
    {
      restore_row (self, linear, i, self->row);
      self->kernels->add_norm (states + (gsize) i * width, self->row, norm, width);
    }
}

/* What follows attention, each row for itself. */
static void
refine (LecternScratch *self, const LecternLayer *layer, guint n)
{
  guint width = self->weights->width;

  for (guint at = 0; at < n; at += BLOCK)
    {
      guint n_rows = MIN (BLOCK, n - at);
      float *states = self->states + (gsize) at * width;

      multiply (self, &layer->out, self->seen + (gsize) at * width, n_rows);
      add_back (self, &layer->out, &layer->norm1, states, n_rows);
      multiply (self, &layer->up, states, n_rows);
      feed_forward (self, layer, n_rows);
      add_back (self, &layer->down, &layer->norm2, states, n_rows);
    }
}

/* Moves the rows of the words' first pieces to the front: after the last attention no other is
 * read. places rise. */
static void
keep_words (LecternScratch *self, const guint *places, guint n_words)
{
  gsize width = self->weights->width;

  for (guint i = 0; i < n_words; i++)
    {
      memmove (self->states + i * width, self->states + places[i] * width,
               width * sizeof *self->states);
      memmove (self->seen + i * width, self->seen + places[i] * width, width * sizeof *self->seen);
    }
}

/* What the heads of linear say of the rows at places; NULL: of the first n_words. */
static void
read_heads (LecternScratch *self,
            const LecternLinear *linear,
            const guint *places,
            guint n_words,
            float *out)
{
  guint width = self->weights->width;
  guint n_out = linear->matrix.n_out;

  for (guint at = 0; at < n_words; at += BLOCK)
    {
      guint n_rows = MIN (BLOCK, n_words - at);

      for (guint i = 0; i < n_rows; i++)
        {
          gsize row = places != NULL ? places[at + i] : at + i;

          self->scales[i] = self->kernels->quantise (self->states + row * width, width,
                                                     self->bytes + (gsize) i * width);
        }
      self->kernels->product (&linear->matrix, self->bytes, n_rows, self->sums);
      for (guint i = 0; i < n_rows; i++)
        restore_row (self, linear, i, out + (gsize) (at + i) * n_out);
    }
}

void
lectern_forward (LecternScratch *self,
                 const guint32 *ids,
                 guint n_ids,
                 const guint *places,
                 guint n_words,
                 float *lower,
                 float *upper)
{
  const LecternWeights *w = self->weights;

  g_return_if_fail (n_ids > 0 && n_ids <= w->n_places);

  embed (self, ids, n_ids);
  for (guint i = 0; i < w->n_layers; i++)
    {
      gboolean last = i + 1 == w->n_layers;

      attend (self, &w->layers[i], n_ids);
      if (last)
        keep_words (self, places, n_words);
      refine (self, &w->layers[i], last ? n_words : n_ids);
      if (i + 1 == w->syntax_layer)
        read_heads (self, &w->lower, last ? NULL : places, n_words, lower);
    }
  read_heads (self, &w->upper, NULL, n_words, upper);
}
