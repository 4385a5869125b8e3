/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The undo history: keeps both records of each change and puts one of them back. */

#include "annotation/history.h"

#include "annotation/sidecar/merge.h"

typedef struct
{
  LecternAnnotation *annotation; /* kept, so that it is the same object when it comes back */
  LecternRecord *before;         /* NULL: it was not there */
  LecternRecord *after;          /* NULL: it is gone */
} Change;

typedef struct
{
  char *name;
  GPtrArray *changes;
} Step;

struct _LecternHistory
{
  GPtrArray *undo; /* of Step; the last is the newest */
  GPtrArray *redo;
  Step *open;
  guint depth;
};

static void
change_free (Change *self)
{
  g_object_unref (self->annotation);
  g_clear_pointer (&self->before, lectern_record_unref);
  g_clear_pointer (&self->after, lectern_record_unref);
  g_free (self);
}

static void
step_free (Step *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

LecternHistory *
lectern_history_new (void)
{
  LecternHistory *self = g_new0 (LecternHistory, 1);

  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  return self;
}

void
lectern_history_free (LecternHistory *self)
{
  g_clear_pointer (&self->open, step_free);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

void
lectern_history_begin (LecternHistory *self, const char *name)
{
  if (self->depth++ > 0)
    return;
  self->open = g_new0 (Step, 1);
  self->open->name = g_strdup (name);
  self->open->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
}

gboolean
lectern_history_end (LecternHistory *self)
{
  g_return_val_if_fail (self->depth > 0, FALSE);
  if (--self->depth > 0)
    return FALSE;

  Step *step = g_steal_pointer (&self->open);
  if (step->changes->len == 0)
    {
      step_free (step);
      return FALSE;
    }
  g_ptr_array_add (self->undo, step);
  g_ptr_array_set_size (self->redo, 0);
  return TRUE;
}

void
lectern_history_record (LecternHistory *self,
                        LecternAnnotation *annotation,
                        LecternRecord *before,
                        LecternRecord *after,
                        const char *name)
{
  g_return_if_fail (self->open != NULL);

  Change *change = g_new0 (Change, 1);
  change->annotation = g_object_ref (annotation);
  change->before = before ? lectern_record_ref (before) : NULL;
  change->after = after ? lectern_record_ref (after) : NULL;
  g_ptr_array_add (self->open->changes, change);
  if (self->open->name == NULL)
    self->open->name = g_strdup (name);
}

static const char *
last_name (GPtrArray *steps)
{
  return steps->len > 0 ? ((Step *) steps->pdata[steps->len - 1])->name : NULL;
}

const char *
lectern_history_get_undo_name (LecternHistory *self)
{
  return last_name (self->undo);
}

const char *
lectern_history_get_redo_name (LecternHistory *self)
{
  return last_name (self->redo);
}

/* Takes annotation from the record from to the record to. Where somebody else changed it in the
 * meantime (a merge from disk), only what this step changed is taken back. */
static void
put_back (LecternAnnotationSet *set,
          LecternAnnotation *annotation,
          LecternRecord *from,
          LecternRecord *to)
{
  g_autoptr (LecternRecord) next = NULL;
  const LecternRecord *now = _lectern_annotation_get_record (annotation);

  if (to == NULL)
    {
      if (_lectern_annotation_set_contains (set, annotation))
        _lectern_annotation_set_apply (set, annotation, NULL);
      return;
    }
  if (from != NULL && _lectern_annotation_set_contains (set, annotation))
    next = lectern_merge_revert (from, now, to);
  else
    next = lectern_record_copy (to);
  next->modified = _lectern_annotation_set_next_time (set, annotation);
  _lectern_annotation_set_apply (set, annotation, next);
}

gboolean
lectern_history_undo (LecternHistory *self, LecternAnnotationSet *set)
{
  if (self->undo->len == 0 || self->depth > 0)
    return FALSE;

  Step *step = g_ptr_array_steal_index (self->undo, self->undo->len - 1);
  g_ptr_array_add (self->redo, step);
  for (guint i = step->changes->len; i > 0; i--)
    {
      Change *change = step->changes->pdata[i - 1];
      put_back (set, change->annotation, change->after, change->before);
    }
  return TRUE;
}

gboolean
lectern_history_redo (LecternHistory *self, LecternAnnotationSet *set)
{
  if (self->redo->len == 0 || self->depth > 0)
    return FALSE;

  Step *step = g_ptr_array_steal_index (self->redo, self->redo->len - 1);
  g_ptr_array_add (self->undo, step);
  for (guint i = 0; i < step->changes->len; i++)
    {
      Change *change = step->changes->pdata[i];
      put_back (set, change->annotation, change->before, change->after);
    }
  return TRUE;
}
