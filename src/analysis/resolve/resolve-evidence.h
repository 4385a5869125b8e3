/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the resolve stage asks the trained model whom a word stands for. */

#pragma once

#include "analysis/resolve/resolve-internal.h"

G_BEGIN_DECLS

/* What the model holds of each candidate as the one meant by a word. */
typedef struct
{
  gboolean known; /* FALSE: the model has no opinion, the rest is empty */
  GArray *shares; /* of Share, private */
} LecternEvidence;

/* from: the pronoun, or the head of the description. Candidates are those with a place before it
 * that the model read together with it. */
void lectern_evidence_init (LecternEvidence *self, const LecternResolver *resolver, guint from);
void lectern_evidence_clear (LecternEvidence *self);

/* The probability, 0 to 1, that the candidate is meant. */
double lectern_evidence_get (const LecternEvidence *self, guint candidate);

/* The likeliest candidate, or LECTERN_NONE. */
guint lectern_evidence_get_best (const LecternEvidence *self);

G_END_DECLS
