/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a piece of text reads like sentences, or like labels and links. */

#include "article/html/html-prose.h"

/* A paragraph with fewer words is prose only if it ends like a sentence. */
#define PROSE_WORDS 15
#define SHORT_PROSE_WORDS 7

guint
lectern_prose_count_words (const char *start, const char *end)
{
  guint n = 0;
  guint n_ideographs = 0;
  gboolean inside = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
      gboolean is_word = c < 0x80 ? g_ascii_isalnum ((char) c) : g_unichar_isalnum (c);

      if (c >= 0x2e80 && is_word)
        {
          n_ideographs++;
          inside = FALSE;
          continue;
        }
      if (c == '\'' || c == 0x2019)
        continue;
      n += is_word && !inside;
      inside = is_word;
    }

  return n + (n_ideographs + 1) / 2;
}

static gboolean
ends_sentence (gunichar c)
{
  static const gunichar stops[] = {
    '.',    '!',    '?',    0x2026, /* … */
    0x0589, 0x061f, 0x06d4, 0x0964, /* Armenian, Arabic, Urdu, Hindi */
    0x104b, 0x1362, 0x17d4,         /* Burmese, Amharic, Khmer */
    0x3002, 0xff01, 0xff0e, 0xff1f, 0xff61,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (stops); i++)
    if (c == stops[i])
      return TRUE;

  return FALSE;
}

/* Whether a sentence ends in the text: a stop before a space, or at the end, quotes allowed. */
static gboolean
has_sentence (const char *start, const char *end, gboolean *at_end)
{
  gboolean ended = FALSE;
  gboolean found = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (ends_sentence (c))
        ended = TRUE;
      else if (c == '"' || c == '\'' || c == ')' || c == 0x201d || c == 0x2019 || c == 0xbb)
        continue;
      else
        {
          found |= ended && (c == ' ' || c == '\n' || c >= 0x2e80);
          ended = FALSE;
        }
    }
  *at_end = ended;

  return found || ended;
}

gboolean
lectern_prose_ends_sentence (const char *start, const char *end)
{
  gboolean at_end;

  has_sentence (start, end, &at_end);

  return at_end;
}

gboolean
lectern_prose_is (const char *start, const char *end, guint n_words)
{
  gboolean at_end;

  if (!has_sentence (start, end, &at_end))
    return n_words >= 3 * PROSE_WORDS;

  return n_words >= PROSE_WORDS || (at_end && n_words >= SHORT_PROSE_WORDS);
}
