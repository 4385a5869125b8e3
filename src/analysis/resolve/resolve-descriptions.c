/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches definite descriptions: "the singer", "the Russian leader", "the 68-year-old". */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/resolve/resolve-evidence.h"
#include "analysis/resolve/resolve-grammar.h"

/* The model's probability that whom it sees is meant; chosen on GUM's development part. */
#define MIN_SHARE 0.3
/* Adjectives between article and noun. */
#define MAX_MODIFIERS 4
/* A description without a role told in the text refers back this far. */
#define MAX_SENTENCES_BACK 4
/* No description refers back over more mentions than this. */
#define MAX_PLACES_BACK 600

/* Leaders of any office are "the leader". */
static gboolean
has_role_or_synonym (const LecternResolver *self,
                     const LecternCandidate *candidate,
                     const char *head)
{
  const char *synonyms =
      lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_ROLE_SYNONYMS, head, strlen (head));
  g_auto (GStrv) words = NULL;

  if (lectern_candidate_has_role (candidate, head))
    return TRUE;
  if (synonyms == NULL || candidate->roles->len == 0)
    return FALSE;
  words = g_strsplit (synonyms, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (lectern_candidate_has_role (candidate, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
type_fits (const LecternCandidate *candidate, const char *class)
{
  /* A noun that no list has: whoever the article calls so. */
  if (*class == '\0')
    return candidate->type != LECTERN_ENTITY_OTHER;
  if (g_str_has_prefix (class, "person"))
    return candidate->type == LECTERN_ENTITY_PERSON && !candidate->plural
           && !(g_str_has_suffix (class, " m") && candidate->gender == LECTERN_GENDER_FEMALE)
           && !(g_str_has_suffix (class, " f") && candidate->gender == LECTERN_GENDER_MALE);
  if (strcmp (class, "org") == 0)
    return candidate->type == LECTERN_ENTITY_ORGANISATION;
  return strcmp (class, "place") == 0 && candidate->type == LECTERN_ENTITY_PLACE;
}

/* "the hospital" of "St Brigid's Hospital": a place or a body, whichever the model sees. */
static gboolean
ends_with (const LecternCandidate *candidate, const char *head)
{
  const LecternFolded *folded = candidate->folded;

  return folded->n_words > 1 && candidate->type != LECTERN_ENTITY_PERSON
         && candidate->type != LECTERN_ENTITY_OTHER
         && strcmp (folded->words[folded->n_words - 1], head) == 0;
}

/* Whoever the article calls so; of several the one named last. */
static guint
match_role (const LecternResolver *self, const char *head, const char *class)
{
  for (guint i = self->places->len, seen = 0; i-- > 0 && seen < MAX_PLACES_BACK; seen++)
    {
      const LecternPlace *place = &g_array_index (self->places, LecternPlace, i);
      const LecternCandidate *candidate = lectern_resolver_candidate (self, place->entity);

      if ((type_fits (candidate, class) || ends_with (candidate, head))
          && has_role_or_synonym (self, candidate, head))
        return place->entity;
    }
  return LECTERN_NONE;
}

/* Nobody has the role: at the beginning of a sentence the person talked about is meant, if there
 * is one who stands out. */
static guint
match_topic (const LecternResolver *self, guint token, const char *class)
{
  guint sentence = self->segments->tokens[token].sentence;
  guint best = LECTERN_NONE;
  guint best_places = 0;
  guint second_places = 0;

  if (self->segments->sentences[sentence].first != token)
    return LECTERN_NONE;
  for (guint i = self->places->len, seen = 0; i-- > 0 && seen < MAX_PLACES_BACK; seen++)
    {
      const LecternPlace *place = &g_array_index (self->places, LecternPlace, i);
      const LecternCandidate *candidate = lectern_resolver_candidate (self, place->entity);

      if (self->segments->tokens[place->first].sentence + MAX_SENTENCES_BACK < sentence)
        break;
      if (place->entity == best || place->entity >= self->n_named
          || candidate->type != LECTERN_ENTITY_PERSON || !type_fits (candidate, class))
        continue;
      if (candidate->n_places > best_places)
        {
          second_places = best_places;
          best = place->entity;
          best_places = candidate->n_places;
        }
      else
        second_places = MAX (second_places, candidate->n_places);
    }
  return best_places > second_places ? best : LECTERN_NONE;
}

/* "The company" of which nothing else is said: the organisation that the sentence before, or the
 * one before that, names last. */
static guint
match_last_organisation (const LecternResolver *self, guint token)
{
  guint sentence = self->segments->tokens[token].sentence;

  for (guint i = self->places->len; i-- > 0;)
    {
      const LecternPlace *place = &g_array_index (self->places, LecternPlace, i);
      const LecternCandidate *candidate = lectern_resolver_candidate (self, place->entity);
      guint back = sentence - self->segments->tokens[place->first].sentence;

      if (back > 2)
        break;
      if (back > 0 && candidate->type == LECTERN_ENTITY_ORGANISATION && candidate->roles->len == 0)
        return place->entity;
    }
  return LECTERN_NONE;
}

/* A country is no port and no town. */
static gboolean
is_too_large (const LecternResolver *self, const LecternCandidate *candidate, guint head)
{
  static const char *const lands[] = { "state",   "republic", "kingdom",   "island",
                                       "islands", "region",   "territory", "area" };

  for (guint i = 0; i < G_N_ELEMENTS (lands); i++)
    if (lectern_token_is (self->segments, head, lands[i]))
      return FALSE;
  return candidate->type == LECTERN_ENTITY_PLACE
         && lectern_candidate_has_role (candidate, "country");
}

/* Whom the model holds to be meant. */
static guint
match_by_model (const LecternResolver *self, guint head, const char *class)
{
  LecternEvidence evidence;
  guint best;

  lectern_evidence_init (&evidence, self, head);
  best = lectern_evidence_get_best (&evidence);
  if (best != LECTERN_NONE
      && (lectern_evidence_get (&evidence, best) < MIN_SHARE || best >= self->n_named
          || !type_fits (lectern_resolver_candidate (self, best), class)
          || is_too_large (self, lectern_resolver_candidate (self, best), head)))
    best = LECTERN_NONE;
  lectern_evidence_clear (&evidence);
  return best;
}

/* "68-year-old", whose first token is at; sets *end behind it. */
static guint
match_age (const LecternResolver *self, guint at, guint *end)
{
  const LecternSegments *segments = self->segments;
  int age;

  if (at + 4 >= segments->n_tokens || !(segments->tokens[at].flags & LECTERN_TOKEN_DIGIT)
      || !lectern_token_is (segments, at + 1, "-") || !lectern_token_is (segments, at + 2, "year")
      || !lectern_token_is (segments, at + 3, "-") || !lectern_token_is (segments, at + 4, "old"))
    return 0;
  age = atoi (lectern_token_text (segments, at));
  *end = at + 5;
  return age > 0 && age < 120 ? age : 0;
}

static guint
match_by_age (const LecternResolver *self, guint token, guint age)
{
  for (guint i = self->places->len, seen = 0; i-- > 0 && seen < MAX_PLACES_BACK; seen++)
    {
      guint entity = g_array_index (self->places, LecternPlace, i).entity;
      const LecternCandidate *candidate = lectern_resolver_candidate (self, entity);

      if (candidate->type == LECTERN_ENTITY_PERSON && candidate->age == age)
        return entity;
    }
  return match_topic (self, token, "person");
}

static gboolean
is_definite (const LecternSegments *segments, guint token)
{
  return lectern_token_is (segments, token, "the") || lectern_token_is (segments, token, "The")
         || lectern_token_is (segments, token, "this")
         || lectern_token_is (segments, token, "This");
}

/* Does something behind the noun say that another one is meant: "the president of Chile", "the
 * company that …", "the singer Annie Lennox"? */
static gboolean
is_specified (const LecternResolver *self, guint head)
{
  static const char *const relations[] = { "nmod", "appos", "flat", "acl", "compound", "amod" };
  guint next = head + 1;

  if (next >= self->segments->n_tokens)
    return FALSE;
  if (self->name_at[next] != LECTERN_NONE || lectern_token_is (self->segments, next, "of")
      || lectern_token_is (self->segments, next, "-"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      guint child = lectern_resolver_next_child (self, head, relations[i], head);

      /* Behind a comma it only adds to what is known. */
      if (child != LECTERN_NONE && !lectern_token_is (self->segments, next, ","))
        return TRUE;
    }
  return FALSE;
}

/* "the poet laureate, Jane Doe": the name behind the comma says who is meant. */
static guint
match_apposition (const LecternResolver *self, guint head, const char *class)
{
  guint apposition = lectern_resolver_next_child (self, head, "appos", head);
  guint found;

  if (apposition == LECTERN_NONE || self->name_at[apposition] == LECTERN_NONE)
    return LECTERN_NONE;
  found = self->name_candidate[self->name_at[apposition]];
  return type_fits (lectern_resolver_candidate (self, found), class) ? found : LECTERN_NONE;
}

/* The noun of the description that begins with the article at token, or LECTERN_NONE. */
static guint
find_head (const LecternResolver *self, guint token)
{
  guint head = lectern_resolver_head (self, token);

  /* "the poet laureate" */
  if (head != LECTERN_NONE && lectern_resolver_relates (self, head, "compound")
      && lectern_resolver_head (self, head) == head + 1)
    head++;
  if (head == LECTERN_NONE || head <= token || head > token + MAX_MODIFIERS + 1
      || self->name_at[head] != LECTERN_NONE || !lectern_resolver_is_upos (self, head, "NOUN"))
    return LECTERN_NONE;
  return head;
}

/* What the list says of the noun; "" if it lacks it. */
static const char *
head_class (const LecternResolver *self, guint head)
{
  const char *class =
      lectern_token_lookup (self->segments, head, self->lexicon, LECTERN_LIST_ROLES);

  return class != NULL ? class : "";
}

guint
lectern_resolver_match_description (const LecternResolver *self, guint token, guint *end)
{
  const LecternSegments *segments = self->segments;
  guint stop = segments->sentences[segments->tokens[token].sentence].end;
  g_autofree char *word = NULL;
  const char *class;
  guint head;
  guint age;
  guint found;

  if (!is_definite (segments, token) || token + 1 >= stop)
    return LECTERN_NONE;
  age = match_age (self, token + 1, end);
  if (age > 0)
    {
      found = match_by_age (self, token, age);
      return found != LECTERN_NONE ? found : match_by_model (self, *end - 1, "person");
    }
  head = find_head (self, token);
  if (head == LECTERN_NONE || is_specified (self, head))
    return LECTERN_NONE;
  class = head_class (self, head);
  if (strcmp (class, "people") == 0)
    return LECTERN_NONE;
  *end = head + 1;
  word =
      g_ascii_strdown (lectern_token_text (segments, head), lectern_token_length (segments, head));
  found = match_apposition (self, head, class);
  if (found == LECTERN_NONE)
    found = match_role (self, word, class);
  if (found == LECTERN_NONE && head == token + 1 && g_str_has_prefix (class, "person"))
    found = match_topic (self, token, class);
  if (found == LECTERN_NONE && head == token + 1 && strcmp (class, "org") == 0)
    found = match_last_organisation (self, token);
  if (found == LECTERN_NONE && *class != '\0')
    found = match_by_model (self, head, class);
  return found;
}

/* ---- Strangers -------------------------------------------------------------------------- */

/* Is the noun said of somebody named: "NAME, a doctor", "NAME is a doctor", "the doctor, NAME"? */
static gboolean
is_said_of_name (const LecternResolver *self, guint head)
{
  return lectern_resolver_relates (self, head, "appos")
         || lectern_resolver_relates (self, head, "nmod:desc")
         || lectern_resolver_relates (self, head, "compound")
         || lectern_resolver_next_child (self, head, "cop", LECTERN_NONE) != LECTERN_NONE
         || lectern_resolver_next_child (self, head, "appos", head) != LECTERN_NONE
         || (head + 1 < self->segments->n_tokens && self->name_at[head + 1] != LECTERN_NONE);
}

gboolean
lectern_resolver_finds_stranger (const LecternResolver *self,
                                 guint token,
                                 guint *end,
                                 LecternGender *gender)
{
  const char *class;
  guint head;

  if (!lectern_resolver_relates (self, token, "det")
      && !lectern_resolver_relates (self, token, "nmod:poss"))
    return FALSE;
  head = find_head (self, token);
  if (head == LECTERN_NONE || is_said_of_name (self, head))
    return FALSE;
  class = head_class (self, head);
  if (!g_str_has_prefix (class, "person"))
    return FALSE;
  *end = head + 1;
  *gender = g_str_has_suffix (class, " m")   ? LECTERN_GENDER_MALE
            : g_str_has_suffix (class, " f") ? LECTERN_GENDER_FEMALE
                                             : LECTERN_GENDER_UNKNOWN;
  return TRUE;
}
