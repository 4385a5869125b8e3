/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the model's reading of speech: what the rules see and the model does not deny. */

#pragma once

#include "analysis/model/model.h"
#include "analysis/speech/speech.h"

G_BEGIN_DECLS

/* Adds to self, which the model has tagged and nobody has linked yet, the words said that only the
 * rules found, where the model holds them for possible; and parts reports that it ran together. */
void lectern_speech_merge (LecternSpeech *self,
                           const LecternReading *reading,
                           const LecternSpeech *rules,
                           const LecternEncoding *encoding);

G_END_DECLS
