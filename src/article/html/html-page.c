/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A parsed page laid flat: its elements in document order, and the blocks of text that they hold.
 */

#include "article/html/html-page.h"

#include <string.h>

#include "article/html/html-prose.h"

/* A paragraph of text has so many words outside of its links, however long those are. */
#define FREE_MIN_WORDS 10

/* Where the walk stands: what the elements round the current node make of its text. */
typedef struct
{
  guint element;
  LecternTag kind;
  guint level;
  gboolean keeps_breaks; /* in <pre> */
  gboolean is_row;       /* in a row of a table of data, whose cells stand in one line */
  const xmlNode *link;   /* the <a> round it, or NULL */
  guint n_lists;         /* round it */
  gboolean is_strong;
  gboolean is_emphasis;
} Place;

typedef struct
{
  LecternHtmlPage *page;
  gboolean with_hidden;
  gsize block_start;
  gsize link_start;
  guint first_link;
  guint first_style;
  guint n_breaks; /* <br> since the last words */
  gboolean space; /* white space since the last words */
} Walk;

static void walk_children (Walk *walk, const xmlNode *node, Place place, guint depth);

/* ---- Blocks ----------------------------------------------------------------------------- */

static void
end_link (Walk *walk, const Place *place)
{
  GString *text = walk->page->text;
  LecternHtmlLink link = { walk->link_start, text->len, NULL };

  if (place->link == NULL || text->len <= walk->link_start
      || walk->page->links->len >= LECTERN_HTML_MAX_LINKS)
    return;

  link.target = lectern_tag_get_attribute (place->link, "href");
  g_array_append_val (walk->page->links, link);
}

/* Whether enough of the block stands outside of links. A paragraph may link half a sentence; it
 * does not end in the link. */
static gboolean
is_free (const LecternHtmlBlock *block, const char *end)
{
  guint n_free = block->n_words - MIN (block->n_link_words, block->n_words);

  return block->n_link_words * 2 <= block->n_words
         || (block->kind == LECTERN_TAG_PARAGRAPH && n_free >= FREE_MIN_WORDS && end[-1] == '.');
}

/* Ends the open block, if it holds words. */
static void
flush (Walk *walk, const Place *place)
{
  LecternHtmlPage *page = walk->page;
  LecternHtmlBlock block = { .start = walk->block_start, .end = page->text->len };

  end_link (walk, place);
  if (block.end > block.start && page->blocks->len < LECTERN_HTML_MAX_BLOCKS)
    {
      const char *start = page->text->str + block.start;
      const char *end = page->text->str + block.end;

      block.element = place->element;
      block.kind = place->kind;
      block.level = place->level;
      block.first_link = walk->first_link;
      block.n_links = page->links->len - walk->first_link;
      block.first_style = walk->first_style;
      block.n_styles = page->styles->len - walk->first_style;
      block.n_words = lectern_prose_count_words (start, end);
      for (guint i = 0; i < block.n_links; i++)
        {
          LecternHtmlLink *link =
              &g_array_index (page->links, LecternHtmlLink, block.first_link + i);

          block.n_link_words += lectern_prose_count_words (page->text->str + link->start,
                                                           page->text->str + link->end);
        }
      block.is_prose = block.kind != LECTERN_TAG_HEADING && is_free (&block, end)
                       && lectern_prose_is (start, end, block.n_words);
      g_array_append_val (page->blocks, block);
    }

  walk->block_start = page->text->len;
  walk->link_start = page->text->len;
  walk->first_link = page->links->len;
  walk->first_style = page->styles->len;
  walk->n_breaks = 0;
  walk->space = FALSE;
}

/* ---- Text ------------------------------------------------------------------------------- */

static gboolean
is_invisible (gunichar c)
{
  return c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff;
}

/* Before the next words of a block: the white space that came since the last. */
static void
append_gap (Walk *walk)
{
  GString *text = walk->page->text;
  gboolean in_block = text->len > walk->block_start;

  if (in_block && walk->n_breaks > 0)
    g_string_append_c (text, '\n');
  else if (in_block && walk->space)
    g_string_append_c (text, ' ');
  /* A link begins with its words, not with the space before them. */
  if (walk->link_start == text->len - 1 && in_block)
    walk->link_start = text->len;
  walk->n_breaks = 0;
  walk->space = FALSE;
}

static void
append_text (Walk *walk, const Place *place, const char *content)
{
  for (const char *p = content; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' && place->keeps_breaks)
        {
          walk->n_breaks++;
          continue;
        }
      if (c < 0x80 ? c <= ' ' : g_unichar_isspace (c))
        {
          walk->space = TRUE;
          continue;
        }
      if (is_invisible (c))
        continue;
      /* Two line breaks and more are how old pages part paragraphs. */
      if (walk->n_breaks > 1 && !place->keeps_breaks)
        flush (walk, place);
      if (walk->n_breaks > 0 || walk->space)
        append_gap (walk);
      g_string_append_len (walk->page->text, p, g_utf8_next_char (p) - p);
    }
}

/* ---- Elements --------------------------------------------------------------------------- */

static guint
add_element (Walk *walk, xmlNode *node, LecternTag tag, LecternClass class, guint parent)
{
  LecternHtmlElement element = {
    .node = node,
    .parent = parent,
    .first_block = walk->page->blocks->len,
    .tag = tag,
    .class = class,
  };

  g_array_append_val (walk->page->elements, element);

  return walk->page->elements->len - 1;
}

/* What a block-level element makes of the text in it; the outer kind stays where it says more. */
static void
enter (Place *place, const xmlNode *node, LecternTag tag)
{
  switch (tag)
    {
    case LECTERN_TAG_HEADING:
      place->kind = tag;
      place->level = lectern_tag_heading_level (node);
      break;
    case LECTERN_TAG_LIST:
      place->n_lists++;
      break;
    case LECTERN_TAG_LIST_ITEM:
      place->kind = tag;
      place->level = MAX (place->n_lists, 1);
      break;
    case LECTERN_TAG_BLOCK_QUOTE:
    case LECTERN_TAG_CAPTION:
    case LECTERN_TAG_CELL:
    case LECTERN_TAG_PREFORMATTED:
      place->kind = tag;
      place->keeps_breaks |= tag == LECTERN_TAG_PREFORMATTED;
      break;
    case LECTERN_TAG_PARAGRAPH:
      if (place->kind == LECTERN_TAG_CELL)
        place->kind = tag;
      break;
    default:
      break;
    }
}

static void
walk_block (Walk *walk, xmlNode *node, LecternTag tag, Place place, guint depth)
{
  LecternClass class = lectern_class_of (node);
  Place inside = place;

  if (class == LECTERN_CLASS_HIDDEN && !walk->with_hidden)
    return;

  if (tag == LECTERN_TAG_CELL && place.is_row)
    {
      walk->space = TRUE;
      walk_children (walk, node, place, depth);
      return;
    }

  flush (walk, &place);
  inside.element = add_element (walk, node, tag, class, place.element);
  enter (&inside, node, tag);
  inside.is_row = strcmp ((const char *) node->name, "tr") == 0 && lectern_tag_is_data_row (node);
  if (inside.is_row)
    inside.kind = LECTERN_TAG_CELL;
  if (class == LECTERN_CLASS_CAPTION
      && (inside.kind == LECTERN_TAG_PARAGRAPH || inside.kind == LECTERN_TAG_HEADING))
    inside.kind = LECTERN_TAG_CAPTION;
  walk_children (walk, node, inside, depth);
  flush (walk, &inside);
  lectern_html_page_element (walk->page, inside.element)->end_block = walk->page->blocks->len;
}

static void
walk_link (Walk *walk, const xmlNode *node, Place place, guint depth)
{
  Place inside = place;

  /* Links do not nest. */
  end_link (walk, &place);
  walk->link_start = walk->page->text->len;
  inside.link = node;
  walk_children (walk, node, inside, depth);
  end_link (walk, &inside);
  walk->link_start = walk->page->text->len;
}

/* Where a paragraph ends inside, only what stands in the last counts. */
static void
walk_style (Walk *walk, const xmlNode *node, LecternTag tag, Place place, guint depth)
{
  GArray *styles = walk->page->styles;
  LecternHtmlStyle style = { .start = walk->page->text->len, .tag = tag };
  Place inside = place;
  gboolean is_inner = tag == LECTERN_TAG_STRONG ? place.is_strong : place.is_emphasis;

  inside.is_strong |= tag == LECTERN_TAG_STRONG;
  inside.is_emphasis |= tag == LECTERN_TAG_EMPHASIS;
  walk_children (walk, node, inside, depth);

  style.start = MAX (style.start, walk->block_start);
  style.end = walk->page->text->len;
  /* The gap before the first word is written with it. */
  if (style.start < style.end && style.start > walk->block_start
      && g_ascii_isspace (walk->page->text->str[style.start]))
    style.start++;
  if (!is_inner && style.start < style.end && styles->len < LECTERN_HTML_MAX_STYLES)
    g_array_append_val (styles, style);
}

static void
walk_element (Walk *walk, xmlNode *node, Place place, guint depth)
{
  LecternTag tag = lectern_tag_of (node);

  if (tag == LECTERN_TAG_SKIPPED && lectern_tag_is_open_button (node))
    tag = LECTERN_TAG_BLOCK;
  if (tag == LECTERN_TAG_SKIPPED)
    return;
  if (tag == LECTERN_TAG_BREAK)
    walk->n_breaks++;
  else if (lectern_tag_is_block (tag))
    walk_block (walk, node, tag, place, depth);
  else if (node->properties != NULL && !walk->with_hidden
           && lectern_class_of (node) == LECTERN_CLASS_HIDDEN)
    return;
  else if (tag == LECTERN_TAG_LINK)
    walk_link (walk, node, place, depth);
  else if (tag == LECTERN_TAG_STRONG || tag == LECTERN_TAG_EMPHASIS)
    walk_style (walk, node, tag, place, depth);
  else
    walk_children (walk, node, place, depth);
}

static void
walk_children (Walk *walk, const xmlNode *node, Place place, guint depth)
{
  if (depth >= LECTERN_HTML_MAX_DEPTH)
    return;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE)
        walk_element (walk, child, place, depth + 1);
      else if (child->type == XML_TEXT_NODE && child->content != NULL)
        append_text (walk, &place, (const char *) child->content);
    }
}

LecternHtmlPage *
lectern_html_page_new (xmlDoc *document, gboolean with_hidden)
{
  LecternHtmlPage *self = g_new0 (LecternHtmlPage, 1);
  Walk walk = { .page = self, .with_hidden = with_hidden };
  Place place = { .element = LECTERN_HTML_NONE, .kind = LECTERN_TAG_PARAGRAPH };
  xmlNode *root = xmlDocGetRootElement (document);

  self->document = document;
  self->text = g_string_new (NULL);
  self->elements = g_array_new (FALSE, FALSE, sizeof (LecternHtmlElement));
  self->blocks = g_array_new (FALSE, FALSE, sizeof (LecternHtmlBlock));
  self->links = g_array_new (FALSE, FALSE, sizeof (LecternHtmlLink));
  self->styles = g_array_new (FALSE, FALSE, sizeof (LecternHtmlStyle));
  if (root != NULL)
    walk_block (&walk, root, LECTERN_TAG_BLOCK, place, 0);

  return self;
}

void
lectern_html_page_free (LecternHtmlPage *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->elements);
  g_array_unref (self->blocks);
  g_array_unref (self->links);
  g_array_unref (self->styles);
  g_free (self);
}

char *
lectern_html_page_dup_block (const LecternHtmlPage *self, guint index)
{
  const LecternHtmlBlock *block = lectern_html_page_block (self, index);

  return g_strndup (self->text->str + block->start, block->end - block->start);
}

char *
lectern_html_dup_text (const xmlNode *node)
{
  LecternHtmlPage page = { .text = g_string_new (NULL) };
  Walk walk = { .page = &page, .with_hidden = TRUE };
  Place place = { .element = LECTERN_HTML_NONE, .kind = LECTERN_TAG_PARAGRAPH };

  page.elements = g_array_new (FALSE, FALSE, sizeof (LecternHtmlElement));
  page.blocks = g_array_new (FALSE, FALSE, sizeof (LecternHtmlBlock));
  page.links = g_array_new (FALSE, FALSE, sizeof (LecternHtmlLink));
  page.styles = g_array_new (FALSE, FALSE, sizeof (LecternHtmlStyle));
  walk_children (&walk, node, place, 0);
  flush (&walk, &place);
  for (guint i = 1; i < page.blocks->len; i++)
    {
      LecternHtmlBlock *block = lectern_html_page_block (&page, i);

      /* Blocks lie end to end in the text. */
      g_string_insert_c (page.text, (gssize) (block->start + i - 1), ' ');
    }
  g_array_unref (page.elements);
  g_array_unref (page.blocks);
  g_array_unref (page.links);
  g_array_unref (page.styles);

  return g_strdelimit (g_string_free (page.text, FALSE), "\n", ' ');
}
