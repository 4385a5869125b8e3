/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Collects what a Markdown text is made of: spans of structure, marks to hide, marks to blank. */

#include "article/markdown/markdown-marks.h"

#include "article/char-index.h"

typedef struct
{
  gsize start;
  gsize end;
} Blank;

void
lectern_markdown_marks_init (LecternMarkdownMarks *self, const char *text, gsize n_bytes)
{
  self->text = text;
  self->n_bytes = n_bytes;
  self->spans = lectern_article_spans_new ();
  self->blanks = g_array_new (FALSE, FALSE, sizeof (Blank));
}

void
lectern_markdown_marks_add (LecternMarkdownMarks *self,
                            LecternArticleSpanKind kind,
                            gsize start,
                            gsize end,
                            guint level,
                            const char *target)
{
  LecternArticleSpan span = { kind, (guint) start, (guint) end, level, g_strdup (target) };

  if (start < end)
    g_array_append_val (self->spans, span);
  else
    g_free (span.target);
}

void
lectern_markdown_marks_blank (LecternMarkdownMarks *self, gsize start, gsize end)
{
  Blank blank = { start, end };

  if (start < end)
    g_array_append_val (self->blanks, blank);
}

void
lectern_markdown_marks_hide (LecternMarkdownMarks *self, gsize start, gsize end)
{
  lectern_markdown_marks_add (self, LECTERN_ARTICLE_SPAN_HIDDEN, start, end, 0, NULL);
  lectern_markdown_marks_blank (self, start, end);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const LecternArticleSpan *one = a;
  const LecternArticleSpan *two = b;

  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;

  /* The outer before the inner. */
  return one->end == two->end ? 0 : one->end > two->end ? -1 : 1;
}

static int
compare_blanks (gconstpointer a, gconstpointer b)
{
  const Blank *one = a;
  const Blank *two = b;

  return one->start == two->start ? 0 : one->start < two->start ? -1 : 1;
}

/* The text with every code point of the blanks but line breaks a space. */
static char *
blank_out (const LecternMarkdownMarks *self)
{
  GString *out = g_string_sized_new (self->n_bytes);
  gsize at = 0;

  for (guint i = 0; i < self->blanks->len; i++)
    {
      const Blank *blank = &g_array_index (self->blanks, Blank, i);

      if (blank->end <= at)
        continue;
      if (blank->start > at)
        g_string_append_len (out, self->text + at, (gssize) (blank->start - at));
      at = MAX (at, blank->start);
      while (at < blank->end)
        {
          g_string_append_c (out, self->text[at] == '\n' ? '\n' : ' ');
          at = (gsize) (g_utf8_next_char (self->text + at) - self->text);
        }
    }
  g_string_append_len (out, self->text + at, (gssize) (self->n_bytes - at));

  return g_string_free (out, FALSE);
}

void
lectern_markdown_marks_finish (LecternMarkdownMarks *self, LecternContent *content)
{
  g_autoptr (LecternCharIndex) index = lectern_char_index_new (self->text, self->n_bytes);

  g_array_sort (self->spans, compare_spans);
  g_array_sort (self->blanks, compare_blanks);
  for (guint i = 0; i < self->spans->len; i++)
    {
      LecternArticleSpan *span = &g_array_index (self->spans, LecternArticleSpan, i);

      span->start = lectern_char_index_to_char (index, span->start);
      span->end = lectern_char_index_to_char (index, span->end);
    }

  content->analysis_text = blank_out (self);
  content->spans = g_steal_pointer (&self->spans);
  g_clear_pointer (&self->blanks, g_array_unref);
}
