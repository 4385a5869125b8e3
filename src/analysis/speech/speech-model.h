/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills the evidence of speech from what the trained model says of each word. */

#pragma once

#include "analysis/model/model.h"
#include "analysis/speech/speech.h"

G_BEGIN_DECLS

/* The likeliest stretches of words said, sources and cues, and for each stretch of words and
 * each cue the source that the model's links favour. */
void lectern_speech_read_model (LecternSpeech *self,
                                const LecternReading *reading,
                                const LecternModel *model,
                                const LecternEncoding *encoding);

/* The first half of it: the stretches, without sources and cues. */
void lectern_speech_decode (LecternSpeech *self,
                            const LecternReading *reading,
                            const LecternEncoding *encoding);

/* Whom a paper quotes has said it: corrects the sources of cues like "was quoted". */
void lectern_speech_correct_quoted (LecternSpeech *self, const LecternReading *reading);

G_END_DECLS
