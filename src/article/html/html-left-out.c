/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks the elements of a page that surely do not belong to its article. */

#include "article/html/html-left-out.h"

#include <string.h>

#include "article/html/html-phrase.h"
#include "article/html/html-teasers.h"

/* An element's names do not count against it where it holds this share of the page's prose (as
 * with <body class="has-sidebar">), in hundredths; for footers, galleries and
 * comments it takes more,
 * because a short article may have many. */
#define MARGINAL_SHARE 40
#define FOOTER_SHARE 70
#define GALLERY_SHARE 85
#define COMMENTS_SHARE 92
/* So many headings with text under them are no captions. */
#define SLIDES_MIN 3
/* The same, for all elements of one name together. */
#define PIECES_SHARE 60
/* A headline with its lead, byline and picture has no more blocks. */
#define HEAD_MAX_BLOCKS 40
/* A passage of the text has at least so many paragraphs and words; newsletters ask for less. */
#define PASSAGE_MIN_PARAGRAPHS 4
#define PASSAGE_MIN_WORDS 100
/* A byline's box, or tags. Names that say so of anything longer are wrong. */
#define CREDIT_MAX_WORDS 100

typedef struct
{
  LecternHtmlPage *page;
  const guint *prose; /* words of prose before each block, and in all */
  const char *title;  /* folded */
  GHashTable *pieces; /* of Piece, by signature */
  gboolean by_names;  /* whether classes count */
} Marking;

/* All elements with the same names, without those inside each other. */
typedef struct
{
  guint prose;
  guint end_block; /* of the last */
} Piece;

/* ---- Pieces ----------------------------------------------------------------------------- */

static char *
dup_signature (const LecternHtmlElement *element)
{
  const char *class = lectern_tag_get_attribute (element->node, "class");

  return g_strconcat ((const char *) element->node->name, " ", class, NULL);
}

static guint
prose_of (const Marking *self, const LecternHtmlElement *element)
{
  return self->prose[element->end_block] - self->prose[element->first_block];
}

static gboolean
may_be_left_out (const LecternHtmlElement *element)
{
  return element->tag == LECTERN_TAG_MARGINAL || element->class >= LECTERN_CLASS_TEASER;
}

static void
sum_pieces (Marking *self)
{
  for (guint i = 0; i < self->page->elements->len; i++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (self->page, i);
      g_autofree char *signature = NULL;
      Piece *piece;

      if (!may_be_left_out (element) || prose_of (self, element) == 0)
        continue;
      signature = dup_signature (element);
      piece = g_hash_table_lookup (self->pieces, signature);
      if (piece == NULL)
        {
          piece = g_new0 (Piece, 1);
          g_hash_table_insert (self->pieces, g_steal_pointer (&signature), piece);
        }
      if (element->first_block < piece->end_block)
        continue;
      piece->prose += prose_of (self, element);
      piece->end_block = element->end_block;
    }
}

/* ---- Names ------------------------------------------------------------------------------ */

static guint
count_words (const LecternHtmlPage *page, const LecternHtmlElement *element)
{
  guint n = 0;

  for (guint i = element->first_block; i < element->end_block; i++)
    n += lectern_html_page_block (page, i)->n_words;

  return n;
}

static gboolean
has_links (const LecternHtmlPage *page, const LecternHtmlElement *element)
{
  for (guint i = element->first_block; i < element->end_block; i++)
    if (lectern_html_page_block (page, i)->n_links > 0)
      return TRUE;

  return FALSE;
}

/* Whether the element, or all of its name together, hold so much of the page's prose that it is
 * the article whatever its name says. */
static gboolean
holds_article (const Marking *self, const LecternHtmlElement *element, guint share)
{
  guint all_prose = self->prose[self->page->blocks->len];
  guint prose = prose_of (self, element);
  g_autofree char *signature = NULL;
  const Piece *piece;

  if (prose == 0)
    return FALSE;
  if (prose * 100 >= all_prose * share)
    return TRUE;
  signature = dup_signature (element);
  piece = g_hash_table_lookup (self->pieces, signature);

  return piece != NULL && piece->prose * 100 >= all_prose * MAX (share, PIECES_SHARE);
}

/* Whether the heading, block i, tells this article's title (is_own), or another's. */
static gboolean
is_headline (const Marking *self, guint i, gboolean is_own)
{
  g_autofree char *folded = lectern_phrase_fold_block (self->page, i);

  return *folded != '\0'
         && (g_str_has_prefix (self->title, folded) || g_str_has_prefix (folded, self->title))
                == is_own;
}

/* A <header> with the article's headline: its lead may stand in it too. */
static gboolean
is_article_head (const Marking *self, const LecternHtmlElement *element)
{
  if (*self->title == '\0' || element->class >= LECTERN_CLASS_MARGINAL
      || element->end_block - element->first_block > HEAD_MAX_BLOCKS
      || strcmp ((const char *) element->node->name, "header") != 0)
    return FALSE;

  for (guint i = element->first_block; i < element->end_block; i++)
    if (lectern_html_page_block (self->page, i)->kind == LECTERN_TAG_HEADING
        && is_headline (self, i, TRUE))
      return TRUE;

  return FALSE;
}

static gboolean
stands_in_body (const LecternHtmlPage *page, const LecternHtmlElement *element)
{
  for (guint i = element->parent; i != LECTERN_HTML_NONE;
       i = lectern_html_page_element (page, i)->parent)
    if (lectern_html_page_element (page, i)->class == LECTERN_CLASS_BODY)
      return TRUE;

  return FALSE;
}

/* A <header> that begins the text and leads nowhere: the lead stands in it, without the headline.
 */
static gboolean
is_lead (const Marking *self, const LecternHtmlElement *element)
{
  if (strcmp ((const char *) element->node->name, "header") != 0 || prose_of (self, element) == 0
      || has_links (self->page, element))
    return FALSE;
  for (guint i = element->parent; i != LECTERN_HTML_NONE;
       i = lectern_html_page_element (self->page, i)->parent)
    {
      const LecternHtmlElement *body = lectern_html_page_element (self->page, i);

      if (body->class == LECTERN_CLASS_BODY)
        return self->prose[element->first_block] == self->prose[body->first_block];
    }

  return FALSE;
}

/* Of the page, not of the article. */
static gboolean
is_page_footer (const LecternHtmlPage *page, const LecternHtmlElement *element)
{
  if (strcmp ((const char *) element->node->name, "footer") != 0)
    return FALSE;
  for (guint i = element->parent; i != LECTERN_HTML_NONE;
       i = lectern_html_page_element (page, i)->parent)
    if (strcmp ((const char *) lectern_html_page_element (page, i)->node->name, "article") == 0)
      return FALSE;

  return TRUE;
}

/* <aside class="image-caption"> */
static gboolean
is_picture (const LecternHtmlElement *element)
{
  return element->class == LECTERN_CLASS_CAPTION
         && strcmp ((const char *) element->node->name, "aside") == 0;
}

/* Whether what its tag says counts against the element. A footer is one even under a short article.
 */
static gboolean
is_marginal_tag (const Marking *self, const LecternHtmlElement *element)
{
  guint share = is_page_footer (self->page, element) ? FOOTER_SHARE : MARGINAL_SHARE;

  return element->tag == LECTERN_TAG_MARGINAL && !holds_article (self, element, share)
         && !is_article_head (self, element) && !is_lead (self, element) && !is_picture (element);
}

/* A list of things to leaf through, each with its heading and its text. */
static gboolean
is_told_in_slides (const Marking *self, const LecternHtmlElement *element)
{
  guint n_headings = 0;
  guint n_paragraphs = 0;

  for (guint i = element->first_block; i < element->end_block; i++)
    {
      const LecternHtmlBlock *block = lectern_html_page_block (self->page, i);

      n_headings += block->kind == LECTERN_TAG_HEADING && block->n_links == 0;
      n_paragraphs += block->kind == LECTERN_TAG_PARAGRAPH && block->is_prose;
    }

  return n_headings >= SLIDES_MIN && n_paragraphs >= n_headings
         && holds_article (self, element, MARGINAL_SHARE);
}

/* "Gallery" may also name an article that opens one, or its lead: captions are several. */
static gboolean
is_gallery (const LecternHtmlPage *page, const LecternHtmlElement *element)
{
  const char *name = (const char *) element->node->name;
  guint n_prose = 0;

  for (guint i = element->first_block; i < element->end_block; i++)
    n_prose += lectern_html_page_block (page, i)->is_prose;

  return n_prose != 1 && strcmp (name, "article") != 0 && strcmp (name, "main") != 0
         && strcmp (name, "body") != 0;
}

/* Several paragraphs, as an offer to subscribe has not. */
static gboolean
holds_passage (const Marking *self, const LecternHtmlElement *element)
{
  guint n_prose = 0;

  for (guint i = element->first_block; i < element->end_block; i++)
    {
      const LecternHtmlBlock *block = lectern_html_page_block (self->page, i);

      n_prose += block->is_prose && block->kind == LECTERN_TAG_PARAGRAPH ? 1 : 0;
    }

  return prose_of (self, element) >= PASSAGE_MIN_WORDS && n_prose >= PASSAGE_MIN_PARAGRAPHS;
}

/* A passage within the text that leads nowhere is text, whatever it is called. */
static gboolean
is_passage (const Marking *self, const LecternHtmlElement *element)
{
  return !has_links (self->page, element) && holds_passage (self, element)
         && stands_in_body (self->page, element);
}

static gboolean
is_left_out (const Marking *self, const LecternHtmlElement *element)
{
  gboolean by_tag = is_marginal_tag (self, element);

  if (g_str_equal ((const char *) element->node->name, "main"))
    return FALSE;
  switch (element->class)
    {
    case LECTERN_CLASS_COMMENTS:
    case LECTERN_CLASS_CONSENT:
      return !holds_article (self, element, COMMENTS_SHARE);
    case LECTERN_CLASS_LOCK:
      return by_tag
             || (self->by_names && element->tag == LECTERN_TAG_BLOCK
                 && !holds_article (self, element, MARGINAL_SHARE)
                 && !holds_passage (self, element));
    case LECTERN_CLASS_GALLERY:
      return by_tag
             || (is_gallery (self->page, element) && !holds_article (self, element, GALLERY_SHARE)
                 && !is_told_in_slides (self, element));
    case LECTERN_CLASS_MARGINAL:
      return by_tag
             || (self->by_names && !holds_article (self, element, MARGINAL_SHARE)
                 && !is_passage (self, element));
    case LECTERN_CLASS_TEASER:
      return by_tag
             || (self->by_names && has_links (self->page, element)
                 && !holds_article (self, element, MARGINAL_SHARE));
    case LECTERN_CLASS_CREDIT:
      return by_tag
             || (count_words (self->page, element) <= CREDIT_MAX_WORDS
                 && !holds_article (self, element, MARGINAL_SHARE));
    case LECTERN_CLASS_HIDDEN:
    case LECTERN_CLASS_BODY:
    case LECTERN_CLASS_CAPTION:
    case LECTERN_CLASS_PLAIN:
    default:
      return by_tag;
    }
}

static void
mark_by_names (Marking *self)
{
  sum_pieces (self);
  for (guint i = 0; i < self->page->elements->len; i++)
    {
      LecternHtmlElement *element = lectern_html_page_element (self->page, i);

      element->is_left_out =
          (element->parent != LECTERN_HTML_NONE
           && lectern_html_page_element (self->page, element->parent)->is_left_out)
          || is_left_out (self, element);
    }
}

/* Whether a headline of the page stands in the element: this article's (is_own), or another's. */
static gboolean
has_headline (const Marking *self, const LecternHtmlElement *element, gboolean is_own)
{
  for (guint i = element->first_block; i < element->end_block; i++)
    {
      const LecternHtmlBlock *block = lectern_html_page_block (self->page, i);

      if (block->kind == LECTERN_TAG_HEADING && block->level == 1 && is_headline (self, i, is_own))
        return TRUE;
    }

  return FALSE;
}

/* The articles that a page goes on with, each with its own headline. */
static void
mark_next_articles (const Marking *self)
{
  gboolean has_own = FALSE;
  guint end = 0; /* of the block before which the last article ended */

  for (guint i = 0; *self->title != '\0' && i < self->page->elements->len; i++)
    {
      LecternHtmlElement *element = lectern_html_page_element (self->page, i);

      if (element->parent != LECTERN_HTML_NONE)
        element->is_left_out |=
            lectern_html_page_element (self->page, element->parent)->is_left_out;
      if (element->is_left_out || element->first_block < end
          || strcmp ((const char *) element->node->name, "article") != 0)
        continue;
      end = element->end_block;
      if (has_own)
        element->is_left_out = has_headline (self, element, FALSE);
      else
        has_own = has_headline (self, element, TRUE);
    }
}

void
lectern_html_leave_out (LecternHtmlPage *page,
                        const guint *prose,
                        const char *title,
                        gboolean by_names)
{
  g_autofree char *folded = lectern_phrase_fold (title != NULL ? title : "");
  g_autoptr (GHashTable) pieces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Marking self = { page, prose, folded, pieces, by_names };

  mark_by_names (&self);
  mark_next_articles (&self);
  lectern_html_leave_out_teasers (page, prose);
}
