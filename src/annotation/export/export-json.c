/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes as W3C JSON-LD and as an export of Hypothesis. */

#include "annotation/export/notes-export.h"

#include <string.h>

#include "annotation/corrections/lectern-corrections.h"
#include "annotation/lectern-annotation-set-private.h"
#include "annotation/sidecar/hypothesis.h"
#include "annotation/store/lectern-annotation-store-private.h"

static char *
dup_name (const LecternNotesSource *source)
{
  g_autofree char *name = g_path_get_basename (source->name);

  return g_filename_display_name (name);
}

void
lectern_notes_write_jsonld (const LecternNotesSource *source, GString *out, gboolean is_first)
{
  g_autoptr (LecternSidecar) sidecar = lectern_annotation_store_snapshot (source->store);
  g_autofree char *name = dup_name (source);
  g_autofree char *json = lectern_sidecar_write (
      sidecar, name, lectern_article_get_sha256 (source->article), lectern_time_now (), NULL);

  g_string_append (out, json);
}

/* {"total", "rows"} as the API of Hypothesis answers a search. */
void
lectern_notes_write_hypothesis (const LecternNotesSource *source, GString *out, gboolean is_first)
{
  gsize n_bytes;
  const char *text = lectern_article_get_text (source->article, &n_bytes);
  g_autoptr (LecternUtf16) map = lectern_utf16_new (text, n_bytes);
  GFile *file = lectern_article_get_file (source->article);
  g_autofree char *uri =
      file != NULL
          ? g_file_get_uri (file)
          : g_strconcat ("urn:sha256:", lectern_article_get_sha256 (source->article), NULL);
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), NULL);
  JsonObject *answer = json_object_new ();
  JsonArray *rows = json_array_new ();

  json_node_take_object (root, answer);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (source->set)); i++)
    {
      g_autoptr (LecternAnnotation) annotation =
          g_list_model_get_item (G_LIST_MODEL (source->set), i);
      const LecternRecord *record = _lectern_annotation_get_record (annotation);
      g_autofree char *correction = lectern_corrections_describe (annotation);
      JsonObject *row =
          lectern_hypothesis_write (record, uri, lectern_annotation_get_start (annotation),
                                    lectern_annotation_get_end (annotation), map);

      /* It knows notes only: a correction is one in words. */
      if (correction != NULL && record->note == NULL)
        json_object_set_string_member (row, "text", correction);
      json_array_add_object_element (rows, row);
    }
  json_object_set_int_member (answer, "total", json_array_get_length (rows));
  json_object_set_array_member (answer, "rows", rows);
  g_autofree char *json = json_to_string (root, TRUE);
  g_string_append_printf (out, "%s\n", json);
}
