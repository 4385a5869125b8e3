/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the span indexes of one article in step with its analysis and annotations. */

#include "config.h"

#include "ui/article-view/lectern-highlights.h"

LecternHighlights *
lectern_highlights_new (void)
{
  LecternHighlights *self = g_new0 (LecternHighlights, 1);

  self->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  self->show = LECTERN_SHOW_ALL;
  self->selected_entity = LECTERN_NONE;
  self->selected_mention = LECTERN_NONE;
  self->current_hit = (LecternSpan){ LECTERN_NONE, LECTERN_NONE };
  self->flash = self->current_hit;
  return self;
}

static void
clear_analysis (LecternHighlights *self)
{
  g_clear_pointer (&self->mentions, lectern_span_index_free);
  g_clear_pointer (&self->names, lectern_span_index_free);
  g_clear_pointer (&self->quotes, lectern_span_index_free);
  g_clear_pointer (&self->values, lectern_span_index_free);
  g_clear_pointer (&self->analysis, lectern_analysis_unref);
}

void
lectern_highlights_free (LecternHighlights *self)
{
  clear_analysis (self);
  g_clear_pointer (&self->notes, lectern_span_index_free);
  g_ptr_array_unref (self->annotations);
  g_free (self);
}

static void
index_mentions (LecternHighlights *self)
{
  const LecternAnalysis *analysis = self->analysis;

  self->mentions = lectern_span_index_new ();
  self->names = lectern_span_index_new ();
  for (guint i = 0; i < analysis->n_mentions; i++)
    {
      const LecternMention *mention = &analysis->mentions[i];

      if (mention->entity >= analysis->n_entities)
        continue;
      lectern_span_index_add (self->mentions, mention->span.start, mention->span.end, i);
      if (mention->kind == LECTERN_MENTION_NAME)
        lectern_span_index_add (self->names, mention->span.start, mention->span.end, i);
    }
  lectern_span_index_seal (self->mentions);
  lectern_span_index_seal (self->names);
}

static void
index_quotes (LecternHighlights *self)
{
  self->quotes = lectern_span_index_new ();
  for (guint i = 0; i < self->analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &self->analysis->quotes[i];

      for (guint j = 0; j < quote->n_parts; j++)
        lectern_span_index_add (self->quotes, quote->parts[j].start, quote->parts[j].end, i);
      if (quote->n_parts == 0)
        lectern_span_index_add (self->quotes, quote->span.start, quote->span.end, i);
    }
  lectern_span_index_seal (self->quotes);
}

static void
index_values (LecternHighlights *self)
{
  self->values = lectern_span_index_new ();
  for (guint i = 0; i < self->analysis->n_values; i++)
    {
      LecternSpan span = self->analysis->values[i].span;

      lectern_span_index_add (self->values, span.start, span.end, i);
    }
  lectern_span_index_seal (self->values);
}

void
lectern_highlights_set_analysis (LecternHighlights *self, const LecternAnalysis *analysis)
{
  /* An analysis is immutable, but its reference count isn't. */
  LecternAnalysis *counted = (LecternAnalysis *) analysis;
  LecternAnalysis *held = counted == NULL ? NULL : lectern_analysis_ref (counted);

  clear_analysis (self);
  if (held == NULL)
    return;
  self->analysis = held;
  index_mentions (self);
  index_quotes (self);
  index_values (self);
}

void
lectern_highlights_set_annotations (LecternHighlights *self, LecternAnnotationSet *set)
{
  guint n_items = set == NULL ? 0 : g_list_model_get_n_items (G_LIST_MODEL (set));

  g_clear_pointer (&self->notes, lectern_span_index_free);
  g_ptr_array_set_size (self->annotations, 0);
  self->notes = lectern_span_index_new ();
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (LecternAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (set), i);

      if (lectern_annotation_get_anchor_state (annotation) == LECTERN_ANCHOR_ORPHAN
          || lectern_annotation_is_correction (annotation))
        continue;
      lectern_span_index_add (self->notes, lectern_annotation_get_start (annotation),
                              lectern_annotation_get_end (annotation), self->annotations->len);
      g_ptr_array_add (self->annotations, g_steal_pointer (&annotation));
    }
  lectern_span_index_seal (self->notes);
}

gboolean
lectern_highlights_shows_type (const LecternHighlights *self, LecternEntityType type)
{
  switch (type)
    {
    case LECTERN_ENTITY_PERSON:
      return (self->show & LECTERN_SHOW_PERSONS) != 0;
    case LECTERN_ENTITY_ORGANISATION:
      return (self->show & LECTERN_SHOW_ORGANISATIONS) != 0;
    case LECTERN_ENTITY_PLACE:
      return (self->show & LECTERN_SHOW_PLACES) != 0;
    case LECTERN_ENTITY_OTHER:
    default:
      return (self->show & LECTERN_SHOW_OTHERS) != 0;
    }
}

guint
lectern_highlights_get_ordinal (const LecternHighlights *self, guint mention)
{
  guint entity_index = self->analysis->mentions[mention].entity;
  const LecternEntity *entity = &self->analysis->entities[entity_index];

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      if (entity->mentions[i] == mention)
        return i;
    }
  return 0;
}

guint
lectern_highlights_get_current_mention (const LecternHighlights *self)
{
  const LecternEntity *entity;

  if (self->analysis == NULL || self->selected_entity >= self->analysis->n_entities)
    return LECTERN_NONE;
  entity = &self->analysis->entities[self->selected_entity];
  return self->selected_mention < entity->n_mentions ? entity->mentions[self->selected_mention]
                                                     : LECTERN_NONE;
}

gboolean
lectern_highlights_is_mine (const LecternHighlights *self, LecternCorrectionOn on, guint index)
{
  if (self->marks == NULL)
    return FALSE;
  return lectern_correction_marks_get (self->marks, on, index) != NULL
         || (on == LECTERN_ON_NAME
             && lectern_correction_marks_get_entity (self->marks,
                                                     self->analysis->mentions[index].entity)
                    != NULL);
}

static gboolean
mention_is_reachable (const LecternHighlights *self, guint index)
{
  const LecternMention *mention = &self->analysis->mentions[index];

  return mention->entity == self->selected_entity
         || lectern_highlights_shows_type (self, self->analysis->entities[mention->entity].type);
}

guint
lectern_highlights_mention_at (const LecternHighlights *self, guint offset)
{
  const LecternIndexedSpan *span;
  LecternSpanIter iter;
  guint found = LECTERN_NONE;
  guint length = G_MAXUINT;

  lectern_span_iter_init (&iter, self->mentions, offset, offset + 1);
  while ((span = lectern_span_iter_next (&iter)) != NULL)
    {
      if (span->end - span->start <= length && mention_is_reachable (self, span->value))
        {
          found = span->value;
          length = span->end - span->start;
        }
    }
  return found;
}

static guint
smallest_at (const LecternSpanIndex *index, guint offset)
{
  const LecternIndexedSpan *span;
  LecternSpanIter iter;
  guint found = LECTERN_NONE;
  guint length = G_MAXUINT;

  lectern_span_iter_init (&iter, index, offset, offset + 1);
  while ((span = lectern_span_iter_next (&iter)) != NULL)
    {
      if (span->end - span->start <= length)
        {
          found = span->value;
          length = span->end - span->start;
        }
    }
  return found;
}

guint
lectern_highlights_quote_at (const LecternHighlights *self, guint offset)
{
  if ((self->show & LECTERN_SHOW_QUOTES) == 0)
    return LECTERN_NONE;
  return smallest_at (self->quotes, offset);
}

LecternAnnotation *
lectern_highlights_annotation_at (const LecternHighlights *self, guint offset)
{
  guint found = LECTERN_NONE;

  if ((self->show & LECTERN_SHOW_NOTES) != 0)
    found = smallest_at (self->notes, offset);
  return found == LECTERN_NONE ? NULL : g_ptr_array_index (self->annotations, found);
}
