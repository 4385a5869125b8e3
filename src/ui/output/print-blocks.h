/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article cut into what is set in one piece: headline, byline, paragraphs. */

#pragma once

#include "article/lectern-article.h"
#include "ui/output/print-notes.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_PRINT_TITLE,
  LECTERN_PRINT_BYLINE,
  LECTERN_PRINT_HEADING,
  LECTERN_PRINT_TEXT,
} LecternPrintKind;

typedef struct
{
  LecternPrintKind kind;
  GString *text;   /* as it is set: numbers of notes put in, marks of Markdown left out */
  GArray *places;  /* (characters of text + 1) of guint: where each stands in the article; empty:
                    * nowhere */
  GArray *numbers; /* of LecternSpan: the numbers of notes, bytes of text */
} LecternPrintBlock;

/* analysis may be NULL: then every line is a paragraph. Of LecternPrintBlock. (transfer full) */
GPtrArray *lectern_print_blocks_new (LecternArticle *article,
                                     const LecternAnalysis *analysis,
                                     GPtrArray *marks);

/* The bytes of the block's text that span of the article covers; FALSE: none. */
gboolean lectern_print_block_find (const LecternPrintBlock *self,
                                   LecternSpan span,
                                   guint *start_byte,
                                   guint *end_byte);

G_END_DECLS
