/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walking the trees of the model's grammar. Private to the facts. Words and tokens are the same. */

#pragma once

#include "analysis/facts/facts-finder.h"

G_BEGIN_DECLS

/* Is there grammar at all? Without it, nothing else here may be called. */
gboolean lectern_grammar_is_known (const LecternFactFinder *self);

/* The head of a token, or LECTERN_NONE for the root of its sentence. */
guint lectern_grammar_head (const LecternFactFinder *self, guint token);

/* "nsubj" is also true for "nsubj:pass", but "nsubj:pass" only for itself. */
gboolean lectern_grammar_has_relation (const LecternFactFinder *self,
                                       guint token,
                                       const char *relation);
gboolean lectern_grammar_has_upos (const LecternFactFinder *self, guint token, const char *upos);

/* The first dependent of a token with this relation, behind after (LECTERN_NONE: from the start of
 * the sentence); or LECTERN_NONE. */
guint lectern_grammar_child (const LecternFactFinder *self,
                             guint token,
                             const char *relation,
                             guint after);

/* The first of all dependents with this relation; or LECTERN_NONE. */
guint lectern_grammar_first (const LecternFactFinder *self, guint token, const char *relation);

/* "who", "whom", "which", "that": it stands for the noun that its clause describes. */
gboolean lectern_grammar_is_relative (const LecternFactFinder *self, guint token);

/* The tokens of the noun phrase that head heads, as a fact cites it: with adjectives, numbers and
 * "of …", without clauses, appositions and what the head of the phrase's own preposition is.
 * conjuncts: "and …" as well. */
LecternPhrase lectern_grammar_phrase (const LecternFactFinder *self,
                                      guint head,
                                      gboolean conjuncts);

/* Who does what a verb says ("actor"), who has it done to them ("patient"), either ("subject"),
 * what it is done to ("object"), the last verb of its group ("last"), the subject of the clause
 * that a word is in ("clause"), or the word "self": also where the verb is joined to another or
 * describes a noun. Fills tokens, returns how many; 0 for other parts. */
guint lectern_grammar_part (const LecternFactFinder *self,
                            guint verb,
                            const char *part,
                            guint *tokens,
                            guint limit);

/* The phrase with its preposition and all that depends on it. */
LecternPhrase lectern_grammar_whole_phrase (const LecternFactFinder *self, guint head);

G_END_DECLS
