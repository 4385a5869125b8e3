/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves out the blocks of an article that are links to elsewhere, or labels of something. */

#include "article/html/html-pruning.h"

/* Fewer headings that are links are teasers. */
#define LINKED_HEADINGS_MIN 3
/* Linked headings that stand alone in their elements are cards between more paragraphs each. */
#define PARAGRAPHS_MAX_PER_HEADING 3
/* A linked sentence has no fewer words. */
#define SENTENCE_MIN_WORDS 5
/* So many labels of so few words in a row are no paragraphs. */
#define LABELS_MIN_RUN 4
#define LABEL_MAX_WORDS 3

/* ---- Links ------------------------------------------------------------------------------ */

/* Words and words in links of the blocks that stay, summed up before each. */
typedef struct
{
  guint *words;
  guint *link_words;
} Sums;

static void
sum_words (const LecternHtmlPruning *self, Sums *sums)
{
  guint n = self->end - self->first;

  sums->words = g_new0 (guint, n + 1);
  sums->link_words = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const LecternHtmlBlock *block = lectern_html_pruning_block (self, self->first + i);
      gboolean keeps = lectern_html_pruning_keeps (self, self->first + i);

      sums->words[i + 1] = sums->words[i] + (keeps ? block->n_words : 0);
      sums->link_words[i + 1] = sums->link_words[i] + (keeps ? block->n_link_words : 0);
    }
}

/* An item of a list that has text of its own: notes, changes, references. */
static gboolean
is_in_list_of_text (const LecternHtmlPruning *self, guint i, const Sums *sums)
{
  guint index = lectern_html_pruning_find_list (self, i);
  const LecternHtmlElement *list;
  guint start;
  guint end;

  if (index == LECTERN_HTML_NONE)
    return FALSE;

  list = lectern_html_page_element (self->page, index);
  start = MAX (list->first_block, self->first) - self->first;
  end = MIN (list->end_block, self->end) - self->first;

  return (sums->link_words[end] - sums->link_words[start]) * 2
         <= sums->words[end] - sums->words[start];
}

/* Whether block i stands beside a paragraph of prose and ends with a full stop, as the headlines
 * of other articles do not. */
static gboolean
is_linked_sentence (const LecternHtmlPruning *self, guint i)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);

  return block->n_words >= SENTENCE_MIN_WORDS && self->page->text->str[block->end - 1] == '.'
         && ((i > self->first && lectern_html_pruning_block (self, i - 1)->is_prose
              && lectern_html_pruning_are_siblings (self, i - 1, i))
             || (i + 1 < self->end && lectern_html_pruning_block (self, i + 1)->is_prose
                 && lectern_html_pruning_are_siblings (self, i, i + 1)));
}

/* Whether linked headings are those of a list of things that are reviewed: there are several, and
 * (is_dense) hardly more paragraphs than headings. */
static gboolean
has_linked_headings (const LecternHtmlPruning *self, gboolean is_dense)
{
  guint n_headings = 0;
  guint n_prose = 0;

  for (guint i = self->first; i < self->end; i++)
    {
      const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);

      if (!lectern_html_pruning_keeps (self, i))
        continue;
      n_prose += block->is_prose;
      n_headings += block->kind == LECTERN_TAG_HEADING && lectern_html_pruning_is_linked (block);
    }

  return n_headings >= LINKED_HEADINGS_MIN
         && (!is_dense || n_headings * PARAGRAPHS_MAX_PER_HEADING >= n_prose);
}

/* Whether text that is not linked stands under the heading, block i, in the element that holds it,
 * as it does not on the card of another article. */
static gboolean
heads_text (const LecternHtmlPruning *self, guint i)
{
  const LecternHtmlElement *heading =
      lectern_html_page_element (self->page, lectern_html_pruning_block (self, i)->element);
  guint end = heading->parent != LECTERN_HTML_NONE
                  ? lectern_html_page_element (self->page, heading->parent)->end_block
                  : self->end;

  for (guint j = i + 1; j < MIN (end, self->end); j++)
    if (lectern_html_pruning_keeps (self, j))
      return !lectern_html_pruning_is_linked (lectern_html_pruning_block (self, j));

  return FALSE;
}

/* Linked blocks lead elsewhere; so does a linked heading, unless there are as many as in a list
 * of things that are reviewed. */
void
lectern_html_drop_links (LecternHtmlPruning *self)
{
  gboolean keeps_headings = has_linked_headings (self, FALSE);
  gboolean keeps_all_headings = has_linked_headings (self, TRUE);
  Sums sums;

  sum_words (self, &sums);
  for (guint i = self->first; i < self->end; i++)
    {
      const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);

      if (!lectern_html_pruning_keeps (self, i) || !lectern_html_pruning_is_linked (block)
          || block->is_prose
          || (block->kind == LECTERN_TAG_HEADING
              && (keeps_all_headings || (keeps_headings && heads_text (self, i))))
          || is_in_list_of_text (self, i, &sums) || is_linked_sentence (self, i))
        continue;
      lectern_html_pruning_drop (self, i);
    }
  g_free (sums.words);
  g_free (sums.link_words);
}

/* ---- Labels ----------------------------------------------------------------------------- */

static guint
count_kept (const LecternHtmlPruning *self, guint start, guint end)
{
  guint n = 0;

  for (guint i = start; i < end; i++)
    n += lectern_html_pruning_keeps (self, i) ? 1 : 0;

  return n;
}

/* Labels of charts and players: many short pieces in a row that are neither prose, headings nor
 * lists. */
void
lectern_html_drop_labels (LecternHtmlPruning *self)
{
  guint start = self->first;

  for (guint i = self->first; i <= self->end; i++)
    {
      const LecternHtmlBlock *block = i < self->end ? lectern_html_pruning_block (self, i) : NULL;

      if (block != NULL
          && (!lectern_html_pruning_keeps (self, i)
              || (block->n_words <= LABEL_MAX_WORDS && !block->is_prose
                  && block->kind == LECTERN_TAG_PARAGRAPH)))
        continue;
      if (count_kept (self, start, i) >= LABELS_MIN_RUN)
        for (guint j = start; j < i; j++)
          lectern_html_pruning_drop (self, j);
      start = i + 1;
    }
}
