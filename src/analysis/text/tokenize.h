/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts text into tokens as Universal Dependencies does: the first half of segmentation.
 * The trained model reads exactly these tokens: any change here asks for a new model. */

#pragma once

#include "analysis/stages.h"
#include "analysis/text/text-class.h"

G_BEGIN_DECLS

typedef struct
{
  const char *text;
  guint n_bytes;
  const LecternLexicon *lexicon;
  GArray *tokens; /* (element-type LecternToken) */
} LecternTokenizer;

/* Appends the tokens of the whole text; their sentence is left 0. */
void lectern_tokenizer_run (LecternTokenizer *self);

/* ---- between the tokenizer's own files -------------------------------------------------- */

/* Of the character that begins at `at`: a space beyond the end. */
static inline LecternCharClass
lectern_tokenizer_class_at (const LecternTokenizer *self, guint at, guint end)
{
  return at < end ? lectern_char_class (self->text + at) : LECTERN_CHAR_SPACE;
}

/* Of the character that ends at `at`. */
static inline LecternCharClass
lectern_tokenizer_class_before (const LecternTokenizer *self, guint at)
{
  return lectern_char_class_before (self->text, self->text + at);
}

static inline guint
lectern_tokenizer_next_char (const LecternTokenizer *self, guint at)
{
  return at + lectern_char_length (self->text + at);
}

/* Files [start, end) as a token, in pieces if it is over LECTERN_MAX_TOKEN_BYTES. */
void lectern_tokenizer_emit (LecternTokenizer *self, guint start, guint end, guint flags);

/* The end of the run of letters, digits and their marks that begins at start. */
guint lectern_tokenizer_word_end (const LecternTokenizer *self, guint start, guint end);

/* The end of "s", "re", "ll" … that begins at `at`, if nothing of a word follows; or at. */
guint lectern_tokenizer_clitic_end (const LecternTokenizer *self, guint at, guint end);

/* Files the word that begins at start; returns its end. */
guint lectern_tokenizer_scan_word (LecternTokenizer *self, guint start, guint end);

/* The end of the URL, e-mail address, handle or tag that begins at start, or start if there is
 * none; end bounds the chunk. */
guint lectern_tokenizer_web_end (const LecternTokenizer *self, guint start, guint end);

/* The end of the dotted host or file name whose first stop stands at dot, or dot if it is none. */
guint lectern_tokenizer_domain_end (const LecternTokenizer *self,
                                    guint start,
                                    guint dot,
                                    guint end);

/* Does the stop behind the word [start, dot) belong to it? */
gboolean lectern_tokenizer_keeps_stop (const LecternTokenizer *self, guint start, guint dot);

/* Has the word this class in the list? */
gboolean lectern_tokenizer_has_class (const LecternTokenizer *self,
                                      LecternListId list,
                                      guint start,
                                      guint end,
                                      const char *name);

G_END_DECLS
