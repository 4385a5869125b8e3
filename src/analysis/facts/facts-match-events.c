/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes down the event of a pattern that was found. */

#include "config.h"

#include "analysis/facts/facts-clauses.h"
#include "analysis/facts/facts-match.h"

/* A time or place that is longer, in tokens, is cited without what hangs on its noun. */
#define MAX_CIRCUMSTANCE 12u

static const LecternBinding *
find_bound (const LecternMatcher *self, const char *name)
{
  guint node = lectern_fact_pattern_find_node (self->pattern, name);

  return node != LECTERN_NONE && self->bound[node].end != 0 ? &self->bound[node] : NULL;
}

static LecternArgument
find_argument (const LecternMatcher *self, guint which, guint verb)
{
  const GArray *pieces = self->pattern->says[which];
  const LecternPatternPiece *piece;
  const LecternBinding *bound;

  if (pieces->len == 0)
    return (LecternArgument){ LECTERN_NONE, NULL };
  piece = &g_array_index (pieces, LecternPatternPiece, 0);
  bound = piece->words == NULL ? &self->bound[piece->first] : NULL;
  if (bound == NULL || bound->end == 0 || piece->form == LECTERN_PIECE_NODE)
    return lectern_matcher_says (self, which);
  return lectern_clause_argument (self->finder, lectern_matcher_head_of (self, bound), verb,
                                  piece->form == LECTERN_PIECE_GROUP);
}

/* "on Tuesday", "at the hospital": with all that depends on it, unless that is long. What is the
 * object is no circumstance. */
static char *
find_circumstance (const LecternMatcher *self, const char *name)
{
  const LecternBinding *bound = find_bound (self, name);
  const LecternBinding *object = find_bound (self, "what");
  LecternPhrase phrase, all;
  guint head;

  if (bound == NULL || (object != NULL && object->first == bound->first))
    return NULL;
  head = lectern_matcher_head_of (self, bound);
  all = lectern_grammar_whole_phrase (self->finder, head);
  phrase = lectern_grammar_phrase (self->finder, head, FALSE);
  if (all.end - all.first > MAX_CIRCUMSTANCE)
    all.end = phrase.end;
  return lectern_fact_span_text (
      self->finder, lectern_reading_get_span (self->finder->reading, all.first, all.end));
}

/* From subject and verb to the head of the object. */
static LecternSpan
find_evidence (const LecternMatcher *self, guint verb)
{
  LecternPhrase group = lectern_clause_group (self->finder, verb);
  LecternPhrase phrase = group;

  for (guint i = 0; i < LECTERN_N_SAYS; i++)
    {
      const GArray *pieces = self->pattern->says[i];
      const LecternPatternPiece *piece =
          pieces->len > 0 ? &g_array_index (pieces, LecternPatternPiece, 0) : NULL;
      guint head;

      if (i == LECTERN_SAYS_RELATION || piece == NULL || piece->words != NULL
          || self->bound[piece->first].end == 0)
        continue;
      head = lectern_matcher_head_of (self, &self->bound[piece->first]);
      phrase.first = MIN (phrase.first, head);
      phrase.end = MAX (phrase.end, head + 1);
    }
  return lectern_reading_get_span (self->finder->reading, phrase.first, phrase.end);
}

void
lectern_matcher_tell_event (LecternMatcher *self)
{
  const LecternBinding *bound = find_bound (self, "verb");
  LecternFact fact;
  guint verb;

  if (bound == NULL || self->text->told[bound->first])
    return;
  verb = bound->first;
  self->text->told[verb] = TRUE;
  if (self->pattern->says[LECTERN_SAYS_SUBJECT]->len == 0
      || !lectern_matcher_is_asserted (self, verb))
    return;
  fact = lectern_fact_begin (self->finder, LECTERN_FACT_EVENT, self->pattern->name, verb, verb + 1);
  fact.span = find_evidence (self, verb);
  fact.subject = find_argument (self, LECTERN_SAYS_SUBJECT, verb);
  fact.relation = lectern_matcher_says (self, LECTERN_SAYS_RELATION).text;
  fact.object = find_argument (self, LECTERN_SAYS_OBJECT, verb);
  fact.when = find_circumstance (self, "when");
  fact.where = find_circumstance (self, "where");
  if (fact.subject.entity != LECTERN_NONE && fact.subject.entity == fact.object.entity)
    lectern_fact_clear (&fact);
  else
    lectern_fact_commit (self->finder, &fact);
}
