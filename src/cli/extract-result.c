/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One analysed article, as the writers of lectern-extract see it. */

#include "cli/extract-result.h"

const char *
lectern_extract_result_get_language (const LecternExtractResult *self)
{
  const char *language = lectern_article_get_language (self->article);

  if (language == NULL && self->analysis->is_english)
    return "en";

  return language;
}

gboolean
lectern_extract_result_shows_fact (const LecternExtractResult *self, guint index)
{
  return self->analysis->facts[index].confidence >= self->min_confidence;
}

char *
lectern_extract_result_dup_words (const LecternExtractResult *self, LecternSpan span)
{
  char *words = lectern_article_dup_slice (self->article, span.start, span.end);

  return g_strdelimit (words, "\n\r\t", ' ');
}

const char *
lectern_extract_result_get_argument (const LecternExtractResult *self,
                                     const LecternArgument *argument)
{
  if (argument->entity != LECTERN_NONE)
    return self->analysis->entities[argument->entity].name;

  return argument->text;
}
