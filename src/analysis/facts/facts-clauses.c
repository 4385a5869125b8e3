/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events from grammar: each verb with its subject, object, time and place. */

#include "config.h"

#include "analysis/facts/facts-grammar.h"

#define MAX_CLIMB 6

typedef struct
{
  guint verb;
  guint subject;       /* head of its phrase */
  LecternPhrase group; /* auxiliaries to the last verb */
  guint object;        /* head, or LECTERN_NONE */
  guint preposition;   /* in front of the object, or LECTERN_NONE */
} Clause;

/* Whoever does it: the verb's own subject, that of the verb it is joined to, or the noun that its
 * clause describes. */
static guint
find_subject (const LecternFactFinder *self, guint verb)
{
  for (guint i = 0; i < MAX_CLIMB && verb != LECTERN_NONE; i++)
    {
      guint subject = lectern_grammar_first (self, verb, "nsubj");

      if (subject != LECTERN_NONE && !lectern_grammar_is_relative (self, subject))
        return subject;
      if (lectern_grammar_has_relation (self, verb, "acl"))
        return lectern_grammar_head (self, verb);
      if (!lectern_grammar_has_relation (self, verb, "conj")
          && !lectern_grammar_has_relation (self, verb, "xcomp")
          && !lectern_grammar_has_relation (self, verb, "advcl"))
        return LECTERN_NONE;
      verb = lectern_grammar_head (self, verb);
      if (verb == LECTERN_NONE || !lectern_grammar_has_upos (self, verb, "VERB"))
        return LECTERN_NONE;
    }
  return LECTERN_NONE;
}

/* The noun that a relative clause describes, in which verb stands; or LECTERN_NONE. */
static guint
find_described (const LecternFactFinder *self, guint verb)
{
  for (guint i = 0; i < MAX_CLIMB && verb != LECTERN_NONE; i++)
    {
      if (lectern_grammar_has_relation (self, verb, "acl:relcl"))
        return lectern_grammar_head (self, verb);
      if (!lectern_grammar_has_relation (self, verb, "conj")
          && !lectern_grammar_has_relation (self, verb, "xcomp"))
        return LECTERN_NONE;
      verb = lectern_grammar_head (self, verb);
    }
  return LECTERN_NONE;
}

static gboolean
has_condition (const LecternFactFinder *self, guint verb)
{
  for (guint t = lectern_grammar_first (self, verb, "mark"); t != LECTERN_NONE;
       t = lectern_grammar_child (self, verb, "mark", t))
    if (lectern_reading_is (self->reading, t, "if")
        || lectern_reading_is (self->reading, t, "unless")
        || lectern_reading_is (self->reading, t, "whether"))
      return TRUE;
  return FALSE;
}

/* "if the firm closes and sells its shops": nothing that happened, nor is planned. */
static gboolean
is_supposed (const LecternFactFinder *self, guint verb)
{
  for (guint i = 0; i < MAX_CLIMB && verb != LECTERN_NONE; i++)
    {
      if (has_condition (self, verb))
        return TRUE;
      if (!lectern_grammar_has_relation (self, verb, "conj")
          && !lectern_grammar_has_relation (self, verb, "xcomp"))
        return FALSE;
      verb = lectern_grammar_head (self, verb);
    }
  return FALSE;
}

/* "did not attend", "will look to boost": from the first auxiliary to the last verb. Sets the
 * verb whose object counts. */
static LecternPhrase
find_group (const LecternFactFinder *self, guint verb, guint *last)
{
  LecternPhrase group = { verb, verb + 1 };

  for (guint t = group.first; t-- > 0 && verb - t < 8;)
    {
      if (lectern_grammar_head (self, t) != verb)
        continue;
      if (!lectern_grammar_has_relation (self, t, "aux")
          && !(lectern_grammar_has_relation (self, t, "advmod")
               && (lectern_reading_is (self->reading, t, "not")
                   || lectern_reading_is (self->reading, t, "n't")
                   || lectern_reading_is (self->reading, t, "never"))))
        continue;
      group.first = t;
    }
  *last = verb;
  for (guint i = 0; i < 3; i++)
    {
      guint next = lectern_grammar_first (self, *last, "xcomp");
      guint particle = lectern_grammar_first (self, *last, "compound:prt");

      if (particle != LECTERN_NONE && particle == group.end)
        group.end++;
      if (next == LECTERN_NONE || next < *last || next > *last + 3
          || !lectern_grammar_has_upos (self, next, "VERB"))
        break;
      *last = next;
      group.end = next + 1;
    }
  return group;
}

/* A time: a noun phrase with a date or clock value in it. */
static gboolean
is_time (const LecternFactFinder *self, LecternPhrase phrase)
{
  LecternSpan span = lectern_reading_get_span (self->reading, phrase.first, phrase.end);

  for (guint i = 0; i < self->analysis->n_values; i++)
    {
      const LecternValue *value = &self->analysis->values[i];

      if (value->span.start >= span.end)
        break;
      if (value->span.end > span.start
          && (value->type == LECTERN_VALUE_DATE || value->type == LECTERN_VALUE_TIME))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_place (const LecternFactFinder *self, guint head)
{
  const LecternPlace *place = lectern_reading_get_place (self->reading, head);
  guint preposition = lectern_grammar_first (self, head, "case");

  return preposition != LECTERN_NONE
         && (lectern_reading_is (self->reading, preposition, "in")
             || lectern_reading_is (self->reading, preposition, "at")
             || lectern_reading_is (self->reading, preposition, "near")
             || lectern_reading_is (self->reading, preposition, "outside")
             || lectern_reading_is (self->reading, preposition, "across"))
         && (place == NULL || lectern_facts_type_of (self, place) == LECTERN_ENTITY_PLACE
             || lectern_facts_type_of (self, place) == LECTERN_ENTITY_ORGANISATION);
}

static void
find_object (const LecternFactFinder *self, guint verb, Clause *clause)
{
  static const char *const relations[] = { "obj", "xcomp", "obl:agent", "obl" };

  clause->object = clause->preposition = LECTERN_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      guint object = lectern_grammar_first (self, verb, relations[i]);

      while (object != LECTERN_NONE && i == 3
             && (is_time (self, lectern_grammar_whole_phrase (self, object))
                 || is_place (self, object)
                 || lectern_grammar_has_relation (self, object, "obl:unmarked") || object < verb))
        object = lectern_grammar_child (self, verb, relations[i], object);
      if (object == LECTERN_NONE || (i == 1 && lectern_grammar_has_upos (self, object, "VERB")))
        continue;
      clause->object = object;
      if (i >= 2)
        clause->preposition = lectern_grammar_first (self, object, "case");
      return;
    }
}

/* "the trust, which Marchand founded": the noun that the clause describes, where "which" or nothing
 * stands for it. */
static void
resolve_object (const LecternFactFinder *self, guint verb, Clause *clause)
{
  guint described = find_described (self, clause->verb);
  guint subject = lectern_grammar_first (self, clause->verb, "nsubj");
  gboolean stands =
      clause->object != LECTERN_NONE && lectern_grammar_is_relative (self, clause->object);

  if (described == LECTERN_NONE)
    return;
  if (!stands
      && (subject == LECTERN_NONE || lectern_grammar_has_upos (self, described, "PRON")
          || lectern_facts_is_class (self, described, LECTERN_LIST_FACT_VERBS, "whole")
          || lectern_grammar_is_relative (self, subject)
          || lectern_grammar_first (self, verb, "obj") != LECTERN_NONE
          || lectern_grammar_first (self, verb, "xcomp") != LECTERN_NONE
          || lectern_grammar_first (self, verb, "advmod") != LECTERN_NONE
          || lectern_grammar_first (self, verb, "aux:pass") != LECTERN_NONE
          || is_time (self, lectern_grammar_whole_phrase (self, described))))
    return;
  clause->object = described;
  if (!stands)
    clause->preposition = LECTERN_NONE;
}

/* Sets when and where from the verb's circumstances. */
static void
find_circumstances (const LecternFactFinder *self, guint verb, guint object, LecternFact *fact)
{
  for (guint t = lectern_grammar_first (self, verb, "obl"); t != LECTERN_NONE;
       t = lectern_grammar_child (self, verb, "obl", t))
    {
      LecternPhrase phrase;

      if (t == object)
        continue;
      phrase = lectern_grammar_whole_phrase (self, t);
      if (fact->when == NULL && is_time (self, phrase))
        fact->when = lectern_fact_text (self, phrase.first, phrase.end);
      else if (fact->where == NULL && is_place (self, t))
        fact->where = lectern_fact_text (self, phrase.first, phrase.end);
    }
}

/* Reports and thoughts are statements, and so is what is said in marks. */
static gboolean
is_event_verb (const LecternFactFinder *self, guint verb)
{
  guint byte = self->reading->segments->tokens[verb].start;

  if (!lectern_grammar_has_upos (self, verb, "VERB") || self->reading->cue[verb] == LECTERN_CUE_NOUN
      || lectern_facts_is_class (self, verb, LECTERN_LIST_FACT_VERBS, "idle"))
    return FALSE;
  for (guint i = 0; i < self->analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &self->analysis->quotes[i];

      if (lectern_span_is_set (quote->cue) && quote->cue.start <= byte && byte < quote->cue.end)
        return FALSE;
    }
  return lectern_grammar_first (self, verb, "ccomp") == LECTERN_NONE;
}

static LecternArgument
argument_of (const LecternFactFinder *self, guint head, gboolean conjuncts)
{
  LecternPhrase phrase = lectern_grammar_phrase (self, head, conjuncts);
  const LecternPlace *place = lectern_reading_get_place (self->reading, head);

  /* a dash or "and" in front joins it to something else, and so does a preposition behind that;
   * "whose" is in another clause */
  for (gboolean joined = FALSE; phrase.first < head; phrase.first++)
    {
      gboolean joins = lectern_grammar_has_upos (self, phrase.first, "CCONJ")
                       || lectern_grammar_has_upos (self, phrase.first, "PUNCT")
                       || lectern_reading_is (self->reading, phrase.first, "whose");

      if (!joins && !(joined && lectern_grammar_has_upos (self, phrase.first, "ADP")))
        break;
      joined = TRUE;
    }

  if (place != NULL && lectern_grammar_first (self, head, "conj") == LECTERN_NONE
      && place->first >= phrase.first && place->end + 1 >= phrase.end)
    return lectern_argument_from_place (self, place);
  return lectern_argument_from_tokens (self, phrase.first, phrase.end);
}

/* "It" and "they" who are nobody in particular do nothing worth a line. */
static gboolean
is_nobody (const LecternFactFinder *self, guint subject)
{
  return lectern_grammar_has_upos (self, subject, "PRON")
         && lectern_reading_get_place (self->reading, subject) == NULL;
}

static void
read_clause (LecternFactFinder *self, guint verb)
{
  Clause clause = { .verb = verb };
  LecternFact fact;
  guint last;

  if (lectern_grammar_has_relation (self, verb, "xcomp")
      || lectern_grammar_has_relation (self, verb, "amod")
      || lectern_grammar_has_relation (self, verb, "compound"))
    return;
  clause.subject = find_subject (self, verb);
  if (clause.subject == LECTERN_NONE || is_nobody (self, clause.subject)
      || is_supposed (self, verb))
    return;
  clause.group = find_group (self, verb, &last);
  find_object (self, last, &clause);
  resolve_object (self, last, &clause);
  fact = lectern_fact_begin (self, LECTERN_FACT_EVENT, "event_plain",
                             MIN (clause.subject, clause.group.first),
                             MAX (clause.group.end, clause.subject + 1));
  if (clause.object != LECTERN_NONE)
    {
      const LecternToken *token = &self->reading->segments->tokens[clause.object];

      fact.span.start = MIN (fact.span.start, token->start);
      fact.span.end = MAX (fact.span.end, token->end);
    }
  fact.subject = argument_of (self, clause.subject, TRUE);
  fact.relation = lectern_fact_text (self, clause.group.first, clause.group.end);
  if (clause.preposition != LECTERN_NONE)
    {
      g_autofree char *verbs = fact.relation;
      g_autofree char *preposition =
          lectern_fact_text (self, clause.preposition, clause.preposition + 1);

      fact.relation = g_strdup_printf ("%s %s", verbs, preposition);
    }
  if (clause.object != LECTERN_NONE)
    fact.object = argument_of (self, clause.object, FALSE);
  find_circumstances (self, last, clause.object, &fact);
  lectern_fact_commit (self, &fact);
}

void
lectern_facts_find_clauses (LecternFactFinder *self)
{
  for (guint t = 0; t < self->analysis->n_words; t++)
    if (is_event_verb (self, t))
      read_clause (self, t);
}
