/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Structure of an article's text that is shown as typography: headings, emphasis, links. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LECTERN_ARTICLE_SPAN_HEADING, /* level 1 to 6; the whole line without its marks */
  LECTERN_ARTICLE_SPAN_STRONG,
  LECTERN_ARTICLE_SPAN_EMPHASIS,
  LECTERN_ARTICLE_SPAN_CODE,
  LECTERN_ARTICLE_SPAN_BLOCK_QUOTE,
  LECTERN_ARTICLE_SPAN_LIST_ITEM,
  LECTERN_ARTICLE_SPAN_CAPTION,
  LECTERN_ARTICLE_SPAN_LINK,       /* target is an absolute or relative URL, as the file has it */
  LECTERN_ARTICLE_SPAN_HIDDEN,     /* marks that the view hides ("**", "# ", "](http://…)") */
  LECTERN_ARTICLE_SPAN_SOFT_BREAK, /* a line break that is no more than a space */
  LECTERN_ARTICLE_SPAN_RULE,       /* a line across the page ("***"); HIDDEN besides */
} LecternArticleSpanKind;

/* Offsets are code points of the canonical text; end is exclusive. */
typedef struct
{
  LecternArticleSpanKind kind;
  guint start;
  guint end;
  guint level;  /* of headings, and of list items by nesting, from 1; else 0 */
  char *target; /* of links; else NULL */
} LecternArticleSpan;

G_END_DECLS
