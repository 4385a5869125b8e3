/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a text is English, told by its commonest words. */

#include "article/language.h"

#include <string.h>

#include "article/article-limits.h"

/* The words that make up about a quarter of any English prose; none is as common elsewhere. */
static const char *const common[] = { "the",   "of",   "and",  "to",    "that", "is",    "was",
                                      "for",   "with", "he",   "his",   "it",   "by",    "at",
                                      "from",  "had",  "have", "has",   "are",  "be",    "said",
                                      "they",  "this", "who",  "which", "were", "their", "will",
                                      "would", "but",  NULL };

/* English news has 20 to 30 such words in a hundred, other languages under 5 ("was", "is" and
 * "have" are words of German, Dutch and Danish). */
#define ENOUGH_PER_CENT 12
#define MIN_WORDS 6

const char *
lectern_language_of_text (const char *text, gsize n_bytes)
{
  gsize n = MIN (n_bytes, LECTERN_LANGUAGE_SAMPLE_BYTES);
  guint n_words = 0;
  guint n_common = 0;

  for (gsize i = 0; i < n;)
    {
      char word[8];
      gsize length = 0;

      /* Bytes beyond ASCII are letters enough: they only have to keep words from matching. */
      while (i < n && !g_ascii_isalpha (text[i]) && (guchar) text[i] < 0x80)
        i++;
      for (; i < n && (g_ascii_isalpha (text[i]) || (guchar) text[i] >= 0xc3); i++, length++)
        if (length < sizeof word - 1)
          word[length] = g_ascii_tolower (text[i]);
      for (; i < n && (guchar) text[i] >= 0x80 && (guchar) text[i] < 0xc3; i++)
        ;
      if (length == 0)
        continue;

      n_words++;
      if (length < sizeof word)
        {
          word[length] = '\0';
          n_common += g_strv_contains (common, word);
        }
    }

  return n_words >= MIN_WORDS && n_common * 100 >= n_words * ENOUGH_PER_CENT ? "en" : NULL;
}

char *
lectern_language_of_tag (const char *tag)
{
  gsize n = 0;

  while (g_ascii_isalpha (tag[n]))
    n++;
  if (n != 2 || (tag[n] != '\0' && tag[n] != '-' && tag[n] != '_' && !g_ascii_isspace (tag[n])))
    return NULL;

  return g_ascii_strdown (tag, 2);
}
