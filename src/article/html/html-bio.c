/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves out the lines behind an article that say who wrote it. */

#include <string.h>

#include "article/html/html-phrase.h"
#include "article/html/html-prose.h"
#include "article/html/html-pruning.h"

/* They are among the last blocks that stay, and no longer. */
#define BIO_MAX_DISTANCE 4
#define BIO_MAX_WORDS 120
/* A first and a last name. */
#define NAME_MIN_WORDS 2

/* Whether text begins with the name, and goes on. */
static gboolean
begins_with_name (const char *text, const char *name)
{
  gsize n = strlen (name);

  return lectern_prose_count_words (name, name + n) >= NAME_MIN_WORDS
         && strncmp (text, name, n) == 0 && text[n] == ' ';
}

/* Whether block i begins with one of the authors. */
static gboolean
is_bio (const LecternHtmlPruning *self, guint i, char **authors)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);
  g_autofree char *folded = NULL;

  if (block->kind != LECTERN_TAG_PARAGRAPH || block->n_words > BIO_MAX_WORDS)
    return FALSE;
  folded = lectern_phrase_fold_block (self->page, i);
  for (char **author = authors; *author != NULL; author++)
    {
      g_autofree char *name = lectern_phrase_fold (*author);
      const char *bare = g_str_has_prefix (name, "by ") ? name + strlen ("by ") : name;

      if (begins_with_name (folded, bare))
        return TRUE;
    }

  return FALSE;
}

/* Whether most of the text stands before block i. */
static gboolean
stands_behind_text (const LecternHtmlPruning *self, guint i)
{
  guint prose = 0;

  for (guint j = self->first; j < i; j++)
    if (lectern_html_pruning_keeps (self, j) && lectern_html_pruning_block (self, j)->is_prose)
      prose += lectern_html_pruning_block (self, j)->n_words;

  return prose * 2 > self->prose;
}

void
lectern_html_drop_bio (LecternHtmlPruning *self, const char *byline)
{
  static GRegex *separators;
  g_auto (GStrv) authors = NULL;
  guint n_seen = 0;
  guint first = self->end;

  if (byline == NULL)
    return;
  if (g_once_init_enter (&separators))
    g_once_init_leave (&separators, g_regex_new ("[,;&|/]| (?:and|und|et|y|e|en|og|och) ",
                                                 G_REGEX_OPTIMIZE, 0, NULL));
  authors = g_regex_split (separators, byline, 0);
  for (guint i = self->end; i > self->first && n_seen < BIO_MAX_DISTANCE; i--)
    if (lectern_html_pruning_keeps (self, i - 1))
      {
        n_seen++;
        if (is_bio (self, i - 1, authors))
          first = i - 1;
      }
  if (!stands_behind_text (self, first))
    return;
  for (guint i = first; i < self->end; i++)
    lectern_html_pruning_drop (self, i);
}
