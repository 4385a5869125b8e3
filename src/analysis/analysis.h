/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the engine found in one text: the plain structs that everybody outside analysis/ reads. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Offsets here are Unicode code points of the analysed text; ends are exclusive.
 * Inside analysis/ the stages count bytes; analysis.c converts once, at the end. */
typedef struct
{
  guint start;
  guint end;
} LecternSpan;

/* "No such index" and "no such span" (a span of which start == end == LECTERN_NONE). */
#define LECTERN_NONE G_MAXUINT

static inline gboolean
lectern_span_is_set (LecternSpan span)
{
  return span.start != LECTERN_NONE;
}

typedef enum
{
  LECTERN_ENTITY_PERSON,
  LECTERN_ENTITY_ORGANISATION,
  LECTERN_ENTITY_PLACE,
  LECTERN_ENTITY_OTHER,
} LecternEntityType;
#define LECTERN_N_ENTITY_TYPES 4

typedef enum
{
  LECTERN_MENTION_NAME,
  LECTERN_MENTION_NOMINAL,
  LECTERN_MENTION_PRONOUN,
} LecternMentionKind;

typedef enum
{
  LECTERN_VALUE_DATE,
  LECTERN_VALUE_TIME,
  LECTERN_VALUE_DURATION,
  LECTERN_VALUE_MONEY,
  LECTERN_VALUE_PERCENT,
  LECTERN_VALUE_QUANTITY,
} LecternValueType;

typedef enum
{
  LECTERN_QUOTE_DIRECT,
  LECTERN_QUOTE_MIXED,
  LECTERN_QUOTE_INDIRECT,
} LecternQuoteKind;

typedef enum
{
  LECTERN_FACT_STATEMENT,
  LECTERN_FACT_ROLE,
  LECTERN_FACT_RELATION,
  LECTERN_FACT_ATTRIBUTE,
  LECTERN_FACT_FIGURE,
  LECTERN_FACT_EVENT,
  LECTERN_FACT_DEFINITION,
} LecternFactKind;
#define LECTERN_N_FACT_KINDS 7

/* ---- Words ------------------------------------------------------------------------------ */

/* A word with its grammar. upos and relation are static strings, or NULL where the engine has
 * no grammar; head counts from 1 within the sentence, 0 is the root. */
typedef struct
{
  LecternSpan span;
  const char *upos;
  const char *relation;
  guint head;
} LecternWord;

/* first_word and n_words index the analysis' words; a sentence never crosses a paragraph. */
typedef struct
{
  LecternSpan span;
  guint first_word;
  guint n_words;
  guint paragraph; /* counted from 0 */
} LecternSentence;

/* ---- Names ------------------------------------------------------------------------------ */

/* One place that names or stands for an entity. Mentions are in text order; those of kind NAME
 * never overlap each other. */
typedef struct
{
  LecternSpan span;
  LecternMentionKind kind;
  guint entity; /* index of the analysis' entities */
} LecternMention;

typedef struct
{
  LecternEntityType type;
  char *name;      /* the fullest form in the article, without title, article or possessive */
  guint *mentions; /* (n_mentions) indexes of the analysis' mentions, in text order */
  guint n_mentions;
} LecternEntity;

/* ---- Values ----------------------------------------------------------------------------- */

typedef struct
{
  LecternSpan span;
  LecternValueType type;
  gboolean has_amount;
  gboolean has_amount_max;
  gboolean approximate;
  double amount;
  double amount_max; /* of a range */
  char *unit;        /* ISO 4217, "%", "pp", a unit in the singular; or NULL */
  char *iso;         /* DATE, TIME, DURATION: ISO 8601 as exact as the text, for decades, centuries
                      * and parts of a year ISO 8601-2 ("197X", "18XX", "2012-22"); or NULL */
} LecternValue;

/* ---- Quotes ----------------------------------------------------------------------------- */

typedef struct
{
  LecternSpan span;
  LecternQuoteKind kind;
  LecternSpan *parts; /* (n_parts) the pieces, where narrator or cue interrupt; else none */
  guint n_parts;
  LecternSpan *marked; /* (n_marked) what stands between quotation marks, marks left out */
  guint n_marked;
  LecternSpan speaker;  /* the mention nearest to the cue; not set only if nobody is named */
  guint speaker_entity; /* or LECTERN_NONE */
  LecternSpan cue;      /* may be unset */
  guint continues;      /* the quote before it in the same run, or LECTERN_NONE */
} LecternQuote;

/* ---- Facts ------------------------------------------------------------------------------ */

typedef struct
{
  guint entity; /* or LECTERN_NONE */
  char *text;   /* as the article has it; NULL: there is no such argument */
} LecternArgument;

typedef struct
{
  LecternFactKind kind;
  LecternArgument subject;
  char *relation; /* or NULL */
  LecternArgument object;
  LecternArgument according_to;
  char *when;         /* of events, as written; or NULL */
  char *where;        /* likewise */
  gboolean has_value; /* of figures */
  double value_amount;
  char *value_unit;
  guint quote;         /* of statements: the quote that it is; or LECTERN_NONE */
  LecternSpan span;    /* the evidence: the smallest stretch that states the fact */
  double confidence;   /* 0 to 1: the share of such facts that are right */
  const char *pattern; /* what found it, of data/lexicon/fact-confidence.txt; interned */
  guint traits;        /* what makes it more or less sure: a bit for each, in the order of
                          lectern_fact_trait_to_string () */
} LecternFact;

/* ---- The whole -------------------------------------------------------------------------- */

/* Immutable once made, so any thread may read it. Reference-counted (atomic). */
typedef struct
{
  guint n_chars; /* code points of the text */
  gboolean is_english;
  gboolean has_grammar; /* words carry upos, head, relation */

  LecternWord *words;
  guint n_words;
  LecternSentence *sentences;
  guint n_sentences;
  LecternSpan *paragraphs;
  guint n_paragraphs;
  LecternMention *mentions;
  guint n_mentions;
  LecternEntity *entities;
  guint n_entities;
  LecternValue *values;
  guint n_values;
  LecternQuote *quotes;
  guint n_quotes;
  LecternFact *facts;
  guint n_facts;
} LecternAnalysis;

LecternAnalysis *lectern_analysis_new (void);
LecternAnalysis *lectern_analysis_ref (LecternAnalysis *self);
void lectern_analysis_unref (LecternAnalysis *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternAnalysis, lectern_analysis_unref)

/* Deep copy, to lay corrections over. (transfer full) */
LecternAnalysis *lectern_analysis_copy (const LecternAnalysis *self);

/* Makes the analysis of a part of a text, which begins at offset, one of the whole, which has
 * n_chars code points. Paragraphs are still counted from the part's first. Only while nobody else
 * has it. */
void lectern_analysis_place (LecternAnalysis *self, guint offset, guint n_chars);

/* The smallest mention that covers offset (code points), or LECTERN_NONE. O(log n). */
guint lectern_analysis_mention_at (const LecternAnalysis *self, guint offset);

/* Frees what the fact holds, not the fact. */
void lectern_fact_clear (LecternFact *self);

/* Contract spelling ("PER", "MONEY", "direct", "statement", …): static, never translated. */
const char *lectern_entity_type_to_string (LecternEntityType type);
const char *lectern_mention_kind_to_string (LecternMentionKind kind);
const char *lectern_value_type_to_string (LecternValueType type);
const char *lectern_quote_kind_to_string (LecternQuoteKind kind);
const char *lectern_fact_kind_to_string (LecternFactKind kind);

/* The name of the trait that a bit of LecternFact.traits stands for; NULL: there is none. */
const char *lectern_fact_trait_to_string (guint bit);

G_END_DECLS
