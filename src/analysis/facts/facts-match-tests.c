/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Does a place of the text meet what an item of a pattern asks for? */

#include "config.h"

#include "analysis/facts/facts-clauses.h"
#include "analysis/facts/facts-match.h"

/* Mentions that hold a token start no farther in front of it. */
#define MAX_MENTION 16u
/* No counted noun is longer with what stands in front of it. */
#define MAX_COUNTED 5u

static gboolean
suits (const LecternMatcher *self, const LecternPlace *place, LecternTestKind kind)
{
  LecternEntityType type = lectern_facts_type_of (self->finder, place);
  gboolean person = type == LECTERN_ENTITY_PERSON;
  gboolean body = type == LECTERN_ENTITY_ORGANISATION || type == LECTERN_ENTITY_PLACE;
  gboolean named = place->kind == LECTERN_MENTION_NAME;

  switch ((gint) kind)
    {
    case LECTERN_TEST_PER:
      return named && person;
    case LECTERN_TEST_ORG:
      return named && type == LECTERN_ENTITY_ORGANISATION;
    case LECTERN_TEST_LOC:
      return named && type == LECTERN_ENTITY_PLACE;
    case LECTERN_TEST_BODY:
      return named && body;
    case LECTERN_TEST_NAME:
      return named;
    case LECTERN_TEST_MENTION:
      return TRUE;
    case LECTERN_TEST_WHO:
    case LECTERN_TEST_WHOSE:
      return person;
    case LECTERN_TEST_WHICH:
    case LECTERN_TEST_ITS:
      return body;
    default:
      return FALSE;
    }
}

static gboolean
is_possessive_word (const LecternMatcher *self, const LecternPlace *place)
{
  const LecternReading *reading = self->finder->reading;

  return place->end == place->first + 1
         && (reading->grammar[place->first] == LECTERN_GRAMMAR_POSSESSIVE
             || lectern_reading_is (reading, place->first, "her"));
}

/* A mention as a binding; a possessor takes its "'s" along. */
static LecternBinding
bind_place (const LecternMatcher *self, const LecternPlace *place, LecternTestKind kind)
{
  const LecternReading *reading = self->finder->reading;
  gboolean possessor = kind == LECTERN_TEST_WHOSE || kind == LECTERN_TEST_ITS;
  LecternBinding binding = { place->first, place->end, place };

  if (!suits (self, place, kind) || place->end > self->sentence.end)
    return (LecternBinding){ 0 };
  if (!possessor || is_possessive_word (self, place))
    return binding;
  if (place->end >= self->sentence.end || !lectern_reading_is_genitive (reading, place->end))
    return (LecternBinding){ 0 };
  binding.end++;
  return binding;
}

/* The mention that starts at token: names first, then the longest. */
static LecternBinding
mention_from (const LecternMatcher *self, guint token, LecternTestKind kind)
{
  const GArray *places = self->finder->reading->resolution->places;
  LecternBinding found = { 0 };

  for (guint i = self->text->starts[token]; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);
      LecternBinding binding;

      if (place->first != token)
        break;
      binding = bind_place (self, place, kind);
      if (binding.end != 0 && (found.end == 0 || place->kind == LECTERN_MENTION_NAME))
        found = binding;
    }
  return found;
}

guint
lectern_matcher_head_of (const LecternMatcher *self, const LecternBinding *binding)
{
  for (guint t = binding->first; t < binding->end; t++)
    {
      guint head = lectern_grammar_head (self->finder, t);

      if (head < binding->first || head >= binding->end)
        return t;
    }
  return binding->first;
}

static const LecternValue *
value_at (const LecternMatcher *self, guint token)
{
  const LecternAnalysis *analysis = self->finder->analysis;
  guint byte = self->finder->reading->segments->tokens[token].start;

  for (guint i = 0; i < analysis->n_values && analysis->values[i].span.start <= byte; i++)
    if (byte < analysis->values[i].span.end)
      return &analysis->values[i];
  return NULL;
}

static guint
date_end (const LecternMatcher *self, guint token)
{
  const LecternValue *value = value_at (self, token);
  const LecternSegments *segments = self->finder->reading->segments;

  if (value == NULL || value->type != LECTERN_VALUE_DATE
      || value->span.start != segments->tokens[token].start)
    return 0;
  return MIN (lectern_segments_token_at (segments, value->span.end), self->sentence.end);
}

static guint
nation_end (const LecternMatcher *self, guint token)
{
  const LecternReading *reading = self->finder->reading;
  const LecternPlace *place = lectern_reading_get_place (reading, token);

  if (place != NULL && place->kind == LECTERN_MENTION_NAME
      && lectern_facts_type_of (self->finder, place) != LECTERN_ENTITY_OTHER)
    return 0;
  for (guint n = 2; n > 0; n--)
    {
      LecternSpan span;

      if (token + n > self->sentence.end)
        continue;
      span = lectern_reading_get_span (reading, token, token + n);
      if (lectern_lexicon_lookup_lower (reading->lexicon, LECTERN_LIST_NATIONALITIES,
                                        reading->segments->text + span.start, span.end - span.start)
          != NULL)
        return token + n;
    }
  return 0;
}

static gboolean
is_age (const LecternMatcher *self, guint token)
{
  const LecternSegments *segments = self->finder->reading->segments;
  guint length = lectern_token_length (segments, token);
  const char *text = lectern_token_text (segments, token);
  guint64 age = 0;

  for (guint i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  if (length == 0 || length > 3)
    return FALSE;
  age = g_ascii_strtoull (text, NULL, 10);
  return age > 0 && age < 120;
}

static gboolean
is_number (const LecternMatcher *self, guint token)
{
  return (self->finder->reading->segments->tokens[token].flags & LECTERN_TOKEN_DIGIT) != 0
         || lectern_facts_is_class (self->finder, token, LECTERN_LIST_NUMBERS, "unit")
         || lectern_facts_is_class (self->finder, token, LECTERN_LIST_NUMBERS, "ten");
}

static gboolean
is_plural (const LecternMatcher *self, guint token)
{
  const LecternSegments *segments = self->finder->reading->segments;
  const LecternPlace *place;
  guint length = lectern_token_length (segments, token);
  const char *text = lectern_token_text (segments, token);

  if ((self->text->classes[token] & self->text->plural) != 0)
    return TRUE;
  if (length <= 3 || text[length - 1] != 's' || text[length - 2] == 's' || text[length - 2] == 'u')
    return FALSE;
  if (!g_ascii_isupper (*text))
    return TRUE;
  /* "200 million Indians", "two Oscars" */
  place = lectern_reading_get_place (self->finder->reading, token);
  return self->text->has_trees
         && (place == NULL
             || (place->end == token + 1
                 && lectern_facts_type_of (self->finder, place) == LECTERN_ENTITY_OTHER))
         && (lectern_grammar_has_upos (self->finder, token, "NOUN")
             || lectern_grammar_has_upos (self->finder, token, "PROPN"));
}

/* "African countries", "men's categories": up to a plural that possesses nothing. */
static guint
plural_end (const LecternMatcher *self, guint token)
{
  const LecternReading *reading = self->finder->reading;

  for (guint t = token; t < self->sentence.end && t < token + MAX_COUNTED; t++)
    {
      if ((reading->grammar[t] != LECTERN_GRAMMAR_OPEN && !lectern_reading_is (reading, t, "-"))
          || lectern_facts_is_class (self->finder, t, LECTERN_LIST_CALENDAR, "month")
          || lectern_facts_is_class (self->finder, t, LECTERN_LIST_UNITS, "time")
          || reading->pair[t] != reading->pair[token])
        return 0;
      if (is_plural (self, t)
          && !(t + 1 < self->sentence.end && lectern_reading_is_genitive (reading, t + 1)))
        return t + 1
               + (self->text->has_trees && t + 1 < self->sentence.end && is_plural (self, t + 1)
                  && lectern_grammar_has_upos (self->finder, t + 1, "NOUN"));
    }
  return 0;
}

static LecternBinding
stretch (const LecternMatcher *self, guint token, LecternTestKind kind)
{
  LecternPhrase phrase = { token, 0 };

  if (kind == LECTERN_TEST_DATE)
    phrase.end = date_end (self, token);
  else if (kind == LECTERN_TEST_NATION)
    phrase.end = nation_end (self, token);
  else if (kind == LECTERN_TEST_PLURAL)
    phrase.end = plural_end (self, token);
  else
    phrase = lectern_facts_phrase_from (self->finder, token, self->sentence.end);
  return phrase.end > phrase.first ? (LecternBinding){ phrase.first, phrase.end, NULL }
                                   : (LecternBinding){ 0 };
}

static LecternBinding
one_token (guint token, gboolean matches)
{
  return matches ? (LecternBinding){ token, token + 1, NULL } : (LecternBinding){ 0 };
}

static LecternBinding
test_from (const LecternMatcher *self, guint token, const LecternTest *test)
{
  const LecternMeasure *measure;

  switch (test->kind)
    {
    case LECTERN_TEST_WORD:
      return one_token (token, self->text->words[token] == test->value);
    case LECTERN_TEST_CLASS:
      return one_token (token, (self->text->classes[token] >> test->value) & 1);
    case LECTERN_TEST_UPOS:
      return one_token (token, self->text->tags[token] == test->value);
    case LECTERN_TEST_ANY:
      return one_token (token, TRUE);
    case LECTERN_TEST_SUFFIX:
      return one_token (token,
                        lectern_reading_has_suffix (self->finder->reading, token, test->suffix));
    case LECTERN_TEST_TIME:
      return one_token (token,
                        self->text->has_trees && lectern_clause_is_time (self->finder, token));
    case LECTERN_TEST_CUE:
      return one_token (token, lectern_clause_is_cue (self->finder, token));
    case LECTERN_TEST_SPEAKER:
      return one_token (token, lectern_clause_is_speaker (self->finder, token));
    case LECTERN_TEST_DATELINE:
      return one_token (token, lectern_clause_is_dateline (self->finder, token));
    case LECTERN_TEST_AGE:
      return one_token (token, is_age (self, token));
    case LECTERN_TEST_NUMBER:
      return one_token (token, is_number (self, token));
    case LECTERN_TEST_NATION:
    case LECTERN_TEST_DATE:
    case LECTERN_TEST_PHRASE:
    case LECTERN_TEST_PLURAL:
      return stretch (self, token, test->kind);
    case LECTERN_TEST_MONEY:
    case LECTERN_TEST_PERCENT:
    case LECTERN_TEST_QUANTITY:
    case LECTERN_TEST_DURATION:
    case LECTERN_TEST_VALUE:
    case LECTERN_TEST_COUNT:
      measure = lectern_measures_get (self->text->measures, token);
      return measure != NULL && lectern_measure_is (measure, test->kind)
                 ? (LecternBinding){ token, MIN (measure->behind, self->sentence.end), NULL }
                 : (LecternBinding){ 0 };
    default:
      return mention_from (self, token, test->kind);
    }
}

/* What the item finds at token: the first alternative that does, if no "!" is against it. */
LecternBinding
lectern_matcher_test_from (const LecternMatcher *self, guint token, const LecternPatternItem *item)
{
  LecternBinding found = { 0 };

  if (token >= self->sentence.end)
    return found;
  for (guint i = 0; i < item->tests->len; i++)
    {
      const LecternTest *test = &g_array_index (item->tests, LecternTest, i);
      LecternBinding binding;

      if (!test->negated && found.end != 0)
        continue;
      binding = test_from (self, token, test);
      if (binding.end != 0 && test->negated)
        return (LecternBinding){ 0 };
      if (binding.end != 0)
        found = binding;
    }
  return found;
}

/* The item where token is the head: a mention around it, or one that token describes ("the
 * retailer Carrebourg"). */
LecternBinding
lectern_matcher_test_around (const LecternMatcher *self,
                             guint token,
                             const LecternPatternItem *item)
{
  guint from = token > MAX_MENTION ? token - MAX_MENTION : 0;
  LecternBinding found = lectern_matcher_test_from (self, token, item);

  if (found.place != NULL || !item->wide)
    return found;
  for (guint first = token; first-- > MAX (from, self->sentence.first);)
    {
      LecternBinding binding = lectern_matcher_test_from (self, first, item);

      if (binding.end > token && lectern_matcher_head_of (self, &binding) == token)
        return binding;
    }
  if (found.end != 0)
    return found;
  for (guint t = token + 1; t < self->sentence.end && t < token + 6; t++)
    if (lectern_grammar_head (self->finder, t) == token
        && (lectern_grammar_has_relation (self->finder, t, "appos")
            || lectern_grammar_has_relation (self->finder, t, "flat")))
      {
        found = lectern_matcher_test_from (self, t, item);
        if (found.end != 0 && found.place != NULL)
          return found;
      }
  return (LecternBinding){ 0 };
}
