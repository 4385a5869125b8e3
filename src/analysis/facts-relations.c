/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relations between people and between people and bodies: kin, founders, "X of Y", "Y's X". */

#include "config.h"

#include "analysis/facts-finder.h"

static void
add_relation (LecternFactFinder *self,
              const char *pattern,
              const LecternPlace *subject,
              char *relation,
              LecternArgument object,
              guint first,
              guint end)
{
  LecternFact fact = lectern_fact_begin (self, LECTERN_FACT_RELATION, pattern, first, end);

  fact.subject = lectern_argument_from_place (self, subject);
  fact.relation = relation;
  fact.object = object;
  lectern_fact_commit (self, &fact);
}

static gboolean
is_kin (const LecternFactFinder *self, guint token)
{
  return lectern_facts_is_class (self, token, LECTERN_LIST_KIN, "kin");
}

static gboolean
is_tie (const LecternFactFinder *self, guint token)
{
  return is_kin (self, token) || lectern_facts_is_class (self, token, LECTERN_LIST_KIN, "peer");
}

/* The person whom a possessive in front of token stands for: "his", "Ruiz's". */
static const LecternPlace *
find_possessor (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;
  const LecternPlace *place = NULL;

  if (token == 0)
    return NULL;
  if (reading->grammar[token - 1] == LECTERN_GRAMMAR_POSSESSIVE
      || lectern_reading_is (reading, token - 1, "her"))
    place = lectern_reading_get_place (reading, token - 1);
  else if (lectern_reading_is_genitive (reading, token - 1) && token > 1)
    place = lectern_reading_get_place (reading, token - 2);
  return lectern_facts_is_person (self, place) ? place : NULL;
}

/* "his husband, David Furnish", "Ruiz's former aide Tom Fox" */
static void
find_tie_before (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint end = person->first;
  guint first;
  const LecternPlace *other;

  if (end > sentence.first && lectern_reading_is (reading, end - 1, ","))
    end--;
  if (end <= sentence.first + 1 || !is_tie (self, end - 1))
    return;
  first = end - 1;
  while (first > sentence.first && end - first < 5
         && lectern_facts_is_class (self, first - 1, LECTERN_LIST_ROLE_WORDS, "modifier"))
    first--;
  other = find_possessor (self, first);
  if (other == NULL && first > sentence.first)
    {
      /* "Clinton aide Huma Abedin" */
      other = lectern_facts_name_before (self, first);
      if (!lectern_facts_is_person (self, other))
        return;
    }
  if (other == NULL || other->entity == person->entity)
    return;
  add_relation (self, is_kin (self, end - 1) ? "relation_kin" : "relation_peer", person,
                lectern_fact_text (self, first, end), lectern_argument_from_place (self, other),
                MIN (other->first, first), person->end);
}

/* "Ana Ruiz, the wife of Tom Fox", "Brad Holmes, founder of Bassline" */
static void
find_tie_behind (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint noun = person->end;
  gboolean founder;
  LecternPhrase phrase;
  LecternArgument object;

  if (noun + 3 >= sentence.end || !lectern_reading_is (reading, noun, ","))
    return;
  noun++;
  while (noun + 2 < sentence.end && noun < person->end + 5
         && (reading->grammar[noun] == LECTERN_GRAMMAR_DETERMINER
             || lectern_facts_is_class (self, noun, LECTERN_LIST_ROLE_WORDS, "modifier")
             || lectern_facts_is_class (self, noun, LECTERN_LIST_ROLES, "person")
             || lectern_reading_is (reading, noun, "and"))
         && !is_tie (self, noun)
         && !lectern_facts_is_class (self, noun, LECTERN_LIST_KIN, "founder"))
    noun++;
  founder = lectern_facts_is_class (self, noun, LECTERN_LIST_KIN, "founder");
  if ((!founder && !is_tie (self, noun)) || noun + 2 >= sentence.end
      || !(lectern_reading_is (reading, noun + 1, "of")
           || lectern_reading_is (reading, noun + 1, "to")))
    return;
  phrase = lectern_facts_phrase_from (self, noun + 2, sentence.end);
  if (phrase.end == phrase.first)
    return;
  object = lectern_argument_from_tokens (self, phrase.first, phrase.end);
  if (!founder && object.entity == LECTERN_NONE)
    {
      g_free (object.text);
      return;
    }
  add_relation (self, founder ? "relation_founder" : "relation_kin", person,
                lectern_fact_text (self, noun, noun + 2), object, person->first, phrase.end);
}

/* "Founder of the Bassline Live, Brad Holmes" */
static void
find_founder_before (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);

  for (guint t = person->first; t-- > sentence.first && person->first - t < 10;)
    {
      guint end = person->first;

      if (!lectern_facts_is_class (self, t, LECTERN_LIST_KIN, "founder"))
        continue;
      if (lectern_reading_is (reading, end - 1, ","))
        end--;
      if (lectern_reading_is (reading, t + 1, "of") && t + 2 < end)
        add_relation (self, "relation_founder", person, lectern_fact_text (self, t, t + 2),
                      lectern_argument_from_tokens (self, t + 2, end), t, person->end);
      else if (lectern_facts_is_body (self, lectern_facts_name_before (self, t)) && t + 1 == end)
        add_relation (self, "relation_founder", person, lectern_fact_text (self, t, t + 1),
                      lectern_argument_from_place (self, lectern_facts_name_before (self, t)),
                      lectern_facts_name_before (self, t)->first, person->end);
      return;
    }
}

/* "Violet Maila of Music in Africa" */
static void
find_of (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  guint joint = person->end;
  guint token = joint + 1;
  const LecternPlace *body;

  if (token >= lectern_facts_sentence_of (self, person->first).end
      || !(lectern_reading_is (reading, joint, "of") || lectern_reading_is (reading, joint, "from")
           || lectern_reading_is (reading, joint, "at")))
    return;
  if (reading->grammar[token] == LECTERN_GRAMMAR_DETERMINER)
    token++;
  body = lectern_facts_name_from (self, token);
  if (!lectern_facts_is_body (self, body)
      || (!lectern_reading_is (reading, joint, "of")
          && lectern_facts_type_of (self, body) != LECTERN_ENTITY_ORGANISATION))
    return;
  add_relation (self, "relation_of", person, lectern_fact_text (self, joint, joint + 1),
                lectern_argument_from_place (self, body), person->first, body->end);
}

/* "Senegal's Sadio Mane" */
static void
find_genitive (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternPlace *body;

  if (person->first < 2 || !lectern_reading_is_genitive (self->reading, person->first - 1))
    return;
  body = lectern_facts_name_before (self, person->first - 1);
  if (lectern_facts_is_body (self, body))
    add_relation (self, "relation_genitive", person, g_strdup ("of"),
                  lectern_argument_from_place (self, body), body->first, person->end);
}

/* "Ajara Nchout Njoya (Cameroon and Inter Milan)" */
static void
find_bracketed (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  guint limit = lectern_facts_sentence_of (self, person->first).end;

  if (person->end >= limit || !lectern_reading_is (reading, person->end, "("))
    return;
  for (guint t = person->end + 1; t < limit && !lectern_reading_is (reading, t, ")");)
    {
      const LecternPlace *body = lectern_facts_name_from (self, t);

      if (!lectern_facts_is_body (self, body))
        return;
      add_relation (self, "relation_brackets", person, g_strdup ("of"),
                    lectern_argument_from_place (self, body), person->first, body->end);
      t = body->end;
      if (lectern_reading_is (reading, t, "and") || lectern_reading_is (reading, t, ","))
        t++;
    }
}

/* "supported by A, B and C": a relation to each. */
static void
add_list (LecternFactFinder *self,
          const LecternPlace *subject,
          guint verb,
          const LecternPlace *object)
{
  const LecternReading *reading = self->reading;
  guint limit = lectern_facts_sentence_of (self, verb).end;

  while (object != NULL && object->entity != subject->entity)
    {
      guint token = object->end;

      add_relation (self, "relation_verb", subject, lectern_fact_text (self, verb, verb + 2),
                    lectern_argument_from_place (self, object), subject->first, object->end);
      if (token + 1 >= limit
          || !(lectern_reading_is (reading, token, ",")
               || lectern_reading_is (reading, token, "and")))
        return;
      token++;
      while (token < limit
             && (lectern_reading_is (reading, token, "and")
                 || reading->grammar[token] == LECTERN_GRAMMAR_DETERMINER))
        token++;
      object = token < limit ? lectern_facts_name_from (self, token) : NULL;
    }
}

/* "born in", "lives in", "worked for": the person before, the place or body behind. */
static void
find_verbs (LecternFactFinder *self)
{
  static const char *const phrases[][2] = {
    { "born", "in" },     { "lives", "in" },  { "lived", "in" },   { "live", "in" },
    { "worked", "for" },  { "works", "for" }, { "works", "at" },   { "worked", "at" },
    { "educated", "at" }, { "raised", "in" }, { "married", "to" }, { "headed", "by" },
    { "led", "by" },      { "owned", "by" },  { "founded", "by" }, { "supported", "by" },
  };
  const LecternSegments *segments = self->reading->segments;

  for (guint t = 0; t + 2 < segments->n_tokens; t++)
    for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
      {
        const LecternPlace *subject = NULL, *object;
        guint token = t + 2;

        if (!lectern_reading_is (self->reading, t, phrases[i][0])
            || !lectern_reading_is (self->reading, t + 1, phrases[i][1]))
          continue;
        if (self->reading->grammar[token] == LECTERN_GRAMMAR_DETERMINER
            && token + 1 < segments->n_tokens)
          token++;
        object = lectern_facts_name_from (self, token);
        for (guint k = t; k-- > lectern_facts_sentence_of (self, t).first && subject == NULL;)
          {
            const LecternPlace *place = lectern_reading_get_place (self->reading, k);

            if (place != NULL && (lectern_facts_is_person (self, place) || i >= 11))
              subject = place;
          }
        if (subject == NULL || object == NULL || subject->entity == object->entity)
          continue;
        add_list (self, subject, t, object);
      }
}

void
lectern_facts_find_relations (LecternFactFinder *self)
{
  GArray *places = self->reading->resolution->places;

  for (guint i = 0; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      if (place->kind != LECTERN_MENTION_NAME || !lectern_facts_is_person (self, place))
        continue;
      find_tie_before (self, place);
      find_tie_behind (self, place);
      find_founder_before (self, place);
      find_of (self, place);
      find_genitive (self, place);
      find_bracketed (self, place);
    }
  find_verbs (self);
}
