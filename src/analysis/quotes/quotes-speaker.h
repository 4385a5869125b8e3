/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the quotes stage: who speaks. */

#pragma once

#include "analysis/quotes/quotes-pieces.h"

G_BEGIN_DECLS

/* A speaker as the article shows it. span is not set where nobody is named. */
typedef struct
{
  LecternSpan span;
  guint entity; /* or LECTERN_NONE */
} LecternSpeaker;

/* The speaker that a source phrase names. */
LecternSpeaker lectern_speaker_from_source (const LecternReading *reading,
                                            const LecternSpeech *speech,
                                            guint source);

/* Gives a speaker to every quote that has none yet: (n) quotes in text order, the paragraph that
 * each stands in and its first token. */
void lectern_speakers_fill (const LecternReading *reading,
                            GArray *quotes,
                            const LecternPiece *first_pieces);

/* Gives an entity to speakers that are pronouns without one, likewise. */
void lectern_speakers_resolve_pronouns (const LecternReading *reading,
                                        GArray *quotes,
                                        const LecternPiece *first_pieces);

/* In an interview in letters, "A" is the person whom the article's beginning is about. */
void lectern_speakers_fill_answers (const LecternReading *reading,
                                    GArray *quotes,
                                    const LecternPiece *first_pieces);

G_END_DECLS
