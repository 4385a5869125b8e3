/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What corrections read in the article's text: whole words, and what stands between quotation
 * marks. */

#include "annotation/corrections/corrections-private.h"

#include <string.h>

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

GArray *
lectern_corrections_find_words (LecternArticle *article, const char *words)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LecternSpan));
  const char *text = lectern_article_get_text (article, NULL);
  gsize n_bytes = strlen (words);
  guint n_chars = g_utf8_strlen (words, -1), offset = 0;
  const char *from = text;

  if (n_bytes == 0)
    return found;
  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + n_bytes, words))
    {
      offset += g_utf8_strlen (from, p - from);
      from = p;
      gboolean in_word = (p > text && is_word_char (g_utf8_get_char (g_utf8_prev_char (p))))
                         || (p[n_bytes] != '\0' && is_word_char (g_utf8_get_char (p + n_bytes)));
      LecternSpan span = { offset, offset + n_chars };

      if (!in_word)
        g_array_append_val (found, span);
    }
  return found;
}

/* Longer words than this are no words. */
#define MAX_WORD 200

/* Code points from the beginning of text over what is no word to the end of the next word. */
static guint
skip_to_word_end (const char *text)
{
  gboolean in_word = FALSE;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      if (is_word_char (g_utf8_get_char (p)))
        in_word = TRUE;
      else if (in_word)
        break;
    }
  return in_word ? n : 0;
}

/* Likewise, from the end of text back to the beginning of the last word. */
static guint
skip_to_word_start (const char *text)
{
  g_autofree char *reversed = g_utf8_strreverse (text, -1);

  return skip_to_word_end (reversed);
}

LecternSpan
lectern_corrections_move_edge (LecternArticle *article,
                               LecternSpan span,
                               gboolean at_end,
                               gboolean outwards)
{
  guint n_chars = lectern_article_get_n_chars (article);
  guint from = span.start > MAX_WORD ? span.start - MAX_WORD : 0;
  g_autofree char *before = lectern_article_dup_slice (article, from, span.start);
  g_autofree char *words = lectern_article_dup_slice (article, span.start, span.end);
  g_autofree char *after =
      lectern_article_dup_slice (article, span.end, MIN (n_chars, span.end + MAX_WORD));

  if (at_end && outwards)
    span.end += skip_to_word_end (after);
  else if (outwards)
    span.start -= skip_to_word_start (before);
  else if (at_end)
    {
      g_autofree char *rest =
          g_utf8_substring (words, 0, span.end - span.start - skip_to_word_start (words));
      g_autofree char *reversed = g_utf8_strreverse (rest, -1);
      const char *p = reversed;

      while (*p != '\0' && !is_word_char (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (*p != '\0')
        span.end = span.start + g_utf8_strlen (p, -1);
    }
  else
    {
      guint n = skip_to_word_end (words);
      const char *p = g_utf8_offset_to_pointer (words, n);

      for (; *p != '\0' && !is_word_char (g_utf8_get_char (p)); n++)
        p = g_utf8_next_char (p);
      if (*p != '\0')
        span.start += n;
    }
  return span;
}

/* Double marks of any kind; single ones could be apostrophes. */
static gboolean
is_mark (gunichar c)
{
  return c == '"' || (c >= 0x201c && c <= 0x201f) || c == 0xab || c == 0xbb;
}

GArray *
lectern_corrections_find_marked (LecternArticle *article, LecternSpan span, LecternQuoteKind *kind)
{
  GArray *marked = g_array_new (FALSE, FALSE, sizeof (LecternSpan));
  g_autofree char *text = lectern_article_dup_slice (article, span.start, span.end);
  guint offset = span.start, open = LECTERN_NONE, n_inside = 0, n_outside = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), offset++)
    {
      gunichar c = g_utf8_get_char (p);

      if (is_mark (c) && open == LECTERN_NONE)
        open = offset + 1;
      else if (is_mark (c))
        {
          LecternSpan inside = { open, offset };
          if (inside.end > inside.start)
            g_array_append_val (marked, inside);
          open = LECTERN_NONE;
        }
      else if (g_unichar_isalpha (c))
        (*(open != LECTERN_NONE ? &n_inside : &n_outside))++;
    }
  if (open != LECTERN_NONE && open < span.end) /* goes on in the next paragraph */
    {
      LecternSpan inside = { open, span.end };
      g_array_append_val (marked, inside);
    }
  if (n_inside > 0)
    *kind = n_outside == 0 ? LECTERN_QUOTE_DIRECT : LECTERN_QUOTE_MIXED;
  else
    *kind = LECTERN_QUOTE_INDIRECT;
  return marked;
}
