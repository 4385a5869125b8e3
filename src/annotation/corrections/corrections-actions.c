/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Applies one correction: what all kinds share. */

#include "annotation/corrections/corrections-private.h"

#include <string.h>

char *
lectern_work_words_at (LecternWorkAction *action, LecternSpan span)
{
  return lectern_article_dup_slice (action->work->article, span.start, span.end);
}

gboolean
lectern_work_parse_type (const char *text, const char *(*name) (guint type), guint n, guint *type)
{
  for (guint i = 0; text != NULL && i < n; i++)
    if (strcmp (text, name (i)) == 0)
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
}

void
lectern_work_correct (LecternWork *self,
                      LecternAnnotation *annotation,
                      const LecternCorrection *correction,
                      const LecternSpan *spans,
                      guint n)
{
  LecternWorkAction action = { self, annotation, correction, spans, n };

  if (correction->action == NULL || correction->on == NULL)
    return;
  if (strcmp (correction->on, "name") == 0)
    lectern_work_correct_name (&action);
  else if (strcmp (correction->on, "quote") == 0)
    lectern_work_correct_quote (&action);
  else if (strcmp (correction->on, "fact") == 0)
    lectern_work_correct_fact (&action);
}
