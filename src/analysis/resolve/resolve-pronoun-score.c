/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for and against each place that a pronoun may stand for. */

#include "config.h"

#include "analysis/resolve/resolve-pronouns.h"

#include <math.h>
#include <string.h>

#include "analysis/resolve/resolve-grammar.h"

/* How many clauses up the subject of a verb of saying or thinking is looked for. */
#define MAX_CLAUSES_UP 4

gboolean
lectern_pronoun_is_reflexive (const LecternResolver *self, guint token)
{
  return lectern_token_is (self->segments, token, "himself")
         || lectern_token_is (self->segments, token, "herself");
}

/* What speaks for or against a place. The weights are a softmax regression over the places that
 * agree, fitted for he and she on GUM's training part (news, biographies, interviews, speeches,
 * court texts; its own names given, the grammar from the model). Those that fit-antecedents.py
 * finds with the engine's own names do worse on GUM's development part; the last two are set by
 * hand. */
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
  FEATURE_OTHER_GENDER,
  FEATURE_GOES_ON_SPEAKING,
  N_FEATURES,
} Feature;

G_STATIC_ASSERT (N_FEATURES == LECTERN_N_ANTECEDENT_FEATURES);

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
  [FEATURE_OTHER_GENDER] = -2.0,
  [FEATURE_GOES_ON_SPEAKING] = 1.5,
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

/* Words between a title and the name it is given to, at most. */
#define MAX_TITLE 4

guint
lectern_pronoun_find_head (const LecternResolver *self, const LecternPlace *place)
{
  static const char *const relations[] = { "flat", "appos", "compound", "nmod:desc" };
  guint head = lectern_resolver_phrase_head (self, place->first, place->end);
  guint above = lectern_resolver_head (self, head);

  if (place->kind != LECTERN_MENTION_NAME || above == LECTERN_NONE || above >= place->first
      || place->first - above > MAX_TITLE || self->name_at[above] != LECTERN_NONE)
    return head;
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (lectern_resolver_relates (self, head, relations[i]))
      return above;
  return head;
}

/* How the place stands in its own sentence, and to the pronoun's. */
static void
measure_grammar (const LecternResolver *self,
                 guint token,
                 const LecternPlace *place,
                 gboolean same_sentence,
                 double features[N_FEATURES])
{
  guint head = lectern_pronoun_find_head (self, place);
  guint governor = lectern_resolver_head (self, head);
  guint clause = lectern_resolver_clause (self, head);
  gboolean subject = lectern_resolver_relates (self, head, "nsubj");
  gboolean object = lectern_resolver_relates (self, head, "obj")
                    || lectern_resolver_relates (self, head, "iobj")
                    || lectern_resolver_relates (self, head, "obl");
  gboolean pronoun_subject = lectern_resolver_relates (self, token, "nsubj");
  gboolean pronoun_owns = lectern_resolver_relates (self, token, "nmod:poss")
                          || lectern_pronoun_is_reflexive (self, token);

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

void
lectern_pronoun_measure_place (const LecternResolver *self,
                               guint token,
                               const LecternPlace *place,
                               const LecternPlaceTraits *traits,
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
  features[FEATURE_NEAREST] = traits->nth == 0;
  features[FEATURE_SECOND] = traits->nth == 1;
  features[FEATURE_OTHER_GENDER] = traits->other_gender;
  features[FEATURE_GOES_ON_SPEAKING] = traits->goes_on_speaking;
  if (self->has_grammar)
    measure_grammar (self, token, place, back == 0, features);
}

double
lectern_pronoun_score (const double features[N_FEATURES])
{
  double score = 0.0;

  for (guint i = 0; i < N_FEATURES; i++)
    score += weights[i] * features[i];
  return score;
}
