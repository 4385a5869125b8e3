/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence of speech by words and their order: who said what, around each verb of saying. */

#include "config.h"

#include "analysis/speech/speech-content.h"
#include "analysis/speech/speech-layout.h"
#include "analysis/speech/speech-reports.h"
#include "analysis/speech/speech.h"

#include "analysis/text/marks.h"

/* Words between "X's" and "claim". */
#define MAX_MODIFIERS 3

static void
tag_content (LecternRules *self, const LecternReport *report, guint first, guint end)
{
  LecternSpeech *speech = self->speech;

  if (end <= first)
    return;
  for (guint t = first; t < end; t++)
    if (speech->content[t] != LECTERN_SPEECH_NONE)
      return;
  lectern_speech_tag (speech->content, first, end);
  for (guint t = first; t < end; t++)
    {
      speech->cue_of[t] = report->cue;
      speech->source_of[t] = report->has_source ? report->source.head : LECTERN_NONE;
    }
}

static void
tag_report (LecternRules *self, const LecternReport *report)
{
  LecternSpeech *speech = self->speech;

  lectern_speech_tag (speech->cue, report->cue, report->cue_end);
  if (!report->has_source)
    return;
  if (speech->source[report->source.head] == LECTERN_SPEECH_NONE)
    lectern_speech_tag (speech->source, report->source.head, report->source.head_end);
  for (guint t = report->cue; t < report->cue_end; t++)
    speech->source_of[t] = report->source.head;
}

/* `"A," he said. "B"`: the quotation that goes on behind the report. */
static void
tag_rest (LecternRules *self, const LecternReport *report)
{
  const LecternReading *reading = self->reading;
  guint limit = lectern_rules_sentence (self, report->cue).end;

  for (guint t = report->end; t <= limit && t < reading->segments->n_tokens; t++)
    {
      if (reading->pair[t] != LECTERN_NONE)
        {
          LecternRange pair = lectern_reading_get_pair_tokens (reading, reading->pair[t]);
          const LecternMarkPair *marks =
              &g_array_index (reading->pairs, LecternMarkPair, reading->pair[t]);

          /* One that ends with a comma waits for its own report. */
          if (marks->continues == LECTERN_NONE && marks->inside.end > marks->inside.start
              && reading->segments->text[marks->inside.end - 1] != ',')
            tag_content (self, report, pair.first, pair.end);
          return;
        }
      if (reading->cue[t] != 0 && (reading->cue[t] & LECTERN_CUE_NOUN) == 0
          && (t + 1 >= limit || lectern_reading_is (reading, t + 1, ":")
              || lectern_reading_has_suffix (reading, t, "ing")))
        return;
    }
}

static void
read_pair_before (LecternRules *self, const LecternReport *report)
{
  const LecternReading *reading = self->reading;
  LecternRange pair = lectern_reading_get_pair_tokens (reading, reading->pair[report->first - 1]);

  tag_content (self, report, pair.first, pair.end);
  tag_rest (self, report);
}

/* "The plan, he said, was dead." */
static gboolean
read_both_sides (LecternRules *self, const LecternReport *report)
{
  const LecternReading *reading = self->reading;
  LecternRange before;

  if (report->end >= lectern_rules_sentence (self, report->cue).end
      || !lectern_reading_is (reading, report->end, ",")
      || !lectern_speech_find_content_before (reading, report->first, &before))
    return FALSE;
  tag_content (self, report, before.first, before.end);
  if (report->end + 1 < lectern_rules_sentence (self, report->cue).end)
    tag_content (self, report, report->end + 1,
                 lectern_speech_clause_end (reading, report->end + 1));
  return TRUE;
}

/* What somebody "who said" ends with the relative clause. */
static guint
relative_end (const LecternRules *self, LecternRange content)
{
  for (guint t = content.first; t < content.end; t++)
    if (lectern_reading_is (self->reading, t, ",") && self->reading->pair[t] == LECTERN_NONE)
      return t;
  return content.end;
}

static gboolean
read_content (LecternRules *self, const LecternReport *report)
{
  const LecternReading *reading = self->reading;
  LecternRange content;
  gboolean say = (report->flags & (LECTERN_CUE_SAY | LECTERN_CUE_THINK)) != 0;

  if (report->has_source && lectern_rules_follow_pair (self, report->first))
    {
      read_pair_before (self, report);
      return TRUE;
    }
  if (say && report->has_source && read_both_sides (self, report))
    return TRUE;
  if (!report->inverted
      && lectern_speech_find_content_after (reading, report->end, report->flags, &content))
    {
      if (report->relative)
        content.end = relative_end (self, content);
      tag_content (self, report, content.first, content.end);
      return TRUE;
    }
  if (say && report->has_source && lectern_speech_is_aside (reading, report->end)
      && lectern_speech_find_content_before (reading, report->first, &content))
    {
      tag_content (self, report, content.first, content.end);
      return TRUE;
    }
  return FALSE;
}

/* Words between "as" and "put it". */
#define MAX_PUTTER 10

/* The "as" of "as a memo put it", or LECTERN_NONE. */
static guint
find_as (const LecternRules *self, guint verb)
{
  const LecternReading *reading = self->reading;
  guint start = lectern_rules_sentence (self, verb).first;

  for (guint t = verb; t-- > start && verb - t <= MAX_PUTTER && reading->pair[t] == LECTERN_NONE;)
    if (lectern_reading_is (reading, t, "as"))
      return t;
  return LECTERN_NONE;
}

/* "as a memo put it": what came before is said. */
static gboolean
read_put (LecternRules *self, guint verb)
{
  const LecternReading *reading = self->reading;
  LecternReport report = { .cue = verb, .cue_end = verb + 2, .end = verb + 2 };
  guint start = lectern_rules_sentence (self, verb).first;
  guint as;

  if (!lectern_reading_is (reading, verb, "put") && !lectern_reading_is (reading, verb, "puts"))
    return FALSE;
  as = lectern_reading_is (reading, verb + 1, "it") ? find_as (self, verb) : LECTERN_NONE;
  if (as == LECTERN_NONE || !lectern_speech_find_after (reading, as + 1, &report.source)
      || report.source.end > verb)
    return TRUE;
  report.has_source = TRUE;
  report.first = as;
  if (as > start && lectern_reading_is (reading, as - 1, ","))
    report.first--;
  if (lectern_rules_follow_pair (self, report.first))
    read_pair_before (self, &report);
  tag_report (self, &report);
  return TRUE;
}

/* "X's claim that the road was closed" */
static gboolean
read_claim (LecternRules *self, guint noun)
{
  const LecternReading *reading = self->reading;
  LecternReport report = { .cue = noun, .cue_end = noun + 1, .end = noun + 1 };
  guint start = lectern_rules_sentence (self, noun).first;
  guint owner = noun;
  const LecternPlace *place;

  if ((reading->cue[noun] & LECTERN_CUE_CLAIM) == 0
      || !lectern_reading_is (reading, noun + 1, "that"))
    return FALSE;
  while (owner > start && noun - owner < MAX_MODIFIERS
         && reading->grammar[owner - 1] == LECTERN_GRAMMAR_OPEN
         && !lectern_reading_is_genitive (reading, owner - 1))
    owner--;
  if (owner == start)
    return FALSE;
  owner--;
  place = lectern_reading_is_genitive (reading, owner) && owner > start
              ? lectern_reading_get_place (reading, owner - 1)
              : NULL;
  if (place != NULL)
    report.source = (LecternSpeechSource){ place->first, place->end, place->first, place->end };
  else if (reading->grammar[owner] == LECTERN_GRAMMAR_POSSESSIVE)
    report.source = (LecternSpeechSource){ owner, owner + 1, owner, owner + 1 };
  else if (!lectern_reading_is_genitive (reading, owner)
           || !lectern_speech_find_subject (reading, owner, &report.source))
    return FALSE;
  report.has_source = TRUE;
  tag_content (
      self, &report, noun + 2,
      relative_end (self, (LecternRange){ .first = noun + 2,
                                          .end = lectern_speech_clause_end (reading, noun + 2) }));
  tag_report (self, &report);
  return TRUE;
}

static void
read_verb (LecternRules *self, guint verb)
{
  LecternReport report = { .cue = verb, .cue_end = verb + 1, .flags = self->reading->cue[verb] };
  guint group = lectern_rules_find_group (self, verb);

  if (read_put (self, verb) || read_claim (self, verb))
    return;

  if (lectern_rules_is_noun (self, verb, group) || lectern_rules_is_passive (self, verb, group))
    return;
  report.relative = group > 0 && lectern_reading_is (self->reading, group - 1, "who");
  lectern_rules_find_source (self, &report, group);
  if (!report.has_source && (report.flags & LECTERN_CUE_SAY) == 0)
    return;
  if (!read_content (self, &report))
    return;
  tag_report (self, &report);
  if (report.has_source)
    self->last_source = report.source.head;
}

/* ", per the statutes", but not "per cent" */
static gboolean
is_per (const LecternRules *self, guint token)
{
  const LecternReading *reading = self->reading;

  return lectern_reading_is (reading, token, "per")
         && token > lectern_rules_sentence (self, token).first
         && reading->grammar[token - 1] == LECTERN_GRAMMAR_POINT
         && (reading->grammar[token + 1] == LECTERN_GRAMMAR_DETERMINER
             || lectern_speech_is_speaker (reading, token + 1));
}

/* "according to X" */
static void
read_according (LecternRules *self, guint token)
{
  const LecternReading *reading = self->reading;
  LecternReport report = { .cue = token, .cue_end = token + 2, .first = token };
  LecternRange sentence = lectern_rules_sentence (self, token);
  LecternRange content;
  guint comma;

  if (token + 2 >= sentence.end)
    return;
  if (is_per (self, token))
    report.cue_end = token + 1;
  else if (!lectern_reading_is (reading, token + 1, "to"))
    return;
  if (!lectern_speech_find_after (reading, report.cue_end, &report.source))
    return;
  report.has_source = TRUE;
  report.end = report.source.end;
  if (token > sentence.first && reading->pair[token - 1] != LECTERN_NONE)
    read_pair_before (self, &report);
  else if (token > sentence.first + 1)
    {
      guint end = lectern_reading_is (reading, token - 1, ",") ? token - 1 : token;

      content = (LecternRange){ .first = sentence.first, .end = end };
      tag_content (self, &report, content.first, content.end);
    }
  else
    {
      for (comma = report.end; comma < sentence.end && !lectern_reading_is (reading, comma, ",");
           comma++)
        ;
      if (comma + 1 >= sentence.end)
        return;
      tag_content (self, &report, comma + 1, lectern_speech_clause_end (reading, comma + 1));
    }
  tag_report (self, &report);
}

/* "in the words of X," before or behind a quotation */
static void
read_words_of (LecternRules *self, guint token)
{
  static const char *const words[] = { "in", "the", "words", "of" };
  const LecternReading *reading = self->reading;
  guint n_words = G_N_ELEMENTS (words);
  LecternReport report = { .cue = token, .cue_end = token + n_words, .first = token };

  if (report.cue_end >= lectern_rules_sentence (self, token).end)
    return;
  for (guint i = 0; i < n_words; i++)
    if (!lectern_reading_is (reading, token + i, words[i]))
      return;
  if (!lectern_speech_find_after (reading, report.cue_end, &report.source))
    return;
  report.has_source = TRUE;
  report.end = report.source.end;
  if (lectern_rules_follow_pair (self, token))
    read_pair_before (self, &report);
  else
    tag_rest (self, &report);
  tag_report (self, &report);
}

void
lectern_speech_read_rules (LecternSpeech *speech, const LecternReading *reading)
{
  LecternRules self = { .speech = speech, .reading = reading };
  const LecternSegments *segments = reading->segments;

  for (guint s = 0; s < segments->n_sentences; s++)
    {
      self.last_source = LECTERN_NONE;
      for (guint t = segments->sentences[s].first; t < segments->sentences[s].end; t++)
        {
          if (reading->pair[t] != LECTERN_NONE || speech->content[t] != LECTERN_SPEECH_NONE)
            continue;
          if ((reading->cue[t] & LECTERN_CUE_ACCORDING) != 0)
            read_according (&self, t);
          else if (lectern_reading_is (reading, t, "in"))
            read_words_of (&self, t);
          else if (reading->cue[t] != 0 && (segments->tokens[t].flags & LECTERN_TOKEN_CAPITAL) == 0)
            read_verb (&self, t);
        }
    }
  lectern_speech_read_layout (speech, reading);
}
