/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of the heads' answers, and the scores of links between words. */

#include "config.h"

#include "analysis/model/model-private.h"

#include <math.h>
#include <string.h>

LecternEncoding *
lectern_encoding_new (guint n)
{
  LecternEncoding *self = g_new0 (LecternEncoding, 1);

  self->n_words = n;
  self->names = g_new0 (float, (gsize) n *LECTERN_N_NAME_LABELS);
  self->content = g_new0 (float, (gsize) n *LECTERN_N_CONTENT_LABELS);
  self->who = g_new0 (float, (gsize) n *LECTERN_N_WHO_LABELS);
  self->link_from = g_new0 (float, (gsize) n *LECTERN_LINK_SIZE);
  self->link_to = g_new0 (float, (gsize) n *LECTERN_LINK_SIZE);
  self->coref_from = g_new0 (float, (gsize) n *LECTERN_COREF_SIZE);
  self->coref_to = g_new0 (float, (gsize) n *LECTERN_COREF_SIZE);
  self->sentence_end = g_new0 (float, n);
  self->upos = g_new0 (guint8, n);
  self->relations = g_new0 (guint8, n);
  self->heads = g_new0 (guint, n);
  self->windows = g_new0 (guint, n);
  return self;
}

void
lectern_encoding_free (LecternEncoding *self)
{
  if (self == NULL)
    return;
  g_free (self->names);
  g_free (self->content);
  g_free (self->who);
  g_free (self->link_from);
  g_free (self->link_to);
  g_free (self->coref_from);
  g_free (self->coref_to);
  g_free (self->sentence_end);
  g_free (self->upos);
  g_free (self->relations);
  g_free (self->heads);
  g_free (self->windows);
  g_free (self);
}

static void
log_softmax (const float *scores, guint n, float *out)
{
  float greatest = scores[0];
  float sum = 0;

  for (guint i = 1; i < n; i++)
    greatest = MAX (greatest, scores[i]);
  for (guint i = 0; i < n; i++)
    sum += expf (scores[i] - greatest);
  for (guint i = 0; i < n; i++)
    out[i] = scores[i] - greatest - logf (sum);
}

static void
keep_upper (LecternEncoding *self, guint word, const float *upper)
{
  log_softmax (upper + LECTERN_UPPER_NAMES, LECTERN_N_NAME_LABELS,
               self->names + (gsize) word * LECTERN_N_NAME_LABELS);
  log_softmax (upper + LECTERN_UPPER_CONTENT, LECTERN_N_CONTENT_LABELS,
               self->content + (gsize) word * LECTERN_N_CONTENT_LABELS);
  log_softmax (upper + LECTERN_UPPER_WHO, LECTERN_N_WHO_LABELS,
               self->who + (gsize) word * LECTERN_N_WHO_LABELS);
  memcpy (self->link_from + (gsize) word * LECTERN_LINK_SIZE, upper + LECTERN_UPPER_LINK_FROM,
          LECTERN_LINK_SIZE * sizeof (float));
  memcpy (self->link_to + (gsize) word * LECTERN_LINK_SIZE, upper + LECTERN_UPPER_LINK_TO,
          LECTERN_LINK_SIZE * sizeof (float));
  memcpy (self->coref_from + (gsize) word * LECTERN_COREF_SIZE, upper + LECTERN_UPPER_COREF_FROM,
          LECTERN_COREF_SIZE * sizeof (float));
  memcpy (self->coref_to + (gsize) word * LECTERN_COREF_SIZE, upper + LECTERN_UPPER_COREF_TO,
          LECTERN_COREF_SIZE * sizeof (float));
}

static void
keep_lower (LecternEncoding *self, guint word, const float *lower)
{
  const float *upos = lower + LECTERN_LOWER_UPOS;
  guint best = 0;

  for (guint i = 1; i < LECTERN_N_UPOS; i++)
    if (upos[i] > upos[best])
      best = i;
  self->upos[word] = best;
  self->sentence_end[word] = 1.0f / (1.0f + expf (-lower[LECTERN_LOWER_SENTENCE_END]));
}

void
lectern_encoding_keep (LecternEncoding *self, guint word, const float *lower, const float *upper)
{
  keep_lower (self, word, lower);
  keep_upper (self, word, upper);
}

float
lectern_model_link (const LecternModel *self, const LecternEncoding *encoding, guint from, guint to)
{
  const float *target = to == LECTERN_NONE ? self->weights.link_none
                                           : encoding->link_to + (gsize) to * LECTERN_LINK_SIZE;

  return self->kernels->dot (encoding->link_from + (gsize) from * LECTERN_LINK_SIZE, target,
                             LECTERN_LINK_SIZE);
}

float
lectern_model_coref (const LecternModel *self,
                     const LecternEncoding *encoding,
                     guint from,
                     guint to)
{
  const float *target = to == LECTERN_NONE ? self->weights.coref_none
                                           : encoding->coref_to + (gsize) to * LECTERN_COREF_SIZE;

  return self->kernels->dot (encoding->coref_from + (gsize) from * LECTERN_COREF_SIZE, target,
                             LECTERN_COREF_SIZE);
}
