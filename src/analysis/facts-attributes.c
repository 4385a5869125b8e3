/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attributes of people told by numbers: age and children. */

#include "config.h"

#include "analysis/facts-finder.h"

void
lectern_facts_add_attribute (LecternFactFinder *self,
                             const char *pattern,
                             LecternArgument subject,
                             const char *relation,
                             char *value,
                             guint first,
                             guint end)
{
  LecternFact fact = lectern_fact_begin (self, LECTERN_FACT_ATTRIBUTE, pattern, first, end);

  fact.subject = subject;
  fact.relation = g_strdup (relation);
  fact.object.text = value;
  lectern_fact_commit (self, &fact);
}

static gboolean
is_number (const LecternFactFinder *self, guint token)
{
  return token < self->reading->segments->n_tokens
         && ((self->reading->segments->tokens[token].flags & LECTERN_TOKEN_DIGIT) != 0
             || lectern_facts_is_class (self, token, LECTERN_LIST_NUMBERS, "unit")
             || lectern_facts_is_class (self, token, LECTERN_LIST_NUMBERS, "ten"));
}

/* "-year-old" behind a number: the token after it, or token. */
static guint
skip_year_old (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;
  guint at = token;

  if (lectern_reading_is (reading, at, "-"))
    at++;
  if (!lectern_reading_is (reading, at, "year") && !lectern_reading_is (reading, at, "years"))
    return token;
  at++;
  if (lectern_reading_is (reading, at, "-"))
    at++;
  return lectern_reading_is (reading, at, "old") ? at + 1 : token;
}

/* Was the entity given another age before? Then this is somebody else. */
static gboolean
has_other_age (const LecternFactFinder *self, guint entity, guint number)
{
  g_autofree char *age = lectern_fact_text (self, number, number + 1);

  for (guint i = 0; i < self->facts->len; i++)
    {
      const LecternFact *fact = &g_array_index (self->facts, LecternFact, i);

      if (fact->kind == LECTERN_FACT_ATTRIBUTE && fact->subject.entity == entity
          && g_str_equal (fact->relation, "age") && !g_str_equal (fact->object.text, age))
        return TRUE;
    }
  return FALSE;
}

/* "68-year-old singer Ana Ruiz", "a 15-year-old girl", "The 68-year-old" */
static void
find_year_old (LecternFactFinder *self, guint number)
{
  const LecternReading *reading = self->reading;
  guint end = skip_year_old (self, number + 1);
  LecternRange sentence = lectern_facts_sentence_of (self, number);
  const LecternPlace *place = NULL;
  LecternPhrase phrase;
  LecternArgument who;

  if (end == number + 1)
    return;
  place = lectern_reading_get_place (reading, number);
  if (place != NULL && has_other_age (self, place->entity, number))
    place = NULL;
  else if (place == NULL || !lectern_facts_is_person (self, place))
    for (guint t = end; t < sentence.end && t < end + 6 && place == NULL; t++)
      {
        if (reading->grammar[t] != LECTERN_GRAMMAR_OPEN && !lectern_reading_is (reading, t, ","))
          break;
        place = lectern_facts_name_from (self, t);
        if (place != NULL && !lectern_facts_is_person (self, place))
          place = NULL;
      }
  /* "Ruiz is 68 years old" */
  if (place == NULL && number > sentence.first + 1
      && reading->grammar[number - 1] == LECTERN_GRAMMAR_AUXILIARY)
    place = lectern_reading_get_place (reading, number - 2);
  if (place != NULL && lectern_facts_is_person (self, place))
    {
      lectern_facts_add_attribute (self, "attribute_age", lectern_argument_from_place (self, place),
                                   "age", lectern_fact_text (self, number, number + 1),
                                   MIN (number, place->first), MAX (end, place->end));
      return;
    }
  phrase = lectern_facts_phrase_from (self, end, sentence.end);
  while (phrase.end > phrase.first + 1
         && !lectern_facts_is_class (self, phrase.end - 1, LECTERN_LIST_ROLES, "person"))
    phrase.end--;
  if (phrase.end == phrase.first
      || !lectern_facts_is_class (self, phrase.end - 1, LECTERN_LIST_ROLES, "person"))
    return;
  who = lectern_argument_from_tokens (self, phrase.first, phrase.end);
  lectern_facts_add_attribute (self, "attribute_age", who, "age",
                               lectern_fact_text (self, number, number + 1), number, phrase.end);
}

/* "Ana Ruiz, 68, said", "Ana Ruiz, aged 68", "Ana Ruiz (68)" */
static void
find_age_behind (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  guint at = person->end;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  gboolean aged;

  if (at + 2 > sentence.end
      || !(lectern_reading_is (reading, at, ",") || lectern_reading_is (reading, at, "(")))
    return;
  at++;
  aged = lectern_reading_is (reading, at, "aged");
  at += aged;
  if (at >= sentence.end || (reading->segments->tokens[at].flags & LECTERN_TOKEN_DIGIT) == 0
      || lectern_token_length (reading->segments, at) > 3
      || lectern_token_length (reading->segments, at) < (aged ? 1u : 2u)
      || (reading->segments->tokens[at].flags & LECTERN_TOKEN_WORD) != 0)
    return;
  if (!aged && at + 1 < sentence.end && !lectern_reading_is (reading, at + 1, ",")
      && !lectern_reading_is (reading, at + 1, ")") && !lectern_reading_is (reading, at + 1, "."))
    return;
  lectern_facts_add_attribute (self, "attribute_age", lectern_argument_from_place (self, person),
                               "age", lectern_fact_text (self, at, at + 1), person->first, at + 1);
}

static gboolean
is_child_noun (const LecternReading *reading, guint token)
{
  static const char *const nouns[] = { "son",   "sons",         "daughter",     "daughters",
                                       "child", "children",     "kids",         "boys",
                                       "girls", "stepchildren", "grandchildren" };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (lectern_reading_is (reading, token, nouns[i]))
      return TRUE;
  return FALSE;
}

/* "has two sons", "mother of three" */
static void
find_children (LecternFactFinder *self, guint number)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, number);
  const LecternPlace *who = NULL;
  guint first = number;
  guint end = number + 1;

  if (number < sentence.first + 2)
    return;
  if ((lectern_reading_is (reading, number - 1, "has")
       || lectern_reading_is (reading, number - 1, "have")
       || lectern_reading_is (reading, number - 1, "had"))
      && (is_child_noun (reading, number + 1) || is_child_noun (reading, number + 2)))
    {
      end = is_child_noun (reading, number + 1) ? number + 2 : number + 3;
      first = number - 1;
    }
  else if (lectern_reading_is (reading, number - 1, "of")
           && (lectern_reading_is (reading, number - 2, "mother")
               || lectern_reading_is (reading, number - 2, "father")
               || lectern_reading_is (reading, number - 2, "mum")
               || lectern_reading_is (reading, number - 2, "mom")
               || lectern_reading_is (reading, number - 2, "dad")))
    first = number - 2;
  else
    return;
  for (guint t = first; t-- > sentence.first && who == NULL;)
    {
      who = lectern_reading_get_place (reading, t);
      if (!lectern_facts_is_person (self, who))
        who = NULL;
    }
  if (who == NULL)
    return;
  lectern_facts_add_attribute (self, "attribute_children", lectern_argument_from_place (self, who),
                               "children", lectern_fact_text (self, number, end), who->first, end);
}

void
lectern_facts_find_attributes (LecternFactFinder *self)
{
  GArray *places = self->reading->resolution->places;

  for (guint i = 0; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      if (place->kind != LECTERN_MENTION_NAME || !lectern_facts_is_person (self, place))
        continue;
      find_age_behind (self, place);
    }
  for (guint t = 0; t + 1 < self->reading->segments->n_tokens; t++)
    if (is_number (self, t))
      {
        find_year_old (self, t);
        find_children (self, t);
      }
  lectern_facts_find_origins (self);
}
