/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the element that holds the article, and what in a page surely does not belong to it. */

#include "article/html/html-judge.h"

/* An element's names do not count against it where it holds this share of the page's prose (as
 * with <body class="has-sidebar">), in hundredths; for comments it takes more, because a short
 * article may have many. */
#define MARGINAL_SHARE 40
#define COMMENTS_SHARE 92
/* A bylines's box, or tags. Names that say so of anything longer are wrong. */
#define CREDIT_MAX_WORDS 60

/* ---- What is left out ------------------------------------------------------------------- */

static guint *
sum_prose (const LecternHtmlPage *page)
{
  guint *sums = g_new0 (guint, page->blocks->len + 1);

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const LecternHtmlBlock *block = lectern_html_page_block (page, i);

      sums[i + 1] = sums[i] + (block->is_prose ? block->n_words - block->n_link_words : 0);
    }

  return sums;
}

static guint
count_words (const LecternHtmlPage *page, const LecternHtmlElement *element)
{
  guint n = 0;

  for (guint i = element->first_block; i < element->end_block; i++)
    n += lectern_html_page_block (page, i)->n_words;

  return n;
}

static gboolean
is_left_out (const LecternHtmlPage *page,
             const LecternHtmlElement *element,
             guint prose,
             guint all_prose)
{
  switch (element->class)
    {
    case LECTERN_CLASS_COMMENTS:
      return prose * 100 < all_prose * COMMENTS_SHARE || prose == 0;
    case LECTERN_CLASS_MARGINAL:
      return prose * 100 < all_prose * MARGINAL_SHARE || prose == 0;
    case LECTERN_CLASS_CREDIT:
      return count_words (page, element) <= CREDIT_MAX_WORDS
             && (prose * 100 < all_prose * MARGINAL_SHARE || prose == 0);
    case LECTERN_CLASS_HIDDEN:
    case LECTERN_CLASS_BODY:
    case LECTERN_CLASS_CAPTION:
    case LECTERN_CLASS_PLAIN:
    default:
      return element->tag == LECTERN_TAG_MARGINAL
             && (prose * 100 < all_prose * MARGINAL_SHARE || prose == 0);
    }
}

static void
mark_left_out (LecternHtmlPage *page, const guint *prose)
{
  guint all_prose = prose[page->blocks->len];

  for (guint i = 0; i < page->elements->len; i++)
    {
      LecternHtmlElement *element = lectern_html_page_element (page, i);

      element->is_left_out =
          (element->parent != LECTERN_HTML_NONE
           && lectern_html_page_element (page, element->parent)->is_left_out)
          || is_left_out (page, element, prose[element->end_block] - prose[element->first_block],
                          all_prose);
    }
}

/* ---- What holds the article ------------------------------------------------------------- */

static double
weigh (const LecternHtmlPage *page, const LecternHtmlBlock *block)
{
  const LecternHtmlElement *element = lectern_html_page_element (page, block->element);
  double words = block->n_words;
  double link_words = block->n_link_words;

  if (element->is_left_out)
    return block->is_prose ? -words : -1 - words / 4;
  if (block->is_prose)
    return words - link_words;
  if (link_words * 2 > words)
    return -1 - link_words;
  if (block->kind == LECTERN_TAG_HEADING || block->kind == LECTERN_TAG_CAPTION)
    return 0;
  if (block->kind == LECTERN_TAG_LIST_ITEM || block->kind == LECTERN_TAG_CELL)
    return -0.5;

  return -2;
}

static guint
find_best (const LecternHtmlPage *page, const double *sums)
{
  guint best = LECTERN_HTML_NONE;
  guint best_body = LECTERN_HTML_NONE;
  double best_sum = 0;
  double best_body_sum = 0;

  for (guint i = 0; i < page->elements->len; i++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (page, i);
      double sum = sums[element->end_block] - sums[element->first_block];

      if (element->is_left_out)
        continue;
      /* Of an element and its only child both have the sum: the child is nearer. */
      if (sum >= best_sum && sum > 0)
        {
          best = i;
          best_sum = sum;
        }
      if (element->class == LECTERN_CLASS_BODY && sum > best_body_sum)
        {
          best_body = i;
          best_body_sum = sum;
        }
    }

  /* An element that is called the body and holds nearly all of it, is the body. */
  return best_body != LECTERN_HTML_NONE && best_body_sum > 0.8 * best_sum ? best_body : best;
}

guint
lectern_html_judge (LecternHtmlPage *page)
{
  g_autofree guint *prose = sum_prose (page);
  g_autofree double *sums = g_new0 (double, page->blocks->len + 1);

  mark_left_out (page, prose);
  for (guint i = 0; i < page->blocks->len; i++)
    sums[i + 1] = sums[i] + weigh (page, lectern_html_page_block (page, i));

  return find_best (page, sums);
}
