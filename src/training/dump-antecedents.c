/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-antecedents DATA: JSON lines {"id","text"} in; out, a line for each pronoun and each
 * place that it is weighed against, with what is measured. For fit-antecedents.py. Not installed.
 */

#include "config.h"

#include <stdio.h>

#include "analysis/resolve/entities.h"
#include "training/texts.h"

static void
print_span (const LecternTrainingText *text, const char *name, LecternRange range)
{
  const LecternToken *tokens = text->segments->tokens;

  printf ("\"%s\":[%ld,%ld],", name, lectern_training_code_point (text, tokens[range.first].start),
          lectern_training_code_point (text, tokens[range.end - 1].end));
}

static void
print_antecedent (const LecternAntecedent *antecedent, gpointer data)
{
  const LecternTrainingText *text = data;

  printf ("{\"id\":\"%s\",", text->id);
  print_span (text, "pronoun",
              (LecternRange){ .first = antecedent->pronoun, .end = antecedent->pronoun + 1 });
  print_span (text, "place", antecedent->place);
  print_span (text, "name", antecedent->name);
  printf ("\"share\":%.5g,\"features\":[", antecedent->share);
  for (guint i = 0; i < LECTERN_N_ANTECEDENT_FEATURES; i++)
    printf ("%s%.4g", i > 0 ? "," : "", antecedent->features[i]);
  printf ("]}\n");
}

static void
dump_text (const LecternTrainingText *text)
{
  g_autoptr (LecternResolution) resolution =
      lectern_entities_find (text->segments, text->lexicon, text->analysis->words, text->model,
                             text->encoding, print_antecedent, (gpointer) text);
}

int
main (int argc, char **argv)
{
  return lectern_training_read_texts (argc, argv, dump_text);
}
