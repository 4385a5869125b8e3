/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds whom "he", "she", "they", "its" stand for: gender and number rule out, nearness and the
 * place in the sentence decide. A bare "it" is left alone: it seldom means somebody named. */

#include "config.h"

#include "analysis/resolve-internal.h"

#include <math.h>
#include <string.h>

#include "analysis/engine-limits.h"

/* Below this nobody in the text is meant (fitted with the weights). */
#define MIN_SCORE -0.5

/* How many sentences a pronoun looks back. */
#define MAX_SENTENCES_BACK 6

typedef enum
{
  PRONOUN_HE,
  PRONOUN_SHE,
  PRONOUN_THEY,
  PRONOUN_ITS,
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
  { "their", PRONOUN_THEY, TRUE, FALSE }, { "its", PRONOUN_ITS, TRUE, FALSE },
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
      return candidate->plural;
    case PRONOUN_ITS:
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

/* ---- Scoring ---------------------------------------------------------------------------- */

/* What speaks for or against a place. The weights are a softmax regression over the places that
 * agree, fitted for he and she on GUM's training part (news, biographies, interviews, speeches,
 * court texts; its own names given). */
typedef enum
{
  FEATURE_SAME_SENTENCE,
  FEATURE_LAST_SENTENCE,
  FEATURE_TWO_BACK,
  FEATURE_THREE_BACK,
  FEATURE_SAME_PARAGRAPH,
  FEATURE_SUBJECT,
  FEATURE_SUBJECT_SAME_SENTENCE,
  FEATURE_FIRST_IN_SENTENCE,
  FEATURE_POSSESSIVE,
  FEATURE_PRONOUN,
  FEATURE_NOMINAL,
  FEATURE_GENDER_UNKNOWN,
  FEATURE_LEAVES_QUOTE, /* the place is inside quotation marks, the pronoun is not */
  FEATURE_ENTERS_QUOTE,
  FEATURE_SPEAKER,      /* the place stands outside the marks of the pronoun's own sentence */
  FEATURE_OBJECT_OF_IT, /* "Smith praised him" */
  FEATURE_OWNS,         /* "Smith lost his hat" */
  FEATURE_TOTAL_NAMES,
  FEATURE_PLACES_SO_FAR,
  FEATURE_DISTANCE,
  FEATURE_NEAREST,
  FEATURE_SECOND,
  N_FEATURES,
} Feature;

static const double weights[N_FEATURES] = {
  [FEATURE_SAME_SENTENCE] = 0.33,
  [FEATURE_LAST_SENTENCE] = -0.01,
  [FEATURE_TWO_BACK] = 0.12,
  [FEATURE_THREE_BACK] = -0.44,
  [FEATURE_SAME_PARAGRAPH] = 0.26,
  [FEATURE_SUBJECT] = 0.43,
  [FEATURE_SUBJECT_SAME_SENTENCE] = -0.39,
  [FEATURE_FIRST_IN_SENTENCE] = 0.85,
  [FEATURE_POSSESSIVE] = -0.17,
  [FEATURE_PRONOUN] = 0.62,
  [FEATURE_NOMINAL] = -0.96,
  [FEATURE_GENDER_UNKNOWN] = -1.50,
  [FEATURE_LEAVES_QUOTE] = -0.26,
  [FEATURE_ENTERS_QUOTE] = -0.37,
  [FEATURE_SPEAKER] = -0.11,
  [FEATURE_OBJECT_OF_IT] = -0.21,
  [FEATURE_OWNS] = -0.09,
  [FEATURE_TOTAL_NAMES] = 1.01,
  [FEATURE_PLACES_SO_FAR] = -0.28,
  [FEATURE_DISTANCE] = -0.42,
  [FEATURE_NEAREST] = 0.81,
  [FEATURE_SECOND] = 0.02,
};

/* nth: how many other candidates stand between the place and the pronoun. */
static void
measure_place (const LecternResolver *self,
               const PronounForm *form,
               guint token,
               const LecternPlace *place,
               guint nth,
               double features[N_FEATURES])
{
  const LecternSegments *segments = self->segments;
  const LecternCandidate *candidate = lectern_resolver_candidate (self, place->entity);
  guint sentence = segments->tokens[token].sentence;
  guint back = sentence - segments->tokens[place->first].sentence;
  guint place_sentence = segments->tokens[place->first].sentence;
  gboolean subject = looks_like_subject (self, place);
  gboolean tight = back == 0 && same_clause (segments, place->end, token);
  gboolean object = is_object (self, form, token);

  memset (features, 0, N_FEATURES * sizeof *features);
  features[FEATURE_SAME_SENTENCE] = back == 0;
  features[FEATURE_LAST_SENTENCE] = back == 1;
  features[FEATURE_TWO_BACK] = back == 2;
  features[FEATURE_THREE_BACK] = back > 2;
  features[FEATURE_SAME_PARAGRAPH] =
      segments->sentences[sentence].paragraph == segments->sentences[place_sentence].paragraph;
  features[FEATURE_SUBJECT] = subject;
  features[FEATURE_SUBJECT_SAME_SENTENCE] = subject && back == 0;
  features[FEATURE_FIRST_IN_SENTENCE] =
      place->first <= segments->sentences[place_sentence].first + 2;
  features[FEATURE_POSSESSIVE] = is_possessive (self, place);
  features[FEATURE_PRONOUN] = place->kind == LECTERN_MENTION_PRONOUN;
  features[FEATURE_NOMINAL] = place->kind == LECTERN_MENTION_NOMINAL;
  features[FEATURE_GENDER_UNKNOWN] = candidate->gender == LECTERN_GENDER_UNKNOWN;
  features[FEATURE_LEAVES_QUOTE] = !self->quoted[token] && self->quoted[place->first];
  features[FEATURE_ENTERS_QUOTE] = self->quoted[token] && !self->quoted[place->first];
  features[FEATURE_SPEAKER] = back == 0 && self->quoted[token] && !self->quoted[place->first];
  features[FEATURE_OBJECT_OF_IT] = tight && object;
  features[FEATURE_OWNS] = tight && form->possessive && !object;
  features[FEATURE_TOTAL_NAMES] = log (1.0 + candidate->n_names);
  features[FEATURE_PLACES_SO_FAR] = log (1.0 + candidate->n_places);
  features[FEATURE_DISTANCE] = MIN (token - place->first, 60) / 10.0;
  features[FEATURE_NEAREST] = nth == 0;
  features[FEATURE_SECOND] = nth == 1;
}

static double
score_place (const LecternResolver *self,
             const PronounForm *form,
             guint token,
             const LecternPlace *place,
             guint nth)
{
  double features[N_FEATURES];
  double score = 0.0;

  measure_place (self, form, token, place, nth, features);
  for (guint i = 0; i < N_FEATURES; i++)
    score += weights[i] * features[i];
  return score;
}

guint
lectern_resolver_match_pronoun (const LecternResolver *self, guint token)
{
  const LecternSegments *segments = self->segments;
  const PronounForm *form = pronoun_form (segments, token);
  guint best = LECTERN_NONE;
  double best_score = MIN_SCORE;
  guint looked_at = 0;
  guint nth = 0;

  if (form == NULL)
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
      score = score_place (self, form, token, place, nth++);
      if (score > best_score)
        {
          best_score = score;
          best = place->entity;
        }
    }
  return best;
}
