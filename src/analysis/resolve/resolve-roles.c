/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learns from the words around a name what the article says about its bearer: "singer Annie
 * Lennox", "Luiz Loures, deputy director of …", "Ms Hurley is a model", "Elton John, 68,". */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/resolve/resolve-grammar.h"

/* Roles of one bearer; more are a list, not a description. */
#define MAX_ROLES 24

/* Appositions in a row. */
#define MAX_APPOSITIONS 3

/* How far titles before a name are read. */
#define MAX_REACH 6

gboolean
lectern_candidate_has_role (const LecternCandidate *self, const char *role)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (strcmp (g_ptr_array_index (self->roles, i), role) == 0)
      return TRUE;
  return FALSE;
}

void
lectern_candidate_add_role (LecternCandidate *self, const char *role, gsize n_bytes)
{
  g_autofree char *lower = g_ascii_strdown (role, n_bytes);

  if (self->roles->len < MAX_ROLES && !lectern_candidate_has_role (self, lower))
    g_ptr_array_add (self->roles, g_steal_pointer (&lower));
}

static const char *
role_class (const LecternResolver *self, guint token)
{
  return lectern_token_lookup (self->segments, token, self->lexicon, LECTERN_LIST_ROLES);
}

static gboolean
fits (const LecternCandidate *candidate, const char *class)
{
  switch (candidate->type)
    {
    case LECTERN_ENTITY_PERSON:
      return g_str_has_prefix (class, "person");
    case LECTERN_ENTITY_ORGANISATION:
      return strcmp (class, "org") == 0;
    case LECTERN_ENTITY_PLACE:
      return strcmp (class, "place") == 0;
    default:
      return FALSE;
    }
}

/* "Rep." is "rep"; the list of synonyms knows what that may be called. */
static void
take_title (const LecternResolver *self, LecternCandidate *candidate, guint token)
{
  const char *class =
      lectern_token_lookup (self->segments, token, self->lexicon, LECTERN_LIST_NAME_WORDS);
  const char *text = lectern_token_text (self->segments, token);
  gsize length = lectern_token_length (self->segments, token);

  if (candidate->type != LECTERN_ENTITY_PERSON || class == NULL
      || !g_str_has_prefix (class, "title"))
    return;
  if (length > 1 && text[length - 1] == '.')
    length--;
  lectern_candidate_add_role (candidate, text, length);
}

/* surely: the grammar says that the noun is said of the bearer, so it need not be in the list. */
static void
take_role (const LecternResolver *self, LecternCandidate *candidate, guint token, gboolean surely)
{
  const char *class = role_class (self, token);

  if (class == NULL && !surely)
    take_title (self, candidate, token);
  if (class != NULL ? !fits (candidate, class)
                    : !surely || !lectern_resolver_is_upos (self, token, "NOUN"))
    return;
  lectern_candidate_add_role (candidate, lectern_token_text (self->segments, token),
                              lectern_token_length (self->segments, token));
  if (class == NULL || candidate->gender != LECTERN_GENDER_UNKNOWN)
    return;
  if (g_str_has_suffix (class, " m"))
    candidate->gender = LECTERN_GENDER_MALE;
  else if (g_str_has_suffix (class, " f"))
    candidate->gender = LECTERN_GENDER_FEMALE;
}

/* The noun and what is joined to it by "and". */
static void
take_roles (const LecternResolver *self, LecternCandidate *candidate, guint noun)
{
  guint other = LECTERN_NONE;

  if (self->name_at[noun] != LECTERN_NONE)
    return;
  take_role (self, candidate, noun, TRUE);
  while ((other = lectern_resolver_next_child (self, noun, "conj", other)) != LECTERN_NONE)
    if (self->name_at[other] == LECTERN_NONE)
      take_role (self, candidate, other, TRUE);
}

/* Words that may stand between a title and the name it is given to, or between two titles. */
static gboolean
goes_back (const LecternResolver *self, guint token)
{
  if (self->name_at[token] != LECTERN_NONE)
    return FALSE;
  return role_class (self, token) != NULL || lectern_token_is (self->segments, token, "and")
         || lectern_token_is (self->segments, token, "-")
         || lectern_token_lookup (self->segments, token, self->lexicon, LECTERN_LIST_NAME_WORDS)
                != NULL
         || (self->segments->tokens[token].flags & LECTERN_TOKEN_ALL_CAPS);
}

/* "actress and model Elizabeth Hurley", "Prime Minister Boris Johnson" */
static void
learn_before (const LecternResolver *self, const LecternName *name, LecternCandidate *candidate)
{
  guint first = self->segments->sentences[self->segments->tokens[name->first].sentence].first;
  guint at = name->first;
  guint limit = MAX (first, at > MAX_REACH ? at - MAX_REACH : 0);

  while (at > limit && goes_back (self, at - 1))
    take_role (self, candidate, --at, FALSE);
}

/* "NAME, a doctor at …", "the doctor, NAME", "NAME is a doctor" */
static void
learn_by_grammar (const LecternResolver *self, const LecternName *name, LecternCandidate *candidate)
{
  guint noun = lectern_resolver_phrase_head (self, name->first, name->end);
  guint head = lectern_resolver_head (self, noun);
  guint apposition = LECTERN_NONE;

  while ((apposition = lectern_resolver_next_child (self, noun, "appos", apposition))
         != LECTERN_NONE)
    take_roles (self, candidate, apposition);
  if (head == LECTERN_NONE)
    return;
  /* "his daughter, the actor NAME" */
  for (guint above = head, below = noun, i = 0;
       above != LECTERN_NONE && lectern_resolver_relates (self, below, "appos")
       && i < MAX_APPOSITIONS;
       below = above, above = lectern_resolver_head (self, above), i++)
    take_roles (self, candidate, above);
  if (lectern_resolver_relates (self, noun, "nsubj")
      && lectern_resolver_next_child (self, head, "cop", LECTERN_NONE) != LECTERN_NONE
      && lectern_resolver_next_child (self, head, "det", LECTERN_NONE) != LECTERN_NONE)
    take_roles (self, candidate, head);
}

/* "NAME, 68," and "NAME (68)" */
static void
learn_age (const LecternResolver *self, const LecternName *name, LecternCandidate *candidate)
{
  const LecternSegments *segments = self->segments;
  guint at = name->end + 1;
  int age;

  if (at + 1 >= segments->n_tokens || candidate->age > 0 || candidate->type != LECTERN_ENTITY_PERSON
      || !(lectern_token_is (segments, name->end, ",")
           || lectern_token_is (segments, name->end, "("))
      || !(segments->tokens[at].flags & LECTERN_TOKEN_DIGIT)
      || lectern_token_length (segments, at) > 3
      || (segments->tokens[at + 1].flags & (LECTERN_TOKEN_WORD | LECTERN_TOKEN_DIGIT)))
    return;
  age = atoi (lectern_token_text (segments, at));
  if (age > 0 && age < 120)
    candidate->age = (guint) age;
}

/* "NAME's wife": mostly a man's. */
static void
learn_spouse (const LecternResolver *self, const LecternName *name, LecternCandidate *candidate)
{
  static const char *const wives[] = { "wife", "widow", "girlfriend" };
  static const char *const husbands[] = { "husband", "widower", "boyfriend" };
  const LecternSegments *segments = self->segments;
  guint noun = name->end + 1;

  if (candidate->type != LECTERN_ENTITY_PERSON || candidate->gender != LECTERN_GENDER_UNKNOWN
      || noun >= segments->n_tokens
      || (segments->tokens[name->end].flags & LECTERN_TOKEN_CLITIC) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (wives); i++)
    if (lectern_token_is (segments, noun, wives[i]))
      candidate->gender = LECTERN_GENDER_MALE;
    else if (lectern_token_is (segments, noun, husbands[i]))
      candidate->gender = LECTERN_GENDER_FEMALE;
}

/* The words of an organisation's own name describe it: "Elton John Aids Foundation". */
static void
learn_own_words (const LecternResolver *self, LecternCandidate *candidate)
{
  const LecternFolded *folded = candidate->folded;

  if (candidate->type == LECTERN_ENTITY_PERSON)
    return;
  for (guint i = 0; i < folded->n_words; i++)
    {
      const char *class = lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_ROLES,
                                                  folded->words[i], strlen (folded->words[i]));

      /* A hospital is a place or a body, whichever the model sees. */
      if (class != NULL
          && (fits (candidate, class)
              || (i + 1 == folded->n_words && i > 0 && !g_str_has_prefix (class, "person"))))
        lectern_candidate_add_role (candidate, folded->words[i], strlen (folded->words[i]));
    }
}

/* "the country" may be any country named, "the city" any city. */
static void
learn_kind_of_place (const LecternResolver *self, LecternCandidate *candidate)
{
  const char *name = candidate->folded->text;
  const char *kind;

  if (candidate->type != LECTERN_ENTITY_PLACE)
    return;
  kind = lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_COUNTRIES, name, strlen (name));
  if (kind != NULL && !g_str_has_suffix (kind, " *"))
    {
      lectern_candidate_add_role (candidate, "country", strlen ("country"));
      lectern_candidate_add_role (candidate, "nation", strlen ("nation"));
      return;
    }
  kind = lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_PLACES, name, strlen (name));
  if (kind != NULL)
    lectern_candidate_add_role (candidate, kind, strlen (kind));
}

void
lectern_resolver_learn_roles (LecternResolver *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const LecternName *name = lectern_resolver_name (self, i);
      LecternCandidate *candidate = lectern_resolver_candidate (self, self->name_candidate[i]);

      learn_before (self, name, candidate);
      learn_by_grammar (self, name, candidate);
      learn_age (self, name, candidate);
      learn_spouse (self, name, candidate);
    }
  for (guint i = 0; i < self->candidates->len; i++)
    {
      learn_own_words (self, lectern_resolver_candidate (self, i));
      learn_kind_of_place (self, lectern_resolver_candidate (self, i));
    }
}
