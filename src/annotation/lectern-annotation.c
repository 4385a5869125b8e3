/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One annotation as the window sees it: a record, and where its words stand now. */

#include "annotation/lectern-annotation-private.h"

struct _LecternAnnotation
{
  GObject parent_instance;

  LecternRecord *record;
  LecternAnchor *anchors; /* (record->n_targets) */
};

G_DEFINE_FINAL_TYPE (LecternAnnotation, lectern_annotation, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_COLOUR,
  PROP_NOTE,
  PROP_TAGS,
  PROP_ANCHOR_STATE,
  PROP_CONFLICTS_WITH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

const char *
lectern_annotation_get_id (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), NULL);
  return self->record->id;
}

LecternColour
lectern_annotation_get_colour (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), LECTERN_COLOUR_YELLOW);
  return self->record->colour;
}

gboolean
lectern_annotation_has_colour (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), FALSE);
  return self->record->has_colour;
}

const char *
lectern_annotation_get_note (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), NULL);
  return self->record->note;
}

const char *const *
lectern_annotation_get_tags (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), NULL);
  return (const char *const *) self->record->tags;
}

const char *
lectern_annotation_get_exact (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), NULL);
  if (self->record->n_targets == 0 || self->record->targets[0].exact == NULL)
    return "";
  return self->record->targets[0].exact;
}

guint
lectern_annotation_get_start (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), 0);
  return self->record->n_targets > 0 ? self->anchors[0].start : 0;
}

guint
lectern_annotation_get_end (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), 0);
  return self->record->n_targets > 0 ? self->anchors[0].end : 0;
}

LecternAnchorState
lectern_annotation_get_anchor_state (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), LECTERN_ANCHOR_ORPHAN);
  return self->record->n_targets > 0 ? self->anchors[0].state : LECTERN_ANCHOR_ORPHAN;
}

double
lectern_annotation_get_score (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), 0);
  return self->record->n_targets > 0 ? self->anchors[0].score : 0;
}

gint64
lectern_annotation_get_created (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), 0);
  return self->record->created;
}

gint64
lectern_annotation_get_modified (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), 0);
  return self->record->modified;
}

const char *
lectern_annotation_get_creator (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), NULL);
  return self->record->creator;
}

gboolean
lectern_annotation_is_correction (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), FALSE);
  return self->record->correction != NULL;
}

const char *
lectern_annotation_get_conflicts_with (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), NULL);
  return self->record->conflicts_with;
}

guint
lectern_annotation_get_n_targets (LecternAnnotation *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), 0);
  return self->record->n_targets;
}

gboolean
lectern_annotation_get_target (LecternAnnotation *self, guint target, guint *start, guint *end)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION (self), FALSE);
  if (target >= self->record->n_targets || self->anchors[target].state == LECTERN_ANCHOR_ORPHAN)
    return FALSE;
  if (start)
    *start = self->anchors[target].start;
  if (end)
    *end = self->anchors[target].end;
  return TRUE;
}

const LecternRecord *
_lectern_annotation_get_record (LecternAnnotation *self)
{
  return self->record;
}

const LecternAnchor *
_lectern_annotation_get_anchors (LecternAnnotation *self)
{
  return self->anchors;
}

LecternAnnotation *
_lectern_annotation_new (LecternRecord *record, const LecternAnchor *anchors)
{
  LecternAnnotation *self = g_object_new (LECTERN_TYPE_ANNOTATION, NULL);

  self->record = lectern_record_ref (record);
  self->anchors = g_memdup2 (anchors, record->n_targets * sizeof (LecternAnchor));
  return self;
}

void
_lectern_annotation_update (LecternAnnotation *self,
                            LecternRecord *record,
                            const LecternAnchor *anchors)
{
  g_autoptr (LecternRecord) old = g_steal_pointer (&self->record);
  LecternAnchorState old_state =
      old->n_targets > 0 ? self->anchors[0].state : LECTERN_ANCHOR_ORPHAN;
  LecternAnchor *copies = g_memdup2 (anchors, record->n_targets * sizeof (LecternAnchor));

  g_free (self->anchors);
  self->anchors = copies;
  self->record = lectern_record_ref (record);

  g_object_freeze_notify (G_OBJECT (self));
  if (old->colour != record->colour)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOUR]);
  if (g_strcmp0 (old->note, record->note) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
  if (!g_strv_equal ((const char *const *) old->tags, (const char *const *) record->tags))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAGS]);
  if (old_state != lectern_annotation_get_anchor_state (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANCHOR_STATE]);
  if (g_strcmp0 (old->conflicts_with, record->conflicts_with) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONFLICTS_WITH]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Where it stands, or for an orphan where it stood. */
static LecternAnchor
sort_key (LecternAnnotation *self)
{
  LecternAnchor key = { .state = LECTERN_ANCHOR_ORPHAN };

  if (self->record->n_targets == 0)
    return key;
  key = self->anchors[0];
  if (key.state == LECTERN_ANCHOR_ORPHAN)
    {
      key.start = self->record->targets[0].start;
      key.end = self->record->targets[0].end;
    }
  return key;
}

int
_lectern_annotation_compare (LecternAnnotation *a, LecternAnnotation *b)
{
  LecternAnchor key_a = sort_key (a), key_b = sort_key (b);
  gboolean orphan_a = key_a.state == LECTERN_ANCHOR_ORPHAN;
  gboolean orphan_b = key_b.state == LECTERN_ANCHOR_ORPHAN;

  if (orphan_a != orphan_b)
    return orphan_a ? 1 : -1;
  if (key_a.start != key_b.start)
    return key_a.start < key_b.start ? -1 : 1;
  if (key_a.end != key_b.end)
    return key_a.end < key_b.end ? -1 : 1;
  return g_strcmp0 (a->record->id, b->record->id);
}

static void
lectern_annotation_finalize (GObject *object)
{
  LecternAnnotation *self = LECTERN_ANNOTATION (object);

  g_clear_pointer (&self->record, lectern_record_unref);
  g_clear_pointer (&self->anchors, g_free);
  G_OBJECT_CLASS (lectern_annotation_parent_class)->finalize (object);
}

static void
lectern_annotation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternAnnotation *self = LECTERN_ANNOTATION (object);

  switch (id)
    {
    case PROP_COLOUR:
      g_value_set_uint (value, lectern_annotation_get_colour (self));
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->record->note);
      break;
    case PROP_TAGS:
      g_value_set_boxed (value, self->record->tags);
      break;
    case PROP_ANCHOR_STATE:
      g_value_set_uint (value, lectern_annotation_get_anchor_state (self));
      break;
    case PROP_CONFLICTS_WITH:
      g_value_set_string (value, self->record->conflicts_with);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_annotation_class_init (LecternAnnotationClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lectern_annotation_finalize;
  object_class->get_property = lectern_annotation_get_property;

  properties[PROP_COLOUR] =
      g_param_spec_uint ("colour", NULL, NULL, 0, LECTERN_N_COLOURS - 1, 0, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_TAGS] = g_param_spec_boxed ("tags", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_ANCHOR_STATE] =
      g_param_spec_uint ("anchor-state", NULL, NULL, 0, LECTERN_ANCHOR_ORPHAN, 0, flags);
  properties[PROP_CONFLICTS_WITH] = g_param_spec_string ("conflicts-with", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lectern_annotation_init (LecternAnnotation *self)
{
}
