/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A loaded model, for the files of this room. */

#pragma once

#include "analysis/model/model.h"
#include "analysis/model/parse.h"
#include "analysis/model/pieces.h"

G_BEGIN_DECLS

struct _LecternModel
{
  GMappedFile *file;
  LecternWeights weights;
  LecternPieces *pieces;
  LecternParser *parser;
  const LecternKernels *kernels;
  const char *relations[LECTERN_MODEL_MAX_RELATIONS]; /* interned, so that they outlive the model */
};

/* Room for n words, all zero. (transfer full) */
LecternEncoding *lectern_encoding_new (guint n);

/* What the heads say of a word, from the forward pass: lower (LECTERN_N_LOWER), upper
 * (weights.upper.matrix.n_out). */
void lectern_encoding_keep (LecternEncoding *self,
                            guint word,
                            const float *lower,
                            const float *upper);

G_END_DECLS
