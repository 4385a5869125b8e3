/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores arcs, and the relations of those that make the tree. The matrices of the relations are
 * many; they are multiplied in 8 bits, as the layers' are. */

#include "config.h"

#include "analysis/model/parse.h"

#include "analysis/analysis.h"

#include <string.h>

/* Less than this is nothing: keeps the scales away from zero. */
#define SMALLEST 1e-20f

#define STRIDE LECTERN_RELATION_STRIDE

struct _LecternParser
{
  const LecternWeights *weights;
  const LecternKernels *kernels;
  gint8 *relations; /* (n_relations, STRIDE, STRIDE) packed: word's values in, head's out */
  gint32 *sums;     /* (n_relations, STRIDE) */
  float *scales;    /* (n_relations, STRIDE) */
};

/* The matrix of one relation from (word + 1, STRIDE) floats. */
static void
pack_relation (LecternParser *self, guint relation)
{
  const float *rows =
      self->weights->relation + (gsize) relation * (LECTERN_RELATION_SIZE + 1) * STRIDE;
  float *scales = self->scales + relation * STRIDE;
  float factors[STRIDE];
  gint8 bytes[STRIDE * STRIDE] = { 0 };

  for (guint i = 0; i <= LECTERN_RELATION_SIZE; i++)
    self->kernels->stretch (scales, rows + i * STRIDE, STRIDE);
  for (guint k = 0; k < STRIDE; k++)
    {
      scales[k] = MAX (scales[k], SMALLEST) / LECTERN_QUANT_MAX;
      factors[k] = 1.0f / scales[k];
    }
  for (guint i = 0; i <= LECTERN_RELATION_SIZE; i++)
    self->kernels->scale_down (rows + i * STRIDE, factors, STRIDE, bytes + i * STRIDE);
  self->kernels->pack_inputs (bytes, STRIDE, STRIDE, STRIDE,
                              self->relations + (gsize) relation * STRIDE * STRIDE,
                              self->sums + relation * STRIDE);
}

LecternParser *
lectern_parser_new (const LecternWeights *weights, const LecternKernels *kernels)
{
  LecternParser *self = g_new0 (LecternParser, 1);
  gsize n = weights->n_relations;

  self->weights = weights;
  self->kernels = kernels;
  self->relations = g_new (gint8, n * STRIDE * STRIDE);
  self->sums = g_new (gint32, n * STRIDE);
  self->scales = g_new0 (float, n *STRIDE);
  for (guint i = 0; i < n; i++)
    pack_relation (self, i);
  return self;
}

void
lectern_parser_free (LecternParser *self)
{
  if (self == NULL)
    return;
  g_free (self->relations);
  g_free (self->sums);
  g_free (self->scales);
  g_free (self);
}

static void
rectify (float *to, const float *from, guint n)
{
  for (guint i = 0; i < n; i++)
    to[i] = from[i] > 0 ? from[i] : 0;
}

static void
score_arcs (const LecternParser *self, const float *lower, guint n, float *scores)
{
  const LecternWeights *weights = self->weights;
  const LecternKernels *kernels = self->kernels;
  g_autofree float *heads = g_new (float, (gsize) (n + 1) * LECTERN_ARC_SIZE);
  g_autofree float *biases = g_new (float, n + 1);

  memcpy (heads, weights->arc_root, LECTERN_ARC_SIZE * sizeof *heads);
  for (guint j = 0; j < n; j++)
    rectify (heads + (gsize) (j + 1) * LECTERN_ARC_SIZE,
             lower + (gsize) j * LECTERN_N_LOWER + LECTERN_LOWER_ARC_HEAD, LECTERN_ARC_SIZE);
  for (guint j = 0; j <= n; j++)
    biases[j] =
        kernels->dot (heads + (gsize) j * LECTERN_ARC_SIZE, weights->arc_bias, LECTERN_ARC_SIZE);
  for (guint i = 0; i < n; i++)
    {
      float word[LECTERN_ARC_SIZE];
      float turned[LECTERN_ARC_SIZE];

      rectify (word, lower + (gsize) i * LECTERN_N_LOWER + LECTERN_LOWER_ARC_WORD,
               LECTERN_ARC_SIZE);
      kernels->combine (turned, word, weights->arc, LECTERN_ARC_SIZE, LECTERN_ARC_SIZE);
      for (guint j = 0; j <= n; j++)
        scores[(gsize) i * (n + 1) + j] =
            kernels->dot (turned, heads + (gsize) j * LECTERN_ARC_SIZE, LECTERN_ARC_SIZE)
            + biases[j];
    }
}

/* words, heads (n, STRIDE). One relation's matrix after the other, so that it is read from the
 * cache for all words. */
static void
score_relations (const LecternParser *self,
                 const float *words,
                 const float *heads,
                 guint n,
                 guint8 *relations)
{
  static const float zeros[STRIDE];
  g_autofree float *greatest = g_new (float, n);
  g_autofree gint8 *bytes = g_new (gint8, (gsize) n * STRIDE);
  g_autofree float *row_scales = g_new (float, n);
  g_autofree gint32 *products = g_new (gint32, (gsize) n * STRIDE);

  for (guint i = 0; i < n; i++)
    row_scales[i] =
        self->kernels->quantise (words + (gsize) i * STRIDE, STRIDE, bytes + (gsize) i * STRIDE);
  for (guint r = 0; r < self->weights->n_relations; r++)
    {
      LecternMatrix matrix = { self->relations + (gsize) r * STRIDE * STRIDE,
                               self->sums + r * STRIDE, STRIDE, STRIDE };

      self->kernels->product (&matrix, bytes, n, products);
      for (guint i = 0; i < n; i++)
        {
          float turned[STRIDE];
          float score;

          self->kernels->restore (products + (gsize) i * STRIDE, row_scales[i],
                                  self->scales + r * STRIDE, zeros, STRIDE, turned);
          score = self->kernels->dot (turned, heads + (gsize) i * STRIDE, STRIDE);
          if (r == 0 || score > greatest[i])
            {
              greatest[i] = score;
              relations[i] = r;
            }
        }
    }
}

static void
name_relations (const LecternParser *self,
                const float *lower,
                guint n,
                const guint *heads,
                guint8 *relations)
{
  g_autofree float *word_rows = g_new0 (float, (gsize) n *STRIDE);
  g_autofree float *head_rows = g_new0 (float, (gsize) n *STRIDE);

  for (guint i = 0; i < n; i++)
    {
      float *word = word_rows + (gsize) i * STRIDE;
      float *head = head_rows + (gsize) i * STRIDE;

      rectify (word, lower + (gsize) i * LECTERN_N_LOWER + LECTERN_LOWER_RELATION_WORD,
               LECTERN_RELATION_SIZE);
      if (heads[i] == LECTERN_NONE)
        memcpy (head, self->weights->relation_root, LECTERN_RELATION_SIZE * sizeof *head);
      else
        rectify (head, lower + (gsize) heads[i] * LECTERN_N_LOWER + LECTERN_LOWER_RELATION_HEAD,
                 LECTERN_RELATION_SIZE);
      word[LECTERN_RELATION_SIZE] = head[LECTERN_RELATION_SIZE] = 1;
    }
  score_relations (self, word_rows, head_rows, n, relations);
}

void
lectern_parser_run (const LecternParser *self,
                    const float *lower,
                    guint n,
                    guint *heads,
                    guint8 *relations)
{
  g_autofree float *scores = g_new (float, (gsize) n *(n + 1));

  score_arcs (self, lower, n, scores);
  lectern_parse_tree (scores, n, heads);
  name_relations (self, lower, n, heads, relations);
}
