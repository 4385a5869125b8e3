/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins what belongs to a verb, and what stands around it. */

#include "config.h"

#include "analysis/facts/facts-clauses.h"

#include "analysis/facts/facts-grammar.h"

/* Auxiliaries start no farther in front of their verb, in tokens. */
#define MAX_GROUP 8u
/* "has begun trying to stop": no more verbs, and none farther from the one before. */
#define MAX_CHAIN 3u
/* No dateline is longer, in tokens. */
#define MAX_DATELINE 10u

/* ---- the verb --------------------------------------------------------------------------- */

static gboolean
is_auxiliary (const LecternFactFinder *self, guint token)
{
  return lectern_grammar_has_relation (self, token, "aux")
         || (lectern_grammar_has_relation (self, token, "advmod")
             && (lectern_reading_is (self->reading, token, "not")
                 || lectern_reading_is (self->reading, token, "n't")
                 || lectern_reading_is (self->reading, token, "never")));
}

/* The verb that continues this one, its particle in *end; or LECTERN_NONE. */
static guint
find_next (const LecternFactFinder *self, guint verb, guint *end)
{
  guint next = lectern_grammar_first (self, verb, "xcomp");
  guint particle = lectern_grammar_first (self, verb, "compound:prt");

  if (particle != LECTERN_NONE && particle == *end)
    ++*end;
  if (next == LECTERN_NONE || next < verb || next > verb + MAX_CHAIN
      || !lectern_grammar_has_upos (self, next, "VERB"))
    return LECTERN_NONE;
  *end = next + 1;
  return next;
}

static guint
find_last (const LecternFactFinder *self, guint verb, guint *end)
{
  *end = verb + 1;
  for (guint i = 0; i < MAX_CHAIN; i++)
    {
      guint next = find_next (self, verb, end);

      if (next == LECTERN_NONE)
        break;
      verb = next;
    }
  return verb;
}

guint
lectern_clause_last (const LecternFactFinder *self, guint verb)
{
  guint end;

  return find_last (self, verb, &end);
}

LecternPhrase
lectern_clause_group (const LecternFactFinder *self, guint verb)
{
  LecternPhrase group = { verb, verb + 1 };

  for (guint t = verb; t-- > 0 && verb - t < MAX_GROUP;)
    if (lectern_grammar_head (self, t) == verb && is_auxiliary (self, t))
      group.first = t;
  find_last (self, verb, &group.end);
  return group;
}

/* ---- who and what ----------------------------------------------------------------------- */

LecternArgument
lectern_clause_argument (const LecternFactFinder *self, guint head, gboolean joined)
{
  LecternPhrase phrase = lectern_grammar_phrase (self, head, joined);
  const LecternPlace *place = lectern_reading_get_place (self->reading, head);

  /* a dash or "and" in front joins it to something else, and so does a preposition behind that;
   * "whose" is in another clause */
  for (gboolean behind = FALSE; phrase.first < head; phrase.first++)
    {
      gboolean joins = lectern_grammar_has_upos (self, phrase.first, "CCONJ")
                       || lectern_grammar_has_upos (self, phrase.first, "PUNCT")
                       || lectern_reading_is (self->reading, phrase.first, "whose");

      if (!joins && !(behind && lectern_grammar_has_upos (self, phrase.first, "ADP")))
        break;
      behind = TRUE;
    }
  if (place != NULL && lectern_grammar_first (self, head, "conj") == LECTERN_NONE
      && place->first >= phrase.first && place->end + 1 >= phrase.end)
    return lectern_argument_from_place (self, place);
  return lectern_argument_from_tokens (self, phrase.first, phrase.end);
}

/* ---- conditions ------------------------------------------------------------------------- */

gboolean
lectern_clause_is_time (const LecternFactFinder *self, guint token)
{
  LecternPhrase phrase = lectern_grammar_whole_phrase (self, token);
  LecternSpan span = lectern_reading_get_span (self->reading, phrase.first, phrase.end);

  for (guint i = 0; i < self->analysis->n_values; i++)
    {
      const LecternValue *value = &self->analysis->values[i];

      if (value->span.start >= span.end)
        break;
      if (value->span.end > span.start
          && (value->type == LECTERN_VALUE_DATE || value->type == LECTERN_VALUE_TIME))
        return TRUE;
    }
  return FALSE;
}

gboolean
lectern_clause_is_cue (const LecternFactFinder *self, guint token)
{
  guint byte = self->reading->segments->tokens[token].start;

  for (guint i = 0; i < self->analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &self->analysis->quotes[i];

      if (lectern_span_is_set (quote->cue) && quote->cue.start <= byte && byte < quote->cue.end)
        return TRUE;
    }
  return self->reading->cue[token] == LECTERN_CUE_NOUN;
}

static gboolean
is_dash (const LecternFactFinder *self, guint token)
{
  return lectern_reading_is (self->reading, token, "-")
         || lectern_reading_is (self->reading, token, "--")
         || lectern_reading_is (self->reading, token, "–")
         || lectern_reading_is (self->reading, token, "—");
}

gboolean
lectern_clause_is_dateline (const LecternFactFinder *self, guint token)
{
  const LecternSegments *segments = self->reading->segments;
  LecternRange sentence = lectern_facts_sentence_of (self, token);
  const LecternPlace *place = lectern_reading_get_place (self->reading, sentence.first);
  gboolean capitals = (segments->tokens[sentence.first].flags & LECTERN_TOKEN_ALL_CAPS) != 0;
  guint number = segments->tokens[token].sentence;
  guint before = number > 0 ? self->analysis->sentences[number - 1].paragraph : LECTERN_NONE;
  guint dash = sentence.first + 1;

  while (dash < sentence.end && dash < sentence.first + MAX_DATELINE && !is_dash (self, dash))
    dash++;
  if (self->analysis->sentences[number].paragraph == before || dash >= sentence.end
      || !is_dash (self, dash) || token >= dash || place == NULL
      || lectern_facts_type_of (self, place) == LECTERN_ENTITY_PERSON)
    return FALSE;
  /* "London – once a port – grew" is no dateline */
  for (guint t = dash + 1; t < sentence.end && !capitals; t++)
    if (is_dash (self, t))
      return FALSE;
  return TRUE;
}
