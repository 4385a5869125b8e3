/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Collects what a Markdown text is made of: spans of structure, marks to hide, marks to blank. */

#pragma once

#include "article/content.h"

G_BEGIN_DECLS

typedef struct
{
  const char *text; /* borrowed */
  gsize n_bytes;
  GArray *spans;  /* of LecternArticleSpan, whose offsets are bytes until they are handed over */
  GArray *blanks; /* pairs of gsize */
} LecternMarkdownMarks;

void lectern_markdown_marks_init (LecternMarkdownMarks *self, const char *text, gsize n_bytes);

/* start and end are bytes of the text; empty spans are ignored. target may be NULL. */
void lectern_markdown_marks_add (LecternMarkdownMarks *self,
                                 LecternArticleSpanKind kind,
                                 gsize start,
                                 gsize end,
                                 guint level,
                                 const char *target);
/* A mark that the view hides and the engine does not see. */
void lectern_markdown_marks_hide (LecternMarkdownMarks *self, gsize start, gsize end);
/* A mark that the view shows (the dash of a list) and the engine does not see. */
void lectern_markdown_marks_blank (LecternMarkdownMarks *self, gsize start, gsize end);

/* Gives spans (sorted, in code points) and analysis_text to content, and clears self. */
void lectern_markdown_marks_finish (LecternMarkdownMarks *self, LecternContent *content);

G_END_DECLS
