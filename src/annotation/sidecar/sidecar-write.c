/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole sidecar to JSON: one AnnotationCollection whose first page holds every annotation. */

#include "annotation/sidecar/sidecar.h"

#include <string.h>

#include "annotation/annotation-limits.h"
#include "annotation/sidecar/record-json.h"

#define ANNO_CONTEXT "http://www.w3.org/ns/anno.jsonld"
#define LECTERN_NAMESPACE "urn:lectern:ns#"

/* By stored place, so that a new note makes a small diff whoever writes it. */
static int
compare_records (gconstpointer a, gconstpointer b)
{
  const LecternRecord *x = *(LecternRecord *const *) a, *y = *(LecternRecord *const *) b;
  guint start_x = x->n_targets ? x->targets[0].start : LECTERN_NO_POSITION;
  guint start_y = y->n_targets ? y->targets[0].start : LECTERN_NO_POSITION;

  if (start_x != start_y)
    return start_x < start_y ? -1 : 1;
  if (start_x != LECTERN_NO_POSITION && x->targets[0].end != y->targets[0].end)
    return x->targets[0].end < y->targets[0].end ? -1 : 1;
  return strcmp (x->id, y->id);
}

static JsonArray *
new_context (void)
{
  JsonArray *context = json_array_new ();
  JsonObject *names = json_object_new ();

  json_array_add_string_element (context, ANNO_CONTEXT);
  json_object_set_string_member (names, "lectern", LECTERN_NAMESPACE);
  json_array_add_object_element (context, names);
  return context;
}

/* Other contexts stay; what is missing of ours is added. */
static JsonArray *
complete_context (JsonObject *collection)
{
  g_autoptr (GPtrArray) written = lectern_json_list (collection, "@context");
  JsonArray *context = json_array_new ();
  gboolean has_anno = FALSE, has_lectern = FALSE;

  for (guint i = 0; i < written->len; i++)
    {
      JsonObject *names = lectern_json_as_object (written->pdata[i]);

      has_anno |= g_strcmp0 (lectern_json_as_string (written->pdata[i]), ANNO_CONTEXT) == 0;
      has_lectern |= names != NULL && json_object_has_member (names, "lectern");
      json_array_add_element (context, lectern_json_copy (written->pdata[i]));
    }
  if (has_anno && has_lectern)
    return context;
  g_autoptr (JsonArray) ours = new_context ();
  if (!has_anno)
    json_array_add_element (context, lectern_json_copy (json_array_get_element (ours, 0)));
  if (!has_lectern)
    json_array_add_element (context, lectern_json_copy (json_array_get_element (ours, 1)));
  return context;
}

typedef struct
{
  const char *id;
  const LecternDeletion *deletion;
} DeletedEntry;

static int
compare_deletions (gconstpointer a, gconstpointer b)
{
  const DeletedEntry *x = a, *y = b;

  if (x->deletion->modified != y->deletion->modified)
    return x->deletion->modified < y->deletion->modified ? -1 : 1;
  return strcmp (x->id, y->id);
}

static JsonArray *
new_deletions (const LecternSidecar *self, gint64 now)
{
  const gint64 oldest = now - LECTERN_DELETED_DAYS * (gint64) 24 * 60 * 60 * 1000;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (DeletedEntry));
  JsonArray *list = json_array_new ();
  GHashTableIter iter;
  DeletedEntry entry;

  g_hash_table_iter_init (&iter, self->deleted);
  while (g_hash_table_iter_next (&iter, (gpointer *) &entry.id, (gpointer *) &entry.deletion))
    if (entry.deletion->modified >= oldest)
      g_array_append_val (entries, entry);
  g_array_sort (entries, compare_deletions);
  for (guint i = 0; i < entries->len; i++)
    {
      const DeletedEntry *e = &g_array_index (entries, DeletedEntry, i);
      JsonObject *object = e->deletion->foreign ? lectern_json_copy_object (e->deletion->foreign)
                                                : json_object_new ();
      g_autofree char *time = lectern_time_format (e->deletion->modified);

      json_object_set_string_member (object, "id", e->id);
      json_object_set_string_member (object, "modified", time);
      json_array_add_object_element (list, object);
    }
  return list;
}

static JsonArray *
new_items (const LecternSidecar *self, const char *source)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  JsonArray *items = json_array_sized_new (self->records->len);

  for (guint i = 0; i < self->records->len; i++)
    g_ptr_array_add (sorted, self->records->pdata[i]);
  g_ptr_array_sort (sorted, compare_records);
  for (guint i = 0; i < sorted->len; i++)
    json_array_add_object_element (items, lectern_record_to_json (sorted->pdata[i], source));
  for (guint i = 0; i < self->strange->len; i++)
    json_array_add_element (items, lectern_json_copy (self->strange->pdata[i]));
  return items;
}

static void
write_source (JsonObject *collection, const char *name, const char *sha256)
{
  JsonObject *source = lectern_json_get_object (collection, "lectern:source");

  if (name == NULL && sha256 == NULL)
    return;
  if (source == NULL)
    {
      source = json_object_new ();
      json_object_set_object_member (collection, "lectern:source", source);
    }
  if (name != NULL)
    json_object_set_string_member (source, "name", name);
  if (sha256 != NULL)
    json_object_set_string_member (source, "sha256", sha256);
}

/* A member in its usual place for a new collection, kept where another program wrote one. */
static void
set_default (JsonObject *object, const char *member, const char *value)
{
  if (!json_object_has_member (object, member))
    json_object_set_string_member (object, member, value);
}

static void
write_id (JsonObject *object, const char *kind, const char *of)
{
  g_autofree char *name = g_strconcat (kind, "\n", of, NULL);
  g_autofree char *id = lectern_uuid_for (name);

  set_default (object, "id", id);
}

static void
write_first (JsonObject *collection, const LecternSidecar *self, const char *source)
{
  JsonObject *first = lectern_json_get_object (collection, "first");
  const char *id = lectern_json_get_string (collection, "id");

  if (first == NULL)
    {
      first = json_object_new ();
      json_object_set_object_member (collection, "first", first);
    }
  write_id (first, "page", id ? id : "");
  set_default (first, "type", "AnnotationPage");
  set_default (first, "partOf", id ? id : "");
  if (!json_object_has_member (first, "startIndex"))
    json_object_set_int_member (first, "startIndex", 0);
  json_object_set_array_member (first, "items", new_items (self, source));
}

char *
lectern_sidecar_write (const LecternSidecar *self,
                       const char *source,
                       const char *sha256,
                       gint64 now,
                       gsize *n_bytes)
{
  JsonObject *collection =
      self->foreign ? lectern_json_copy_object (self->foreign) : json_object_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), NULL);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  const char *name = source ? source : lectern_sidecar_get_source (self);
  g_autofree char *label = g_strconcat ("Notes on ", name ? name : "an article", NULL);
  JsonArray *deleted = new_deletions (self, now);

  json_node_take_object (root, collection);
  json_object_set_array_member (collection, "@context", complete_context (collection));
  write_id (collection, "collection", sha256 ? sha256 : name ? name : "");
  set_default (collection, "type", "AnnotationCollection");
  set_default (collection, "label", label);
  json_object_set_int_member (collection, "total", self->records->len + self->strange->len);
  write_source (collection, source, sha256);
  if (json_array_get_length (deleted) > 0)
    json_object_set_array_member (collection, "lectern:deleted", json_array_ref (deleted));
  else
    json_object_remove_member (collection, "lectern:deleted");
  json_array_unref (deleted);
  write_first (collection, self, name);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  gsize length;
  g_autofree char *text = json_generator_to_data (generator, &length);
  if (n_bytes != NULL)
    *n_bytes = length + 1;
  return g_strconcat (text, "\n", NULL);
}
