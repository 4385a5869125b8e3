/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One annotation from W3C Web Annotation JSON (https://www.w3.org/TR/annotation-model/). */

#include "annotation/annotation-limits.h"
#include "annotation/sidecar/json-guard.h"
#include "annotation/sidecar/record-json.h"

#include <string.h>

GPtrArray *
lectern_json_list (JsonObject *object, const char *member)
{
  GPtrArray *list = g_ptr_array_new ();
  JsonArray *array = lectern_json_get_array (object, member);

  if (array != NULL)
    for (guint i = 0; i < json_array_get_length (array); i++)
      g_ptr_array_add (list, json_array_get_element (array, i));
  else if (json_object_has_member (object, member))
    g_ptr_array_add (list, json_object_get_member (object, member));
  return list;
}

/* Whether member is text or a list that holds it. */
static gboolean
says (JsonObject *object, const char *member, const char *text)
{
  g_autoptr (GPtrArray) list = lectern_json_list (object, member);

  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (lectern_json_as_string (list->pdata[i]), text) == 0)
      return TRUE;
  return FALSE;
}

LecternBodyKind
lectern_body_kind (JsonNode *node, gboolean had_note)
{
  JsonObject *body = lectern_json_as_object (node);

  if (body == NULL)
    return LECTERN_BODY_OTHER;
  if (says (body, "type", "lectern:Correction"))
    return LECTERN_BODY_CORRECTION;
  if (lectern_json_get_string (body, "value") == NULL || !says (body, "type", "TextualBody"))
    return LECTERN_BODY_OTHER;
  if (says (body, "purpose", "tagging"))
    return LECTERN_BODY_TAG;
  /* A text without a purpose takes the annotation's motivation; it reads as a note. */
  if (!had_note
      && (!json_object_has_member (body, "purpose") || says (body, "purpose", "commenting")
          || says (body, "purpose", "describing") || says (body, "purpose", "replying")))
    return LECTERN_BODY_NOTE;
  return LECTERN_BODY_OTHER;
}

static LecternCorrection *
read_correction (JsonObject *body)
{
  LecternCorrection *self =
      lectern_correction_new (lectern_json_get_string (body, "lectern:action"),
                              lectern_json_get_string (body, "lectern:on"));

  self->before = g_strdup (lectern_json_get_string (body, "lectern:before"));
  self->after = g_strdup (lectern_json_get_string (body, "lectern:after"));
  self->engine = g_strdup (lectern_json_get_string (body, "lectern:engine"));
  self->all = g_strcmp0 (lectern_json_get_string (body, "lectern:scope"), "all") == 0;
  return self;
}

static void
read_bodies (LecternRecord *self, JsonObject *item)
{
  g_autoptr (GPtrArray) bodies = lectern_json_list (item, "body");
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  for (guint i = 0; i < MIN (bodies->len, LECTERN_ANNOTATION_MAX_PARTS); i++)
    {
      JsonObject *body = lectern_json_as_object (bodies->pdata[i]);

      switch (lectern_body_kind (bodies->pdata[i], self->note != NULL))
        {
        case LECTERN_BODY_NOTE:
          lectern_record_set_note (self, lectern_json_get_string (body, "value"));
          break;
        case LECTERN_BODY_TAG:
          g_ptr_array_add (tags, (gpointer) lectern_json_get_string (body, "value"));
          break;
        case LECTERN_BODY_CORRECTION:
          if (self->correction == NULL)
            self->correction = read_correction (body);
          break;
        case LECTERN_BODY_OTHER:
          break;
        }
    }
  if (self->note == NULL)
    lectern_record_set_note (self, lectern_json_get_string (item, "bodyValue"));
  g_ptr_array_add (tags, NULL);
  lectern_record_set_tags (self, (const char *const *) tags->pdata);
}

/* Selections made in a text with CRLF line ends count as the same words. */
static char *
dup_with_lf (const char *text)
{
  if (text == NULL || strchr (text, '\r') == NULL)
    return g_strdup (text);
  GString *result = g_string_new (text);
  g_string_replace (result, "\r\n", "\n", 0);
  g_string_replace (result, "\r", "\n", 0);
  return g_string_free (result, FALSE);
}

static void
read_selector (LecternTarget *target, JsonObject *selector, guint depth)
{
  const char *type = lectern_json_get_string (selector, "type");
  JsonObject *refined = lectern_json_get_object (selector, "refinedBy");

  const char *exact = lectern_json_get_string (selector, "exact");

  if (g_strcmp0 (type, "TextQuoteSelector") == 0 && target->exact == NULL && exact != NULL)
    {
      target->exact = dup_with_lf (exact);
      target->prefix = dup_with_lf (lectern_json_get_string (selector, "prefix"));
      target->suffix = dup_with_lf (lectern_json_get_string (selector, "suffix"));
    }
  else if (g_strcmp0 (type, "TextPositionSelector") == 0 && target->start == LECTERN_NO_POSITION)
    {
      guint start = lectern_json_get_position (selector, "start");
      guint end = lectern_json_get_position (selector, "end");

      if (end != LECTERN_NO_POSITION && start < end)
        {
          target->start = start;
          target->end = end;
        }
    }
  if (refined != NULL && depth < 4)
    read_selector (target, refined, depth + 1);
}

static void
read_targets (LecternRecord *self, JsonObject *item)
{
  g_autoptr (GPtrArray) nodes = lectern_json_list (item, "target");
  guint n = MIN (nodes->len, LECTERN_ANNOTATION_MAX_PARTS);

  self->targets = g_new0 (LecternTarget, n);
  self->n_targets = n;
  for (guint i = 0; i < n; i++)
    {
      JsonObject *object = lectern_json_as_object (nodes->pdata[i]);

      self->targets[i].start = self->targets[i].end = LECTERN_NO_POSITION;
      if (object == NULL)
        continue;
      g_autoptr (GPtrArray) selectors = lectern_json_list (object, "selector");
      for (guint j = 0; j < MIN (selectors->len, LECTERN_ANNOTATION_MAX_PARTS); j++)
        {
          JsonObject *selector = lectern_json_as_object (selectors->pdata[j]);
          if (selector != NULL)
            read_selector (&self->targets[i], selector, 0);
        }
    }
}

static char *
read_creator (JsonObject *item)
{
  g_autoptr (GPtrArray) creators = lectern_json_list (item, "creator");

  if (creators->len == 0)
    return NULL;
  JsonObject *agent = lectern_json_as_object (creators->pdata[0]);
  if (agent == NULL)
    return g_strdup (lectern_json_as_string (creators->pdata[0]));
  const char *name = lectern_json_get_string (agent, "name");
  return g_strdup (name ? name : lectern_json_get_string (agent, "id"));
}

static void
read_id (LecternRecord *self, JsonObject *item)
{
  const char *id = lectern_json_get_string (item, "id");

  if (id == NULL)
    id = lectern_json_get_string (item, "@id");
  if (id != NULL && *id != '\0')
    {
      self->id = g_strdup (id);
      return;
    }
  /* The same nameless annotation read twice has to be the same. */
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), item);
  g_autofree char *text = json_to_string (node, FALSE);
  self->id = lectern_uuid_for (text);
}

static gboolean
holds_more (LecternRecord *self, JsonObject *item, const char *source)
{
  g_autoptr (JsonNode) ours = json_node_alloc ();
  g_autoptr (JsonNode) theirs = json_node_init_object (json_node_alloc (), item);

  json_node_init_object (ours, NULL);
  json_node_take_object (ours, lectern_record_to_json (self, source));
  return !json_node_equal (ours, theirs);
}

LecternRecord *
lectern_record_from_json (JsonObject *item, const char *source)
{
  if (!says (item, "type", "Annotation") && !says (item, "@type", "Annotation")
      && !says (item, "@type", "oa:Annotation"))
    return NULL;
  LecternRecord *self = g_new0 (LecternRecord, 1);
  const char *colour = lectern_json_get_string (item, "lectern:colour");

  g_atomic_ref_count_init (&self->ref_count);
  read_id (self, item);
  self->has_colour = lectern_colour_from_string (colour, &self->colour);
  read_bodies (self, item);
  read_targets (self, item);
  self->created = lectern_time_parse (lectern_json_get_string (item, "created"));
  self->modified = lectern_time_parse (lectern_json_get_string (item, "modified"));
  if (self->created == 0)
    self->created = self->modified;
  if (self->modified == 0)
    self->modified = self->created;
  self->creator = read_creator (item);
  self->conflicts_with = g_strdup (lectern_json_get_string (item, "lectern:conflictsWith"));
  if (holds_more (self, item, source))
    self->foreign = json_object_ref (item);
  return self;
}
