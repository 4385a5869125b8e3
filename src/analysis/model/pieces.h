/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a word into the pieces that the model knows, the likeliest way (a unigram language model,
 * Kudo 2018), exactly as src/training/pieces.py does: scores are integers. */

#pragma once

#include "analysis/model/model-file.h"

G_BEGIN_DECLS

/* Of one word; what is beyond is not read. */
#define LECTERN_WORD_MAX_PIECES 16
#define LECTERN_WORD_MAX_CODE_POINTS 64

typedef struct _LecternPieces LecternPieces;

/* weights are borrowed. Immutable, for any thread. */
LecternPieces *lectern_pieces_new (const LecternWeights *weights);
void lectern_pieces_free (LecternPieces *self);

/* word: n_bytes of valid UTF-8; spaced: white space, or nothing, comes before it. ids: room for
 * LECTERN_WORD_MAX_PIECES. Returns how many, at least 1. */
guint lectern_pieces_cut (const LecternPieces *self,
                          const char *word,
                          gsize n_bytes,
                          gboolean spaced,
                          guint32 *ids);

G_END_DECLS
