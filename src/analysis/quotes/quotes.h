/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quotes stage: evidence of speech and quotation marks become quotes with cue and speaker. */

#pragma once

#include "analysis/speech/speech.h"

G_BEGIN_DECLS

/* The quotes by start, spans in bytes of the text. The marks decide where the words said begin
 * and end, the evidence which marks hold speech and who spoke; where it is silent about the
 * speaker, the one in force is taken. The evidence is consumed: its tags are changed.
 * (transfer full) GArray of LecternQuote, whose parts and marked the caller frees. */
GArray *lectern_quotes_find (const LecternReading *reading, LecternSpeech *speech);

G_END_DECLS
