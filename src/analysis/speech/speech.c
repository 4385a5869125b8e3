/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evidence's arrays. */

#include "config.h"

#include "analysis/speech/speech.h"

LecternSpeech *
lectern_speech_new (guint n_tokens)
{
  LecternSpeech *self = g_new0 (LecternSpeech, 1);

  self->n_tokens = n_tokens;
  self->content = g_new0 (guint8, n_tokens);
  self->source = g_new0 (guint8, n_tokens);
  self->cue = g_new0 (guint8, n_tokens);
  self->source_of = g_new (guint, n_tokens);
  self->cue_of = g_new (guint, n_tokens);
  for (guint t = 0; t < n_tokens; t++)
    self->source_of[t] = self->cue_of[t] = LECTERN_NONE;
  return self;
}

void
lectern_speech_free (LecternSpeech *self)
{
  g_free (self->content);
  g_free (self->source);
  g_free (self->cue);
  g_free (self->source_of);
  g_free (self->cue_of);
  g_free (self);
}

void
lectern_speech_tag (guint8 *tags, guint first, guint end)
{
  for (guint t = first; t < end; t++)
    tags[t] = t == first ? LECTERN_SPEECH_BEGIN : LECTERN_SPEECH_INSIDE;
}

guint
lectern_speech_end (const guint8 *tags, guint first, guint n_tokens)
{
  guint end = first + 1;

  while (end < n_tokens && tags[end] == LECTERN_SPEECH_INSIDE)
    end++;
  return end;
}
