/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patterns of data/lexicon/fact-patterns.txt, fact-figures.txt and fact-events.txt, read. The
 * head of the first tells the language. Private to the facts. */

#pragma once

#include "analysis/analysis.h"
#include "analysis/lexicon.h"

G_BEGIN_DECLS

/* Of one pattern; classes of all files. */
#define LECTERN_PATTERN_NODES 12u
#define LECTERN_PATTERN_CLASSES 64u

/* What a word, or a stretch of words, is asked for. */
typedef enum
{
  LECTERN_TEST_WORD,  /* value: its number */
  LECTERN_TEST_CLASS, /* value: its bit */
  LECTERN_TEST_UPOS,  /* value: its GQuark */
  LECTERN_TEST_PER,   /* names: of a person, … */
  LECTERN_TEST_ORG,
  LECTERN_TEST_LOC,
  LECTERN_TEST_BODY, /* … an organisation or a place */
  LECTERN_TEST_NAME,
  LECTERN_TEST_WHO,    /* a person, also "he" and "the singer" */
  LECTERN_TEST_WHICH,  /* an organisation or a place, also "it" and "the company" */
  LECTERN_TEST_WHOSE,  /* a person as possessor: "his", "the singer's" */
  LECTERN_TEST_ITS,    /* an organisation or a place as possessor */
  LECTERN_TEST_NATION, /* "French", "South African", outside of names */
  LECTERN_TEST_DATE,
  LECTERN_TEST_AGE,    /* 1 to 119 in digits */
  LECTERN_TEST_NUMBER, /* in digits or words */
  LECTERN_TEST_PHRASE, /* a noun phrase */
  LECTERN_TEST_PLURAL, /* up to the first plural noun: "African countries" */
  LECTERN_TEST_MONEY,  /* measures, with their hedge and a conversion in brackets */
  LECTERN_TEST_PERCENT,
  LECTERN_TEST_QUANTITY,
  LECTERN_TEST_DURATION,
  LECTERN_TEST_VALUE,    /* money, a percentage or a quantity */
  LECTERN_TEST_COUNT,    /* a number from two up that belongs to no value */
  LECTERN_TEST_MENTION,  /* any mention, also "it" that stands for something known */
  LECTERN_TEST_TIME,     /* the head of a phrase that tells a date or a time */
  LECTERN_TEST_CUE,      /* a word that reports what a quote of the text says */
  LECTERN_TEST_SPEAKER,  /* "he" in words that somebody reports, for that person */
  LECTERN_TEST_DATELINE, /* in front of a paragraph: "NAIROBI (Reuters) –" */
  LECTERN_TEST_SUFFIX,   /* ends with suffix */
  LECTERN_TEST_ANY,
} LecternTestKind;

typedef struct
{
  LecternTestKind kind;
  gboolean negated;
  guint value;
  char *suffix;
} LecternTest;

typedef enum
{
  LECTERN_STEP_BEHIND,    /* starts right behind node from, or behind what was matched last */
  LECTERN_STEP_DEPENDENT, /* of node from, by one of the relations */
  LECTERN_STEP_HEAD,
} LecternStepKind;

/* How one token hangs on another: "obl/in/at/@near" is an obl with one of these prepositions. */
typedef struct
{
  char *relation; /* "_": any */
  gboolean any_preposition;
  char **prepositions;
  guint64 classes; /* of prepositions */
} LecternTie;

/* A place in a pattern. */
typedef struct
{
  guint node; /* number in the pattern, or LECTERN_NONE: not kept */
  GArray *tests;
  gboolean wide; /* may take more than one token */
  gboolean optional;
  gboolean repeated;
  gboolean absent; /* nothing of the kind may be there */
  LecternStepKind step;
  guint from;       /* a node, or LECTERN_NONE */
  GArray *ties;     /* of LecternTie; or NULL */
  gboolean fellows; /* what is joined to it by "and" as well */
  gboolean later;   /* only what stands behind from */
} LecternPatternItem;

/* How much of the text around a node is cited. */
typedef enum
{
  LECTERN_PIECE_NODE,
  LECTERN_PIECE_PHRASE, /* the whole noun phrase */
  LECTERN_PIECE_GROUP,  /* a verb with its auxiliaries and particles; a noun with what is joined to
                           it */
  LECTERN_PIECE_AUXILIARIES, /* of a verb, without it */
} LecternPieceForm;

/* A piece of what a fact says: a stretch of nodes, or words of its own. */
typedef struct
{
  guint first; /* node, or LECTERN_NONE */
  guint last;  /* node */
  LecternPieceForm form;
  gboolean negative; /* the value of a figure counts below zero */
  char *words;
} LecternPatternPiece;

enum
{
  LECTERN_SAYS_SUBJECT,
  LECTERN_SAYS_RELATION,
  LECTERN_SAYS_OBJECT,
  LECTERN_N_SAYS,
};

typedef struct
{
  char *name; /* of the confidence */
  LecternFactKind kind;
  GPtrArray *node_names; /* of utf8 */
  GPtrArray *variants;   /* of GArray of LecternPatternItem */
  GArray *says[LECTERN_N_SAYS];
} LecternFactPattern;

typedef struct
{
  GHashTable *words;    /* utf8 → number from 1 */
  GHashTable *classes;  /* utf8 → bit from 1 */
  GArray *word_classes; /* of guint64, by number of word */
  GArray *class_lists;  /* of LecternClassList */
  GHashTable *items;    /* utf8 "$name" → GStrv, the items that it stands for */
  GPtrArray *patterns;  /* of LecternFactPattern, in the order they are tried */
} LecternFactPatterns;

/* All words of a list of the lexicon, or those it gives this value, are in a class. */
typedef struct
{
  LecternListId list;
  char *value; /* or NULL */
  guint bit;
} LecternClassList;

/* (transfer full) NULL with error set, of LECTERN_ENGINE_ERROR_DATA: the message names file and
 * line. */
LecternFactPatterns *lectern_fact_patterns_new (const char *path, GError **error);

/* Reads the patterns of one more file, to be tried behind the others; it may use their classes. */
gboolean lectern_fact_patterns_read (LecternFactPatterns *self, const char *path, GError **error);
void lectern_fact_patterns_free (LecternFactPatterns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternFactPatterns, lectern_fact_patterns_free)

/* For the reader: no patterns yet. (transfer full) */
LecternFactPatterns *lectern_fact_patterns_new_empty (void);

/* For the reader: a pattern (transfer full), and items for one more way to say it (borrowed). */
LecternFactPattern *lectern_fact_pattern_new (const char *name, LecternFactKind kind);
GArray *lectern_fact_pattern_add_variant (LecternFactPattern *self);

/* The node of this name, or LECTERN_NONE. */
guint lectern_fact_pattern_find_node (const LecternFactPattern *self, const char *name);

/* The bit of a class of the file, 0 if it has no such class. */
guint64 lectern_fact_patterns_get_class (const LecternFactPatterns *self, const char *name);

G_END_DECLS
