/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins two sidecars by annotation id, with or without what both were made from. */

#include "annotation/sidecar/merge.h"

#include <string.h>

typedef struct
{
  GHashTable *base; /* id → LecternRecord, borrowed; empty where there is no base */
  LecternSidecar *result;
  GHashTable *ids; /* in the result, borrowed */
  GPtrArray *losers;
} Merge;

static GHashTable *
by_id (LecternSidecar *sidecar)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; sidecar != NULL && i < sidecar->records->len; i++)
    {
      LecternRecord *record = sidecar->records->pdata[i];
      g_hash_table_insert (table, record->id, record);
    }
  return table;
}

static void
keep (Merge *self, LecternRecord *record)
{
  g_ptr_array_add (self->result->records, lectern_record_ref (record));
  g_hash_table_add (self->ids, record->id);
}

static void
merge_both (Merge *self, LecternRecord *ours, LecternRecord *theirs)
{
  LecternRecord *loser;
  LecternRecord *base = g_hash_table_lookup (self->base, ours->id);
  g_autoptr (LecternRecord) joined = lectern_merge_records (base, ours, theirs, &loser);

  keep (self, joined);
  if (loser != NULL)
    g_ptr_array_add (self->losers, loser);
}

/* record is on one side only; other: the side that has it not. */
static void
merge_single (Merge *self, LecternRecord *record, LecternSidecar *other)
{
  LecternDeletion *deletion = g_hash_table_lookup (other->deleted, record->id);
  LecternRecord *base = g_hash_table_lookup (self->base, record->id);
  gboolean changed = base == NULL || !lectern_merge_same (base, record);

  if (deletion != NULL)
    {
      if (changed && record->modified > deletion->modified)
        keep (self, record);
    }
  else if (changed) /* new; or gone there without a word, but changed here */
    keep (self, record);
}

static void
add_deletions (Merge *self, LecternSidecar *side)
{
  GHashTableIter iter;
  const char *id;
  LecternDeletion *deletion;

  g_hash_table_iter_init (&iter, side->deleted);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, (gpointer *) &deletion))
    {
      LecternDeletion *known = g_hash_table_lookup (self->result->deleted, id);

      if (!g_hash_table_contains (self->ids, id)
          && (known == NULL || known->modified < deletion->modified))
        lectern_sidecar_add_deletion (self->result->deleted, id, deletion->modified,
                                      deletion->foreign);
    }
}

/* A version kept apart by an earlier merge is not kept again; one that the reader has thrown away
 * since does not come back. */
static guint
add_losers (Merge *self)
{
  guint n = 0;

  for (guint i = 0; i < self->losers->len; i++)
    {
      LecternRecord *loser = self->losers->pdata[i];

      if (g_hash_table_contains (self->ids, loser->id)
          || g_hash_table_contains (self->result->deleted, loser->id))
        continue;
      keep (self, loser);
      n++;
    }
  return n;
}

/* ---- What others wrote ------------------------------------------------------------------- */

static gboolean
holds_node (GPtrArray *nodes, JsonNode *node)
{
  for (guint i = 0; i < nodes->len; i++)
    if (json_node_equal (nodes->pdata[i], node))
      return TRUE;
  return FALSE;
}

static void
merge_strange (Merge *self, LecternSidecar *base, LecternSidecar *ours, LecternSidecar *theirs)
{
  LecternSidecar *const sides[2] = { ours, theirs };

  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    for (guint i = 0; i < sides[s]->strange->len; i++)
      {
        JsonNode *node = sides[s]->strange->pdata[i];
        gboolean is_gone = base != NULL && holds_node (base->strange, node)
                           && !holds_node (sides[1 - s]->strange, node);

        if (!is_gone && !holds_node (self->result->strange, node))
          g_ptr_array_add (self->result->strange, json_node_ref (node));
      }
}

static JsonNode *
get_member (JsonObject *object, const char *member)
{
  return object ? json_object_get_member (object, member) : NULL;
}

static gboolean
same_member (JsonObject *a, JsonObject *b, const char *member)
{
  JsonNode *x = get_member (a, member), *y = get_member (b, member);

  if (x == NULL || y == NULL)
    return x == y;
  return json_node_equal (x, y);
}

/* Properties of the collection: theirs where only they changed them, else ours. */
static JsonObject *
merge_foreign (JsonObject *base, JsonObject *ours, JsonObject *theirs)
{
  if (ours == NULL && theirs == NULL)
    return NULL;
  if (ours == NULL || theirs == NULL)
    return json_object_ref (ours ? ours : theirs);

  JsonObject *result = lectern_json_copy_object (ours);
  g_autoptr (GList) members = json_object_get_members (theirs);
  for (GList *l = members; l != NULL; l = l->next)
    {
      gboolean is_new = !json_object_has_member (ours, l->data);
      gboolean is_ours = !same_member (base, ours, l->data);

      if ((is_new && !is_ours) || (!is_new && base != NULL && !is_ours))
        json_object_set_member (result, l->data, lectern_json_copy (get_member (theirs, l->data)));
    }
  return result;
}

/* ---- The whole ---------------------------------------------------------------------------- */

LecternSidecar *
lectern_merge_sidecars (LecternSidecar *base,
                        LecternSidecar *ours,
                        LecternSidecar *theirs,
                        guint *n_conflicts)
{
  g_autoptr (GHashTable) base_table = by_id (base);
  g_autoptr (GHashTable) our_table = by_id (ours);
  g_autoptr (GHashTable) their_table = by_id (theirs);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) losers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) lectern_record_unref);
  LecternSidecar *result = lectern_sidecar_new ();
  Merge merge = { base_table, result, ids, losers };

  for (guint i = 0; i < ours->records->len; i++)
    {
      LecternRecord *record = ours->records->pdata[i];
      LecternRecord *other = g_hash_table_lookup (their_table, record->id);

      if (other != NULL)
        merge_both (&merge, record, other);
      else
        merge_single (&merge, record, theirs);
    }
  for (guint i = 0; i < theirs->records->len; i++)
    {
      LecternRecord *record = theirs->records->pdata[i];

      if (!g_hash_table_contains (our_table, record->id))
        merge_single (&merge, record, ours);
    }
  add_deletions (&merge, ours);
  add_deletions (&merge, theirs);
  guint n = add_losers (&merge);
  if (n_conflicts != NULL)
    *n_conflicts = n;
  merge_strange (&merge, base, ours, theirs);
  result->foreign = merge_foreign (base ? base->foreign : NULL, ours->foreign, theirs->foreign);
  return result;
}

static gboolean
same_deletions (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer id, deletion;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, &deletion))
    {
      LecternDeletion *other = g_hash_table_lookup (b, id);

      if (other == NULL || other->modified != ((LecternDeletion *) deletion)->modified)
        return FALSE;
    }
  return TRUE;
}

gboolean
lectern_merge_same_sidecars (LecternSidecar *a, LecternSidecar *b)
{
  if (a == b)
    return TRUE;
  if (a->records->len != b->records->len || a->strange->len != b->strange->len
      || !same_deletions (a->deleted, b->deleted))
    return FALSE;
  if (a->foreign != b->foreign
      && (a->foreign == NULL || b->foreign == NULL || !json_object_equal (a->foreign, b->foreign)))
    return FALSE;
  g_autoptr (GHashTable) table = by_id (b);
  for (guint i = 0; i < a->records->len; i++)
    {
      LecternRecord *record = a->records->pdata[i];
      LecternRecord *other = g_hash_table_lookup (table, record->id);

      if (other == NULL || other->modified != record->modified
          || !lectern_merge_same (record, other))
        return FALSE;
    }
  return TRUE;
}
