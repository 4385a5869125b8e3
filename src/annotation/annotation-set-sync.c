/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The set from and to a sidecar in memory. */

#include "annotation/lectern-annotation-set-private.h"
#include "annotation/sidecar/merge.h"

static void
copy_deletions (GHashTable *from, GHashTable *to)
{
  GHashTableIter iter;
  gpointer id, deletion;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &id, &deletion))
    lectern_sidecar_add_deletion (to, id, ((LecternDeletion *) deletion)->modified,
                                  ((LecternDeletion *) deletion)->foreign);
}

LecternSidecar *
_lectern_annotation_set_snapshot (LecternAnnotationSet *self)
{
  LecternSidecar *sidecar = lectern_sidecar_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      LecternAnnotation *annotation = self->items->pdata[i];
      const LecternRecord *record = _lectern_annotation_get_record (annotation);

      g_ptr_array_add (sidecar->records, lectern_record_ref ((LecternRecord *) record));
      if (!g_hash_table_contains (self->exposed, record->id))
        g_hash_table_add (self->exposed, g_strdup (record->id));
    }
  copy_deletions (self->deleted, sidecar->deleted);
  return sidecar;
}

/* Ids (copied: the records that hold them are about to go) → annotations. */
static GHashTable *
copy_index (GPtrArray *items)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (index, g_strdup (lectern_annotation_get_id (items->pdata[i])),
                         items->pdata[i]);
  return index;
}

/* The annotation that says record from now on: the one of its id, else a new one. */
static LecternAnnotation *
make (LecternAnnotationSet *self, GHashTable *index, LecternRecord *record, GHashTable *places)
{
  LecternAnnotation *known = g_hash_table_lookup (index, record->id);
  const LecternRecord *now = known ? _lectern_annotation_get_record (known) : NULL;
  LecternAnchor *anchors = places ? g_hash_table_lookup (places, record) : NULL;
  g_autofree LecternAnchor *found = NULL;

  if (now == record)
    return g_object_ref (known);
  if (known != NULL && lectern_merge_same_targets (now, record))
    anchors = (LecternAnchor *) _lectern_annotation_get_anchors (known);
  else if (anchors == NULL)
    anchors = found = _lectern_annotation_set_find_places (self, record);
  if (known == NULL)
    return _lectern_annotation_new (record, anchors);
  _lectern_annotation_update (known, record, anchors);
  return g_object_ref (known);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return _lectern_annotation_compare (*(LecternAnnotation *const *) a,
                                      *(LecternAnnotation *const *) b);
}

/* Tells the model's users of the stretch in which old and new differ. */
static void
emit_difference (LecternAnnotationSet *self, GPtrArray *old)
{
  GPtrArray *items = self->items;
  guint shorter = MIN (old->len, items->len), head = 0, tail = 0;

  while (head < shorter && old->pdata[head] == items->pdata[head])
    head++;
  while (tail < shorter - head
         && old->pdata[old->len - 1 - tail] == items->pdata[items->len - 1 - tail])
    tail++;
  guint removed = old->len - head - tail, added = items->len - head - tail;
  if (removed + added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, removed, added);
}

void
_lectern_annotation_set_assign (LecternAnnotationSet *self,
                                LecternSidecar *sidecar,
                                GHashTable *places)
{
  g_autoptr (GPtrArray) old = self->items;
  g_autoptr (GHashTable) known = copy_index (old);
  GPtrArray *items = g_ptr_array_new_full (sidecar->records->len, g_object_unref);

  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < sidecar->records->len; i++)
    g_ptr_array_add (items, make (self, known, sidecar->records->pdata[i], places));
  g_ptr_array_sort (items, compare_items);

  self->items = items;
  for (guint i = 0; i < items->len; i++)
    {
      const char *id = lectern_annotation_get_id (items->pdata[i]);

      g_hash_table_insert (self->by_id, (gpointer) id, items->pdata[i]);
      if (!g_hash_table_contains (self->exposed, id))
        g_hash_table_add (self->exposed, g_strdup (id));
    }
  g_hash_table_remove_all (self->deleted);
  copy_deletions (sidecar->deleted, self->deleted);
  emit_difference (self, old);
  _lectern_annotation_set_emit_changed (self);
}
