/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One annotation from and to W3C Web Annotation JSON. */

#pragma once

#include "annotation/sidecar/record.h"

G_BEGIN_DECLS

/* NULL: item is no annotation. What the record's fields do not hold stays in its "foreign".
 * source: the file's name by lectern:source, or NULL. (transfer full) */
LecternRecord *lectern_record_from_json (JsonObject *item, const char *source);

/* source: the article's file name, written as a relative reference; NULL: none. Members of
 * foreign that say the same as the fields stay as they were written. (transfer full) */
JsonObject *lectern_record_to_json (const LecternRecord *self, const char *source);

/* What a body is to us: at most one is the note. */
typedef enum
{
  LECTERN_BODY_NOTE,
  LECTERN_BODY_TAG,
  LECTERN_BODY_CORRECTION,
  LECTERN_BODY_OTHER,
} LecternBodyKind;

/* had_note: an earlier body of the same annotation was the note. */
LecternBodyKind lectern_body_kind (JsonNode *body, gboolean had_note);

/* A member that may be one node or an array of them: (transfer container) of JsonNode, borrowed. */
GPtrArray *lectern_json_list (JsonObject *object, const char *member);

G_END_DECLS
