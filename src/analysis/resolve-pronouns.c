/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds whom "he", "she", "they", "its" stand for: gender and number rule out, nearness and the
 * place in the sentence decide, and the model's word. Without a model a bare "it" is left alone: it
 * seldom means somebody named. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "analysis/engine-limits.h"
#include "analysis/resolve-evidence.h"
#include "analysis/resolve-grammar.h"

/* Below this nobody in the text is meant (fitted with the weights). */
#define MIN_SCORE -0.5

/* What the model's word weighs against the other evidence, the share of its probability below which
 * it makes no difference, and that which nobody at all is worth; then the shares that "they" and
 * "it" need, which the model alone decides. Chosen on GUM's development part. */
#define MODEL_WEIGHT 0.5
#define MODEL_FLOOR 0.005
#define MODEL_NONE 0.15
#define MIN_SHARE_THEY 0.5
#define MIN_SHARE_IT 0.3

/* How many sentences a pronoun looks back. */
#define MAX_SENTENCES_BACK 6

/* How many clauses up the subject of a verb of saying or thinking is looked for. */
#define MAX_CLAUSES_UP 4

typedef enum
{
  PRONOUN_HE,
  PRONOUN_SHE,
  PRONOUN_THEY,
  PRONOUN_ITS,
  PRONOUN_IT,
} Pronoun;

typedef struct
{
  const char *word;
  Pronoun pronoun;
} PronounForm;

static const PronounForm forms[] = {
  { "he", PRONOUN_HE },      { "him", PRONOUN_HE },      { "his", PRONOUN_HE },
  { "himself", PRONOUN_HE }, { "she", PRONOUN_SHE },     { "her", PRONOUN_SHE },
  { "hers", PRONOUN_SHE },   { "herself", PRONOUN_SHE }, { "they", PRONOUN_THEY },
  { "them", PRONOUN_THEY },  { "their", PRONOUN_THEY },  { "its", PRONOUN_ITS },
  { "it", PRONOUN_IT },      { "itself", PRONOUN_IT },
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
      return !candidate->plural
             && (candidate->type == LECTERN_ENTITY_ORGANISATION
                 || candidate->type == LECTERN_ENTITY_PLACE);
    default:
      return FALSE;
    }
}

static gboolean
is_reflexive (const LecternResolver *self, guint token)
{
  return lectern_token_is (self->segments, token, "himself")
         || lectern_token_is (self->segments, token, "herself");
}

/* ---- Scoring ---------------------------------------------------------------------------- */

/* What speaks for or against a place. The weights are a softmax regression over the places that
 * agree, fitted for he and she on GUM's training part (news, biographies, interviews, speeches,
 * court texts; its own names given, the grammar from the model). */
typedef enum
{
  FEATURE_SAME_SENTENCE,
  FEATURE_LAST_SENTENCE,
  FEATURE_TWO_BACK,
  FEATURE_THREE_BACK,
  FEATURE_SAME_PARAGRAPH,
  FEATURE_SUBJECT,
  FEATURE_SUBJECT_SAME_SENTENCE,
  FEATURE_MAIN_SUBJECT,
  FEATURE_OBJECT,
  FEATURE_POSSESSIVE,
  FEATURE_JOINED, /* by "and", or in apposition */
  FEATURE_PRONOUN,
  FEATURE_NOMINAL,
  FEATURE_GENDER_UNKNOWN,
  FEATURE_LEAVES_QUOTE, /* the place is inside quotation marks, the pronoun is not */
  FEATURE_ENTERS_QUOTE,
  FEATURE_SPEAKER,      /* the place stands outside the marks of the pronoun's own sentence */
  FEATURE_SAME_CLAUSE,  /* "Smith praised him": not Smith */
  FEATURE_OWNS,         /* "Smith lost his hat" */
  FEATURE_CLAUSE_ABOVE, /* "Smith said he would" */
  FEATURE_PARALLEL,     /* both subjects, or both objects */
  FEATURE_TOTAL_NAMES,
  FEATURE_PLACES_SO_FAR,
  FEATURE_DISTANCE,
  FEATURE_NEAREST,
  FEATURE_SECOND,
  N_FEATURES,
} Feature;

static const double weights[N_FEATURES] = {
  [FEATURE_SAME_SENTENCE] = 0.51,
  [FEATURE_LAST_SENTENCE] = -0.13,
  [FEATURE_TWO_BACK] = -0.12,
  [FEATURE_THREE_BACK] = -0.26,
  [FEATURE_SAME_PARAGRAPH] = 0.43,
  [FEATURE_SUBJECT] = 0.11,
  [FEATURE_SUBJECT_SAME_SENTENCE] = -0.40,
  [FEATURE_MAIN_SUBJECT] = 0.78,
  [FEATURE_OBJECT] = -0.09,
  [FEATURE_POSSESSIVE] = 0.32,
  [FEATURE_JOINED] = -0.48,
  [FEATURE_PRONOUN] = 0.67,
  [FEATURE_NOMINAL] = -1.11,
  [FEATURE_GENDER_UNKNOWN] = -2.21,
  [FEATURE_LEAVES_QUOTE] = -0.21,
  [FEATURE_ENTERS_QUOTE] = -0.37,
  [FEATURE_SPEAKER] = -0.17,
  [FEATURE_SAME_CLAUSE] = -0.77,
  [FEATURE_OWNS] = 0.09,
  [FEATURE_CLAUSE_ABOVE] = 0.16,
  [FEATURE_PARALLEL] = 0.44,
  [FEATURE_TOTAL_NAMES] = 1.44,
  [FEATURE_PLACES_SO_FAR] = -0.61,
  [FEATURE_DISTANCE] = -0.28,
  [FEATURE_NEAREST] = 0.65,
  [FEATURE_SECOND] = 0.10,
};

/* Is a subject whose clause is `clause` the subject of a clause around the pronoun's? */
static gboolean
is_clause_above (const LecternResolver *self, guint token, guint clause)
{
  guint above = lectern_resolver_clause (self, token);

  for (guint i = 0; i < MAX_CLAUSES_UP && above != LECTERN_NONE; i++)
    {
      above = lectern_resolver_head (self, above);
      if (above == clause && clause != LECTERN_NONE)
        return TRUE;
    }
  return FALSE;
}

/* How the place stands in its own sentence, and to the pronoun's. */
static void
measure_grammar (const LecternResolver *self,
                 guint token,
                 const LecternPlace *place,
                 gboolean same_sentence,
                 double features[N_FEATURES])
{
  guint head = lectern_resolver_phrase_head (self, place->first, place->end);
  guint governor = lectern_resolver_head (self, head);
  guint clause = lectern_resolver_clause (self, head);
  gboolean subject = lectern_resolver_relates (self, head, "nsubj");
  gboolean object = lectern_resolver_relates (self, head, "obj")
                    || lectern_resolver_relates (self, head, "iobj")
                    || lectern_resolver_relates (self, head, "obl");
  gboolean pronoun_subject = lectern_resolver_relates (self, token, "nsubj");
  gboolean pronoun_owns =
      lectern_resolver_relates (self, token, "nmod:poss") || is_reflexive (self, token);

  features[FEATURE_SUBJECT] = subject;
  features[FEATURE_SUBJECT_SAME_SENTENCE] = subject && same_sentence;
  features[FEATURE_MAIN_SUBJECT] =
      subject && governor != LECTERN_NONE && lectern_resolver_head (self, governor) == LECTERN_NONE;
  features[FEATURE_OBJECT] = object;
  features[FEATURE_POSSESSIVE] = lectern_resolver_relates (self, head, "nmod:poss");
  features[FEATURE_JOINED] = lectern_resolver_relates (self, head, "conj")
                             || lectern_resolver_relates (self, head, "appos");
  features[FEATURE_PARALLEL] =
      (subject && pronoun_subject) || (object && !pronoun_subject && !pronoun_owns);
  if (!same_sentence || clause == LECTERN_NONE)
    return;
  if (clause == lectern_resolver_clause (self, token))
    features[pronoun_owns ? FEATURE_OWNS : FEATURE_SAME_CLAUSE] = 1;
  else if (subject && is_clause_above (self, token, clause))
    features[FEATURE_CLAUSE_ABOVE] = 1;
}

/* nth: how many other candidates stand between the place and the pronoun. */
static void
measure_place (const LecternResolver *self,
               guint token,
               const LecternPlace *place,
               guint nth,
               double features[N_FEATURES])
{
  const LecternSegments *segments = self->segments;
  const LecternCandidate *candidate = lectern_resolver_candidate (self, place->entity);
  guint sentence = segments->tokens[token].sentence;
  guint place_sentence = segments->tokens[place->first].sentence;
  guint back = sentence - place_sentence;

  memset (features, 0, N_FEATURES * sizeof *features);
  features[FEATURE_SAME_SENTENCE] = back == 0;
  features[FEATURE_LAST_SENTENCE] = back == 1;
  features[FEATURE_TWO_BACK] = back == 2;
  features[FEATURE_THREE_BACK] = back > 2;
  features[FEATURE_SAME_PARAGRAPH] =
      segments->sentences[sentence].paragraph == segments->sentences[place_sentence].paragraph;
  features[FEATURE_PRONOUN] = place->kind == LECTERN_MENTION_PRONOUN;
  features[FEATURE_NOMINAL] = place->kind == LECTERN_MENTION_NOMINAL;
  features[FEATURE_GENDER_UNKNOWN] = candidate->gender == LECTERN_GENDER_UNKNOWN;
  features[FEATURE_LEAVES_QUOTE] = !self->quoted[token] && self->quoted[place->first];
  features[FEATURE_ENTERS_QUOTE] = self->quoted[token] && !self->quoted[place->first];
  features[FEATURE_SPEAKER] = back == 0 && self->quoted[token] && !self->quoted[place->first];
  features[FEATURE_TOTAL_NAMES] = log (1.0 + candidate->n_names);
  features[FEATURE_PLACES_SO_FAR] = log (1.0 + candidate->n_places);
  features[FEATURE_DISTANCE] = MIN (token - place->first, 60) / 10.0;
  features[FEATURE_NEAREST] = nth == 0;
  features[FEATURE_SECOND] = nth == 1;
  if (self->has_grammar)
    measure_grammar (self, token, place, back == 0, features);
}

static double
score_place (const LecternResolver *self, guint token, const LecternPlace *place, guint nth)
{
  double features[N_FEATURES];
  double score = 0.0;

  measure_place (self, token, place, nth, features);
  for (guint i = 0; i < N_FEATURES; i++)
    score += weights[i] * features[i];
  return score;
}

/* "Smith praised him": the object is not the subject, or it would be "himself". Returns the entity
 * that the pronoun cannot mean, or LECTERN_NONE. */
static guint
ruled_out (const LecternResolver *self, guint token)
{
  guint sentence = self->segments->tokens[token].sentence;

  if (!self->has_grammar || is_reflexive (self, token)
      || !(lectern_resolver_relates (self, token, "obj")
           || lectern_resolver_relates (self, token, "iobj")))
    return LECTERN_NONE;
  for (guint i = self->places->len; i-- > 0;)
    {
      const LecternPlace *place = &g_array_index (self->places, LecternPlace, i);
      guint head;

      if (self->segments->tokens[place->first].sentence != sentence)
        break;
      head = lectern_resolver_phrase_head (self, place->first, place->end);
      if (lectern_resolver_relates (self, head, "nsubj")
          && lectern_resolver_head (self, head) == lectern_resolver_head (self, token))
        return place->entity;
    }
  return LECTERN_NONE;
}

/* "They" and "it" as the model sees them: bodies and places too. */
static guint
match_by_model (const LecternResolver *self,
                const PronounForm *form,
                const LecternEvidence *evidence)
{
  guint best = lectern_evidence_get_best (evidence);
  const LecternCandidate *candidate;
  gboolean fits;

  if (best == LECTERN_NONE)
    return LECTERN_NONE;
  candidate = lectern_resolver_candidate (self, best);
  if (form->pronoun == PRONOUN_THEY)
    fits = candidate->type != LECTERN_ENTITY_OTHER;
  else
    fits = candidate->type != LECTERN_ENTITY_PERSON && !candidate->plural;
  return fits
                 && lectern_evidence_get (evidence, best)
                        > (form->pronoun == PRONOUN_THEY ? MIN_SHARE_THEY : MIN_SHARE_IT)
             ? best
             : LECTERN_NONE;
}

/* The place that scores best. */
static guint
match_by_score (const LecternResolver *self,
                guint token,
                const PronounForm *form,
                const LecternEvidence *evidence)
{
  const LecternSegments *segments = self->segments;
  guint best = LECTERN_NONE;
  double best_score = MIN_SCORE + (evidence->known ? MODEL_WEIGHT * log (MODEL_NONE) : 0);
  guint nth = 0;
  guint other = ruled_out (self, token);

  for (guint i = self->places->len, seen = 0; i-- > 0 && seen < LECTERN_MAX_ANTECEDENTS; seen++)
    {
      const LecternPlace *place = &g_array_index (self->places, LecternPlace, i);
      guint back = segments->tokens[token].sentence - segments->tokens[place->first].sentence;
      double score;

      if (back > MAX_SENTENCES_BACK || (form->pronoun >= PRONOUN_THEY && back > 1))
        break;
      if (place->end > token || !agrees (lectern_resolver_candidate (self, place->entity), form)
          || place->entity == other)
        continue;
      score = score_place (self, token, place, nth++);
      if (evidence->known)
        score += MODEL_WEIGHT * log (lectern_evidence_get (evidence, place->entity) + MODEL_FLOOR);
      if (score > best_score)
        {
          best_score = score;
          best = place->entity;
        }
    }
  return best;
}

guint
lectern_resolver_match_pronoun (const LecternResolver *self, guint token)
{
  const PronounForm *form = pronoun_form (self->segments, token);
  LecternEvidence evidence;
  guint found = LECTERN_NONE;

  if (form == NULL)
    return LECTERN_NONE;
  lectern_evidence_init (&evidence, self, token);
  if (evidence.known && form->pronoun >= PRONOUN_THEY)
    found = match_by_model (self, form, &evidence);
  if (found == LECTERN_NONE && form->pronoun != PRONOUN_IT)
    found = match_by_score (self, token, form, &evidence);
  lectern_evidence_clear (&evidence);
  return found;
}
