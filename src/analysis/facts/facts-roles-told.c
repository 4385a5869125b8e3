/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles that a verb or a description tells: "is a nurse", "served as mayor", "the singer". */

#include "config.h"

#include "analysis/facts/facts-roles.h"

#include <string.h>

/* The person that token, a subject's head, stands for, or NULL. */
static const LecternPlace *
person_at (const LecternFactFinder *self, guint token)
{
  const LecternPlace *place =
      token != LECTERN_NONE ? lectern_reading_get_place (self->reading, token) : NULL;

  return lectern_facts_is_person (self, place) ? place : NULL;
}

/* "is not", "would be", "if she were": no fact. */
static gboolean
is_doubted (const LecternFactFinder *self, guint token)
{
  LecternRange sentence = lectern_facts_sentence_of (self, token);

  for (guint t = sentence.first; t < sentence.end; t++)
    if (lectern_grammar_head (self, t) == token && !lectern_grammar_has_upos (self, t, "PROPN")
        && (lectern_facts_is_class (self, t, LECTERN_LIST_FACT_VERBS, "doubt")
            || (lectern_grammar_has_relation (self, t, "mark")
                && !lectern_facts_is_class (self, t, LECTERN_LIST_FACT_VERBS, "while"))))
      return TRUE;
  return FALSE;
}

static void
read_told (LecternFactFinder *self, const char *pattern, guint subject, guint noun)
{
  const LecternPlace *person = person_at (self, subject);
  LecternRange sentence = lectern_facts_sentence_of (self, noun);
  LecternPhrase phrase = lectern_grammar_phrase (self, noun, FALSE);
  guint end = phrase.end;

  if (person == NULL || self->reading->pair[noun] != LECTERN_NONE
      || !(lectern_facts_is_role_noun (self, noun)))
    return;
  /* "at Chelsea", "for the union": the body may stand behind what the phrase cites. */
  while (end < sentence.end && !lectern_reading_is (self->reading, end, ",")
         && self->reading->pair[end] == LECTERN_NONE
         && self->reading->grammar[end] != LECTERN_GRAMMAR_POINT)
    end++;
  lectern_facts_read_roles (
      self, pattern, person, phrase.first, end,
      (LecternPhrase){ MIN (person->first, phrase.first), MAX (person->end, phrase.end) });
}

/* "Ana Ruiz is a nurse", "he was the club's captain" */
static void
find_copula (LecternFactFinder *self, guint noun)
{
  guint copula = lectern_grammar_child (self, noun, "cop", LECTERN_NONE);
  guint subject = lectern_grammar_child (self, noun, "nsubj", LECTERN_NONE);

  if (copula != LECTERN_NONE && subject != LECTERN_NONE && !is_doubted (self, noun))
    read_told (self, "role_copula", subject, noun);
}

/* Does "as" stand in front of the noun? */
static gboolean
has_as (const LecternFactFinder *self, guint noun)
{
  for (guint t = lectern_grammar_first (self, noun, "case"); t != LECTERN_NONE;
       t = lectern_grammar_child (self, noun, "case", t))
    if (lectern_reading_is (self->reading, t, "as"))
      return TRUE;
  return FALSE;
}

/* Who holds the office that verb speaks of: its subject, active or passive. */
static guint
find_holder (const LecternFactFinder *self, guint verb, gboolean active)
{
  guint tokens[1];

  if (lectern_grammar_part (self, verb, active ? "actor" : "patient", tokens, 1) > 0)
    return tokens[0];
  return lectern_grammar_child (self, verb, active ? "nsubj" : "nsubj:pass", LECTERN_NONE);
}

/* "As chairman, Ana Ruiz sold it": what somebody does something as. */
static void
find_capacity (LecternFactFinder *self, guint noun)
{
  guint as = lectern_grammar_child (self, noun, "case", LECTERN_NONE);
  guint verb = lectern_grammar_head (self, noun);
  guint subject, owner;

  if (as == LECTERN_NONE || verb == LECTERN_NONE || !lectern_reading_is (self->reading, as, "as"))
    return;
  if (lectern_grammar_has_relation (self, noun, "nmod"))
    {
      /* "his time as captain", "appointed Ana Ruiz as captain" */
      owner = lectern_grammar_child (self, verb, "nmod:poss", LECTERN_NONE);
      if (owner != LECTERN_NONE
          && lectern_facts_is_class (self, verb, LECTERN_LIST_FACT_VERBS, "service"))
        read_told (self, "role_service", owner, noun);
      else if (person_at (self, verb) != NULL && lectern_grammar_has_relation (self, verb, "obj")
               && lectern_facts_is_class (self, lectern_grammar_head (self, verb),
                                          LECTERN_LIST_FACT_VERBS, "appoint"))
        read_told (self, "role_appointment", verb, noun);
      return;
    }
  subject = lectern_grammar_child (self, verb, "nsubj", LECTERN_NONE);
  if (subject != LECTERN_NONE && noun < subject && subject < verb && !is_doubted (self, verb)
      && as == lectern_facts_sentence_of (self, noun).first)
    read_told (self, "role_service", subject, noun);
}

/* "served as mayor", "was named chief executive of Kvarn AB", "appointed her ambassador" */
static void
find_service (LecternFactFinder *self, guint noun)
{
  guint verb = lectern_grammar_head (self, noun);
  gboolean as = has_as (self, noun);
  gboolean serves, appoints, becomes;
  guint subject;

  if (verb == LECTERN_NONE)
    return;
  serves = lectern_facts_is_class (self, verb, LECTERN_LIST_FACT_VERBS, "serve") && as;
  appoints = lectern_facts_is_class (self, verb, LECTERN_LIST_FACT_VERBS, "appoint")
             && (lectern_grammar_has_relation (self, noun, "xcomp")
                 || lectern_grammar_has_relation (self, noun, "obj") || as);
  becomes = lectern_facts_is_class (self, verb, LECTERN_LIST_FACT_VERBS, "become");
  if (!(serves || appoints) || is_doubted (self, verb))
    return;
  subject = find_holder (self, verb, serves || becomes);
  if (subject == LECTERN_NONE && appoints)
    subject = lectern_grammar_child (self, verb, "obj", LECTERN_NONE);
  if (subject == LECTERN_NONE && appoints)
    subject = lectern_grammar_child (self, verb, "iobj", LECTERN_NONE);
  if (subject != LECTERN_NONE && subject != noun)
    read_told (self, serves ? "role_service" : "role_appointment", subject, noun);
}

/* "led England to victory" tells what was done, not what somebody is. */
static gboolean
leads_somewhere (const LecternFactFinder *self, guint verb)
{
  static const char *const words[] = { "to", "into", "against", "past" };
  guint t;

  for (t = lectern_grammar_first (self, verb, "obl"); t != LECTERN_NONE;
       t = lectern_grammar_child (self, verb, "obl", t))
    {
      guint preposition = lectern_grammar_first (self, t, "case");

      for (guint i = 0; preposition != LECTERN_NONE && i < G_N_ELEMENTS (words); i++)
        if (lectern_reading_is (self->reading, preposition, words[i]))
          return TRUE;
    }
  return FALSE;
}

/* "Ana Ruiz, who heads the Bridge Foundation," */
static void
find_leading (LecternFactFinder *self, guint verb)
{
  const LecternPlace *person = NULL;
  const LecternPlace *place;
  LecternPhrase body;
  guint token;

  if (lectern_grammar_part (self, verb, "actor", &token, 1) > 0)
    person = person_at (self, token);
  token = lectern_grammar_first (self, verb, "obj");
  if (person == NULL || token == LECTERN_NONE || is_doubted (self, verb)
      || self->reading->pair[verb] != LECTERN_NONE || leads_somewhere (self, verb))
    return;
  place = lectern_reading_get_place (self->reading, token);
  if (lectern_facts_is_body (self, place) && place->kind == LECTERN_MENTION_NAME)
    body = (LecternPhrase){ place->first, place->end };
  else if (lectern_facts_is_class (self, token, LECTERN_LIST_ROLES, "org"))
    body = lectern_grammar_phrase (self, token, FALSE);
  else
    return;
  lectern_facts_add_role (self, "role_leading", person, (LecternPhrase){ verb, verb + 1 }, body,
                          (LecternPhrase){ MIN (person->first, verb), body.end });
}

/* "the singer": what a description says about somebody who is named elsewhere. */
static void
find_description (LecternFactFinder *self, const LecternPlace *place)
{
  guint first = lectern_facts_role_start (self, place->end, place->first);
  LecternPhrase none = { place->end, place->end };

  if (first >= place->end)
    return;
  for (guint i = 0; i < self->facts->len; i++)
    {
      const LecternFact *fact = &g_array_index (self->facts, LecternFact, i);
      g_autofree char *head = lectern_fact_text (self, place->end - 1, place->end);

      if (fact->kind == LECTERN_FACT_ROLE && fact->subject.entity == place->entity
          && g_str_has_suffix (fact->relation, head) && place->end - first == 1)
        return;
    }
  lectern_facts_add_role (self, "role_description", place, (LecternPhrase){ first, place->end },
                          none, (LecternPhrase){ place->first, place->end });
}

void
lectern_facts_find_roles_told (LecternFactFinder *self)
{
  GArray *places = self->reading->resolution->places;

  for (guint t = 0; lectern_grammar_is_known (self) && t < self->reading->segments->n_tokens; t++)
    if (lectern_facts_is_role_noun (self, t))
      {
        find_copula (self, t);
        find_service (self, t);
        find_capacity (self, t);
      }
    else if (lectern_facts_is_class (self, t, LECTERN_LIST_FACT_VERBS, "lead")
             && lectern_grammar_has_upos (self, t, "VERB"))
      find_leading (self, t);
  for (guint i = 0; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      if (place->kind == LECTERN_MENTION_NOMINAL && lectern_facts_is_person (self, place))
        find_description (self, place);
    }
}
