/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: what values measure, and counts of things. */

#include "config.h"

#include "analysis/facts-grammar.h"

#include "analysis/values-reader.h"

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

/* Where the hedge in front of a value begins: "up to 160 millimetres". */
static guint
hedge_first (const LecternFactFinder *self, guint first, guint limit)
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

static void
add_figure (LecternFactFinder *self,
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
  add_figure (self, "figure_of", lectern_argument_from_tokens (self, what.first, what.end), "of",
              m->object, (LecternPhrase){ m->object.first, what.end }, m->value, FALSE);
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
  add_figure (self, "figure_of", lectern_argument_from_tokens (self, what.first, what.end), "of",
              (LecternPhrase){ first, m->object.end }, (LecternPhrase){ what.first, m->tokens.end },
              m->value, FALSE);
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
  add_figure (self, "figure_change", lectern_argument_from_tokens (self, what.first, what.end),
              "by", m->object, (LecternPhrase){ MIN (what.first, verb), m->tokens.end }, m->value,
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
  add_figure (self, "figure_adjective", lectern_argument_from_tokens (self, first, noun.end), "of",
              m->object, (LecternPhrase){ m->object.first, noun.end }, m->value, FALSE);
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
  add_figure (self, "figure_subject", lectern_argument_from_tokens (self, what.first, what.end),
              "is", m->object, (LecternPhrase){ what.first, m->tokens.end }, m->value, FALSE);
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
  add_figure (self, "figure_clause", lectern_argument_from_tokens (self, what.first, what.end),
              "is", m->object,
              (LecternPhrase){ MIN (what.first, m->object.first), MAX (what.end, m->tokens.end) },
              m->value, FALSE);
}

static void
read_value (LecternFactFinder *self, const LecternValue *value)
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
  m.object = (LecternPhrase){ hedge_first (self, m.tokens.first, m.sentence.first), m.tokens.end };
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

/* ---- Counts ------------------------------------------------------------------------------ */

static gboolean
is_plural (const LecternFactFinder *self, guint token)
{
  static const char *const irregular[] = { "people", "men",   "women", "children", "police",
                                           "feet",   "teeth", "crew",  "dead" };
  const LecternReading *reading = self->reading;
  guint length = lectern_token_length (reading->segments, token);
  const char *text = lectern_token_text (reading->segments, token);

  for (guint i = 0; i < G_N_ELEMENTS (irregular); i++)
    if (lectern_reading_is (reading, token, irregular[i]))
      return TRUE;
  return length > 3 && text[length - 1] == 's' && text[length - 2] != 's' && text[length - 2] != 'u'
         && !g_ascii_isupper (*text);
}

static gboolean
is_in_value (const LecternFactFinder *self, LecternSpan span)
{
  for (guint i = 0; i < self->analysis->n_values; i++)
    {
      const LecternValue *value = &self->analysis->values[i];

      if (value->span.start < span.end && span.start < value->span.end)
        return TRUE;
    }
  return FALSE;
}

/* Numbers that name and do not count: years, "No. 5", "Section 4", "5-0", ages. */
static gboolean
is_counting (const LecternFactFinder *self,
             const LecternReader *reader,
             const LecternNumber *number,
             LecternSpan span)
{
  const LecternReading *reading = self->reading;
  guint token = lectern_segments_token_at (reading->segments, span.start);

  if (number->vague || number->low < 2 || is_in_value (self, span))
    return FALSE;
  if (reader->atoms[number->first].plain && !number->scaled && number->low >= 1900
      && number->low <= 2099)
    return FALSE;
  if (token > 0 && (reading->segments->tokens[token].flags & LECTERN_TOKEN_GLUED) != 0
      && !lectern_reading_is (reading, token - 1, "(") && reading->pair[token] == LECTERN_NONE)
    return FALSE;
  return TRUE;
}

/* The noun counted behind a number: "African countries", "men's categories". */
static LecternPhrase
find_counted (const LecternFactFinder *self, guint token, guint limit)
{
  const LecternReading *reading = self->reading;
  LecternPhrase phrase = { token, token };

  for (guint t = token; t < limit && t < token + 5; t++)
    {
      if (reading->grammar[t] != LECTERN_GRAMMAR_OPEN && !lectern_reading_is (reading, t, "-"))
        return phrase;
      if (lectern_facts_is_class (self, t, LECTERN_LIST_CALENDAR, "month")
          || lectern_facts_is_class (self, t, LECTERN_LIST_UNITS, "time")
          || reading->pair[t] != reading->pair[token])
        return phrase;
      if (is_plural (self, t) && !(t + 1 < limit && lectern_reading_is_genitive (reading, t + 1)))
        {
          phrase.end = t + 1;
          return phrase;
        }
    }
  return phrase;
}

/* "has two sons", "married with two sons" are told as an attribute. */
static gboolean
is_children (const LecternFactFinder *self, guint number, guint noun)
{
  static const char *const nouns[] = { "sons", "daughters", "children", "kids" };

  if (number == 0
      || (self->reading->grammar[number - 1] != LECTERN_GRAMMAR_AUXILIARY
          && !(number > 1 && lectern_reading_is (self->reading, number - 1, "with")
               && lectern_reading_is (self->reading, number - 2, "married"))))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (lectern_reading_is (self->reading, noun, nouns[i]))
      return TRUE;
  return FALSE;
}

/* "a 10-piece orchestra" */
static gboolean
read_sized (LecternFactFinder *self,
            guint first,
            guint end,
            guint limit,
            const LecternNumber *number,
            gboolean in_value)
{
  const LecternReading *reading = self->reading;
  LecternValue value = { .has_amount = TRUE, .amount = number->low };
  LecternPhrase noun;

  if (in_value || end + 2 >= limit || !lectern_reading_is (reading, end, "-")
      || reading->grammar[end + 1] != LECTERN_GRAMMAR_OPEN
      || (reading->segments->tokens[end + 1].flags & LECTERN_TOKEN_DIGIT) != 0
      || lectern_facts_is_class (self, end + 1, LECTERN_LIST_UNITS, "time"))
    return FALSE;
  noun = lectern_facts_phrase_from (self, end + 2, MIN (limit, end + 5));
  if (noun.end == noun.first || noun.first != end + 2 || lectern_reading_is (reading, end + 2, "-"))
    return FALSE;
  add_figure (self, "figure_adjective", lectern_argument_from_tokens (self, noun.first, noun.end),
              "size", (LecternPhrase){ first, end + 2 }, (LecternPhrase){ first, noun.end }, &value,
              FALSE);
  return TRUE;
}

static void
read_count (LecternFactFinder *self, const LecternReader *reader, const LecternNumber *number)
{
  const LecternReading *reading = self->reading;
  LecternSpan span = { reader->atoms[number->first].span.start,
                       reader->atoms[number->end - 1].span.end };
  guint first = lectern_segments_token_at (reading->segments, span.start);
  guint end = lectern_segments_token_at (reading->segments, span.end);
  LecternRange sentence = first < reading->segments->n_tokens
                              ? lectern_facts_sentence_of (self, first)
                              : (LecternRange){ 0 };
  LecternPhrase what, object;
  LecternValue value = { .has_amount = TRUE, .amount = number->low };

  /* A number inside a longer token ("x1,000") counts nothing. */
  if (end > first && reading->segments->tokens[first].start == span.start && end < sentence.end
      && read_sized (self, first, end, sentence.end, number, is_in_value (self, span)))
    return;
  if (end <= first || reading->segments->tokens[first].start != span.start || end >= sentence.end
      || !is_counting (self, reader, number, span))
    return;
  what = find_counted (self, end, sentence.end);
  if (what.end == what.first || is_children (self, first, what.end - 1)
      || lectern_reading_is (reading, what.end - 1, "times")
      || lectern_reading_is (reading, what.end - 1, "occasions"))
    return;
  object = (LecternPhrase){ hedge_first (self, first, sentence.first), end };
  add_figure (self, "figure_count", lectern_argument_from_tokens (self, what.first, what.end),
              "count", object, (LecternPhrase){ object.first, what.end }, &value, FALSE);
}

static void
read_counts (LecternFactFinder *self, LecternRange paragraph)
{
  LecternReader reader;
  guint atom = 0;

  lectern_reader_init (&reader, self->reading->segments->text,
                       lectern_reading_get_span (self->reading, paragraph.first, paragraph.end),
                       self->reading->lexicon, NULL);
  while (atom < reader.n_atoms)
    {
      LecternNumber number;

      if (!lectern_reader_read_range (&reader, atom, &number))
        {
          atom++;
          continue;
        }
      read_count (self, &reader, &number);
      atom = MAX (number.end, atom + 1);
    }
  lectern_reader_clear (&reader);
}

void
lectern_facts_find_figures (LecternFactFinder *self)
{
  const LecternSegments *segments = self->reading->segments;

  for (guint i = 0; i < self->analysis->n_values; i++)
    read_value (self, &self->analysis->values[i]);
  for (guint i = 0; i < segments->n_paragraphs; i++)
    read_counts (self, segments->paragraphs[i]);
}
