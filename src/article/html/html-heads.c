/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which <header> elements are heads of the article: of all of it, of its lead, of a section. */

#include <string.h>

#include "article/html/html-marking.h"
#include "article/html/html-phrase.h"

/* A headline with its lead, byline and picture has no more blocks. */
#define HEAD_MAX_BLOCKS 40

gboolean
lectern_html_marking_is_headline (const LecternHtmlMarking *self, guint i, gboolean is_own)
{
  g_autofree char *folded = lectern_phrase_fold_block (self->page, i);

  return *folded != '\0'
         && (g_str_has_prefix (self->title, folded) || g_str_has_prefix (folded, self->title))
                == is_own;
}

/* A <header> with the article's headline: its lead may stand in it too. */
static gboolean
is_article_head (const LecternHtmlMarking *self, const LecternHtmlElement *element)
{
  if (*self->title == '\0' || element->class >= LECTERN_CLASS_MARGINAL
      || element->end_block - element->first_block > HEAD_MAX_BLOCKS)
    return FALSE;

  for (guint i = element->first_block; i < element->end_block; i++)
    if (lectern_html_page_block (self->page, i)->kind == LECTERN_TAG_HEADING
        && lectern_html_marking_is_headline (self, i, TRUE))
      return TRUE;

  return FALSE;
}

/* A <header> that begins the text and leads nowhere: the lead stands in it, without the headline.
 */
static gboolean
is_lead (const LecternHtmlMarking *self, const LecternHtmlElement *element)
{
  if (lectern_html_marking_prose_of (self, element) == 0
      || lectern_html_marking_has_links (self->page, element))
    return FALSE;
  for (guint i = element->parent; i != LECTERN_HTML_NONE;
       i = lectern_html_page_element (self->page, i)->parent)
    {
      const LecternHtmlElement *body = lectern_html_page_element (self->page, i);

      if (body->class == LECTERN_CLASS_BODY)
        return self->prose[element->first_block] == self->prose[body->first_block];
    }

  return FALSE;
}

/* A <header> behind the text's beginning that holds the heading of a section. */
static gboolean
is_section_head (const LecternHtmlMarking *self, const LecternHtmlElement *element)
{
  if (element->end_block != element->first_block + 1
      || lectern_html_page_block (self->page, element->first_block)->kind != LECTERN_TAG_HEADING
      || lectern_html_marking_has_links (self->page, element))
    return FALSE;
  for (guint i = element->parent; i != LECTERN_HTML_NONE;
       i = lectern_html_page_element (self->page, i)->parent)
    {
      const LecternHtmlElement *outer = lectern_html_page_element (self->page, i);

      if (outer->class == LECTERN_CLASS_BODY
          || g_str_equal ((const char *) outer->node->name, "article"))
        return self->prose[element->first_block] > self->prose[outer->first_block];
    }

  return FALSE;
}

gboolean
lectern_html_marking_is_head (const LecternHtmlMarking *self, const LecternHtmlElement *element)
{
  return strcmp ((const char *) element->node->name, "header") == 0
         && (is_article_head (self, element) || is_lead (self, element)
             || is_section_head (self, element));
}
