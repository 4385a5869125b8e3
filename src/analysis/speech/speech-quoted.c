/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Smith was quoted by a paper as saying": the words are those of Smith, not of the paper. */

#include "config.h"

#include "analysis/speech/speech-model.h"
#include "analysis/speech/speech-source.h"

/* Words of the body that quotes, at most. */
#define MAX_AGENT 10

/* The token of "quoted" in a cue, if "by … as" follows; or LECTERN_NONE. */
static guint
find_quoted (const LecternReading *reading, guint cue, guint end)
{
  guint limit = MIN (end + MAX_AGENT, reading->segments->n_tokens);
  guint verb = LECTERN_NONE;

  for (guint t = cue; t < end; t++)
    if (lectern_reading_is (reading, t, "quoted") || lectern_reading_is (reading, t, "cited"))
      verb = t;
  if (verb == LECTERN_NONE || verb == 0 || verb + 1 >= limit
      || reading->grammar[verb - 1] != LECTERN_GRAMMAR_AUXILIARY
      || !lectern_reading_is (reading, verb + 1, "by"))
    return LECTERN_NONE;
  for (guint t = verb + 2; t < limit && reading->grammar[t] != LECTERN_GRAMMAR_POINT; t++)
    if (lectern_reading_is (reading, t, "as"))
      return verb;
  return LECTERN_NONE;
}

/* The words that name the subject become the source of all that has the cue. */
static void
set_subject (LecternSpeech *self, guint cue, const LecternSpeechSource *subject)
{
  for (guint t = subject->head; t < subject->head_end; t++)
    if (self->content[t] != LECTERN_SPEECH_NONE)
      return;
  lectern_speech_tag (self->source, subject->head, subject->head_end);
  if (subject->head_end < self->n_tokens
      && self->source[subject->head_end] == LECTERN_SPEECH_INSIDE)
    self->source[subject->head_end] = LECTERN_SPEECH_BEGIN;
  for (guint t = 0; t < self->n_tokens; t++)
    if (self->cue_of[t] == cue)
      self->source_of[t] = subject->head;
}

void
lectern_speech_correct_quoted (LecternSpeech *self, const LecternReading *reading)
{
  for (guint t = 0; t < self->n_tokens; t++)
    {
      LecternSpeechSource subject;
      guint verb;

      if (self->cue[t] != LECTERN_SPEECH_BEGIN)
        continue;
      verb = find_quoted (reading, t, lectern_speech_end (self->cue, t, self->n_tokens));
      while (verb != LECTERN_NONE && verb > 0
             && reading->grammar[verb - 1] == LECTERN_GRAMMAR_AUXILIARY)
        verb--;
      if (verb != LECTERN_NONE && lectern_speech_find_subject (reading, verb, &subject))
        set_subject (self, t, &subject);
    }
}
