/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads Markdown: the text stays the file's, its structure becomes spans. */

#include "article/markdown/markdown-reader.h"

#include <string.h>

#include "article/language.h"
#include "article/markdown/markdown-front-matter.h"
#include "article/markdown/markdown-inline.h"
#include "article/markdown/markdown-marks.h"
#include "article/markdown/markdown-title.h"
#include "article/plain-text.h"

/* Lists in lists, of which more is known than that they are deep. */
#define MAX_LIST_LEVELS 6

typedef struct
{
  LecternContent *content;
  LecternMarkdownMarks marks;
  GHashTable *targets;   /* label to URL, both owned */
  gsize paragraph_start; /* what is not yet read inline: up to the line at hand */
  gboolean in_paragraph;
  gboolean is_first;              /* the paragraph: nothing stands before it */
  char fence;                     /* of the code block that is open, or NUL */
  gboolean has_words;             /* before the line at hand */
  gsize indents[MAX_LIST_LEVELS]; /* columns of the list items that the line at hand may be in */
  guint n_indents;
} Reader;

typedef struct
{
  gsize start;
  gsize end; /* without the line break */
} Line;

static gboolean
next_line (const Reader *self, gsize *at, Line *line)
{
  const char *text = self->content->text;
  const char *end;

  if (*at >= self->content->n_bytes)
    return FALSE;
  end = memchr (text + *at, '\n', self->content->n_bytes - *at);
  line->start = *at;
  line->end = end != NULL ? (gsize) (end - text) : self->content->n_bytes;
  *at = line->end + 1;

  return TRUE;
}

static gsize
skip_spaces (const Reader *self, gsize at, gsize end)
{
  while (at < end && (self->content->text[at] == ' ' || self->content->text[at] == '\t'))
    at++;

  return at;
}

static void
end_paragraph (Reader *self, gsize end)
{
  if (self->in_paragraph)
    lectern_markdown_read_inline (&self->marks, self->paragraph_start, end, self->targets);
  self->in_paragraph = FALSE;
}

/* Two spaces or a backslash at its end keep a line as it is. */
static gboolean
is_hard_break (const Reader *self, gsize end)
{
  const char *text = self->content->text;

  return end >= 2 && (text[end - 1] == '\\' || (text[end - 1] == ' ' && text[end - 2] == ' '));
}

static void
begin_paragraph (Reader *self, const Line *line, gsize start)
{
  if (self->in_paragraph && !is_hard_break (self, line->start - 1))
    lectern_markdown_marks_add (&self->marks, LECTERN_ARTICLE_SPAN_SOFT_BREAK, line->start - 1,
                                line->start, 0, NULL);
  if (self->in_paragraph)
    {
      if (skip_spaces (self, line->start, line->end) == start)
        lectern_markdown_marks_hide (&self->marks, line->start, start);
      return;
    }
  self->paragraph_start = start;
  self->in_paragraph = TRUE;
  self->is_first = !self->has_words;
  self->has_words = TRUE;
}

/* ---- Lines ------------------------------------------------------------------------------ */

/* "[label]: address" */
static gboolean
read_definition (Reader *self, const Line *line, gboolean only_collect)
{
  const char *text = self->content->text;
  gsize start = skip_spaces (self, line->start, line->end);
  const char *close;
  const char *address;
  g_autofree char *label = NULL;

  if (start >= line->end || text[start] != '[' || text[start + 1] == '^')
    return FALSE;
  close = g_strstr_len (text + start, (gssize) (line->end - start), "]:");
  if (close == NULL)
    return FALSE;
  address = text + skip_spaces (self, (gsize) (close - text) + 2, line->end);
  if (address >= text + line->end)
    return FALSE;

  if (!only_collect)
    {
      lectern_markdown_marks_hide (&self->marks, line->start, line->end);
      return TRUE;
    }
  label = g_strndup (text + start + 1, (gsize) (close - text) - start - 1);
  g_hash_table_insert (self->targets, g_utf8_strdown (label, -1),
                       g_strndup (address, strcspn (address, " \t\n")));

  return TRUE;
}

static void
collect_definitions (Reader *self, gsize at)
{
  Line line;

  while (next_line (self, &at, &line))
    read_definition (self, &line, TRUE);
}

/* "```" or "~~~": opens or closes a block of code. */
static gboolean
read_fence (Reader *self, const Line *line)
{
  const char *start = self->content->text + skip_spaces (self, line->start, line->end);
  gboolean is_fence = g_str_has_prefix (start, "```") || g_str_has_prefix (start, "~~~");

  if (self->fence == '\0' && is_fence)
    {
      end_paragraph (self, line->start);
      self->fence = *start;
    }
  else if (self->fence != '\0' && is_fence && *start == self->fence)
    self->fence = '\0';
  else
    {
      if (self->fence != '\0')
        lectern_markdown_marks_add (&self->marks, LECTERN_ARTICLE_SPAN_CODE, line->start, line->end,
                                    0, NULL);
      return self->fence != '\0';
    }
  lectern_markdown_marks_hide (&self->marks, line->start, line->end);

  return TRUE;
}

/* A line of three marks or more and nothing else: "***", "- - -"; as a rule, or "===" and "---"
 * under a heading. */
static gboolean
is_rule (const Reader *self, const Line *line, const char *marks)
{
  char mark = '\0';
  guint n = 0;

  for (gsize i = line->start; i < line->end; i++)
    {
      char c = self->content->text[i];

      if (c == ' ' || c == '\t')
        continue;
      if (strchr (marks, c) == NULL || c == '\0' || (mark != '\0' && c != mark))
        return FALSE;
      mark = c;
      n++;
    }

  return n >= 3;
}

static void
add_heading (Reader *self, gsize start, gsize end, guint level, gboolean is_first)
{
  lectern_markdown_marks_add (&self->marks, LECTERN_ARTICLE_SPAN_HEADING, start, end, level, NULL);
  lectern_markdown_read_inline (&self->marks, start, end, self->targets);
  self->content->has_headline_line |= is_first;
  self->has_words = TRUE;
}

/* "## Words ##" */
static gboolean
read_heading (Reader *self, const Line *line)
{
  const char *text = self->content->text;
  gsize at = line->start;
  gsize end = line->end;
  guint level = 0;
  gsize start;

  while (at < line->end && text[at] == '#')
    at++, level++;
  if (level < 1 || level > 6 || at >= line->end || (text[at] != ' ' && text[at] != '\t'))
    return FALSE;

  start = skip_spaces (self, at, line->end);
  while (end > start && (text[end - 1] == '#' || text[end - 1] == ' ' || text[end - 1] == '\t'))
    end--;
  lectern_markdown_marks_hide (&self->marks, line->start, start);
  lectern_markdown_marks_hide (&self->marks, end, line->end);
  add_heading (self, start, end, level, !self->has_words);

  return TRUE;
}

/* How deep in other lists an item stands whose mark is at this column. */
static guint
get_list_level (Reader *self, gsize column)
{
  while (self->n_indents > 0 && self->indents[self->n_indents - 1] >= column)
    self->n_indents--;
  if (self->n_indents < MAX_LIST_LEVELS)
    self->indents[self->n_indents++] = column;

  return self->n_indents;
}

/* Marks at the start of a line, "> " and "- " and "3. ", one inside the other. Returns where its
 * words begin. */
static gsize
read_prefixes (Reader *self, const Line *line, guint *item_level)
{
  const char *text = self->content->text;
  gsize at = skip_spaces (self, line->start, line->end);
  gboolean is_quote = FALSE;

  for (*item_level = 0; at < line->end; at = skip_spaces (self, at, line->end))
    {
      gsize column = at - line->start;
      gsize digits = 0;

      while (digits < 9 && at + digits < line->end && g_ascii_isdigit (text[at + digits]))
        digits++;
      if (text[at] == '>')
        {
          lectern_markdown_marks_hide (&self->marks, at, skip_spaces (self, at + 1, line->end));
          is_quote = TRUE;
          at++;
        }
      else if (at + 1 < line->end && strchr ("-*+", text[at]) != NULL
               && g_ascii_isspace (text[at + 1]) && *item_level == 0)
        {
          lectern_markdown_marks_blank (&self->marks, at, at + 1);
          *item_level = get_list_level (self, column);
          at++;
        }
      else if (digits > 0 && at + digits + 1 < line->end && strchr (".)", text[at + digits]) != NULL
               && text[at + digits + 1] == ' ' && *item_level == 0 && digits <= 2)
        {
          *item_level = get_list_level (self, column);
          at += digits + 1;
        }
      else
        break;
    }
  if (is_quote)
    lectern_markdown_marks_add (&self->marks, LECTERN_ARTICLE_SPAN_BLOCK_QUOTE, at, line->end, 0,
                                NULL);

  return at;
}

static void
read_line (Reader *self, const Line *line)
{
  guint item_level;
  gsize start;

  /* A line of "=" or "-" under a paragraph of one line makes that a heading. */
  if (self->in_paragraph && is_rule (self, line, "=-")
      && memchr (self->content->text + self->paragraph_start, '\n',
                 line->start - 1 - self->paragraph_start)
             == NULL)
    {
      self->in_paragraph = FALSE;
      lectern_markdown_marks_hide (&self->marks, line->start, line->end);
      add_heading (self, self->paragraph_start, line->start - 1,
                   self->content->text[line->start] == '=' ? 1 : 2, self->is_first);
      return;
    }
  if (skip_spaces (self, line->start, line->end) == line->end)
    {
      end_paragraph (self, line->start);
      return;
    }
  if (is_rule (self, line, "*-_"))
    {
      end_paragraph (self, line->start);
      lectern_markdown_marks_add (&self->marks, LECTERN_ARTICLE_SPAN_RULE, line->start, line->end,
                                  0, NULL);
      lectern_markdown_marks_hide (&self->marks, line->start, line->end);
      return;
    }
  if (read_heading (self, line) || read_definition (self, line, FALSE))
    {
      end_paragraph (self, line->start);
      return;
    }

  start = read_prefixes (self, line, &item_level);
  if (item_level > 0 || start == line->end)
    end_paragraph (self, line->start);
  if (item_level > 0)
    lectern_markdown_marks_add (&self->marks, LECTERN_ARTICLE_SPAN_LIST_ITEM, start, line->end,
                                item_level, NULL);
  if (start < line->end)
    begin_paragraph (self, line, start);
}

/* ---- The whole -------------------------------------------------------------------------- */

void
lectern_markdown_describe (LecternContent *content)
{
  Reader self = { .content = content };
  gsize at;
  Line line;

  self.targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lectern_markdown_marks_init (&self.marks, content->text, content->n_bytes);
  at = lectern_markdown_read_front_matter (&self.marks, content);
  collect_definitions (&self, at);
  while (next_line (&self, &at, &line))
    if (!read_fence (&self, &line))
      read_line (&self, &line);
  end_paragraph (&self, content->n_bytes);
  g_hash_table_unref (self.targets);

  lectern_markdown_marks_finish (&self.marks, content);
  if (content->title == NULL)
    content->title = lectern_markdown_dup_title (content);
  lectern_plain_text_read_credits (content);
  content->language =
      g_strdup (lectern_language_of_text (content->analysis_text, strlen (content->analysis_text)));
}
