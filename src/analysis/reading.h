/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the later stages (quotes, facts) look up about each token, worked out once. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_GRAMMAR_OPEN, /* none of the small words */
  LECTERN_GRAMMAR_PRONOUN,
  LECTERN_GRAMMAR_POSSESSIVE,
  LECTERN_GRAMMAR_DETERMINER,
  LECTERN_GRAMMAR_PREPOSITION,
  LECTERN_GRAMMAR_CONJUNCTION,
  LECTERN_GRAMMAR_SUBORDINATOR,
  LECTERN_GRAMMAR_AUXILIARY,
  LECTERN_GRAMMAR_ADVERB,
  LECTERN_GRAMMAR_POINT, /* no letter, no digit */
} LecternGrammar;

/* What a word that reports speech may be followed by; see data/lexicon/cues.txt. */
typedef enum
{
  LECTERN_CUE_SAY = 1 << 0,
  LECTERN_CUE_THINK = 1 << 1,
  LECTERN_CUE_TELL = 1 << 2,
  LECTERN_CUE_ASK = 1 << 3,
  LECTERN_CUE_ACCUSE = 1 << 4,
  LECTERN_CUE_VOW = 1 << 5,
  LECTERN_CUE_QUOTE = 1 << 6,
  LECTERN_CUE_ACCORDING = 1 << 7,
  LECTERN_CUE_NOUN = 1 << 8,   /* as often a noun */
  LECTERN_CUE_BARE = 1 << 9,   /* the clause needs no "that" */
  LECTERN_CUE_CLAIM = 1 << 10, /* "X's claim that" */
} LecternCueFlags;

/* Everything but the arrays is borrowed. */
typedef struct
{
  const LecternSegments *segments;
  const LecternLexicon *lexicon;
  const LecternResolution *resolution;
  const LecternAnalysis *grammar_of; /* its words carry the grammar; or NULL without a model */
  GArray *pairs;                     /* (element-type LecternMarkPair) owned */
  guint *pair;     /* (n_tokens) the outermost pair that holds the token, marks included, or
                      LECTERN_NONE */
  guint *place;    /* (n_tokens) the longest place that holds the token, or LECTERN_NONE */
  guint8 *grammar; /* (n_tokens) LecternGrammar */
  guint16 *cue;    /* (n_tokens) LecternCueFlags */
} LecternReading;

void lectern_reading_init (LecternReading *self,
                           const LecternSegments *segments,
                           const LecternLexicon *lexicon,
                           const LecternResolution *resolution);
void lectern_reading_clear (LecternReading *self);

const LecternPlace *lectern_reading_get_place (const LecternReading *self, guint token);

/* Is the token this lower-case word? */
gboolean lectern_reading_is (const LecternReading *self, guint token, const char *word);

/* Does the token end so ("ing"), and is longer? */
gboolean lectern_reading_has_suffix (const LecternReading *self, guint token, const char *suffix);

/* The "'s" of "the mayor's", the "'" of "the mayors'"? */
gboolean lectern_reading_is_genitive (const LecternReading *self, guint token);

/* The tokens inside a pair, its marks included. */
LecternRange lectern_reading_get_pair_tokens (const LecternReading *self, guint pair);

LecternSpan lectern_reading_get_span (const LecternReading *self, guint first, guint end);

G_END_DECLS
