/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text made ready for finding words again: characters as numbers, case, white space and kinds of
 * quotation marks levelled, and an index of short runs of them. */

#pragma once

#include "annotation/anchoring/anchor.h"
#include "annotation/anchoring/bit-search.h"

G_BEGIN_DECLS

/* Symbols of a run in the index. */
#define LECTERN_RUN 5

/* (n_chars) what stands at each code point. Built when first asked for. (transfer none) */
const LecternSymbol *lectern_anchor_text_get_symbols (LecternAnchorText *self);
guint lectern_anchor_text_get_n_chars (LecternAnchorText *self);
guint lectern_anchor_text_get_n_symbols (LecternAnchorText *self);

/* Whether the symbol is a letter or digit of writing that parts its words by spaces: not of
 * Chinese, Thai and the like. What the text does not have counts as one. */
gboolean lectern_anchor_text_is_spaced (LecternAnchorText *self, LecternSymbol symbol);
/* Whether a word of such writing would be cut between the two. */
gboolean lectern_anchor_text_joins (LecternAnchorText *self,
                                    LecternSymbol left,
                                    LecternSymbol right);
gboolean lectern_anchor_text_is_digit (LecternAnchorText *self, LecternSymbol symbol);

/* words (valid UTF-8) in the symbols of the text; characters that the text does not have are 0.
 * (transfer full) */
LecternSymbol *lectern_anchor_text_encode (LecternAnchorText *self, const char *words, guint *n);

/* The places (code points, ascending) where the run of LECTERN_RUN symbols may begin: a few may be
 * false. (transfer none) */
const guint *lectern_anchor_text_find_run (LecternAnchorText *self,
                                           const LecternSymbol *run,
                                           guint *n);

/* Whether the text has exactly these bytes at code point start. */
gboolean lectern_anchor_text_has (LecternAnchorText *self,
                                  guint start,
                                  const char *words,
                                  gsize n_bytes);

G_END_DECLS
