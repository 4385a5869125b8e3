/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the words of a role: "deputy executive director of the UN programme", "trainer and
 * presenter". */

#include "config.h"

#include "analysis/facts/facts-roles.h"

#include <string.h>

gboolean
lectern_facts_is_role_of_people (const LecternFactFinder *self, guint token)
{
  return lectern_facts_is_class (self, token, LECTERN_LIST_ROLES, "people")
         && lectern_facts_name_from (self, token + 1) != NULL;
}

/* "ex-chancellor": is what stands behind "ex-" in one token a role? */
static gboolean
is_former_role (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;
  guint length = lectern_token_length (reading->segments, token);
  const char *text = lectern_token_text (reading->segments, token);
  const char *class;

  if (length < 5 || g_ascii_strncasecmp (text, "ex-", 3) != 0)
    return FALSE;
  class = lectern_lexicon_lookup_lower (reading->lexicon, LECTERN_LIST_ROLES, text + 3, length - 3);
  return class != NULL && g_str_has_prefix (class, "person");
}

gboolean
lectern_facts_is_role_noun (const LecternFactFinder *self, guint token)
{
  if (lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "empty"))
    return FALSE;
  return lectern_facts_is_class (self, token, LECTERN_LIST_ROLES, "person")
         || lectern_facts_is_role_of_people (self, token) || is_former_role (self, token)
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

gboolean
lectern_facts_is_role_modifier (const LecternFactFinder *self, guint token)
{
  static const char *const suffixes[] = { "al", "ic", "ive", "ous", "ary", "ian", "ese", "ist" };
  const LecternReading *reading = self->reading;

  if (reading->pair[token] != LECTERN_NONE)
    return FALSE;
  /* "Her health minister" may be a mention of him: its words are looked at one by one. */
  if (reading->place[token] != LECTERN_NONE
      && lectern_reading_get_place (reading, token)->kind != LECTERN_MENTION_NOMINAL)
    return lectern_reading_get_place (reading, token)->kind == LECTERN_MENTION_NAME;
  if (lectern_reading_is (reading, token, "-") || lectern_reading_is_genitive (reading, token))
    return TRUE;
  if (lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "modifier")
      || lectern_facts_is_role_noun (self, token)
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

/* Is the token part of a name, rather than of "the group" or of nothing? */
static gboolean
is_named (const LecternFactFinder *self, guint token)
{
  const LecternPlace *place = lectern_reading_get_place (self->reading, token);

  return place != NULL && place->kind == LECTERN_MENTION_NAME;
}

guint
lectern_facts_role_start (const LecternFactFinder *self, guint end, guint limit)
{
  guint first = end;

  if (end <= limit || !lectern_facts_is_role_noun (self, end - 1)
      || self->reading->pair[end - 1] != LECTERN_NONE)
    return end;
  first = end - 1;
  /* "governor Alhaji Bello", "spokesman DSP Elkana": a rank is a title by itself. */
  if (lectern_facts_is_class (self, first, LECTERN_LIST_ROLE_WORDS, "rank") && first > limit
      && lectern_facts_is_role_noun (self, first - 1)
      && !lectern_facts_is_class (self, first - 1, LECTERN_LIST_ROLE_WORDS, "rank"))
    return first;
  while (first > limit && end - first < LECTERN_MAX_ROLE_MODIFIERS
         && !lectern_reading_is (self->reading, first - 1, "turned")
         && lectern_facts_is_role_modifier (self, first - 1))
    first--;
  /* "The group's director": whose it is, is no part of it, unless a name. */
  for (guint t = first + 1; t + 1 < end; t++)
    if (lectern_reading_is_genitive (self->reading, t) && !is_named (self, t - 1))
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

static gboolean
names_a_body (const LecternFactFinder *self, LecternPhrase phrase)
{
  for (guint t = phrase.first; t < phrase.end; t++)
    if (self->reading->place[t] != LECTERN_NONE)
      return TRUE;
  return FALSE;
}

static gboolean
is_one_of (const LecternFactFinder *self, guint token, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (lectern_reading_is (self->reading, token, words[i]))
      return TRUE;
  return FALSE;
}

/* "of the UN programme", "at Chelsea", "in the Royal Marines" behind a role. */
static LecternPhrase
find_body_behind (const LecternFactFinder *self, guint token, guint limit)
{
  static const char *const any[] = { "of", "at", "for", "with" };
  static const char *const named[] = { "to", "in", "from", "on" };
  LecternPhrase none = { token, token };
  LecternPhrase body;

  if (token + 1 >= limit)
    return none;
  if (!is_one_of (self, token, any, G_N_ELEMENTS (any))
      && !is_one_of (self, token, named, G_N_ELEMENTS (named)))
    return none;
  body = lectern_facts_phrase_from (self, token + 1, limit);
  if (is_one_of (self, token, named, G_N_ELEMENTS (named)) && !names_a_body (self, body))
    return none;
  if (body.end > body.first
      && (self->reading->segments->tokens[body.first].flags & LECTERN_TOKEN_DIGIT) != 0)
    return none;
  return body;
}

static gboolean
is_tie (const LecternFactFinder *self, guint token)
{
  return lectern_facts_is_class (self, token, LECTERN_LIST_KIN, "kin")
         || lectern_facts_is_class (self, token, LECTERN_LIST_KIN, "founder");
}

/* "artists" is a role of each as "artist", "gunmen" as "gunman". */
static char *
role_text (const LecternFactFinder *self, LecternPhrase role)
{
  char *text = lectern_fact_text (self, role.first, role.end);
  gsize length = strlen (text);

  if (!lectern_facts_is_class (self, role.end - 1, LECTERN_LIST_ROLES, "people") || length < 3)
    return text;
  if (g_str_has_suffix (text, "men"))
    text[length - 2] = 'a';
  else if (g_str_has_suffix (text, "sses"))
    text[length - 2] = '\0';
  else if (text[length - 1] == 's')
    text[length - 1] = '\0';
  return text;
}

void
lectern_facts_add_role (LecternFactFinder *self,
                        const char *pattern,
                        const LecternPlace *person,
                        LecternPhrase role,
                        LecternPhrase body,
                        LecternPhrase evidence)
{
  const LecternPlace *own = NULL;
  const LecternPlace *place;
  LecternFact fact;

  if (role.end <= role.first || is_tie (self, role.end - 1))
    return;
  own = split_object (self, &role);
  place = lectern_reading_get_place (self->reading, role.first);
  /* "Ana Ruiz, the director," is a mention that says so; "the director left" says it of nobody. */
  if (lectern_facts_is_person (self, place)
      && (place->kind != LECTERN_MENTION_NOMINAL || person->kind != LECTERN_MENTION_NAME))
    return;
  if (role.first >= role.end || self->reading->grammar[role.first] == LECTERN_GRAMMAR_PREPOSITION)
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

guint
lectern_facts_skip_age (const LecternFactFinder *self, guint first, guint end)
{
  const LecternReading *reading = self->reading;

  for (guint t = first + 2; t < end && t < first + 6; t++)
    if (lectern_reading_is (reading, t, "old") && lectern_reading_is (reading, t - 1, "-"))
      return t + 1;
  return first;
}

/* The last token of "secretary-general", "editor-in-chief", "editor at large", whose first is
 * noun. */
static guint
compound_end (const LecternFactFinder *self, guint noun, guint end)
{
  const LecternToken *tokens = self->reading->segments->tokens;

  if (noun + 2 < end && lectern_reading_is (self->reading, noun + 1, "at")
      && lectern_reading_is (self->reading, noun + 2, "large"))
    return noun + 2;
  while (noun + 2 < end && lectern_reading_is (self->reading, noun + 1, "-")
         && (tokens[noun + 1].flags & tokens[noun + 2].flags & LECTERN_TOKEN_GLUED) != 0)
    noun += 2;
  return noun;
}

/* "director of studies at Oslo University": what is directed belongs to the role, whose body stands
 * behind it. Changes both where that is so. */
static void
take_field (const LecternFactFinder *self, LecternPhrase *role, LecternPhrase *body, guint limit)
{
  LecternPhrase behind;

  if (body->end <= body->first || names_a_body (self, *body))
    return;
  behind = find_body_behind (self, body->end, limit);
  if (behind.end <= behind.first || !names_a_body (self, behind))
    return;
  role->end = body->end;
  *body = behind;
}

void
lectern_facts_read_roles (LecternFactFinder *self,
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
  first = lectern_facts_skip_age (self, first, end);
  for (guint t = first + 1; t + 1 < end && t < first + LECTERN_MAX_ROLE_MODIFIERS; t++)
    if (lectern_reading_is_genitive (reading, t) && !is_named (self, t - 1))
      first = t + 1;
  while (first < end)
    {
      guint noun = first;
      guint last;
      LecternPhrase role;
      LecternPhrase body;

      while (noun < end && !lectern_facts_is_role_noun (self, noun)
             && lectern_facts_is_role_modifier (self, noun))
        noun++;
      while (noun + 1 < end && lectern_facts_is_role_noun (self, noun + 1))
        noun++;
      if (noun >= end)
        return;
      last = compound_end (self, noun, end);
      if (!lectern_facts_is_role_noun (self, noun) && !lectern_facts_is_role_noun (self, last))
        return;
      noun = last;
      body = find_body_behind (self, noun + 1, end);
      role = (LecternPhrase){ first, noun + 1 };
      take_field (self, &role, &body, end);
      lectern_facts_add_role (self, pattern, person, role, body, evidence);
      first = MAX (body.end, noun + 1);
      if (first >= end
          || !(lectern_reading_is (reading, first, "and")
               || lectern_reading_is (reading, first, "turned")))
        return;
      first++;
      if (first < end && reading->grammar[first] == LECTERN_GRAMMAR_DETERMINER)
        first++;
    }
}

guint
lectern_facts_before_honorific (const LecternFactFinder *self, guint end)
{
  guint first = lectern_facts_sentence_of (self, end).first;

  while (end > first
         && (lectern_facts_is_class (self, end - 1, LECTERN_LIST_NAME_WORDS, "honorific")
             || (lectern_facts_is_class (self, end - 1, LECTERN_LIST_NAME_WORDS, "title")
                 && lectern_facts_is_class (self, end - 1, LECTERN_LIST_ROLE_WORDS, "empty"))))
    end--;
  return end;
}
