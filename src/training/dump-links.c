/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-links DATA: JSON lines {"id","text"} in; out, a line for each stretch of words said and
 * each source that it is weighed against, with what is measured. For fit-links.py. Not installed.
 */

#include "config.h"

#include "analysis/lexicon.h"
#include "analysis/model/model.h"
#include "analysis/output.h"
#include "analysis/resolve/entities.h"
#include "analysis/resolve/resolve.h"
#include "analysis/speech/speech-links.h"
#include "analysis/speech/speech-merge.h"
#include "analysis/speech/speech-model.h"
#include "analysis/text/marks.h"
#include "analysis/text/segment.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  const char *id;
  const LecternReading *reading;
  const LecternSpeech *speech;
} Text;

static long
code_point (const Text *text, guint byte)
{
  return g_utf8_pointer_to_offset (text->reading->segments->text,
                                   text->reading->segments->text + byte);
}

static void
print_stretch (const Text *text, const char *name, const guint8 *tags, guint first)
{
  LecternSpan span = lectern_reading_get_span (
      text->reading, first, lectern_speech_end (tags, first, text->speech->n_tokens));

  printf ("\"%s\":[%ld,%ld],", name, code_point (text, span.start), code_point (text, span.end));
}

static void
print_candidate (const LecternLinkCandidate *candidate, gpointer data)
{
  const Text *text = data;

  printf ("{\"id\":\"%s\",", text->id);
  print_stretch (text, "words", text->speech->content, candidate->first);
  print_stretch (text, "source", text->speech->source, candidate->source);
  printf ("\"marked\":%s,\"features\":[", candidate->marked ? "true" : "false");
  for (guint i = 0; i < LECTERN_N_LINK_FEATURES; i++)
    printf ("%s%.4g", i > 0 ? "," : "", candidate->features[i]);
  printf ("]}\n");
}

static void
read_speech (const char *id,
             const LecternReading *reading,
             const LecternModel *model,
             const LecternEncoding *encoding)
{
  guint n = reading->segments->n_tokens;
  g_autoptr (LecternSpeech) speech = lectern_speech_new (n);
  g_autoptr (LecternSpeech) rules = lectern_speech_new (n);
  Text text = { id, reading, speech };

  lectern_speech_decode (speech, reading, encoding);
  lectern_speech_read_rules (rules, reading);
  lectern_speech_merge (speech, reading, rules, encoding);
  lectern_speech_link (speech, reading, model, encoding, rules, print_candidate, &text);
}

static void
read_text (const char *id,
           const char *text,
           const LecternLexicon *lexicon,
           const LecternModel *model)
{
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autoptr (LecternEncoding) encoding = lectern_model_encode (model, segments, NULL, NULL, NULL);
  g_autoptr (LecternAnalysis) analysis = lectern_analysis_new ();
  g_autoptr (LecternResolution) resolution = NULL;
  LecternReading reading;

  if (encoding == NULL || segments->n_tokens == 0)
    return;
  lectern_output_segments (analysis, segments);
  lectern_output_grammar (analysis, model, encoding);
  resolution = lectern_entities_find (segments, lexicon, analysis->words, model, encoding);
  lectern_reading_init (&reading, segments, lexicon, resolution);
  reading.grammar_of = analysis;
  read_speech (id, &reading, model, encoding);
  lectern_reading_clear (&reading);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_build_filename (argc > 1 ? argv[1] : "data", "lexicon", NULL);
  g_autofree char *path =
      g_build_filename (argc > 1 ? argv[1] : "data", "model", "english.lmodel", NULL);
  g_autoptr (LecternLexicon) lexicon = lectern_lexicon_new (words, &error);
  g_autoptr (LecternModel) model = error == NULL ? lectern_model_load (path, &error) : NULL;
  char *line = NULL;
  size_t size = 0;

  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  while (getline (&line, &size, stdin) > 0)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonObject *row;

      if (!json_parser_load_from_data (parser, line, -1, NULL))
        continue;
      row = json_node_get_object (json_parser_get_root (parser));
      read_text (json_object_get_string_member (row, "id"),
                 json_object_get_string_member (row, "text"), lexicon, model);
    }
  free (line);
  return 0;
}
