/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One annotation to W3C Web Annotation JSON. Where it was read from JSON that holds more, only
 * what the reader changed is written anew. */

#include "annotation/sidecar/json-guard.h"
#include "annotation/sidecar/merge.h"
#include "annotation/sidecar/record-json.h"

#include <string.h>

static void
set_string (JsonObject *object, const char *member, const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, member, value);
  else
    json_object_remove_member (object, member);
}

static void
set_time (JsonObject *object, const char *member, gint64 time)
{
  g_autofree char *text = lectern_time_format (time);

  json_object_set_string_member (object, member, text);
}

/* ---- Motivation ------------------------------------------------------------------------- */

static const char *
motivation_of (const LecternRecord *self)
{
  static const char *const identifying[] = { "rename", "merge", "split", "speaker", NULL };

  if (lectern_record_is_confirmation (self))
    return "assessing";
  if (self->correction != NULL)
    return self->correction->action != NULL
                   && g_strv_contains (identifying, self->correction->action)
               ? "identifying"
               : "classifying";
  return self->note != NULL ? "commenting" : "highlighting";
}

/* A motivation of another tool ("bookmarking", or a list) stays. */
static void
write_motivation (JsonObject *object, const LecternRecord *self, const LecternRecord *was)
{
  const char *written = lectern_json_get_string (object, "motivation");

  if (!json_object_has_member (object, "motivation")
      || g_strcmp0 (written, motivation_of (was)) == 0)
    json_object_set_string_member (object, "motivation", motivation_of (self));
}

/* ---- Bodies ----------------------------------------------------------------------------- */

static JsonObject *
new_textual_body (const char *value, const char *purpose)
{
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "type", "TextualBody");
  json_object_set_string_member (body, "value", value);
  json_object_set_string_member (body, "purpose", purpose);
  return body;
}

static JsonObject *
new_correction_body (const LecternCorrection *correction, const char *purpose)
{
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "type", "lectern:Correction");
  json_object_set_string_member (body, "purpose", purpose);
  set_string (body, "lectern:action", correction->action);
  set_string (body, "lectern:on", correction->on);
  set_string (body, "lectern:before", correction->before);
  set_string (body, "lectern:after", correction->after);
  set_string (body, "lectern:scope", correction->all ? "all" : NULL);
  set_string (body, "lectern:engine", correction->engine);
  return body;
}

/* The bodies that object has and self still has; *note and tags tell what is not among them. */
static JsonArray *
keep_bodies (JsonObject *object, const LecternRecord *self, gboolean *note, GPtrArray *tags)
{
  JsonArray *kept = json_array_new ();
  g_autoptr (GPtrArray) bodies = lectern_json_list (object, "body");
  gboolean had_note = FALSE;

  for (guint i = 0; i < bodies->len; i++)
    {
      LecternBodyKind kind = lectern_body_kind (bodies->pdata[i], had_note);
      JsonNode *copy = lectern_json_copy (bodies->pdata[i]);
      gboolean stays = kind == LECTERN_BODY_OTHER;
      guint index;

      had_note = had_note || kind == LECTERN_BODY_NOTE;
      if (kind == LECTERN_BODY_NOTE && self->note != NULL)
        {
          set_string (json_node_get_object (copy), "value", self->note);
          *note = stays = TRUE;
        }
      if (kind == LECTERN_BODY_TAG
          && g_ptr_array_find_with_equal_func (
              tags, lectern_json_get_string (json_node_get_object (copy), "value"), g_str_equal,
              &index))
        {
          g_ptr_array_remove_index (tags, index);
          stays = TRUE;
        }
      if (stays)
        json_array_add_element (kept, copy);
      else
        json_node_unref (copy);
    }
  return kept;
}

static void
write_bodies (JsonObject *object, const LecternRecord *self)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  gboolean has_note = FALSE;

  for (guint i = 0; self->tags[i] != NULL; i++)
    g_ptr_array_add (tags, self->tags[i]);
  g_autoptr (JsonArray) bodies = keep_bodies (object, self, &has_note, tags);

  if (self->note != NULL && !has_note)
    json_array_add_object_element (bodies, new_textual_body (self->note, "commenting"));
  for (guint i = 0; i < tags->len; i++)
    json_array_add_object_element (bodies, new_textual_body (tags->pdata[i], "tagging"));
  if (self->correction != NULL)
    json_array_add_object_element (bodies,
                                   new_correction_body (self->correction, motivation_of (self)));
  json_object_remove_member (object, "bodyValue");
  if (json_array_get_length (bodies) > 0)
    json_object_set_array_member (object, "body", g_steal_pointer (&bodies));
  else
    json_object_remove_member (object, "body");
}

static gboolean
same_bodies (const LecternRecord *a, const LecternRecord *b)
{
  return g_strcmp0 (a->note, b->note) == 0
         && g_strv_equal ((const char *const *) a->tags, (const char *const *) b->tags)
         && lectern_merge_same_correction (a->correction, b->correction);
}

/* ---- Targets ---------------------------------------------------------------------------- */

static JsonArray *
new_selectors (const LecternTarget *target)
{
  JsonArray *selectors = json_array_new ();

  if (target->exact != NULL)
    {
      JsonObject *quote = json_object_new ();

      json_object_set_string_member (quote, "type", "TextQuoteSelector");
      json_object_set_string_member (quote, "exact", target->exact);
      set_string (quote, "prefix", target->prefix);
      set_string (quote, "suffix", target->suffix);
      json_array_add_object_element (selectors, quote);
    }
  if (target->start != LECTERN_NO_POSITION)
    {
      JsonObject *position = json_object_new ();

      json_object_set_string_member (position, "type", "TextPositionSelector");
      json_object_set_int_member (position, "start", target->start);
      json_object_set_int_member (position, "end", target->end);
      json_array_add_object_element (selectors, position);
    }
  return selectors;
}

static char *
dup_reference (const char *source)
{
  return g_uri_escape_string (source, "!$&'()*+,;=@", TRUE);
}

/* Other members of a target stay; all its selectors go, for they tell of other words. */
static void
write_targets (JsonObject *object, const LecternRecord *self, const char *source)
{
  g_autoptr (GPtrArray) old = lectern_json_list (object, "target");
  JsonArray *targets = json_array_new ();

  for (guint i = 0; i < self->n_targets; i++)
    {
      JsonObject *was = i < old->len ? lectern_json_as_object (old->pdata[i]) : NULL;
      JsonObject *target = was ? lectern_json_copy_object (was) : json_object_new ();

      if (source != NULL && !json_object_has_member (target, "source"))
        {
          g_autofree char *reference = dup_reference (source);
          json_object_set_string_member (target, "source", reference);
        }
      json_object_set_array_member (target, "selector", new_selectors (&self->targets[i]));
      json_array_add_object_element (targets, target);
    }
  if (self->n_targets == 1)
    {
      JsonNode *only = json_node_ref (json_array_get_element (targets, 0));
      json_array_unref (targets);
      json_object_set_member (object, "target", only);
    }
  else
    json_object_set_array_member (object, "target", targets);
}

/* The article was renamed or moved together with its sidecar. */
static void
update_sources (JsonObject *object, const char *source)
{
  g_autoptr (GPtrArray) targets = lectern_json_list (object, "target");
  g_autofree char *reference = dup_reference (source);

  for (guint i = 0; i < targets->len; i++)
    {
      JsonObject *target = lectern_json_as_object (targets->pdata[i]);
      const char *written = target ? lectern_json_get_string (target, "source") : NULL;

      if (written != NULL && strchr (written, ':') == NULL && strchr (written, '/') == NULL
          && strcmp (written, source) != 0 && strcmp (written, reference) != 0)
        json_object_set_string_member (target, "source", reference);
    }
}

/* ---- The whole -------------------------------------------------------------------------- */

static void
write_times (JsonObject *object, const LecternRecord *self, const LecternRecord *was)
{
  if (self->created != 0 && self->created != was->created)
    set_time (object, "created", self->created);
  if (self->modified == was->modified)
    return;
  if (self->modified != self->created)
    set_time (object, "modified", self->modified);
  else
    json_object_remove_member (object, "modified");
}

JsonObject *
lectern_record_to_json (const LecternRecord *self, const char *source)
{
  g_autoptr (LecternRecord) was = NULL;
  JsonObject *object;

  if (self->foreign != NULL)
    {
      object = lectern_json_copy_object (self->foreign);
      was = lectern_record_from_json (self->foreign, source);
    }
  else
    object = json_object_new ();
  if (was == NULL)
    {
      was = lectern_record_new ();
      was->created = was->modified = 0;
    }
  set_string (object, "id", self->id);
  if (!json_object_has_member (object, "type"))
    json_object_set_string_member (object, "type", "Annotation");
  write_motivation (object, self, was);
  write_times (object, self, was);
  if (g_strcmp0 (self->creator, was->creator) != 0)
    set_string (object, "creator", self->creator);
  if (self->has_colour != was->has_colour || self->colour != was->colour)
    set_string (object, "lectern:colour",
                self->has_colour ? lectern_colour_to_string (self->colour) : NULL);
  if (g_strcmp0 (self->conflicts_with, was->conflicts_with) != 0)
    set_string (object, "lectern:conflictsWith", self->conflicts_with);
  if (!same_bodies (self, was))
    write_bodies (object, self);
  if (!lectern_merge_same_targets (self, was))
    write_targets (object, self, source);
  else if (source != NULL)
    update_sources (object, source);
  return object;
}
