/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attributes of people told in words: nationality, party, religion, birth, marriage, illness. */

#include "config.h"

#include "analysis/facts-finder.h"

/* A description behind a name is read no further, in tokens. */
#define MAX_DESCRIPTION 14

/* Past "South African" or "French"; token if no nationality starts there. */
static guint
nationality_end (const LecternFactFinder *self, guint token, guint limit)
{
  for (guint n = 2; n > 0; n--)
    {
      LecternSpan span;

      if (token + n > limit)
        continue;
      span = lectern_reading_get_span (self->reading, token, token + n);
      if (lectern_lexicon_lookup_lower (self->reading->lexicon, LECTERN_LIST_NATIONALITIES,
                                        self->reading->segments->text + span.start,
                                        span.end - span.start)
          != NULL)
        return token + n;
    }
  return token;
}

static gboolean
is_party (const LecternFactFinder *self, guint token)
{
  return lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "party");
}

static gboolean
is_office (const LecternFactFinder *self, guint first, guint end)
{
  for (guint t = first; t < end; t++)
    if (lectern_facts_is_class (self, t, LECTERN_LIST_ROLE_WORDS, "office"))
      return TRUE;
  return FALSE;
}

/* The nationality or party among tokens [first, end). An office belongs to the country, whatever
 * its holder's nationality. */
static void
read_adjectives (LecternFactFinder *self,
                 const LecternPlace *person,
                 guint first,
                 guint end,
                 LecternPhrase evidence)
{
  for (guint t = first; t < end; t++)
    {
      guint last = nationality_end (self, t, end);
      gboolean party = is_party (self, t);

      if (last == t)
        continue;
      if (!party && is_office (self, first, end))
        return;
      lectern_facts_add_attribute (self, party ? "attribute_party" : "attribute_nationality",
                                   lectern_argument_from_place (self, person),
                                   party ? "party" : "nationality",
                                   lectern_fact_text (self, t, last), evidence.first, evidence.end);
      return;
    }
}

/* "X and Y", "X, Y and Z": whoever is named along with person. */
static const LecternPlace *
next_fellow (const LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  guint token = person->end;
  guint limit = lectern_facts_sentence_of (self, person->first).end;
  const LecternPlace *fellow;

  while (
      token < limit && token < person->end + 2
      && (lectern_reading_is (reading, token, ",") || lectern_reading_is (reading, token, "and")))
    token++;
  fellow = token > person->end && token < limit ? lectern_facts_name_from (self, token) : NULL;
  return lectern_facts_is_person (self, fellow) ? fellow : NULL;
}

/* "South African conductor Ofentse Pitse", "American Jane Doe", "Senegalese duo X and Y" */
static void
find_before (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint first = lectern_facts_role_start (self, person->first, sentence.first);
  gboolean several;

  if (first == person->first)
    while (first > sentence.first && person->first - first < 3
           && reading->grammar[first - 1] == LECTERN_GRAMMAR_OPEN
           && reading->pair[first - 1] == LECTERN_NONE)
      first--;
  several = lectern_reading_is (reading, person->first - 1, "duo")
            || lectern_reading_is (reading, person->first - 1, "pair")
            || lectern_facts_is_class (self, person->first - 1, LECTERN_LIST_ROLES, "people");
  for (guint n = 0; person != NULL && n < 8; n++)
    {
      read_adjectives (self, person, first, n == 0 ? person->first : MIN (person->first, first + 4),
                       (LecternPhrase){ first, person->end });
      person = several ? next_fellow (self, person) : NULL;
    }
}

/* "Ofentse Pitse, the first South African woman to conduct", "Ana Ruiz, a Democrat," */
static void
find_behind (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint first = person->end + 1;
  guint end;

  if (first >= sentence.end || !lectern_reading_is (reading, person->end, ",")
      || lectern_facts_name_from (self, first) != NULL)
    return;
  for (end = first; end < sentence.end && end < first + MAX_DESCRIPTION
                    && !lectern_reading_is (reading, end, ",") && reading->pair[end] == LECTERN_NONE
                    && !(end > first && reading->grammar[end] == LECTERN_GRAMMAR_PREPOSITION
                         && !lectern_reading_is (reading, end, "as"))
                    && reading->grammar[end] != LECTERN_GRAMMAR_SUBORDINATOR;
       end++)
    if (lectern_facts_is_class (self, end, LECTERN_LIST_ROLES, "person"))
      {
        end++;
        break;
      }
  if (end == first || !lectern_facts_is_class (self, end - 1, LECTERN_LIST_ROLES, "person"))
    return;
  read_adjectives (self, person, first, end, (LecternPhrase){ person->first, end });
}

/* The person whom the words before token in its sentence are about. */
static const LecternPlace *
find_subject (const LecternFactFinder *self, guint token)
{
  for (guint t = token; t-- > lectern_facts_sentence_of (self, token).first;)
    {
      const LecternPlace *place = lectern_reading_get_place (self->reading, t);

      if (lectern_facts_is_person (self, place)
          && self->reading->grammar[place->first] != LECTERN_GRAMMAR_POSSESSIVE)
        return place;
    }
  return NULL;
}

/* "born on May 3, 1950" */
static void
find_birth (LecternFactFinder *self, const LecternValue *value)
{
  const LecternReading *reading = self->reading;
  guint token = lectern_segments_token_at (reading->segments, value->span.start);
  const LecternPlace *person;

  if (value->type != LECTERN_VALUE_DATE || token < 2
      || !lectern_reading_is (reading, token - 2, "born"))
    return;
  person = find_subject (self, token);
  if (person != NULL)
    lectern_facts_add_attribute (self, "attribute_birth",
                                 lectern_argument_from_place (self, person), "born",
                                 lectern_fact_span_text (self, value->span), person->first,
                                 lectern_segments_token_at (reading->segments, value->span.end));
}

/* "is married", "was divorced" */
static void
find_marriage (LecternFactFinder *self, guint token)
{
  static const char *const states[] = { "married", "divorced", "widowed", "engaged" };
  const LecternReading *reading = self->reading;
  const LecternPlace *person;

  if (token == 0 || reading->grammar[token - 1] != LECTERN_GRAMMAR_AUXILIARY
      || reading->pair[token] != LECTERN_NONE)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (lectern_reading_is (reading, token, states[i]))
      {
        /* "is engaged in" work */
        if (i == 3 && !lectern_reading_is (reading, token + 1, "to"))
          return;
        person = find_subject (self, token);
        if (person != NULL)
          lectern_facts_add_attribute (self, "attribute_married",
                                       lectern_argument_from_place (self, person), "marital status",
                                       lectern_fact_text (self, token, token + 1), person->first,
                                       token + 1);
      }
}

/* "was diagnosed with lung cancer", "suffers from asthma" */
static void
find_illness (LecternFactFinder *self, guint token)
{
  static const char *const phrases[][2] = {
    { "diagnosed", "with" },
    { "suffers", "from" },
    { "suffered", "from" },
    { "suffering", "from" },
  };
  const LecternReading *reading = self->reading;

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (lectern_reading_is (reading, token, phrases[i][0])
        && lectern_reading_is (reading, token + 1, phrases[i][1]))
      {
        guint limit = lectern_facts_sentence_of (self, token).end;
        LecternPhrase illness = lectern_facts_phrase_from (self, token + 2, limit);
        const LecternPlace *person = find_subject (self, token);

        if (person != NULL && illness.end > illness.first)
          lectern_facts_add_attribute (
              self, "attribute_illness", lectern_argument_from_place (self, person), "illness",
              lectern_fact_text (self, illness.first, illness.end), person->first, illness.end);
      }
}

void
lectern_facts_find_origins (LecternFactFinder *self)
{
  GArray *places = self->reading->resolution->places;

  for (guint i = 0; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      if (place->kind != LECTERN_MENTION_NAME || !lectern_facts_is_person (self, place))
        continue;
      if (place->first > 0)
        find_before (self, place);
      find_behind (self, place);
    }
  for (guint i = 0; i < self->analysis->n_values; i++)
    find_birth (self, &self->analysis->values[i]);
  for (guint t = 0; t + 1 < self->reading->segments->n_tokens; t++)
    {
      find_marriage (self, t);
      find_illness (self, t);
    }
}
