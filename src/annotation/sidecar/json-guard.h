/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads JSON that anybody may have written: bounds first, then json-glib. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define LECTERN_SIDECAR_ERROR (lectern_sidecar_error_quark ())
GQuark lectern_sidecar_error_quark (void);

typedef enum
{
  LECTERN_SIDECAR_ERROR_JSON,      /* no JSON, or no UTF-8 */
  LECTERN_SIDECAR_ERROR_FORMAT,    /* JSON, but no annotations */
  LECTERN_SIDECAR_ERROR_TOO_LARGE, /* over a bound of annotation-limits.h */
} LecternSidecarError;

/* name: how messages call the file. Strict JSON only (no comments). Halves of surrogate pairs and
 * NUL characters, which no C string can hold, become U+FFFD. (transfer full) */
JsonNode *lectern_json_parse (const char *data, gsize n_bytes, const char *name, GError **error);

/* A copy that shares nothing. (transfer full) */
JsonNode *lectern_json_copy (JsonNode *node);
JsonObject *lectern_json_copy_object (JsonObject *object);

/* A string member, or NULL where it is missing or something else. (transfer none) */
const char *lectern_json_get_string (JsonObject *object, const char *member);
/* Likewise for an object and an array. (transfer none) */
JsonObject *lectern_json_get_object (JsonObject *object, const char *member);
JsonArray *lectern_json_get_array (JsonObject *object, const char *member);
/* A whole number from 0 to 2^31, or NO (LECTERN_NO_POSITION). */
guint lectern_json_get_position (JsonObject *object, const char *member);
/* The node as an object, or NULL. (transfer none) */
JsonObject *lectern_json_as_object (JsonNode *node);
const char *lectern_json_as_string (JsonNode *node);

G_END_DECLS
