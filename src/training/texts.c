/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts that the dumping programs read, encoded, with what the engine knows of their words. */

#include "config.h"

#include "training/texts.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include "analysis/text/segment.h"

static void
read_text (const char *id,
           const char *text,
           const LecternLexicon *lexicon,
           const LecternModel *model,
           LecternTrainingTextFunc dump)
{
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autoptr (LecternEncoding) encoding = lectern_model_encode (model, segments, NULL, NULL, NULL);
  g_autoptr (LecternAnalysis) analysis = lectern_analysis_new ();

  if (encoding == NULL || segments->n_tokens == 0)
    return;
  lectern_output_segments (analysis, segments);
  lectern_output_grammar (analysis, model, encoding);
  dump (&(LecternTrainingText){ id, segments, lexicon, model, encoding, analysis });
}

int
lectern_training_read_texts (int argc, char **argv, LecternTrainingTextFunc dump)
{
  const char *data = argc > 1 ? argv[1] : "data";
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_build_filename (data, "lexicon", NULL);
  g_autofree char *path = g_build_filename (data, "model", "english.lmodel", NULL);
  g_autoptr (LecternLexicon) lexicon = lectern_lexicon_new (words, &error);
  g_autoptr (LecternModel) model = error == NULL ? lectern_model_load (path, &error) : NULL;
  char *line = NULL;
  size_t size = 0;

  while (error == NULL && getline (&line, &size, stdin) > 0)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonObject *row;

      if (!json_parser_load_from_data (parser, line, -1, &error))
        break;
      row = json_node_get_object (json_parser_get_root (parser));
      read_text (json_object_get_string_member (row, "id"),
                 json_object_get_string_member (row, "text"), lexicon, model, dump);
    }
  free (line);
  if (error != NULL)
    g_printerr ("%s: %s\n", argv[0], error->message);
  return error != NULL;
}

long
lectern_training_code_point (const LecternTrainingText *text, guint byte)
{
  return g_utf8_pointer_to_offset (text->segments->text, text->segments->text + byte);
}
