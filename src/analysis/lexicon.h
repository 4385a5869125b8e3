/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word lists of data/lexicon/: one file a list, looked up by word. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each list is the file NAME.txt of the folder, NAME being the one in lexicon.c. */
typedef enum
{
  LECTERN_LIST_ABBREVIATIONS, /* "mr" → title */
  LECTERN_LIST_TOKENS,        /* "non" → prefix, "km" → unit, "com" → domain, … */
  LECTERN_LIST_STARTERS,      /* words that begin a sentence: "the", "but" */
  LECTERN_LIST_STOP_WORDS,    /* the commonest words of English */
  LECTERN_LIST_ELISIONS,      /* "em" of "'em" */
  LECTERN_LIST_NUMBERS,       /* "twenty" → "ten 20", "bn" → "short 1000000000" */
  LECTERN_LIST_UNITS,         /* "km" → "measure* kilometre", "years" → "time year" */
  LECTERN_LIST_CURRENCIES,    /* "US$" → "prefix USD", "euros" → "word EUR 1" */
  LECTERN_LIST_CALENDAR,      /* "sept" → "month 9", "noon" → "clock 12:00" */
  LECTERN_LIST_HEDGES,        /* "about", "at least": before an approximate number */
  LECTERN_LIST_FIRST_NAMES,   /* "anna" → f */
  LECTERN_LIST_NICKNAMES,     /* "bill" → "william" */
  LECTERN_LIST_SURNAMES,
  LECTERN_LIST_SHORT_NAMES,     /* "fed" → "federal reserve" */
  LECTERN_LIST_PLACES,          /* "new york" → state or city */
  LECTERN_LIST_COUNTRIES,       /* "uk" → "united kingdom" */
  LECTERN_LIST_NATIONALITIES,   /* "french", "hindus" */
  LECTERN_LIST_NAME_WORDS,      /* "university" → org, "mr" → title, … */
  LECTERN_LIST_ROLE_SYNONYMS,   /* "leader" → "president premier …" */
  LECTERN_LIST_ROLES,           /* "singer" → person, "company" → org, … */
  LECTERN_LIST_GRAMMAR,         /* "the" → determiner, "because" → subordinator */
  LECTERN_LIST_CUES,            /* "said" → say, "urges" → say+ask */
  LECTERN_LIST_ROLE_WORDS,      /* "deputy" → modifier, "president" → office, "man" → empty */
  LECTERN_LIST_KIN,             /* "wife" → kin, "rival" → peer, "founder" → founder */
  LECTERN_LIST_FACT_CONFIDENCE, /* "role_before" → its share of right finds */
  LECTERN_LIST_FACT_VERBS,      /* "rose" → change+past */
  LECTERN_N_LISTS,
} LecternListId;

typedef struct _LecternLexicon LecternLexicon;

/* A line of a list is "word" or "word TAB value"; "#" begins a comment line; UTF-8. Words are
 * looked up as they are written in the file.
 * (transfer full) NULL with error set: a file is missing, too large, not UTF-8, or has a line
 * that is too long; the message names it. The error is of LECTERN_ENGINE_ERROR_DATA. */
LecternLexicon *lectern_lexicon_new (const char *dir, GError **error);
void lectern_lexicon_free (LecternLexicon *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternLexicon, lectern_lexicon_free)

/* The list that is in the file NAME.txt; FALSE if none is. */
gboolean lectern_lexicon_find_list (const char *name, LecternListId *list);

/* The value of a word ("" where the line has none), or NULL if the list lacks it. Borrowed;
 * ends with a NUL. */
const char *lectern_lexicon_lookup (const LecternLexicon *self,
                                    LecternListId list,
                                    const char *word,
                                    gsize n_bytes);

/* The same, with ASCII letters lower-cased first; words over 63 bytes are never found. */
const char *lectern_lexicon_lookup_lower (const LecternLexicon *self,
                                          LecternListId list,
                                          const char *word,
                                          gsize n_bytes);

G_END_DECLS
