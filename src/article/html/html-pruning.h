/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of choosing an article's blocks share. Not for use elsewhere. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

typedef struct
{
  const LecternHtmlPage *page;
  guint first; /* block */
  guint end;
  gboolean *keep; /* (end - first) */
  guint prose;    /* words */
} LecternHtmlPruning;

static inline LecternHtmlBlock *
lectern_html_pruning_block (const LecternHtmlPruning *self, guint i)
{
  return lectern_html_page_block (self->page, i);
}

static inline gboolean
lectern_html_pruning_keeps (const LecternHtmlPruning *self, guint i)
{
  return self->keep[i - self->first];
}

static inline void
lectern_html_pruning_drop (LecternHtmlPruning *self, guint i)
{
  self->keep[i - self->first] = FALSE;
}

/* Most of its words stand in links. */
static inline gboolean
lectern_html_pruning_is_linked (const LecternHtmlBlock *block)
{
  return block->n_link_words * 10 > block->n_words * 6;
}

/* html-prune.c: whether the blocks are two <p> of one element, or of two alike within one. */
gboolean lectern_html_pruning_are_siblings (const LecternHtmlPruning *self, guint i, guint j);

/* The list that block i is an item of, or LECTERN_HTML_NONE. */
static inline guint
lectern_html_pruning_find_list (const LecternHtmlPruning *self, guint i)
{
  guint index = lectern_html_pruning_block (self, i)->element;

  if (lectern_html_pruning_block (self, i)->kind != LECTERN_TAG_LIST_ITEM)
    return LECTERN_HTML_NONE;
  while (index != LECTERN_HTML_NONE
         && lectern_html_page_element (self->page, index)->tag != LECTERN_TAG_LIST)
    index = lectern_html_page_element (self->page, index)->parent;

  return index;
}

/* html-remarks.c: drops what readers wrote under the article, known by several marks such as
 * "Reply" and "2 weeks ago", and all behind the first of them.
 * In a live report, those marks alone. */
void lectern_html_drop_remarks (LecternHtmlPruning *self);

/* html-captions.c: drops the captions of pictures, unless the story is told in them. */
void lectern_html_drop_captions (LecternHtmlPruning *self);

/* html-furniture.c: drops "Read more", "Advertisement", dates, copyright lines, and what stands
 * under "Related stories". */
void lectern_html_drop_furniture (LecternHtmlPruning *self);

/* html-links.c: drops blocks that lead elsewhere, but not the linked items of a list of text, nor
 * linked sentences between paragraphs. */
void lectern_html_drop_links (LecternHtmlPruning *self);

/* html-links.c: drops labels of charts and players: many short pieces in a row that are neither
 * prose, headings nor lists. */
void lectern_html_drop_labels (LecternHtmlPruning *self);

/* html-edges.c: drops dates, names, buttons and labels above the first paragraph of prose and below
 * the last; leads, captions, and short lines that stand beside those paragraphs stay. */
void lectern_html_drop_edges (LecternHtmlPruning *self);

/* html-bio.c: drops what stands behind the text from a paragraph on that begins with an author. */
void lectern_html_drop_bio (LecternHtmlPruning *self, const char *byline);

/* html-repeats.c: drops pull quotes, captions of the same picture twice: text that stands elsewhere
 * too, as a part of a longer block or in a block before. */
void lectern_html_drop_repeats (LecternHtmlPruning *self);

G_END_DECLS
