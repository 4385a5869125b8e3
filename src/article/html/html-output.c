/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the chosen blocks of a page as an article's text, with its structure as spans. */

#include "article/html/html-output.h"

#include <string.h>

/* No link that a reader could follow is longer. */
#define MAX_TARGET_BYTES 4096

typedef struct
{
  const LecternHtmlPage *page;
  GString *text;
  guint n_chars;
  GArray *spans;
} Output;

static guint
count_chars (const Output *self, gsize start, gsize end)
{
  return (guint) g_utf8_strlen (self->page->text->str + start, (gssize) (end - start));
}

static gboolean
kind_of (LecternTag tag, LecternArticleSpanKind *kind)
{
  switch (tag)
    {
    case LECTERN_TAG_HEADING:
      *kind = LECTERN_ARTICLE_SPAN_HEADING;
      return TRUE;
    case LECTERN_TAG_LIST_ITEM:
      *kind = LECTERN_ARTICLE_SPAN_LIST_ITEM;
      return TRUE;
    case LECTERN_TAG_BLOCK_QUOTE:
      *kind = LECTERN_ARTICLE_SPAN_BLOCK_QUOTE;
      return TRUE;
    case LECTERN_TAG_CAPTION:
      *kind = LECTERN_ARTICLE_SPAN_CAPTION;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_links (Output *self, const LecternHtmlBlock *block)
{
  gsize at = block->start;
  guint n_chars = self->n_chars;

  for (guint i = 0; i < block->n_links; i++)
    {
      const LecternHtmlLink *link =
          &g_array_index (self->page->links, LecternHtmlLink, block->first_link + i);
      LecternArticleSpan span = { LECTERN_ARTICLE_SPAN_LINK };

      span.start = n_chars + count_chars (self, at, link->start);
      span.end = span.start + count_chars (self, link->start, link->end);
      at = link->end;
      n_chars = span.end;
      if (link->target == NULL || strlen (link->target) > MAX_TARGET_BYTES)
        continue;
      span.target = g_strstrip (g_strdup (link->target));
      g_array_append_val (self->spans, span);
    }
}

/* The runs of tag, which do not overlap. */
static void
add_styles (Output *self, const LecternHtmlBlock *block, LecternTag tag)
{
  gsize at = block->start;
  guint n_chars = self->n_chars;

  for (guint i = 0; i < block->n_styles; i++)
    {
      const LecternHtmlStyle *style =
          &g_array_index (self->page->styles, LecternHtmlStyle, block->first_style + i);
      LecternArticleSpan span = { tag == LECTERN_TAG_STRONG ? LECTERN_ARTICLE_SPAN_STRONG
                                                            : LECTERN_ARTICLE_SPAN_EMPHASIS };

      if (style->tag != tag)
        continue;
      span.start = n_chars + count_chars (self, at, style->start);
      span.end = span.start + count_chars (self, style->start, style->end);
      at = style->end;
      n_chars = span.end;
      g_array_append_val (self->spans, span);
    }
}

/* By start; what is longer first, so that the inner one is drawn over it. */
static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const LecternArticleSpan *one = a;
  const LecternArticleSpan *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if (one->end != other->end)
    return one->end > other->end ? -1 : 1;

  return (int) one->kind - (int) other->kind;
}

static void
add_block (Output *self, const LecternHtmlBlock *block)
{
  guint n_chars = count_chars (self, block->start, block->end);
  LecternArticleSpan span = { .start = self->n_chars,
                              .end = self->n_chars + n_chars,
                              .level = block->level };

  if (block->kind != LECTERN_TAG_HEADING && block->kind != LECTERN_TAG_LIST_ITEM)
    span.level = 0;
  if (kind_of (block->kind, &span.kind))
    g_array_append_val (self->spans, span);
  add_links (self, block);
  add_styles (self, block, LECTERN_TAG_STRONG);
  add_styles (self, block, LECTERN_TAG_EMPHASIS);

  g_string_append_len (self->text, self->page->text->str + block->start,
                       (gssize) (block->end - block->start));
  self->n_chars += n_chars;
}

void
lectern_html_write_content (const LecternHtmlPage *page,
                            const GArray *blocks,
                            LecternContent *content)
{
  Output self = { page, g_string_new (NULL), 0, lectern_article_spans_new () };

  for (guint i = 0; i < blocks->len; i++)
    {
      if (i > 0)
        {
          g_string_append (self.text, "\n\n");
          self.n_chars += 2;
        }
      add_block (&self, lectern_html_page_block (page, g_array_index (blocks, guint, i)));
    }
  g_string_append_c (self.text, '\n');
  g_array_sort (self.spans, compare_spans);

  content->n_bytes = self.text->len;
  content->text = g_string_free (self.text, FALSE);
  content->spans = self.spans;
}
