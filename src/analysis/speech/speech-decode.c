/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decodes the model's scores of speech: the best sequence of labels, its small breaks mended. */

#include "config.h"

#include "analysis/speech/speech-model.h"

#define MAX_LABELS 8
/* Longer gaps between stretches of words said are the narrator's. */
#define MAX_BRIDGE 8

/* Labels come in pairs, an odd one that begins and an even one that goes on. */
static gboolean
may_follow (guint before, guint label)
{
  return label == 0 || label % 2 == 1 || before == label || before + 1 == label;
}

/* The likeliest labels of words [first, end): Viterbi with the hard rule above.
 * scores (n_words, n_labels). */
static void
decode (const float *scores, guint n_labels, guint first, guint end, guint8 *labels)
{
  g_autofree guint8 *from = g_new (guint8, (gsize) (end - first) * n_labels);
  float best[MAX_LABELS], next[MAX_LABELS];

  for (guint k = 0; k < n_labels; k++)
    best[k] = may_follow (0, k) ? scores[(gsize) first * n_labels + k] : -1e9f;
  for (guint t = first + 1; t < end; t++)
    {
      for (guint k = 0; k < n_labels; k++)
        {
          guint8 *back = &from[(gsize) (t - first) * n_labels + k];

          *back = 0;
          next[k] = -1e9f;
          for (guint b = 0; b < n_labels; b++)
            if (may_follow (b, k) && best[b] > next[k])
              {
                next[k] = best[b];
                *back = (guint8) b;
              }
          next[k] += scores[(gsize) t * n_labels + k];
        }
      for (guint k = 0; k < n_labels; k++)
        best[k] = next[k];
    }
  labels[end - 1] = 0;
  for (guint k = 1; k < n_labels; k++)
    if (best[k] > best[labels[end - 1]])
      labels[end - 1] = (guint8) k;
  for (guint t = end - 1; t > first; t--)
    labels[t - 1] = from[(gsize) (t - first) * n_labels + labels[t]];
}

static void
decode_labels (LecternSpeech *self,
               const LecternSegments *segments,
               const LecternEncoding *encoding)
{
  g_autofree guint8 *who = g_new0 (guint8, self->n_tokens + 1);

  for (guint p = 0; p < segments->n_paragraphs; p++)
    {
      LecternRange paragraph = segments->paragraphs[p];

      decode (encoding->content, LECTERN_N_CONTENT_LABELS, paragraph.first, paragraph.end,
              self->content);
      decode (encoding->who, LECTERN_N_WHO_LABELS, paragraph.first, paragraph.end, who);
    }
  for (guint t = 0; t < self->n_tokens; t++)
    {
      if (who[t] == LECTERN_WHO_SOURCE_BEGIN || who[t] == LECTERN_WHO_SOURCE_INSIDE)
        self->source[t] =
            who[t] == LECTERN_WHO_SOURCE_BEGIN ? LECTERN_SPEECH_BEGIN : LECTERN_SPEECH_INSIDE;
      else if (who[t] != LECTERN_WHO_NONE)
        self->cue[t] =
            who[t] == LECTERN_WHO_CUE_BEGIN ? LECTERN_SPEECH_BEGIN : LECTERN_SPEECH_INSIDE;
    }
}

/* A break inside one phrase or one name is noise: "A | panel", "vocal | activist Ana Ruiz". */
static void
join_sources (LecternSpeech *self, const LecternReading *reading)
{
  for (guint t = 1; t < self->n_tokens; t++)
    {
      gboolean open;

      if (self->source[t - 1] == LECTERN_SPEECH_NONE)
        continue;
      open = reading->grammar[t - 1] == LECTERN_GRAMMAR_DETERMINER
             || (reading->place[t] != LECTERN_NONE && reading->place[t] == reading->place[t - 1]);
      if (self->source[t] == LECTERN_SPEECH_BEGIN
          && reading->segments->tokens[t].sentence == reading->segments->tokens[t - 1].sentence)
        self->source[t] = LECTERN_SPEECH_INSIDE;
      else if (self->source[t] == LECTERN_SPEECH_NONE && open && self->cue[t] == LECTERN_SPEECH_NONE
               && reading->grammar[t] == LECTERN_GRAMMAR_OPEN)
        self->source[t] = LECTERN_SPEECH_INSIDE;
    }
}

/* May words said go on over tokens [first, end), which the model holds for nobody's? */
static gboolean
is_bridge (const LecternSpeech *self, const LecternReading *reading, guint first, guint end)
{
  for (guint t = first; t < end; t++)
    if (self->cue[t] != LECTERN_SPEECH_NONE || self->source[t] != LECTERN_SPEECH_NONE
        || reading->pair[t] != LECTERN_NONE)
      return FALSE;
  return reading->segments->tokens[first - 1].sentence == reading->segments->tokens[end].sentence
         && reading->pair[first - 1] == LECTERN_NONE && reading->pair[end] == LECTERN_NONE;
}

/* A clause said is one stretch: short gaps between two stretches of a sentence are closed. */
static void
join_contents (LecternSpeech *self, const LecternReading *reading)
{
  guint last = LECTERN_NONE;

  for (guint t = 0; t < self->n_tokens; t++)
    {
      if (self->content[t] == LECTERN_SPEECH_NONE)
        continue;
      if (self->content[t] == LECTERN_SPEECH_BEGIN && last != LECTERN_NONE
          && t - last <= MAX_BRIDGE + 1 && is_bridge (self, reading, last + 1, t))
        for (guint k = last + 1; k <= t; k++)
          self->content[k] = LECTERN_SPEECH_INSIDE;
      last = t;
    }
}

void
lectern_speech_decode (LecternSpeech *self,
                       const LecternReading *reading,
                       const LecternEncoding *encoding)
{
  decode_labels (self, reading->segments, encoding);
  join_sources (self, reading);
  join_contents (self, reading);
}
