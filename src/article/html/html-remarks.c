/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves out the remarks of readers under an article, where no name gives them away. */

#include <string.h>

#include "article/html/html-phrase.h"
#include "article/html/html-pruning.h"
#include "article/html/html-words.h"

/* "Old Salt, 2 weeks ago" */
#define MARK_MAX_WORDS 12
/* A live report may have marks like those of remarks; it begins with them. */
#define MARKS_MIN 3
#define ARTICLE_MIN_WORDS 100
#define ARTICLE_MIN_SHARE 25 /* of the prose, in hundredths */

/* Where the last two words of text begin. */
static const char *
find_last_two (const char *text)
{
  guint n_spaces = 0;

  for (const char *p = text + strlen (text); p > text; p--)
    if (p[-1] == ' ' && ++n_spaces == 2)
      return p;

  return text;
}

static gboolean
is_mark (const LecternHtmlPruning *self, guint i)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);
  g_autofree char *folded = NULL;

  if (!lectern_html_pruning_keeps (self, i) || block->is_prose || block->n_words > MARK_MAX_WORDS)
    return FALSE;
  folded = lectern_phrase_fold_block (self->page, i);

  return lectern_html_words_has (LECTERN_WORDS_REMARKS, folded)
         || lectern_html_words_has (LECTERN_WORDS_REMARKS, find_last_two (folded));
}

void
lectern_html_drop_remarks (LecternHtmlPruning *self)
{
  guint n_marks = 0;
  guint first = self->end;
  guint prose = 0; /* words before the first mark */
  gboolean has_article;

  for (guint i = self->first; i < self->end; i++)
    if (is_mark (self, i))
      {
        n_marks++;
        first = MIN (first, i);
      }
    else if (n_marks == 0 && lectern_html_pruning_keeps (self, i)
             && lectern_html_pruning_block (self, i)->is_prose)
      prose += lectern_html_pruning_block (self, i)->n_words;
  if (n_marks < MARKS_MIN)
    return;
  has_article = prose >= ARTICLE_MIN_WORDS && prose * 100 >= self->prose * ARTICLE_MIN_SHARE;

  for (guint i = first; i < self->end; i++)
    if (has_article || is_mark (self, i))
      lectern_html_pruning_drop (self, i);
}
