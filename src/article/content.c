/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader (plain text, Markdown, HTML …) makes of a file's bytes, before it is an Article. */

#include "article/content.h"

LecternContent *
lectern_content_new (char *text, gsize n_bytes)
{
  LecternContent *self = g_new0 (LecternContent, 1);

  self->text = text;
  self->n_bytes = n_bytes;

  return self;
}

void
lectern_content_free (LecternContent *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->title);
  g_free (self->byline);
  g_free (self->published);
  g_free (self->shown_date);
  g_free (self->late_byline);
  g_free (self->summary);
  g_free (self->stated_body);
  g_free (self->site);
  g_free (self->language);
  g_free (self->analysis_text);
  g_clear_pointer (&self->spans, g_array_unref);
  g_free (self);
}

static void
clear_span (gpointer data)
{
  LecternArticleSpan *span = data;

  g_free (span->target);
}

GArray *
lectern_article_spans_new (void)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (LecternArticleSpan));

  g_array_set_clear_func (spans, clear_span);

  return spans;
}
