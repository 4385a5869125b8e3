/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each HTML element means for reading: skipped, a block, a heading … */

#pragma once

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LECTERN_TAG_INLINE, /* and everything unknown */
  LECTERN_TAG_BLOCK,
  LECTERN_TAG_PARAGRAPH,
  LECTERN_TAG_HEADING,
  LECTERN_TAG_LIST,
  LECTERN_TAG_LIST_ITEM,
  LECTERN_TAG_BLOCK_QUOTE,
  LECTERN_TAG_CAPTION,
  LECTERN_TAG_PREFORMATTED,
  LECTERN_TAG_CELL,
  LECTERN_TAG_BREAK,
  LECTERN_TAG_LINK,
  LECTERN_TAG_STRONG,
  LECTERN_TAG_EMPHASIS,
  LECTERN_TAG_SKIPPED,  /* never holds words of an article */
  LECTERN_TAG_MARGINAL, /* nav, aside, footer …: holds them only if it holds most of the page's */
} LecternTag;

/* name: an element's, in lower case. */
LecternTag lectern_tag_of_name (const char *name);

/* node: an element. */
LecternTag lectern_tag_of (const xmlNode *node);

/* Whether words on both sides of the element stand in different paragraphs. */
gboolean lectern_tag_is_block (LecternTag tag);

/* 1 to 6 of h1 to h6; else 0. */
guint lectern_tag_heading_level (const xmlNode *node);

/* An attribute's value where it has one piece of text, as nearly always; else NULL. (transfer
 * none) */
const char *lectern_tag_get_attribute (const xmlNode *node, const char *name);

/* Whether node is a <button> that nobody closed: the page behind it stands in it, as in browsers.
 */
gboolean lectern_tag_is_open_button (const xmlNode *node);

/* Whether a <tr> holds short words and figures, and not the columns of a page. */
gboolean lectern_tag_is_data_row (const xmlNode *row);

G_END_DECLS
