/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each kind of correction does to an analysis. */

#include "annotation/corrections-private.h"

#include <string.h>

typedef struct
{
  LecternWork *work;
  LecternAnnotation *mark;
  const LecternCorrection *correction;
  const LecternSpan *spans; /* (n) */
  guint n;
} Action;

static char *
words_at (Action *action, LecternSpan span)
{
  return lectern_article_dup_slice (action->work->article, span.start, span.end);
}

static gboolean
parse_type (const char *text, const char *(*name) (guint type), guint n, guint *type)
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
entity_type_name (guint type)
{
  return lectern_entity_type_to_string (type);
}

static const char *
quote_kind_name (guint type)
{
  return lectern_quote_kind_to_string (type);
}

static const char *
fact_kind_name (guint type)
{
  return lectern_fact_kind_to_string (type);
}

/* ---- Names -------------------------------------------------------------------------------- */

static guint
add_entity (Action *action, LecternEntityType type, char *name)
{
  LecternWorkEntity entity = {
    .type = type, .name = name, .had_mentions = TRUE, .mark = action->mark
  };

  g_array_append_val (action->work->entities, entity);
  return action->work->entities->len - 1;
}

/* Marks the entity, and its mentions as the reader's too. */
static void
mark_entity (Action *action, guint entity)
{
  lectern_work_entity (action->work, entity)->mark = action->mark;
  for (guint i = 0; i < action->work->mentions->len; i++)
    if (lectern_work_mention (action->work, i)->mention.entity == entity)
      lectern_work_mention (action->work, i)->mark = action->mark;
}

/* The mention goes to another entity; quotes and facts that hang on its place go with it. */
static void
move_mention (Action *action, guint index, guint entity)
{
  LecternWorkMention *mention = lectern_work_mention (action->work, index);

  mention->mention.entity = entity;
  mention->mark = action->mark;
  for (guint i = 0; i < action->work->quotes->len; i++)
    {
      LecternQuote *quote = &lectern_work_quote (action->work, i)->quote;

      if (quote->speaker.start == mention->mention.span.start
          && quote->speaker.end == mention->mention.span.end)
        quote->speaker_entity = entity;
    }
}

static void
replace_entity (Action *action, guint from, guint to)
{
  LecternWork *work = action->work;

  for (guint i = 0; i < work->mentions->len; i++)
    if (lectern_work_mention (work, i)->mention.entity == from)
      lectern_work_mention (work, i)->mention.entity = to;
  for (guint i = 0; i < work->quotes->len; i++)
    if (lectern_work_quote (work, i)->quote.speaker_entity == from)
      lectern_work_quote (work, i)->quote.speaker_entity = to;
  for (guint i = 0; i < work->facts->len; i++)
    {
      LecternFact *fact = &lectern_work_fact (work, i)->fact;
      LecternArgument *const arguments[] = { &fact->subject, &fact->object, &fact->according_to };

      for (guint j = 0; j < G_N_ELEMENTS (arguments); j++)
        if (arguments[j]->entity == from)
          arguments[j]->entity = to;
    }
  lectern_work_entity (work, from)->is_gone = TRUE;
}

static void
retype_name (Action *action, guint mention)
{
  LecternMention *found = &lectern_work_mention (action->work, mention)->mention;
  guint type;

  if (!parse_type (action->correction->after, entity_type_name, LECTERN_N_ENTITY_TYPES, &type))
    return;
  if (!action->correction->all)
    {
      guint entity = add_entity (action, type, words_at (action, found->span));
      move_mention (action, mention, entity);
      return;
    }
  lectern_work_entity (action->work, found->entity)->type = type;
  mark_entity (action, found->entity);
}

static void
reject_name (Action *action, guint mention)
{
  guint entity = lectern_work_mention (action->work, mention)->mention.entity;

  if (action->correction->all)
    replace_entity (action, entity, LECTERN_NONE);
  else
    lectern_work_mention (action->work, mention)->mention.entity = LECTERN_NONE;
}

/* Names never overlap: what the reader's name covers gives way. */
static void
make_room (Action *action, LecternSpan span, guint except)
{
  for (guint i = 0; i < action->work->mentions->len; i++)
    {
      LecternMention *other = &lectern_work_mention (action->work, i)->mention;

      if (i != except && other->kind == LECTERN_MENTION_NAME && other->span.start < span.end
          && span.start < other->span.end)
        other->entity = LECTERN_NONE;
    }
}

static void
extend_name (Action *action, guint mention)
{
  LecternWorkMention *found = lectern_work_mention (action->work, mention);
  LecternWorkEntity *entity = lectern_work_entity (action->work, found->mention.entity);
  g_autofree char *before = words_at (action, found->mention.span);

  make_room (action, action->spans[0], mention);
  found->mention.span = action->spans[0];
  found->mark = action->mark;
  if (strcmp (entity->name, before) == 0)
    {
      g_free (entity->name);
      entity->name = words_at (action, action->spans[0]);
      entity->mark = action->mark;
    }
}

static void
rename_entity (Action *action, guint mention)
{
  guint entity = lectern_work_mention (action->work, mention)->mention.entity;

  if (action->correction->after == NULL)
    return;
  g_free (lectern_work_entity (action->work, entity)->name);
  lectern_work_entity (action->work, entity)->name = g_strdup (action->correction->after);
  mark_entity (action, entity);
}

static void
merge_entities (Action *action, guint mention)
{
  guint entity = lectern_work_mention (action->work, mention)->mention.entity;
  guint other = action->n > 1
                    ? lectern_work_find_mention (action->work, action->spans[1], LECTERN_WORK_SAME)
                    : LECTERN_NONE;

  if (other == LECTERN_NONE)
    return;
  other = lectern_work_mention (action->work, other)->mention.entity;
  if (other == entity)
    return;
  replace_entity (action, other, entity);
  mark_entity (action, entity);
}

static void
split_entity (Action *action, guint mention)
{
  LecternWork *work = action->work;
  LecternMention found = lectern_work_mention (work, mention)->mention;
  g_autofree char *words = words_at (action, found.span);
  guint entity =
      add_entity (action, lectern_work_entity (work, found.entity)->type, g_strdup (words));

  for (guint i = 0; i < work->mentions->len; i++)
    {
      LecternMention *other = &lectern_work_mention (work, i)->mention;

      if (other->entity != found.entity || (i != mention && !action->correction->all))
        continue;
      g_autofree char *other_words = words_at (action, other->span);
      if (strcmp (other_words, words) == 0)
        move_mention (action, i, entity);
    }
}

static guint
find_entity_by_name (LecternWork *work, const char *name)
{
  for (guint i = 0; i < work->entities->len; i++)
    if (!lectern_work_entity (work, i)->is_gone
        && g_strcmp0 (lectern_work_entity (work, i)->name, name) == 0)
      return i;
  return LECTERN_NONE;
}

static void
add_mention (Action *action, LecternSpan span, guint entity)
{
  LecternWorkMention mention = { .mention = { span, LECTERN_MENTION_NAME, entity },
                                 .mark = action->mark };

  make_room (action, span, LECTERN_NONE);
  g_array_append_val (action->work->mentions, mention);
}

static void
new_name (Action *action)
{
  guint mention =
      action->n > 1 ? lectern_work_find_mention (action->work, action->spans[1], LECTERN_WORK_SAME)
                    : LECTERN_NONE;
  g_autofree char *words = words_at (action, action->spans[0]);
  guint entity, type;

  if (!parse_type (action->correction->after, entity_type_name, LECTERN_N_ENTITY_TYPES, &type))
    return;
  if (mention != LECTERN_NONE)
    entity = lectern_work_mention (action->work, mention)->mention.entity;
  else
    entity = find_entity_by_name (action->work, words);
  if (entity == LECTERN_NONE)
    entity = add_entity (action, type, g_strdup (words));
  else if (mention == LECTERN_NONE)
    lectern_work_entity (action->work, entity)->type = type;
  add_mention (action, action->spans[0], entity);
  if (!action->correction->all)
    return;
  g_autoptr (GArray) places = lectern_corrections_find_words (action->work->article, words);
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, LecternSpan, i).start != action->spans[0].start)
      add_mention (action, g_array_index (places, LecternSpan, i), entity);
}

/* The mention that a correction is on. A new extent may share little with the old one, whose words
 * are known. */
static guint
find_named (Action *action)
{
  LecternWork *work = action->work;

  if (strcmp (action->correction->action, "extent") != 0)
    return lectern_work_find_mention (work, action->spans[0], LECTERN_WORK_SAME);
  for (guint i = 0; i < work->mentions->len; i++)
    {
      const LecternMention *mention = &lectern_work_mention (work, i)->mention;

      if (mention->entity == LECTERN_NONE || mention->span.end <= action->spans[0].start
          || mention->span.start >= action->spans[0].end)
        continue;
      g_autofree char *words = words_at (action, mention->span);
      if (g_strcmp0 (words, action->correction->before) == 0)
        return i;
    }
  return lectern_work_find_mention (work, action->spans[0], LECTERN_WORK_TOUCHING);
}

static void
correct_name (Action *action)
{
  static const struct
  {
    const char *name;
    void (*apply) (Action *action, guint mention);
  } actions[] = { { "retype", retype_name },   { "reject", reject_name },
                  { "extent", extend_name },   { "rename", rename_entity },
                  { "merge", merge_entities }, { "split", split_entity } };
  guint mention = find_named (action);

  if (strcmp (action->correction->action, "new") == 0)
    new_name (action);
  if (mention == LECTERN_NONE)
    return;
  if (strcmp (action->correction->action, "confirm") == 0)
    lectern_work_mention (action->work, mention)->mark = action->mark;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (strcmp (action->correction->action, actions[i].name) == 0)
      actions[i].apply (action, mention);
}

/* ---- Quotes ------------------------------------------------------------------------------- */

static void
set_quote_extent (Action *action, LecternWorkQuote *quote, LecternSpan span)
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
update_statement (Action *action, guint index)
{
  LecternQuote *quote = &lectern_work_quote (action->work, index)->quote;

  for (guint i = 0; i < action->work->facts->len; i++)
    {
      LecternWorkFact *fact = lectern_work_fact (action->work, i);

      if (fact->is_gone || fact->fact.quote != index)
        continue;
      fact->mark = action->mark;
      g_free (fact->fact.object.text);
      fact->fact.object.text = words_at (action, quote->span);
      if (!lectern_span_is_set (quote->speaker))
        continue;
      g_free (fact->fact.subject.text);
      fact->fact.subject.text = words_at (action, quote->speaker);
      fact->fact.subject.entity = quote->speaker_entity;
    }
}

static void
set_one_speaker (Action *action, guint index, LecternSpan speaker, guint entity)
{
  LecternWorkQuote *quote = lectern_work_quote (action->work, index);

  quote->quote.speaker = speaker;
  quote->quote.speaker_entity = entity;
  quote->mark = action->mark;
  update_statement (action, index);
}

/* All entries of a run that goes over several paragraphs have one speaker. */
static void
set_speaker (Action *action, guint index)
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
add_statement (Action *action, guint index)
{
  LecternQuote *quote = &lectern_work_quote (action->work, index)->quote;
  LecternWorkFact fact = { .mark = action->mark };

  if (!lectern_span_is_set (quote->speaker))
    return;
  fact.fact.kind = LECTERN_FACT_STATEMENT;
  fact.fact.subject = (LecternArgument){ quote->speaker_entity, words_at (action, quote->speaker) };
  fact.fact.object = (LecternArgument){ LECTERN_NONE, words_at (action, quote->span) };
  fact.fact.according_to.entity = LECTERN_NONE;
  fact.fact.quote = index;
  fact.fact.span = quote->span;
  fact.fact.confidence = 1;
  g_array_append_val (action->work->facts, fact);
}

static void
new_quote (Action *action)
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
reject_quote (Action *action, guint index)
{
  lectern_work_quote (action->work, index)->is_gone = TRUE;
  for (guint i = 0; i < action->work->facts->len; i++)
    if (lectern_work_fact (action->work, i)->fact.quote == index)
      lectern_work_fact (action->work, i)->is_gone = TRUE;
}

static void
correct_quote (Action *action)
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
           && parse_type (action->correction->after, quote_kind_name, LECTERN_QUOTE_INDIRECT + 1,
                          &kind))
    quote->quote.kind = kind;
}

/* ---- Facts -------------------------------------------------------------------------------- */

static void
correct_fact (Action *action)
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
           && parse_type (action->correction->after, fact_kind_name, LECTERN_N_FACT_KINDS, &kind))
    fact->fact.kind = kind;
}

void
lectern_work_correct (LecternWork *self,
                      LecternAnnotation *annotation,
                      const LecternCorrection *correction,
                      const LecternSpan *spans,
                      guint n)
{
  Action action = { self, annotation, correction, spans, n };

  if (correction->action == NULL || correction->on == NULL)
    return;
  if (strcmp (correction->on, "name") == 0)
    correct_name (&action);
  else if (strcmp (correction->on, "quote") == 0)
    correct_quote (&action);
  else if (strcmp (correction->on, "fact") == 0)
    correct_fact (&action);
}
