/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads JSON that anybody may have written: a scan that bounds depth and count (json-glib parses
 * by recursion, without a bound), then json-glib. */

#include "config.h"

#include "annotation/sidecar/json-guard.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "annotation/annotation-limits.h"
#include "annotation/sidecar/record.h"

G_DEFINE_QUARK (lectern - sidecar - error - quark, lectern_sidecar_error)

typedef struct
{
  char *data; /* ours to change */
  gsize n_bytes;
  gsize at;
  guint depth;
  guint n_values;
} Scan;

/* The code unit of the escape \uXXXX at text, or -1. */
static int
escape_at (const char *text, const char *end)
{
  int unit = 0;

  if (end - text < 6 || text[0] != '\\' || text[1] != 'u')
    return -1;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);
      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return unit;
}

/* Replaces an escape that no valid UTF-8 string can hold. Returns the bytes to go on after, or 0:
 * not an escape of JSON, though json-glib would make something of it. */
static gsize
mend_escape (char *text, const char *end)
{
  int unit = escape_at (text, end);

  if (unit < 0)
    return end - text >= 2 && text[1] != '\0' && strchr ("\"\\/bfnrt", text[1]) != NULL ? 2 : 0;
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      int low = escape_at (text + 6, end);
      if (low >= 0xdc00 && low < 0xe000)
        return 12;
    }
  if (unit == 0 || (unit >= 0xd800 && unit < 0xe000))
    memcpy (text, "\\ufffd", 6);
  return 6;
}

static gboolean
skip_string (Scan *self)
{
  const char *end = self->data + self->n_bytes;

  self->at++;
  while (self->at < self->n_bytes)
    {
      char c = self->data[self->at];

      if (c == '"')
        {
          self->at++;
          return TRUE;
        }
      if (c == '\0')
        return FALSE;
      gsize n = c == '\\' ? mend_escape (self->data + self->at, end) : 1;
      if (n == 0)
        return FALSE;
      self->at += n;
    }
  return FALSE;
}

/* A number that overflows would be written back as "inf". */
static gboolean
skip_number (Scan *self)
{
  gsize start = self->at;

  while (self->at < self->n_bytes && strchr ("+-.0123456789eE", self->data[self->at]) != NULL
         && self->data[self->at] != '\0')
    self->at++;
  if (self->at - start > 400)
    return FALSE;
  g_autofree char *text = g_strndup (self->data + start, self->at - start);
  return isfinite (g_ascii_strtod (text, NULL));
}

/* FALSE: not strict JSON. json-glib would take comments and assignments too, which this scan
 * could not see through. */
static gboolean
scan_token (Scan *self)
{
  char c = self->data[self->at];

  switch (c)
    {
    case '{':
    case '[':
      self->depth++;
      self->n_values++;
      break;
    case '}':
    case ']':
      if (self->depth == 0)
        return FALSE;
      self->depth--;
      break;
    case ',':
      self->n_values++;
      break;
    case '"':
      return skip_string (self);
    default:
      if (c == '-' || g_ascii_isdigit (c))
        return skip_number (self);
      if (c == '\0' || strchr (": \t\n\rtruefalsn", c) == NULL)
        return FALSE;
    }
  self->at++;
  return TRUE;
}

static gboolean
is_within_bounds (Scan *self, const char *name, GError **error)
{
  while (self->at < self->n_bytes)
    {
      if (!scan_token (self))
        {
          g_set_error (error, LECTERN_SIDECAR_ERROR, LECTERN_SIDECAR_ERROR_JSON,
                       _ ("“%s” is not valid JSON (at byte %zu)"), name, self->at);
          return FALSE;
        }
      if (self->depth > LECTERN_SIDECAR_MAX_DEPTH)
        {
          g_set_error (error, LECTERN_SIDECAR_ERROR, LECTERN_SIDECAR_ERROR_TOO_LARGE,
                       _ ("“%s” is nested more than %d levels deep"), name,
                       LECTERN_SIDECAR_MAX_DEPTH);
          return FALSE;
        }
      if (self->n_values > LECTERN_SIDECAR_MAX_VALUES)
        {
          g_set_error (error, LECTERN_SIDECAR_ERROR, LECTERN_SIDECAR_ERROR_TOO_LARGE,
                       _ ("“%s” holds more than %d values"), name, LECTERN_SIDECAR_MAX_VALUES);
          return FALSE;
        }
    }
  return TRUE;
}

JsonNode *
lectern_json_parse (const char *data, gsize n_bytes, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) problem = NULL;

  if (n_bytes > LECTERN_SIDECAR_MAX_BYTES)
    {
      g_set_error (error, LECTERN_SIDECAR_ERROR, LECTERN_SIDECAR_ERROR_TOO_LARGE,
                   _ ("“%s” is larger than %d MB"), name,
                   LECTERN_SIDECAR_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  if (n_bytes >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      n_bytes -= 3;
    }
  if (!g_utf8_validate_len (data, n_bytes, NULL))
    {
      g_set_error (error, LECTERN_SIDECAR_ERROR, LECTERN_SIDECAR_ERROR_JSON,
                   _ ("“%s” is not valid UTF-8"), name);
      return NULL;
    }
  g_autofree char *copy = g_strndup (data, n_bytes);
  Scan scan = { .data = copy, .n_bytes = n_bytes };
  if (!is_within_bounds (&scan, name, error))
    return NULL;
  if (!json_parser_load_from_data (parser, copy, n_bytes, &problem)
      || json_parser_get_root (parser) == NULL)
    {
      g_set_error (error, LECTERN_SIDECAR_ERROR, LECTERN_SIDECAR_ERROR_JSON,
                   _ ("“%s” is not valid JSON: %s"), name, problem ? problem->message : "");
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/* ---- Copies ----------------------------------------------------------------------------- */

JsonObject *
lectern_json_copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    json_object_set_member (copy, member, lectern_json_copy (node));
  return copy;
}

JsonNode *
lectern_json_copy (JsonNode *node)
{
  JsonNode *copy = json_node_alloc ();

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      json_node_init_object (copy, NULL);
      json_node_take_object (copy, lectern_json_copy_object (json_node_get_object (node)));
      return copy;
    case JSON_NODE_ARRAY:
      {
        JsonArray *array = json_node_get_array (node);
        JsonArray *elements = json_array_sized_new (json_array_get_length (array));

        for (guint i = 0; i < json_array_get_length (array); i++)
          json_array_add_element (elements, lectern_json_copy (json_array_get_element (array, i)));
        json_node_init_array (copy, NULL);
        json_node_take_array (copy, elements);
        return copy;
      }
    case JSON_NODE_NULL:
      return json_node_init_null (copy);
    case JSON_NODE_VALUE:
      {
        g_auto (GValue) value = G_VALUE_INIT;

        json_node_get_value (node, &value);
        json_node_init (copy, JSON_NODE_VALUE);
        json_node_set_value (copy, &value);
        return copy;
      }
    }
  g_return_val_if_reached (copy);
}

/* ---- Members ---------------------------------------------------------------------------- */

const char *
lectern_json_as_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

JsonObject *
lectern_json_as_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

const char *
lectern_json_get_string (JsonObject *object, const char *member)
{
  return lectern_json_as_string (json_object_get_member (object, member));
}

JsonObject *
lectern_json_get_object (JsonObject *object, const char *member)
{
  return lectern_json_as_object (json_object_get_member (object, member));
}

JsonArray *
lectern_json_get_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

guint
lectern_json_get_position (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64)
    return LECTERN_NO_POSITION;
  gint64 value = json_node_get_int (node);
  return value >= 0 && value <= G_MAXINT ? (guint) value : LECTERN_NO_POSITION;
}
