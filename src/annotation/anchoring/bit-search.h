/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edit distance between a pattern and a text, 64 rows of the matrix at a time: G. Myers, "A fast
 * bit-vector algorithm for approximate string matching", JACM 46 (1999), in the block form of
 * H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A character as a number: equal numbers are equal characters; 0 equals nothing, not even 0. */
typedef guint16 LecternSymbol;

typedef struct _LecternPattern LecternPattern;

/* n_symbols: how many numbers there are. symbols (n) is not kept. n > 0. */
LecternPattern *lectern_pattern_new (const LecternSymbol *symbols,
                                     guint n,
                                     guint n_symbols,
                                     gboolean reversed);
void lectern_pattern_free (LecternPattern *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternPattern, lectern_pattern_free)

typedef enum
{
  LECTERN_SEARCH_ANYWHERE, /* the match may begin at any place of text */
  LECTERN_SEARCH_ANCHORED, /* it begins where text begins */
} LecternSearchMode;

/* The least distance of the pattern to a stretch of text (n), and in *length where that stretch
 * ends (the first of equals); of an anchored search, therefore, its length. step: 1, or -1 to read
 * text backwards from text[-1]. */
guint lectern_pattern_search (LecternPattern *self,
                              const LecternSymbol *text,
                              guint n,
                              int step,
                              LecternSearchMode mode,
                              guint *length);

G_END_DECLS
