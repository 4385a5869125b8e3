/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fact-traits FILE…: what fit_confidence.py fits on; of each fact found its kind, the byte where
 * its evidence starts, its pattern and its traits, in the order of lectern-extract. */

#include "config.h"

#include <locale.h>

#include "analysis/engine.h"

static void
print_fact (const char *path, const LecternFact *fact)
{
  g_print ("%s\t%s\t%u\t%s\t", path, lectern_fact_kind_to_string (fact->kind), fact->span.start,
           fact->pattern);
  for (guint bit = 0; lectern_fact_trait_to_string (bit) != NULL; bit++)
    if (fact->traits & 1u << bit)
      g_print ("%s ", lectern_fact_trait_to_string (bit));
  g_print ("\n");
}

static gboolean
print_facts (const LecternEngine *engine, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize n_bytes;
  LecternAnalysis *analysis;

  if (!g_file_get_contents (path, &text, &n_bytes, error))
    return FALSE;
  analysis = lectern_engine_analyze (engine, text, n_bytes, NULL, error);
  if (analysis == NULL)
    return FALSE;
  for (guint i = 0; i < analysis->n_facts; i++)
    print_fact (path, &analysis->facts[i]);
  lectern_analysis_unref (analysis);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternEngine) engine = NULL;

  setlocale (LC_ALL, "");
  engine = lectern_engine_new (NULL, &error);
  for (int i = 1; engine != NULL && i < argc; i++)
    if (!print_facts (engine, argv[i], &error))
      break;
  if (error == NULL)
    return 0;
  g_printerr ("fact-traits: %s\n", error->message);
  return 1;
}
