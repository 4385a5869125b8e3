/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes down the figure of a pattern that was found. */

#include "config.h"

#include "analysis/facts/facts-match.h"

/* No measure has more tokens in front of its last. */
#define MAX_MEASURE 8u
/* A longer noun phrase is a sentence that was read wrong: its noun alone says more. */
#define MAX_SUBJECT 10u

static LecternPhrase
node_phrase (const LecternMatcher *self, guint node)
{
  return (LecternPhrase){ self->bound[node].first, self->bound[node].end };
}

/* The measure that the object of the pattern is, or NULL if it is put together of words. */
static const LecternMeasure *
find_measure (const LecternMatcher *self, const LecternPatternPiece *piece)
{
  return piece->first == piece->last
             ? lectern_measures_get (self->text->measures, self->bound[piece->first].first)
             : NULL;
}

/* The number with its hedge; empty where a node is absent. */
static LecternPhrase
find_object (const LecternMatcher *self, const LecternPatternPiece *piece)
{
  const LecternMeasure *measure = find_measure (self, piece);
  LecternPhrase first = node_phrase (self, piece->first);
  LecternPhrase last = node_phrase (self, piece->last);

  if (measure != NULL)
    return measure->object;
  if (first.end == 0 || last.end <= first.first)
    return (LecternPhrase){ 0 };
  return (LecternPhrase){
    lectern_measure_hedge_first (self->finder, first.first, self->sentence.first), last.end
  };
}

static gboolean
is_noun_like (const LecternFactFinder *finder, guint token)
{
  return finder->reading->place[token] != LECTERN_NONE
         || finder->reading->grammar[token] == LECTERN_GRAMMAR_OPEN;
}

/* "a payoff of £2m", "a $4m house": the part of the phrase around its head, without the number. */
static LecternPhrase
leave_out (const LecternFactFinder *finder, LecternPhrase phrase, guint head, LecternPhrase object)
{
  if (object.end <= head && object.end > phrase.first)
    {
      phrase.first = object.end;
      while (phrase.first < head && !is_noun_like (finder, phrase.first))
        phrase.first++;
    }
  else if (object.first > head && object.first < phrase.end)
    {
      phrase.end = object.first;
      while (phrase.end > head + 1 && !lectern_grammar_has_upos (finder, phrase.end - 1, "NOUN")
             && !lectern_grammar_has_upos (finder, phrase.end - 1, "PROPN"))
        phrase.end--;
    }
  return phrase;
}

static LecternArgument
find_subject (const LecternMatcher *self, const LecternPatternPiece *piece, LecternPhrase object)
{
  const LecternBinding *node = &self->bound[piece->first];
  LecternPhrase phrase = node_phrase (self, piece->first);
  guint head;

  if (node->place != NULL)
    return lectern_argument_from_place (self->finder, node->place);
  if (self->text->has_trees && piece->form == LECTERN_PIECE_PHRASE)
    {
      head = lectern_matcher_head_of (self, node);
      phrase = lectern_grammar_phrase (self->finder, head, FALSE);
      phrase = leave_out (self->finder, phrase, head, object);
      if (phrase.end - phrase.first > MAX_SUBJECT)
        phrase = (LecternPhrase){ head, head + 1 };
    }
  return lectern_argument_from_tokens (self->finder, phrase.first, phrase.end);
}

/* "52 percent won": a number is the subject. */
static gboolean
measures_itself (const LecternMatcher *self, const LecternPatternPiece *about, LecternPhrase object)
{
  guint head;

  if (about->words != NULL || !self->text->has_trees)
    return FALSE;
  head = lectern_matcher_head_of (self, &self->bound[about->first]);
  for (guint t = head + 1; t-- > self->sentence.first && t + MAX_MEASURE > head;)
    {
      const LecternMeasure *measure = lectern_measures_get (self->text->measures, t);

      if (measure != NULL && measure->object.end > head)
        return TRUE;
    }
  return head >= object.first && head < object.end;
}

/* "It cost 5 million": of what, nobody knows. */
static gboolean
measures_nothing (const LecternMatcher *self, const LecternPatternPiece *about)
{
  const LecternBinding *node = about->words == NULL ? &self->bound[about->first] : NULL;
  guint head;

  if (node == NULL || node->place != NULL || !self->text->has_trees)
    return FALSE;
  head = lectern_matcher_head_of (self, node);
  return lectern_grammar_has_upos (self->finder, head, "PRON")
         && lectern_reading_get_place (self->finder->reading, head) == NULL
         && self->finder->reading->grammar[head] == LECTERN_GRAMMAR_PRONOUN;
}

/* A number measures one thing only: the first pattern that reads it is right. */
static gboolean
take (LecternMatcher *self, LecternPhrase object)
{
  for (guint t = object.first; t < object.end; t++)
    if (self->text->taken[t] != NULL)
      return FALSE;
  for (guint t = object.first; t < object.end; t++)
    self->text->taken[t] = self->pattern->name;
  return TRUE;
}

/* Takes subject. */
static void
add (const LecternMatcher *self,
     LecternArgument subject,
     LecternPhrase object,
     const LecternMeasure *measure,
     gboolean negative)
{
  guint first = object.first;
  guint end = object.end;
  LecternFact fact;

  for (guint i = 0; i < self->pattern->node_names->len; i++)
    if (self->bound[i].end != 0)
      {
        first = MIN (first, self->bound[i].first);
        end = MAX (end, self->bound[i].end);
      }
  fact = lectern_fact_begin (self->finder, LECTERN_FACT_FIGURE, self->pattern->name, first, end);
  fact.subject = subject;
  fact.relation = lectern_matcher_says (self, LECTERN_SAYS_RELATION).text;
  fact.object.text = lectern_fact_span_text (
      self->finder, lectern_reading_get_span (self->finder->reading, object.first, object.end));
  if (measure != NULL && measure->has_amount)
    {
      fact.has_value = TRUE;
      fact.value_amount = negative ? -measure->amount : measure->amount;
      fact.value_unit = g_strdup (measure->unit);
    }
  lectern_fact_commit (self->finder, &fact);
}

void
lectern_matcher_tell_figure (LecternMatcher *self)
{
  const GArray *says = self->pattern->says[LECTERN_SAYS_OBJECT];
  const GArray *subjects = self->pattern->says[LECTERN_SAYS_SUBJECT];
  const LecternPatternPiece *piece, *about;
  const LecternMeasure *measure;
  const LecternMeasure *other = NULL;
  LecternPhrase object;

  if (says->len == 0)
    return;
  piece = &g_array_index (says, LecternPatternPiece, 0);
  measure = find_measure (self, piece);
  object = find_object (self, piece);
  if (subjects->len == 0)
    {
      take (self, object);
      return;
    }
  about = &g_array_index (subjects, LecternPatternPiece, 0);
  if (object.end == 0 || measures_itself (self, about, object) || measures_nothing (self, about)
      || !take (self, object))
    return;
  if (measure != NULL && measure->conversion != LECTERN_NONE)
    other = &g_array_index (self->text->measures->all, LecternMeasure, measure->conversion);
  for (guint i = 0; i < 1 + (other != NULL); i++)
    {
      LecternArgument subject = about->words != NULL
                                    ? lectern_matcher_says (self, LECTERN_SAYS_SUBJECT)
                                    : find_subject (self, about, object);
      if (i == 0)
        add (self, subject, object, measure, piece->negative);
      else
        add (self, subject, other->object, other, piece->negative);
    }
}
