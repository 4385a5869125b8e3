/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speech that the layout shows: transcripts, signatures, quotations of whole sentences. */

#include "config.h"

#include "analysis/speech/speech-layout.h"

#include <string.h>

#include "analysis/speech/speech-source.h"
#include "analysis/text/marks.h"

typedef struct
{
  LecternSpeech *speech;
  const LecternReading *reading;
  gboolean has_letters; /* paragraphs begin with "Q:" and others with "A:" */
  guint n_colons;       /* paragraphs that begin with "RUIZ:" or so */
} Layout;

/* source: the first token of who says it, or LECTERN_NONE. */
static void
tag_content (Layout *self, guint source, guint first, guint end)
{
  LecternSpeech *speech = self->speech;

  for (guint t = first; t < end; t++)
    if (speech->content[t] != LECTERN_SPEECH_NONE)
      return;
  if (end <= first)
    return;
  lectern_speech_tag (speech->content, first, end);
  for (guint t = first; t < end; t++)
    speech->source_of[t] = source;
}

/* The point behind the letter of a paragraph that begins "Q:", "A." or so; LECTERN_NONE: it does
 * not. A stop may belong to the letter's own token. */
static guint
find_letter_point (const LecternReading *reading, LecternRange paragraph, const char *letter)
{
  const LecternToken *token = &reading->segments->tokens[paragraph.first];
  guint point = paragraph.first + 1;

  if (reading->segments->text[token->start] != *letter || paragraph.end - paragraph.first < 3)
    return LECTERN_NONE;
  if (token->end - token->start == 2 && reading->segments->text[token->start + 1] == '.')
    return paragraph.first;
  return token->end - token->start == 1
                 && (lectern_reading_is (reading, point, ":")
                     || lectern_reading_is (reading, point, "."))
             ? point
             : LECTERN_NONE;
}

/* "Q: Why did you leave?" "A: I was tired.": an interview in letters. */
static gboolean
has_letters (const LecternReading *reading)
{
  gboolean question = FALSE, answer = FALSE;

  for (guint i = 0; i < reading->segments->n_paragraphs && !(question && answer); i++)
    {
      LecternRange paragraph = reading->segments->paragraphs[i];

      question |= find_letter_point (reading, paragraph, "Q") != LECTERN_NONE;
      answer |= find_letter_point (reading, paragraph, "A") != LECTERN_NONE;
    }
  return question && answer;
}

static gboolean
read_letter (Layout *self, LecternRange paragraph)
{
  const LecternReading *reading = self->reading;
  guint point;

  if (!self->has_letters)
    return FALSE;
  point = find_letter_point (reading, paragraph, "Q");
  if (point == LECTERN_NONE)
    point = find_letter_point (reading, paragraph, "A");
  if (point == LECTERN_NONE)
    return FALSE;
  lectern_speech_tag (self->speech->source, paragraph.first, MAX (point, paragraph.first + 1));
  for (guint t = point + 1; t < paragraph.end; t++)
    self->speech->content[t] = LECTERN_SPEECH_NONE;
  tag_content (self, paragraph.first, point + 1, paragraph.end);
  return TRUE;
}

/* "SYDNEY: Victims say …": where it was written, not who says it. alone: no other paragraph begins
 * so; then the model's word is enough. */
static gboolean
is_dateline (const LecternReading *reading, guint first, guint end, gboolean alone)
{
  const LecternPlace *place = lectern_reading_get_place (reading, first);
  LecternSpan span = lectern_reading_get_span (reading, first, end);
  g_autofree char *lower =
      g_ascii_strdown (reading->segments->text + span.start, span.end - span.start);

  if (alone && place != NULL
      && g_array_index (reading->resolution->referents, LecternReferent, place->entity).type
             == LECTERN_ENTITY_PLACE)
    return TRUE;
  return lectern_lexicon_lookup (reading->lexicon, LECTERN_LIST_PLACES, lower, strlen (lower))
         != NULL;
}

/* The colon behind words in capitals, or a known speaker, with which the paragraph begins; or
 * LECTERN_NONE. */
static guint
find_colon (const LecternReading *reading, LecternRange paragraph, guint *first)
{
  guint colon;
  const LecternPlace *place;

  *first = paragraph.first;
  if (reading->grammar[*first] == LECTERN_GRAMMAR_POINT && reading->pair[*first] == LECTERN_NONE)
    (*first)++;
  colon = *first;
  while (colon < paragraph.end && colon < *first + 4
         && (reading->segments->tokens[colon].flags & LECTERN_TOKEN_ALL_CAPS) != 0)
    colon++;
  place = *first < paragraph.end ? lectern_reading_get_place (reading, *first) : NULL;
  if (colon == *first && place != NULL && place->first == *first
      && lectern_speech_is_speaker (reading, *first))
    colon = place->end;
  return colon == *first || colon + 1 >= paragraph.end || !lectern_reading_is (reading, colon, ":")
             ? LECTERN_NONE
             : colon;
}

static guint
count_colons (const LecternReading *reading)
{
  guint n = 0, first;

  for (guint i = 0; i < reading->segments->n_paragraphs; i++)
    n += find_colon (reading, reading->segments->paragraphs[i], &first) != LECTERN_NONE;
  return n;
}

/* `Ruiz: "We went home." Her sister agreed.`: what stands in marks behind the colon is said, not
 * the rest. */
static guint
said_end (const LecternReading *reading, guint first, guint end)
{
  guint pair = reading->pair[first];
  const LecternMarkPair *marks;
  LecternRange tokens;

  if (pair == LECTERN_NONE)
    return end;
  marks = &g_array_index (reading->pairs, LecternMarkPair, pair);
  tokens = lectern_reading_get_pair_tokens (reading, pair);
  return marks->closed && tokens.first == first ? MIN (tokens.end, end) : end;
}

/* "RUIZ: We went home." A paragraph that begins with a speaker and a colon. */
static void
read_transcript (Layout *self, LecternRange paragraph)
{
  guint first, end;
  guint colon = find_colon (self->reading, paragraph, &first);

  if (colon == LECTERN_NONE || is_dateline (self->reading, first, colon, self->n_colons == 1))
    return;
  lectern_speech_tag (self->speech->source, first, colon);
  end = said_end (self->reading, colon + 1, paragraph.end);
  for (guint t = colon + 1; t < end; t++)
    self->speech->content[t] = LECTERN_SPEECH_NONE;
  tag_content (self, first, colon + 1, end);
}

/* "A quotation." — Ana Ruiz */
static void
read_signature (Layout *self, LecternRange paragraph)
{
  const LecternReading *reading = self->reading;
  guint last = paragraph.end - 1;
  const LecternPlace *place;
  LecternRange pair;

  while (last > paragraph.first && reading->grammar[last] == LECTERN_GRAMMAR_POINT)
    last--;
  place = lectern_reading_get_place (reading, last);
  if (place == NULL || place->kind != LECTERN_MENTION_NAME || place->first < paragraph.first + 2
      || reading->grammar[place->first - 1] != LECTERN_GRAMMAR_POINT
      || reading->pair[place->first - 2] == LECTERN_NONE
      || reading->pair[place->first] != LECTERN_NONE
      || lectern_reading_is (reading, place->first - 1, ","))
    return;
  pair = lectern_reading_get_pair_tokens (reading, reading->pair[place->first - 2]);
  lectern_speech_tag (self->speech->source, place->first, place->end);
  tag_content (self, place->first, pair.first, pair.end);
}

/* "(Laughter.)": nobody says it. */
static gboolean
is_remark (const LecternReading *reading, LecternRange tokens)
{
  return tokens.first + 1 < tokens.end
         && (lectern_reading_is (reading, tokens.first, "(")
             || lectern_reading_is (reading, tokens.first + 1, "("))
         && (lectern_reading_is (reading, tokens.end - 1, ")")
             || lectern_reading_is (reading, tokens.end - 2, ")"));
}

/* A quotation of whole sentences is speech even where no verb says so. */
static void
read_bare_pair (Layout *self, guint index)
{
  const LecternReading *reading = self->reading;
  const LecternMarkPair *pair = &g_array_index (reading->pairs, LecternMarkPair, index);
  const char *text = reading->segments->text;
  LecternRange tokens;
  gboolean stops;

  if (pair->depth != 0 || pair->inside.end <= pair->inside.start)
    return;
  tokens = lectern_reading_get_pair_tokens (reading, index);
  if (tokens.end <= tokens.first + 4 || is_remark (reading, tokens))
    return;
  stops = strchr (".?!", text[pair->inside.end - 1]) != NULL
          || g_str_has_prefix (text + pair->inside.end - MIN (3, pair->inside.end), "…");
  if ((stops && !g_ascii_islower (text[pair->inside.start])) || pair->continues != LECTERN_NONE)
    tag_content (self, LECTERN_NONE, tokens.first, tokens.end);
}

void
lectern_speech_read_layout (LecternSpeech *speech, const LecternReading *reading)
{
  Layout self = { .speech = speech,
                  .reading = reading,
                  .has_letters = has_letters (reading),
                  .n_colons = count_colons (reading) };

  for (guint i = 0; i < reading->segments->n_paragraphs; i++)
    {
      if (!read_letter (&self, reading->segments->paragraphs[i]))
        read_transcript (&self, reading->segments->paragraphs[i]);
      read_signature (&self, reading->segments->paragraphs[i]);
    }
  for (guint i = 0; i < reading->pairs->len; i++)
    read_bare_pair (&self, i);
}
