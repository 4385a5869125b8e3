/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves out what stands above the first paragraph of an article and below the last. */

#include "article/html/html-prose.h"
#include "article/html/html-pruning.h"

/* Of the text before the first paragraph and after the last, only what is at least so long. */
#define EDGE_MIN_WORDS 8
#define LEAD_MIN_WORDS 12
#define LINE_MIN_WORDS 3
/* The article's points in short are no more. */
#define POINTS_MAX_BLOCKS 30

static gboolean
ends_sentence (const LecternHtmlPruning *self, const LecternHtmlBlock *block)
{
  const char *text = self->page->text->str;

  return lectern_prose_ends_sentence (text + block->start, text + block->end);
}

static guint
count_numbers (const LecternHtmlPruning *self, const LecternHtmlBlock *block)
{
  const char *text = self->page->text->str;
  guint n = 0;

  for (gsize i = block->start; i < block->end; i++)
    n += g_ascii_isdigit (text[i]) && (i == block->start || !g_ascii_isdigit (text[i - 1]));

  return n;
}

static gboolean
begins_with_by (const LecternHtmlPruning *self, const LecternHtmlBlock *block)
{
  const char *text = self->page->text->str + block->start;

  return block->end - block->start > 3 && g_ascii_strncasecmp (text, "by", 2) == 0
         && (text[2] == ' ' || text[2] == ':');
}

/* A heading that is a whole sentence is the lead; bylines may be long. */
static gboolean
stands_at_edge (const LecternHtmlPruning *self, const LecternHtmlBlock *block, gboolean above)
{
  if (block->kind == LECTERN_TAG_CAPTION)
    return TRUE;
  if (begins_with_by (self, block))
    return FALSE;
  if (block->kind == LECTERN_TAG_HEADING)
    return above && block->n_link_words * 3 < block->n_words
           && block->n_words >= (ends_sentence (self, block) ? EDGE_MIN_WORDS : LEAD_MIN_WORDS);

  return block->n_words >= EDGE_MIN_WORDS && block->n_link_words * 3 < block->n_words;
}

/* A short item of a list whose longer ones stay. */
static gboolean
is_point (const LecternHtmlPruning *self, guint i, gboolean above)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);
  guint index = lectern_html_pruning_find_list (self, i);
  const LecternHtmlElement *list;

  if (index == LECTERN_HTML_NONE || block->n_links > 0)
    return FALSE;
  list = lectern_html_page_element (self->page, index);
  if (list->end_block - list->first_block > POINTS_MAX_BLOCKS)
    return FALSE;
  for (guint j = MAX (list->first_block, self->first); j < MIN (list->end_block, self->end); j++)
    if (lectern_html_pruning_keeps (self, j)
        && stands_at_edge (self, lectern_html_pruning_block (self, j), above))
      return TRUE;

  return FALSE;
}

/* A first or last line that is too short for prose: it stands beside the first or last paragraph,
 * and ends like it. No "Dec. 12, 2015." */
static gboolean
is_short_line (const LecternHtmlPruning *self, guint i, guint paragraph)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);

  return block->kind == LECTERN_TAG_PARAGRAPH && block->n_words >= LINE_MIN_WORDS
         && count_numbers (self, block) < 2 && ends_sentence (self, block)
         && lectern_html_pruning_are_siblings (self, i, paragraph);
}

/* Its links are words of the sentence; behind the text they would lead elsewhere. */
static gboolean
is_first_line (const LecternHtmlPruning *self, guint i, guint first)
{
  return first < self->end && is_short_line (self, i, first)
         && !begins_with_by (self, lectern_html_pruning_block (self, i));
}

static gboolean
is_last_line (const LecternHtmlPruning *self, guint i, guint last)
{
  return lectern_html_pruning_block (self, i)->n_links == 0 && is_short_line (self, i, last);
}

/* Above the first paragraph and below the last stand dates, names, buttons and labels. */
void
lectern_html_drop_edges (LecternHtmlPruning *self)
{
  guint first = self->end;
  guint last = self->first;

  for (guint i = self->first; i < self->end; i++)
    if (lectern_html_pruning_keeps (self, i) && lectern_html_pruning_block (self, i)->is_prose)
      {
        first = MIN (first, i);
        last = i;
      }
  for (guint i = self->first; i < self->end; i++)
    if ((i < first || i > last)
        && !stands_at_edge (self, lectern_html_pruning_block (self, i), i < first)
        && !is_point (self, i, i < first)
        && !(i < first ? is_first_line (self, i, first) : is_last_line (self, i, last)))
      lectern_html_pruning_drop (self, i);
}
