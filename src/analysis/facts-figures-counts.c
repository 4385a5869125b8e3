/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that count: "10 African countries", "a 10-piece orchestra". */

#include "config.h"

#include "analysis/facts-figures.h"

#include "analysis/values-reader.h"

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
  lectern_figures_add (
      self, "figure_adjective", lectern_argument_from_tokens (self, noun.first, noun.end), "size",
      (LecternPhrase){ first, end + 2 }, (LecternPhrase){ first, noun.end }, &value, FALSE);
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
  object = (LecternPhrase){ lectern_figures_hedge_first (self, first, sentence.first), end };
  lectern_figures_add (self, "figure_count",
                       lectern_argument_from_tokens (self, what.first, what.end), "count", object,
                       (LecternPhrase){ object.first, what.end }, &value, FALSE);
}

void
lectern_figures_read_counts (LecternFactFinder *self, LecternRange paragraph)
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
