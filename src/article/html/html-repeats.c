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
  return i > earlier && !lectern_html_pruning_are_siblings (self, i, earlier)
         && lectern_html_pruning_block (self, i)->element
                != lectern_html_pruning_block (self, earlier)->element;
}

void
lectern_html_drop_repeats (LecternHtmlPruning *self)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  gsize n_bytes = 0;

  for (guint i = self->first; i < self->end; i++)
    {
      g_autofree char *text = lectern_html_page_dup_block (self->page, i);

      g_ptr_array_add (folded, lectern_html_pruning_keeps (self, i) ? lectern_phrase_fold (text)
                                                                    : g_strdup (""));
      n_bytes += strlen (text);
    }
  if (n_bytes * folded->len > REPEAT_MAX_WORK)
    return;

  for (guint i = 0; i < folded->len; i++)
    {
      const LecternHtmlBlock *block = lectern_html_pruning_block (self, self->first + i);
      const char *mine = folded->pdata[i];
      gsize n = strlen (mine);

      if (*mine == '\0' || block->n_words < min_words (self, self->first + i))
        continue;
      for (guint j = 0; j < folded->len; j++)
        {
          const char *other = folded->pdata[j];

          if (j == i || !lectern_html_pruning_keeps (self, self->first + j)
              || (strlen (other) == n ? strcmp (other, mine) != 0
                                            || !is_repeat (self, self->first + i, self->first + j)
                                      : !may_be_part (block) || strstr (other, mine) == NULL))
            continue;
          lectern_html_pruning_drop (self, self->first + i);
          break;
        }
    }
}
