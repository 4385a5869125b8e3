/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives every name its bearer: forms are joined over the article, single names of people place by
 * place. */

#include "config.h"

#include "analysis/resolve/resolve-forms.h"

#include <math.h>
#include <string.h>

#include "analysis/resolve/name-match.h"

const char *
lectern_resolver_title_before (const LecternResolver *self, guint token)
{
  const char *class;

  if (token == 0
      || self->segments->tokens[token - 1].sentence != self->segments->tokens[token].sentence)
    return NULL;
  class = lectern_token_lookup (self->segments, token - 1, self->lexicon, LECTERN_LIST_NAME_WORDS);
  return class != NULL && g_str_has_prefix (class, "title") ? class : NULL;
}

static LecternGender
title_gender (const char *title)
{
  if (title == NULL)
    return LECTERN_GENDER_UNKNOWN;
  if (strstr (title, " m") != NULL)
    return LECTERN_GENDER_MALE;
  return strstr (title, " f") != NULL ? LECTERN_GENDER_FEMALE : LECTERN_GENDER_UNKNOWN;
}

/* "Sir", "Queen": a first name follows. */
static gboolean
goes_by_first_name (const char *title)
{
  return title != NULL && g_str_has_suffix (title, " given");
}

/* How well a single word names the candidate: 0 not at all. */
static guint
single_name_rank (const LecternResolver *self,
                  const LecternCandidate *candidate,
                  const char *word,
                  const LecternName *name)
{
  const char *title = lectern_resolver_title_before (self, name->first);
  LecternGender gender = title_gender (title);
  gboolean by_first = goes_by_first_name (title);
  guint at;

  if (candidate->type != LECTERN_ENTITY_PERSON || candidate->plural || candidate->merged)
    return 0;
  at = lectern_folded_index (candidate->folded, word);
  if (gender != LECTERN_GENDER_UNKNOWN && candidate->gender != LECTERN_GENDER_UNKNOWN
      && gender != candidate->gender)
    return at == 0 && candidate->gender_guessed && !by_first ? 1
                                                             : 0; /* "Tan Siew Lian", "Ms Tan" */
  if (at == LECTERN_NONE)
    return 1; /* found by another form */
  if (at + 1 == lectern_name_length (candidate->folded))
    return by_first ? 1 : 3;
  if (title != NULL && !by_first && gender != LECTERN_GENDER_UNKNOWN && at == 0)
    return 2; /* "Mr Xi" */
  return at == 0 ? 3 : 1;
}

/* What being introduced as somebody's relative costs against the other scores. */
#define RELATIVE_MALUS 1.0

/* Farther away than this, names say nothing of each other. */
#define MAX_DISTANCE 300

/* "Bill Clinton", "Mr. Clinton": it takes no guess whose name this is. */
static gboolean
is_explicit (const LecternResolver *self, guint name_index)
{
  const LecternName *name = lectern_resolver_name (self, name_index);

  return name->end - name->first > 1
         || title_gender (lectern_resolver_title_before (self, name->first))
                != LECTERN_GENDER_UNKNOWN;
}

/* Distance in names to one that is explicit, what comes before counts half. A guess counts for
 * none: one that was wrong would draw all that follow after it. */
static guint
name_distance (const LecternResolver *self, guint from, guint candidate)
{
  guint best = MAX_DISTANCE;

  for (guint i = from; i-- > 0 && from - i < MAX_DISTANCE;)
    if (self->name_candidate[i] == candidate && is_explicit (self, i))
      {
        best = from - i;
        break;
      }
  for (guint i = from + 1; i < self->names->len && 2 * (i - from) < best; i++)
    if (self->name_candidate[i] == candidate && is_explicit (self, i))
      best = MIN (best, 2 * (i - from));
  return best;
}

static LecternGender
pronoun_gender (const LecternSegments *segments, guint token)
{
  if (lectern_token_is (segments, token, "he") || lectern_token_is (segments, token, "his"))
    return LECTERN_GENDER_MALE;
  if (lectern_token_is (segments, token, "she") || lectern_token_is (segments, token, "her"))
    return LECTERN_GENDER_FEMALE;
  return LECTERN_GENDER_UNKNOWN;
}

/* Of the first pronoun behind the name in its sentence, if nobody else is named before it. */
static LecternGender
gender_behind (const LecternResolver *self, const LecternName *name)
{
  const LecternToken *tokens = self->segments->tokens;

  for (guint i = name->end;
       i < self->segments->n_tokens && tokens[i].sentence == tokens[name->first].sentence; i++)
    {
      LecternGender gender = pronoun_gender (self->segments, i);

      if (gender != LECTERN_GENDER_UNKNOWN)
        return gender;
      if (self->name_at[i] != LECTERN_NONE
          && lectern_resolver_name (self, self->name_at[i])->type == LECTERN_ENTITY_PERSON)
        break;
    }
  return LECTERN_GENDER_UNKNOWN;
}

static void
note_gender (LecternResolver *self, guint name_index)
{
  LecternCandidate *candidate = lectern_resolver_candidate (self, self->name_candidate[name_index]);
  LecternGender gender = title_gender (
      lectern_resolver_title_before (self, lectern_resolver_name (self, name_index)->first));

  if (candidate->type == LECTERN_ENTITY_PERSON && gender != LECTERN_GENDER_UNKNOWN)
    {
      candidate->gender = gender;
      candidate->gender_guessed = FALSE;
    }
}

/* Tokens between "his daughter" and the name. */
#define MAX_KIN_GAP 4

/* "his daughter, the actor NAME", "Smith's wife NAME" */
static gboolean
is_introduced_as_relative (const LecternResolver *self, const LecternName *name)
{
  const LecternSegments *segments = self->segments;
  guint start = segments->sentences[segments->tokens[name->first].sentence].first;

  for (guint t = name->first; t-- > start + 1 && name->first - t <= MAX_KIN_GAP + 1;)
    {
      const char *kind = lectern_token_lookup (segments, t, self->lexicon, LECTERN_LIST_KIN);

      if (kind != NULL && strcmp (kind, "kin") == 0)
        {
          const char *before =
              lectern_token_lookup (segments, t - 1, self->lexicon, LECTERN_LIST_GRAMMAR);

          return (segments->tokens[t - 1].flags & LECTERN_TOKEN_CLITIC) != 0
                 || (before != NULL && strcmp (before, "possessive") == 0);
        }
      if (self->name_at[t] != LECTERN_NONE)
        return FALSE;
    }
  return FALSE;
}

static void
note_full_name (LecternResolver *self, guint name_index)
{
  LecternCandidate *candidate = lectern_resolver_candidate (self, self->name_candidate[name_index]);

  if (candidate->n_full_names == 0)
    {
      candidate->first_full_name = name_index;
      candidate->relative =
          is_introduced_as_relative (self, lectern_resolver_name (self, name_index));
    }
  candidate->n_full_names++;
}

/* "the Clintons", "the Clinton family" */
static gboolean
is_family (const LecternResolver *self, const LecternName *name, const char *word)
{
  const char *kind;

  if (name->first == 0
      || !(lectern_token_is (self->segments, name->first - 1, "the")
           || lectern_token_is (self->segments, name->first - 1, "The")))
    return FALSE;
  if (g_str_has_suffix (word, "s") && strlen (word) > 3)
    return TRUE;
  if (name->end == self->segments->n_tokens)
    return FALSE;
  kind = lectern_token_lookup (self->segments, name->end, self->lexicon, LECTERN_LIST_KIN);
  return kind != NULL && strcmp (kind, "family") == 0;
}

/* Full names beyond these tell nothing: who is named in full time and again is not the one whom the
 * bare surname means. */
#define MAX_FULL_NAMES 2

/* Whoever the text introduced first and has named so far is meant by a bare surname, unless another
 * one with it was named just now, or the pronoun behind it tells; seldom one who is
 * somebody's wife or son. */
static double
single_name_score (const LecternResolver *self, guint name_index, guint candidate)
{
  const LecternCandidate *person = lectern_resolver_candidate (self, candidate);
  LecternGender gender = gender_behind (self, lectern_resolver_name (self, name_index));
  guint distance = name_distance (self, name_index, candidate);
  double score = log (1.0 + MIN (person->n_full_names, MAX_FULL_NAMES) + person->n_bare_names)
                 - 0.3 * log (1.0 + person->first_full_name) + 1.2 * exp (-(double) distance / 4.0);

  if (person->relative)
    score -= RELATIVE_MALUS;
  if (gender != LECTERN_GENDER_UNKNOWN && person->gender != LECTERN_GENDER_UNKNOWN)
    score += gender == person->gender ? 1.0 : -1.0;
  return score;
}

static guint
find_single (const LecternResolver *self, guint name_index, const char *word)
{
  const LecternName *name = lectern_resolver_name (self, name_index);
  GArray *list = lectern_forms_under (self, word);
  guint best = LECTERN_NONE;
  guint best_rank = 0;
  double best_score = -G_MAXDOUBLE;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint candidate = g_array_index (list, guint, i);
      guint rank =
          single_name_rank (self, lectern_resolver_candidate (self, candidate), word, name);
      double score;

      if (rank == 0 || rank < best_rank)
        continue;
      score = single_name_score (self, name_index, candidate);
      if (rank > best_rank || score > best_score)
        {
          best = candidate;
          best_rank = rank;
          best_score = score;
        }
    }
  return best;
}

static guint
find_family (const LecternResolver *self, const char *word)
{
  GArray *list = lectern_forms_under (self, word);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const LecternCandidate *candidate =
          lectern_resolver_candidate (self, g_array_index (list, guint, i));

      if (candidate->plural && strcmp (candidate->folded->text, word) == 0)
        return g_array_index (list, guint, i);
    }
  return LECTERN_NONE;
}

static void
join_single (LecternResolver *self, guint name_index, const LecternForm *form)
{
  const char *word = form->folded->text;
  gboolean family = is_family (self, lectern_resolver_name (self, name_index), word);
  guint best = family ? find_family (self, word) : find_single (self, name_index, word);

  if (best == LECTERN_NONE)
    {
      best = lectern_resolver_add_form (self, form);
      lectern_resolver_candidate (self, best)->plural = family;
    }
  lectern_resolver_candidate (self, best)->n_bare_names++;
  self->name_candidate[name_index] = best;
}

static void
note_first_name (const LecternResolver *self, LecternCandidate *candidate)
{
  const char *sex;

  if (candidate->type != LECTERN_ENTITY_PERSON || candidate->gender != LECTERN_GENDER_UNKNOWN)
    return;
  if (candidate->folded->n_words == 0)
    return;
  sex = lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_FIRST_NAMES,
                                candidate->folded->words[0], strlen (candidate->folded->words[0]));
  /* A lone word may as well be a surname. */
  if (sex == NULL || candidate->folded->n_words < 2)
    return;
  if (*sex == 'm')
    candidate->gender = LECTERN_GENDER_MALE;
  else if (*sex == 'f')
    candidate->gender = LECTERN_GENDER_FEMALE;
  candidate->gender_guessed = candidate->gender != LECTERN_GENDER_UNKNOWN;
}

/* "Senators", "Kenyans": more than one. */
static void
note_number (const LecternResolver *self, LecternCandidate *candidate)
{
  const char *word, *class;

  if (candidate->type == LECTERN_ENTITY_PERSON || candidate->folded->n_words == 0)
    return;
  word = candidate->folded->words[candidate->folded->n_words - 1];
  class = lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_ROLES, word, strlen (word));
  candidate->plural = (class != NULL && strcmp (class, "people") == 0)
                      || (g_str_has_suffix (word, "s")
                          && lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_NATIONALITIES,
                                                     word, strlen (word) - 1)
                                 != NULL);
}

void
lectern_resolver_join_names (LecternResolver *self)
{
  g_autofree LecternForm **form_of = g_new0 (LecternForm *, self->names->len + 1);
  g_autoptr (GPtrArray) forms = lectern_forms_collect (self, form_of);

  lectern_forms_join (self, forms, form_of);
  for (guint i = 0; i < self->names->len; i++)
    {
      self->name_candidate[i] = form_of[i]->candidate;
      if (self->name_candidate[i] != LECTERN_NONE)
        {
          note_gender (self, i);
          note_full_name (self, i);
        }
    }
  for (guint i = 0; i < self->candidates->len; i++)
    {
      note_first_name (self, lectern_resolver_candidate (self, i));
      note_number (self, lectern_resolver_candidate (self, i));
    }
  for (guint i = 0; i < self->names->len; i++)
    if (self->name_candidate[i] == LECTERN_NONE)
      {
        join_single (self, i, form_of[i]);
        note_gender (self, i);
      }
  for (guint i = 0; i < self->names->len; i++)
    lectern_resolver_candidate (self, self->name_candidate[i])->n_names++;
}
