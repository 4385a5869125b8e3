/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three indexes over the spans of one article. */

#include "config.h"

#include "ui/article-view/lectern-structure.h"

#include <string.h>

gboolean
lectern_structure_can_open (const char *target)
{
  static const char *const schemes[] = { "https://", "http://", "mailto:", "//" };

  for (guint i = 0; target != NULL && i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strncasecmp (target, schemes[i], strlen (schemes[i])) == 0)
        return g_utf8_validate (target, -1, NULL);
    }
  return FALSE;
}

/* NULL: it is only type. */
static LecternSpanIndex *
index_for (LecternStructure *self, const LecternArticleSpan *span)
{
  switch (span->kind)
    {
    case LECTERN_ARTICLE_SPAN_LINK:
      return lectern_structure_can_open (span->target) ? self->links : NULL;
    case LECTERN_ARTICLE_SPAN_HIDDEN:
    case LECTERN_ARTICLE_SPAN_SOFT_BREAK:
      return self->hidden;
    case LECTERN_ARTICLE_SPAN_BLOCK_QUOTE:
    case LECTERN_ARTICLE_SPAN_LIST_ITEM:
    case LECTERN_ARTICLE_SPAN_CODE:
    case LECTERN_ARTICLE_SPAN_RULE:
      return self->blocks;
    case LECTERN_ARTICLE_SPAN_HEADING:
    case LECTERN_ARTICLE_SPAN_STRONG:
    case LECTERN_ARTICLE_SPAN_EMPHASIS:
    case LECTERN_ARTICLE_SPAN_CAPTION:
    default:
      return NULL;
    }
}

LecternStructure *
lectern_structure_new (LecternArticle *article)
{
  LecternStructure *self = g_new0 (LecternStructure, 1);
  guint n_spans = 0;

  g_set_object (&self->article, article);
  if (article != NULL)
    self->spans = lectern_article_get_spans (article, &n_spans);
  self->links = lectern_span_index_new ();
  self->blocks = lectern_span_index_new ();
  self->hidden = lectern_span_index_new ();
  for (guint i = 0; i < n_spans; i++)
    {
      LecternSpanIndex *index = index_for (self, &self->spans[i]);

      if (index != NULL)
        lectern_span_index_add (index, self->spans[i].start, self->spans[i].end, i);
    }
  lectern_span_index_seal (self->links);
  lectern_span_index_seal (self->blocks);
  lectern_span_index_seal (self->hidden);
  return self;
}

void
lectern_structure_free (LecternStructure *self)
{
  if (self == NULL)
    return;
  lectern_span_index_free (self->links);
  lectern_span_index_free (self->blocks);
  lectern_span_index_free (self->hidden);
  g_clear_object (&self->article);
  g_free (self);
}

static const LecternIndexedSpan *
first_at (const LecternSpanIndex *index, guint offset)
{
  LecternSpanIter iter;

  lectern_span_iter_init (&iter, index, offset, offset + 1);
  return lectern_span_iter_next (&iter);
}

const char *
lectern_structure_link_at (const LecternStructure *self, guint offset)
{
  const LecternIndexedSpan *link = first_at (self->links, offset);

  return link == NULL ? NULL : self->spans[link->value].target;
}

guint
lectern_structure_skip_hidden (const LecternStructure *self, guint offset)
{
  const LecternIndexedSpan *hidden;

  while ((hidden = first_at (self->hidden, offset)) != NULL
         && self->spans[hidden->value].kind == LECTERN_ARTICLE_SPAN_HIDDEN)
    offset = hidden->end;
  return offset;
}

LecternSpan
lectern_structure_trim (const LecternStructure *self, LecternSpan span)
{
  const LecternIndexedSpan *hidden;

  while (span.start < span.end && (hidden = first_at (self->hidden, span.start)) != NULL)
    span.start = MIN (hidden->end, span.end);
  while (span.start < span.end && (hidden = first_at (self->hidden, span.end - 1)) != NULL)
    span.end = MAX (hidden->start, span.start);
  return span;
}
