/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events from grammar: each verb with its subject, object, time and place. */

#include "config.h"

#include "analysis/facts-grammar.h"

#define MAX_CLIMB 6

typedef struct
{
  guint verb;
  guint subject;       /* head of its phrase */
  LecternPhrase group; /* auxiliaries to the last verb */
  guint object;        /* head, or LECTERN_NONE */
  guint preposition;   /* in front of the object, or LECTERN_NONE */
} Clause;

static gboolean
is (const LecternFactFinder *self, guint token, const char *relation)
{
  return lectern_grammar_has_relation (self, token, relation);
}

static guint
child (const LecternFactFinder *self, guint token, const char *relation)
{
  return lectern_grammar_child (self, token, relation, LECTERN_NONE);
}

static gboolean
is_relative (const LecternFactFinder *self, guint token)
{
  return lectern_reading_is (self->reading, token, "who")
         || lectern_reading_is (self->reading, token, "which")
         || lectern_reading_is (self->reading, token, "that");
}

/* Whoever does it: the verb's own subject, that of the verb it is joined to, or the noun that its
 * clause describes. */
static guint
find_subject (const LecternFactFinder *self, guint verb)
{
  for (guint i = 0; i < MAX_CLIMB && verb != LECTERN_NONE; i++)
    {
      guint subject = child (self, verb, "nsubj");

      if (subject != LECTERN_NONE && !is_relative (self, subject))
        return subject;
      if (is (self, verb, "acl"))
        return lectern_grammar_head (self, verb);
      if (!is (self, verb, "conj") && !is (self, verb, "xcomp") && !is (self, verb, "advcl"))
        return LECTERN_NONE;
      verb = lectern_grammar_head (self, verb);
      if (verb == LECTERN_NONE || !lectern_grammar_has_upos (self, verb, "VERB"))
        return LECTERN_NONE;
    }
  return LECTERN_NONE;
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
      if (!is (self, t, "aux")
          && !(is (self, t, "advmod")
               && (lectern_reading_is (self->reading, t, "not")
                   || lectern_reading_is (self->reading, t, "n't")
                   || lectern_reading_is (self->reading, t, "never"))))
        continue;
      group.first = t;
    }
  *last = verb;
  for (guint i = 0; i < 3; i++)
    {
      guint next = child (self, *last, "xcomp");
      guint particle = child (self, *last, "compound:prt");

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
  guint preposition = child (self, head, "case");

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
      guint object = child (self, verb, relations[i]);

      while (object != LECTERN_NONE && i == 3
             && (is_time (self, lectern_grammar_whole_phrase (self, object))
                 || is_place (self, object) || is (self, object, "obl:unmarked") || object < verb))
        object = lectern_grammar_child (self, verb, relations[i], object);
      if (object == LECTERN_NONE || (i == 1 && lectern_grammar_has_upos (self, object, "VERB")))
        continue;
      clause->object = object;
      if (i >= 2)
        clause->preposition = child (self, object, "case");
      return;
    }
}

/* Sets when and where from the verb's circumstances. */
static void
find_circumstances (const LecternFactFinder *self, guint verb, guint object, LecternFact *fact)
{
  for (guint t = child (self, verb, "obl"); t != LECTERN_NONE;
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

  if (!lectern_grammar_has_upos (self, verb, "VERB")
      || self->reading->cue[verb] == LECTERN_CUE_NOUN)
    return FALSE;
  for (guint i = 0; i < self->analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &self->analysis->quotes[i];

      if (lectern_span_is_set (quote->cue) && quote->cue.start <= byte && byte < quote->cue.end)
        return FALSE;
    }
  return child (self, verb, "ccomp") == LECTERN_NONE;
}

static LecternArgument
argument_of (const LecternFactFinder *self, guint head, gboolean conjuncts)
{
  LecternPhrase phrase = lectern_grammar_phrase (self, head, conjuncts);
  const LecternPlace *place = lectern_reading_get_place (self->reading, head);

  if (place != NULL && child (self, head, "conj") == LECTERN_NONE && place->first >= phrase.first
      && place->end + 1 >= phrase.end)
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

  if (is (self, verb, "xcomp") || is (self, verb, "amod") || is (self, verb, "compound"))
    return;
  clause.subject = find_subject (self, verb);
  if (clause.subject == LECTERN_NONE || is_nobody (self, clause.subject))
    return;
  clause.group = find_group (self, verb, &last);
  find_object (self, last, &clause);
  fact = lectern_fact_begin (self, LECTERN_FACT_EVENT, "event_plain",
                             MIN (clause.subject, clause.group.first),
                             MAX (clause.group.end, clause.subject + 1));
  if (clause.object != LECTERN_NONE)
    fact.span.end = MAX (fact.span.end, self->reading->segments->tokens[clause.object].end);
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
