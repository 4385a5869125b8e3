/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of a sentence, from what the lower heads say of its words: arcs scored for every
 * pair of words (biaffine, Dozat & Manning 2017), then one tree, then its relations. */

#pragma once

#include "analysis/model/model-file.h"

G_BEGIN_DECLS

typedef struct _LecternParser LecternParser;

/* weights are borrowed. Immutable, for any thread. */
LecternParser *lectern_parser_new (const LecternWeights *weights, const LecternKernels *kernels);
void lectern_parser_free (LecternParser *self);

/* lower (n, LECTERN_N_LOWER): the sentence's words. heads (n): the index of each word's head in
 * the sentence, or LECTERN_NONE for the one root. relations (n): indexes of the model's. */
void lectern_parser_run (const LecternParser *self,
                         const float *lower,
                         guint n,
                         guint *heads,
                         guint8 *relations);

/* The best tree of n words with one root. scores (n, n + 1): of word i hanging on word j - 1, or,
 * column 0, being the root; (n + 1) in heads' place of a word is never read. */
void lectern_parse_tree (const float *scores, guint n, guint *heads);

G_END_DECLS
