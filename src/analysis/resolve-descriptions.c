/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches definite descriptions: "the singer", "the Russian leader", "the 68-year-old". */

#include "config.h"

#include "analysis/resolve-internal.h"

#include <stdlib.h>
#include <string.h>

/* Adjectives between article and noun. */
#define MAX_MODIFIERS 4
/* A description without a role told in the text refers back this far. */
#define MAX_SENTENCES_BACK 4

/* Leaders of any office are "the leader". */
static const struct
{
  const char *word;
  const char *stands_for[8];
} wider[] = {
  { "leader", { "president", "premier", "minister", "chancellor", "chairman", "king", "leader" } },
  { "politician", { "senator", "mayor", "governor", "minister", "mp", "lawmaker", "candidate" } },
  { "star", { "singer", "actor", "actress", "striker", "rapper", "player" } },
  { "player", { "striker", "midfielder", "defender", "goalkeeper", "quarterback", "winger" } },
  { "lawmaker", { "senator", "representative", "congressman", "congresswoman", "mp" } },
  { "executive", { "ceo", "director", "chairman", "president" } },
  { "boss", { "ceo", "chief", "manager", "chairman" } },
  { "company", { "firm", "corporation", "maker", "manufacturer", "retailer", "giant", "startup" } },
  { "firm", { "company", "corporation", "maker", "manufacturer" } },
  { "body", { "commission", "council", "federation", "association", "agency" } },
  { "charity", { "foundation", "trust", "organisation", "organization" } },
  { "organisation", { "foundation", "association", "charity", "federation" } },
  { "organization", { "foundation", "association", "charity", "federation" } },
};

static gboolean
has_role_or_wider (const LecternCandidate *candidate, const char *head)
{
  if (lectern_candidate_has_role (candidate, head))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (wider); i++)
    {
      if (strcmp (wider[i].word, head) != 0)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (wider[i].stands_for) && wider[i].stands_for[k] != NULL;
           k++)
        if (lectern_candidate_has_role (candidate, wider[i].stands_for[k]))
          return TRUE;
    }
  return FALSE;
}

static gboolean
type_fits (const LecternCandidate *candidate, const char *class)
{
  if (g_str_has_prefix (class, "person"))
    return candidate->type == LECTERN_ENTITY_PERSON && !candidate->plural
           && !(g_str_has_suffix (class, " m") && candidate->gender == LECTERN_GENDER_FEMALE)
           && !(g_str_has_suffix (class, " f") && candidate->gender == LECTERN_GENDER_MALE);
  if (strcmp (class, "org") == 0)
    return candidate->type == LECTERN_ENTITY_ORGANISATION;
  return strcmp (class, "place") == 0 && candidate->type == LECTERN_ENTITY_PLACE;
}

/* The latest place of the candidate before token; NULL if there is none yet. */
static const LecternPlace *
latest_place (const LecternResolver *self, const LecternCandidate *candidate)
{
  return candidate->last_place != LECTERN_NONE
             ? &g_array_index (self->places, LecternPlace, candidate->last_place)
             : NULL;
}

/* Whoever the article calls so; of several the one named last. */
static guint
match_role (const LecternResolver *self, const char *head, const char *class)
{
  guint best = LECTERN_NONE;
  guint best_place = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const LecternCandidate *candidate = lectern_resolver_candidate (self, i);

      if (!type_fits (candidate, class) || !has_role_or_wider (candidate, head)
          || candidate->last_place == LECTERN_NONE)
        continue;
      if (best == LECTERN_NONE || candidate->last_place > best_place)
        {
          best = i;
          best_place = candidate->last_place;
        }
    }
  return best;
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
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const LecternCandidate *candidate = lectern_resolver_candidate (self, i);
      const LecternPlace *place = latest_place (self, candidate);

      if (place == NULL || candidate->type != LECTERN_ENTITY_PERSON || !type_fits (candidate, class)
          || self->segments->tokens[place->first].sentence + MAX_SENTENCES_BACK < sentence)
        continue;
      if (candidate->n_places > best_places)
        {
          second_places = best_places;
          best = i;
          best_places = candidate->n_places;
        }
      else
        second_places = MAX (second_places, candidate->n_places);
    }
  return best_places > second_places ? best : LECTERN_NONE;
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
  guint best = LECTERN_NONE;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const LecternCandidate *candidate = lectern_resolver_candidate (self, i);

      if (candidate->type == LECTERN_ENTITY_PERSON && candidate->age == age
          && candidate->last_place != LECTERN_NONE)
        best = i;
    }
  return best != LECTERN_NONE ? best : match_topic (self, token, "person");
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
is_specified (const LecternResolver *self, guint end)
{
  const LecternSegments *segments = self->segments;

  if (end >= segments->n_tokens)
    return FALSE;
  return self->name_at[end] != LECTERN_NONE || lectern_token_is (segments, end, "of")
         || lectern_token_is (segments, end, "-");
}

/* The noun of the description that begins behind the article at token, over a few adjectives;
 * LECTERN_NONE if it is no noun of the list, or part of a name. */
static guint
find_head (const LecternResolver *self, guint token)
{
  const LecternSegments *segments = self->segments;
  guint stop = segments->sentences[segments->tokens[token].sentence].end;
  guint head = LECTERN_NONE;

  for (guint at = token + 1; at < stop && at <= token + MAX_MODIFIERS; at++)
    {
      gboolean word = (segments->tokens[at].flags & LECTERN_TOKEN_WORD) != 0;

      if (!word && !lectern_token_is (segments, at, "-"))
        break;
      if (lectern_token_lookup (segments, at, self->lexicon, LECTERN_LIST_ROLES) != NULL)
        head = at;
      else if (head != LECTERN_NONE
               || lectern_token_lookup (segments, at, self->lexicon, LECTERN_LIST_STOP_WORDS)
                      != NULL)
        break;
    }
  return head != LECTERN_NONE && self->name_at[head] == LECTERN_NONE ? head : LECTERN_NONE;
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
    return match_by_age (self, token, age);
  head = find_head (self, token);
  if (head == LECTERN_NONE || is_specified (self, head + 1))
    return LECTERN_NONE;
  class = lectern_token_lookup (segments, head, self->lexicon, LECTERN_LIST_ROLES);
  if (strcmp (class, "people") == 0)
    return LECTERN_NONE;
  *end = head + 1;
  word =
      g_ascii_strdown (lectern_token_text (segments, head), lectern_token_length (segments, head));
  found = match_role (self, word, class);
  if (found == LECTERN_NONE && head == token + 1 && g_str_has_prefix (class, "person"))
    found = match_topic (self, token, class);
  return found;
}

/* ---- Strangers -------------------------------------------------------------------------- */

static gboolean
is_determiner (const LecternSegments *segments, guint token)
{
  static const char *const words[] = { "a",     "an",      "the", "another", "his", "her",
                                       "their", "my",      "our", "one",     "A",   "An",
                                       "The",   "Another", "His", "Her" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lectern_token_is (segments, token, words[i]))
      return TRUE;
  return FALSE;
}

/* Is the phrase said of somebody named: "NAME, a doctor", "NAME is a doctor", "the doctor, NAME"?
 */
static gboolean
is_said_of_name (const LecternResolver *self, guint token, guint head)
{
  static const char *const links[] = { "is", "was", "as", "became", "be", "been", "'s", "’s" };
  const LecternSegments *segments = self->segments;
  guint next = head + 1;

  if (next < segments->n_tokens && lectern_token_is (segments, next, ","))
    next++;
  if (next < segments->n_tokens && self->name_at[next] != LECTERN_NONE)
    return TRUE;
  if (token == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (lectern_token_is (segments, token - 1, links[i]))
      return TRUE;
  return token > 1 && lectern_token_is (segments, token - 1, ",")
         && self->name_at[token - 2] != LECTERN_NONE;
}

gboolean
lectern_resolver_finds_stranger (const LecternResolver *self,
                                 guint token,
                                 guint *end,
                                 LecternGender *gender)
{
  const char *class;
  guint head;

  if (!is_determiner (self->segments, token))
    return FALSE;
  head = find_head (self, token);
  if (head == LECTERN_NONE || is_said_of_name (self, token, head))
    return FALSE;
  class = lectern_token_lookup (self->segments, head, self->lexicon, LECTERN_LIST_ROLES);
  if (!g_str_has_prefix (class, "person"))
    return FALSE;
  *end = head + 1;
  *gender = g_str_has_suffix (class, " m")   ? LECTERN_GENDER_MALE
            : g_str_has_suffix (class, " f") ? LECTERN_GENDER_FEMALE
                                             : LECTERN_GENDER_UNKNOWN;
  return TRUE;
}
