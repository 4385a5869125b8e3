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

/* ---- between segment's own files -------------------------------------------------------- */

/* Are the lines of text broken to fit a width, so that only a blank line ends a paragraph? */
gboolean lectern_text_is_hard_wrapped (const char *text, guint n_bytes);

/* Appends the LecternRange of each sentence of the tokens of paragraph. */
void lectern_sentences_split (const LecternSegments *segments,
                              const LecternLexicon *lexicon,
                              LecternRange paragraph,
                              GArray *sentences);

G_END_DECLS
