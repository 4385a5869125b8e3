/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sure a fact is: its pattern's share of right finds, moved by what is seen of the fact. */

#pragma once

#include "analysis/facts/facts-finder.h"

G_BEGIN_DECLS

/* Sets the traits and the confidence of every fact found, from data/lexicon/fact-confidence.txt:
 * logit (confidence) = logit (share of the pattern, or of its kind) + sum of the weights of its
 * traits. The numbers are a logistic regression by tests/accuracy/fit_confidence.py. Of the events
 * only the surest stay above LECTERN_DEFAULT_MIN_CONFIDENCE. */
void lectern_facts_weigh (LecternFactFinder *self);

G_END_DECLS
