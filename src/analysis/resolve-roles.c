/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learns from the words around a name what the article says about its bearer: "singer Annie
 * Lennox", "Luiz Loures, deputy director of …", "Ms Hurley", "Elton John, 68,". */

#include "config.h"

#include "analysis/resolve-internal.h"

#include <stdlib.h>
#include <string.h>

/* How far an apposition or a chain of titles is read. */
#define MAX_REACH 14

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

  if (self->roles->len < 24 && !lectern_candidate_has_role (self, lower))
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

static void
take_role (const LecternResolver *self, LecternCandidate *candidate, guint token)
{
  const char *class = role_class (self, token);

  if (class == NULL || !fits (candidate, class))
    return;
  lectern_candidate_add_role (candidate, lectern_token_text (self->segments, token),
                              lectern_token_length (self->segments, token));
  if (candidate->gender == LECTERN_GENDER_UNKNOWN && g_str_has_suffix (class, " m"))
    candidate->gender = LECTERN_GENDER_MALE;
  if (candidate->gender == LECTERN_GENDER_UNKNOWN && g_str_has_suffix (class, " f"))
    candidate->gender = LECTERN_GENDER_FEMALE;
}

/* Words that may stand between a role and the name it is given to, or between two roles. */
static gboolean
goes_back (const LecternResolver *self, guint token)
{
  guint flags = self->segments->tokens[token].flags;

  if (self->name_at[token] != LECTERN_NONE)
    return FALSE;
  return role_class (self, token) != NULL || lectern_token_is (self->segments, token, "and")
         || lectern_token_is (self->segments, token, "-")
         || lectern_token_lookup (self->segments, token, self->lexicon, LECTERN_LIST_NAME_WORDS)
                != NULL
         || (flags & LECTERN_TOKEN_ALL_CAPS);
}

/* "actress and model Elizabeth Hurley", "Prime Minister Boris Johnson" */
static void
learn_before (const LecternResolver *self, const LecternName *name, LecternCandidate *candidate)
{
  guint sentence = self->segments->tokens[name->first].sentence;
  guint at = name->first;
  guint limit = MAX (self->segments->sentences[sentence].first, at > 6 ? at - 6 : 0);

  while (at > limit && goes_back (self, at - 1))
    take_role (self, candidate, --at);
}

/* Behind ", " or "is a": reads the phrase up to its end and takes the first noun and what is
 * joined to it by "and". */
static void
learn_phrase (const LecternResolver *self, guint at, guint end, LecternCandidate *candidate)
{
  const LecternSegments *segments = self->segments;
  guint limit = MIN (end, at + MAX_REACH);
  gboolean found = FALSE;

  for (; at < limit; at++)
    {
      const char *class = role_class (self, at);

      if (self->name_at[at] != LECTERN_NONE && found)
        return;
      if (lectern_token_is (segments, at, ",") || lectern_token_is (segments, at, ";")
          || lectern_token_is (segments, at, "(") || lectern_token_is (segments, at, "who")
          || lectern_token_is (segments, at, "which") || lectern_token_is (segments, at, "that"))
        return;
      if (found
          && (lectern_token_is (segments, at, "of") || lectern_token_is (segments, at, "at")
              || lectern_token_is (segments, at, "for") || lectern_token_is (segments, at, "in")))
        return;
      if (class == NULL || !fits (candidate, class))
        continue;
      /* "the company founder": the last noun of a row is the head. */
      take_role (self, candidate, at);
      found = TRUE;
    }
}

static gboolean
starts_description (const LecternResolver *self, guint at, guint end)
{
  static const char *const words[] = {
    "a", "an", "the", "who", "its", "his", "her", "their", "one"
  };
  guint limit = MIN (end, at + 5);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lectern_token_is (self->segments, at, words[i]))
      return strcmp (words[i], "who") != 0;
  for (; at < limit; at++)
    {
      if (role_class (self, at) != NULL)
        return TRUE;
      if ((self->segments->tokens[at].flags & LECTERN_TOKEN_CAPITAL)
          || !(self->segments->tokens[at].flags & LECTERN_TOKEN_WORD))
        return FALSE;
    }
  return FALSE;
}

static void
learn_age (const LecternResolver *self, guint at, LecternCandidate *candidate)
{
  const LecternToken *token = &self->segments->tokens[at];
  int age;

  if (!(token->flags & LECTERN_TOKEN_DIGIT) || (token->flags & LECTERN_TOKEN_WORD)
      || token->end - token->start > 3)
    return;
  age = atoi (lectern_token_text (self->segments, at));
  if (age > 0 && age < 120 && candidate->age == 0 && candidate->type == LECTERN_ENTITY_PERSON)
    candidate->age = age;
}

/* "NAME, 68, a doctor at …", "NAME is the company's founder" */
static void
learn_after (const LecternResolver *self, const LecternName *name, LecternCandidate *candidate)
{
  const LecternSegments *segments = self->segments;
  guint end = segments->sentences[segments->tokens[name->first].sentence].end;
  guint at = name->end;

  if (at + 1 >= end)
    return;
  if (lectern_token_is (segments, at, ",") || lectern_token_is (segments, at, "("))
    {
      gboolean tight;

      learn_age (self, at + 1, candidate);
      tight = at + 3 < end && candidate->age > 0
              && (segments->tokens[at + 1].flags & LECTERN_TOKEN_DIGIT)
              && lectern_token_is (segments, at + 2, ",");
      at += tight ? 3 : 1;
      if (starts_description (self, at, end))
        learn_phrase (self, at, end, candidate);
      return;
    }
  if (lectern_token_is (segments, at, "is") || lectern_token_is (segments, at, "was")
      || lectern_token_is (segments, at, "became") || lectern_token_is (segments, at, "remains"))
    {
      at++;
      if (at + 1 < end
          && (lectern_token_is (segments, at, "a") || lectern_token_is (segments, at, "an")
              || lectern_token_is (segments, at, "the")))
        learn_phrase (self, at, end, candidate);
    }
}

/* "the company's chief executive, NAME" and "said the minister, NAME": read by learn_phrase of
 * nobody, so look back over the comma. */
static void
learn_over_comma (const LecternResolver *self, const LecternName *name, LecternCandidate *candidate)
{
  guint sentence = self->segments->tokens[name->first].sentence;
  guint begin = self->segments->sentences[sentence].first;

  if (candidate->type != LECTERN_ENTITY_PERSON || name->first < begin + 3
      || !lectern_token_is (self->segments, name->first - 1, ","))
    return;
  if (self->name_at[name->first - 2] == LECTERN_NONE)
    take_role (self, candidate, name->first - 2);
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

      if (class != NULL && fits (candidate, class))
        lectern_candidate_add_role (candidate, folded->words[i], strlen (folded->words[i]));
    }
}

void
lectern_resolver_learn_roles (LecternResolver *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const LecternName *name = lectern_resolver_name (self, i);
      LecternCandidate *candidate = lectern_resolver_candidate (self, self->name_candidate[i]);

      learn_before (self, name, candidate);
      learn_after (self, name, candidate);
      learn_over_comma (self, name, candidate);
    }
  for (guint i = 0; i < self->candidates->len; i++)
    learn_own_words (self, lectern_resolver_candidate (self, i));
}
