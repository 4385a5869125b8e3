/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the model's reading of speech: which source each stretch of words and each cue has. */

#pragma once

#include "analysis/model/model.h"
#include "analysis/speech/speech.h"

G_BEGIN_DECLS

/* What speaks for a source; see speech-evidence.c. */
#define LECTERN_N_LINK_FEATURES 19

typedef struct
{
  guint first;     /* of the stretch of words, or of the cue */
  guint source;    /* first token of the source */
  gboolean marked; /* the stretch stands between quotation marks */
  double features[LECTERN_N_LINK_FEATURES];
} LecternLinkCandidate;

/* Called for every source that a stretch is weighed against, for those who fit the weights. */
typedef void (*LecternLinkTrace) (const LecternLinkCandidate *candidate, gpointer user_data);

/* Links every stretch and cue of self, which the model has tagged, to its source, and every stretch
 * to its cue. rules: the evidence by words and their order. trace may be NULL. */
void lectern_speech_link (LecternSpeech *self,
                          const LecternReading *reading,
                          const LecternModel *model,
                          const LecternEncoding *encoding,
                          const LecternSpeech *rules,
                          LecternLinkTrace trace,
                          gpointer user_data);

G_END_DECLS
