/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader can do to highlights and notes: each makes a new record and hands it to the set. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "annotation/lectern-annotation-set-private.h"
#include "annotation/annotation-limits.h"

void
lectern_target_clear (LecternTarget *target)
{
  g_clear_pointer (&target->exact, g_free);
  g_clear_pointer (&target->prefix, g_free);
  g_clear_pointer (&target->suffix, g_free);
}

void
lectern_annotation_set_set_creator (LecternAnnotationSet *self, const char *name)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  char *copy = name != NULL && *name != '\0' ? g_strdup (name) : NULL;
  g_free (self->creator);
  self->creator = copy;
}

const char *
_lectern_annotation_set_get_creator (LecternAnnotationSet *self)
{
  return self->creator;
}

gboolean
_lectern_annotation_set_make_target (LecternAnnotationSet *self,
                                     guint start,
                                     guint end,
                                     LecternTarget *target)
{
  LecternArticle *article = lectern_annotation_set_get_article (self);
  guint before = start > LECTERN_CONTEXT_CHARS ? start - LECTERN_CONTEXT_CHARS : 0;

  if (start >= end || end > lectern_article_get_n_chars (article))
    return FALSE;
  target->exact = lectern_article_dup_slice (article, start, end);
  target->prefix = lectern_article_dup_slice (article, before, start);
  target->suffix = lectern_article_dup_slice (article, end, end + LECTERN_CONTEXT_CHARS);
  target->start = start;
  target->end = end;
  return TRUE;
}

LecternRecord *
_lectern_annotation_set_make_record (LecternAnnotationSet *self, guint start, guint end)
{
  g_auto (LecternTarget) target = { 0 };

  if (!_lectern_annotation_set_make_target (self, start, end, &target))
    return NULL;
  LecternRecord *record = lectern_record_new ();
  record->creator = g_strdup (_lectern_annotation_set_get_creator (self));
  lectern_record_set_targets (record, &target, 1);
  return record;
}

static LecternRecord *
copy_of (LecternAnnotation *annotation)
{
  return lectern_record_copy (_lectern_annotation_get_record (annotation));
}

LecternAnnotation *
lectern_annotation_set_add_highlight (LecternAnnotationSet *self,
                                      guint start,
                                      guint end,
                                      LecternColour colour)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_SET (self), NULL);
  g_return_val_if_fail ((guint) colour < LECTERN_N_COLOURS, NULL);
  g_autoptr (LecternRecord) record = _lectern_annotation_set_make_record (self, start, end);

  if (record == NULL)
    return NULL;
  record->colour = colour;
  record->has_colour = TRUE;
  return _lectern_annotation_set_add (self, record, _ ("Highlight"));
}

void
lectern_annotation_set_set_colour (LecternAnnotationSet *self,
                                   LecternAnnotation *annotation,
                                   LecternColour colour)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  g_return_if_fail ((guint) colour < LECTERN_N_COLOURS);
  g_autoptr (LecternRecord) record = copy_of (annotation);

  record->colour = colour;
  record->has_colour = TRUE;
  _lectern_annotation_set_change (self, annotation, record, _ ("Change of Colour"));
}

void
lectern_annotation_set_set_note (LecternAnnotationSet *self,
                                 LecternAnnotation *annotation,
                                 const char *note)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  g_return_if_fail (note == NULL || g_utf8_validate (note, -1, NULL));
  g_autoptr (LecternRecord) record = copy_of (annotation);
  const char *name = record->note == NULL ? _ ("New Note") : _ ("Change of Note");

  lectern_record_set_note (record, note);
  if (record->note == NULL)
    name = _ ("Removal of Note");
  _lectern_annotation_set_change (self, annotation, record, name);
}

void
lectern_annotation_set_set_tags (LecternAnnotationSet *self,
                                 LecternAnnotation *annotation,
                                 const char *const *tags)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  g_autoptr (LecternRecord) record = copy_of (annotation);

  lectern_record_set_tags (record, tags);
  _lectern_annotation_set_change (self, annotation, record, _ ("Change of Tags"));
}

/* The target that has lost its place, else the first. */
static guint
find_lost_target (LecternAnnotation *annotation)
{
  for (guint i = 0; i < lectern_annotation_get_n_targets (annotation); i++)
    if (!lectern_annotation_get_target (annotation, i, NULL, NULL))
      return i;
  return 0;
}

gboolean
lectern_annotation_set_reattach (LecternAnnotationSet *self,
                                 LecternAnnotation *annotation,
                                 guint start,
                                 guint end)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_SET (self), FALSE);
  g_auto (LecternTarget) target = { 0 };

  if (!_lectern_annotation_set_make_target (self, start, end, &target))
    return FALSE;
  g_autoptr (LecternRecord) record = copy_of (annotation);
  guint lost = find_lost_target (annotation);
  if (lost < record->n_targets)
    {
      lectern_target_clear (&record->targets[lost]);
      record->targets[lost] = target;
      target = (LecternTarget){ 0 };
    }
  else
    lectern_record_set_targets (record, &target, 1);
  _lectern_annotation_set_change (self, annotation, record, _ ("Re-attaching"));
  return TRUE;
}

void
lectern_annotation_set_remove (LecternAnnotationSet *self, LecternAnnotation *annotation)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  const char *name = _ ("Removal of Highlight");

  if (lectern_annotation_is_correction (annotation))
    name = _ ("Removal of Correction");
  else if (lectern_annotation_get_note (annotation) != NULL)
    name = _ ("Removal of Note");
  _lectern_annotation_set_change (self, annotation, NULL, name);
}

/* What this says, under the other's id. */
static LecternRecord *
take_the_place (LecternAnnotation *this, const char *id)
{
  LecternRecord *record = copy_of (this);

  g_free (record->id);
  record->id = g_strdup (id);
  g_clear_pointer (&record->conflicts_with, g_free);
  return record;
}

void
lectern_annotation_set_resolve_conflict (LecternAnnotationSet *self,
                                         LecternAnnotation *annotation,
                                         LecternConflictChoice choice)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  const char *other_id = lectern_annotation_get_conflicts_with (annotation);
  g_return_if_fail (other_id != NULL);
  LecternAnnotation *other = lectern_annotation_set_lookup (self, other_id);
  g_autoptr (LecternAnnotation) keep = g_object_ref (annotation);

  lectern_annotation_set_begin (self, _ ("Choice between Versions"));
  if (choice == LECTERN_CONFLICT_KEEP_THIS && other != NULL)
    {
      g_autoptr (LecternRecord) record = take_the_place (annotation, other_id);
      _lectern_annotation_set_change (self, other, record, NULL);
    }
  if (choice == LECTERN_CONFLICT_KEEP_BOTH
      || (choice == LECTERN_CONFLICT_KEEP_THIS && other == NULL))
    {
      g_autoptr (LecternRecord) record = copy_of (annotation);
      g_clear_pointer (&record->conflicts_with, g_free);
      _lectern_annotation_set_change (self, annotation, record, NULL);
    }
  else
    _lectern_annotation_set_change (self, annotation, NULL, NULL);
  lectern_annotation_set_end (self);
}
