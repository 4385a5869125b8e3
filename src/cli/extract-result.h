/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One analysed article, as the writers of lectern-extract see it. */

#pragma once

#include "analysis/analysis.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;      /* of a file its argument; NULL where id_json is given */
  const char *id_json; /* of a line: its JSON, "null" if it has none; else NULL */
  const char *date;    /* ISO, or NULL */
  LecternArticle *article;
  const LecternAnalysis *analysis;
  double min_confidence;
  gboolean with_syntax;
} LecternExtractResult;

/* "en" of an English article; else what its file says, or NULL. */
const char *lectern_extract_result_get_language (const LecternExtractResult *self);

/* Whether the fact at index is certain enough to be written. */
gboolean lectern_extract_result_shows_fact (const LecternExtractResult *self, guint index);

/* The words of a span on one line: line breaks become spaces. (transfer full) */
char *lectern_extract_result_dup_words (const LecternExtractResult *self, LecternSpan span);

/* An argument for people: its entity's name, else its text; NULL if there is none. (transfer
 * none) */
const char *lectern_extract_result_get_argument (const LecternExtractResult *self,
                                                 const LecternArgument *argument);

/* The writers: one file each. Each appends to out. */
void lectern_extract_write_json (const LecternExtractResult *self, GString *out, gboolean broken);
void lectern_extract_write_csv_header (GString *out);
void lectern_extract_write_csv (const LecternExtractResult *self, GString *out);
void lectern_extract_write_brat (const LecternExtractResult *self, GString *out);
void lectern_extract_write_conllu (const LecternExtractResult *self, GString *out);
void lectern_extract_write_markdown (const LecternExtractResult *self, GString *out);

G_END_DECLS
