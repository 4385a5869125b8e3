/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of quotation marks: which mark opens, which closes, and what goes on over paragraphs.
 */

#pragma once

#include "analysis/analysis.h"
#include "analysis/lexicon.h"

G_BEGIN_DECLS

/* One stretch between quotation marks. All offsets are bytes of the text. */
typedef struct
{
  LecternSpan span;   /* from the opening to the closing mark, marks included */
  LecternSpan inside; /* what stands between them; may be empty */
  guint paragraph;    /* index of the paragraph that holds all of it */
  guint depth;        /* 0: not inside another pair */
  gboolean closed;    /* FALSE: no closing mark; the span ends where the words most likely do */
  guint continues; /* index of the pair, in an earlier paragraph, that goes on here; or LECTERN_NONE
                    */
} LecternMarkPair;

/* Every pair of quotation marks in the text, by start; a pair precedes those inside it.
 * Straight and curly, double and single marks, guillemets either way round, low marks, corner
 * brackets, `` with '', primes and question marks that stand for marks. Apostrophes, feet and
 * inches are none. A pair never leaves its paragraph: a mark that
 * is never closed ends with it at the latest.
 * paragraphs: (n_paragraphs) in order, bytes, not overlapping. lexicon: for the words
 * that are written with an apostrophe in front ("'em").
 * (transfer full) GArray of LecternMarkPair. */
GArray *lectern_marks_find (const char *text,
                            const LecternSpan *paragraphs,
                            guint n_paragraphs,
                            const LecternLexicon *lexicon);

G_END_DECLS
