/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first stage: paragraphs, sentences and tokens of a text. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* text: valid UTF-8, borrowed. Never fails. */
LecternSegments *lectern_segments_new (const char *text,
                                       gsize n_bytes,
                                       const LecternLexicon *lexicon);
void lectern_segments_free (LecternSegments *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternSegments, lectern_segments_free)

/* Does a sentence end with this token? probability: what the model says. The model's word counts
 * where it is sure, and never takes away the end of a paragraph. Reads the sentences that the
 * rules found. */
gboolean lectern_sentence_ends_with (const LecternSegments *self, guint token, float probability);

/* Sets the sentences of self anew by lectern_sentence_ends_with(). probabilities (n_tokens). */
void lectern_segments_split_again (LecternSegments *self, const float *probabilities);

/* The first n_paragraphs of self (at least one), with the same tokens. (transfer full) */
LecternSegments *lectern_segments_new_beginning (const LecternSegments *self, guint n_paragraphs);

/* ---- between segment's own files -------------------------------------------------------- */

/* Are the lines of text broken to fit a width, so that only a blank line ends a paragraph? */
gboolean lectern_text_is_hard_wrapped (const char *text, guint n_bytes);

/* Appends the LecternRange of each sentence of the tokens of paragraph. */
void lectern_sentences_split (const LecternSegments *segments,
                              const LecternLexicon *lexicon,
                              LecternRange paragraph,
                              GArray *sentences);

G_END_DECLS
