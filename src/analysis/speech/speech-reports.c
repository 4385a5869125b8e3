/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the surroundings of a verb of saying: is it one here, and who is its subject? */

#include "config.h"

#include "analysis/speech/speech-reports.h"

#include <string.h>

#include "analysis/speech/speech-content.h"
#include "analysis/text/marks.h"

guint
lectern_rules_find_group (const LecternRules *self, guint verb)
{
  const LecternReading *reading = self->reading;
  guint start = lectern_rules_sentence (self, verb).first;
  guint first = verb;

  while (first > start && reading->pair[first - 1] == LECTERN_NONE
         && (reading->grammar[first - 1] == LECTERN_GRAMMAR_AUXILIARY
             || reading->grammar[first - 1] == LECTERN_GRAMMAR_ADVERB
             || (lectern_reading_is (reading, first - 1, "as") && first > start + 1
                 && lectern_reading_is (reading, first - 2, "quoted"))
             || (lectern_reading_is (reading, first - 1, "quoted") && first < verb)
             || (lectern_reading_is (reading, first - 1, "to") && first > start + 2
                 && lectern_reading_is (reading, first - 2, "on"))
             || (lectern_reading_is (reading, first - 1, "on") && first > start + 1
                 && lectern_reading_is (reading, first - 2, "went"))
             || (lectern_reading_is (reading, first - 1, "went") && first < verb)))
    first--;
  return first;
}

gboolean
lectern_rules_is_noun (const LecternRules *self, guint verb, guint group)
{
  const LecternReading *reading = self->reading;
  guint before;

  /* "the press secretary" */
  if (reading->grammar_of != NULL && (reading->cue[verb] & LECTERN_CUE_CLAIM) == 0
      && g_strcmp0 (reading->grammar_of->words[verb].upos, "NOUN") == 0
      && g_strcmp0 (reading->grammar_of->words[verb].relation, "compound") == 0)
    return TRUE;
  if ((reading->cue[verb] & LECTERN_CUE_NOUN) == 0)
    return FALSE;
  for (guint t = group; t < verb; t++)
    if (reading->grammar[t] == LECTERN_GRAMMAR_AUXILIARY)
      return FALSE;
  if (verb == lectern_rules_sentence (self, verb).first)
    return TRUE;
  before = verb - 1;
  if (reading->grammar[before] == LECTERN_GRAMMAR_PRONOUN)
    return FALSE;
  if ((reading->segments->tokens[before].flags & LECTERN_TOKEN_CLITIC) != 0)
    return TRUE;
  /* "Smith reports" may be a verb, "Smith report" is none */
  return !lectern_speech_is_speaker (reading, before)
         || !lectern_reading_has_suffix (self->reading, verb, "s");
}

gboolean
lectern_rules_follow_pair (const LecternRules *self, guint token)
{
  const LecternReading *reading = self->reading;
  const LecternSegments *segments = reading->segments;
  const LecternMarkPair *pair;
  guint sentence;

  if (token == 0 || reading->pair[token - 1] == LECTERN_NONE)
    return FALSE;
  pair = &g_array_index (reading->pairs, LecternMarkPair, reading->pair[token - 1]);
  sentence = segments->tokens[token].sentence;
  if (segments->sentences[sentence].paragraph != pair->paragraph
      || pair->inside.end <= pair->inside.start)
    return FALSE;
  return segments->tokens[token - 1].sentence == sentence
         || segments->text[pair->inside.end - 1] != '.';
}

gboolean
lectern_rules_is_passive (const LecternRules *self, guint verb, guint group)
{
  static const char *const forms[] = { "is", "was", "were", "are", "be", "been", "being" };

  if (lectern_reading_has_suffix (self->reading, verb, "ing"))
    return FALSE;
  for (guint t = group; t < verb; t++)
    for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
      if (lectern_reading_is (self->reading, t, forms[i]))
        return TRUE;
  return FALSE;
}

/* "said the council's spokesman, Hugh Tenby": the name behind the comma says who it is. */
static void
prefer_name (const LecternRules *self, LecternSpeechSource *source)
{
  const LecternReading *reading = self->reading;
  guint limit = lectern_rules_sentence (self, source->first).end;
  const LecternPlace *place;

  if (source->end + 1 >= limit || !lectern_reading_is (reading, source->end, ",")
      || lectern_speech_is_speaker (reading, source->head_end - 1))
    return;
  place = lectern_reading_get_place (reading, source->end + 1);
  if (place == NULL || place->kind != LECTERN_MENTION_NAME
      || !lectern_speech_is_speaker (reading, place->first)
      || (place->end < limit && reading->grammar[place->end] != LECTERN_GRAMMAR_POINT))
    return;
  source->head = place->first;
  source->head_end = source->end = place->end;
}

/* The source of the report before in this sentence. */
static void
repeat_source (const LecternRules *self, LecternReport *report)
{
  guint first = self->last_source;
  guint end = lectern_speech_end (self->speech->source, first, self->speech->n_tokens);

  report->source = (LecternSpeechSource){ first, end, first, end };
  report->has_source = TRUE;
}

/* Who of "footage of Smith saying", "Smith sighed, adding". */
static void
find_participle_source (const LecternRules *self, LecternReport *report, guint start)
{
  const LecternReading *reading = self->reading;
  guint verb = report->cue;
  const LecternPlace *place = verb > start ? lectern_reading_get_place (reading, verb - 1) : NULL;

  if (place != NULL && lectern_speech_is_speaker (reading, verb - 1))
    {
      report->source = (LecternSpeechSource){ place->first, place->end, place->first, place->end };
      report->has_source = TRUE;
    }
  else if (self->last_source != LECTERN_NONE)
    repeat_source (self, report);
  else
    report->has_source = lectern_speech_find_topic (reading, verb, &report->source);
}

void
lectern_rules_find_source (LecternRules *self, LecternReport *report, guint group)
{
  const LecternReading *reading = self->reading;
  guint start = lectern_rules_sentence (self, report->cue).first;
  gboolean after_pair = lectern_rules_follow_pair (self, group);
  gboolean after_comma = group > start && lectern_reading_is (reading, group - 1, ",");
  LecternSpeechSource right;

  report->first = group;
  report->end = report->cue_end;
  if ((after_pair || after_comma || group == start)
      && !lectern_reading_has_suffix (self->reading, report->cue, "ing")
      && report->cue_end < lectern_rules_sentence (self, report->cue).end
      && !lectern_reading_is (reading, report->cue_end, "that")
      && lectern_speech_find_after (reading, report->cue_end, &right)
      && (after_pair
          || (reading->grammar[right.head] != LECTERN_GRAMMAR_PRONOUN
              && lectern_speech_is_aside (reading, right.end))))
    {
      report->inverted = report->has_source = TRUE;
      report->source = right;
      prefer_name (self, &report->source);
      right.end = report->source.end;
      report->end = right.end;
      return;
    }
  if (after_pair)
    return;
  if (lectern_reading_has_suffix (self->reading, report->cue, "ing") && group == report->cue)
    {
      find_participle_source (self, report, start);
      return;
    }
  if (group > start && lectern_reading_is (reading, group - 1, "to"))
    {
      report->has_source = lectern_speech_find_topic (reading, report->cue, &report->source);
      return;
    }
  if (group > start && lectern_reading_is (reading, group - 1, "and")
      && self->last_source != LECTERN_NONE)
    {
      repeat_source (self, report);
      return;
    }
  report->has_source = lectern_speech_find_subject (reading, group, &report->source);
  if (report->has_source)
    report->first = report->source.first;
}
