/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks rows of teasers of other articles, which read like prose, as no part of this one. */

#include "article/html/html-teasers.h"

/* A teaser has no more blocks, no more words of prose, and never comes alone. */
#define TEASER_MAX_BLOCKS 8
#define TEASER_MAX_WORDS 70
#define TEASERS_MIN 3
/* With fewer words left, the teasers were the text; with as many as theirs, fewer will do. */
#define ARTICLE_MIN_WORDS 120
#define SHORT_ARTICLE_MIN_WORDS 50

/* Whether the block is the headline of another article: one that leads to a place of this page
 * opens an answer below it. */
static gboolean
is_headline (const LecternHtmlPage *page, const LecternHtmlBlock *block)
{
  const LecternHtmlLink *link;

  if (block->n_words < 3 || block->n_links == 0 || block->n_link_words * 10 < block->n_words * 8)
    return FALSE;
  link = &g_array_index (page->links, LecternHtmlLink, block->first_link);

  return link->target == NULL || *link->target != '#';
}

/* A linked headline with a sentence or two under it. */
static gboolean
is_teaser (const LecternHtmlPage *page, const LecternHtmlElement *element)
{
  gboolean has_headline = FALSE;
  guint n_prose = 0;
  guint n_words = 0;

  if (element->end_block - element->first_block > TEASER_MAX_BLOCKS
      || (element->tag != LECTERN_TAG_BLOCK && element->tag != LECTERN_TAG_LIST_ITEM))
    return FALSE;
  for (guint i = element->first_block; i < element->end_block; i++)
    {
      const LecternHtmlBlock *block = lectern_html_page_block (page, i);

      has_headline |= n_prose == 0 && is_headline (page, block);
      n_prose += block->is_prose ? 1 : 0;
      n_words += block->is_prose ? block->n_words : 0;
    }

  return has_headline && n_prose > 0 && n_prose <= 2 && n_words <= TEASER_MAX_WORDS;
}

/* Per element, how many words of prose its children hold that look like teasers, if they are
 * several. */
static guint *
sum_teasers (const LecternHtmlPage *page, const guint *prose, const gboolean *teasers)
{
  guint *sums = g_new0 (guint, page->elements->len);
  g_autofree guint *counts = g_new0 (guint, page->elements->len);

  for (guint i = 1; i < page->elements->len; i++)
    if (teasers[i])
      {
        const LecternHtmlElement *element = lectern_html_page_element (page, i);

        counts[element->parent]++;
        sums[element->parent] += prose[element->end_block] - prose[element->first_block];
      }
  for (guint i = 0; i < page->elements->len; i++)
    if (counts[i] < TEASERS_MIN)
      sums[i] = 0;

  return sums;
}

void
lectern_html_leave_out_teasers (LecternHtmlPage *page, const guint *prose)
{
  guint all_prose = prose[page->blocks->len];
  g_autofree gboolean *teasers = g_new0 (gboolean, page->elements->len);
  g_autofree guint *sums = NULL;
  guint sum = 0;
  guint rest;

  for (guint i = 1; i < page->elements->len; i++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (page, i);

      teasers[i] = !element->is_left_out && is_teaser (page, element);
    }
  sums = sum_teasers (page, prose, teasers);
  for (guint i = 0; i < page->elements->len; i++)
    sum += sums[i];
  rest = all_prose - MIN (sum, all_prose);
  if (sum == 0 || rest < (rest >= sum ? SHORT_ARTICLE_MIN_WORDS : ARTICLE_MIN_WORDS))
    return;

  for (guint i = 1; i < page->elements->len; i++)
    {
      LecternHtmlElement *element = lectern_html_page_element (page, i);

      element->is_left_out |= (teasers[i] && sums[element->parent] > 0)
                              || lectern_html_page_element (page, element->parent)->is_left_out;
    }
}
