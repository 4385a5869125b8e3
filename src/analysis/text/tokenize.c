/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokenizer's main loop: white space parts chunks, each chunk is cut into words and marks. */

#include "config.h"

#include "analysis/text/tokenize.h"

#include <string.h>

#include "analysis/engine-limits.h"

/* What the letters of [start, end) tell. */
static guint
shape_flags (const LecternTokenizer *self, guint start, guint end)
{
  guint n_upper = 0;
  guint n_lower = 0;
  guint flags = 0;

  for (guint i = start; i < end; i = lectern_tokenizer_next_char (self, i))
    {
      LecternCharClass class = lectern_tokenizer_class_at (self, i, end);

      if (class & LECTERN_CHAR_UPPER)
        {
          if (n_upper + n_lower == 0)
            flags |= LECTERN_TOKEN_CAPITAL;
          if (n_lower > 0)
            flags |= LECTERN_TOKEN_MIXED;
          n_upper++;
        }
      else if (class & LECTERN_CHAR_LOWER)
        n_lower++;
      else if (class & LECTERN_CHAR_DIGIT)
        flags |= LECTERN_TOKEN_DIGIT;
      else if (class & LECTERN_CHAR_NO_CASE)
        flags |= LECTERN_TOKEN_NO_CASE | LECTERN_TOKEN_WORD;
    }
  if (n_upper + n_lower > 0)
    flags |= LECTERN_TOKEN_WORD;
  if (n_upper > 1 && n_lower == 0)
    flags |= LECTERN_TOKEN_ALL_CAPS;
  return flags;
}

void
lectern_tokenizer_emit (LecternTokenizer *self, guint start, guint end, guint flags)
{
  while (start < end)
    {
      guint cut = end;
      LecternToken token = { .start = start };

      if (end - start > LECTERN_MAX_TOKEN_BYTES)
        {
          cut = start + LECTERN_MAX_TOKEN_BYTES;
          while (((guchar) self->text[cut] & 0xC0) == 0x80)
            cut--;
        }
      token.end = cut;
      token.flags = flags | shape_flags (self, start, cut);
      if (self->tokens->len > 0
          && g_array_index (self->tokens, LecternToken, self->tokens->len - 1).end == start)
        token.flags |= LECTERN_TOKEN_GLUED;
      g_array_append_val (self->tokens, token);
      start = cut;
    }
}

guint
lectern_tokenizer_word_end (const LecternTokenizer *self, guint start, guint end)
{
  guint at = start;

  while (lectern_tokenizer_class_at (self, at, end) & (LECTERN_CHAR_WORD | LECTERN_CHAR_MARK))
    at = lectern_tokenizer_next_char (self, at);
  return at;
}

gboolean
lectern_tokenizer_has_class (const LecternTokenizer *self,
                             LecternListId list,
                             guint start,
                             guint end,
                             const char *name)
{
  const char *value =
      lectern_lexicon_lookup_lower (self->lexicon, list, self->text + start, end - start);

  return value != NULL && g_str_has_prefix (value, name);
}

/* Files what begins with an apostrophe: "'s", "'90s", "'em", "''" or a quotation mark. */
static guint
scan_apostrophe (LecternTokenizer *self, guint chunk, guint start, guint end)
{
  guint after = lectern_tokenizer_next_char (self, start);
  guint stop = lectern_tokenizer_clitic_end (self, after, end);
  guint word = lectern_tokenizer_word_end (self, after, end);

  if (stop > after && (start > chunk || stop == end))
    {
      lectern_tokenizer_emit (self, start, stop, LECTERN_TOKEN_CLITIC);
      return stop;
    }
  if (start == chunk && self->text[start] != '`')
    {
      gboolean year = (word - after == 2 || (word - after == 3 && self->text[word - 1] == 's'))
                      && g_ascii_isdigit (self->text[after])
                      && g_ascii_isdigit (self->text[after + 1]);

      if (year || lectern_tokenizer_has_class (self, LECTERN_LIST_TOKENS, after, word, "elided"))
        {
          lectern_tokenizer_emit (self, start, word, 0);
          return word;
        }
    }
  if (after + (after - start) <= end
      && memcmp (self->text + start, self->text + after, after - start) == 0)
    after += after - start;
  lectern_tokenizer_emit (self, start, after, 0);
  return after;
}

/* The end of the mark that begins at start: runs of one kind are one token ("...", "--", "?!"),
 * a symbol keeps its joiners and marks (emoji). */
static guint
mark_end (const LecternTokenizer *self, guint start, guint end)
{
  char c = self->text[start];
  guint at = lectern_tokenizer_next_char (self, start);

  if ((guchar) c < 128)
    {
      if ((c == ':' || c == ';') && at < end
          && (strchr ("()D", self->text[at]) != NULL
              || (self->text[at] == '-' && at + 1 < end
                  && strchr ("()", self->text[at + 1]) != NULL))
          && (at + 1 == end || at + 2 == end))
        return end; /* ":-)" */
      if (strchr (".-=_*+~<>", c) != NULL)
        while (at < end && self->text[at] == c)
          at++;
      else if (c == '!' || c == '?')
        while (at < end && (self->text[at] == '!' || self->text[at] == '?'))
          at++;
      if ((c == '.' || c == '+') && at == start + 1
          && (lectern_tokenizer_class_at (self, at, end) & LECTERN_CHAR_DIGIT))
        return lectern_tokenizer_word_end (self, at, end);
    }
  while (lectern_tokenizer_class_at (self, at, end) & LECTERN_CHAR_MARK)
    {
      gboolean joiner = strncmp (self->text + at, "\u200d", 3) == 0;

      at = lectern_tokenizer_next_char (self, at);
      if (joiner && (lectern_tokenizer_class_at (self, at, end) & LECTERN_CHAR_OTHER)
          && (guchar) self->text[at] >= 128)
        at = lectern_tokenizer_next_char (self, at);
    }
  return at;
}

static guint
scan_token (LecternTokenizer *self, guint chunk, guint start, guint end)
{
  LecternCharClass class = lectern_tokenizer_class_at (self, start, end);
  guint stop;

  if (start == chunk || !(lectern_tokenizer_class_before (self, start) & LECTERN_CHAR_WORD))
    {
      stop = lectern_tokenizer_web_end (self, start, end);
      if (stop > start)
        {
          lectern_tokenizer_emit (self, start, stop, LECTERN_TOKEN_WEB);
          return stop;
        }
    }
  if (class & LECTERN_CHAR_WORD)
    return lectern_tokenizer_scan_word (self, start, end);
  if (class & LECTERN_CHAR_APOSTROPHE)
    return scan_apostrophe (self, chunk, start, end);
  stop = mark_end (self, start, end);
  lectern_tokenizer_emit (self, start, stop, 0);
  return stop;
}

/* [start, end) holds no white space. */
static void
scan_chunk (LecternTokenizer *self, guint start, guint end)
{
  guint at = start;

  while (at < end)
    at = scan_token (self, start, at, end);
}

void
lectern_tokenizer_run (LecternTokenizer *self)
{
  guint at = 0;

  while (at < self->n_bytes)
    {
      gboolean new_line = FALSE;
      guint start;
      guint first = self->tokens->len;

      while (at < self->n_bytes
             && (lectern_tokenizer_class_at (self, at, self->n_bytes) & LECTERN_CHAR_SPACE))
        {
          new_line |= self->text[at] == '\n' || self->text[at] == '\r';
          at = lectern_tokenizer_next_char (self, at);
        }
      start = at;
      while (at < self->n_bytes
             && !(lectern_tokenizer_class_at (self, at, self->n_bytes) & LECTERN_CHAR_SPACE))
        at = lectern_tokenizer_next_char (self, at);
      scan_chunk (self, start, at);
      if (new_line && first < self->tokens->len)
        g_array_index (self->tokens, LecternToken, first).flags |= LECTERN_TOKEN_LINE_START;
    }
}
