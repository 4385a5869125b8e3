/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a saved web page: finds the article in it and leaves the rest out. */

#include "article/html/html-reader.h"

#include <string.h>

#include "article/html/html-byline.h"
#include "article/html/html-judge.h"
#include "article/html/html-lead.h"
#include "article/html/html-metadata.h"
#include "article/html/html-output.h"
#include "article/html/html-page.h"
#include "article/html/html-parse.h"
#include "article/html/html-prose.h"
#include "article/html/html-prune.h"
#include "article/html/html-scripts.h"
#include "article/html/html-stated.h"
#include "article/language.h"

/* How far into a file its first tag is looked for. */
#define SNIFF_BYTES 1024
/* With fewer words on the screen, what is hidden is looked at too. */
#define FEW_WORDS 120
/* With fewer still, the names of elements are not believed. */
#define NO_WORDS 40
/* Then a line of so many words is one of the text, though no sentence ends in it. */
#define LINE_WORDS 6

gboolean
lectern_html_is_page (const char *name, const guint8 *bytes, gsize n_bytes)
{
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;
  g_autofree char *head = NULL;
  g_autofree char *start = NULL;

  if (lower != NULL
      && (g_str_has_suffix (lower, ".html") || g_str_has_suffix (lower, ".htm")
          || g_str_has_suffix (lower, ".xhtml")))
    return TRUE;

  head = g_strndup ((const char *) bytes, MIN (n_bytes, SNIFF_BYTES));
  start = g_ascii_strdown (g_strchug (head), -1);
  if (g_str_has_prefix (start, "<?xml"))
    return strstr (start, "<html") != NULL;

  return g_str_has_prefix (start, "<!doctype html") || g_str_has_prefix (start, "<html");
}

/* A page without prose still says something: all that it shows. */
static GArray *
all_blocks (const LecternHtmlPage *page)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < page->blocks->len; i++)
    if (!lectern_html_page_element (page, lectern_html_page_block (page, i)->element)->is_left_out)
      g_array_append_val (blocks, i);
  if (blocks->len == 0)
    for (guint i = 0; i < page->blocks->len; i++)
      g_array_append_val (blocks, i);

  return blocks;
}

/* The byline of the metadata, else the one that the page shows, else the one that Open Graph has
 * for social media, which is as often the name of the site. */
static void
choose_byline (const LecternHtmlPage *page, guint container, LecternContent *content)
{
  if (content->byline == NULL)
    content->byline = lectern_html_find_byline (page, container);
  if (content->byline == NULL)
    content->byline = g_steal_pointer (&content->late_byline);
}

static GArray *
choose_blocks (LecternHtmlPage *page, LecternContent *content, gboolean by_names)
{
  guint container = lectern_html_judge (page, content->title, by_names);
  GArray *blocks;
  GArray *with_lead = NULL;

  choose_byline (page, container, content);
  if (container == LECTERN_HTML_NONE)
    return NULL;
  blocks = lectern_html_prune (page, container, content->title, content->byline);
  if (blocks->len > 0)
    with_lead = lectern_html_with_lead (page, blocks, content->title, content->summary);
  g_array_unref (blocks);

  return with_lead;
}

static guint
count_words (const LecternHtmlPage *page, const GArray *blocks)
{
  guint n = 0;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    n += lectern_html_page_block (page, g_array_index (blocks, guint, i))->n_words;

  return n;
}

/* Names lie. Where next to nothing is left because of them, much more may be the article. */
static void
look_past_names (LecternContent *content, LecternHtmlPage *page, GArray **blocks)
{
  guint n_words = count_words (page, *blocks);
  g_autoptr (GArray) more = NULL;

  if (n_words >= NO_WORDS)
    return;
  more = choose_blocks (page, content, FALSE);
  if (count_words (page, more) < 3 * n_words + NO_WORDS)
    return;

  g_clear_pointer (blocks, g_array_unref);
  *blocks = g_steal_pointer (&more);
}

/* Some write without full stops: verse, captions, blogs in Chinese. */
static void
look_past_stops (LecternContent *content, LecternHtmlPage *page, GArray **blocks)
{
  guint n_words = count_words (page, *blocks);
  g_autoptr (GArray) more = NULL;

  if (n_words >= NO_WORDS)
    return;
  for (guint i = 0; i < page->blocks->len; i++)
    {
      LecternHtmlBlock *block = lectern_html_page_block (page, i);

      block->is_prose |= block->kind != LECTERN_TAG_HEADING && block->n_words >= LINE_WORDS
                         && block->n_link_words == 0;
    }
  more = choose_blocks (page, content, TRUE);
  if (count_words (page, more) < 2 * n_words + 1)
    return;

  g_clear_pointer (blocks, g_array_unref);
  *blocks = g_steal_pointer (&more);
}

/* Some pages hide all until a script has run, or hide the article behind an offer to subscribe:
 * where what is on the screen is little, what is hidden may be the article. */
static void
look_at_hidden (xmlDoc *document, LecternContent *content, LecternHtmlPage **page, GArray **blocks)
{
  guint n_words = count_words (*page, *blocks);
  g_autoptr (LecternHtmlPage) whole = NULL;
  g_autoptr (GArray) more = NULL;

  if (n_words >= FEW_WORDS)
    return;
  whole = lectern_html_page_new (document, TRUE);
  more = choose_blocks (whole, content, TRUE);
  if (count_words (whole, more) < 3 * n_words + 1)
    return;

  g_clear_pointer (blocks, g_array_unref);
  *blocks = g_steal_pointer (&more);
  lectern_html_page_free (*page);
  *page = g_steal_pointer (&whole);
}

/* The text that the metadata states, as a page; NULL: none. */
static LecternHtmlPage *
new_stated_page (const char *body, xmlDoc **document)
{
  g_autoptr (GString) paragraphs = g_string_new (body);

  g_string_replace (paragraphs, "\n", "<br><br>", 0);
  *document = lectern_html_parse (paragraphs->str, paragraphs->len);

  return *document != NULL ? lectern_html_page_new (*document, TRUE) : NULL;
}

static void
take_stated (LecternHtmlPage *stated, LecternHtmlPage **page, GArray **blocks)
{
  g_clear_pointer (blocks, g_array_unref);
  *blocks = all_blocks (stated);
  /* The text is copied, the links' addresses are the document's. */
  g_array_set_size (stated->links, 0);
  for (guint i = 0; i < stated->blocks->len; i++)
    lectern_html_page_block (stated, i)->n_links = 0;
  lectern_html_page_free (*page);
  *page = stated;
}

/* The metadata may hold the article too. Where a script would have put it into the page, it holds
 * much more than the page shows; else it tells what belongs to it. */
static void
look_at_stated_body (LecternContent *content, LecternHtmlPage **page, GArray **blocks)
{
  const char *body = content->stated_body;
  g_autoptr (xmlDoc) document = NULL;
  g_autoptr (LecternHtmlPage) stated = NULL;
  guint n_words;

  if (body == NULL)
    return;
  n_words = lectern_prose_count_words (body, body + strlen (body));
  if (n_words < FEW_WORDS)
    return;
  stated = new_stated_page (body, &document);
  if (stated == NULL)
    return;

  if (count_words (*page, *blocks) * 5 <= n_words * 2)
    take_stated (g_steal_pointer (&stated), page, blocks);
  else
    {
      GArray *held = lectern_html_hold_against (*page, *blocks, stated);

      g_array_unref (*blocks);
      *blocks = held;
    }
}

/* Whether at least half of the page's words stand in sentences. */
static gboolean
is_mostly_prose (const LecternHtmlPage *page)
{
  guint n_words = 0;
  guint n_prose = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const LecternHtmlBlock *block = lectern_html_page_block (page, i);

      n_words += block->n_words;
      n_prose += block->is_prose ? block->n_words : 0;
    }

  return n_prose > 0 && n_prose * 2 >= n_words;
}

/* Where nothing else says anything, the data of the page's scripts may. */
static void
look_at_scripts (xmlDoc *document, LecternHtmlPage **page, GArray **blocks)
{
  guint n_words = count_words (*page, *blocks);
  g_autofree char *body = NULL;
  g_autoptr (xmlDoc) stated_document = NULL;
  g_autoptr (LecternHtmlPage) stated = NULL;

  if (n_words >= NO_WORDS)
    return;
  body = lectern_html_find_script_text (document);
  if (body == NULL)
    return;
  stated = new_stated_page (body, &stated_document);
  if (stated != NULL && is_mostly_prose (stated))
    take_stated (g_steal_pointer (&stated), page, blocks);
}

LecternContent *
lectern_html_read (const char *text, gsize n_bytes)
{
  g_autoptr (xmlDoc) document = lectern_html_parse (text, n_bytes);
  g_autoptr (LecternContent) content = lectern_content_new (NULL, 0);
  g_autoptr (LecternHtmlPage) page = NULL;
  g_autoptr (GArray) blocks = NULL;

  if (document == NULL)
    return NULL;

  lectern_html_read_metadata (document, content);
  page = lectern_html_page_new (document, FALSE);
  blocks = choose_blocks (page, content, TRUE);
  look_past_names (content, page, &blocks);
  look_at_hidden (document, content, &page, &blocks);
  look_at_stated_body (content, &page, &blocks);
  look_at_scripts (document, &page, &blocks);
  look_past_stops (content, page, &blocks);
  if (blocks == NULL)
    blocks = all_blocks (page);
  if (blocks->len == 0)
    return NULL;

  lectern_html_write_content (page, blocks, content);
  if (content->language == NULL)
    content->language = g_strdup (lectern_language_of_text (content->text, content->n_bytes));

  return g_steal_pointer (&content);
}
