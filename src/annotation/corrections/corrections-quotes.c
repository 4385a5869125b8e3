/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What corrections do to quotations. */

#include "annotation/corrections/corrections-private.h"

#include <string.h>

static const char *
quote_kind_name (guint type)
{
  return lectern_quote_kind_to_string (type);
}

static void
set_quote_extent (LecternWorkAction *action, LecternWorkQuote *quote, LecternSpan span)
{
  g_autoptr (GArray) marked =
      lectern_corrections_find_marked (action->work->article, span, &quote->quote.kind);

  quote->quote.span = span;
  g_free (quote->quote.marked);
  quote->quote.n_marked = marked->len;
  quote->quote.marked = g_memdup2 (marked->data, marked->len * sizeof (LecternSpan));
  g_clear_pointer (&quote->quote.parts, g_free);
  quote->quote.n_parts = 0;
}

/* The statement that a quote is says the same as the quote. */
static void
update_statement (LecternWorkAction *action, guint index)
{
  LecternQuote *quote = &lectern_work_quote (action->work, index)->quote;

  for (guint i = 0; i < action->work->facts->len; i++)
    {
      LecternWorkFact *fact = lectern_work_fact (action->work, i);

      if (fact->is_gone || fact->fact.quote != index)
        continue;
      fact->mark = action->mark;
      g_free (fact->fact.object.text);
      fact->fact.object.text = lectern_work_words_at (action, quote->span);
      if (!lectern_span_is_set (quote->speaker))
        continue;
      g_free (fact->fact.subject.text);
      fact->fact.subject.text = lectern_work_words_at (action, quote->speaker);
      fact->fact.subject.entity = quote->speaker_entity;
    }
}

static void
set_one_speaker (LecternWorkAction *action, guint index, LecternSpan speaker, guint entity)
{
  LecternWorkQuote *quote = lectern_work_quote (action->work, index);

  quote->quote.speaker = speaker;
  quote->quote.speaker_entity = entity;
  quote->mark = action->mark;
  update_statement (action, index);
}

/* All entries of a run that goes over several paragraphs have one speaker. */
static void
set_speaker (LecternWorkAction *action, guint index)
{
  LecternWork *work = action->work;
  guint first = index, steps = 0;

  if (action->n < 2)
    return;
  guint mention = lectern_work_find_mention (work, action->spans[1], LECTERN_WORK_SAME);
  guint entity =
      mention == LECTERN_NONE ? LECTERN_NONE : lectern_work_mention (work, mention)->mention.entity;
  while (lectern_work_quote (work, first)->quote.continues != LECTERN_NONE
         && steps++ < work->quotes->len)
    first = lectern_work_quote (work, first)->quote.continues;
  set_one_speaker (action, first, action->spans[1], entity);
  for (guint i = 0; i < work->quotes->len; i++)
    {
      guint before = lectern_work_quote (work, i)->quote.continues;

      if (before != LECTERN_NONE && before < work->quotes->len
          && lectern_work_quote (work, before)->mark == action->mark)
        set_one_speaker (action, i, action->spans[1], entity);
    }
}

static void
add_statement (LecternWorkAction *action, guint index)
{
  LecternQuote *quote = &lectern_work_quote (action->work, index)->quote;
  LecternWorkFact fact = { .mark = action->mark };

  if (!lectern_span_is_set (quote->speaker))
    return;
  fact.fact.kind = LECTERN_FACT_STATEMENT;
  fact.fact.subject =
      (LecternArgument){ quote->speaker_entity, lectern_work_words_at (action, quote->speaker) };
  fact.fact.object = (LecternArgument){ LECTERN_NONE, lectern_work_words_at (action, quote->span) };
  fact.fact.according_to.entity = LECTERN_NONE;
  fact.fact.quote = index;
  fact.fact.span = quote->span;
  fact.fact.confidence = 1;
  g_array_append_val (action->work->facts, fact);
}

static void
new_quote (LecternWorkAction *action)
{
  LecternSpan none = { LECTERN_NONE, LECTERN_NONE };
  LecternWorkQuote quote = { .mark = action->mark };
  guint mention =
      action->n > 1 ? lectern_work_find_mention (action->work, action->spans[1], LECTERN_WORK_SAME)
                    : LECTERN_NONE;

  quote.quote.cue = none;
  quote.quote.speaker = action->n > 1 ? action->spans[1] : none;
  quote.quote.speaker_entity = LECTERN_NONE;
  quote.quote.continues = LECTERN_NONE;
  if (mention != LECTERN_NONE)
    quote.quote.speaker_entity = lectern_work_mention (action->work, mention)->mention.entity;
  set_quote_extent (action, &quote, action->spans[0]);
  g_array_append_val (action->work->quotes, quote);
  add_statement (action, action->work->quotes->len - 1);
}

static void
reject_quote (LecternWorkAction *action, guint index)
{
  lectern_work_quote (action->work, index)->is_gone = TRUE;
  for (guint i = 0; i < action->work->facts->len; i++)
    if (lectern_work_fact (action->work, i)->fact.quote == index)
      lectern_work_fact (action->work, i)->is_gone = TRUE;
}

void
lectern_work_correct_quote (LecternWorkAction *action)
{
  const char *name = action->correction->action;
  gboolean is_extent = strcmp (name, "extent") == 0;
  guint index = lectern_work_find_quote (action->work, action->spans[0],
                                         is_extent ? LECTERN_WORK_TOUCHING : LECTERN_WORK_SAME);
  guint kind;

  if (strcmp (name, "new") == 0)
    new_quote (action);
  if (index == LECTERN_NONE || strcmp (name, "new") == 0)
    return;
  LecternWorkQuote *quote = lectern_work_quote (action->work, index);
  quote->mark = action->mark;
  if (strcmp (name, "reject") == 0)
    reject_quote (action, index);
  else if (strcmp (name, "speaker") == 0)
    set_speaker (action, index);
  else if (is_extent)
    {
      set_quote_extent (action, quote, action->spans[0]);
      update_statement (action, index);
    }
  else if (strcmp (name, "retype") == 0
           && lectern_work_parse_type (action->correction->after, quote_kind_name,
                                       LECTERN_QUOTE_INDIRECT + 1, &kind))
    quote->quote.kind = kind;
}
