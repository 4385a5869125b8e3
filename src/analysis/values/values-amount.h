/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the grammars of amounts share. Private to the values. */

#pragma once

#include "analysis/values/values-reader.h"

G_BEGIN_DECLS

/* Does the entry of a list start with this word? FALSE for NULL. */
gboolean lectern_amount_is_kind (const char *entry, const char *kind);

/* The longest phrase of a list from atom: its entry, and its length in *n_atoms; or NULL. */
const char *lectern_amount_longest (const LecternReader *self,
                                    guint atom,
                                    LecternListId list,
                                    guint limit,
                                    guint *n_atoms);

/* Fills all of value but its unit from a number and atoms [first, end). Returns end. */
guint lectern_amount_finish (const LecternReader *self,
                             LecternValue *value,
                             LecternValueType type,
                             const LecternNumber *number,
                             guint first,
                             guint end);

void lectern_number_scale (LecternNumber *number, double factor);

/* "$5", "between £5 and £10": money whose sign stands in front. These read one value that starts at
 * atom and return the atom after it, or 0. */
guint lectern_amount_read_price (const LecternReader *self, guint atom, LecternValue *value);

/* "a week", "half an hour", "an hour and a half" */
guint lectern_amount_read_article_duration (const LecternReader *self,
                                            guint atom,
                                            LecternValue *value);

/* "10 million US dollars", "5€": what stands at atom at, behind the number. */
guint lectern_amount_read_currency (const LecternReader *self,
                                    const LecternNumber *number,
                                    guint at,
                                    LecternValue *value);

/* "two years": unit is the name of the unit that stands at atom at. */
guint lectern_amount_read_duration (const LecternReader *self,
                                    const LecternNumber *number,
                                    guint at,
                                    const char *unit,
                                    LecternValue *value);

G_END_DECLS
