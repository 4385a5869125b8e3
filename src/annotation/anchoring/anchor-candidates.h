/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places in a text where the words of a target may stand. */

#pragma once

#include "annotation/anchoring/anchor-text.h"

G_BEGIN_DECLS

/* What is looked for, in the symbols of the text. */
typedef struct
{
  LecternAnchorText *text;
  LecternSymbol *words; /* (n_words) */
  guint n_words;
  guint n_telling;       /* n_words, a digit counted as three: numbers are seldom alike by chance */
  LecternSymbol *before; /* (n_before) the last of the prefix; NULL: nothing */
  guint n_before;
  LecternSymbol *after; /* (n_after) the first of the suffix; NULL: nothing */
  guint n_after;
  gboolean begins_word; /* the words begin where a word begins, in writing that parts words */
  gboolean ends_word;
  gboolean is_one_word; /* in such writing */

  LecternPattern *words_forward; /* each NULL where there is nothing to look for */
  LecternPattern *words_backward;
  LecternPattern *before_backward; /* read from the words outwards */
  LecternPattern *after_forward;
} LecternQuery;

void lectern_query_init (LecternQuery *self, LecternAnchorText *text, const LecternTarget *target);
void lectern_query_clear (LecternQuery *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LecternQuery, lectern_query_clear)

/* (n) before, words and after in one row. (transfer full) */
LecternSymbol *lectern_query_join (LecternQuery *self, guint *n);

typedef struct
{
  guint start; /* code points */
  guint end;
  guint distance; /* of the words there to those looked for; 0: the same but for case, spaces … */
  double before;  /* how alike the surroundings are: 0 to 1; -1: there is nothing to compare */
  double after;
  guint n_kept; /* of a chain: symbols of the words that stand there; else 0 */
} LecternCandidate;

/* Compares the surroundings of a place. */
void lectern_query_judge (LecternQuery *self, LecternCandidate *candidate);

/* All places where the words stand as they were (case, white space and quotation marks levelled),
 * judged; of very many the most promising. expected: where they are looked for, a code point.
 * n_found: how many there are. (transfer full) of LecternCandidate. */
GArray *lectern_query_find_same (LecternQuery *self, guint expected, guint *n_found);

/* Places where words like them stand among surroundings like theirs, judged. (transfer full) */
GArray *lectern_query_find_similar (LecternQuery *self);

/* The place where most of the words stand one after the other, whatever was put in between, judged.
 * FALSE: there is none. */
gboolean lectern_query_find_chained (LecternQuery *self, LecternCandidate *found);

/* Words that began and ended with whole words still do. */
void lectern_query_snap (LecternQuery *self, LecternCandidate *candidate);

/* Takes away what the candidate has at its edges and the words have not. */
void lectern_query_trim (LecternQuery *self, LecternCandidate *candidate);

G_END_DECLS
