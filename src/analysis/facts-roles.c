/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles: titles before a name, appositions on either side, "is a …", descriptions. */

#include "config.h"

#include "analysis/facts-grammar.h"

#include <string.h>

/* A role has fewer words before its noun. */
#define MAX_MODIFIERS 7

/* "artists Msaki and Simmy": several people of one role. */
static gboolean
is_people (const LecternFactFinder *self, guint token)
{
  return lectern_facts_is_class (self, token, LECTERN_LIST_ROLES, "people")
         && lectern_facts_name_from (self, token + 1) != NULL;
}

static gboolean
is_role_noun (const LecternFactFinder *self, guint token)
{
  if (lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "empty"))
    return FALSE;
  return lectern_facts_is_class (self, token, LECTERN_LIST_ROLES, "person")
         || is_people (self, token)
         || (lectern_facts_is_class (self, token, LECTERN_LIST_NAME_WORDS, "title")
             && !lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "modifier"));
}

static gboolean
has_suffix (const LecternFactFinder *self, guint token, const char *suffix)
{
  guint length = lectern_token_length (self->reading->segments, token);
  gsize wanted = strlen (suffix);

  return length > wanted + 2
         && memcmp (lectern_token_text (self->reading->segments, token) + length - wanted, suffix,
                    wanted)
                == 0;
}

/* "deputy", "Russian", "political", "Chelsea", "-": what may stand before the noun of a role. */
static gboolean
is_modifier (const LecternFactFinder *self, guint token)
{
  static const char *const suffixes[] = { "al", "ic", "ive", "ous", "ary", "ian", "ese", "ist" };
  const LecternReading *reading = self->reading;

  if (reading->pair[token] != LECTERN_NONE)
    return FALSE;
  if (reading->place[token] != LECTERN_NONE)
    return lectern_reading_get_place (reading, token)->kind == LECTERN_MENTION_NAME;
  if (lectern_reading_is (reading, token, "-") || lectern_reading_is_genitive (reading, token))
    return TRUE;
  if (lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "modifier")
      || is_role_noun (self, token)
      || lectern_facts_is_class (self, token, LECTERN_LIST_NAME_WORDS, "title")
      || lectern_token_lookup (reading->segments, token, reading->lexicon,
                               LECTERN_LIST_NATIONALITIES)
             != NULL
      || lectern_facts_is_class (self, token, LECTERN_LIST_NAME_WORDS, "org"))
    return reading->grammar[token] == LECTERN_GRAMMAR_OPEN;
  if (reading->grammar[token] != LECTERN_GRAMMAR_OPEN)
    return FALSE;
  if (lectern_grammar_is_known (self))
    return lectern_grammar_has_upos (self, token, "ADJ")
           || lectern_grammar_has_upos (self, token, "NOUN")
           || lectern_grammar_has_upos (self, token, "PROPN");
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (has_suffix (self, token, suffixes[i]))
      return TRUE;
  return FALSE;
}

guint
lectern_facts_role_start (const LecternFactFinder *self, guint end, guint limit)
{
  guint first = end;

  if (end <= limit || !is_role_noun (self, end - 1) || self->reading->pair[end - 1] != LECTERN_NONE)
    return end;
  first = end - 1;
  while (first > limit && end - first < MAX_MODIFIERS && is_modifier (self, first - 1))
    first--;
  /* "The group's director": whose it is, is no part of it, unless a name. */
  for (guint t = first + 1; t + 1 < end; t++)
    if (lectern_reading_is_genitive (self->reading, t)
        && self->reading->place[t - 1] == LECTERN_NONE)
      first = t + 1;
  while (first < end
         && (lectern_reading_is (self->reading, first, "-")
             || lectern_reading_is_genitive (self->reading, first)))
    first++;
  return first;
}

/* The body or place that the role's own words name ("Chelsea goalkeeper"), and where the title
 * begins behind it. */
static const LecternPlace *
split_object (const LecternFactFinder *self, LecternPhrase *role)
{
  const LecternPlace *found = NULL;

  for (guint t = role->first; t < role->end; t++)
    {
      const LecternPlace *place = lectern_facts_name_from (self, t);

      if (!lectern_facts_is_body (self, place) || place->end >= role->end)
        continue;
      found = place;
      role->first = place->end;
      if (lectern_reading_is_genitive (self->reading, role->first))
        role->first++;
    }
  return found;
}

/* "of the UN programme", "at Chelsea" behind a role. */
static LecternPhrase
find_body_behind (const LecternFactFinder *self, guint token, guint limit)
{
  const LecternReading *reading = self->reading;

  if (token + 1 >= limit
      || !(lectern_reading_is (reading, token, "of") || lectern_reading_is (reading, token, "at")
           || lectern_reading_is (reading, token, "for")
           || lectern_reading_is (reading, token, "with")))
    return (LecternPhrase){ token, token };
  return lectern_facts_phrase_from (self, token + 1, limit);
}

static gboolean
is_tie (const LecternFactFinder *self, guint token)
{
  return lectern_facts_is_class (self, token, LECTERN_LIST_KIN, "kin")
         || lectern_facts_is_class (self, token, LECTERN_LIST_KIN, "founder");
}

/* "artists" is a role of each as "artist". */
static char *
role_text (const LecternFactFinder *self, LecternPhrase role)
{
  char *text = lectern_fact_text (self, role.first, role.end);
  gsize length = strlen (text);

  if (is_people (self, role.end - 1) && length > 2 && text[length - 1] == 's')
    text[length - 1] = '\0';
  return text;
}

static void
add_role (LecternFactFinder *self,
          const char *pattern,
          const LecternPlace *person,
          LecternPhrase role,
          LecternPhrase body,
          LecternPhrase evidence)
{
  const LecternPlace *own = NULL;
  LecternFact fact;

  if (role.end <= role.first || is_tie (self, role.end - 1))
    return;
  own = split_object (self, &role);
  if (lectern_facts_is_person (self, lectern_reading_get_place (self->reading, role.first)))
    return;
  if (role.first >= role.end)
    return;
  fact = lectern_fact_begin (self, LECTERN_FACT_ROLE, pattern, evidence.first, evidence.end);
  fact.subject = lectern_argument_from_place (self, person);
  fact.relation = role_text (self, role);
  if (body.end > body.first)
    fact.object = lectern_argument_from_tokens (self, body.first, body.end);
  else if (own != NULL)
    fact.object = lectern_argument_from_place (self, own);
  lectern_fact_commit (self, &fact);
}

/* "Nigeria and Barcelona forward Asisat Oshoala": the role is held for both. */
static void
add_other_body (LecternFactFinder *self,
                const char *pattern,
                const LecternPlace *person,
                LecternPhrase role,
                LecternPhrase evidence)
{
  const LecternReading *reading = self->reading;
  const LecternPlace *near = lectern_facts_name_from (self, role.first);
  const LecternPlace *far;

  if (!lectern_facts_is_body (self, near) || near->end >= role.end || role.first < 2
      || !lectern_reading_is (reading, role.first - 1, "and"))
    return;
  far = lectern_facts_name_before (self, role.first - 1);
  if (lectern_facts_is_body (self, far))
    add_role (self, pattern, person, (LecternPhrase){ near->end, role.end },
              (LecternPhrase){ far->first, far->end }, (LecternPhrase){ far->first, evidence.end });
}

/* "actress and model Elizabeth Hurley": each role before "and" as well. */
static void
add_roles_before (LecternFactFinder *self,
                  const char *pattern,
                  const LecternPlace *person,
                  guint end,
                  LecternPhrase evidence)
{
  LecternRange sentence = lectern_facts_sentence_of (self, end - 1);
  guint first = lectern_facts_role_start (self, end, sentence.first);

  while (first < end)
    {
      LecternPhrase none = { end, end };

      add_role (self, pattern, person, (LecternPhrase){ first, end }, none,
                (LecternPhrase){ MIN (first, evidence.first), evidence.end });
      add_other_body (self, pattern, person, (LecternPhrase){ first, end }, evidence);
      if (first < sentence.first + 2 || !lectern_reading_is (self->reading, first - 1, "and"))
        break;
      end = first - 1;
      first = lectern_facts_role_start (self, end, sentence.first);
    }
}

/* "artists Msaki and Simmy", "legends A, B and C": the role of the first is that of all. */
static void
find_fellows (LecternFactFinder *self, const LecternPlace *person, guint role_end)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint token = person->end;

  while (
      token + 1 < sentence.end
      && (lectern_reading_is (reading, token, ",") || lectern_reading_is (reading, token, "and")))
    {
      const LecternPlace *fellow;

      token++;
      if (token < sentence.end && lectern_reading_is (reading, token, "and"))
        token++;
      fellow = token < sentence.end ? lectern_facts_name_from (self, token) : NULL;
      if (!lectern_facts_is_person (self, fellow))
        return;
      add_roles_before (self, "role_before", fellow, role_end,
                        (LecternPhrase){ person->first, fellow->end });
      token = fellow->end;
    }
}

static void
find_before (LecternFactFinder *self, const LecternPlace *person)
{
  guint end = person->first;

  /* Between a role and the name: "Sir", "Mr", "Sen." */
  if (end > 0 && lectern_facts_is_class (self, end - 1, LECTERN_LIST_NAME_WORDS, "honorific"))
    end--;
  if (end <= lectern_facts_sentence_of (self, person->first).first)
    return;
  add_roles_before (self, "role_before", person, end,
                    (LecternPhrase){ person->first, person->end });
  if (is_people (self, end - 1))
    find_fellows (self, person, end);
}

/* The words from token up to a comma, bracket, "who" or the end of the sentence. */
static guint
apposition_end (const LecternFactFinder *self, guint token, guint limit)
{
  const LecternReading *reading = self->reading;

  while (token < limit && !lectern_reading_is (reading, token, ",")
         && !lectern_reading_is (reading, token, "who") && !lectern_reading_is (reading, token, ";")
         && !lectern_reading_is (reading, token, "(") && !lectern_reading_is (reading, token, ")")
         && reading->pair[token] == LECTERN_NONE
         && !(reading->grammar[token] == LECTERN_GRAMMAR_POINT && token + 1 == limit))
    token++;
  return token;
}

/* The roles in [first, end): "deputy director of X", "a trainer and TV presenter". */
static void
read_roles (LecternFactFinder *self,
            const char *pattern,
            const LecternPlace *person,
            guint first,
            guint end,
            LecternPhrase evidence)
{
  const LecternReading *reading = self->reading;

  if (first < end
      && (reading->grammar[first] == LECTERN_GRAMMAR_DETERMINER
          || reading->grammar[first] == LECTERN_GRAMMAR_POSSESSIVE))
    first++;
  for (guint t = first + 1; t + 1 < end && t < first + MAX_MODIFIERS; t++)
    if (lectern_reading_is_genitive (reading, t) && reading->place[t - 1] == LECTERN_NONE)
      first = t + 1;
  while (first < end)
    {
      guint noun = first;
      LecternPhrase body;

      while (noun < end && !is_role_noun (self, noun) && is_modifier (self, noun))
        noun++;
      while (noun + 1 < end && is_role_noun (self, noun + 1))
        noun++;
      if (noun >= end || !is_role_noun (self, noun))
        return;
      body = find_body_behind (self, noun + 1, end);
      add_role (self, pattern, person, (LecternPhrase){ first, noun + 1 }, body, evidence);
      first = MAX (body.end, noun + 1);
      if (first >= end || !lectern_reading_is (reading, first, "and"))
        return;
      first++;
      if (first < end && reading->grammar[first] == LECTERN_GRAMMAR_DETERMINER)
        first++;
    }
}

/* "Luiz Loures, deputy executive director of the UN programme," */
static void
find_apposition (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint first = person->end + 1;
  guint end;

  if (first >= sentence.end || !lectern_reading_is (reading, person->end, ","))
    return;
  /* ", 68, " */
  if (first + 1 < sentence.end
      && (reading->segments->tokens[first].flags & LECTERN_TOKEN_DIGIT) != 0
      && lectern_reading_is (reading, first + 1, ","))
    first += 2;
  if (first < sentence.end && lectern_reading_is (reading, first, "who") && first + 1 < sentence.end
      && (lectern_reading_is (reading, first + 1, "is")
          || lectern_reading_is (reading, first + 1, "was")))
    first += 2;
  if (first + 1 < sentence.end && lectern_reading_is (reading, first, "known")
      && lectern_reading_is (reading, first + 1, "as"))
    first += 2;
  end = apposition_end (self, first, sentence.end);
  if (end > first)
    read_roles (self, "role_apposition", person, first, end, (LecternPhrase){ person->first, end });
}

/* "The group's director, Ana Ruiz," and "Founder of the show, Brad Holmes said" */
static void
find_reversed (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint comma = person->first;
  guint first;

  if (comma < sentence.first + 2 || !lectern_reading_is (reading, comma - 1, ","))
    return;
  comma--;
  first = comma;
  while (first > sentence.first && reading->pair[first - 1] == LECTERN_NONE
         && !lectern_reading_is (reading, first - 1, ",") && comma - first < MAX_MODIFIERS + 5
         && (is_modifier (self, first - 1) || lectern_reading_is (reading, first - 1, "of")
             || lectern_reading_is (reading, first - 1, "at")
             || reading->grammar[first - 1] == LECTERN_GRAMMAR_DETERMINER))
    first--;
  /* Only where the phrase begins here: a list of people is none. */
  if (first > sentence.first && !lectern_reading_is (reading, first - 1, ",")
      && reading->grammar[first] != LECTERN_GRAMMAR_DETERMINER)
    return;
  read_roles (self, "role_reversed", person, first, comma, (LecternPhrase){ first, person->end });
}

/* "Ana Ruiz is a nurse" */
static void
find_copula (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint verb = person->end;

  if (verb + 2 >= sentence.end
      || !(lectern_reading_is (reading, verb, "is") || lectern_reading_is (reading, verb, "was")
           || lectern_reading_is (reading, verb, "became"))
      || reading->grammar[verb + 1] != LECTERN_GRAMMAR_DETERMINER)
    return;
  read_roles (self, "role_copula", person, verb + 1, apposition_end (self, verb + 1, sentence.end),
              (LecternPhrase){ person->first, apposition_end (self, verb + 1, sentence.end) });
}

/* "the singer": what a description says about somebody who is named elsewhere. */
static void
find_description (LecternFactFinder *self, const LecternPlace *place)
{
  guint first = lectern_facts_role_start (self, place->end, place->first);
  LecternPhrase none = { place->end, place->end };

  if (first >= place->end)
    return;
  for (guint i = 0; i < self->facts->len; i++)
    {
      const LecternFact *fact = &g_array_index (self->facts, LecternFact, i);
      g_autofree char *head = lectern_fact_text (self, place->end - 1, place->end);

      if (fact->kind == LECTERN_FACT_ROLE && fact->subject.entity == place->entity
          && g_str_has_suffix (fact->relation, head) && place->end - first == 1)
        return;
    }
  add_role (self, "role_description", place, (LecternPhrase){ first, place->end }, none,
            (LecternPhrase){ place->first, place->end });
}

void
lectern_facts_find_roles (LecternFactFinder *self)
{
  GArray *places = self->reading->resolution->places;

  for (guint i = 0; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      if (place->kind != LECTERN_MENTION_NAME || !lectern_facts_is_person (self, place))
        continue;
      find_before (self, place);
      find_apposition (self, place);
      find_reversed (self, place);
      find_copula (self, place);
    }
  for (guint i = 0; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      if (place->kind == LECTERN_MENTION_NOMINAL && lectern_facts_is_person (self, place))
        find_description (self, place);
    }
}
