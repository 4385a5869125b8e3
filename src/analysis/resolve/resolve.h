/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The resolve stage: which names, descriptions and pronouns stand for one and the same. */

#pragma once

#include "analysis/model/model.h"
#include "analysis/stages.h"

G_BEGIN_DECLS

#define LECTERN_N_ANTECEDENT_FEATURES 28

/* A place that a pronoun may stand for, as it is weighed. */
typedef struct
{
  guint pronoun;      /* token */
  LecternRange place; /* tokens */
  LecternRange name;  /* the first of its entity; the place, if it has none */
  double features[LECTERN_N_ANTECEDENT_FEATURES]; /* resolve-pronoun-score.c names them */
  double share; /* of its entity, by the model; below 0: it has no opinion */
} LecternAntecedent;

typedef void (*LecternAntecedentTrace) (const LecternAntecedent *antecedent, gpointer user_data);

/* words: (n_tokens) with their grammar, spans unread. names: (element-type LecternName) as the
 * names stage left them. model, encoding: NULL where there are none. trace, or NULL, is told what
 * pronouns are weighed against. (transfer full) */
LecternResolution *lectern_resolution_new (const LecternSegments *segments,
                                           const LecternLexicon *lexicon,
                                           const LecternWord *words,
                                           const GArray *names,
                                           const LecternModel *model,
                                           const LecternEncoding *encoding,
                                           LecternAntecedentTrace trace,
                                           gpointer user_data);
void lectern_resolution_free (LecternResolution *self);

/* Adds the places where a quotation's speaker says "I". quotes in bytes. The indexes of places
 * change, those of referents do not. */
void lectern_resolution_add_speakers (LecternResolution *self,
                                      const LecternSegments *segments,
                                      const LecternQuote *quotes,
                                      guint n_quotes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternResolution, lectern_resolution_free)

G_END_DECLS
