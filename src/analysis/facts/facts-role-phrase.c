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

/* "half" of "fly-half": is the compound that ends here a role? */
static gboolean
ends_role (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;
  const LecternToken *tokens = reading->segments->tokens;
  const char *class;

  if (token < 2 || !lectern_reading_is (reading, token - 1, "-")
      || (tokens[token - 1].flags & tokens[token].flags & LECTERN_TOKEN_GLUED) == 0)
    return FALSE;
  class = lectern_lexicon_lookup_lower (reading->lexicon, LECTERN_LIST_ROLES,
                                        reading->segments->text + tokens[token - 2].start,
                                        tokens[token].end - tokens[token - 2].start);
  return class != NULL && g_str_has_prefix (class, "person");
}

gboolean
lectern_facts_is_role_noun (const LecternFactFinder *self, guint token)
{
  if (lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "empty"))
    return FALSE;
  return lectern_facts_is_class (self, token, LECTERN_LIST_ROLES, "person")
         || lectern_facts_is_role_of_people (self, token) || is_former_role (self, token)
         || ends_role (self, token)
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

  if (token + 1 >= reading->segments->n_tokens || reading->pair[token] != reading->pair[token + 1])
    return FALSE;
  /* "His Highness Sheikh Saud" */
  if ((reading->segments->tokens[token].flags & LECTERN_TOKEN_CAPITAL) != 0
      && lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "empty"))
    return FALSE;
  /* "Her health minister" may be a mention of him: its words are looked at one by one. */
  if (reading->place[token] != LECTERN_NONE
      && lectern_reading_get_place (reading, token)->kind != LECTERN_MENTION_NOMINAL)
    return lectern_reading_get_place (reading, token)->kind == LECTERN_MENTION_NAME;
  /* A hyphen, not a dash: "percent - President Ana Ruiz". */
  if (lectern_reading_is (reading, token, "-"))
    return (reading->segments->tokens[token].flags & reading->segments->tokens[token + 1].flags
            & LECTERN_TOKEN_GLUED)
           != 0;
  if (lectern_reading_is_genitive (reading, token))
    return TRUE;
  if (lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "modifier")
      || lectern_facts_is_role_noun (self, token)
      || lectern_facts_is_class (self, token, LECTERN_LIST_NAME_WORDS, "title")
      || lectern_token_lookup (reading->segments, token, reading->lexicon,
                               LECTERN_LIST_NATIONALITIES)
             != NULL
      || lectern_facts_is_class (self, token, LECTERN_LIST_NAME_WORDS, "org"))
    return reading->grammar[token] == LECTERN_GRAMMAR_OPEN
           || (lectern_grammar_is_known (self) && lectern_grammar_has_upos (self, token, "ADJ"));
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
  return lectern_facts_name_at (self, token) != NULL;
}

guint
lectern_facts_role_start (const LecternFactFinder *self, guint end, guint limit)
{
  guint first = end;

  if (end <= limit || !lectern_facts_is_role_noun (self, end - 1)
      || lectern_facts_is_body (self, lectern_facts_name_at (self, end - 1))
      || end >= self->reading->segments->n_tokens
      || self->reading->pair[end - 1] != self->reading->pair[end])
    return end;
  first = end - 1;
  /* "governor Alhaji Bello", "spokesman DSP Elkana": a rank is a title by itself. */
  if (lectern_facts_is_class (self, first, LECTERN_LIST_ROLE_WORDS, "rank") && first > limit
      && lectern_facts_is_role_noun (self, first - 1)
      && !lectern_facts_is_class (self, first - 1, LECTERN_LIST_ROLE_WORDS, "rank"))
    return first;
  for (guint n = 0; first > limit && n < LECTERN_MAX_ROLE_MODIFIERS; n++)
    {
      const LecternPlace *name = lectern_facts_name_at (self, first - 1);

      if (lectern_reading_is (self->reading, first - 1, "turned")
          || !lectern_facts_is_role_modifier (self, first - 1))
        break;
      first = name != NULL ? MAX (limit, name->first) : first - 1;
      /* "In the investigation former minister Ana Ruiz": a role begins so. */
      if (lectern_reading_is (self->reading, first, "former"))
        break;
    }
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

  if (!lectern_facts_is_class (self, role.end - 1, LECTERN_LIST_ROLES, "people") || length < 3
      || (role.end - role.first > 2
          && self->reading->grammar[role.end - 2] == LECTERN_GRAMMAR_PREPOSITION))
    return text;
  if (g_str_has_suffix (text, "men"))
    text[length - 2] = 'a';
  else if (g_str_has_suffix (text, "sses"))
    text[length - 2] = '\0';
  else if (text[length - 1] == 's')
    text[length - 1] = '\0';
  return text;
}

/* Has the person been told to be more than this: "Professor" behind "Emeritus Professor"? Notes
 * what the role says of them. */
static gboolean
is_part_of_role (LecternFactFinder *self, guint entity, const char *role)
{
  g_autofree char *folded = g_utf8_strdown (role, -1);
  g_autofree char *key = g_strdup_printf ("part of role\t%u\t%s", entity, folded);

  if (g_hash_table_contains (self->seen, key))
    return TRUE;
  for (const char *space = strchr (folded, ' '); space != NULL; space = strchr (space + 1, ' '))
    g_hash_table_add (self->seen, g_strdup_printf ("part of role\t%u\t%s", entity, space + 1));
  return FALSE;
}

/* The words of "Army", "Air Force" in front of a rank: whose it is. */
static guint
count_force (const LecternFactFinder *self, LecternPhrase role)
{
  guint n = 0;

  if (lectern_reading_is (self->reading, role.first, "air")
      && lectern_reading_is (self->reading, role.first + 1, "force"))
    n = 2;
  else if (lectern_facts_is_class (self, role.first, LECTERN_LIST_ROLE_WORDS, "force"))
    n = 1;
  return role.first + n < role.end
                 && (self->reading->segments->tokens[role.first].flags & LECTERN_TOKEN_CAPITAL) != 0
             ? n
             : 0;
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
  g_autofree char *title = NULL;
  guint force = 0;
  const LecternPlace *place;
  LecternFact fact;

  if (role.end <= role.first || is_tie (self, role.end - 1))
    return;
  own = lectern_facts_split_body (self, &role);
  place = lectern_reading_get_place (self->reading, role.first);
  /* "Ana Ruiz, the director," is a mention that says so; "the director left" says it of nobody. */
  if (lectern_facts_is_person (self, place)
      && (place->kind != LECTERN_MENTION_NOMINAL || person->kind != LECTERN_MENTION_NAME))
    return;
  if (role.first >= role.end || self->reading->grammar[role.first] == LECTERN_GRAMMAR_PREPOSITION)
    return;
  /* "a Washington-based developer" */
  if (own != NULL && role.first + 2 < role.end
      && lectern_reading_is (self->reading, role.first, "-"))
    role.first += 2;
  if (own == NULL)
    {
      force = count_force (self, role);
      role.first += force;
    }
  title = role_text (self, role);
  if (body.end <= body.first && own == NULL && is_part_of_role (self, person->entity, title))
    return;
  fact = lectern_fact_begin (self, LECTERN_FACT_ROLE, pattern, evidence.first, evidence.end);
  fact.subject = lectern_argument_from_place (self, person);
  fact.relation = g_steal_pointer (&title);
  if (body.end > body.first)
    fact.object = lectern_argument_from_tokens (self, body.first, body.end);
  else if (own != NULL)
    fact.object = lectern_argument_from_place (self, own);
  else if (force > 0)
    fact.object = lectern_argument_from_tokens (self, role.first - force, role.first);
  else
    fact.object = lectern_facts_role_owner (self, role.first);
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

/* Behind a role at token: "president Anna Lee" is another's, "her lawyer said" is nobody's. */
static gboolean
belongs_elsewhere (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;

  if (token >= reading->segments->n_tokens)
    return FALSE;
  return lectern_facts_is_person (self, lectern_facts_name_from (self, token))
         || ((reading->cue[token] & LECTERN_CUE_SAY) != 0
             && (!lectern_grammar_is_known (self)
                 || lectern_grammar_has_upos (self, token, "VERB")));
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
          || reading->grammar[first] == LECTERN_GRAMMAR_POSSESSIVE
          || lectern_reading_is (reading, first, "her")))
    first++;
  first = lectern_facts_skip_age (self, first, end);
  for (guint t = first + 1; t + 1 < end && t < first + LECTERN_MAX_ROLE_MODIFIERS
                            && reading->grammar[t] != LECTERN_GRAMMAR_PREPOSITION;
       t++)
    if (lectern_reading_is_genitive (reading, t) && !is_named (self, t - 1))
      first = t + 1;
  while (first < end)
    {
      guint noun = first;
      guint last;
      LecternPhrase role;
      LecternPhrase body;
      LecternPhrase shared;

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
      body = lectern_facts_body_behind (self, noun + 1, end);
      role = (LecternPhrase){ first, noun + 1 };
      lectern_facts_take_field (self, &role, &body, end);
      first = MAX (body.end, noun + 1);
      if (belongs_elsewhere (self, first))
        return;
      shared = body.end > body.first ? body : lectern_facts_shared_body (self, first, end);
      lectern_facts_add_role (self, pattern, person, role, shared, evidence);
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
