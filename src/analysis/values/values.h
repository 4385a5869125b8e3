/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values stage: dates, times, durations, money, percentages and quantities, with what they are
 * worth. */

#pragma once

#include "analysis/analysis.h"
#include "analysis/lexicon.h"

G_BEGIN_DECLS

/* All values in text[start, end) by start, never overlapping; spans are bytes of text.
 * date: the article's ("2015-09-24"), that "yesterday" counts from; or NULL.
 * Appends to values, a GArray of LecternValue, whose strings the caller frees. */
void lectern_values_find (const char *text,
                          LecternSpan paragraph,
                          const LecternLexicon *lexicon,
                          const char *date,
                          GArray *values);

G_END_DECLS
