/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of a page's titles is the article's headline. */

#include "article/html/html-title.h"

#include <string.h>

#include "article/html/html-phrase.h"

/* What is left of <title> without the site's name must be a headline, not a word or two. */
#define HEADLINE_MIN_WORDS 5

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (char **word = words; *word != NULL; word++)
    n += **word != '\0';

  return n;
}

/* Whether the folded title holds the folded headline. */
static gboolean
is_in_title (const char *headline, const char *title)
{
  g_autofree char *part = lectern_phrase_fold (headline);
  g_autofree char *whole = lectern_phrase_fold (title);

  return *part != '\0' && strstr (whole, part) != NULL;
}

const char *
lectern_html_choose_headline (const char *headline, const char *name, const char *document_title)
{
  if (headline == NULL || *headline == '\0')
    return name;
  if (name == NULL || *name == '\0' || document_title == NULL)
    return headline;

  return is_in_title (name, document_title) && !is_in_title (headline, document_title) ? name
                                                                                       : headline;
}

/* Where the last separator between spaces begins ("Headline | Site"), or NULL. */
static const char *
last_separator (const char *title, gsize *length)
{
  static const char *const separators[] = {
    " | ",  " - ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", " \xc2\xbb ", " > ",
    " :: ", " / ", " \xc2\xb7 ",     " \xe2\x80\xa2 "
  };
  const char *last = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *at = g_strrstr (title, separators[i]);

      if (at != NULL && at > last)
        {
          last = at;
          *length = strlen (separators[i]);
        }
    }

  return last;
}

char *
lectern_html_title_from_document (const char *document_title, const char *heading)
{
  const char *separator;
  g_autofree char *before = NULL;
  gsize length = 0;

  if (document_title == NULL || *document_title == '\0')
    return heading != NULL && *heading != '\0' ? g_strdup (heading) : NULL;
  /* The page shows its headline, and <title> has it too: that settles it. */
  if (heading != NULL && count_words (heading) >= HEADLINE_MIN_WORDS
      && is_in_title (heading, document_title))
    return g_strdup (heading);

  separator = last_separator (document_title, &length);
  if (separator == NULL)
    return g_strdup (document_title);
  before = g_strndup (document_title, (gsize) (separator - document_title));
  if (count_words (before) >= HEADLINE_MIN_WORDS)
    return g_steal_pointer (&before);
  if (count_words (separator + length) >= HEADLINE_MIN_WORDS)
    return g_strdup (separator + length);

  return g_strdup (document_title);
}
