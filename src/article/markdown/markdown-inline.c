/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks inside a paragraph of Markdown: emphasis, code, links, escapes, tags. */

#include "article/markdown/markdown-inline.h"

#include <string.h>

/* Emphasis that is open at once. */
#define MAX_OPENERS 32
/* How far a link's text or address reaches, so that stray brackets cost no time. */
#define MAX_LINK_BYTES 1024

typedef struct
{
  char mark;
  gsize length;
  gsize start;
} Opener;

typedef struct
{
  LecternMarkdownMarks *marks;
  const char *text;
  gsize at;
  gsize start;
  gsize end;
  GHashTable *targets;
  Opener openers[MAX_OPENERS];
  guint n_openers;
} Inline;

static gboolean
is_space_at (const Inline *self, gsize at)
{
  return at < self->start || at >= self->end || g_ascii_isspace (self->text[at]);
}

/* Letters beyond ASCII count: their bytes are above 0x7f. */
static gboolean
is_word_at (const Inline *self, gsize at)
{
  return at >= self->start && at < self->end
         && (g_ascii_isalnum (self->text[at]) || (guchar) self->text[at] >= 0x80);
}

/* ---- Emphasis --------------------------------------------------------------------------- */

static void
close_emphasis (Inline *self, guint opener, gsize length)
{
  const Opener *open = &self->openers[opener];

  lectern_markdown_marks_hide (self->marks, open->start, open->start + length);
  lectern_markdown_marks_hide (self->marks, self->at, self->at + length);
  if (length >= 2)
    lectern_markdown_marks_add (self->marks, LECTERN_ARTICLE_SPAN_STRONG, open->start + length,
                                self->at, 0, NULL);
  if (length != 2)
    lectern_markdown_marks_add (self->marks, LECTERN_ARTICLE_SPAN_EMPHASIS, open->start + length,
                                self->at, 0, NULL);
  self->n_openers = opener;
}

static void
read_emphasis (Inline *self)
{
  char mark = self->text[self->at];
  gsize length = 1;
  gboolean opens;
  gboolean closes;

  while (self->at + length < self->end && self->text[self->at + length] == mark)
    length++;
  opens = length <= 3 && !is_space_at (self, self->at + length);
  closes = length <= 3 && !is_space_at (self, self->at - 1) && self->at > self->start;
  /* snake_case is one word. */
  if (mark == '_')
    {
      opens &= self->at == self->start || !is_word_at (self, self->at - 1);
      closes &= !is_word_at (self, self->at + length);
    }

  for (guint i = self->n_openers; closes && i > 0; i--)
    if (self->openers[i - 1].mark == mark && self->openers[i - 1].length == length
        && self->openers[i - 1].start + length < self->at)
      {
        close_emphasis (self, i - 1, length);
        self->at += length;
        return;
      }
  if (opens && self->n_openers < MAX_OPENERS)
    self->openers[self->n_openers++] = (Opener){ mark, length, self->at };
  self->at += length;
}

/* ---- Code ------------------------------------------------------------------------------- */

static void
read_code (Inline *self)
{
  gsize length = 1;

  while (self->at + length < self->end && self->text[self->at + length] == '`')
    length++;
  for (gsize i = self->at + length; i < MIN (self->end, self->at + MAX_LINK_BYTES);)
    {
      gsize n = 0;

      while (i + n < self->end && self->text[i + n] == '`')
        n++;
      if (n == length)
        {
          lectern_markdown_marks_hide (self->marks, self->at, self->at + length);
          lectern_markdown_marks_add (self->marks, LECTERN_ARTICLE_SPAN_CODE, self->at + length, i,
                                      0, NULL);
          lectern_markdown_marks_hide (self->marks, i, i + n);
          self->at = i + n;
          return;
        }
      i += MAX (n, 1);
    }
  self->at += length;
}

/* ---- Links ------------------------------------------------------------------------------ */

/* Where the bracket that closes the one at open stands; 0: nowhere near. */
static gsize
find_close (const Inline *self, gsize open, char opening, char closing)
{
  guint depth = 0;

  for (gsize i = open; i < MIN (self->end, open + MAX_LINK_BYTES); i++)
    {
      if (self->text[i] == '\\')
        i++;
      else if (self->text[i] == opening)
        depth++;
      else if (self->text[i] == closing && --depth == 0)
        return i;
    }

  return 0;
}

/* The address in "(address "title")" between two bytes. (transfer full) */
static char *
dup_address (const Inline *self, gsize start, gsize end)
{
  g_autofree char *inside = g_strstrip (g_strndup (self->text + start, end - start));
  gsize n;

  if (*inside == '<')
    return g_strndup (inside + 1, strcspn (inside + 1, ">"));
  n = strcspn (inside, " \t\n");

  return g_strndup (inside, n);
}

/* What follows the text of a link, "(…)" or "[…]" or nothing, gives its target and where it ends;
 * NULL: it is no link. */
static char *
read_target (const Inline *self, gsize open, gsize close, gsize *end)
{
  g_autofree char *label = NULL;
  g_autofree char *lower = NULL;

  *end = close + 1;
  if (close + 1 < self->end && self->text[close + 1] == '(')
    {
      gsize last = find_close (self, close + 1, '(', ')');

      if (last == 0)
        return NULL;
      *end = last + 1;
      return dup_address (self, close + 2, last);
    }

  label = g_strndup (self->text + open + 1, close - open - 1);
  if (close + 2 < self->end && self->text[close + 1] == '[')
    {
      gsize last = find_close (self, close + 1, '[', ']');

      if (last == 0)
        return NULL;
      *end = last + 1;
      if (last > close + 2)
        {
          g_free (label);
          label = g_strndup (self->text + close + 2, last - close - 2);
        }
    }
  lower = g_utf8_strdown (label, -1);

  return g_strdup (g_hash_table_lookup (self->targets, lower));
}

/* At "[", or at "!" before it. */
static void
read_link (Inline *self)
{
  gboolean is_image = self->text[self->at] == '!';
  gsize open = self->at + (is_image ? 1 : 0);
  gsize close = find_close (self, open, '[', ']');
  g_autofree char *target = NULL;
  gsize end = 0;

  if (close != 0)
    target = read_target (self, open, close, &end);
  if (target == NULL)
    {
      self->at = open + 1;
      return;
    }

  lectern_markdown_marks_hide (self->marks, self->at, open + 1);
  lectern_markdown_marks_add (self->marks,
                              is_image ? LECTERN_ARTICLE_SPAN_CAPTION : LECTERN_ARTICLE_SPAN_LINK,
                              open + 1, close, 0, target);
  lectern_markdown_marks_hide (self->marks, close, end);
  lectern_markdown_read_inline (self->marks, open + 1, close, self->targets);
  self->at = end;
}

/* "<https://…>", "<b>", "</b>", "<!-- … -->" */
static void
read_angle (Inline *self)
{
  const char *start = self->text + self->at;
  const char *close = memchr (start, '>', MIN (self->end - self->at, MAX_LINK_BYTES));
  gsize end;

  if (g_str_has_prefix (start, "<!--"))
    close = g_strstr_len (start, (gssize) (self->end - self->at), "-->");
  if (close == NULL
      || !(g_ascii_isalpha (start[1]) || (start[1] == '/' && g_ascii_isalpha (start[2]))
           || g_str_has_prefix (start, "<!--")))
    {
      self->at++;
      return;
    }

  end = self->at + (gsize) (close - start) + (*close == '>' ? 1 : 3);
  if (g_str_has_prefix (start, "<http://") || g_str_has_prefix (start, "<https://"))
    {
      g_autofree char *target = g_strndup (start + 1, (gsize) (close - start) - 1);

      lectern_markdown_marks_hide (self->marks, self->at, self->at + 1);
      lectern_markdown_marks_add (self->marks, LECTERN_ARTICLE_SPAN_LINK, self->at + 1, end - 1, 0,
                                  target);
      lectern_markdown_marks_hide (self->marks, end - 1, end);
    }
  else
    lectern_markdown_marks_hide (self->marks, self->at, end);
  self->at = end;
}

void
lectern_markdown_read_inline (LecternMarkdownMarks *marks,
                              gsize start,
                              gsize end,
                              GHashTable *targets)
{
  Inline self = { marks, marks->text, start, start, end, targets, { { 0 } }, 0 };

  while (self.at < end)
    switch (self.text[self.at])
      {
      case '\\':
        if (self.at + 1 < end && g_ascii_ispunct (self.text[self.at + 1]))
          {
            lectern_markdown_marks_hide (marks, self.at, self.at + 1);
            self.at++;
          }
        self.at++;
        break;
      case '*':
      case '_':
        read_emphasis (&self);
        break;
      case '`':
        read_code (&self);
        break;
      case '!':
        if (self.at + 1 < end && self.text[self.at + 1] == '[')
          read_link (&self);
        else
          self.at++;
        break;
      case '[':
        read_link (&self);
        break;
      case '<':
        read_angle (&self);
        break;
      default:
        self.at++;
        break;
      }
}
