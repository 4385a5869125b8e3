/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Applies one correction: what all kinds share, and facts. */

#include "annotation/corrections-private.h"

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

static const char *
fact_kind_name (guint type)
{
  return lectern_fact_kind_to_string (type);
}

/* ---- Facts -------------------------------------------------------------------------------- */

static void
correct_fact (LecternWorkAction *action)
{
  const char *name = action->correction->action;
  guint index = lectern_work_find_fact (action->work, action->spans[0], action->correction->before);
  guint kind;

  if (index == LECTERN_NONE)
    return;
  LecternWorkFact *fact = lectern_work_fact (action->work, index);
  fact->mark = action->mark;
  fact->fact.confidence = 1; /* the reader is sure */
  if (strcmp (name, "reject") == 0)
    fact->is_gone = TRUE;
  else if (strcmp (name, "extent") == 0)
    fact->fact.span = action->spans[0];
  else if (strcmp (name, "retype") == 0
           && lectern_work_parse_type (action->correction->after, fact_kind_name,
                                       LECTERN_N_FACT_KINDS, &kind))
    fact->fact.kind = kind;
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
    correct_fact (&action);
}
