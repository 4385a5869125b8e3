/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the resolution of pronouns: the score of a place. */

#pragma once

#include "analysis/resolve/resolve-internal.h"

G_BEGIN_DECLS

/* "himself", "herself" */
gboolean lectern_pronoun_is_reflexive (const LecternResolver *self, guint token);

/* The word by which the place stands in its sentence: its own, or the title in front of it. */
guint lectern_pronoun_find_head (const LecternResolver *self, const LecternPlace *place);

/* How well the pronoun at token would stand for the place; nth: how many other candidates stand
 * between the two. */
double lectern_pronoun_score_place (const LecternResolver *self,
                                    guint token,
                                    const LecternPlace *place,
                                    guint nth);

G_END_DECLS
