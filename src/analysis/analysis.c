/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Life, copy and look-ups of an analysis. */

#include "config.h"

#include "analysis/analysis.h"

#include <string.h>

#define COPY(array, n) g_memdup2 (array, (gsize) (n) * sizeof *(array))

LecternAnalysis *
lectern_analysis_new (void)
{
  return g_atomic_rc_box_new0 (LecternAnalysis);
}

LecternAnalysis *
lectern_analysis_ref (LecternAnalysis *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
argument_clear (LecternArgument *self)
{
  g_free (self->text);
}

void
lectern_fact_clear (LecternFact *self)
{
  argument_clear (&self->subject);
  argument_clear (&self->object);
  argument_clear (&self->according_to);
  g_free (self->relation);
  g_free (self->when);
  g_free (self->where);
  g_free (self->value_unit);
}

static void
analysis_clear (gpointer data)
{
  LecternAnalysis *self = data;

  for (guint i = 0; i < self->n_entities; i++)
    {
      g_free (self->entities[i].name);
      g_free (self->entities[i].mentions);
    }
  for (guint i = 0; i < self->n_values; i++)
    {
      g_free (self->values[i].unit);
      g_free (self->values[i].iso);
    }
  for (guint i = 0; i < self->n_quotes; i++)
    {
      g_free (self->quotes[i].parts);
      g_free (self->quotes[i].marked);
    }
  for (guint i = 0; i < self->n_facts; i++)
    lectern_fact_clear (&self->facts[i]);
  g_free (self->words);
  g_free (self->sentences);
  g_free (self->paragraphs);
  g_free (self->mentions);
  g_free (self->entities);
  g_free (self->values);
  g_free (self->quotes);
  g_free (self->facts);
}

void
lectern_analysis_unref (LecternAnalysis *self)
{
  g_atomic_rc_box_release_full (self, analysis_clear);
}

static void
argument_detach (LecternArgument *self)
{
  self->text = g_strdup (self->text);
}

/* Replaces what a shallow copy shares with the original by copies of its own. */
static void
fact_detach (LecternFact *self)
{
  argument_detach (&self->subject);
  argument_detach (&self->object);
  argument_detach (&self->according_to);
  self->relation = g_strdup (self->relation);
  self->when = g_strdup (self->when);
  self->where = g_strdup (self->where);
  self->value_unit = g_strdup (self->value_unit);
}

LecternAnalysis *
lectern_analysis_copy (const LecternAnalysis *self)
{
  LecternAnalysis *copy = lectern_analysis_new ();

  *copy = *self;
  copy->words = COPY (self->words, self->n_words);
  copy->sentences = COPY (self->sentences, self->n_sentences);
  copy->paragraphs = COPY (self->paragraphs, self->n_paragraphs);
  copy->mentions = COPY (self->mentions, self->n_mentions);
  copy->entities = COPY (self->entities, self->n_entities);
  for (guint i = 0; i < copy->n_entities; i++)
    {
      LecternEntity *entity = &copy->entities[i];

      entity->name = g_strdup (entity->name);
      entity->mentions = COPY (entity->mentions, entity->n_mentions);
    }
  copy->values = COPY (self->values, self->n_values);
  for (guint i = 0; i < copy->n_values; i++)
    {
      copy->values[i].unit = g_strdup (copy->values[i].unit);
      copy->values[i].iso = g_strdup (copy->values[i].iso);
    }
  copy->quotes = COPY (self->quotes, self->n_quotes);
  for (guint i = 0; i < copy->n_quotes; i++)
    {
      LecternQuote *quote = &copy->quotes[i];

      quote->parts = COPY (quote->parts, quote->n_parts);
      quote->marked = COPY (quote->marked, quote->n_marked);
    }
  copy->facts = COPY (self->facts, self->n_facts);
  for (guint i = 0; i < copy->n_facts; i++)
    fact_detach (&copy->facts[i]);
  return copy;
}

static void
move_spans (LecternSpan *spans, guint n, guint offset)
{
  for (guint i = 0; i < n; i++)
    if (lectern_span_is_set (spans[i]))
      {
        spans[i].start += offset;
        spans[i].end += offset;
      }
}

static void
move_quote (LecternQuote *quote, guint offset)
{
  move_spans (&quote->span, 1, offset);
  move_spans (quote->parts, quote->n_parts, offset);
  move_spans (quote->marked, quote->n_marked, offset);
  move_spans (&quote->speaker, 1, offset);
  move_spans (&quote->cue, 1, offset);
}

void
lectern_analysis_place (LecternAnalysis *self, guint offset, guint n_chars)
{
  for (guint i = 0; i < self->n_words; i++)
    move_spans (&self->words[i].span, 1, offset);
  for (guint i = 0; i < self->n_sentences; i++)
    move_spans (&self->sentences[i].span, 1, offset);
  move_spans (self->paragraphs, self->n_paragraphs, offset);
  for (guint i = 0; i < self->n_mentions; i++)
    move_spans (&self->mentions[i].span, 1, offset);
  for (guint i = 0; i < self->n_values; i++)
    move_spans (&self->values[i].span, 1, offset);
  for (guint i = 0; i < self->n_quotes; i++)
    move_quote (&self->quotes[i], offset);
  for (guint i = 0; i < self->n_facts; i++)
    move_spans (&self->facts[i].span, 1, offset);
  self->n_chars = n_chars;
}

static gboolean
span_covers (LecternSpan span, guint offset)
{
  return span.start <= offset && offset < span.end;
}

guint
lectern_analysis_mention_at (const LecternAnalysis *self, guint offset)
{
  guint low = 0;
  guint high = self->n_mentions;
  guint best = LECTERN_NONE;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->mentions[middle].span.start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  /* Mentions nest only a few deep, so what covers offset starts just before it. */
  for (guint i = low, steps = 0; i > 0 && steps < 16; i--, steps++)
    {
      LecternSpan span = self->mentions[i - 1].span;

      if (span_covers (span, offset)
          && (best == LECTERN_NONE
              || span.end - span.start
                     < self->mentions[best].span.end - self->mentions[best].span.start))
        best = i - 1;
    }
  return best;
}

const char *
lectern_entity_type_to_string (LecternEntityType type)
{
  static const char *const names[] = { "PER", "ORG", "LOC", "MISC" };

  return names[type];
}

const char *
lectern_mention_kind_to_string (LecternMentionKind kind)
{
  static const char *const names[] = { "name", "nominal", "pronoun" };

  return names[kind];
}

const char *
lectern_value_type_to_string (LecternValueType type)
{
  static const char *const names[] = { "DATE", "TIME", "DURATION", "MONEY", "PERCENT", "QUANTITY" };

  return names[type];
}

const char *
lectern_quote_kind_to_string (LecternQuoteKind kind)
{
  static const char *const names[] = { "direct", "mixed", "indirect" };

  return names[kind];
}

const char *
lectern_fact_kind_to_string (LecternFactKind kind)
{
  static const char *const names[] = { "statement", "role",  "relation",  "attribute",
                                       "figure",    "event", "definition" };

  return names[kind];
}
