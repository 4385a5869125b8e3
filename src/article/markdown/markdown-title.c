/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a Markdown text is its first heading of the highest level. */

#include "article/markdown/markdown-title.h"

#include <string.h>

#include "article/article-limits.h"
#include "article/plain-text.h"

/* One space where marks were blanked. */
static char *
fold_spaces (char *text)
{
  char *out = text;

  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ' || (out > text && out[-1] != ' '))
      *out++ = *p;
  *out = '\0';

  return g_strchomp (text);
}

/* The first heading of the highest level there is, without the marks in it. */
char *
lectern_markdown_dup_title (const LecternContent *content)
{
  const LecternArticleSpan *best = NULL;
  const char *start;
  const char *end;
  char *title;

  for (guint i = 0; i < content->spans->len; i++)
    {
      const LecternArticleSpan *span = &g_array_index (content->spans, LecternArticleSpan, i);

      if (span->kind == LECTERN_ARTICLE_SPAN_HEADING && (best == NULL || span->level < best->level))
        best = span;
    }
  if (best == NULL)
    return lectern_plain_text_dup_title (content->text, content->n_bytes);

  start = g_utf8_offset_to_pointer (content->analysis_text, best->start);
  end = g_utf8_offset_to_pointer (start, best->end - best->start);
  title = fold_spaces (g_strndup (start, (gsize) (end - start)));
  if (strlen (title) <= LECTERN_METADATA_MAX_BYTES)
    return title;
  g_free (title);

  return NULL;
}
