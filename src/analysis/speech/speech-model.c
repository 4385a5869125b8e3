/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives the stretches of speech that the model sees their sources and cues, and puts them right. */

#include "config.h"

#include "analysis/speech/speech-model.h"

#include "analysis/speech/speech-grammar.h"
#include "analysis/speech/speech-links.h"
#include "analysis/speech/speech-merge.h"

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

/* Titles of works, which stand in marks though nobody utters them: few words, most of them with a
 * capital. */
static gboolean
are_titles (const LecternReading *reading, guint first, guint end)
{
  guint words = 0, capitals = 0;

  for (guint t = first; t < end; t++)
    if (reading->pair[t] != LECTERN_NONE && reading->grammar[t] != LECTERN_GRAMMAR_POINT)
      {
        words++;
        capitals += (reading->segments->tokens[t].flags & LECTERN_TOKEN_CAPITAL) != 0;
      }
  return words > 1 && words < 11 && 10 * capitals >= 7 * words;
}

/* "They were told that …", "she was accused of …": whoever hears it does not say it. */
static gboolean
is_hearer (const LecternSpeech *self, const LecternReading *reading, guint cue, guint source)
{
  guint end;

  if (cue == LECTERN_NONE || source == LECTERN_NONE || reading->grammar_of == NULL)
    return FALSE;
  end = lectern_speech_end (self->cue, cue, self->n_tokens);
  for (guint t = cue; t < end; t++)
    if ((reading->cue[t] & (LECTERN_CUE_TELL | LECTERN_CUE_ASK | LECTERN_CUE_ACCUSE)) != 0
        && (lectern_speech_is_bare_participle (reading, t)
            || lectern_speech_is_passive_subject (
                reading, source, lectern_speech_end (self->source, source, self->n_tokens), t)))
      return TRUE;
  return FALSE;
}

/* Words between "Asked" and the question: "by a reporter". */
#define MAX_ASKER 5

/* "Asked whether he would stand, …": the question is not said by who answers. */
static gboolean
is_question (const LecternReading *reading, guint first, guint end)
{
  guint start = reading->segments->sentences[reading->segments->tokens[first].sentence].first;

  if (first <= start || first - start > MAX_ASKER
      || (reading->cue[start] & (LECTERN_CUE_TELL | LECTERN_CUE_ASK)) == 0
      || !(lectern_reading_has_suffix (reading, start, "ed")
           || lectern_token_is (reading->segments, start, "Told"))
      || !lectern_reading_is (reading, end, ","))
    return FALSE;
  for (guint t = start; t < first; t++)
    if (lectern_reading_is (reading, t, ","))
      return FALSE;
  return TRUE;
}

/* "The vote was on Monday. Smith said it was fair": a sentence that begins with its own report has
 * its own words. */
static gboolean
is_narrated_before (const LecternSpeech *self,
                    const LecternReading *reading,
                    guint first,
                    guint end)
{
  const LecternSegments *segments = reading->segments;
  guint cue = self->cue_of[first], source = self->source_of[first];
  guint sentence, behind;

  if (cue == LECTERN_NONE || source == LECTERN_NONE || source < end || cue < source)
    return FALSE;
  sentence = segments->tokens[cue].sentence;
  if (segments->tokens[end - 1].sentence >= sentence
      || segments->sentences[sentence].first != source)
    return FALSE;
  behind = lectern_speech_end (self->cue, cue, self->n_tokens);
  return behind + 1 < self->n_tokens
         && (self->content[behind] != LECTERN_SPEECH_NONE
             || self->content[behind + 1] != LECTERN_SPEECH_NONE);
}

/* "could not": the verb itself was not seen to report anything. */
static gboolean
is_auxiliary (const LecternSpeech *self, const LecternReading *reading, guint cue)
{
  guint end;

  if (cue == LECTERN_NONE)
    return FALSE;
  end = lectern_speech_end (self->cue, cue, self->n_tokens);
  for (guint t = cue; t < end; t++)
    if (reading->grammar[t] != LECTERN_GRAMMAR_AUXILIARY
        && reading->grammar[t] != LECTERN_GRAMMAR_ADVERB)
      return FALSE;
  return TRUE;
}

/* "Sentencing him to nine years, …": what the narrator's participle is about. */
static gboolean
is_participle (const LecternReading *reading, guint first)
{
  const LecternSegments *segments = reading->segments;

  return first > 0 && lectern_reading_has_suffix (reading, first - 1, "ing")
         && segments->sentences[segments->tokens[first].sentence].first == first - 1
         && reading->cue[first - 1] == 0;
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
                 || is_auxiliary (self, reading, self->cue_of[t])
                 || is_hearer (self, reading, self->cue_of[t], self->source_of[t])
                 || is_participle (reading, t) || is_question (reading, t, end)
                 || is_narrated_before (self, reading, t, end)
                 || (self->cue_of[t] == LECTERN_NONE
                     && !(t > 0
                          && (lectern_reading_is (reading, t - 1, ":")
                              || (self->source_of[t] != LECTERN_NONE && self->source_of[t] + 2 >= t
                                  && self->source_of[t] < t))));
      if (marked && self->source_of[t] == LECTERN_NONE && self->cue_of[t] == LECTERN_NONE)
        marked = !is_label (reading, t, end, words);
      if (marked && self->cue_of[t] == LECTERN_NONE && are_titles (reading, t, end))
        marked = FALSE;
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
  rules = lectern_speech_new (self->n_tokens);
  lectern_speech_read_rules (rules, reading);
  lectern_speech_merge (self, reading, rules, encoding);
  lectern_speech_link (self, reading, model, encoding, rules, NULL, NULL);
  lectern_speech_correct_quoted (self, reading);
  if (reading->grammar_of != NULL)
    lectern_speech_complete_clauses (self, reading);
  drop_doubtful (self, reading);
}
