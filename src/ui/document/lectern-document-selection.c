/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which entity and which of its mentions is selected in a document, and going from one to the next.
 */

#include "config.h"

#include "ui/document/lectern-document-private.h"

guint
lectern_document_get_selected_entity (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), LECTERN_NONE);

  return self->selected_entity;
}

guint
lectern_document_get_selected_mention (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), 0);

  return self->selected_mention;
}

void
lectern_document_select_mention (LecternDocument *self, guint entity, guint mention)
{
  gboolean other_entity, other_mention;

  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  if (self->analysis == NULL || entity >= self->analysis->n_entities)
    entity = LECTERN_NONE;
  if (entity == LECTERN_NONE || mention >= self->analysis->entities[entity].n_mentions)
    mention = 0;

  other_entity = entity != self->selected_entity;
  other_mention = mention != self->selected_mention;
  self->selected_entity = entity;
  self->selected_mention = mention;

  if (other_mention)
    _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_SELECTED_MENTION);
  if (other_entity)
    _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_SELECTED_ENTITY);
}

void
_lectern_document_clear_selection (LecternDocument *self)
{
  lectern_document_select_mention (self, LECTERN_NONE, 0);
}

static void
jump_to_selected (LecternDocument *self)
{
  const LecternEntity *entity = &self->analysis->entities[self->selected_entity];
  LecternSpan span = self->analysis->mentions[entity->mentions[self->selected_mention]].span;

  _lectern_document_emit_jump (self, span.start, span.end);
}

void
lectern_document_step_mention (LecternDocument *self, int step)
{
  guint n_mentions;

  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  if (self->selected_entity == LECTERN_NONE)
    return;

  n_mentions = self->analysis->entities[self->selected_entity].n_mentions;
  if (n_mentions == 0)
    return;
  lectern_document_select_mention (
      self, self->selected_entity,
      (self->selected_mention + n_mentions + (step > 0 ? 1 : n_mentions - 1)) % n_mentions);
  jump_to_selected (self);
}

void
lectern_document_activate_entity (LecternDocument *self, guint entity)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  if (self->analysis == NULL || entity >= self->analysis->n_entities)
    return;

  if (entity == self->selected_entity)
    {
      lectern_document_step_mention (self, 1);
      return;
    }
  lectern_document_select_mention (self, entity, 0);
  if (self->analysis->entities[entity].n_mentions > 0)
    jump_to_selected (self);
}

void
lectern_document_jump (LecternDocument *self, guint start, guint end)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  _lectern_document_emit_jump (self, start, end);
}

void
lectern_document_set_text_selection (LecternDocument *self, LecternSpan span)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  self->text_selection = span;
}

LecternSpan
lectern_document_get_text_selection (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), ((LecternSpan){ LECTERN_NONE, LECTERN_NONE }));

  return self->text_selection;
}
