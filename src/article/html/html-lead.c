/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lead of an article: a sentence or two between its headline and its text. */

#include "article/html/html-lead.h"

#include <string.h>

#include "article/html/html-phrase.h"
#include "article/html/html-prose.h"

/* A lead is neither a label nor a long paragraph. */
#define LEAD_MIN_WORDS 6
#define LEAD_MAX_WORDS 90
/* One that no name gives away is a sentence. */
#define SENTENCE_MIN_WORDS 8
/* It stands so near under the headline, in blocks. */
#define SENTENCE_MAX_DISTANCE 12
/* A date and a time. */
#define STAMP_MAX_WORDS 15
#define STAMP_MIN_NUMBERS 2
/* It stands so near above the text, in blocks. */
#define LEAD_MAX_DISTANCE 60
/* So much of a summary, in bytes, is no coincidence where one of the two is cut short. */
#define SUMMARY_MIN_BYTES 40
/* An element that is called a lead holds no more blocks. */
#define LEAD_MAX_BLOCKS 3
/* How far above a block the element that is called a lead may stand. */
#define LEAD_MAX_LEVELS 3

/* The nearest headline of the page above block first, or LECTERN_HTML_NONE. */
static guint
find_headline (const LecternHtmlPage *page, guint first, const char *folded_title)
{
  guint start = first - MIN (first, LEAD_MAX_DISTANCE);

  for (guint i = first; i > start; i--)
    {
      const LecternHtmlBlock *block = lectern_html_page_block (page, i - 1);
      g_autofree char *folded = NULL;

      if (block->kind != LECTERN_TAG_HEADING)
        continue;
      folded = lectern_phrase_fold_block (page, i - 1);
      if (block->level == 1 || strcmp (folded, folded_title) == 0)
        return i - 1;
    }

  return LECTERN_HTML_NONE;
}

static gboolean
is_called_lead (const LecternHtmlPage *page, const LecternHtmlBlock *block)
{
  guint i = block->element;

  for (guint level = 0; level < LEAD_MAX_LEVELS && i != LECTERN_HTML_NONE; level++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (page, i);

      if (element->end_block - element->first_block > LEAD_MAX_BLOCKS)
        return FALSE;
      if (lectern_class_names_lead (element->node))
        return TRUE;
      i = element->parent;
    }

  return FALSE;
}

/* Whether the folded text is the summary, or the one is the other cut short. */
static gboolean
is_summary (const char *text, const char *summary)
{
  gsize n = MIN (strlen (text), strlen (summary));

  return n >= SUMMARY_MIN_BYTES && strncmp (text, summary, n) == 0;
}

/* Whether a chosen block holds the folded text already. */
static gboolean
is_chosen (const LecternHtmlPage *page, const GArray *blocks, const char *text)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *folded = lectern_phrase_fold_block (page, g_array_index (blocks, guint, i));

      if (strstr (folded, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* "© Someone/Agency", "Updated on 3 May 2019 at 18:40" */
static gboolean
is_furniture (const LecternHtmlPage *page, guint i)
{
  const LecternHtmlBlock *block = lectern_html_page_block (page, i);
  g_autofree char *text = lectern_html_page_dup_block (page, i);
  guint n_numbers = 0;

  for (const char *p = text; *p != '\0'; p++)
    n_numbers += g_ascii_isdigit (*p) && (p == text || !g_ascii_isdigit (p[-1]));

  return strstr (text, "\xc2\xa9") != NULL
         || (block->n_words <= STAMP_MAX_WORDS && n_numbers >= STAMP_MIN_NUMBERS)
         || lectern_phrase_of (text, block->n_words) != LECTERN_PHRASE_NONE;
}

/* Whether block i reads like a lead, though nothing calls it one: a sentence that leads nowhere. */
static gboolean
reads_like_lead (const LecternHtmlPage *page, guint i)
{
  const LecternHtmlBlock *block = lectern_html_page_block (page, i);
  const char *text = page->text->str;

  return !block->is_left_out && block->n_links == 0 && block->n_words >= SENTENCE_MIN_WORDS
         && (block->is_prose
             || (block->kind == LECTERN_TAG_HEADING && block->level > 1
                 && lectern_prose_ends_sentence (text + block->start, text + block->end)))
         && !is_furniture (page, i);
}

/* is_sought: none was found yet. */
static gboolean
is_lead (const LecternHtmlPage *page,
         guint i,
         const char *folded_title,
         const char *summary,
         gboolean is_sought)
{
  const LecternHtmlBlock *block = lectern_html_page_block (page, i);
  g_autofree char *folded = NULL;

  if (block->n_words < LEAD_MIN_WORDS || block->n_words > LEAD_MAX_WORDS
      || block->kind == LECTERN_TAG_CAPTION || block->n_link_words * 3 > block->n_words)
    return FALSE;
  folded = lectern_phrase_fold_block (page, i);

  return strcmp (folded, folded_title) != 0
         && (is_summary (folded, summary) || (!block->is_left_out && is_called_lead (page, block))
             || (is_sought && reads_like_lead (page, i)));
}

GArray *
lectern_html_with_lead (const LecternHtmlPage *page,
                        const GArray *blocks,
                        const char *title,
                        const char *summary)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded_title = lectern_phrase_fold (title != NULL ? title : "");
  g_autofree char *folded_summary = lectern_phrase_fold (summary != NULL ? summary : "");
  guint first = blocks->len > 0 ? g_array_index (blocks, guint, 0) : 0;
  guint headline = find_headline (page, first, folded_title);

  for (guint i = headline; headline != LECTERN_HTML_NONE && i < first; i++)
    {
      g_autofree char *folded = NULL;

      if (!is_lead (page, i, folded_title, folded_summary,
                    all->len == 0 && i - headline <= SENTENCE_MAX_DISTANCE))
        continue;
      folded = lectern_phrase_fold_block (page, i);
      if (!is_chosen (page, blocks, folded) && !is_chosen (page, all, folded))
        g_array_append_val (all, i);
    }
  g_array_append_vals (all, blocks->data, blocks->len);

  return all;
}
