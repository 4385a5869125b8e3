/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Do two names name the same? By their words alone. */

#pragma once

#include "analysis/lexicon.h"
#include "analysis/resolve/fold.h"

G_BEGIN_DECLS

/* How many words the name has without "Jr", "III". */
guint lectern_name_length (const LecternFolded *name);

/* Of two names of two words or more: "J. Smith" is "John Smith", "John A. Smith" is "John Smith",
 * "Mohammed bin Salman" is "Mohammed bin Salman Al Saud", "Bill Smith" is "William Smith". */
gboolean lectern_names_are_one_person (const LecternFolded *part,
                                       const LecternFolded *whole,
                                       const LecternLexicon *lexicon);

/* "Acme" is short for "Acme Holdings Ltd", "Harrow" for "Harrow School": what is left only says
 * what kind of body it is. Of two words or more any end may be left out ("Aids Foundation"), and
 * the word beside a place will do ("Pirates" of "Pittsburgh Pirates", "Real" of "Real Madrid"). */
gboolean lectern_name_is_short_organisation (const LecternFolded *part,
                                             const LecternFolded *whole,
                                             const LecternLexicon *lexicon);

/* The first letters of the words: of all, or without "of", "the", "and". (transfer full) */
char *lectern_name_dup_initials (const LecternFolded *name, gboolean main_words);

/* "University of Oxford" and "Oxford University": the same words but for of, the, and,
 * affairs. */
gboolean lectern_names_have_same_words (const LecternFolded *a, const LecternFolded *b);

/* "UN" and "United Nations", "FBI" and "Federal Bureau of Investigation". */
gboolean lectern_name_is_acronym_of (const LecternFolded *part, const LecternFolded *whole);

/* Word by word the same but for British and American spelling and one word cut short: "World Health
 * Organisation", "Man United". */
gboolean lectern_names_are_spelt_alike (const LecternFolded *part,
                                        const LecternFolded *whole,
                                        const LecternLexicon *lexicon);

/* "Foreign Ministry" and "Ministry of Foreign Affairs of Ukraine". */
gboolean lectern_name_lacks_country (const LecternFolded *part,
                                     const LecternFolded *whole,
                                     const LecternLexicon *lexicon);

/* Weaker than the others, to be believed where the article has but one such name: acronyms that
 * leave out or take more than first letters ("DfES" of "Department for Education and Skills", "CDC"
 * of "Centers for Disease Control and Prevention", "USDA" of "US Department of Agriculture"), and
 * single words ("Goldman" of "Goldman Sachs Group Inc"). */
gboolean lectern_name_may_be_acronym_of (const LecternFolded *part,
                                         const LecternFolded *whole,
                                         const LecternLexicon *lexicon);
gboolean lectern_name_may_be_word_of (const LecternFolded *part,
                                      const LecternFolded *whole,
                                      const LecternLexicon *lexicon);

/* Words of bodies' names: "of", "the"; "Ltd", "ministry"; of towns and states. */
gboolean lectern_name_is_small_word (const char *word);
gboolean lectern_name_is_kind_word (const char *word, const LecternLexicon *lexicon);
gboolean lectern_name_is_place (const char *word, const LecternLexicon *lexicon);

/* "UN Security Council" and "United Nations Security Council". */
gboolean lectern_name_begins_with_acronym (const LecternFolded *part, const LecternFolded *whole);

G_END_DECLS
