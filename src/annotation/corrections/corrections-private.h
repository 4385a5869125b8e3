/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What making and applying corrections share: an analysis taken apart, so that its parts can come
 * and go before it is put together again. */

#pragma once

#include "annotation/corrections/lectern-corrections.h"
#include "annotation/sidecar/record.h"

G_BEGIN_DECLS

/* Indexes are those of the arrays below and stay while corrections are applied: what goes is marked
 * as gone. */
typedef struct
{
  LecternMention mention; /* entity LECTERN_NONE: gone */
  LecternAnnotation *mark;
} LecternWorkMention;

typedef struct
{
  LecternEntityType type;
  char *name;
  gboolean is_gone;
  gboolean had_mentions; /* goes when it has none any more */
  LecternAnnotation *mark;
} LecternWorkEntity;

typedef struct
{
  LecternQuote quote;
  gboolean is_gone;
  LecternAnnotation *mark;
} LecternWorkQuote;

typedef struct
{
  LecternFact fact;
  gboolean is_gone;
  LecternAnnotation *mark;
} LecternWorkFact;

typedef struct
{
  LecternArticle *article;
  LecternAnalysis *rest; /* sentences, words, values; the parts below are not in it */
  GArray *mentions;      /* of LecternWorkMention, and so on */
  GArray *entities;
  GArray *quotes;
  GArray *facts;
} LecternWork;

#define lectern_work_mention(work, i) (&g_array_index ((work)->mentions, LecternWorkMention, (i)))
#define lectern_work_entity(work, i) (&g_array_index ((work)->entities, LecternWorkEntity, (i)))
#define lectern_work_quote(work, i) (&g_array_index ((work)->quotes, LecternWorkQuote, (i)))
#define lectern_work_fact(work, i) (&g_array_index ((work)->facts, LecternWorkFact, (i)))

struct _LecternCorrectionMarks
{
  GPtrArray *mentions; /* of LecternAnnotation or NULL, by index of the corrected analysis */
  GPtrArray *entities;
  GPtrArray *quotes;
  GPtrArray *facts;
};

/* Takes a copy of analysis apart. */
void lectern_work_init (LecternWork *self,
                        const LecternAnalysis *analysis,
                        LecternArticle *article);
/* Puts it together again; self is empty afterwards. (transfer full) */
LecternAnalysis *lectern_work_finish (LecternWork *self, LecternCorrectionMarks *marks);

/* Applies one correction; spans (n >= 1): where its targets stand. */
void lectern_work_correct (LecternWork *self,
                           LecternAnnotation *annotation,
                           const LecternCorrection *correction,
                           const LecternSpan *spans,
                           guint n);

/* One correction at work. */
typedef struct
{
  LecternWork *work;
  LecternAnnotation *mark; /* what it makes is marked with this */
  const LecternCorrection *correction;
  const LecternSpan *spans; /* (n) where its targets stand */
  guint n;
} LecternWorkAction;

/* (transfer full) */
char *lectern_work_words_at (LecternWorkAction *action, LecternSpan span);
/* The type of n whose name is text; FALSE: none. */
gboolean lectern_work_parse_type (const char *text,
                                  const char *(*name) (guint type),
                                  guint n,
                                  guint *type);
void lectern_work_correct_name (LecternWorkAction *action);
void lectern_work_correct_quote (LecternWorkAction *action);
void lectern_work_correct_fact (LecternWorkAction *action);

/* The part that span means: the closest one whose share of common text is at least `least`; or
 * LECTERN_NONE. */
#define LECTERN_WORK_SAME 0.5
#define LECTERN_WORK_TOUCHING 1e-6
guint lectern_work_find_mention (const LecternWork *self, LecternSpan span, double least);
guint lectern_work_find_quote (const LecternWork *self, LecternSpan span, double least);
/* The entity of this name; or LECTERN_NONE. */
guint lectern_work_find_entity (const LecternWork *self, const char *name);
/* signature: of the fact, or NULL. */
guint lectern_work_find_fact (const LecternWork *self, LecternSpan span, const char *signature);

/* ---- Making them -------------------------------------------------------------------------- */

static const LecternSpan lectern_no_span = { LECTERN_NONE, LECTERN_NONE };

gboolean lectern_corrections_span_of (const LecternAnalysis *shown,
                                      LecternCorrectionOn on,
                                      guint index,
                                      LecternSpan *span);
char *lectern_corrections_words_of (LecternAnnotationSet *set, LecternSpan span);

/* A correction on one or two spans (second may be unset); NULL: no such span. (transfer full) */
LecternRecord *lectern_corrections_new_record (LecternAnnotationSet *set,
                                               const char *action,
                                               LecternCorrectionOn on,
                                               LecternSpan first,
                                               LecternSpan second);
/* record may be NULL. (transfer none) */
LecternAnnotation *lectern_corrections_add (LecternAnnotationSet *set,
                                            LecternRecord *record,
                                            const char *name);

/* A fact in one line ("role | Luiz Loures | director | UN Aids"), by which it is known again when
 * the engine finds it again. (transfer full) */
char *lectern_corrections_fact_signature (const LecternFact *fact);

/* What an edit of a fact says, for people. (transfer full) */
char *lectern_corrections_describe_fact (const LecternCorrection *correction);

/* Where words stand as whole words in the article: LecternSpan in text order. (transfer full) */
GArray *lectern_corrections_find_words (LecternArticle *article, const char *words);

/* What stands between quotation marks in span, and the kind that makes it. (transfer full) */
GArray *lectern_corrections_find_marked (LecternArticle *article,
                                         LecternSpan span,
                                         LecternQuoteKind *kind);

G_END_DECLS
