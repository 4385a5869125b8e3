/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins versions of one annotation, property by property. */

#include "annotation/sidecar/merge.h"

#include <string.h>

#include "annotation/sidecar/record-json.h"

/* ---- Properties ------------------------------------------------------------------------- */

/* A member of what was read, or NULL. */
static JsonNode *
foreign_member (const LecternRecord *self, const char *member)
{
  return self->foreign ? json_object_get_member (self->foreign, member) : NULL;
}

static gboolean
same_node (JsonNode *a, JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a == b || json_node_equal (a, b);
}

static void
take_foreign (LecternRecord *self, const LecternRecord *from, const char *member)
{
  JsonNode *node = foreign_member (from, member);
  JsonObject *copy;

  if (node == NULL && foreign_member (self, member) == NULL)
    return;
  /* Versions share it, so it is copied before it changes. */
  if (self->foreign != NULL)
    copy = lectern_json_copy_object (self->foreign);
  else
    {
      copy = json_object_new ();
      json_object_set_string_member (copy, "type", "Annotation");
    }
  if (node != NULL)
    json_object_set_member (copy, member, lectern_json_copy (node));
  else
    json_object_remove_member (copy, member);
  g_clear_pointer (&self->foreign, json_object_unref);
  self->foreign = copy;
}

static gboolean
same_colour (const LecternRecord *a, const LecternRecord *b)
{
  return a->has_colour == b->has_colour && a->colour == b->colour;
}

static void
take_colour (LecternRecord *self, const LecternRecord *from)
{
  self->has_colour = from->has_colour;
  self->colour = from->colour;
}

static gboolean
same_note (const LecternRecord *a, const LecternRecord *b)
{
  return g_strcmp0 (a->note, b->note) == 0;
}

static void
take_note (LecternRecord *self, const LecternRecord *from)
{
  lectern_record_set_note (self, from->note);
}

static gboolean
same_tags (const LecternRecord *a, const LecternRecord *b)
{
  return g_strv_equal ((const char *const *) a->tags, (const char *const *) b->tags);
}

static void
take_tags (LecternRecord *self, const LecternRecord *from)
{
  lectern_record_set_tags (self, (const char *const *) from->tags);
}

gboolean
lectern_merge_same_targets (const LecternRecord *a, const LecternRecord *b)
{
  if (a->n_targets != b->n_targets)
    return FALSE;
  for (guint i = 0; i < a->n_targets; i++)
    {
      const LecternTarget *x = &a->targets[i], *y = &b->targets[i];

      if (x->start != y->start || x->end != y->end || g_strcmp0 (x->exact, y->exact) != 0
          || g_strcmp0 (x->prefix, y->prefix) != 0 || g_strcmp0 (x->suffix, y->suffix) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
take_targets (LecternRecord *self, const LecternRecord *from)
{
  lectern_record_set_targets (self, from->targets, from->n_targets);
  take_foreign (self, from, "target");
}

gboolean
lectern_merge_same_correction (const LecternCorrection *a, const LecternCorrection *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->all == b->all && g_strcmp0 (a->action, b->action) == 0 && g_strcmp0 (a->on, b->on) == 0
         && g_strcmp0 (a->before, b->before) == 0 && g_strcmp0 (a->after, b->after) == 0
         && g_strcmp0 (a->engine, b->engine) == 0;
}

static gboolean
same_correction (const LecternRecord *a, const LecternRecord *b)
{
  return lectern_merge_same_correction (a->correction, b->correction);
}

static void
take_correction (LecternRecord *self, const LecternRecord *from)
{
  g_clear_pointer (&self->correction, lectern_correction_free);
  self->correction = lectern_correction_copy (from->correction);
}

static gboolean
same_creator (const LecternRecord *a, const LecternRecord *b)
{
  return g_strcmp0 (a->creator, b->creator) == 0;
}

static void
take_creator (LecternRecord *self, const LecternRecord *from)
{
  g_free (self->creator);
  self->creator = g_strdup (from->creator);
  take_foreign (self, from, "creator");
}

static gboolean
same_conflict (const LecternRecord *a, const LecternRecord *b)
{
  return g_strcmp0 (a->conflicts_with, b->conflicts_with) == 0;
}

static void
take_conflict (LecternRecord *self, const LecternRecord *from)
{
  g_free (self->conflicts_with);
  self->conflicts_with = g_strdup (from->conflicts_with);
}

/* Bodies that are neither note nor tag nor correction. */
static GPtrArray *
other_bodies (const LecternRecord *self)
{
  GPtrArray *others = g_ptr_array_new ();
  gboolean had_note = FALSE;

  if (self->foreign == NULL)
    return others;
  g_autoptr (GPtrArray) bodies = lectern_json_list (self->foreign, "body");
  for (guint i = 0; i < bodies->len; i++)
    {
      LecternBodyKind kind = lectern_body_kind (bodies->pdata[i], had_note);

      had_note = had_note || kind == LECTERN_BODY_NOTE;
      if (kind == LECTERN_BODY_OTHER)
        g_ptr_array_add (others, bodies->pdata[i]);
    }
  return others;
}

static gboolean
same_other_bodies (const LecternRecord *a, const LecternRecord *b)
{
  g_autoptr (GPtrArray) x = other_bodies (a);
  g_autoptr (GPtrArray) y = other_bodies (b);

  if (x->len != y->len)
    return FALSE;
  for (guint i = 0; i < x->len; i++)
    if (!same_node (x->pdata[i], y->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
take_other_bodies (LecternRecord *self, const LecternRecord *from)
{
  take_foreign (self, from, "body");
}

typedef struct
{
  gboolean (*same) (const LecternRecord *a, const LecternRecord *b);
  void (*take) (LecternRecord *self, const LecternRecord *from);
} Property;

static const Property properties[] = {
  { same_colour, take_colour },
  { same_note, take_note },
  { same_tags, take_tags },
  { lectern_merge_same_targets, take_targets },
  { same_correction, take_correction },
  { same_creator, take_creator },
  { same_conflict, take_conflict },
  { same_other_bodies, take_other_bodies },
};

/* ---- Properties that only others know ---------------------------------------------------- */

static gboolean
is_known (const char *member)
{
  static const char *const known[] = { "id",
                                       "type",
                                       "created",
                                       "modified",
                                       "creator",
                                       "motivation",
                                       "body",
                                       "bodyValue",
                                       "target",
                                       "lectern:colour",
                                       "lectern:conflictsWith",
                                       "@context",
                                       NULL };

  return g_strv_contains (known, member);
}

/* Names of the unknown members of either, each once; borrowed. */
static GPtrArray *
unknown_members (const LecternRecord *a, const LecternRecord *b)
{
  const LecternRecord *const both[2] = { a, b };
  GPtrArray *names = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      if (both[i]->foreign == NULL)
        continue;
      json_object_iter_init_ordered (&iter, both[i]->foreign);
      while (json_object_iter_next_ordered (&iter, &member, &node))
        if (!is_known (member)
            && !g_ptr_array_find_with_equal_func (names, member, g_str_equal, NULL))
          g_ptr_array_add (names, (gpointer) member);
    }
  return names;
}

static gboolean
same_unknown (const LecternRecord *a, const LecternRecord *b, const char *member)
{
  return same_node (foreign_member (a, member), foreign_member (b, member));
}

/* ---- Comparing and joining --------------------------------------------------------------- */

gboolean
lectern_merge_same (const LecternRecord *a, const LecternRecord *b)
{
  if (a == b)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (!properties[i].same (a, b))
      return FALSE;
  if (a->foreign == b->foreign)
    return TRUE;
  g_autoptr (GPtrArray) members = unknown_members (a, b);
  for (guint i = 0; i < members->len; i++)
    if (!same_unknown (a, b, members->pdata[i]))
      return FALSE;
  return TRUE;
}

LecternRecord *
lectern_merge_revert (const LecternRecord *from, const LecternRecord *now, const LecternRecord *to)
{
  LecternRecord *result = lectern_record_copy (now);

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (!properties[i].same (from, to))
      properties[i].take (result, to);
  return result;
}

static char *
text_of (const LecternRecord *self)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), NULL);

  json_node_take_object (node, lectern_record_to_json (self, NULL));
  return json_to_string (node, FALSE);
}

/* A total order that every machine agrees on. */
static gboolean
is_newer (const LecternRecord *a, const LecternRecord *b)
{
  if (a->modified != b->modified)
    return a->modified > b->modified;
  g_autofree char *text_a = text_of (a);
  g_autofree char *text_b = text_of (b);
  return strcmp (text_a, text_b) > 0;
}

static LecternRecord *
keep_apart (const LecternRecord *loser)
{
  LecternRecord *copy = lectern_record_copy (loser);
  g_autofree char *text = text_of (loser);
  g_autofree char *name = g_strconcat (loser->id, "\n", text, NULL);

  g_free (copy->conflicts_with);
  copy->conflicts_with = copy->id;
  copy->id = lectern_uuid_for (name);
  return copy;
}

/* result is a copy of newer; takes what only older changed. TRUE: both changed the same thing. */
static gboolean
join (LecternRecord *result,
      const LecternRecord *base,
      const LecternRecord *newer,
      const LecternRecord *older)
{
  g_autoptr (GPtrArray) members = unknown_members (newer, older);
  gboolean conflict = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      if (properties[i].same (newer, older))
        continue;
      if (properties[i].same (base, newer))
        properties[i].take (result, older);
      else if (!properties[i].same (base, older))
        conflict = TRUE;
    }
  for (guint i = 0; i < members->len; i++)
    {
      const char *member = members->pdata[i];

      if (same_unknown (newer, older, member))
        continue;
      if (same_unknown (base, newer, member))
        take_foreign (result, older, member);
      else if (!same_unknown (base, older, member))
        conflict = TRUE;
    }
  return conflict;
}

LecternRecord *
lectern_merge_records (LecternRecord *base,
                       LecternRecord *ours,
                       LecternRecord *theirs,
                       LecternRecord **loser)
{
  *loser = NULL;
  if (lectern_merge_same (ours, theirs))
    return lectern_record_ref (ours->modified >= theirs->modified ? ours : theirs);

  gboolean ours_is_newer = is_newer (ours, theirs);
  LecternRecord *newer = ours_is_newer ? ours : theirs;
  LecternRecord *older = ours_is_newer ? theirs : ours;
  if (base == NULL)
    {
      if (newer->modified == older->modified)
        *loser = keep_apart (older);
      return lectern_record_ref (newer);
    }
  g_autoptr (LecternRecord) result = lectern_record_copy (newer);
  if (join (result, base, newer, older))
    *loser = keep_apart (older);
  if (lectern_merge_same (result, newer))
    return lectern_record_ref (newer);
  /* Newer than both, so that it wins over either where somebody merges without the base. */
  result->modified = MAX (ours->modified, theirs->modified) + 1;
  return g_steal_pointer (&result);
}
