/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks the elements of a page that surely do not belong to its article. */

#include "article/html/html-left-out.h"

#include <string.h>

#include "article/html/html-phrase.h"

/* An element's names do not count against it where it holds this share of the page's prose (as
 * with <body class="has-sidebar">), in hundredths; for footers, galleries and
 * comments it takes more,
 * because a short article may have many. */
#define MARGINAL_SHARE 40
#define FOOTER_SHARE 70
#define GALLERY_SHARE 85
#define COMMENTS_SHARE 92
/* The same, for all elements of one name together. */
#define PIECES_SHARE 60
/* A headline with its lead, byline and picture has no more blocks. */
#define HEAD_MAX_BLOCKS 40
/* A teaser has no more blocks, no more words of prose, and never comes alone. */
#define TEASER_MAX_BLOCKS 8
#define TEASER_MAX_WORDS 100
#define TEASERS_MIN 3
/* With fewer words left, the teasers were the text; with as many as theirs, fewer will do. */
#define ARTICLE_MIN_WORDS 120
#define SHORT_ARTICLE_MIN_WORDS 50
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

/* A <header> with the article's headline: its lead may stand in it too. */
static gboolean
is_article_head (const Marking *self, const LecternHtmlElement *element)
{
  if (*self->title == '\0' || element->class >= LECTERN_CLASS_MARGINAL
      || element->end_block - element->first_block > HEAD_MAX_BLOCKS
      || strcmp ((const char *) element->node->name, "header") != 0)
    return FALSE;

  for (guint i = element->first_block; i < element->end_block; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *folded = NULL;

      if (lectern_html_page_block (self->page, i)->kind != LECTERN_TAG_HEADING)
        continue;
      text = lectern_html_page_dup_block (self->page, i);
      folded = lectern_phrase_fold (text);
      if (*folded != '\0'
          && (g_str_has_prefix (self->title, folded) || g_str_has_prefix (folded, self->title)))
        return TRUE;
    }

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

static gboolean
is_left_out (const Marking *self, const LecternHtmlElement *element)
{
  gboolean by_tag = is_marginal_tag (self, element);

  switch (element->class)
    {
    case LECTERN_CLASS_COMMENTS:
      return !holds_article (self, element, COMMENTS_SHARE);
    case LECTERN_CLASS_GALLERY:
      return by_tag
             || (is_gallery (self->page, element) && !holds_article (self, element, GALLERY_SHARE));
    case LECTERN_CLASS_MARGINAL:
      return by_tag || (self->by_names && !holds_article (self, element, MARGINAL_SHARE));
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

/* ---- Teasers ---------------------------------------------------------------------------- */

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

      has_headline |=
          n_prose == 0 && block->n_words >= 3 && block->n_link_words * 10 >= block->n_words * 8;
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

/* Rows of teasers of other articles read like prose. They are left out unless they are most of
 * what the page has to say. */
static void
leave_out_teasers (LecternHtmlPage *page, const guint *prose)
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
  leave_out_teasers (page, prose);
}
