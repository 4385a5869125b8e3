/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that are told as values: what is worth, weighs, rises or falls by so much. */

#include "config.h"

#include "analysis/facts-figures.h"

#include <string.h>

static gboolean
is_change (const LecternFactFinder *self, guint token)
{
  return lectern_facts_is_class (self, token, LECTERN_LIST_FACT_VERBS, "change");
}

static gboolean
is_amount_verb (const LecternFactFinder *self, guint token)
{
  return lectern_facts_is_class (self, token, LECTERN_LIST_FACT_VERBS, "amount");
}

/* Falls and cuts count below zero. */
static gboolean
is_fall (const LecternReading *reading, guint token)
{
  static const char *const falls[] = { "fell",    "fall",    "falls", "fallen",   "decreased",
                                       "dropped", "drop",    "drops", "declined", "decline",
                                       "lost",    "slipped", "slid",  "plunged",  "tumbled",
                                       "shrank",  "slumped", "sank",  "dipped",   "reduced",
                                       "reduces", "reduce",  "cut",   "cuts",     "lowered",
                                       "lowers",  "reducing" };

  for (guint i = 0; i < G_N_ELEMENTS (falls); i++)
    if (lectern_reading_is (reading, token, falls[i]))
      return TRUE;
  return FALSE;
}

/* The subject of the verb at token: the noun phrase before it, past "which will have". */
static LecternPhrase
find_subject (const LecternFactFinder *self, guint verb)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, verb);
  guint end = verb;

  while (end > sentence.first
         && (reading->grammar[end - 1] == LECTERN_GRAMMAR_AUXILIARY
             || reading->grammar[end - 1] == LECTERN_GRAMMAR_ADVERB
             || lectern_reading_is (reading, end - 1, "which")
             || lectern_reading_is (reading, end - 1, "that")
             || lectern_reading_is (reading, end - 1, ",")))
    end--;
  return lectern_facts_phrase_before (self, end, sentence.first);
}

typedef struct
{
  const LecternValue *value;
  LecternPhrase tokens; /* of the value */
  LecternPhrase object; /* with its hedge */
  LecternRange sentence;
} Measure;

/* Past "(£6.5 million)", the same sum in other money. */
static guint
skip_bracket (const LecternFactFinder *self, guint token, guint limit)
{
  guint end = token;

  if (token >= limit || !lectern_reading_is (self->reading, token, "("))
    return token;
  while (end < limit && end < token + 8 && !lectern_reading_is (self->reading, end, ")"))
    end++;
  return end < limit && lectern_reading_is (self->reading, end, ")") ? end + 1 : token;
}

/* "160 millimetres of rain", "86% of voters", "10 million US dollars in grants" */
static gboolean
read_of (LecternFactFinder *self, const Measure *m)
{
  const LecternReading *reading = self->reading;
  guint joint = skip_bracket (self, m->tokens.end, m->sentence.end);
  LecternPhrase what;

  if (joint + 1 >= m->sentence.end
      || !(lectern_reading_is (reading, joint, "of")
           || (lectern_reading_is (reading, joint, "in") && m->value->type == LECTERN_VALUE_MONEY)))
    return FALSE;
  what = lectern_facts_phrase_from (self, joint + 1, m->sentence.end);
  if (what.end == what.first
      || (lectern_reading_is (reading, joint, "in") && reading->place[what.first] != LECTERN_NONE))
    return FALSE;
  lectern_figures_add (self, "figure_of", lectern_argument_from_tokens (self, what.first, what.end),
                       "of", m->object, (LecternPhrase){ m->object.first, what.end }, m->value,
                       FALSE);
  return TRUE;
}

/* "winds of up to 165 kilometres per hour", "a payoff of between £2m and £3m" */
static gboolean
read_level (LecternFactFinder *self, const Measure *m)
{
  const LecternReading *reading = self->reading;
  guint first = m->object.first;
  LecternPhrase what;

  if (m->value->type == LECTERN_VALUE_DURATION)
    return FALSE;
  if (first > m->sentence.first && lectern_reading_is (reading, first - 1, "between"))
    first--;
  if (first < m->sentence.first + 2 || !lectern_reading_is (reading, first - 1, "of"))
    return FALSE;
  what = lectern_facts_phrase_before (self, first - 1, m->sentence.first);
  if (what.end == what.first || reading->place[what.end - 1] != LECTERN_NONE)
    return FALSE;
  /* "the storm brought winds of": only the winds */
  if (lectern_grammar_is_known (self))
    what.first = MAX (what.first, lectern_grammar_phrase (self, what.end - 1, FALSE).first);
  lectern_figures_add (self, "figure_of", lectern_argument_from_tokens (self, what.first, what.end),
                       "of", (LecternPhrase){ first, m->object.end },
                       (LecternPhrase){ what.first, m->tokens.end }, m->value, FALSE);
  return TRUE;
}

/* "reduces the risk of infection by 86%", "rents rose 5 per cent" */
static gboolean
read_change (LecternFactFinder *self, const Measure *m)
{
  const LecternReading *reading = self->reading;
  guint before = m->object.first;
  LecternPhrase what = { 0, 0 };
  guint verb = LECTERN_NONE;

  if (before > m->sentence.first && lectern_reading_is (reading, before - 1, "by"))
    before--;
  for (guint t = before; t-- > m->sentence.first && before - t < 12;)
    if (is_change (self, t))
      {
        verb = t;
        break;
      }
  if (verb == LECTERN_NONE)
    return FALSE;
  if (verb + 1 == before)
    what = find_subject (self, verb);
  else if (before < m->object.first)
    what = lectern_facts_phrase_from (self, verb + 1, before);
  else
    return FALSE;
  if (what.end == what.first)
    return FALSE;
  lectern_figures_add (self, "figure_change",
                       lectern_argument_from_tokens (self, what.first, what.end), "by", m->object,
                       (LecternPhrase){ MIN (what.first, verb), m->tokens.end }, m->value,
                       is_fall (reading, verb));
  return TRUE;
}

/* "an 18-day strike", "a $4m house" */
static gboolean
read_adjective (LecternFactFinder *self, const Measure *m)
{
  const LecternReading *reading = self->reading;
  guint first = m->tokens.end;
  guint before = m->tokens.first;
  LecternPhrase noun;

  if (before == m->sentence.first || first >= m->sentence.end
      || (reading->grammar[before - 1] != LECTERN_GRAMMAR_DETERMINER
          && reading->grammar[before - 1] != LECTERN_GRAMMAR_POSSESSIVE
          && !lectern_reading_is_genitive (reading, before - 1)))
    return FALSE;
  noun = lectern_facts_phrase_from (self, first, MIN (m->sentence.end, first + 5));
  if (noun.end == first || noun.first != first)
    return FALSE;
  lectern_figures_add (self, "figure_adjective",
                       lectern_argument_from_tokens (self, first, noun.end), "of", m->object,
                       (LecternPhrase){ m->object.first, noun.end }, m->value, FALSE);
  return TRUE;
}

/* "the protests cost close to $15 million" */
static gboolean
read_subject (LecternFactFinder *self, const Measure *m)
{
  guint verb = m->object.first;
  LecternPhrase what;

  if (verb == m->sentence.first || !is_amount_verb (self, verb - 1))
    return FALSE;
  verb--;
  what = find_subject (self, verb);
  if (what.end == what.first)
    return FALSE;
  lectern_figures_add (self, "figure_subject",
                       lectern_argument_from_tokens (self, what.first, what.end), "is", m->object,
                       (LecternPhrase){ what.first, m->tokens.end }, m->value, FALSE);
  return TRUE;
}

/* "Tickets can be had for R250": what the verb that the value depends on is about. */
static void
read_clause (LecternFactFinder *self, const Measure *m)
{
  guint verb = m->tokens.end - 1;
  guint subject = LECTERN_NONE;
  LecternPhrase what;

  for (guint i = 0; i < 6 && verb != LECTERN_NONE && subject == LECTERN_NONE; i++)
    {
      verb = lectern_grammar_head (self, verb);
      if (verb == LECTERN_NONE)
        return;
      if (!lectern_grammar_has_upos (self, verb, "VERB"))
        continue;
      subject = lectern_grammar_child (self, verb, "nsubj", LECTERN_NONE);
      break;
    }
  if (subject == LECTERN_NONE || (subject >= m->tokens.first && subject < m->tokens.end)
      || lectern_grammar_has_upos (self, subject, "PRON"))
    return;
  what = lectern_grammar_phrase (self, subject, FALSE);
  lectern_figures_add (
      self, "figure_clause", lectern_argument_from_tokens (self, what.first, what.end), "is",
      m->object,
      (LecternPhrase){ MIN (what.first, m->object.first), MAX (what.end, m->tokens.end) }, m->value,
      FALSE);
}

void
lectern_figures_read_value (LecternFactFinder *self, const LecternValue *value)
{
  const LecternSegments *segments = self->reading->segments;
  Measure m = { .value = value };

  if (value->type == LECTERN_VALUE_DATE || value->type == LECTERN_VALUE_TIME)
    return;
  m.tokens.first = lectern_segments_token_at (segments, value->span.start);
  m.tokens.end = lectern_segments_token_at (segments, value->span.end);
  if (m.tokens.end < segments->n_tokens && segments->tokens[m.tokens.end].start < value->span.end)
    m.tokens.end++;
  if (m.tokens.end <= m.tokens.first)
    return;
  m.sentence = lectern_facts_sentence_of (self, m.tokens.first);
  m.object = (LecternPhrase){ lectern_figures_hedge_first (self, m.tokens.first, m.sentence.first),
                              m.tokens.end };
  if (value->type == LECTERN_VALUE_DURATION)
    {
      if (memchr (segments->text + value->span.start, '-', value->span.end - value->span.start)
          != NULL)
        read_adjective (self, &m);
      return;
    }
  if (read_of (self, &m) || read_level (self, &m) || read_change (self, &m)
      || read_adjective (self, &m) || read_subject (self, &m))
    return;
  if (lectern_grammar_is_known (self))
    read_clause (self, &m);
}
