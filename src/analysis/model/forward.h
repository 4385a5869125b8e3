/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forward pass over one window of pieces. */

#pragma once

#include "analysis/model/model-file.h"

G_BEGIN_DECLS

/* Every buffer that a pass needs, for windows of up to weights->n_places pieces. One for a thread.
 */
typedef struct _LecternScratch LecternScratch;

LecternScratch *lectern_scratch_new (const LecternWeights *weights, const LecternKernels *kernels);
void lectern_scratch_free (LecternScratch *self);

/* ids (n_ids): 1 to n_places pieces, each below n_pieces. places (n_words): the index of each
 * word's first piece, rising. lower (n_words, LECTERN_N_LOWER) and upper (n_words,
 * weights->upper.matrix.n_out) take what the heads say. */
void lectern_forward (LecternScratch *self,
                      const guint32 *ids,
                      guint n_ids,
                      const guint *places,
                      guint n_words,
                      float *lower,
                      float *upper);

G_END_DECLS
