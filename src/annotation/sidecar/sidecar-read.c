/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole sidecar from JSON: ours, and what other programs write. */

#include "config.h"

#include "annotation/sidecar/sidecar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "annotation/annotation-limits.h"
#include "annotation/sidecar/hypothesis.h"
#include "annotation/sidecar/merge.h"
#include "annotation/sidecar/record-json.h"

typedef struct
{
  LecternSidecar *sidecar;
  GHashTable *ids; /* id → LecternRecord of those read, borrowed */
  const char *name;
  const char *source;
  const LecternUtf16 *map;
} Reader;

static void
deletion_free (LecternDeletion *self)
{
  g_clear_pointer (&self->foreign, json_object_unref);
  g_free (self);
}

GHashTable *
lectern_deletions_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) deletion_free);
}

void
lectern_sidecar_add_deletion (GHashTable *deleted, const char *id, gint64 time, JsonObject *foreign)
{
  LecternDeletion *deletion = g_new0 (LecternDeletion, 1);

  deletion->modified = time;
  deletion->foreign = foreign ? json_object_ref (foreign) : NULL;
  g_hash_table_replace (deleted, g_strdup (id), deletion);
}

LecternSidecar *
lectern_sidecar_new (void)
{
  LecternSidecar *self = g_new0 (LecternSidecar, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) lectern_record_unref);
  self->strange = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  self->deleted = lectern_deletions_new ();
  return self;
}

LecternSidecar *
lectern_sidecar_ref (LecternSidecar *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lectern_sidecar_unref (LecternSidecar *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->strange);
  g_hash_table_unref (self->deleted);
  g_clear_pointer (&self->foreign, json_object_unref);
  g_free (self);
}

const char *
lectern_sidecar_get_source (const LecternSidecar *self)
{
  JsonObject *source =
      self->foreign ? lectern_json_get_object (self->foreign, "lectern:source") : NULL;

  return source ? lectern_json_get_string (source, "name") : NULL;
}

/* Two items under one id that differ: the second gets an id of its own. */
static void
add_record (Reader *self, LecternRecord *record, JsonObject *item)
{
  LecternRecord *known = g_hash_table_lookup (self->ids, record->id);

  if (known != NULL && !lectern_merge_same (known, record))
    {
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), item);
      g_autofree char *text = json_to_string (node, FALSE);
      g_free (record->id);
      record->id = lectern_uuid_for (text);
    }
  if (g_hash_table_contains (self->ids, record->id)) /* the same twice */
    {
      lectern_record_unref (record);
      return;
    }
  g_ptr_array_add (self->sidecar->records, record);
  g_hash_table_insert (self->ids, record->id, record);
}

static void
read_item (Reader *self, JsonNode *node)
{
  JsonObject *item = lectern_json_as_object (node);
  LecternRecord *record = NULL;

  if (item != NULL && lectern_hypothesis_is_row (item))
    record = lectern_hypothesis_read (item, self->map);
  else if (item != NULL)
    record = lectern_record_from_json (item, self->source);
  if (record != NULL)
    add_record (self, record, item);
  else
    g_ptr_array_add (self->sidecar->strange, json_node_ref (node));
}

static gboolean
read_items (Reader *self, JsonArray *items, GError **error)
{
  guint n = json_array_get_length (items);

  if (n + self->sidecar->records->len > LECTERN_SIDECAR_MAX_ANNOTATIONS)
    {
      g_set_error (error, LECTERN_SIDECAR_ERROR, LECTERN_SIDECAR_ERROR_TOO_LARGE,
                   _ ("“%s” holds more than %d annotations"), self->name,
                   LECTERN_SIDECAR_MAX_ANNOTATIONS);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    read_item (self, json_array_get_element (items, i));
  return TRUE;
}

static void
read_deletions (Reader *self, JsonObject *collection)
{
  JsonArray *list = lectern_json_get_array (collection, "lectern:deleted");

  for (guint i = 0; list && i < json_array_get_length (list); i++)
    {
      JsonObject *entry = lectern_json_as_object (json_array_get_element (list, i));
      const char *id = entry ? lectern_json_get_string (entry, "id") : NULL;
      const char *time = entry ? lectern_json_get_string (entry, "modified") : NULL;

      if (id != NULL && !g_hash_table_contains (self->ids, id) && i < LECTERN_SIDECAR_MAX_DELETED)
        lectern_sidecar_add_deletion (self->sidecar->deleted, id, lectern_time_parse (time),
                                      json_object_get_size (entry) > 2 ? entry : NULL);
    }
}

/* A copy of object without the member that holds the items. */
static JsonObject *
copy_without (JsonObject *object, const char *member)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (strcmp (name, member) != 0)
      json_object_set_member (copy, name, lectern_json_copy (node));
  return copy;
}

/* The pages of a collection, as far as they are in the file; page 1 keeps its own properties. */
static gboolean
read_pages (Reader *self, JsonObject *page, GError **error)
{
  while (page != NULL)
    {
      JsonArray *items = lectern_json_get_array (page, "items");

      if (items != NULL && !read_items (self, items, error))
        return FALSE;
      page = lectern_json_get_object (page, "next");
    }
  return TRUE;
}

static JsonObject *
page_properties (JsonObject *page)
{
  JsonObject *copy = json_object_new ();
  gboolean has_next = lectern_json_get_object (page, "next") != NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, page);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (strcmp (name, "items") == 0) /* keeps their place among the members */
      json_object_set_array_member (copy, name, json_array_new ());
    else if (!has_next || strcmp (name, "next") != 0) /* its items are now in page 1 */
      json_object_set_member (copy, name, lectern_json_copy (node));
  return copy;
}

/* The collection without its items; its order of members, which shows in a diff, stays. */
static JsonObject *
copy_collection (JsonObject *collection, JsonObject *first)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, collection);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (first != NULL && strcmp (name, "first") == 0)
      json_object_set_object_member (copy, name, page_properties (first));
    else if (first != NULL || strcmp (name, "items") != 0)
      json_object_set_member (copy, name, lectern_json_copy (node));
  return copy;
}

static gboolean
read_collection (Reader *self, JsonObject *collection, GError **error)
{
  JsonObject *first = lectern_json_get_object (collection, "first");
  JsonObject *source = lectern_json_get_object (collection, "lectern:source");
  JsonArray *items = lectern_json_get_array (collection, "items");

  if (source != NULL)
    self->source = lectern_json_get_string (source, "name");
  self->sidecar->foreign = copy_collection (collection, first);
  if (first != NULL)
    {
      if (!read_pages (self, first, error))
        return FALSE;
    }
  else if (items != NULL && !read_items (self, items, error))
    return FALSE;
  read_deletions (self, collection);
  return TRUE;
}

/* {"total", "rows"} of the API of Hypothesis, {"annotations"} of its client's export. */
static gboolean
read_export (Reader *self, JsonObject *object, const char *member, GError **error)
{
  self->sidecar->foreign = copy_without (object, member);
  json_object_remove_member (self->sidecar->foreign, "total");
  return read_items (self, lectern_json_get_array (object, member), error);
}

static gboolean
read_page (Reader *self, JsonObject *page, GError **error)
{
  self->sidecar->foreign = json_object_new ();
  json_object_set_object_member (self->sidecar->foreign, "first", page_properties (page));
  return read_pages (self, page, error);
}

static gboolean
read_root (Reader *self, JsonNode *root, GError **error)
{
  JsonObject *object = lectern_json_as_object (root);
  guint n_strange;

  if (JSON_NODE_HOLDS_ARRAY (root))
    {
      if (!read_items (self, json_node_get_array (root), error))
        return FALSE;
    }
  else if (object != NULL)
    {
      g_autoptr (GPtrArray) types = lectern_json_list (object, "type");
      const char *type = types->len ? lectern_json_as_string (types->pdata[0]) : NULL;

      if (lectern_json_get_array (object, "rows"))
        return read_export (self, object, "rows", error);
      if (lectern_json_get_array (object, "annotations"))
        return read_export (self, object, "annotations", error);
      if (g_strcmp0 (type, "AnnotationPage") == 0)
        return read_page (self, object, error);
      if (g_strcmp0 (type, "AnnotationCollection") == 0
          || lectern_json_get_object (object, "first"))
        return read_collection (self, object, error);
      read_item (self, root);
    }
  n_strange = self->sidecar->strange->len;
  if (object == NULL && !JSON_NODE_HOLDS_ARRAY (root))
    n_strange++;
  if (n_strange > 0 && self->sidecar->records->len == 0)
    {
      g_set_error (error, LECTERN_SIDECAR_ERROR, LECTERN_SIDECAR_ERROR_FORMAT,
                   _ ("“%s” holds no annotations"), self->name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_blank (const char *data, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if (!g_ascii_isspace (data[i]))
      return FALSE;
  return TRUE;
}

LecternSidecar *
lectern_sidecar_read (const char *data,
                      gsize n_bytes,
                      const char *name,
                      const char *text,
                      GError **error)
{
  g_autoptr (LecternSidecar) sidecar = lectern_sidecar_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LecternUtf16) map = NULL;

  if (is_blank (data, n_bytes))
    return g_steal_pointer (&sidecar);
  g_autoptr (JsonNode) root = lectern_json_parse (data, n_bytes, name, error);
  if (root == NULL)
    return NULL;
  if (text != NULL)
    map = lectern_utf16_new (text, strlen (text));
  Reader reader = { .sidecar = sidecar, .ids = ids, .name = name, .map = map };
  if (!read_root (&reader, root, error))
    return NULL;
  return g_steal_pointer (&sidecar);
}
