/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the element that holds the article, and what in a page surely does not belong to it. */

#include "article/html/html-judge.h"

#include "article/html/html-left-out.h"

/* The elements that are called the body are it if they hold this share of the prose. */
#define BODY_SHARE 0.8
/* <main> needs less. */
#define MAIN_SHARE 0.5
/* An element that is called the body and holds the best one is it if its sum is so much of that
 * one's: a list of links between its pieces costs no more. */
#define CLIMB_SHARE 0.85
#define CLIMB_MAX_LEVELS 2
/* An item of a list of the article's points, and no button. */
#define ITEM_MIN_WORDS 4

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

/* ---- What holds the article ------------------------------------------------------------- */

static double
weigh (const LecternHtmlPage *page, const LecternHtmlBlock *block)
{
  const LecternHtmlElement *element = lectern_html_page_element (page, block->element);
  double words = block->n_words;
  double link_words = block->n_link_words;

  /* Left out wherever it stands, so it need not keep the article from standing round it. */
  if (element->is_left_out)
    return -0.5;
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

static double
sum_of (const LecternHtmlElement *element, const double *sums)
{
  return sums[element->end_block] - sums[element->first_block];
}

/* Of the element within and those in it. */
static guint
find_best (const LecternHtmlPage *page, guint within, const double *sums)
{
  guint best = LECTERN_HTML_NONE;
  double best_sum = 0;

  for (guint i = within; i < page->elements->len; i++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (page, i);
      double sum = sum_of (element, sums);

      if (i > within && element->parent < within)
        break;
      /* An element and its only child have the same sum: the child is nearer. */
      if (!element->is_left_out && sum >= best_sum && sum > 0)
        {
          best = i;
          best_sum = sum;
        }
    }

  return best;
}

/* The one <main> of the page that is not left out, or LECTERN_HTML_NONE. */
static guint
find_main (const LecternHtmlPage *page)
{
  guint found = LECTERN_HTML_NONE;

  for (guint i = 0; i < page->elements->len; i++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (page, i);

      if (element->is_left_out || !g_str_equal ((const char *) element->node->name, "main"))
        continue;
      if (found != LECTERN_HTML_NONE)
        return LECTERN_HTML_NONE;
      found = i;
    }

  return found;
}

/* What stands outside of <main> is no text where it holds most of what could be. */
static guint
find_container (const LecternHtmlPage *page, const double *sums)
{
  guint best = find_best (page, 0, sums);
  guint main = find_main (page);

  if (best == LECTERN_HTML_NONE || main == LECTERN_HTML_NONE || main <= best
      || sum_of (lectern_html_page_element (page, main), sums)
             < MAIN_SHARE * sum_of (lectern_html_page_element (page, best), sums))
    return best;

  return find_best (page, main, sums);
}

/* A paragraph is never alone the article, whatever stands between it and the others. */
static guint
climb_from_paragraph (const LecternHtmlPage *page, guint best)
{
  const LecternHtmlElement *element = lectern_html_page_element (page, best);

  return element->tag == LECTERN_TAG_PARAGRAPH && element->parent != LECTERN_HTML_NONE
                 && !lectern_html_page_element (page, element->parent)->is_left_out
             ? element->parent
             : best;
}

/* Where the text is spread over several elements, the one that holds all of them may be called
 * what it is. */
static guint
climb_to_body (const LecternHtmlPage *page, guint best, const double *sums)
{
  double sum = sum_of (lectern_html_page_element (page, best), sums);
  guint i = best;

  for (guint level = 0; level <= CLIMB_MAX_LEVELS && i != LECTERN_HTML_NONE; level++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (page, i);

      if (element->class == LECTERN_CLASS_BODY && sum_of (element, sums) >= CLIMB_SHARE * sum)
        return i;
      i = element->parent;
    }

  return best;
}

/* ---- What of it is called the body ------------------------------------------------------ */

/* How many elements called a body each element stands in, itself counted, below container. */
static guint *
body_depths (const LecternHtmlPage *page, guint container)
{
  guint *depths = g_new0 (guint, page->elements->len);

  for (guint i = container + 1; i < page->elements->len; i++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (page, i);

      if (element->parent == LECTERN_HTML_NONE || element->parent < container)
        break;
      depths[i] = depths[element->parent]
                  + ((element->class == LECTERN_CLASS_BODY
                      || g_str_equal ((const char *) element->node->name, "article"))
                     && !element->is_left_out);
    }

  return depths;
}

static double
sum_at_depth (const LecternHtmlPage *page, const guint *depths, guint depth, const double *sums)
{
  double sum = 0;

  for (guint i = 1; i < page->elements->len; i++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (page, i);

      if (depths[i] == depth && depths[element->parent] < depth)
        sum += MAX (sum_of (element, sums), 0);
    }

  return sum;
}

/* Bodies in bodies: the innermost that still hold nearly all. 0: none do. */
static guint
find_body_depth (const LecternHtmlPage *page, const guint *depths, double sum, const double *sums)
{
  for (guint depth = 1;; depth++)
    {
      double inner = sum_at_depth (page, depths, depth, sums);

      if (inner < BODY_SHARE * sum || inner <= 0)
        return depth - 1;
      sum = inner;
    }
}

static gboolean
is_text (const LecternHtmlBlock *block)
{
  return block->is_prose || block->kind == LECTERN_TAG_CAPTION
         || (block->n_link_words == 0
             && (block->kind == LECTERN_TAG_HEADING
                 || (block->kind == LECTERN_TAG_LIST_ITEM && block->n_words >= ITEM_MIN_WORDS)));
}

/* Outside the body only what stands above it or between its pieces counts, if it is text: the
 * lead, captions. */
static void
leave_out_around_body (LecternHtmlPage *page, guint container, const guint *depths, guint depth)
{
  const LecternHtmlElement *element = lectern_html_page_element (page, container);
  gboolean after = TRUE;

  for (guint i = element->end_block; i > element->first_block; i--)
    {
      LecternHtmlBlock *block = lectern_html_page_block (page, i - 1);
      gboolean inside = depths[block->element] >= depth;

      after &= !inside;
      if (!inside && (after || !is_text (block)))
        block->is_left_out = TRUE;
    }
}

guint
lectern_html_judge (LecternHtmlPage *page, const char *title, gboolean by_names)
{
  g_autofree guint *prose = sum_prose (page);
  g_autofree double *sums = g_new0 (double, page->blocks->len + 1);
  g_autofree guint *depths = NULL;
  guint container;
  guint depth;

  lectern_html_leave_out (page, prose, title, by_names);
  for (guint i = 0; i < page->blocks->len; i++)
    {
      LecternHtmlBlock *block = lectern_html_page_block (page, i);

      sums[i + 1] = sums[i] + weigh (page, block);
      block->is_left_out = lectern_html_page_element (page, block->element)->is_left_out;
    }

  container = find_container (page, sums);
  if (container == LECTERN_HTML_NONE)
    return container;
  container = climb_to_body (page, climb_from_paragraph (page, container), sums);
  depths = body_depths (page, container);
  depth = find_body_depth (page, depths, sum_of (lectern_html_page_element (page, container), sums),
                           sums);
  if (depth > 0)
    leave_out_around_body (page, container, depths, depth);

  return container;
}
