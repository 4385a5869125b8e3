/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Set phrases of web pages that stand between the paragraphs of an article without being its own.
 */

#include "article/html/html-phrase.h"

#include <string.h>

#include "article/html/html-words.h"

/* Nothing longer is furniture, whatever it begins with. */
#define MAX_FURNITURE_WORDS 30
/* But the notices of lawyers. */
#define MAX_NOTICE_WORDS 90

char *
lectern_phrase_fold (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          gap = out->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (out, ' ');
      gap = FALSE;
      g_string_append_unichar (out, g_unichar_tolower (c));
    }

  return g_string_free (out, FALSE);
}

char *
lectern_phrase_fold_block (const LecternHtmlPage *page, guint block)
{
  g_autofree char *text = lectern_html_page_dup_block (page, block);

  return lectern_phrase_fold (text);
}

static char *
without_numbers (const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (!g_ascii_isdigit (**word) && **word != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", *word);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

LecternPhrase
lectern_phrase_of (const char *text, guint n_words)
{
  g_autofree char *folded = NULL;
  g_autofree char *bare = NULL;

  if (n_words > MAX_NOTICE_WORDS)
    return LECTERN_PHRASE_NONE;

  folded = lectern_phrase_fold (text);
  if (lectern_html_words_begins (LECTERN_WORDS_NOTICES, folded))
    return LECTERN_PHRASE_FURNITURE;
  if (n_words > MAX_FURNITURE_WORDS)
    return LECTERN_PHRASE_NONE;

  bare = without_numbers (folded);
  if (lectern_html_words_has (LECTERN_WORDS_SECTIONS, bare))
    return LECTERN_PHRASE_SECTION;
  if (lectern_html_words_has (LECTERN_WORDS_WHOLE_BLOCKS, bare)
      || lectern_html_words_begins (LECTERN_WORDS_BEGINNINGS, folded))
    return LECTERN_PHRASE_FURNITURE;
  if (lectern_html_words_begins (LECTERN_WORDS_DOUBTFUL_BEGINNINGS, folded))
    return LECTERN_PHRASE_DOUBTFUL;

  return LECTERN_PHRASE_NONE;
}
