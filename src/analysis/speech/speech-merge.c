/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds what the rules see to what the model sees: conventions of print are exact where the model,
 * trained on one country's papers, has seldom met them. */

#include "config.h"

#include "analysis/speech/speech-merge.h"

#include <math.h>

/* The rules' words are taken where the model's odds for words said, per word and as a logarithm,
 * are above these; set on polnear-dev. */
#define MIN_MARKED_ODDS -1.0
#define MIN_UNMARKED_ODDS -0.7
#define MIN_LAYOUT_ODDS -5.0
#define MIN_ACCORDING_ODDS -2.5
#define MIN_CUE_ODDS -0.5

/* The odds of words said against none at token. */
static double
content_odds (const LecternEncoding *encoding, guint token)
{
  const float *scores = &encoding->content[(gsize) token * LECTERN_N_CONTENT_LABELS];

  return log (exp (scores[LECTERN_CONTENT_BEGIN]) + exp (scores[LECTERN_CONTENT_INSIDE]))
         - scores[LECTERN_CONTENT_NONE];
}

static double
cue_odds (const LecternEncoding *encoding, guint token)
{
  const float *scores = &encoding->who[(gsize) token * LECTERN_N_WHO_LABELS];

  return log (exp (scores[LECTERN_WHO_CUE_BEGIN]) + exp (scores[LECTERN_WHO_CUE_INSIDE]))
         - scores[LECTERN_WHO_NONE];
}

/* Does the layout alone say who says the words at first: "RUIZ: We went home."? */
static gboolean
is_layout (const LecternSpeech *rules, guint first)
{
  return rules->cue_of[first] == LECTERN_NONE && rules->source_of[first] != LECTERN_NONE;
}

static gboolean
is_believed (const LecternReading *reading,
             const LecternSpeech *rules,
             const LecternEncoding *encoding,
             guint first,
             guint end)
{
  double sum = 0;
  guint words = 0;
  gboolean marked = FALSE;
  guint cue = rules->cue_of[first];

  for (guint t = first; t < end; t++)
    if (reading->grammar[t] != LECTERN_GRAMMAR_POINT)
      {
        sum += content_odds (encoding, t);
        words++;
        marked = marked || reading->pair[t] != LECTERN_NONE;
      }
  if (words == 0)
    return FALSE;
  if (is_layout (rules, first))
    return sum > MIN_LAYOUT_ODDS * words;
  if (marked)
    return sum > MIN_MARKED_ODDS * words;
  if (cue != LECTERN_NONE && (reading->cue[cue] & LECTERN_CUE_ACCORDING) != 0)
    return sum > MIN_ACCORDING_ODDS * words;
  return sum > MIN_UNMARKED_ODDS * words && rules->source_of[first] != LECTERN_NONE
         && (cue == LECTERN_NONE || cue_odds (encoding, cue) > MIN_CUE_ODDS);
}

/* Has the model no words in [first, end)? Where the layout shows them, all that it has must lie
 * inside. */
static gboolean
is_free (const LecternSpeech *self, const LecternSpeech *rules, guint first, guint end)
{
  if (is_layout (rules, first))
    return self->content[first] != LECTERN_SPEECH_INSIDE
           && (end == self->n_tokens || self->content[end] != LECTERN_SPEECH_INSIDE);
  for (guint t = first; t < end; t++)
    if (self->content[t] != LECTERN_SPEECH_NONE)
      return FALSE;
  return TRUE;
}

/* Must words that the rules found at token begin there: "Smith's claim that …", "RUIZ: …"? */
static gboolean
begins_exactly (const LecternReading *reading, const LecternSpeech *rules, guint token)
{
  guint cue = rules->cue_of[token];

  if (rules->content[token] != LECTERN_SPEECH_BEGIN || rules->source_of[token] >= token)
    return FALSE;
  if (cue == LECTERN_NONE)
    return lectern_reading_is (reading, token - 1, ":")
           || rules->source[token - 1] != LECTERN_SPEECH_NONE;
  /* `footage of Smith asking, "Why?"` */
  if (reading->pair[token] != LECTERN_NONE && cue < token && token - cue <= 2
      && lectern_reading_has_suffix (reading, cue, "ing"))
    return reading->pair[cue] == LECTERN_NONE
           && lectern_speech_end (rules->source, rules->source_of[token], rules->n_tokens) == cue;
  return cue + 2 == token && (reading->cue[cue] & LECTERN_CUE_CLAIM) != 0
         && lectern_reading_is (reading, token - 1, "that");
}

/* There the model's words often begin with the one who says them. */
static void
cut_owners (LecternSpeech *self, const LecternReading *reading, const LecternSpeech *rules)
{
  for (guint t = 2; t < self->n_tokens; t++)
    {
      guint k = rules->source_of[t];

      if (self->content[t] != LECTERN_SPEECH_INSIDE || !begins_exactly (reading, rules, t))
        continue;
      /* The mark that opens a quoted transcript stands before the name. */
      if (k > 0 && reading->grammar[k - 1] == LECTERN_GRAMMAR_POINT
          && self->content[k - 1] == LECTERN_SPEECH_BEGIN)
        k--;
      while (k < t && self->content[k] != LECTERN_SPEECH_BEGIN)
        k++;
      if (k == t)
        continue;
      for (; k < t; k++)
        self->content[k] = LECTERN_SPEECH_NONE;
      self->content[t] = LECTERN_SPEECH_BEGIN;
    }
}

/* `The harvest was "a miracle", as Smith put it`: only what stands in marks is put so. */
static void
cut_to_marks (LecternSpeech *self, const LecternReading *reading, const LecternSpeech *rules)
{
  for (guint cue = 1; cue + 1 < self->n_tokens; cue++)
    {
      guint t = cue;

      if (rules->cue[cue] != LECTERN_SPEECH_BEGIN || !lectern_reading_is (reading, cue + 1, "it"))
        continue;
      while (t > 0 && rules->cue_of[t] != cue)
        t--;
      if (rules->content[t] == LECTERN_SPEECH_NONE || rules->cue_of[t] != cue
          || self->content[t] == LECTERN_SPEECH_NONE)
        continue;
      while (rules->content[t] == LECTERN_SPEECH_INSIDE)
        t--;
      self->content[t] = LECTERN_SPEECH_BEGIN;
      for (guint k = t;
           k-- > 0 && self->content[k] != LECTERN_SPEECH_NONE && reading->pair[k] == LECTERN_NONE;)
        self->content[k] = LECTERN_SPEECH_NONE;
      self->cue[cue] = LECTERN_SPEECH_BEGIN;
      self->cue[cue + 1] = LECTERN_SPEECH_INSIDE;
    }
}

static void
add_contents (LecternSpeech *self,
              const LecternReading *reading,
              const LecternSpeech *rules,
              const LecternEncoding *encoding)
{
  for (guint t = 0; t < self->n_tokens; t++)
    {
      guint end, source;

      if (rules->content[t] != LECTERN_SPEECH_BEGIN)
        continue;
      end = lectern_speech_end (rules->content, t, self->n_tokens);
      source = rules->source_of[t];
      if (!is_free (self, rules, t, end) || !is_believed (reading, rules, encoding, t, end)
          || (source != LECTERN_NONE && self->content[source] != LECTERN_SPEECH_NONE))
        continue;
      for (guint k = t; k < end; k++)
        self->cue[k] = self->source[k] = LECTERN_SPEECH_NONE;
      lectern_speech_tag (self->content, t, end);
    }
}

/* Does the sentence of token report by itself: is there a cue in it, outside of the words said? */
static gboolean
reports (const LecternSpeech *self, const LecternReading *reading, guint token)
{
  const LecternSegments *segments = reading->segments;
  LecternRange sentence = segments->sentences[segments->tokens[token].sentence];

  for (guint t = sentence.first; t < sentence.end; t++)
    if (self->cue[t] != LECTERN_SPEECH_NONE && self->content[t] == LECTERN_SPEECH_NONE)
      return TRUE;
  return FALSE;
}

/* "… will open. The road is closed, according to police": two reports are not one stretch. */
static void
part_reports (LecternSpeech *self, const LecternReading *reading)
{
  const LecternSegments *segments = reading->segments;

  for (guint s = 1; s < segments->n_sentences; s++)
    {
      guint first = segments->sentences[s].first;

      if (self->content[first] == LECTERN_SPEECH_INSIDE
          && (reading->pair[first] == LECTERN_NONE || reading->pair[first - 1] == LECTERN_NONE
              || reading->pair[first] != reading->pair[first - 1])
          && reports (self, reading, first) && reports (self, reading, first - 1))
        self->content[first] = LECTERN_SPEECH_BEGIN;
    }
}

/* A point is no cue, though the model tags the colon of a transcript. */
static void
drop_points (LecternSpeech *self, const LecternReading *reading)
{
  for (guint t = 0; t < self->n_tokens; t++)
    if (self->cue[t] == LECTERN_SPEECH_BEGIN && reading->grammar[t] == LECTERN_GRAMMAR_POINT)
      {
        self->cue[t] = LECTERN_SPEECH_NONE;
        if (t + 1 < self->n_tokens && self->cue[t + 1] == LECTERN_SPEECH_INSIDE)
          self->cue[t + 1] = LECTERN_SPEECH_BEGIN;
      }
}

/* The model often tags but the first word of "according to". */
static void
complete_cues (LecternSpeech *self, const LecternReading *reading)
{
  for (guint t = 0; t + 1 < self->n_tokens; t++)
    if (self->cue[t] != LECTERN_SPEECH_NONE && lectern_reading_is (reading, t, "according")
        && lectern_reading_is (reading, t + 1, "to"))
      {
        self->cue[t + 1] = LECTERN_SPEECH_INSIDE;
        self->source[t + 1] = LECTERN_SPEECH_NONE;
        if (t + 2 < self->n_tokens && self->source[t + 2] == LECTERN_SPEECH_INSIDE)
          self->source[t + 2] = LECTERN_SPEECH_BEGIN;
      }
}

void
lectern_speech_merge (LecternSpeech *self,
                      const LecternReading *reading,
                      const LecternSpeech *rules,
                      const LecternEncoding *encoding)
{
  drop_points (self, reading);
  complete_cues (self, reading);
  cut_owners (self, reading, rules);
  cut_to_marks (self, reading, rules);
  add_contents (self, reading, rules, encoding);
  part_reports (self, reading);
}
