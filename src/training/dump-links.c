/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-links DATA: JSON lines {"id","text"} in; out, a line for each stretch of words said and
 * each source that it is weighed against, with what is measured. For fit-links.py. Not installed.
 */

#include "config.h"

#include <stdio.h>

#include "analysis/resolve/entities.h"
#include "analysis/speech/speech-links.h"
#include "analysis/speech/speech-merge.h"
#include "analysis/speech/speech-model.h"
#include "analysis/text/marks.h"
#include "training/texts.h"

typedef struct
{
  const LecternTrainingText *text;
  const LecternReading *reading;
  const LecternSpeech *speech;
} Speech;

static void
print_stretch (const Speech *speech, const char *name, const guint8 *tags, guint first)
{
  LecternSpan span = lectern_reading_get_span (
      speech->reading, first, lectern_speech_end (tags, first, speech->speech->n_tokens));

  printf ("\"%s\":[%ld,%ld],", name, lectern_training_code_point (speech->text, span.start),
          lectern_training_code_point (speech->text, span.end));
}

static void
print_candidate (const LecternLinkCandidate *candidate, gpointer data)
{
  const Speech *speech = data;

  printf ("{\"id\":\"%s\",", speech->text->id);
  print_stretch (speech, "words", speech->speech->content, candidate->first);
  print_stretch (speech, "source", speech->speech->source, candidate->source);
  printf ("\"marked\":%s,\"features\":[", candidate->marked ? "true" : "false");
  for (guint i = 0; i < LECTERN_N_LINK_FEATURES; i++)
    printf ("%s%.4g", i > 0 ? "," : "", candidate->features[i]);
  printf ("]}\n");
}

static void
read_speech (const LecternTrainingText *text, const LecternReading *reading)
{
  guint n = reading->segments->n_tokens;
  g_autoptr (LecternSpeech) speech = lectern_speech_new (n);
  g_autoptr (LecternSpeech) rules = lectern_speech_new (n);
  Speech traced = { text, reading, speech };

  lectern_speech_decode (speech, reading, text->encoding);
  lectern_speech_read_rules (rules, reading);
  lectern_speech_merge (speech, reading, rules, text->encoding);
  lectern_speech_link (speech, reading, text->model, text->encoding, rules, print_candidate,
                       &traced);
}

static void
dump_text (const LecternTrainingText *text)
{
  g_autoptr (LecternResolution) resolution =
      lectern_entities_find (text->segments, text->lexicon, text->analysis->words, text->model,
                             text->encoding, NULL, NULL);
  LecternReading reading;

  lectern_reading_init (&reading, text->segments, text->lexicon, resolution);
  reading.grammar_of = text->analysis;
  read_speech (text, &reading);
  lectern_reading_clear (&reading);
}

int
main (int argc, char **argv)
{
  return lectern_training_read_texts (argc, argv, dump_text);
}
