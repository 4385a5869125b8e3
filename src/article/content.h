/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader (plain text, Markdown, HTML …) makes of a file's bytes, before it is an Article. */

#pragma once

#include <glib.h>

#include "article/article-span.h"

G_BEGIN_DECLS

/* All strings are owned and valid UTF-8; NULL is unknown. */
typedef struct
{
  char *text;    /* canonical */
  gsize n_bytes; /* of text */
  char *title;
  char *byline;
  char *published;   /* ISO 8601, a date or a date with its time, as exact as the file says */
  char *shown_date;  /* ISO 8601, of the same page but less certain: for relative dates alone */
  char *late_byline; /* of a page: where neither byline nor the page's text has one */
  char *summary;     /* of a page: one or two sentences that its metadata holds */
  char *stated_body; /* of a page: the text that its metadata holds, perhaps with tags */
  char *site;
  char *language; /* ISO 639-1 */
  gboolean has_headline_line;
  GArray *spans;       /* of LecternArticleSpan, by start; or NULL */
  char *analysis_text; /* text with its marks blanked, as many code points; NULL: text itself */
} LecternContent;

LecternContent *lectern_content_new (char *text, gsize n_bytes); /* takes text */
void lectern_content_free (LecternContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternContent, lectern_content_free)

/* An array that frees what its spans own. (transfer full) */
GArray *lectern_article_spans_new (void);

G_END_DECLS
