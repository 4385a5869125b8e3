/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence of speech by words and their order: who said what, around each verb of saying. */

#include "config.h"

#include "analysis/speech.h"
#include "analysis/speech-content.h"
#include "analysis/speech-layout.h"
#include "analysis/speech-source.h"

#include <string.h>

#include "analysis/marks.h"

typedef struct
{
  LecternSpeech *speech;
  const LecternReading *reading;
  guint last_source; /* of the report before in this sentence, or LECTERN_NONE */
  guint sentence;
} Rules;

/* One report: its verb, where that phrase begins and ends, what it found. */
typedef struct
{
  guint cue;
  guint cue_end;
  guint flags;
  guint first; /* of source and verb together */
  guint end;
  gboolean inverted; /* "said Smith" */
  gboolean relative; /* "who said" */
  gboolean has_source;
  LecternSpeechSource source;
} Report;

static void
tag_content (Rules *self, const Report *report, guint first, guint end)
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
tag_report (Rules *self, const Report *report)
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

static LecternRange
sentence_of (const Rules *self, guint token)
{
  return self->reading->segments->sentences[self->reading->segments->tokens[token].sentence];
}

/* The first token of the verb's group: "has also", "was quoted as". */
static guint
find_group (const Rules *self, guint verb)
{
  const LecternReading *reading = self->reading;
  guint start = sentence_of (self, verb).first;
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

static gboolean
has_suffix (const Rules *self, guint token, const char *suffix)
{
  guint length = lectern_token_length (self->reading->segments, token);
  guint wanted = (guint) strlen (suffix);

  return length > wanted
         && g_ascii_strncasecmp (lectern_token_text (self->reading->segments, token) + length
                                     - wanted,
                                 suffix, wanted)
                == 0;
}

/* "The report said", but no verb in "the report" or "his claim". */
static gboolean
is_noun (const Rules *self, guint verb, guint group)
{
  const LecternReading *reading = self->reading;
  guint before;

  if ((reading->cue[verb] & LECTERN_CUE_NOUN) == 0 || group < verb)
    return FALSE;
  if (verb == sentence_of (self, verb).first)
    return TRUE;
  before = verb - 1;
  if (reading->grammar[before] == LECTERN_GRAMMAR_PRONOUN)
    return FALSE;
  if ((reading->segments->tokens[before].flags & LECTERN_TOKEN_CLITIC) != 0)
    return TRUE;
  /* "Smith reports" may be a verb, "Smith report" is none */
  return !lectern_speech_is_speaker (reading, before) || !has_suffix (self, verb, "s");
}

/* Do quotation marks that wait for their report ("…," "…?") end right before token? */
static gboolean
follows_pair (const Rules *self, guint token)
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

/* "is reported to be", "was told": the speaker is not the subject. */
static gboolean
is_passive (const Rules *self, guint verb, guint group)
{
  static const char *const forms[] = { "is", "was", "were", "are", "be", "been", "being" };

  if (has_suffix (self, verb, "ing"))
    return FALSE;
  for (guint t = group; t < verb; t++)
    for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
      if (lectern_reading_is (self->reading, t, forms[i]))
        return TRUE;
  return FALSE;
}

/* "said the council's spokesman, Hugh Tenby": the name behind the comma says who it is. */
static void
prefer_name (const Rules *self, LecternSpeechSource *source)
{
  const LecternReading *reading = self->reading;
  guint limit = sentence_of (self, source->first).end;
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

static void
find_source (Rules *self, Report *report, guint group)
{
  const LecternReading *reading = self->reading;
  guint start = sentence_of (self, report->cue).first;
  gboolean after_pair = follows_pair (self, group);
  gboolean after_comma = group > start && lectern_reading_is (reading, group - 1, ",");
  LecternSpeechSource right;

  report->first = group;
  report->end = report->cue_end;
  if ((after_pair || after_comma || group == start) && !has_suffix (self, report->cue, "ing")
      && report->cue_end < sentence_of (self, report->cue).end
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
  if (has_suffix (self, report->cue, "ing") && group == report->cue)
    {
      if (self->last_source != LECTERN_NONE)
        {
          guint end =
              lectern_speech_end (self->speech->source, self->last_source, self->speech->n_tokens);

          report->source = (LecternSpeechSource){ self->last_source, end, self->last_source, end };
          report->has_source = TRUE;
        }
      else
        report->has_source = lectern_speech_find_topic (reading, report->cue, &report->source);
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
      guint end =
          lectern_speech_end (self->speech->source, self->last_source, self->speech->n_tokens);

      report->source = (LecternSpeechSource){ self->last_source, end, self->last_source, end };
      report->has_source = TRUE;
      return;
    }
  report->has_source = lectern_speech_find_subject (reading, group, &report->source);
  if (report->has_source)
    report->first = report->source.first;
}

/* `"A," he said. "B"`: the quotation that goes on behind the report. */
static void
tag_rest (Rules *self, const Report *report)
{
  const LecternReading *reading = self->reading;
  guint limit = sentence_of (self, report->cue).end;

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
              || has_suffix (self, t, "ing")))
        return;
    }
}

static void
read_pair_before (Rules *self, const Report *report)
{
  const LecternReading *reading = self->reading;
  LecternRange pair = lectern_reading_get_pair_tokens (reading, reading->pair[report->first - 1]);

  tag_content (self, report, pair.first, pair.end);
  tag_rest (self, report);
}

/* "The plan, he said, was dead." */
static gboolean
read_both_sides (Rules *self, const Report *report)
{
  const LecternReading *reading = self->reading;
  LecternRange before;

  if (report->end >= sentence_of (self, report->cue).end
      || !lectern_reading_is (reading, report->end, ",")
      || !lectern_speech_find_content_before (reading, report->first, &before))
    return FALSE;
  tag_content (self, report, before.first, before.end);
  if (report->end + 1 < sentence_of (self, report->cue).end)
    tag_content (self, report, report->end + 1,
                 lectern_speech_clause_end (reading, report->end + 1));
  return TRUE;
}

/* What somebody "who said" ends with the relative clause. */
static guint
relative_end (const Rules *self, LecternRange content)
{
  for (guint t = content.first; t < content.end; t++)
    if (lectern_reading_is (self->reading, t, ",") && self->reading->pair[t] == LECTERN_NONE)
      return t;
  return content.end;
}

static gboolean
read_content (Rules *self, const Report *report)
{
  const LecternReading *reading = self->reading;
  LecternRange content;
  gboolean say = (report->flags & (LECTERN_CUE_SAY | LECTERN_CUE_THINK)) != 0;

  if (report->has_source && follows_pair (self, report->first))
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

static void
read_verb (Rules *self, guint verb)
{
  Report report = { .cue = verb, .cue_end = verb + 1, .flags = self->reading->cue[verb] };
  guint group = find_group (self, verb);

  if (is_noun (self, verb, group) || is_passive (self, verb, group))
    return;
  report.relative = group > 0 && lectern_reading_is (self->reading, group - 1, "who");
  find_source (self, &report, group);
  if (!report.has_source && (report.flags & LECTERN_CUE_SAY) == 0)
    return;
  if (!read_content (self, &report))
    return;
  tag_report (self, &report);
  if (report.has_source)
    self->last_source = report.source.head;
}

/* "according to X" */
static void
read_according (Rules *self, guint token)
{
  const LecternReading *reading = self->reading;
  Report report = { .cue = token, .cue_end = token + 2, .first = token };
  LecternRange sentence = sentence_of (self, token);
  LecternRange content;
  guint comma;

  if (!lectern_reading_is (reading, token + 1, "to") || token + 2 >= sentence.end
      || !lectern_speech_find_after (reading, token + 2, &report.source))
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

void
lectern_speech_read_rules (LecternSpeech *speech, const LecternReading *reading)
{
  Rules self = { .speech = speech, .reading = reading };
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
          else if (reading->cue[t] != 0 && (segments->tokens[t].flags & LECTERN_TOKEN_CAPITAL) == 0)
            read_verb (&self, t);
        }
    }
  lectern_speech_read_layout (speech, reading);
}
