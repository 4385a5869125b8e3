/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of marking what does not belong to an article share. Not for use elsewhere. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

typedef struct
{
  LecternHtmlPage *page;
  const guint *prose; /* words of prose before each block, and in all */
  const char *title;  /* folded */
  GHashTable *pieces; /* by signature */
  gboolean by_names;  /* whether classes count */
  gboolean is_built;  /* the page is built of widgets: the word says nothing */
} LecternHtmlMarking;

/* The words of prose in the element. */
static inline guint
lectern_html_marking_prose_of (const LecternHtmlMarking *self, const LecternHtmlElement *element)
{
  return self->prose[element->end_block] - self->prose[element->first_block];
}

static inline gboolean
lectern_html_marking_has_links (const LecternHtmlPage *page, const LecternHtmlElement *element)
{
  for (guint i = element->first_block; i < element->end_block; i++)
    if (lectern_html_page_block (page, i)->n_links > 0)
      return TRUE;

  return FALSE;
}

/* html-heads.c: whether block i, a heading, tells this article's title (is_own), or another's. */
gboolean lectern_html_marking_is_headline (const LecternHtmlMarking *self,
                                           guint i,
                                           gboolean is_own);

/* html-heads.c: whether the element is a <header> of the article, of its lead or of a section. */
gboolean lectern_html_marking_is_head (const LecternHtmlMarking *self,
                                       const LecternHtmlElement *element);

/* html-next-articles.c: marks the articles that a page goes on with. */
void lectern_html_mark_next_articles (const LecternHtmlMarking *self);

G_END_DECLS
