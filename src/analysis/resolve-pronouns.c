/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds whom "he", "she", "they", "it" stand for: gender and number rule out, nearness and the
 * place in the sentence decide. */

#include "config.h"

#include "analysis/resolve-internal.h"

#include <math.h>
#include <string.h>

#include "analysis/engine-limits.h"

/* How many sentences a pronoun looks back. */
#define MAX_SENTENCES_BACK 6

typedef enum
{
  PRONOUN_HE,
  PRONOUN_SHE,
  PRONOUN_THEY,
  PRONOUN_IT,
} Pronoun;

typedef struct
{
  const char *word;
  Pronoun pronoun;
  gboolean possessive;
  gboolean object;
} PronounForm;

static const PronounForm forms[] = {
  { "he", PRONOUN_HE, FALSE, FALSE },     { "him", PRONOUN_HE, FALSE, TRUE },
  { "his", PRONOUN_HE, TRUE, FALSE },     { "himself", PRONOUN_HE, TRUE, FALSE },
  { "she", PRONOUN_SHE, FALSE, FALSE },   { "her", PRONOUN_SHE, TRUE, FALSE },
  { "hers", PRONOUN_SHE, TRUE, FALSE },   { "herself", PRONOUN_SHE, TRUE, FALSE },
  { "they", PRONOUN_THEY, FALSE, FALSE }, { "them", PRONOUN_THEY, FALSE, TRUE },
  { "their", PRONOUN_THEY, TRUE, FALSE }, { "it", PRONOUN_IT, FALSE, FALSE },
  { "its", PRONOUN_IT, TRUE, FALSE },
};

static const PronounForm *
pronoun_form (const LecternSegments *segments, guint token)
{
  char lower[8];
  guint length = lectern_token_length (segments, token);
  const char *text = lectern_token_text (segments, token);

  if (length < 2 || length >= sizeof lower)
    return NULL;
  for (guint i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (text[i]);
  lower[length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strcmp (forms[i].word, lower) == 0)
      return &forms[i];
  return NULL;
}

/* "thanked her for" and "her help": the object has no noun behind it. */
static gboolean
is_object (const LecternResolver *self, const PronounForm *form, guint token)
{
  const LecternToken *next;

  if (form->object || strcmp (form->word, "her") != 0 || token + 1 >= self->segments->n_tokens)
    return form->object;
  next = &self->segments->tokens[token + 1];
  return !(next->flags & (LECTERN_TOKEN_WORD | LECTERN_TOKEN_DIGIT))
         || ((next->flags & LECTERN_TOKEN_WORD)
             && lectern_token_lookup (self->segments, token + 1, self->lexicon,
                                      LECTERN_LIST_STOP_WORDS)
                    != NULL);
}

/* Can the candidate be called so? */
static gboolean
agrees (const LecternCandidate *candidate, const PronounForm *form)
{
  switch (form->pronoun)
    {
    case PRONOUN_HE:
      return candidate->type == LECTERN_ENTITY_PERSON && !candidate->plural
             && candidate->gender != LECTERN_GENDER_FEMALE;
    case PRONOUN_SHE:
      return candidate->type == LECTERN_ENTITY_PERSON && !candidate->plural
             && candidate->gender != LECTERN_GENDER_MALE;
    case PRONOUN_THEY:
      return candidate->plural || candidate->type == LECTERN_ENTITY_ORGANISATION;
    case PRONOUN_IT:
      return candidate->type == LECTERN_ENTITY_ORGANISATION
             || (candidate->type == LECTERN_ENTITY_PLACE && form->possessive);
    default:
      return FALSE;
    }
}

/* Is the mention the subject of its clause, as far as its left neighbour tells? */
static gboolean
looks_like_subject (const LecternResolver *self, const LecternPlace *place)
{
  static const char *const prepositions[] = { "of",      "in",      "to",     "for",  "with",
                                              "by",      "from",    "on",     "at",   "about",
                                              "against", "between", "into",   "than", "as",
                                              "over",    "after",   "before", "like", "under" };
  const LecternSegments *segments = self->segments;
  guint sentence = segments->sentences[segments->tokens[place->first].sentence].first;
  guint at = place->first;

  /* Titles and articles belong to the mention. */
  while (at > sentence
         && (lectern_resolver_title_before (self, at) != NULL
             || lectern_token_is (segments, at - 1, "the")))
    at--;
  if (at == sentence)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (lectern_token_is (segments, at - 1, prepositions[i]))
      return FALSE;
  /* What follows a subject is a verb, a comma or its end; what goes before one is seldom a verb. */
  return place->end < segments->n_tokens
         && (segments->tokens[place->end].flags & LECTERN_TOKEN_WORD)
         && !(segments->tokens[place->end].flags & (LECTERN_TOKEN_CAPITAL | LECTERN_TOKEN_CLITIC));
}

static gboolean
is_possessive (const LecternResolver *self, const LecternPlace *place)
{
  return place->end < self->segments->n_tokens
         && (self->segments->tokens[place->end].flags & LECTERN_TOKEN_CLITIC);
}

/* No clause boundary between two tokens of one sentence. */
static gboolean
same_clause (const LecternSegments *segments, guint first, guint second)
{
  static const char *const boundaries[] = { ",",       ";",   ":",     "that", "who",   "which",
                                            "and",     "but", "as",    "when", "after", "\"",
                                            "because", "if",  "while", "“" };

  for (guint i = first; i < second; i++)
    for (guint k = 0; k < G_N_ELEMENTS (boundaries); k++)
      if (lectern_token_is (segments, i, boundaries[k]))
        return FALSE;
  return TRUE;
}

/* Higher is likelier. */
static double
score_place (const LecternResolver *self,
             const PronounForm *form,
             guint token,
             const LecternPlace *place)
{
  const LecternSegments *segments = self->segments;
  const LecternCandidate *candidate = lectern_resolver_candidate (self, place->entity);
  guint distance = segments->tokens[token].sentence - segments->tokens[place->first].sentence;
  double score = -1.0 * distance;

  if (looks_like_subject (self, place))
    score += 1.4;
  if (is_possessive (self, place))
    score -= 0.5;
  if (place->kind == LECTERN_MENTION_PRONOUN)
    score += 0.4;
  if (candidate->gender == LECTERN_GENDER_UNKNOWN && form->pronoun <= PRONOUN_SHE)
    score -= 0.6;
  if (self->quoted[token] != self->quoted[place->first])
    score -= self->quoted[token] ? 0.3 : 0.8;
  /* "Smith praised him": not Smith. */
  if (distance == 0 && is_object (self, form, token) && same_clause (segments, place->end, token))
    score -= 3.0;
  /* Who says something about "him" inside the quotation marks means somebody else. */
  if (distance == 0 && self->quoted[token] && !self->quoted[place->first])
    score -= 1.0;
  score += 0.35 * log (1.0 + candidate->n_places);
  score -= 0.01 * MIN (token - place->first, 60);
  return score;
}

/* "it" of the weather and of "it is likely that": not followed by what an organisation does. */
static gboolean
is_empty_it (const LecternSegments *segments, guint token)
{
  static const char *const after[] = {
    "is",  "was",   "'s",    "’s",    "would",   "will",  "has",
    "may", "might", "could", "seems", "appears", "takes", "took"
  };

  if (token + 1 >= segments->n_tokens)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    if (lectern_token_is (segments, token + 1, after[i]))
      return TRUE;
  return FALSE;
}

guint
lectern_resolver_match_pronoun (const LecternResolver *self, guint token)
{
  const LecternSegments *segments = self->segments;
  const PronounForm *form = pronoun_form (segments, token);
  guint best = LECTERN_NONE;
  double best_score = -G_MAXDOUBLE;
  guint looked_at = 0;

  if (form == NULL
      || (form->pronoun == PRONOUN_IT && !form->possessive && is_empty_it (segments, token)))
    return LECTERN_NONE;
  for (guint i = self->places->len; i-- > 0 && looked_at < LECTERN_MAX_ANTECEDENTS; looked_at++)
    {
      const LecternPlace *place = &g_array_index (self->places, LecternPlace, i);
      guint back = segments->tokens[token].sentence - segments->tokens[place->first].sentence;
      double score;

      if (back > MAX_SENTENCES_BACK || (form->pronoun >= PRONOUN_THEY && back > 1))
        break;
      if (place->end > token || !agrees (lectern_resolver_candidate (self, place->entity), form))
        continue;
      score = score_place (self, form, token, place);
      if (score > best_score)
        {
          best_score = score;
          best = place->entity;
        }
    }
  return best;
}
