/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events without grammar: a named subject, its verb and object side by side, outside of speech. */

#include "config.h"

#include "analysis/facts/facts-grammar.h"

#include <string.h>

/* A fact sheet lists the main events only. */
#define MAX_EVENTS 25

static gboolean
is_past_verb (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;
  guint length = lectern_token_length (reading->segments, token);
  const char *text = lectern_token_text (reading->segments, token);

  if (reading->grammar[token] != LECTERN_GRAMMAR_OPEN || reading->cue[token] != 0
      || (reading->segments->tokens[token].flags & LECTERN_TOKEN_CAPITAL) != 0)
    return FALSE;
  return lectern_facts_is_class (self, token, LECTERN_LIST_FACT_VERBS, "past")
         || (length > 4 && strncmp (text + length - 2, "ed", 2) == 0);
}

/* "did not attend", "will pledge": what stands behind do, will and their like. */
static gboolean
is_bare_verb (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;

  if (reading->grammar[token] != LECTERN_GRAMMAR_OPEN || reading->cue[token] != 0
      || (reading->segments->tokens[token].flags & LECTERN_TOKEN_CAPITAL) != 0)
    return FALSE;
  for (guint t = token; t-- > 0 && token - t < 4;)
    if (lectern_facts_is_class (self, t, LECTERN_LIST_FACT_VERBS, "helper"))
      return TRUE;
  return FALSE;
}

static gboolean
is_said (const LecternFactFinder *self, guint token)
{
  guint byte = self->reading->segments->tokens[token].start;

  for (guint i = 0; i < self->analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &self->analysis->quotes[i];

      if (quote->span.start <= byte && byte < quote->span.end)
        return TRUE;
    }
  return self->reading->pair[token] != LECTERN_NONE;
}

/* The head noun phrase behind the verb, up to a preposition. */
static LecternPhrase
find_object (const LecternFactFinder *self, guint token, guint limit)
{
  return lectern_facts_phrase_from (self, token, limit);
}

static gboolean
read_event (LecternFactFinder *self, const LecternPlace *subject)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, subject->first);
  guint verb = subject->end;
  guint start = subject->first;
  LecternPhrase object;
  LecternFact fact;

  if (start > sentence.first && reading->grammar[start - 1] == LECTERN_GRAMMAR_DETERMINER)
    start--;
  while (verb < sentence.end
         && (reading->grammar[verb] == LECTERN_GRAMMAR_AUXILIARY
             || reading->grammar[verb] == LECTERN_GRAMMAR_ADVERB))
    verb++;
  if (verb >= sentence.end || is_said (self, subject->first)
      || (start > sentence.first && reading->grammar[start - 1] == LECTERN_GRAMMAR_PREPOSITION))
    return FALSE;
  if (!is_past_verb (self, verb) && !(verb > subject->end && is_bare_verb (self, verb)))
    return FALSE;
  object = find_object (self, verb + 1, sentence.end);
  fact = lectern_fact_begin (self, LECTERN_FACT_EVENT, "event_plain", subject->first,
                             MAX (object.end, verb + 1));
  fact.subject = lectern_argument_from_place (self, subject);
  fact.relation = lectern_fact_text (self, subject->end, verb + 1);
  if (object.end > object.first)
    fact.object = lectern_argument_from_tokens (self, object.first, object.end);
  lectern_fact_commit (self, &fact);
  return TRUE;
}

void
lectern_facts_find_events (LecternFactFinder *self)
{
  GArray *places = self->reading->resolution->places;
  guint n_events = 0;

  if (lectern_grammar_is_known (self))
    return;
  for (guint i = 0; i < places->len && n_events < MAX_EVENTS; i++)
    n_events += read_event (self, &g_array_index (places, LecternPlace, i));
}
