/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds of facts share: looking around and writing a fact down. Private to the facts. */

#pragma once

#include "analysis/facts/facts-patterns.h"
#include "analysis/reading.h"

G_BEGIN_DECLS

typedef struct
{
  const LecternReading *reading;
  const LecternAnalysis *analysis; /* its values and quotes, in bytes */
  GArray *facts;                   /* of LecternFact */
  GHashTable *seen;                /* (key-type utf8) one key for each distinct fact */
  const gboolean *has_name;        /* (n referents) does the article name it? */
  const guint *names; /* (n_tokens) the name that holds it, also inside a longer mention */
} LecternFactFinder;

/* Tokens [first, end). */
typedef struct
{
  guint first;
  guint end;
} LecternPhrase;

/* A new fact of a pattern of data/lexicon/fact-confidence.txt, evidence from first's to last's
 * tokens. relation may be NULL. Arguments are filled by the caller, who then calls commit. */
LecternFact lectern_fact_begin (const LecternFactFinder *self,
                                LecternFactKind kind,
                                const char *pattern,
                                guint first,
                                guint end);

/* Keeps the fact, or clears it where it is told already. Takes its strings. */
void lectern_fact_commit (LecternFactFinder *self, LecternFact *fact);

/* The text of tokens, white space made single, without article in front. (transfer full) */
char *lectern_fact_text (const LecternFactFinder *self, guint first, guint end);
char *lectern_fact_span_text (const LecternFactFinder *self, LecternSpan span);

LecternArgument lectern_argument_from_place (const LecternFactFinder *self,
                                             const LecternPlace *place);
LecternArgument lectern_argument_from_tokens (const LecternFactFinder *self,
                                              guint first,
                                              guint end);

LecternEntityType lectern_facts_type_of (const LecternFactFinder *self, const LecternPlace *place);

/* A name (not a pronoun or description) that holds token, starts there, or ends before it; or NULL.
 */
const LecternPlace *lectern_facts_name_at (const LecternFactFinder *self, guint token);
const LecternPlace *lectern_facts_name_from (const LecternFactFinder *self, guint token);
const LecternPlace *lectern_facts_name_before (const LecternFactFinder *self, guint end);

gboolean lectern_facts_is_person (const LecternFactFinder *self, const LecternPlace *place);
gboolean lectern_facts_is_body (const LecternFactFinder *self, const LecternPlace *place);

/* Does a list give the token this class? Classes of an entry are joined by +. */
gboolean lectern_facts_is_class (const LecternFactFinder *self,
                                 guint token,
                                 LecternListId list,
                                 const char *class);

LecternRange lectern_facts_sentence_of (const LecternFactFinder *self, guint token);

/* The noun phrase, without article, that starts at token ("risk of infection"), or that ends
 * before it; empty if there is none. */
LecternPhrase lectern_facts_phrase_from (const LecternFactFinder *self, guint token, guint limit);
LecternPhrase lectern_facts_phrase_before (const LecternFactFinder *self, guint end, guint limit);

/* ---- the kinds -------------------------------------------------------------------------- */

void lectern_facts_find_statements (LecternFactFinder *self);
void lectern_facts_find_roles (LecternFactFinder *self);
void lectern_facts_find_definitions (LecternFactFinder *self);
void lectern_facts_find_events (LecternFactFinder *self);

/* Relations, attributes and figures, by the patterns of data/lexicon. */
void lectern_facts_find_told (LecternFactFinder *self, const LecternFactPatterns *patterns);

/* The role that ends with token end - 1 ("deputy executive director"): its first token, end if
 * there is none. */
guint lectern_facts_role_start (const LecternFactFinder *self, guint end, guint limit);

G_END_DECLS
