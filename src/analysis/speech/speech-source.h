/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the rules of speech: finds the phrase that names who speaks, on either side of a verb.
 */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

/* Where the speaker of a verb stands. */
typedef struct
{
  guint first; /* the whole phrase, with what describes it */
  guint end;
  guint head; /* the words that name the speaker: [head, head_end) */
  guint head_end;
} LecternSpeechSource;

/* The subject that ends right before token verb, within its sentence; a clause between commas may
 * stand between them. */
gboolean lectern_speech_find_subject (const LecternReading *reading,
                                      guint verb,
                                      LecternSpeechSource *source);

/* The noun phrase that starts at token, before the end of its sentence. */
gboolean lectern_speech_find_after (const LecternReading *reading,
                                    guint token,
                                    LecternSpeechSource *source);

/* The first person or body that the sentence of token names before it. */
gboolean lectern_speech_find_topic (const LecternReading *reading,
                                    guint token,
                                    LecternSpeechSource *source);

/* May these tokens name a speaker: a person or a body, no place and no date? */
gboolean lectern_speech_is_speaker (const LecternReading *reading, guint token);

G_END_DECLS
