/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document shows is the engine's analysis with the reader's corrections laid over it. */

#include "config.h"

#include "ui/document/lectern-document-private.h"

static gboolean
has_corrections (LecternAnnotationSet *set)
{
  const guint n_items = set != NULL ? g_list_model_get_n_items (G_LIST_MODEL (set)) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (LecternAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (set), i);

      if (lectern_annotation_is_correction (annotation))
        return TRUE;
    }

  return FALSE;
}

/* Entities are counted anew by every correction; the words that were selected stay where they are.
 */
static void
select_what_stands_at (LecternDocument *self, guint offset)
{
  const LecternAnalysis *analysis = self->analysis;
  const guint mention =
      offset != LECTERN_NONE ? lectern_analysis_mention_at (analysis, offset) : LECTERN_NONE;
  const LecternEntity *entity;
  guint place = 0;

  if (mention == LECTERN_NONE)
    return;

  entity = &analysis->entities[analysis->mentions[mention].entity];
  while (place + 1 < entity->n_mentions && entity->mentions[place] != mention)
    place++;
  lectern_document_select_mention (self, analysis->mentions[mention].entity, place);
}

static guint
offset_of_selection (LecternDocument *self)
{
  const LecternEntity *entity;

  if (self->analysis == NULL || self->selected_entity == LECTERN_NONE)
    return LECTERN_NONE;

  entity = &self->analysis->entities[self->selected_entity];
  if (entity->n_mentions == 0)
    return LECTERN_NONE;

  return self->analysis->mentions[entity->mentions[self->selected_mention]].span.start;
}

static void
lay_over (LecternDocument *self)
{
  const guint selected = offset_of_selection (self);

  _lectern_document_clear_selection (self);
  g_clear_pointer (&self->analysis, lectern_analysis_unref);
  g_clear_pointer (&self->marks, lectern_correction_marks_free);
  self->corrected = self->found != NULL && has_corrections (self->annotations);
  if (self->corrected)
    self->analysis =
        lectern_corrections_apply_marked (self->found, self->annotations, &self->marks);
  else if (self->found != NULL)
    self->analysis = lectern_analysis_ref (self->found);

  _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_ANALYSIS);
  if (self->analysis != NULL)
    select_what_stands_at (self, selected);
}

void
_lectern_document_take_found (LecternDocument *self, LecternAnalysis *found)
{
  g_clear_pointer (&self->found, lectern_analysis_unref);
  self->found = found;
  lay_over (self);
}

static void
changed_cb (LecternDocument *self)
{
  if (self->found != NULL && (self->corrected || has_corrections (self->annotations)))
    lay_over (self);
}

void
_lectern_document_follow_corrections (LecternDocument *self)
{
  g_signal_connect_object (self->annotations, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

const LecternCorrectionMarks *
lectern_document_get_correction_marks (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), NULL);

  return self->marks;
}
