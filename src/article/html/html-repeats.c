/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves out the blocks of an article that only say again what others say. */

#include <string.h>

#include "article/html/html-phrase.h"
#include "article/html/html-pruning.h"

/* A pull quote repeats at least so many words of the text; anything else more. */
#define PULL_QUOTE_MIN_WORDS 4
#define REPEAT_MIN_WORDS 6
/* Repeats are looked for where bytes times blocks are no more: a second at worst. */
#define REPEAT_MAX_WORK (1000 * 1000 * 1000)

/* Whether it is dropped where its words are but a part of a longer block. */
static gboolean
may_be_part (const LecternHtmlBlock *block)
{
  return block->kind == LECTERN_TAG_BLOCK_QUOTE || block->kind == LECTERN_TAG_HEADING
         || block->kind == LECTERN_TAG_CAPTION;
}

/* How many words of block i prove that it repeats others: fewer of a quote that stands alone than
 * of one with its speaker's name under it. */
static guint
min_words (const LecternHtmlPruning *self, guint i)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);
  guint index = block->element;

  while (index != LECTERN_HTML_NONE
         && lectern_html_page_element (self->page, index)->tag != LECTERN_TAG_BLOCK_QUOTE)
    index = lectern_html_page_element (self->page, index)->parent;

  return index != LECTERN_HTML_NONE
                 && lectern_html_page_element (self->page, index)->end_block
                            - lectern_html_page_element (self->page, index)->first_block
                        == 1
             ? PULL_QUOTE_MIN_WORDS
             : REPEAT_MIN_WORDS;
}

/* Whether block i, which has the same words, says them again: two paragraphs of one
 * element are a refrain. */
static gboolean
is_repeat (const LecternHtmlPruning *self, guint i, guint earlier)
{
  return !lectern_html_pruning_are_siblings (self, i, earlier)
         && lectern_html_pruning_block (self, i)->element
                != lectern_html_pruning_block (self, earlier)->element;
}

static GPtrArray *
fold_blocks (const LecternHtmlPruning *self, gsize *n_bytes)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func ((GDestroyNotify) g_free);

  *n_bytes = 0;
  for (guint i = self->first; i < self->end; i++)
    {
      g_autofree char *text =
          lectern_html_pruning_keeps (self, i) ? lectern_html_page_dup_block (self->page, i) : NULL;

      g_ptr_array_add (folded, lectern_phrase_fold (text != NULL ? text : ""));
      *n_bytes += text != NULL ? strlen (text) : 0;
    }

  return folded;
}

/* Whether the words of block i stand in a longer block that stays. */
static gboolean
is_part (const LecternHtmlPruning *self, guint i, const GPtrArray *folded, const gsize *lengths)
{
  guint own = i - self->first;

  if (!may_be_part (lectern_html_pruning_block (self, i)))
    return FALSE;
  for (guint j = 0; j < folded->len; j++)
    if (lengths[j] > lengths[own] && lectern_html_pruning_keeps (self, self->first + j)
        && strstr (folded->pdata[j], folded->pdata[own]) != NULL)
      return TRUE;

  return FALSE;
}

void
lectern_html_drop_repeats (LecternHtmlPruning *self)
{
  gsize n_bytes;
  g_autoptr (GPtrArray) folded = fold_blocks (self, &n_bytes);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal); /* text to block + 1 */
  g_autofree gsize *lengths = g_new (gsize, folded->len + 1);

  if (n_bytes * folded->len > REPEAT_MAX_WORK)
    return;
  for (guint i = 0; i < folded->len; i++)
    lengths[i] = strlen (folded->pdata[i]);

  for (guint i = self->first; i < self->end; i++)
    {
      char *text = folded->pdata[i - self->first];
      guint earlier;

      if (*text == '\0' || lectern_html_pruning_block (self, i)->n_words < min_words (self, i))
        continue;
      earlier = GPOINTER_TO_UINT (g_hash_table_lookup (seen, text));
      if ((earlier > 0 && is_repeat (self, i, earlier - 1)) || is_part (self, i, folded, lengths))
        lectern_html_pruning_drop (self, i);
      else if (earlier == 0)
        g_hash_table_insert (seen, text, GUINT_TO_POINTER (i + 1));
    }
}
