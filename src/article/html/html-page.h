/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A parsed page laid flat: its elements in document order, and the blocks of text that they hold.
 */

#pragma once

#include <libxml/tree.h>

#include <glib.h>

#include "article/html/html-class.h"
#include "article/html/html-tags.h"

G_BEGIN_DECLS

/* Elements nested deeper than this are not looked into. */
#define LECTERN_HTML_MAX_DEPTH 600
/* Blocks, links and styles beyond these numbers are left out: no article has as many. */
#define LECTERN_HTML_MAX_BLOCKS 200000
#define LECTERN_HTML_MAX_LINKS 200000
#define LECTERN_HTML_MAX_STYLES 200000

/* "No such element." */
#define LECTERN_HTML_NONE G_MAXUINT

/* A block-level element. Its blocks are those from first_block up to, not including, end_block. */
typedef struct
{
  xmlNode *node; /* borrowed */
  guint parent;  /* index, or LECTERN_HTML_NONE */
  guint first_block;
  guint end_block;
  LecternTag tag;
  LecternClass class;   /* what its names say; html-judge.c has the last word */
  gboolean is_left_out; /* by html-judge.c: nothing in it belongs to the article */
} LecternHtmlElement;

/* A run of text that stands in one paragraph. */
typedef struct
{
  gsize start; /* bytes of the page's text */
  gsize end;
  guint element;   /* index of the innermost element that holds it */
  LecternTag kind; /* PARAGRAPH, HEADING, LIST_ITEM, BLOCK_QUOTE, CAPTION, PREFORMATTED or CELL */
  guint level;     /* of headings; of list items, how many lists they stand in */
  guint n_words;
  guint n_link_words; /* those that stand in links */
  guint first_link;
  guint n_links;
  guint first_style;
  guint n_styles;
  gboolean is_prose;    /* long enough, with the marks of sentences, and no mere list of links */
  gboolean is_left_out; /* by html-judge.c: no text of the article */
} LecternHtmlBlock;

typedef struct
{
  gsize start; /* bytes of the page's text */
  gsize end;
  const char *target; /* borrowed from the document; may be NULL */
} LecternHtmlLink;

/* Words that stand out; within a block. Those of one tag do not overlap. */
typedef struct
{
  gsize start; /* bytes of the page's text */
  gsize end;
  LecternTag tag; /* STRONG or EMPHASIS */
} LecternHtmlStyle;

typedef struct
{
  xmlDoc *document; /* borrowed */
  GString *text;
  GArray *elements; /* of LecternHtmlElement, in document order, so parents before children */
  GArray *blocks;   /* of LecternHtmlBlock, in document order */
  GArray *links;    /* of LecternHtmlLink, in document order */
  GArray *styles;   /* of LecternHtmlStyle, in the order of their ends */
} LecternHtmlPage;

/* document must outlive the page. with_hidden: take in what is marked as hidden too. */
LecternHtmlPage *lectern_html_page_new (xmlDoc *document, gboolean with_hidden);
void lectern_html_page_free (LecternHtmlPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternHtmlPage, lectern_html_page_free)

static inline LecternHtmlElement *
lectern_html_page_element (const LecternHtmlPage *self, guint index)
{
  return &g_array_index (self->elements, LecternHtmlElement, index);
}

static inline LecternHtmlBlock *
lectern_html_page_block (const LecternHtmlPage *self, guint index)
{
  return &g_array_index (self->blocks, LecternHtmlBlock, index);
}

/* The words of a block. (transfer full) */
char *lectern_html_page_dup_block (const LecternHtmlPage *self, guint index);

/* All words of node in one line, white space folded. (transfer full) */
char *lectern_html_dup_text (const xmlNode *node);

G_END_DECLS
