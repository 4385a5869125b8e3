/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: what values measure, and counts of things. */

#include "config.h"

#include "analysis/facts-figures.h"

guint
lectern_figures_hedge_first (const LecternFactFinder *self, guint first, guint limit)
{
  const LecternReading *reading = self->reading;

  for (guint n = 4; n > 0; n--)
    {
      LecternSpan span;

      if (first < limit + n)
        continue;
      span = lectern_reading_get_span (reading, first - n, first);
      if (lectern_lexicon_lookup_lower (reading->lexicon, LECTERN_LIST_HEDGES,
                                        reading->segments->text + span.start, span.end - span.start)
          != NULL)
        return first - n;
    }
  return first;
}

void
lectern_figures_add (LecternFactFinder *self,
                     const char *pattern,
                     LecternArgument subject,
                     const char *relation,
                     LecternPhrase object,
                     LecternPhrase evidence,
                     const LecternValue *value,
                     gboolean negative)
{
  LecternFact fact =
      lectern_fact_begin (self, LECTERN_FACT_FIGURE, pattern, evidence.first, evidence.end);

  fact.subject = subject;
  fact.relation = g_strdup (relation);
  fact.object.text = lectern_fact_text (self, object.first, object.end);
  if (value != NULL && value->has_amount)
    {
      fact.has_value = TRUE;
      fact.value_amount = negative ? -value->amount : value->amount;
      fact.value_unit = g_strdup (value->unit);
    }
  lectern_fact_commit (self, &fact);
}

void
lectern_facts_find_figures (LecternFactFinder *self)
{
  const LecternSegments *segments = self->reading->segments;

  for (guint i = 0; i < self->analysis->n_values; i++)
    lectern_figures_read_value (self, &self->analysis->values[i]);
  for (guint i = 0; i < segments->n_paragraphs; i++)
    lectern_figures_read_counts (self, segments->paragraphs[i]);
}
