/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What corrections do to names and to those who bear them. */

#include "annotation/corrections/corrections-private.h"

#include <string.h>

static const char *
entity_type_name (guint type)
{
  return lectern_entity_type_to_string (type);
}

/* ---- Names -------------------------------------------------------------------------------- */

static guint
add_entity (LecternWorkAction *action, LecternEntityType type, char *name)
{
  LecternWorkEntity entity = {
    .type = type, .name = name, .had_mentions = TRUE, .mark = action->mark
  };

  g_array_append_val (action->work->entities, entity);
  return action->work->entities->len - 1;
}

/* Marks the entity, and its mentions as the reader's too. */
static void
mark_entity (LecternWorkAction *action, guint entity)
{
  lectern_work_entity (action->work, entity)->mark = action->mark;
  for (guint i = 0; i < action->work->mentions->len; i++)
    if (lectern_work_mention (action->work, i)->mention.entity == entity)
      lectern_work_mention (action->work, i)->mark = action->mark;
}

/* The mention goes to another entity; quotes and facts that hang on its place go with it. */
static void
move_mention (LecternWorkAction *action, guint index, guint entity)
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
replace_entity (LecternWorkAction *action, guint from, guint to)
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
retype_name (LecternWorkAction *action, guint mention)
{
  LecternMention *found = &lectern_work_mention (action->work, mention)->mention;
  guint type;

  if (!lectern_work_parse_type (action->correction->after, entity_type_name, LECTERN_N_ENTITY_TYPES,
                                &type))
    return;
  if (!action->correction->all)
    {
      guint entity = add_entity (action, type, lectern_work_words_at (action, found->span));
      move_mention (action, mention, entity);
      return;
    }
  lectern_work_entity (action->work, found->entity)->type = type;
  mark_entity (action, found->entity);
}

static void
reject_name (LecternWorkAction *action, guint mention)
{
  guint entity = lectern_work_mention (action->work, mention)->mention.entity;

  if (action->correction->all)
    replace_entity (action, entity, LECTERN_NONE);
  else
    lectern_work_mention (action->work, mention)->mention.entity = LECTERN_NONE;
}

/* Names never overlap: what the reader's name covers gives way. */
static void
make_room (LecternWorkAction *action, LecternSpan span, guint except)
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
extend_name (LecternWorkAction *action, guint mention)
{
  LecternWorkMention *found = lectern_work_mention (action->work, mention);
  LecternWorkEntity *entity = lectern_work_entity (action->work, found->mention.entity);
  g_autofree char *before = lectern_work_words_at (action, found->mention.span);

  make_room (action, action->spans[0], mention);
  found->mention.span = action->spans[0];
  found->mark = action->mark;
  if (strcmp (entity->name, before) == 0)
    {
      g_free (entity->name);
      entity->name = lectern_work_words_at (action, action->spans[0]);
      entity->mark = action->mark;
    }
}

static void
rename_entity (LecternWorkAction *action, guint mention)
{
  guint entity = lectern_work_mention (action->work, mention)->mention.entity;

  if (action->correction->after == NULL)
    return;
  g_free (lectern_work_entity (action->work, entity)->name);
  lectern_work_entity (action->work, entity)->name = g_strdup (action->correction->after);
  mark_entity (action, entity);
}

static void
merge_entities (LecternWorkAction *action, guint mention)
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

/* Whose mention it is from now on: a mention of theirs is the second target; or somebody new. */
static guint
split_to (LecternWorkAction *action, guint from, const char *words)
{
  guint mention =
      action->n > 1 ? lectern_work_find_mention (action->work, action->spans[1], LECTERN_WORK_SAME)
                    : LECTERN_NONE;

  if (mention != LECTERN_NONE)
    return lectern_work_mention (action->work, mention)->mention.entity;
  return add_entity (action, lectern_work_entity (action->work, from)->type, g_strdup (words));
}

static void
split_entity (LecternWorkAction *action, guint mention)
{
  LecternWork *work = action->work;
  LecternMention found = lectern_work_mention (work, mention)->mention;
  g_autofree char *words = lectern_work_words_at (action, found.span);
  guint entity = split_to (action, found.entity, words);

  for (guint i = 0; i < work->mentions->len; i++)
    {
      LecternMention *other = &lectern_work_mention (work, i)->mention;

      if (other->entity != found.entity || (i != mention && !action->correction->all))
        continue;
      g_autofree char *other_words = lectern_work_words_at (action, other->span);
      if (strcmp (other_words, words) == 0)
        move_mention (action, i, entity);
    }
}

static void
add_mention (LecternWorkAction *action, LecternSpan span, guint entity)
{
  LecternWorkMention mention = { .mention = { span, LECTERN_MENTION_NAME, entity },
                                 .mark = action->mark };

  make_room (action, span, LECTERN_NONE);
  g_array_append_val (action->work->mentions, mention);
}

static void
new_name (LecternWorkAction *action)
{
  guint mention =
      action->n > 1 ? lectern_work_find_mention (action->work, action->spans[1], LECTERN_WORK_SAME)
                    : LECTERN_NONE;
  g_autofree char *words = lectern_work_words_at (action, action->spans[0]);
  guint entity, type;

  if (!lectern_work_parse_type (action->correction->after, entity_type_name, LECTERN_N_ENTITY_TYPES,
                                &type))
    return;
  if (mention != LECTERN_NONE)
    entity = lectern_work_mention (action->work, mention)->mention.entity;
  else
    entity = lectern_work_find_entity (action->work, words);
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
find_named (LecternWorkAction *action)
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
      g_autofree char *words = lectern_work_words_at (action, mention->span);
      if (g_strcmp0 (words, action->correction->before) == 0)
        return i;
    }
  return lectern_work_find_mention (work, action->spans[0], LECTERN_WORK_TOUCHING);
}

void
lectern_work_correct_name (LecternWorkAction *action)
{
  static const struct
  {
    const char *name;
    void (*apply) (LecternWorkAction *action, guint mention);
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
