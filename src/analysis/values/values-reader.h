/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the values: the atoms of a paragraph, and the number phrases that every grammar
 * shares. */

#pragma once

#include "analysis/analysis.h"
#include "analysis/lexicon.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_ATOM_NUMBER, /* digits */
  LECTERN_ATOM_WORD,   /* letters; "a.m." and "U.S." are one atom, their stops included */
  LECTERN_ATOM_SYMBOL, /* any other character */
} LecternAtomKind;

typedef struct
{
  LecternSpan span; /* bytes */
  LecternAtomKind kind;
  gboolean glued; /* nothing stands between it and the atom before */
  double number;
  guint digits;    /* how many before the decimal point */
  gboolean plain;  /* a whole number without grouping marks */
  gunichar symbol; /* of a symbol */
} LecternAtom;

typedef struct
{
  const char *text;
  const LecternLexicon *lexicon;
  LecternAtom *atoms; /* (n_atoms) */
  guint n_atoms;
  GDate today; /* the article's date; not valid where it is unknown */
} LecternReader;

void lectern_reader_init (LecternReader *self,
                          const char *text,
                          LecternSpan span,
                          const LecternLexicon *lexicon,
                          const char *date);
void lectern_reader_clear (LecternReader *self);

/* NULL if atom is past the end. */
const LecternAtom *lectern_reader_get (const LecternReader *self, guint atom);

/* What a list has for one atom, in lower case; or NULL. */
const char *lectern_reader_lookup (const LecternReader *self, guint atom, LecternListId list);

/* What a list has for n_atoms atoms from first, as the text has them, in lower case unless exact.
 */
const char *lectern_reader_lookup_phrase (const LecternReader *self,
                                          guint first,
                                          guint n_atoms,
                                          LecternListId list,
                                          gboolean exact);

/* Is the atom this lower-case word, or this symbol? */
gboolean lectern_reader_is (const LecternReader *self, guint atom, const char *word);
gboolean lectern_reader_is_symbol (const LecternReader *self, guint atom, gunichar symbol);
gboolean lectern_reader_is_dash (const LecternReader *self, guint atom);

/* "86", "two and a half million", "10-15", "between 5 and 10 million". */
typedef struct
{
  guint first; /* the first atom */
  guint end;   /* the one after the last */
  double low;
  double high; /* of a range, else as low */
  gboolean is_range;
  gboolean in_words;   /* the first number is written in words */
  gboolean scaled;     /* by "million", "bn", … */
  gboolean vague;      /* "millions": no amount */
  gboolean is_article; /* "a million", "half an": an article stands for the number */
} LecternNumber;

/* FALSE: no number starts at atom. */
gboolean lectern_reader_read_number (const LecternReader *self, guint atom, LecternNumber *number);
gboolean lectern_reader_read_range (const LecternReader *self, guint atom, LecternNumber *number);

/* "about", "up to", … in front of an atom, "or so", "or more" behind one. */
gboolean lectern_reader_is_hedged (const LecternReader *self, guint first, guint end);

/* The grammars: each reads one value that starts at atom and returns the atom after it, or 0. */
guint lectern_values_read_amount (const LecternReader *self, guint atom, LecternValue *value);
guint lectern_values_read_date (const LecternReader *self, guint atom, LecternValue *value);
guint lectern_values_read_time (const LecternReader *self, guint atom, LecternValue *value);

G_END_DECLS
