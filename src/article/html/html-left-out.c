/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks the elements of a page that surely do not belong to its article. */

#include "article/html/html-left-out.h"

#include <string.h>

#include "article/html/html-marking.h"
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
/* The same, for all widgets of a page. */
#define WIDGETS_SHARE 40
/* A passage of the text has at least so many paragraphs and words; newsletters ask for less. */
#define PASSAGE_MIN_PARAGRAPHS 4
#define PASSAGE_MIN_WORDS 100
/* A byline's box, or tags. Names that say so of anything longer are wrong. */
#define CREDIT_MAX_WORDS 100

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

static gboolean
may_be_left_out (const LecternHtmlElement *element)
{
  return element->tag == LECTERN_TAG_MARGINAL || element->class >= LECTERN_CLASS_TEASER;
}

static void
sum_pieces (LecternHtmlMarking *self)
{
  for (guint i = 0; i < self->page->elements->len; i++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (self->page, i);
      g_autofree char *signature = NULL;
      Piece *piece;

      if (!may_be_left_out (element) || lectern_html_marking_prose_of (self, element) == 0)
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
      piece->prose += lectern_html_marking_prose_of (self, element);
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

/* Whether the element, or all of its name together, hold so much of the page's prose that it is
 * the article whatever its name says. */
static gboolean
holds_article (const LecternHtmlMarking *self, const LecternHtmlElement *element, guint share)
{
  guint all_prose = self->prose[self->page->blocks->len];
  guint prose = lectern_html_marking_prose_of (self, element);
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

static gboolean
stands_in_body (const LecternHtmlPage *page, const LecternHtmlElement *element)
{
  for (guint i = element->parent; i != LECTERN_HTML_NONE;
       i = lectern_html_page_element (page, i)->parent)
    if (lectern_html_page_element (page, i)->class == LECTERN_CLASS_BODY)
      return TRUE;

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
is_marginal_tag (const LecternHtmlMarking *self, const LecternHtmlElement *element)
{
  guint share = is_page_footer (self->page, element) ? FOOTER_SHARE : MARGINAL_SHARE;

  return element->tag == LECTERN_TAG_MARGINAL && !holds_article (self, element, share)
         && !lectern_html_marking_is_head (self, element) && !is_picture (element);
}

/* A list of things to leaf through, each with its heading and its text. */
static gboolean
is_told_in_slides (const LecternHtmlMarking *self, const LecternHtmlElement *element)
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
holds_passage (const LecternHtmlMarking *self, const LecternHtmlElement *element)
{
  guint n_prose = 0;

  for (guint i = element->first_block; i < element->end_block; i++)
    {
      const LecternHtmlBlock *block = lectern_html_page_block (self->page, i);

      n_prose += block->is_prose && block->kind == LECTERN_TAG_PARAGRAPH ? 1 : 0;
    }

  return lectern_html_marking_prose_of (self, element) >= PASSAGE_MIN_WORDS
         && n_prose >= PASSAGE_MIN_PARAGRAPHS;
}

/* A passage within the text that leads nowhere is text, whatever it is called. */
static gboolean
is_passage (const LecternHtmlMarking *self, const LecternHtmlElement *element)
{
  return !lectern_html_marking_has_links (self->page, element) && holds_passage (self, element)
         && stands_in_body (self->page, element);
}

static gboolean
is_left_out (const LecternHtmlMarking *self, const LecternHtmlElement *element)
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
    case LECTERN_CLASS_WIDGET:
      if (self->is_built || element->tag == LECTERN_TAG_HEADING)
        return by_tag;
      G_GNUC_FALLTHROUGH;
    case LECTERN_CLASS_MARGINAL:
      return by_tag
             || (self->by_names && !holds_article (self, element, MARGINAL_SHARE)
                 && !is_passage (self, element));
    case LECTERN_CLASS_TEASER:
      return by_tag
             || (self->by_names && lectern_html_marking_has_links (self->page, element)
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

/* Whether what is called a widget holds a good part of the page's prose. */
static gboolean
is_built_of_widgets (const LecternHtmlMarking *self)
{
  guint prose = 0;
  guint end = 0; /* of the last */

  for (guint i = 0; i < self->page->elements->len; i++)
    {
      const LecternHtmlElement *element = lectern_html_page_element (self->page, i);

      if (element->class != LECTERN_CLASS_WIDGET || element->first_block < end)
        continue;
      prose += lectern_html_marking_prose_of (self, element);
      end = element->end_block;
    }

  return prose * 100 >= self->prose[self->page->blocks->len] * WIDGETS_SHARE;
}

static void
mark_by_names (LecternHtmlMarking *self)
{
  sum_pieces (self);
  self->is_built = is_built_of_widgets (self);
  for (guint i = 0; i < self->page->elements->len; i++)
    {
      LecternHtmlElement *element = lectern_html_page_element (self->page, i);

      element->is_left_out =
          (element->parent != LECTERN_HTML_NONE
           && lectern_html_page_element (self->page, element->parent)->is_left_out)
          || is_left_out (self, element);
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
  LecternHtmlMarking self = { page, prose, folded, pieces, by_names, FALSE };

  mark_by_names (&self);
  lectern_html_mark_next_articles (&self);
  lectern_html_leave_out_teasers (page, prose);
}
