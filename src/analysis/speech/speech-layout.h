/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the rules of speech: what the layout of a paragraph shows without any verb. */

#pragma once

#include "analysis/speech/speech.h"

G_BEGIN_DECLS

/* Transcripts ("RUIZ: …"), signatures ("… — Ana Ruiz") and quotations of whole sentences. */
void lectern_speech_read_layout (LecternSpeech *speech, const LecternReading *reading);

G_END_DECLS
