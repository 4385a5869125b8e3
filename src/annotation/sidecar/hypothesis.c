/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotations from and to the JSON of Hypothesis, which counts UTF-16 code units. */

#include "annotation/sidecar/hypothesis.h"

#include <string.h>

#include "annotation/annotation-limits.h"
#include "annotation/sidecar/json-guard.h"
#include "annotation/sidecar/record-json.h"

#define VIA "https://hypothes.is/a/"

gboolean
lectern_hypothesis_is_row (JsonObject *object)
{
  return !json_object_has_member (object, "type") && !json_object_has_member (object, "@type")
         && lectern_json_get_array (object, "target") != NULL
         && (lectern_json_get_string (object, "uri") != NULL
             || json_object_has_member (object, "text"));
}

/* ---- Reading ---------------------------------------------------------------------------- */

static void
convert_position (JsonObject *selector, const char *member, const LecternUtf16 *map)
{
  guint units = lectern_json_get_position (selector, member);

  if (map != NULL && units != LECTERN_NO_POSITION)
    json_object_set_int_member (selector, member, lectern_utf16_to_chars (map, units));
  else
    json_object_remove_member (selector, member);
}

/* From UTF-16 to code points, in place. */
static void
convert_positions (JsonObject *item, const LecternUtf16 *map)
{
  g_autoptr (GPtrArray) targets = lectern_json_list (item, "target");

  for (guint i = 0; i < targets->len; i++)
    {
      JsonObject *target = lectern_json_as_object (targets->pdata[i]);
      JsonArray *selectors = target ? lectern_json_get_array (target, "selector") : NULL;

      for (guint j = 0; selectors && j < json_array_get_length (selectors); j++)
        {
          JsonObject *selector = lectern_json_as_object (json_array_get_element (selectors, j));
          const char *type = selector ? lectern_json_get_string (selector, "type") : NULL;

          if (g_strcmp0 (type, "TextPositionSelector") != 0)
            continue;
          convert_position (selector, "start", map);
          convert_position (selector, "end", map);
        }
    }
}

/* The row as a W3C annotation. */
static JsonObject *
convert (JsonObject *row, const LecternUtf16 *map)
{
  static const char *const taken[] = { "id", "text", "tags", "created", "updated", "user", NULL };
  JsonObject *item = json_object_new ();
  const char *id = lectern_json_get_string (row, "id");
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_set_string_member (item, "type", "Annotation");
  if (id != NULL)
    {
      g_autofree char *name = g_strconcat (VIA, id, NULL);
      g_autofree char *urn = lectern_uuid_for (name);
      json_object_set_string_member (item, "id", urn);
      json_object_set_string_member (item, "via", name);
    }
  if (lectern_json_get_string (row, "created"))
    json_object_set_string_member (item, "created", lectern_json_get_string (row, "created"));
  if (lectern_json_get_string (row, "updated"))
    json_object_set_string_member (item, "modified", lectern_json_get_string (row, "updated"));
  if (lectern_json_get_string (row, "user"))
    json_object_set_string_member (item, "creator", lectern_json_get_string (row, "user"));
  json_object_iter_init_ordered (&iter, row);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    if (!g_strv_contains (taken, member))
      json_object_set_member (item, member, lectern_json_copy (node));
  convert_positions (item, map);
  return item;
}

static void
read_text_and_tags (LecternRecord *self, JsonObject *row)
{
  g_autoptr (GPtrArray) nodes = lectern_json_list (row, "tags");
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  for (guint i = 0; i < MIN (nodes->len, LECTERN_ANNOTATION_MAX_PARTS); i++)
    if (lectern_json_as_string (nodes->pdata[i]) != NULL)
      g_ptr_array_add (tags, (gpointer) lectern_json_as_string (nodes->pdata[i]));
  g_ptr_array_add (tags, NULL);
  lectern_record_set_tags (self, (const char *const *) tags->pdata);
  lectern_record_set_note (self, lectern_json_get_string (row, "text"));
}

LecternRecord *
lectern_hypothesis_read (JsonObject *row, const LecternUtf16 *map)
{
  g_autoptr (JsonObject) item = convert (row, map);
  LecternRecord *self = lectern_record_from_json (item, NULL);

  read_text_and_tags (self, row);
  return self;
}

/* ---- Writing ---------------------------------------------------------------------------- */

static JsonObject *
new_target (const LecternRecord *record,
            const char *uri,
            guint start,
            guint end,
            const LecternUtf16 *map)
{
  JsonObject *target = json_object_new ();
  JsonArray *selectors = json_array_new ();

  json_object_set_string_member (target, "source", uri);
  if (start < end)
    {
      JsonObject *position = json_object_new ();

      json_object_set_string_member (position, "type", "TextPositionSelector");
      json_object_set_int_member (position, "start", lectern_utf16_from_chars (map, start));
      json_object_set_int_member (position, "end", lectern_utf16_from_chars (map, end));
      json_array_add_object_element (selectors, position);
    }
  if (record->n_targets > 0 && record->targets[0].exact != NULL)
    {
      const LecternTarget *words = &record->targets[0];
      JsonObject *quote = json_object_new ();

      json_object_set_string_member (quote, "type", "TextQuoteSelector");
      json_object_set_string_member (quote, "exact", words->exact);
      json_object_set_string_member (quote, "prefix", words->prefix ? words->prefix : "");
      json_object_set_string_member (quote, "suffix", words->suffix ? words->suffix : "");
      json_array_add_object_element (selectors, quote);
    }
  json_object_set_array_member (target, "selector", selectors);
  return target;
}

/* Its id at Hypothesis, or the UUID. */
static char *
dup_row_id (const LecternRecord *record)
{
  const char *via = record->foreign ? lectern_json_get_string (record->foreign, "via") : NULL;

  if (via != NULL && g_str_has_prefix (via, VIA))
    return g_strdup (via + strlen (VIA));
  return g_strdup (g_str_has_prefix (record->id, "urn:uuid:") ? record->id + strlen ("urn:uuid:")
                                                              : record->id);
}

static void
set_row_time (JsonObject *row, const char *member, gint64 time)
{
  g_autofree char *text = lectern_time_format (time);

  json_object_set_string_member (row, member, text);
}

JsonObject *
lectern_hypothesis_write (const LecternRecord *record,
                          const char *uri,
                          guint start,
                          guint end,
                          const LecternUtf16 *map)
{
  JsonObject *row = json_object_new ();
  JsonArray *tags = json_array_new ();
  JsonArray *targets = json_array_new ();
  g_autofree char *id = dup_row_id (record);

  json_object_set_string_member (row, "id", id);
  set_row_time (row, "created", record->created);
  set_row_time (row, "updated", record->modified);
  if (record->creator != NULL)
    json_object_set_string_member (row, "user", record->creator);
  json_object_set_string_member (row, "uri", uri);
  json_object_set_string_member (row, "text", record->note ? record->note : "");
  for (guint i = 0; record->tags[i] != NULL; i++)
    json_array_add_string_element (tags, record->tags[i]);
  json_object_set_array_member (row, "tags", tags);
  json_array_add_object_element (targets, new_target (record, uri, start, end, map));
  json_object_set_array_member (row, "target", targets);
  return row;
}
