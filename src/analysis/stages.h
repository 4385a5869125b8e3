/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What flows between the stages of the engine. Private to analysis/.
 *
 * Everything here counts BYTES of the UTF-8 text; ends are exclusive. The public structs of
 * analysis.h (LecternValue, LecternQuote, LecternFact) count bytes too while the stages build
 * them: the engine converts every LecternSpan to code points once, at the end. */

#pragma once

#include "analysis/analysis.h"
#include "analysis/lexicon.h"

G_BEGIN_DECLS

/* ---- segment ---------------------------------------------------------------------------- */

typedef enum
{
  LECTERN_TOKEN_WORD = 1 << 0,       /* has a letter */
  LECTERN_TOKEN_DIGIT = 1 << 1,      /* has a digit */
  LECTERN_TOKEN_CAPITAL = 1 << 2,    /* its first letter is an upper-case one */
  LECTERN_TOKEN_ALL_CAPS = 1 << 3,   /* two or more letters, all upper-case */
  LECTERN_TOKEN_MIXED = 1 << 4,      /* upper-case letters after a lower-case one: "McDonald" */
  LECTERN_TOKEN_GLUED = 1 << 5,      /* no white space between it and the token before */
  LECTERN_TOKEN_LINE_START = 1 << 6, /* a line break stands between it and the token before */
  LECTERN_TOKEN_STOPPED = 1 << 7,    /* a word that ends with its own stop: "Mr.", "U.S.", "J." */
  LECTERN_TOKEN_CLITIC = 1 << 8,     /* "'s", "’ll", "n't", or the "'" of "the Smiths'" */
  LECTERN_TOKEN_WEB = 1 << 9,        /* URL, e-mail address, @handle, #tag */
  LECTERN_TOKEN_NO_CASE = 1 << 10,   /* letters without upper and lower case: 北京 */
} LecternTokenFlags;

typedef struct
{
  guint start;
  guint end;
  guint flags; /* LecternTokenFlags */
  guint sentence;
} LecternToken;

/* Tokens [first, end) of a sentence or paragraph; never empty. */
typedef struct
{
  guint first;
  guint end;
  guint paragraph; /* of a sentence; of a paragraph, its own index */
} LecternRange;

/* A text and its tokens. The text is borrowed and must outlive this. Every code point that is
 * not white space is in exactly one token; tokens do not cross white space (nor a sentence a
 * paragraph). */
typedef struct
{
  const char *text;
  guint n_bytes;
  LecternToken *tokens;
  guint n_tokens;
  LecternRange *sentences;
  guint n_sentences;
  LecternRange *paragraphs;
  guint n_paragraphs;
} LecternSegments;

static inline const char *
lectern_token_text (const LecternSegments *segments, guint token)
{
  return segments->text + segments->tokens[token].start;
}

static inline guint
lectern_token_length (const LecternSegments *segments, guint token)
{
  return segments->tokens[token].end - segments->tokens[token].start;
}

/* Is the token exactly these bytes? */
gboolean lectern_token_is (const LecternSegments *segments, guint token, const char *word);

/* The token's entry in a list of the lexicon, its ASCII letters lower-cased; or NULL. */
const char *lectern_token_lookup (const LecternSegments *segments,
                                  guint token,
                                  const LecternLexicon *lexicon,
                                  LecternListId list);

/* The token that holds byte, or the first one after it; n_tokens if none. O(log n). */
guint lectern_segments_token_at (const LecternSegments *segments, guint byte);

/* ---- names ------------------------------------------------------------------------------ */

/* A name as it stands: tokens [first, end), bytes [start, end_byte); without title, article or
 * possessive. In text order, never overlapping. */
typedef struct
{
  guint first;
  guint end;
  guint start_byte;
  guint end_byte;
  LecternEntityType type;
  float confidence; /* 0 to 1 */
} LecternName;

/* ---- resolve ---------------------------------------------------------------------------- */

typedef enum
{
  LECTERN_GENDER_UNKNOWN,
  LECTERN_GENDER_MALE,
  LECTERN_GENDER_FEMALE,
} LecternGender;

/* One place that names or stands for an entity. In text order (start, then longest first). */
typedef struct
{
  guint first; /* tokens */
  guint end;
  guint start_byte;
  guint end_byte;
  LecternMentionKind kind;
  guint entity;
} LecternPlace;

typedef struct
{
  LecternEntityType type;
  LecternGender gender;
  gboolean plural; /* "the Smiths", "police" */
  char *name;
} LecternReferent;

typedef struct
{
  GArray *places;    /* (element-type LecternPlace) */
  GArray *referents; /* (element-type LecternReferent) indexed by LecternPlace.entity */
  GArray *unnamed; /* (element-type guint) tokens of pronouns for people without a name, in order */
} LecternResolution;

G_END_DECLS
