/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves out set phrases between the paragraphs of an article, and what stands under them. */

#include <string.h>

#include "article/html/html-phrase.h"
#include "article/html/html-pruning.h"
#include "article/html/html-words.h"

/* "Posted on" with a date and a time. */
#define STAMP_MAX_WORDS 15
/* Of figures without a word. */
#define NUMBER_MAX_WORDS 3
/* What stands under "Related stories" holds at most this share of the article, in hundredths. */
#define SECTION_MAX_SHARE 25
/* So many paragraphs without a link are the text that goes on. */
#define UNHEADED_MIN_PROSE 2
#define HEADED_MIN_PROSE 4

/* The end of what stands under block i: of its parent element, or of the elements above while
 * they hold nothing before it. */
static guint
end_of_section (const LecternHtmlPruning *self, guint i)
{
  guint index = lectern_html_pruning_block (self, i)->element;
  const LecternHtmlElement *element = lectern_html_page_element (self->page, index);

  while (element->first_block == i && element->parent != LECTERN_HTML_NONE
         && element->end_block <= i + 1)
    element = lectern_html_page_element (self->page, element->parent);

  return MIN (element->end_block, self->end);
}

/* A paragraph that leads nowhere. */
static gboolean
is_plain_prose (const LecternHtmlPruning *self, guint i)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);

  return lectern_html_pruning_keeps (self, i) && block->is_prose && block->n_links == 0
         && block->kind == LECTERN_TAG_PARAGRAPH;
}

/* Where the text goes on after the section under block i, or end. "Read more" between paragraphs
 * stands over a link or two; who the author is takes a paragraph, or a few under a heading. */
static guint
find_resumption (const LecternHtmlPruning *self, guint i, guint end)
{
  gboolean is_heading = lectern_html_pruning_block (self, i)->kind == LECTERN_TAG_HEADING;
  guint n_prose = 0;
  guint first = end;

  for (guint j = i + 1; j < end; j++)
    if (is_plain_prose (self, j))
      {
        first = MIN (first, j);
        n_prose++;
      }

  return n_prose >= (is_heading ? HEADED_MIN_PROSE : UNHEADED_MIN_PROSE) ? first : end;
}

static void
drop_section (LecternHtmlPruning *self, guint i)
{
  guint end = find_resumption (self, i, end_of_section (self, i));
  guint prose = 0;

  lectern_html_pruning_drop (self, i);
  for (guint j = i; j < end; j++)
    if (lectern_html_pruning_keeps (self, j) && lectern_html_pruning_block (self, j)->is_prose)
      prose += lectern_html_pruning_block (self, j)->n_words;
  if (prose * 100 > self->prose * SECTION_MAX_SHARE)
    return;
  for (guint j = i; j < end; j++)
    lectern_html_pruning_drop (self, j);
}

/* "Posted on April 21, 2015, at 11:29 a.m." reads like a sentence. */
static gboolean
is_stamp (const LecternHtmlBlock *block, const char *text)
{
  guint n_numbers = 0;

  for (const char *p = text; *p != '\0'; p++)
    n_numbers += g_ascii_isdigit (*p) && (p == text || !g_ascii_isdigit (p[-1]));

  return block->n_words <= STAMP_MAX_WORDS && n_numbers >= 2;
}

/* "18:40", "1 / 5": of entries in a live report, of pictures. */
static gboolean
is_number (const LecternHtmlBlock *block, const char *text)
{
  gboolean has_digit = FALSE;

  if (block->kind != LECTERN_TAG_PARAGRAPH || block->n_words > NUMBER_MAX_WORDS)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return FALSE;
      has_digit |= g_ascii_isdigit (*p);
    }

  return has_digit;
}

/* "Image: Someone/Agency" */
static gboolean
is_credit (const LecternHtmlBlock *block, const char *text)
{
  g_autofree char *folded = NULL;

  if (block->is_prose || block->kind != LECTERN_TAG_PARAGRAPH || block->n_words > STAMP_MAX_WORDS
      || text[strcspn (text, ":.,;!?")] != ':')
    return FALSE;
  folded = lectern_phrase_fold (text);

  return lectern_html_words_begins (LECTERN_WORDS_CREDITS, folded);
}

/* "© Someone/Agency" */
static gboolean
is_copyright (const LecternHtmlBlock *block, const char *text)
{
  return !block->is_prose && block->n_words <= STAMP_MAX_WORDS
         && (g_str_has_prefix (text, "\xc2\xa9") || g_ascii_strncasecmp (text, "(c)", 3) == 0);
}

void
lectern_html_drop_furniture (LecternHtmlPruning *self)
{
  for (guint i = self->first; i < self->end; i++)
    {
      const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);
      g_autofree char *text = NULL;

      if (!lectern_html_pruning_keeps (self, i))
        continue;
      text = lectern_html_page_dup_block (self->page, i);
      switch (lectern_phrase_of (text, block->n_words))
        {
        case LECTERN_PHRASE_SECTION:
          drop_section (self, i);
          break;
        case LECTERN_PHRASE_FURNITURE:
          lectern_html_pruning_drop (self, i);
          break;
        case LECTERN_PHRASE_DOUBTFUL:
          if (!block->is_prose || block->n_links > 0 || is_stamp (block, text))
            lectern_html_pruning_drop (self, i);
          break;
        case LECTERN_PHRASE_NONE:
        default:
          if (is_credit (block, text) || is_copyright (block, text) || is_number (block, text))
            lectern_html_pruning_drop (self, i);
          break;
        }
    }
}
