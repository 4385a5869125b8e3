/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-notes check: where each annotation stands in the article as it is now. */

#include "cli/lectern-notes.h"

#include "annotation/export/notes-export.h"
#include "cli/json-writer.h"

static void
print_annotation (LecternAnnotation *annotation)
{
  g_autoptr (GString) line = g_string_new (NULL);
  LecternAnchorState state = lectern_annotation_get_anchor_state (annotation);
  LecternJsonWriter writer;

  lectern_json_writer_init (&writer, line, 0);
  lectern_json_writer_begin_object (&writer, NULL);
  lectern_json_writer_string (&writer, "id", lectern_annotation_get_id (annotation));
  lectern_json_writer_string (&writer, "state", lectern_anchor_state_to_string (state));
  if (state == LECTERN_ANCHOR_ORPHAN)
    {
      lectern_json_writer_null (&writer, "start");
      lectern_json_writer_null (&writer, "end");
    }
  else
    {
      lectern_json_writer_uint (&writer, "start", lectern_annotation_get_start (annotation));
      lectern_json_writer_uint (&writer, "end", lectern_annotation_get_end (annotation));
    }
  /* Three digits say all that there is to say. */
  double score = (int) (lectern_annotation_get_score (annotation) * 1000 + 0.5) / 1000.0;
  lectern_json_writer_double (&writer, "score", score);
  lectern_json_writer_end_object (&writer);
  g_print ("%s\n", line->str);
}

int
lectern_notes_check (int argc, char **argv)
{
  int status = 0;

  for (int i = 0; i < argc; i++)
    {
      g_autoptr (LecternNotes) notes = lectern_notes_open (argv[i]);

      if (notes == NULL)
        {
          status = LECTERN_NOTES_FAILED;
          continue;
        }
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (notes->set)); j++)
        {
          g_autoptr (LecternAnnotation) annotation =
              g_list_model_get_item (G_LIST_MODEL (notes->set), j);
          print_annotation (annotation);
        }
    }
  return status;
}
