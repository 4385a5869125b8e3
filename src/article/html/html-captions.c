/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves out the captions of an article's pictures, which are not shown. */

#include <string.h>

#include "article/html/html-phrase.h"
#include "article/html/html-pruning.h"
#include "article/html/html-words.h"

/* Where captions hold so many times the words of the text, they are the text. */
#define STORY_SHARE 2
/* A caption without markup is no longer. */
#define CAPTION_MAX_WORDS 60
/* What is named for a picture holds it, and its caption in so few pieces at such a depth. */
#define PICTURE_MAX_BLOCKS 2
#define PICTURE_MAX_LEVELS 3

/* "The old mole in March (Image: Getty)": a caption that no markup gives away. */
static gboolean
ends_in_credit (const LecternHtmlPruning *self, guint i)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);
  g_autofree char *text = NULL;
  g_autofree char *credit = NULL;
  const char *bracket;

  if (block->kind != LECTERN_TAG_PARAGRAPH || block->n_words > CAPTION_MAX_WORDS)
    return FALSE;
  text = lectern_html_page_dup_block (self->page, i);
  bracket = strrchr (text, '(');
  if (bracket == NULL || strcspn (bracket, ")") + 2 < strlen (bracket))
    return FALSE;
  credit = lectern_phrase_fold (bracket);

  return lectern_html_words_begins (LECTERN_WORDS_CREDITS, credit);
}

static gboolean
is_named (const LecternHtmlPruning *self, guint index, const char *name)
{
  return g_str_equal (lectern_html_page_element (self->page, index)->node->name, name);
}

static gboolean
has_image (const xmlNode *node, guint depth)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && depth < LECTERN_HTML_MAX_DEPTH
        && (g_str_equal ((const char *) child->name, "img") || has_image (child, depth + 1)))
      return TRUE;

  return FALSE;
}

/* Whether block i stands with a picture, and little else, in an element that is named for it. */
static gboolean
stands_at_picture (const LecternHtmlPruning *self, guint i)
{
  guint index = lectern_html_pruning_block (self, i)->element;
  guint n_words = 0;

  for (guint level = 0; level < PICTURE_MAX_LEVELS && index != LECTERN_HTML_NONE; level++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (self->page, index);

      if (element->end_block - element->first_block > PICTURE_MAX_BLOCKS)
        return FALSE;
      n_words = 0;
      for (guint j = element->first_block; j < element->end_block; j++)
        {
          if (lectern_html_page_block (self->page, j)->kind == LECTERN_TAG_HEADING)
            return FALSE;
          n_words += lectern_html_page_block (self->page, j)->n_words;
        }
      if (n_words > CAPTION_MAX_WORDS)
        return FALSE;
      if (lectern_class_names_picture (element->node) && has_image (element->node, 0))
        return TRUE;
      index = element->parent;
    }

  return FALSE;
}

/* Whether block i is a picture's caption (a table's is shown with it), or stands in a <figure>
 * without being a quotation, code or a table. */
static gboolean
is_caption (const LecternHtmlPruning *self, guint i)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);
  guint index = block->element;

  if (block->kind == LECTERN_TAG_CAPTION)
    return !is_named (self, index, "caption");
  if (ends_in_credit (self, i))
    return TRUE;
  if (block->kind != LECTERN_TAG_PARAGRAPH)
    return FALSE;
  if (stands_at_picture (self, i))
    return TRUE;
  for (; index != LECTERN_HTML_NONE; index = lectern_html_page_element (self->page, index)->parent)
    if (is_named (self, index, "figure"))
      return TRUE;

  return FALSE;
}

/* In a story told in pictures they stay. */
void
lectern_html_drop_captions (LecternHtmlPruning *self)
{
  g_autoptr (GArray) captions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_captions = 0; /* words */
  guint n_text = 0;

  for (guint i = self->first; i < self->end; i++)
    if (!lectern_html_pruning_keeps (self, i))
      continue;
    else if (is_caption (self, i))
      {
        n_captions += lectern_html_pruning_block (self, i)->n_words;
        g_array_append_val (captions, i);
      }
    else if (lectern_html_pruning_block (self, i)->is_prose)
      n_text += lectern_html_pruning_block (self, i)->n_words;
  if (n_captions > STORY_SHARE * n_text)
    return;

  for (guint i = 0; i < captions->len; i++)
    lectern_html_pruning_drop (self, g_array_index (captions, guint, i));
}
