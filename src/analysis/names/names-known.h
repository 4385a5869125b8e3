/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names that an article is sure to know: those of its running text, and their short forms. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

typedef struct _LecternKnownNames LecternKnownNames;

/* names: (element-type LecternName), borrowed for the call. Those of headlines don't count: there
 * nearly every word has a capital. A company is also known by its name without "Inc." and by its
 * first word, a person by the last one. */
LecternKnownNames *lectern_known_names_new (const LecternSegments *segments,
                                            const LecternLexicon *lexicon,
                                            const GArray *names);
void lectern_known_names_free (LecternKnownNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternKnownNames, lectern_known_names_free)

/* The type of the name that is tokens [first, end), whatever its case; or -1. */
int lectern_known_names_type (const LecternKnownNames *self, guint first, guint end);

/* Are the tokens what the article calls a company for short, and no province or town besides? */
gboolean lectern_known_names_is_company (const LecternKnownNames *self, guint first, guint end);

/* Is the token a word of one of the names, whatever its case? */
gboolean lectern_known_names_have_word (const LecternKnownNames *self, guint token);

/* "Inc.", "plc": the words that end names of companies. */
gboolean lectern_token_ends_company (const LecternSegments *segments,
                                     const LecternLexicon *lexicon,
                                     guint token);

/* Has nearly every word of the sentence a capital, and no full stop behind? */
gboolean lectern_sentence_is_headline (const LecternSegments *segments,
                                       const LecternRange *sentence);

G_END_DECLS
