/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text measures with: sums, shares, quantities and counts. Private to the facts. */

#pragma once

#include "analysis/facts/facts-grammar.h"
#include "analysis/facts/facts-patterns.h"

G_BEGIN_DECLS

/* A number with its unit. */
typedef struct LecternMeasure
{
  LecternTestKind kind; /* MONEY, PERCENT, QUANTITY, DURATION or COUNT */
  LecternPhrase object; /* its tokens, the hedge in front included */
  guint behind;         /* the first token behind it, and behind "(£6.5 million)" */
  guint conversion;     /* the measure in those brackets, or LECTERN_NONE */
  gboolean has_amount;
  double amount;
  const char *unit; /* of the value; NULL: none */
} LecternMeasure;

typedef struct
{
  GArray *all;   /* of LecternMeasure */
  guint *starts; /* by token: the number of the measure that starts there, or LECTERN_NONE */
} LecternMeasures;

/* All measures of the text. (transfer full) */
LecternMeasures *lectern_measures_new (const LecternFactFinder *finder);
void lectern_measures_free (LecternMeasures *self);

/* The measure that starts at token, hedge included, and is no conversion; or NULL. */
const LecternMeasure *lectern_measures_get (const LecternMeasures *self, guint token);

/* Does it meet this condition of a pattern? */
gboolean lectern_measure_is (const LecternMeasure *self, LecternTestKind test);

/* Where the hedge in front of a number begins ("up to 160 millimetres"), not before limit. */
guint lectern_measure_hedge_first (const LecternFactFinder *finder, guint first, guint limit);

G_END_DECLS
