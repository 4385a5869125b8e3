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
