/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the resolution of pronouns: the score of a place. */

#pragma once

#include "analysis/resolve/resolve-internal.h"

G_BEGIN_DECLS

/* "himself", "herself" */
gboolean lectern_pronoun_is_reflexive (const LecternResolver *self, guint token);

/* The word by which the place stands in its sentence: its own, or the title in front of it. */
guint lectern_pronoun_find_head (const LecternResolver *self, const LecternPlace *place);

/* What the search for the pronoun knows of a place. */
typedef struct
{
  guint nth;                 /* how many other candidates stand between the two */
  gboolean other_gender;     /* so far it was called by the other pronoun */
  gboolean goes_on_speaking; /* it spoke in the sentence before, and the pronoun speaks */
} LecternPlaceTraits;

void lectern_pronoun_measure_place (const LecternResolver *self,
                                    guint token,
                                    const LecternPlace *place,
                                    const LecternPlaceTraits *traits,
                                    double features[LECTERN_N_ANTECEDENT_FEATURES]);

/* How well the pronoun would stand for the place that is measured so. */
double lectern_pronoun_score (const double features[LECTERN_N_ANTECEDENT_FEATURES]);

G_END_DECLS
