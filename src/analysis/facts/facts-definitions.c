/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Definitions: short forms in brackets behind the words they stand for. */

#include "config.h"

#include "analysis/facts/facts-finder.h"

#include "analysis/resolve/acronyms.h"

static gboolean
is_short_form (const LecternReading *reading, guint token)
{
  guint length = lectern_token_length (reading->segments, token);

  return length >= 2 && length <= 10
         && (reading->segments->tokens[token].flags & LECTERN_TOKEN_WORD) != 0
         && g_ascii_isupper (*lectern_token_text (reading->segments, token));
}

/* "lesbian, gay, bisexual and transgender (LGBT)" */
static void
find_bracketed (LecternFactFinder *self, guint open)
{
  const LecternReading *reading = self->reading;
  const LecternSegments *segments = reading->segments;
  guint word = open + 1;
  guint end_byte = segments->tokens[open - 1].end;
  guint limit = segments->tokens[lectern_facts_sentence_of (self, open).first].start;
  guint from, first;
  LecternFact fact;

  if (!is_short_form (reading, word))
    return;
  from = lectern_acronym_long_form (segments->text, limit, end_byte,
                                    lectern_token_text (segments, word),
                                    lectern_token_length (segments, word));
  if (from >= end_byte)
    return;
  first = lectern_segments_token_at (segments, from);
  /* A letter inside a word is no beginning of a long form; nor is one word ("Aids (A)"). */
  if (segments->tokens[first].start != from || open - first > 12)
    return;
  if (lectern_facts_name_before (self, open) != NULL)
    first = MIN (first, lectern_facts_name_before (self, open)->first);
  if (open - first < 2
      && lectern_token_length (segments, word) > lectern_token_length (segments, first) / 2)
    return;
  fact = lectern_fact_begin (self, LECTERN_FACT_DEFINITION, "definition", first, word + 2);
  fact.subject = (LecternArgument){ LECTERN_NONE, lectern_fact_text (self, word, word + 1) };
  fact.relation = g_strdup ("stands for");
  fact.object = (LecternArgument){ LECTERN_NONE, lectern_fact_text (self, first, open) };
  lectern_fact_commit (self, &fact);
}

void
lectern_facts_find_definitions (LecternFactFinder *self)
{
  const LecternReading *reading = self->reading;

  for (guint t = 1; t + 2 < reading->segments->n_tokens; t++)
    if (lectern_reading_is (reading, t, "(") && lectern_reading_is (reading, t + 2, ")")
        && reading->segments->tokens[t - 1].sentence == reading->segments->tokens[t].sentence)
      find_bracketed (self, t);
}
