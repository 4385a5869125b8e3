/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks the articles that a page goes on with as no part of the first. */

#include <string.h>

#include "article/html/html-marking.h"

/* Whether a headline of the page stands in the element: this article's (is_own), or another's. */
static gboolean
has_headline (const LecternHtmlMarking *self, const LecternHtmlElement *element, gboolean is_own)
{
  for (guint i = element->first_block; i < element->end_block; i++)
    {
      const LecternHtmlBlock *block = lectern_html_page_block (self->page, i);

      if (block->kind == LECTERN_TAG_HEADING && block->level == 1
          && lectern_html_marking_is_headline (self, i, is_own))
        return TRUE;
    }

  return FALSE;
}

/* The articles that a page goes on with, each with its own headline. */
void
lectern_html_mark_next_articles (const LecternHtmlMarking *self)
{
  gboolean has_own = FALSE;
  guint end = 0; /* of the block before which the last article ended */

  for (guint i = 0; *self->title != '\0' && i < self->page->elements->len; i++)
    {
      LecternHtmlElement *element = lectern_html_page_element (self->page, i);

      if (element->parent != LECTERN_HTML_NONE)
        element->is_left_out |=
            lectern_html_page_element (self->page, element->parent)->is_left_out;
      if (element->is_left_out || element->first_block < end
          || strcmp ((const char *) element->node->name, "article") != 0)
        continue;
      end = element->end_block;
      if (has_own)
        element->is_left_out = has_headline (self, element, FALSE);
      else
        has_own = has_headline (self, element, TRUE);
    }
}
