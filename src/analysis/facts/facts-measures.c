/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what a text measures with, for the patterns of figures. */

#include "config.h"

#include "analysis/facts/facts-figures.h"

#include "analysis/values/values-reader.h"

/* No hedge has more words, and no conversion more tokens. */
#define MAX_HEDGE 4u
#define MAX_BRACKET 14u

guint
lectern_measure_hedge_first (const LecternFactFinder *finder, guint first, guint limit)
{
  const LecternReading *reading = finder->reading;

  for (guint n = MAX_HEDGE; n > 0; n--)
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

/* Past "or more", "or so". */
static guint
skip_tail (const LecternReading *reading, guint token, guint limit)
{
  gboolean tail = token + 1 < limit && lectern_reading_is (reading, token, "or")
                  && (lectern_reading_is (reading, token + 1, "more")
                      || lectern_reading_is (reading, token + 1, "less")
                      || lectern_reading_is (reading, token + 1, "so"));

  return tail ? token + 2 : token;
}

/* Past "(£6.5 million)". */
static guint
skip_bracket (const LecternReading *reading, guint token, guint limit)
{
  if (token >= limit || !lectern_reading_is (reading, token, "("))
    return token;
  for (guint t = token + 1; t < limit && t < token + MAX_BRACKET; t++)
    if (lectern_reading_is (reading, t, ")"))
      return t + 1;
  return token;
}

/* Adds a measure of tokens [first, end) with its surroundings. */
static void
add (LecternMeasures *self, const LecternFactFinder *finder, LecternMeasure measure)
{
  LecternRange sentence = lectern_facts_sentence_of (finder, measure.object.first);
  LecternPhrase *object = &measure.object;

  object->first = lectern_measure_hedge_first (finder, object->first, sentence.first);
  object->end = skip_tail (finder->reading, object->end, sentence.end);
  if (object->first > sentence.first
      && lectern_reading_is (finder->reading, object->first - 1, "between"))
    object->first--;
  measure.behind = measure.kind == LECTERN_TEST_COUNT
                       ? object->end
                       : skip_bracket (finder->reading, object->end, sentence.end);
  measure.conversion = LECTERN_NONE;
  if (self->starts[object->first] != LECTERN_NONE)
    return;
  self->starts[object->first] = self->all->len;
  g_array_append_val (self->all, measure);
}

static void
add_value (LecternMeasures *self, const LecternFactFinder *finder, const LecternValue *value)
{
  static const LecternTestKind kinds[] = { [LECTERN_VALUE_MONEY] = LECTERN_TEST_MONEY,
                                           [LECTERN_VALUE_PERCENT] = LECTERN_TEST_PERCENT,
                                           [LECTERN_VALUE_QUANTITY] = LECTERN_TEST_QUANTITY,
                                           [LECTERN_VALUE_DURATION] = LECTERN_TEST_DURATION };
  const LecternSegments *segments = finder->reading->segments;
  LecternMeasure measure = { .has_amount = value->has_amount,
                             .amount = value->amount,
                             .unit = value->unit };
  guint end;

  if (value->type == LECTERN_VALUE_DATE || value->type == LECTERN_VALUE_TIME)
    return;
  measure.kind = kinds[value->type];
  measure.object.first = lectern_segments_token_at (segments, value->span.start);
  end = lectern_segments_token_at (segments, value->span.end);
  if (end < segments->n_tokens && segments->tokens[end].start < value->span.end)
    end++;
  measure.object.end = end;
  if (end > measure.object.first)
    add (self, finder, measure);
}

static gboolean
is_in_value (const LecternFactFinder *finder, LecternSpan span)
{
  for (guint i = 0; i < finder->analysis->n_values; i++)
    {
      const LecternValue *value = &finder->analysis->values[i];

      if (value->span.start < span.end && span.start < value->span.end)
        return TRUE;
    }
  return FALSE;
}

/* "245p", "46-41" */
static gboolean
is_glued_on (const LecternReading *reading, guint token)
{
  const LecternSegments *segments = reading->segments;
  guint next = token + 1;

  if (token >= segments->n_tokens || (segments->tokens[token].flags & LECTERN_TOKEN_GLUED) == 0)
    return FALSE;
  if (g_ascii_isalpha (*lectern_token_text (segments, token)))
    return TRUE;
  return next < segments->n_tokens && reading->grammar[token] == LECTERN_GRAMMAR_POINT
         && (segments->tokens[next].flags & LECTERN_TOKEN_GLUED) != 0
         && (segments->tokens[next].flags & LECTERN_TOKEN_DIGIT) != 0;
}

/* Numbers that name and do not count: years, "x1,000", "5-0". */
static gboolean
is_counting (const LecternFactFinder *finder,
             const LecternReader *reader,
             const LecternNumber *number,
             LecternPhrase tokens)
{
  const LecternReading *reading = finder->reading;
  guint first = tokens.first;
  const LecternPlace *place;

  if (number->vague || number->low < 2 || tokens.end <= first)
    return FALSE;
  if (reader->atoms[number->first].plain && !number->scaled && number->low >= 1900
      && number->low <= 2099)
    return FALSE;
  /* "FTSE 250" */
  place = lectern_reading_get_place (reading, first);
  if ((place != NULL && place->kind == LECTERN_MENTION_NAME) || is_glued_on (reading, tokens.end))
    return FALSE;
  return first == 0 || (reading->segments->tokens[first].flags & LECTERN_TOKEN_GLUED) == 0
         || lectern_reading_is (reading, first - 1, "(") || reading->pair[first] != LECTERN_NONE;
}

static void
add_number (LecternMeasures *self,
            const LecternFactFinder *finder,
            const LecternReader *reader,
            const LecternNumber *number)
{
  const LecternSegments *segments = finder->reading->segments;
  LecternSpan span = { reader->atoms[number->first].span.start,
                       reader->atoms[number->end - 1].span.end };
  LecternMeasure measure = { .kind = LECTERN_TEST_COUNT,
                             .has_amount = TRUE,
                             .amount = number->low };

  measure.object = (LecternPhrase){ lectern_segments_token_at (segments, span.start),
                                    lectern_segments_token_at (segments, span.end) };
  if (measure.object.first < segments->n_tokens
      && segments->tokens[measure.object.first].start == span.start && !is_in_value (finder, span)
      && is_counting (finder, reader, number, measure.object))
    add (self, finder, measure);
}

static void
add_numbers (LecternMeasures *self, const LecternFactFinder *finder, LecternRange paragraph)
{
  LecternReader reader;
  guint atom = 0;

  lectern_reader_init (&reader, finder->reading->segments->text,
                       lectern_reading_get_span (finder->reading, paragraph.first, paragraph.end),
                       finder->reading->lexicon, NULL);
  while (atom < reader.n_atoms)
    {
      LecternNumber number;

      if (!lectern_reader_read_range (&reader, atom, &number))
        {
          atom++;
          continue;
        }
      add_number (self, finder, &reader, &number);
      atom = MAX (number.end, atom + 1);
    }
  lectern_reader_clear (&reader);
}

/* "10 million US dollars (£6.5 million)": the second tells the first again. */
static void
link_conversions (LecternMeasures *self)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      LecternMeasure *measure = &g_array_index (self->all, LecternMeasure, i);

      for (guint t = measure->object.end + 1; t + 1 < measure->behind; t++)
        {
          guint other = self->starts[t];

          if (other == LECTERN_NONE
              || g_array_index (self->all, LecternMeasure, other).kind != measure->kind)
            continue;
          measure->conversion = other;
          self->starts[t] = LECTERN_NONE;
          break;
        }
    }
}

LecternMeasures *
lectern_measures_new (const LecternFactFinder *finder)
{
  LecternMeasures *self = g_new0 (LecternMeasures, 1);
  const LecternSegments *segments = finder->reading->segments;

  self->all = g_array_new (FALSE, FALSE, sizeof (LecternMeasure));
  self->starts = g_new (guint, segments->n_tokens + 1);
  for (guint t = 0; t <= segments->n_tokens; t++)
    self->starts[t] = LECTERN_NONE;
  for (guint i = 0; i < finder->analysis->n_values; i++)
    add_value (self, finder, &finder->analysis->values[i]);
  for (guint i = 0; i < segments->n_paragraphs; i++)
    add_numbers (self, finder, segments->paragraphs[i]);
  link_conversions (self);
  return self;
}

void
lectern_measures_free (LecternMeasures *self)
{
  g_array_unref (self->all);
  g_free (self->starts);
  g_free (self);
}

const LecternMeasure *
lectern_measures_get (const LecternMeasures *self, guint token)
{
  guint number = self->starts[token];

  return number != LECTERN_NONE ? &g_array_index (self->all, LecternMeasure, number) : NULL;
}

gboolean
lectern_measure_is (const LecternMeasure *self, LecternTestKind test)
{
  if (test == LECTERN_TEST_VALUE)
    return self->kind == LECTERN_TEST_MONEY || self->kind == LECTERN_TEST_PERCENT
           || self->kind == LECTERN_TEST_QUANTITY;
  return self->kind == test;
}
