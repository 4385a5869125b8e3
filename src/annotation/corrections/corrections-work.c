/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An analysis taken apart and put together again. */

#include "annotation/corrections/corrections-private.h"

#include <string.h>

/* ---- Apart -------------------------------------------------------------------------------- */

static void
take_entities (LecternWork *self)
{
  LecternAnalysis *rest = self->rest;

  for (guint i = 0; i < rest->n_entities; i++)
    {
      LecternWorkEntity entity = { .type = rest->entities[i].type,
                                   .name = rest->entities[i].name,
                                   .had_mentions = rest->entities[i].n_mentions > 0 };
      g_free (rest->entities[i].mentions);
      g_array_append_val (self->entities, entity);
    }
  g_clear_pointer (&rest->entities, g_free);
  rest->n_entities = 0;
}

void
lectern_work_init (LecternWork *self, const LecternAnalysis *analysis, LecternArticle *article)
{
  LecternAnalysis *rest = lectern_analysis_copy (analysis);

  self->article = article;
  self->rest = rest;
  self->mentions = g_array_new (FALSE, TRUE, sizeof (LecternWorkMention));
  self->entities = g_array_new (FALSE, TRUE, sizeof (LecternWorkEntity));
  self->quotes = g_array_new (FALSE, TRUE, sizeof (LecternWorkQuote));
  self->facts = g_array_new (FALSE, TRUE, sizeof (LecternWorkFact));
  for (guint i = 0; i < rest->n_mentions; i++)
    {
      LecternWorkMention mention = { .mention = rest->mentions[i] };
      g_array_append_val (self->mentions, mention);
    }
  for (guint i = 0; i < rest->n_quotes; i++)
    {
      LecternWorkQuote quote = { .quote = rest->quotes[i] };
      g_array_append_val (self->quotes, quote);
    }
  for (guint i = 0; i < rest->n_facts; i++)
    {
      LecternWorkFact fact = { .fact = rest->facts[i] };
      g_array_append_val (self->facts, fact);
    }
  take_entities (self);
  g_clear_pointer (&rest->mentions, g_free);
  g_clear_pointer (&rest->quotes, g_free);
  g_clear_pointer (&rest->facts, g_free);
  rest->n_mentions = rest->n_quotes = rest->n_facts = 0;
}

/* ---- Finding parts ------------------------------------------------------------------------ */

static double
likeness (LecternSpan a, LecternSpan b)
{
  guint start = MAX (a.start, b.start), end = MIN (a.end, b.end);

  if (end <= start)
    return 0;
  return (double) (end - start) / (MAX (a.end, b.end) - MIN (a.start, b.start));
}

guint
lectern_work_find_entity (const LecternWork *self, const char *name)
{
  for (guint i = 0; i < self->entities->len; i++)
    if (!lectern_work_entity (self, i)->is_gone
        && g_strcmp0 (lectern_work_entity (self, i)->name, name) == 0)
      return i;
  return LECTERN_NONE;
}

guint
lectern_work_find_mention (const LecternWork *self, LecternSpan span, double least)
{
  guint best = LECTERN_NONE;
  double most = least;

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const LecternMention *mention = &lectern_work_mention (self, i)->mention;
      double share = mention->entity == LECTERN_NONE ? 0 : likeness (mention->span, span);

      if (share > most || (share == most && best == LECTERN_NONE))
        {
          best = i;
          most = share;
        }
    }
  return best;
}

guint
lectern_work_find_quote (const LecternWork *self, LecternSpan span, double least)
{
  guint best = LECTERN_NONE;
  double most = least;

  for (guint i = 0; i < self->quotes->len; i++)
    {
      const LecternWorkQuote *quote = lectern_work_quote (self, i);
      double share = quote->is_gone ? 0 : likeness (quote->quote.span, span);

      if (share > most || (share == most && best == LECTERN_NONE))
        {
          best = i;
          most = share;
        }
    }
  return best;
}

guint
lectern_work_find_fact (const LecternWork *self, LecternSpan span, const char *signature)
{
  guint best = LECTERN_NONE;
  double most = 0;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const LecternWorkFact *fact = lectern_work_fact (self, i);
      double share = fact->is_gone ? 0 : likeness (fact->fact.span, span);

      if (share <= most)
        continue;
      g_autofree char *own = lectern_corrections_fact_signature (&fact->fact);
      if (signature != NULL && strcmp (own, signature) != 0)
        continue;
      best = i;
      most = share;
    }
  return best;
}

/* ---- Together ----------------------------------------------------------------------------- */

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const LecternSpan x = ((const LecternWorkMention *) a)->mention.span;
  const LecternSpan y = ((const LecternWorkMention *) b)->mention.span;

  if (x.start != y.start)
    return x.start < y.start ? -1 : 1;
  return x.end < y.end ? -1 : x.end > y.end;
}

/* Entities in order of first mention; those never mentioned last. new_index: (entities). */
static void
order_entities (LecternWork *self, guint *new_index, LecternCorrectionMarks *marks)
{
  g_autofree guint *n_mentions = g_new0 (guint, self->entities->len + 1);
  guint n = 0;

  for (guint i = 0; i < self->entities->len; i++)
    new_index[i] = LECTERN_NONE;
  for (guint i = 0; i < self->mentions->len; i++)
    {
      guint entity = lectern_work_mention (self, i)->mention.entity;

      if (entity == LECTERN_NONE)
        continue;
      n_mentions[entity]++;
      if (new_index[entity] == LECTERN_NONE)
        new_index[entity] = n++;
    }
  for (guint i = 0; i < self->entities->len; i++)
    if (new_index[i] == LECTERN_NONE && !lectern_work_entity (self, i)->is_gone
        && !lectern_work_entity (self, i)->had_mentions)
      new_index[i] = n++;

  self->rest->entities = g_new0 (LecternEntity, n);
  self->rest->n_entities = n;
  g_ptr_array_set_size (marks->entities, n);
  for (guint i = 0; i < self->entities->len; i++)
    {
      LecternWorkEntity *entity = lectern_work_entity (self, i);

      if (new_index[i] == LECTERN_NONE)
        {
          g_free (entity->name);
          continue;
        }
      self->rest->entities[new_index[i]] =
          (LecternEntity){ entity->type, entity->name, g_new (guint, n_mentions[i]), 0 };
      marks->entities->pdata[new_index[i]] = entity->mark;
    }
}

static void
put_mentions (LecternWork *self, const guint *new_index, LecternCorrectionMarks *marks)
{
  LecternAnalysis *rest = self->rest;

  rest->mentions = g_new (LecternMention, self->mentions->len);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      LecternWorkMention *mention = lectern_work_mention (self, i);

      if (mention->mention.entity == LECTERN_NONE)
        continue;
      mention->mention.entity = new_index[mention->mention.entity];
      LecternEntity *entity = &rest->entities[mention->mention.entity];
      entity->mentions[entity->n_mentions++] = rest->n_mentions;
      rest->mentions[rest->n_mentions++] = mention->mention;
      g_ptr_array_add (marks->mentions, mention->mark);
    }
}

static guint
map (const guint *new_index, guint index)
{
  return index == LECTERN_NONE ? LECTERN_NONE : new_index[index];
}

/* The entry before it in a run whose middle has gone is the one before that. */
static guint
before_in_run (LecternWork *self, guint quote)
{
  guint steps = 0;

  while (quote != LECTERN_NONE && lectern_work_quote (self, quote)->is_gone
         && steps++ < self->quotes->len)
    quote = lectern_work_quote (self, quote)->quote.continues;
  return quote;
}

static int
compare_quotes (gconstpointer a, gconstpointer b, gpointer work)
{
  const LecternSpan x = lectern_work_quote ((LecternWork *) work, *(const guint *) a)->quote.span;
  const LecternSpan y = lectern_work_quote ((LecternWork *) work, *(const guint *) b)->quote.span;

  if (x.start != y.start)
    return x.start < y.start ? -1 : 1;
  return x.end < y.end ? -1 : x.end > y.end;
}

/* Quotes in text order. new_index: (quotes). */
static void
put_quotes (LecternWork *self,
            const guint *new_entity,
            guint *new_index,
            LecternCorrectionMarks *marks)
{
  LecternAnalysis *rest = self->rest;
  g_autofree guint *order = g_new (guint, self->quotes->len + 1);

  rest->quotes = g_new (LecternQuote, self->quotes->len);
  for (guint i = 0; i < self->quotes->len; i++)
    order[i] = i;
  g_qsort_with_data (order, self->quotes->len, sizeof (guint), compare_quotes, self);
  for (guint i = 0; i < self->quotes->len; i++)
    {
      LecternWorkQuote *quote = lectern_work_quote (self, order[i]);

      new_index[order[i]] = LECTERN_NONE;
      if (quote->is_gone)
        {
          g_free (quote->quote.parts);
          g_free (quote->quote.marked);
          continue;
        }
      quote->quote.speaker_entity = map (new_entity, quote->quote.speaker_entity);
      quote->quote.continues = before_in_run (self, quote->quote.continues);
      new_index[order[i]] = rest->n_quotes;
      rest->quotes[rest->n_quotes++] = quote->quote;
      g_ptr_array_add (marks->quotes, quote->mark);
    }
  for (guint i = 0; i < rest->n_quotes; i++)
    rest->quotes[i].continues = map (new_index, rest->quotes[i].continues);
}

/* As the engine lists them; those that the reader stated, or moved, among them. */
static int
compare_facts (gconstpointer a, gconstpointer b)
{
  const LecternFact *x = &((const LecternWorkFact *) a)->fact;
  const LecternFact *y = &((const LecternWorkFact *) b)->fact;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  return x->kind < y->kind ? -1 : x->kind > y->kind;
}

static void
put_facts (LecternWork *self,
           const guint *new_entity,
           const guint *new_quote,
           LecternCorrectionMarks *marks)
{
  LecternAnalysis *rest = self->rest;

  rest->facts = g_new (LecternFact, self->facts->len);
  g_array_sort (self->facts, compare_facts);
  for (guint i = 0; i < self->facts->len; i++)
    {
      LecternFact *fact = &lectern_work_fact (self, i)->fact;

      if (lectern_work_fact (self, i)->is_gone)
        {
          lectern_fact_clear (fact);
          continue;
        }
      fact->subject.entity = map (new_entity, fact->subject.entity);
      fact->object.entity = map (new_entity, fact->object.entity);
      fact->according_to.entity = map (new_entity, fact->according_to.entity);
      fact->quote = map (new_quote, fact->quote);
      rest->facts[rest->n_facts++] = *fact;
      g_ptr_array_add (marks->facts, lectern_work_fact (self, i)->mark);
    }
}

LecternAnalysis *
lectern_work_finish (LecternWork *self, LecternCorrectionMarks *marks)
{
  g_autofree guint *new_entity = g_new (guint, self->entities->len + 1);
  g_autofree guint *new_quote = g_new (guint, self->quotes->len + 1);

  g_array_sort (self->mentions, compare_mentions);
  order_entities (self, new_entity, marks);
  put_mentions (self, new_entity, marks);
  put_quotes (self, new_entity, new_quote, marks);
  put_facts (self, new_entity, new_quote, marks);
  g_clear_pointer (&self->mentions, g_array_unref);
  g_clear_pointer (&self->entities, g_array_unref);
  g_clear_pointer (&self->quotes, g_array_unref);
  g_clear_pointer (&self->facts, g_array_unref);
  return g_steal_pointer (&self->rest);
}
