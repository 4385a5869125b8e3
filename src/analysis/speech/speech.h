/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence of speech, token by token: the seam between whoever judges it (rules or the model) and
 * the quotes stage, which puts it together. Quotation marks are no part of it. */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_SPEECH_NONE,
  LECTERN_SPEECH_BEGIN, /* the first word of a stretch */
  LECTERN_SPEECH_INSIDE,
} LecternSpeechTag;

/* The links name the first token of a stretch, or LECTERN_NONE. */
typedef struct
{
  guint n_tokens;
  guint8 *content;  /* (n_tokens) LecternSpeechTag: words said by somebody */
  guint8 *source;   /* (n_tokens) likewise: the phrase that names who */
  guint8 *cue;      /* (n_tokens) likewise: "said", "according to" */
  guint *source_of; /* (n_tokens) of a word said or a cue: its source */
  guint *cue_of;    /* (n_tokens) of a word said: its cue */
} LecternSpeech;

LecternSpeech *lectern_speech_new (guint n_tokens);
void lectern_speech_free (LecternSpeech *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternSpeech, lectern_speech_free)

/* Marks [first, end) in one of the three. */
void lectern_speech_tag (guint8 *tags, guint first, guint end);

/* The end of the stretch that begins at first. */
guint lectern_speech_end (const guint8 *tags, guint first, guint n_tokens);

/* Fills the evidence by words and their order alone: verbs of saying, "according to", "Name:". */
void lectern_speech_read_rules (LecternSpeech *self, const LecternReading *reading);

G_END_DECLS
