/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives the stretches of speech that the model sees their sources and cues, and puts them right. */

#include "config.h"

#include "analysis/speech-model.h"

#include <string.h>

/* So many words of a stretch vote for its source. */
#define MAX_VOTES 12
/* A cue stands at most this far from the words it reports, in tokens. */
#define MAX_CUE_DISTANCE 60
/* Trees are not deeper. */
#define MAX_CLIMB 40
/* What the way between words and source takes from the link's score; set on polnear-dev. */
#define PER_SENTENCE 3.0f
#define PER_TOKEN 0.03f

/* How well the words of [first, end) go with a source, on average. */
static float
vote (const LecternModel *model, const LecternEncoding *encoding, guint first, guint end, guint to)
{
  guint step = MAX ((end - first) / MAX_VOTES, 1);
  float sum = 0;
  guint n = 0;

  for (guint t = first; t < end && encoding->windows[t] == encoding->windows[first]; t += step, n++)
    sum += lectern_model_link (model, encoding, t, to);
  return sum / (float) n;
}

static guint
sentences_apart (const LecternSegments *segments, guint first, guint end, guint other)
{
  guint from = segments->tokens[first].sentence;
  guint to = segments->tokens[end - 1].sentence;
  guint at = segments->tokens[other].sentence;

  return at < from ? from - at : at > to ? at - to : 0;
}

static guint
tokens_apart (guint first, guint end, guint other)
{
  return other < first ? first - other : other >= end ? other - end : 0;
}

/* The source of the stretch [first, end); sources (element-type guint): the first tokens. */
static guint
find_source (const LecternSegments *segments,
             const LecternModel *model,
             const LecternEncoding *encoding,
             const GArray *sources,
             guint first,
             guint end)
{
  guint best = LECTERN_NONE;
  float score = vote (model, encoding, first, end, LECTERN_NONE);

  for (guint i = 0; i < sources->len; i++)
    {
      guint source = g_array_index (sources, guint, i);
      float here;

      if (encoding->windows[source] != encoding->windows[first])
        continue;
      here = vote (model, encoding, first, end, source)
             - PER_SENTENCE * (float) sentences_apart (segments, first, end, source)
             - PER_TOKEN * (float) tokens_apart (first, end, source);
      if (here > score)
        {
          score = here;
          best = source;
        }
    }
  return best;
}

static GArray *
list_stretches (const guint8 *tags, guint n_tokens)
{
  GArray *firsts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint t = 0; t < n_tokens; t++)
    if (tags[t] == LECTERN_SPEECH_BEGIN)
      g_array_append_val (firsts, t);
  return firsts;
}

/* The nearest cue of the same source in the same paragraph. */
static guint
find_cue (const LecternSpeech *self,
          const LecternSegments *segments,
          const GArray *cues,
          guint first,
          guint end)
{
  guint best = LECTERN_NONE;
  guint distance = MAX_CUE_DISTANCE;
  guint paragraph = segments->sentences[segments->tokens[first].sentence].paragraph;

  for (guint i = 0; i < cues->len; i++)
    {
      guint cue = g_array_index (cues, guint, i);
      guint gap = cue < first ? first - cue : cue >= end ? cue - end : 0;

      if (self->source_of[cue] == self->source_of[first] && gap < distance
          && segments->sentences[segments->tokens[cue].sentence].paragraph == paragraph)
        {
          distance = gap;
          best = cue;
        }
    }
  return best;
}

static void
link_stretches (LecternSpeech *self,
                const LecternSegments *segments,
                const LecternModel *model,
                const LecternEncoding *encoding)
{
  g_autoptr (GArray) contents = list_stretches (self->content, self->n_tokens);
  g_autoptr (GArray) sources = list_stretches (self->source, self->n_tokens);
  g_autoptr (GArray) cues = list_stretches (self->cue, self->n_tokens);

  for (guint i = 0; i < cues->len; i++)
    {
      guint cue = g_array_index (cues, guint, i);
      guint end = lectern_speech_end (self->cue, cue, self->n_tokens);
      guint source = find_source (segments, model, encoding, sources, cue, end);

      for (guint t = cue; t < end; t++)
        self->source_of[t] = source;
    }
  for (guint i = 0; i < contents->len; i++)
    {
      guint first = g_array_index (contents, guint, i);
      guint end = lectern_speech_end (self->content, first, self->n_tokens);
      guint source = find_source (segments, model, encoding, sources, first, end);
      guint cue;

      self->source_of[first] = source;
      cue = find_cue (self, segments, cues, first, end);
      for (guint t = first; t < end; t++)
        {
          self->source_of[t] = source;
          self->cue_of[t] = cue;
        }
    }
}

/* Does the model see a source in the rules' one, or none of its own anywhere? */
static gboolean
agrees (const LecternSpeech *self, const LecternSpeech *rules, guint source, guint own)
{
  guint end = lectern_speech_end (rules->source, source, self->n_tokens);

  for (guint t = source; t < end; t++)
    if (self->source[t] != LECTERN_SPEECH_NONE)
      return TRUE;
  return own == LECTERN_NONE;
}

/* Around quotation marks the order of the words beats the model's guess about who speaks; where
 * there are none it only fills in. */
static void
take_sources (LecternSpeech *self, const LecternReading *reading, const LecternSpeech *rules)
{
  for (guint t = 0; t < self->n_tokens; t++)
    {
      guint end, source = LECTERN_NONE, cue = LECTERN_NONE;
      gboolean marked = FALSE;

      if (self->content[t] != LECTERN_SPEECH_BEGIN)
        continue;
      end = lectern_speech_end (self->content, t, self->n_tokens);
      for (guint k = t; k < end; k++)
        {
          marked = marked || reading->pair[k] != LECTERN_NONE;
          if (rules->content[k] != LECTERN_SPEECH_NONE && source == LECTERN_NONE)
            {
              source = rules->source_of[k];
              cue = rules->cue_of[k];
            }
        }
      if (!marked && self->source_of[t] != LECTERN_NONE)
        continue;
      if (source == LECTERN_NONE || !agrees (self, rules, source, self->source_of[t]))
        continue;
      if (self->source[source] == LECTERN_SPEECH_NONE)
        lectern_speech_tag (self->source, source,
                            lectern_speech_end (rules->source, source, self->n_tokens));
      for (guint k = t; k < end; k++)
        {
          self->source_of[k] = source;
          self->cue_of[k] = cue;
        }
      if (cue != LECTERN_NONE && self->cue[cue] == LECTERN_SPEECH_NONE)
        lectern_speech_tag (self->cue, cue, lectern_speech_end (rules->cue, cue, self->n_tokens));
    }
}

/* The tokens of the clause that verb heads: all that depends on it, however far. */
static LecternRange
find_clause (const LecternReading *reading, guint verb)
{
  const LecternAnalysis *analysis = reading->grammar_of;
  LecternRange sentence = reading->segments->sentences[reading->segments->tokens[verb].sentence];
  LecternRange clause = { .first = verb, .end = verb + 1 };

  for (guint t = sentence.first; t < sentence.end; t++)
    {
      guint at = t;

      for (guint i = 0; i < MAX_CLIMB && at != verb && analysis->words[at].head != 0; i++)
        at = sentence.first + analysis->words[at].head - 1;
      if (at != verb)
        continue;
      clause.first = MIN (clause.first, t);
      clause.end = MAX (clause.end, t + 1);
    }
  return clause;
}

/* The clause that the cue's verb takes as what was said; empty: there is none. */
static LecternRange
find_said_clause (const LecternReading *reading, guint cue)
{
  const LecternAnalysis *analysis = reading->grammar_of;
  LecternRange sentence = reading->segments->sentences[reading->segments->tokens[cue].sentence];

  for (guint t = sentence.first; t < sentence.end; t++)
    if (analysis->words[t].head != 0 && sentence.first + analysis->words[t].head - 1 == cue
        && analysis->words[t].relation != NULL
        && strcmp (analysis->words[t].relation, "ccomp") == 0)
      return find_clause (reading, t);
  return (LecternRange){ .first = cue, .end = cue };
}

/* What of a clause the model missed behind the words it found, is said too. */
static void
complete_clauses (LecternSpeech *self, const LecternReading *reading)
{
  for (guint t = 0; t < self->n_tokens; t++)
    {
      guint end;
      LecternRange clause = { 0 };

      if (self->content[t] != LECTERN_SPEECH_BEGIN || self->cue_of[t] == LECTERN_NONE)
        continue;
      end = lectern_speech_end (self->content, t, self->n_tokens);
      for (guint c = self->cue_of[t];
           c < self->n_tokens && clause.end == clause.first
           && (c == self->cue_of[t] || self->cue[c] == LECTERN_SPEECH_INSIDE);
           c++)
        clause = find_said_clause (reading, c);
      if (clause.first >= end || clause.end <= t || clause.first > t + 2)
        continue;
      for (; end < clause.end && self->cue[end] == LECTERN_SPEECH_NONE && end != self->source_of[t];
           end++)
        {
          self->content[end] = LECTERN_SPEECH_INSIDE;
          self->source_of[end] = self->source_of[t];
          self->cue_of[end] = self->cue_of[t];
        }
      if (end < self->n_tokens && self->content[end] == LECTERN_SPEECH_INSIDE
          && self->cue_of[end] == LECTERN_NONE)
        self->content[end] = LECTERN_SPEECH_BEGIN;
      t = end - 1;
    }
}

/* A few words in marks that nobody is seen to say: a scare quote, or, in title case and alone in
 * its paragraph, a heading. */
static gboolean
is_label (const LecternReading *reading, guint first, guint end, guint words)
{
  const LecternSegments *segments = reading->segments;
  LecternRange paragraph =
      segments->paragraphs[segments->sentences[segments->tokens[first].sentence].paragraph];
  guint capitals = 0;

  for (guint t = first; t < end; t++)
    capitals += (segments->tokens[t].flags & LECTERN_TOKEN_CAPITAL) != 0;
  if (paragraph.first == first && paragraph.end == end)
    return words < 9 && 2 * capitals > words;
  return words < 4 && capitals < words;
}

/* Reported words outside of quotation marks need a source, a cue or a colon, and more than a
 * word; without them the model is wrong more often than right. */
static void
drop_doubtful (LecternSpeech *self, const LecternReading *reading)
{
  for (guint t = 0; t < self->n_tokens; t++)
    {
      guint end, words = 0;
      gboolean marked = FALSE, doubtful;

      if (self->content[t] != LECTERN_SPEECH_BEGIN)
        continue;
      end = lectern_speech_end (self->content, t, self->n_tokens);
      for (guint k = t; k < end; k++)
        {
          words += reading->grammar[k] != LECTERN_GRAMMAR_POINT;
          marked = marked || reading->pair[k] != LECTERN_NONE;
        }
      doubtful = words < 2 || self->source_of[t] == LECTERN_NONE
                 || (self->cue_of[t] == LECTERN_NONE
                     && !(t > 0 && lectern_reading_is (reading, t - 1, ":")));
      if (marked && self->source_of[t] == LECTERN_NONE && self->cue_of[t] == LECTERN_NONE)
        marked = !is_label (reading, t, end, words);
      if (!marked && doubtful)
        for (guint k = t; k < end; k++)
          self->content[k] = LECTERN_SPEECH_NONE;
      t = end - 1;
    }
}

void
lectern_speech_read_model (LecternSpeech *self,
                           const LecternReading *reading,
                           const LecternModel *model,
                           const LecternEncoding *encoding)
{
  if (self->n_tokens == 0)
    return;
  g_autoptr (LecternSpeech) rules = NULL;

  lectern_speech_decode (self, reading, encoding);
  link_stretches (self, reading->segments, model, encoding);
  rules = lectern_speech_new (self->n_tokens);
  lectern_speech_read_rules (rules, reading);
  take_sources (self, reading, rules);
  if (reading->grammar_of != NULL)
    complete_clauses (self, reading);
  drop_doubtful (self, reading);
}
