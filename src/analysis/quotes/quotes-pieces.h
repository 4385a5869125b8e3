/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the quotes stage: one uninterrupted stretch of words said. */

#pragma once

#include "analysis/speech/speech.h"

G_BEGIN_DECLS

typedef struct
{
  guint first; /* tokens */
  guint end;
  guint paragraph;
  guint source; /* first token of its source, or LECTERN_NONE */
  guint cue;    /* first token of its cue, or LECTERN_NONE */
} LecternPiece;

/* Moves the evidence to the quotation marks: a pair is said as a whole or not at all. */
void lectern_pieces_snap (const LecternReading *reading, LecternSpeech *speech);

/* The stretches of the evidence in text order, none crossing a paragraph.
 * (transfer full) GArray of LecternPiece. */
GArray *lectern_pieces_find (const LecternReading *reading, const LecternSpeech *speech);

/* Behind "(Laughter.)" or "[applause]" at token, which nobody says; LECTERN_NONE: none is there
 * before limit. Outside of quotation marks, behind a point only. */
guint lectern_pieces_find_remark (const LecternReading *reading, guint token, guint limit);

G_END_DECLS
