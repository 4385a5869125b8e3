/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves out what stands above the first paragraph of an article and below the last. */

#include "article/html/html-prose.h"
#include "article/html/html-pruning.h"

/* Of the text before the first paragraph and after the last, only what is at least so long. */
#define EDGE_MIN_WORDS 8
#define LEAD_MIN_WORDS 12
#define LEAD_MAX_WORDS 90
/* So many other headings like it make a short one part of the text. */
#define HEADINGS_MIN 1
/* A name, or a date and a time. */
#define STAMP_MAX_WORDS 12
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

static const char *
class_of (const LecternHtmlPruning *self, const LecternHtmlBlock *block)
{
  return lectern_tag_get_attribute (lectern_html_page_element (self->page, block->element)->node,
                                    "class");
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

/* A short heading right above the first paragraph, if others like it follow. */
static gboolean
is_first_of_headings (const LecternHtmlPruning *self, guint i, guint first)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);
  const char *class = class_of (self, block);
  guint n_alike = 0;

  if (block->kind != LECTERN_TAG_HEADING || block->n_links > 0)
    return FALSE;
  for (guint j = i + 1; j < first; j++)
    if (lectern_html_pruning_keeps (self, j))
      return FALSE;
  for (guint j = first; j < self->end; j++)
    {
      const LecternHtmlBlock *other = lectern_html_pruning_block (self, j);

      n_alike += lectern_html_pruning_keeps (self, j) && other->kind == LECTERN_TAG_HEADING
                 && other->level == block->level && other->n_links == 0
                 && g_strcmp0 (class_of (self, other), class) == 0;
    }

  return n_alike >= HEADINGS_MIN;
}

static gboolean
stands_above (const LecternHtmlPruning *self, guint i, guint first)
{
  return stands_at_edge (self, lectern_html_pruning_block (self, i), TRUE)
         || is_point (self, i, TRUE) || is_first_line (self, i, first)
         || is_first_of_headings (self, i, first);
}

static gboolean
stands_below (const LecternHtmlPruning *self, guint i, guint last)
{
  return stands_at_edge (self, lectern_html_pruning_block (self, i), FALSE)
         || is_point (self, i, FALSE) || is_last_line (self, i, last);
}

static guint
find_prose (const LecternHtmlPruning *self, guint start)
{
  for (guint i = start; i < self->end; i++)
    if (lectern_html_pruning_keeps (self, i) && lectern_html_pruning_block (self, i)->is_prose)
      return i;

  return self->end;
}

/* The first paragraph of the text. The lead stands apart from it, dates and names between. */
static guint
find_text (const LecternHtmlPruning *self, guint lead)
{
  guint text = lead < self->end ? find_prose (self, lead + 1) : self->end;

  if (text == self->end || lectern_html_pruning_block (self, lead)->n_words > LEAD_MAX_WORDS
      || lectern_html_pruning_block (self, lead)->kind != LECTERN_TAG_PARAGRAPH
      || lectern_html_pruning_are_siblings (self, lead, text))
    return lead;

  return text;
}

/* "By Siri Holm", "4 October 2019, 18:40" */
static gboolean
is_stamp (const LecternHtmlPruning *self, guint i)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);

  return block->kind == LECTERN_TAG_PARAGRAPH && !block->is_prose
         && block->n_words <= STAMP_MAX_WORDS && !ends_sentence (self, block)
         && (begins_with_by (self, block) || count_numbers (self, block) >= 2);
}

/* Above the first paragraph and below the last stand dates, names, buttons and labels. */
void
lectern_html_drop_edges (LecternHtmlPruning *self)
{
  guint first = find_prose (self, self->first);
  guint text = find_text (self, first);
  guint last = first;

  for (guint i = first; i < self->end; i = find_prose (self, i + 1))
    last = i;
  for (guint i = self->end; i > self->first; i--)
    {
      guint block = i - 1;
      gboolean stays;

      if (block < first)
        stays = stands_above (self, block, first);
      else if (block > last)
        stays = stands_below (self, block, last);
      else
        stays = block == first || block >= text || !is_stamp (self, block);
      if (!stays)
        lectern_html_pruning_drop (self, block);
    }
}
