/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The annotations of one article as a sorted list model with an undo history. */

#include "annotation/lectern-annotation-set-private.h"

#include "annotation/history.h"
#include "annotation/sidecar/merge.h"

static void lectern_annotation_set_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LecternAnnotationSet,
                               lectern_annotation_set,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      lectern_annotation_set_list_model_init))

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_N_ITEMS,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* ---- The list model --------------------------------------------------------------------- */

static GType
get_item_type (GListModel *model)
{
  return LECTERN_TYPE_ANNOTATION;
}

static guint
get_n_items (GListModel *model)
{
  return LECTERN_ANNOTATION_SET (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LecternAnnotationSet *self = LECTERN_ANNOTATION_SET (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
lectern_annotation_set_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* The first index whose item does not sort before annotation. */
static guint
lower_bound (LecternAnnotationSet *self, LecternAnnotation *annotation)
{
  guint low = 0, high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (_lectern_annotation_compare (self->items->pdata[middle], annotation) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
insert (LecternAnnotationSet *self, LecternAnnotation *annotation)
{
  guint index = lower_bound (self, annotation);

  g_ptr_array_insert (self->items, index, g_object_ref (annotation));
  g_hash_table_insert (self->by_id, (gpointer) lectern_annotation_get_id (annotation), annotation);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 0, 1);
}

/* Only while annotation still says what it was sorted by. */
static void
take_out (LecternAnnotationSet *self, LecternAnnotation *annotation)
{
  guint index = lower_bound (self, annotation);

  g_return_if_fail (index < self->items->len && self->items->pdata[index] == annotation);
  g_hash_table_remove (self->by_id, lectern_annotation_get_id (annotation));
  g_ptr_array_remove_index (self->items, index);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
}

gboolean
_lectern_annotation_set_contains (LecternAnnotationSet *self, LecternAnnotation *annotation)
{
  return lectern_annotation_set_lookup (self, lectern_annotation_get_id (annotation)) == annotation;
}

LecternAnchor *
_lectern_annotation_set_find_places (LecternAnnotationSet *self, const LecternRecord *record)
{
  LecternAnchor *anchors = g_new0 (LecternAnchor, record->n_targets + 1);

  for (guint i = 0; i < record->n_targets; i++)
    anchors[i] = lectern_anchor_find (self->text, &record->targets[i]);
  return anchors;
}

static void
update (LecternAnnotationSet *self, LecternAnnotation *annotation, LecternRecord *record)
{
  if (lectern_merge_same_targets (_lectern_annotation_get_record (annotation), record))
    {
      _lectern_annotation_update (annotation, record, _lectern_annotation_get_anchors (annotation));
      return;
    }
  g_autofree LecternAnchor *anchors = _lectern_annotation_set_find_places (self, record);
  _lectern_annotation_update (annotation, record, anchors);
}

void
_lectern_annotation_set_apply (LecternAnnotationSet *self,
                               LecternAnnotation *annotation,
                               LecternRecord *record)
{
  g_autoptr (LecternAnnotation) keep = g_object_ref (annotation);
  gboolean is_in = _lectern_annotation_set_contains (self, annotation);
  gboolean moves =
      record == NULL || !is_in
      || !lectern_merge_same_targets (_lectern_annotation_get_record (annotation), record);

  if (is_in && moves)
    take_out (self, annotation);
  if (record == NULL)
    {
      const char *id = lectern_annotation_get_id (annotation);

      if (g_hash_table_contains (self->exposed, id))
        lectern_sidecar_add_deletion (self->deleted, id,
                                      _lectern_annotation_set_next_time (self, annotation), NULL);
      return;
    }
  if (!moves) /* the record, which owns the key, goes */
    g_hash_table_remove (self->by_id, record->id);
  update (self, annotation, record);
  g_hash_table_remove (self->deleted, record->id);
  if (moves)
    insert (self, annotation);
  else
    g_hash_table_insert (self->by_id, (gpointer) lectern_annotation_get_id (annotation),
                         annotation);
}

gint64
_lectern_annotation_set_next_time (LecternAnnotationSet *self, LecternAnnotation *annotation)
{
  LecternDeletion *deletion =
      g_hash_table_lookup (self->deleted, lectern_annotation_get_id (annotation));
  gint64 last = lectern_annotation_get_modified (annotation);

  if (deletion != NULL)
    last = MAX (last, deletion->modified);
  return MAX (lectern_time_now (), last + 1);
}

/* ---- Undoable changes ------------------------------------------------------------------- */

void
_lectern_annotation_set_emit_changed (LecternAnnotationSet *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CAN_UNDO; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
lectern_annotation_set_begin (LecternAnnotationSet *self, const char *name)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  lectern_history_begin (self->history, name);
}

void
lectern_annotation_set_end (LecternAnnotationSet *self)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  if (lectern_history_end (self->history))
    _lectern_annotation_set_emit_changed (self);
}

LecternAnnotation *
_lectern_annotation_set_add (LecternAnnotationSet *self, LecternRecord *record, const char *name)
{
  g_autofree LecternAnchor *anchors = _lectern_annotation_set_find_places (self, record);
  g_autoptr (LecternAnnotation) annotation = _lectern_annotation_new (record, anchors);

  lectern_annotation_set_begin (self, NULL);
  insert (self, annotation);
  lectern_history_record (self->history, annotation, NULL, record, name);
  lectern_annotation_set_end (self);
  return annotation;
}

void
_lectern_annotation_set_change (LecternAnnotationSet *self,
                                LecternAnnotation *annotation,
                                LecternRecord *record,
                                const char *name)
{
  g_return_if_fail (_lectern_annotation_set_contains (self, annotation));

  const LecternRecord *now = _lectern_annotation_get_record (annotation);
  g_autoptr (LecternRecord) before = lectern_record_ref ((LecternRecord *) now);

  if (record != NULL && lectern_merge_same (before, record))
    return;
  if (record != NULL)
    record->modified = _lectern_annotation_set_next_time (self, annotation);
  lectern_annotation_set_begin (self, NULL);
  lectern_history_record (self->history, annotation, before, record, name);
  _lectern_annotation_set_apply (self, annotation, record);
  lectern_annotation_set_end (self);
}

void
lectern_annotation_set_undo (LecternAnnotationSet *self)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  if (lectern_history_undo (self->history, self))
    _lectern_annotation_set_emit_changed (self);
}

void
lectern_annotation_set_redo (LecternAnnotationSet *self)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_SET (self));
  if (lectern_history_redo (self->history, self))
    _lectern_annotation_set_emit_changed (self);
}

/* ---- Lookups ---------------------------------------------------------------------------- */

LecternArticle *
lectern_annotation_set_get_article (LecternAnnotationSet *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_SET (self), NULL);
  return self->article;
}

LecternAnnotation *
lectern_annotation_set_lookup (LecternAnnotationSet *self, const char *id)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_SET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  return g_hash_table_lookup (self->by_id, id);
}

LecternAnnotation *
lectern_annotation_set_find_at (LecternAnnotationSet *self, guint offset)
{
  LecternAnnotation *best = NULL;
  guint best_length = G_MAXUINT;

  g_return_val_if_fail (LECTERN_IS_ANNOTATION_SET (self), NULL);
  for (guint i = 0; i < self->items->len; i++)
    {
      LecternAnnotation *annotation = self->items->pdata[i];
      guint start = lectern_annotation_get_start (annotation);
      guint end = lectern_annotation_get_end (annotation);

      if (lectern_annotation_get_anchor_state (annotation) == LECTERN_ANCHOR_ORPHAN
          || start > offset)
        break; /* sorted: nothing after it covers offset */
      if (offset < end && end - start < best_length)
        {
          best = annotation;
          best_length = end - start;
        }
    }
  return best;
}

/* ---- The object ------------------------------------------------------------------------- */

LecternAnnotationSet *
lectern_annotation_set_new (LecternArticle *article)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (article), NULL);
  LecternAnnotationSet *self = g_object_new (LECTERN_TYPE_ANNOTATION_SET, NULL);
  gsize n_bytes;
  const char *text = lectern_article_get_text (article, &n_bytes);

  self->article = g_object_ref (article);
  self->text = lectern_anchor_text_new (text, n_bytes, lectern_article_get_n_chars (article));
  return self;
}

static void
lectern_annotation_set_finalize (GObject *object)
{
  LecternAnnotationSet *self = LECTERN_ANNOTATION_SET (object);

  g_clear_pointer (&self->history, lectern_history_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->deleted, g_hash_table_unref);
  g_clear_pointer (&self->exposed, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->text, lectern_anchor_text_free);
  g_clear_pointer (&self->creator, g_free);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (lectern_annotation_set_parent_class)->finalize (object);
}

static void
lectern_annotation_set_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternAnnotationSet *self = LECTERN_ANNOTATION_SET (object);
  const char *undo_name = lectern_history_get_undo_name (self->history);
  const char *redo_name = lectern_history_get_redo_name (self->history);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, undo_name != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, redo_name != NULL);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, undo_name);
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, redo_name);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->items->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_annotation_set_class_init (LecternAnnotationSetClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lectern_annotation_set_finalize;
  object_class->get_property = lectern_annotation_set_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LECTERN_TYPE_ANNOTATION_SET, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lectern_annotation_set_init (LecternAnnotationSet *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->deleted = lectern_deletions_new ();
  self->exposed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->history = lectern_history_new ();
}
