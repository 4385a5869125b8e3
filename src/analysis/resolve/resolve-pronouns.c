/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds whom "he", "she", "they", "its" stand for: gender and number rule out, nearness and the
 * place in the sentence decide, and the model's word. Without a model a bare "it" is left alone: it
 * seldom means somebody named. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "analysis/engine-limits.h"
#include "analysis/resolve/resolve-evidence.h"
#include "analysis/resolve/resolve-grammar.h"
#include "analysis/resolve/resolve-pronouns.h"

/* Below this nobody in the text is meant (fitted with the weights). */
#define MIN_SCORE -0.5

/* What the model's word weighs against the other evidence, the share of its probability below which
 * it makes no difference, and that which nobody at all is worth; then the shares that "they" and
 * "it" need, which the model alone decides. Chosen on GUM's development part. */
#define MODEL_WEIGHT 0.5
#define MODEL_FLOOR 0.005
#define MODEL_NONE 0.15
#define MIN_SHARE_THEY 0.5
#define MIN_SHARE_IT 0.45
#define MIN_SHARE_OF_SUBJECT 0.3

/* How many sentences a pronoun looks back. */
#define MAX_SENTENCES_BACK 6

/* A verb of saying stands right behind its pronoun, but for an adverb or two. */
#define MAX_TO_VERB 4

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

/* "Smith praised him": the object is not the subject, or it would be "himself". Returns the entity
 * that the pronoun cannot mean, or LECTERN_NONE. */
static guint
ruled_out (const LecternResolver *self, guint token)
{
  guint sentence = self->segments->tokens[token].sentence;

  if (!self->has_grammar || lectern_pronoun_is_reflexive (self, token)
      || !(lectern_resolver_relates (self, token, "obj")
           || lectern_resolver_relates (self, token, "iobj")))
    return LECTERN_NONE;
  for (guint i = self->places->len; i-- > 0;)
    {
      const LecternPlace *place = &g_array_index (self->places, LecternPlace, i);
      guint head;

      if (self->segments->tokens[place->first].sentence != sentence)
        break;
      head = lectern_pronoun_find_head (self, place);
      if (lectern_resolver_relates (self, head, "nsubj")
          && lectern_resolver_head (self, head) == lectern_resolver_head (self, token))
        return place->entity;
    }
  return LECTERN_NONE;
}

static void
trace (const LecternResolver *self, const LecternPlace *place, LecternAntecedent *antecedent)
{
  if (self->trace == NULL)
    return;
  antecedent->place = antecedent->name = (LecternRange){ .first = place->first, .end = place->end };
  for (guint i = 0; i < self->names->len; i++)
    if (self->name_candidate[i] == place->entity)
      {
        const LecternName *name = lectern_resolver_name (self, i);

        antecedent->name = (LecternRange){ .first = name->first, .end = name->end };
        break;
      }
  self->trace (antecedent, self->trace_data);
}

/* Can "they" or "it" mean the candidate, where the model says so? Bodies and places too, and whole
 * families, but not one person. */
static gboolean
may_be (const LecternCandidate *candidate, const PronounForm *form)
{
  if (candidate->type == LECTERN_ENTITY_OTHER)
    return FALSE;
  return form->pronoun == PRONOUN_THEY
             ? candidate->type != LECTERN_ENTITY_PERSON || candidate->plural
             : candidate->type != LECTERN_ENTITY_PERSON && !candidate->plural;
}

/* The last place of an entity that has one. */
static const LecternPlace *
last_place_of (const LecternResolver *self, guint entity)
{
  return &g_array_index (self->places, LecternPlace,
                         lectern_resolver_candidate (self, entity)->last_place);
}

/* "The ministry said it would wait": the subject of the same sentence is likely anyway. */
static gboolean
is_subject_beside (const LecternResolver *self, guint token, const LecternPlace *place)
{
  return self->segments->tokens[place->first].sentence == self->segments->tokens[token].sentence
         && lectern_resolver_relates (self, lectern_pronoun_find_head (self, place), "nsubj");
}

/* "They" and "it" as the model sees them. */
static guint
match_by_model (const LecternResolver *self,
                guint token,
                const PronounForm *form,
                const LecternEvidence *evidence)
{
  guint best = lectern_evidence_get_best (evidence);
  double least = form->pronoun == PRONOUN_THEY ? MIN_SHARE_THEY : MIN_SHARE_IT;
  LecternAntecedent antecedent = { .pronoun = token };
  const LecternPlace *place;

  if (best == LECTERN_NONE || !may_be (lectern_resolver_candidate (self, best), form))
    return LECTERN_NONE;
  antecedent.share = lectern_evidence_get (evidence, best);
  place = last_place_of (self, best);
  if (form->pronoun != PRONOUN_THEY && is_subject_beside (self, token, place))
    least = MIN_SHARE_OF_SUBJECT;
  trace (self, place, &antecedent);
  return antecedent.share > least ? best : LECTERN_NONE;
}

static gboolean
is_say (const LecternResolver *self, guint verb)
{
  const char *cue = lectern_token_lookup (self->segments, verb, self->lexicon, LECTERN_LIST_CUES);

  return cue != NULL && strstr (cue, "say") != NULL;
}

/* Is the pronoun whoever says something: "it said"? */
static gboolean
is_speaking (const LecternResolver *self, guint token)
{
  guint verb = lectern_resolver_head (self, token);

  return verb != LECTERN_NONE && verb <= token + MAX_TO_VERB && !self->quoted[token]
         && lectern_resolver_relates (self, token, "nsubj") && is_say (self, verb);
}

/* "St Brigid's Hospital" may be a place, and speaks all the same. */
static gboolean
is_body (const LecternResolver *self, const LecternCandidate *candidate)
{
  const LecternFolded *folded = candidate->folded;
  const char *last = folded->n_words > 1 ? folded->words[folded->n_words - 1] : "";
  const char *class =
      lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_ROLES, last, strlen (last));

  return candidate->type == LECTERN_ENTITY_ORGANISATION
         || (candidate->type == LECTERN_ENTITY_PLACE && class != NULL
             && strcmp (class, "org") == 0);
}

/* Is the place the subject of the main verb of the sentence before the pronoun's, by the narrator?
 */
static gboolean
is_last_subject (const LecternResolver *self, guint token, const LecternPlace *place)
{
  guint head = lectern_pronoun_find_head (self, place);
  guint verb = lectern_resolver_head (self, head);

  return self->segments->tokens[place->first].sentence + 1 == self->segments->tokens[token].sentence
         && !self->quoted[place->first] && lectern_resolver_relates (self, head, "nsubj")
         && verb != LECTERN_NONE && lectern_resolver_head (self, verb) == LECTERN_NONE;
}

/* "Smith said it was late. He said …": whoever spoke in the sentence before. */
static gboolean
goes_on_speaking (const LecternResolver *self, guint token, const LecternPlace *place)
{
  guint head;

  if (!self->has_grammar || !is_last_subject (self, token, place) || !is_speaking (self, token))
    return FALSE;
  head = lectern_pronoun_find_head (self, place);
  return is_say (self, lectern_resolver_head (self, head));
}

/* A body speaks as "it": the one that the sentence before is about, if it is about one. */
static guint
match_speaking_body (const LecternResolver *self, guint token)
{
  guint sentence = self->segments->tokens[token].sentence;

  for (guint i = self->places->len; i-- > 0;)
    {
      const LecternPlace *place = &g_array_index (self->places, LecternPlace, i);
      const LecternCandidate *candidate = lectern_resolver_candidate (self, place->entity);

      if (self->segments->tokens[place->first].sentence + 1 < sentence)
        break;
      if (is_body (self, candidate) && !candidate->plural && is_last_subject (self, token, place))
        return place->entity;
    }
  return LECTERN_NONE;
}

/* Has the text so far called somebody, of whose gender nothing else is known, by the other
 * pronoun? */
static gboolean
was_other (const LecternCandidate *candidate, const PronounForm *form)
{
  gboolean female = form->pronoun == PRONOUN_SHE;

  return form->pronoun <= PRONOUN_SHE && candidate->gender == LECTERN_GENDER_UNKNOWN
         && candidate->n_pronouns[!female] > candidate->n_pronouns[female];
}

/* nth: how many other candidates stand between the place and the pronoun. */
static double
score_place (const LecternResolver *self,
             guint token,
             const PronounForm *form,
             const LecternPlace *place,
             guint nth,
             const LecternEvidence *evidence)
{
  LecternPlaceTraits traits = {
    .nth = nth,
    .other_gender = was_other (lectern_resolver_candidate (self, place->entity), form),
    .goes_on_speaking = goes_on_speaking (self, token, place),
  };
  LecternAntecedent antecedent = { .pronoun = token, .share = -1 };
  double score;

  lectern_pronoun_measure_place (self, token, place, &traits, antecedent.features);
  score = lectern_pronoun_score (antecedent.features);
  if (evidence->known)
    {
      antecedent.share = lectern_evidence_get (evidence, place->entity);
      score += MODEL_WEIGHT * log (antecedent.share + MODEL_FLOOR);
    }
  trace (self, place, &antecedent);
  return score;
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
      score = score_place (self, token, form, place, nth++, evidence);
      if (score > best_score)
        {
          best_score = score;
          best = place->entity;
        }
    }
  return best;
}

/* "When he arrived, Smith said": the subject of the clause that the pronoun's own comes before. */
static guint
match_subject_ahead (const LecternResolver *self, guint token, const PronounForm *form)
{
  guint clause = self->has_grammar ? lectern_resolver_clause (self, token) : LECTERN_NONE;
  guint above, subject, found;

  if (clause == LECTERN_NONE || !lectern_resolver_relates (self, clause, "advcl"))
    return LECTERN_NONE;
  above = lectern_resolver_head (self, clause);
  if (above == LECTERN_NONE || above < clause)
    return LECTERN_NONE;
  subject = lectern_resolver_next_child (self, above, "nsubj", clause);
  if (subject == LECTERN_NONE || self->name_at[subject] == LECTERN_NONE
      || self->quoted[subject] != self->quoted[token])
    return LECTERN_NONE;
  found = self->name_candidate[self->name_at[subject]];
  return agrees (lectern_resolver_candidate (self, found), form) ? found : LECTERN_NONE;
}

guint
lectern_resolver_match_pronoun (const LecternResolver *self, guint token)
{
  const PronounForm *form = pronoun_form (self->segments, token);
  LecternEvidence evidence;
  guint found = LECTERN_NONE;

  /* "It is clear that": nobody is meant. */
  if (form == NULL || (self->has_grammar && lectern_resolver_relates (self, token, "expl")))
    return LECTERN_NONE;
  lectern_evidence_init (&evidence, self, token);
  if (evidence.known && form->pronoun == PRONOUN_IT && is_speaking (self, token))
    found = match_speaking_body (self, token);
  if (found == LECTERN_NONE && evidence.known && form->pronoun >= PRONOUN_THEY)
    found = match_by_model (self, token, form, &evidence);
  if (found == LECTERN_NONE && form->pronoun != PRONOUN_IT)
    found = match_by_score (self, token, form, &evidence);
  if (found == LECTERN_NONE)
    found = match_subject_ahead (self, token, form);
  lectern_evidence_clear (&evidence);
  return found;
}
