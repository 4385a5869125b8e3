/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each HTML element means for reading: skipped, a block, a heading … */

#include "article/html/html-tags.h"

#include <stdlib.h>
#include <string.h>

/* Longer cells are paragraphs of a page that is laid out as a table. */
#define MAX_CELL_BYTES 200
/* So deep a page is looked for in a button. */
#define BUTTON_MAX_DEPTH 100

typedef struct
{
  const char *name;
  LecternTag tag;
} Entry;

/* Sorted, for bsearch. */
static const Entry entries[] = {
  { "a", LECTERN_TAG_LINK },
  { "address", LECTERN_TAG_BLOCK },
  { "amp-ad", LECTERN_TAG_SKIPPED },
  { "amp-sidebar", LECTERN_TAG_SKIPPED },
  { "article", LECTERN_TAG_BLOCK },
  { "aside", LECTERN_TAG_MARGINAL },
  { "audio", LECTERN_TAG_SKIPPED },
  { "b", LECTERN_TAG_STRONG },
  { "blockquote", LECTERN_TAG_BLOCK_QUOTE },
  { "body", LECTERN_TAG_BLOCK },
  { "br", LECTERN_TAG_BREAK },
  { "button", LECTERN_TAG_SKIPPED },
  { "canvas", LECTERN_TAG_SKIPPED },
  { "caption", LECTERN_TAG_CAPTION },
  { "center", LECTERN_TAG_BLOCK },
  { "dd", LECTERN_TAG_LIST_ITEM },
  { "details", LECTERN_TAG_BLOCK },
  { "dialog", LECTERN_TAG_SKIPPED },
  { "dir", LECTERN_TAG_LIST },
  { "div", LECTERN_TAG_BLOCK },
  { "dl", LECTERN_TAG_LIST },
  { "dt", LECTERN_TAG_LIST_ITEM },
  { "em", LECTERN_TAG_EMPHASIS },
  { "embed", LECTERN_TAG_SKIPPED },
  { "fieldset", LECTERN_TAG_MARGINAL },
  { "figcaption", LECTERN_TAG_CAPTION },
  { "figure", LECTERN_TAG_BLOCK },
  { "footer", LECTERN_TAG_MARGINAL },
  { "form", LECTERN_TAG_MARGINAL },
  { "frameset", LECTERN_TAG_SKIPPED },
  { "h1", LECTERN_TAG_HEADING },
  { "h2", LECTERN_TAG_HEADING },
  { "h3", LECTERN_TAG_HEADING },
  { "h4", LECTERN_TAG_HEADING },
  { "h5", LECTERN_TAG_HEADING },
  { "h6", LECTERN_TAG_HEADING },
  { "head", LECTERN_TAG_BLOCK },
  { "header", LECTERN_TAG_MARGINAL },
  { "hr", LECTERN_TAG_BLOCK },
  { "html", LECTERN_TAG_BLOCK },
  { "i", LECTERN_TAG_EMPHASIS },
  { "iframe", LECTERN_TAG_SKIPPED },
  { "input", LECTERN_TAG_SKIPPED },
  { "li", LECTERN_TAG_LIST_ITEM },
  { "link", LECTERN_TAG_SKIPPED },
  { "main", LECTERN_TAG_BLOCK },
  { "map", LECTERN_TAG_SKIPPED },
  { "menu", LECTERN_TAG_MARGINAL },
  { "meta", LECTERN_TAG_SKIPPED },
  { "nav", LECTERN_TAG_MARGINAL },
  { "noscript", LECTERN_TAG_SKIPPED },
  { "object", LECTERN_TAG_SKIPPED },
  { "ol", LECTERN_TAG_LIST },
  { "optgroup", LECTERN_TAG_SKIPPED },
  { "option", LECTERN_TAG_SKIPPED },
  { "p", LECTERN_TAG_PARAGRAPH },
  { "pre", LECTERN_TAG_PREFORMATTED },
  { "progress", LECTERN_TAG_SKIPPED },
  { "rp", LECTERN_TAG_SKIPPED },
  { "rt", LECTERN_TAG_SKIPPED },
  { "script", LECTERN_TAG_SKIPPED },
  { "section", LECTERN_TAG_BLOCK },
  { "select", LECTERN_TAG_SKIPPED },
  { "strong", LECTERN_TAG_STRONG },
  { "style", LECTERN_TAG_SKIPPED },
  { "summary", LECTERN_TAG_BLOCK },
  { "svg", LECTERN_TAG_SKIPPED },
  { "table", LECTERN_TAG_BLOCK },
  { "tbody", LECTERN_TAG_BLOCK },
  { "td", LECTERN_TAG_CELL },
  { "template", LECTERN_TAG_SKIPPED },
  { "textarea", LECTERN_TAG_SKIPPED },
  { "tfoot", LECTERN_TAG_BLOCK },
  { "th", LECTERN_TAG_CELL },
  { "thead", LECTERN_TAG_BLOCK },
  { "title", LECTERN_TAG_SKIPPED },
  { "tr", LECTERN_TAG_BLOCK },
  { "ul", LECTERN_TAG_LIST },
  { "video", LECTERN_TAG_SKIPPED },
};

static int
compare (const void *name, const void *entry)
{
  return strcmp (name, ((const Entry *) entry)->name);
}

LecternTag
lectern_tag_of_name (const char *name)
{
  const Entry *entry = bsearch (name, entries, G_N_ELEMENTS (entries), sizeof entries[0], compare);

  return entry != NULL ? entry->tag : LECTERN_TAG_INLINE;
}

LecternTag
lectern_tag_of (const xmlNode *node)
{
  return lectern_tag_of_name ((const char *) node->name);
}

gboolean
lectern_tag_is_block (LecternTag tag)
{
  switch (tag)
    {
    case LECTERN_TAG_INLINE:
    case LECTERN_TAG_BREAK:
    case LECTERN_TAG_LINK:
    case LECTERN_TAG_STRONG:
    case LECTERN_TAG_EMPHASIS:
    case LECTERN_TAG_SKIPPED:
      return FALSE;
    case LECTERN_TAG_BLOCK:
    case LECTERN_TAG_PARAGRAPH:
    case LECTERN_TAG_HEADING:
    case LECTERN_TAG_LIST:
    case LECTERN_TAG_LIST_ITEM:
    case LECTERN_TAG_BLOCK_QUOTE:
    case LECTERN_TAG_CAPTION:
    case LECTERN_TAG_PREFORMATTED:
    case LECTERN_TAG_CELL:
    case LECTERN_TAG_MARGINAL:
    default:
      return TRUE;
    }
}

guint
lectern_tag_heading_level (const xmlNode *node)
{
  const char *name = (const char *) node->name;

  return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0'
             ? (guint) (name[1] - '0')
             : 0;
}

const char *
lectern_tag_get_attribute (const xmlNode *node, const char *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (strcmp ((const char *) attribute->name, name) == 0)
      return attribute->children != NULL && attribute->children->next == NULL
                     && attribute->children->type == XML_TEXT_NODE
                 ? (const char *) attribute->children->content
                 : NULL;

  return NULL;
}

gboolean
lectern_tag_is_data_row (const xmlNode *row)
{
  for (const xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    {
      gsize n_bytes = 0;

      if (cell->type != XML_ELEMENT_NODE)
        continue;
      for (const xmlNode *child = cell->children; child != NULL; child = child->next)
        {
          if (child->type == XML_ELEMENT_NODE && lectern_tag_is_block (lectern_tag_of (child)))
            return FALSE;
          if (child->type == XML_TEXT_NODE && child->content != NULL)
            n_bytes += strlen ((const char *) child->content);
        }
      if (n_bytes > MAX_CELL_BYTES)
        return FALSE;
    }

  return TRUE;
}

static gboolean
holds_paragraph (const xmlNode *node, guint depth)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      LecternTag tag;

      if (child->type != XML_ELEMENT_NODE || depth == 0)
        continue;
      tag = lectern_tag_of (child);
      if (tag == LECTERN_TAG_PARAGRAPH || tag == LECTERN_TAG_HEADING
          || holds_paragraph (child, depth - 1))
        return TRUE;
    }

  return FALSE;
}

gboolean
lectern_tag_is_open_button (const xmlNode *node)
{
  return g_str_equal ((const char *) node->name, "button")
         && holds_paragraph (node, BUTTON_MAX_DEPTH);
}
