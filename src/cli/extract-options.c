/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line of lectern-extract. */

#include "config.h"

#include "cli/extract-options.h"

#include <glib/gi18n.h>

#include "analysis/engine.h"

#define MAX_JOBS 256

static const char *const formats[] = {
  "json", "jsonl", "csv", "brat", "conllu", "text", "markdown"
};

static gboolean
parse_format (const char *name, LecternExtractFormat *format, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (name, formats[i]))
      {
        *format = (LecternExtractFormat) i;
        return TRUE;
      }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("there is no format “%s”; choose json, jsonl, csv, brat, conllu, text or "
                  "markdown"),
               name);

  return FALSE;
}

static gboolean
check (const LecternExtractOptions *self, int jobs, GError **error)
{
  guint n_files = self->files != NULL ? g_strv_length (self->files) : 0;
  const char *problem = NULL;

  if (self->show_version)
    return TRUE;

  if (jobs < 1 || jobs > MAX_JOBS)
    problem = _ ("--jobs must be between 1 and 256");
  else if (!(self->min_confidence >= 0 && self->min_confidence <= 1))
    problem = _ ("--min-confidence must be between 0 and 1");
  else if (self->from_stdin && n_files > 0)
    problem = _ ("--stdin-jsonl takes no files");
  else if (self->from_stdin && self->format != LECTERN_EXTRACT_JSON
           && self->format != LECTERN_EXTRACT_JSONL)
    problem = _ ("--stdin-jsonl writes JSON lines only");
  else if (!self->from_stdin && n_files == 0)
    problem = _ ("no article was given");
  else if (self->format == LECTERN_EXTRACT_BRAT && n_files > 1)
    problem = _ ("--format=brat takes one file at a time");

  if (problem != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, problem);

  return problem == NULL;
}

gboolean
lectern_extract_options_parse (LecternExtractOptions *self, int argc, char **argv, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE…"));
  g_autofree char *format = NULL;
  int jobs = (int) MIN (g_get_num_processors (), MAX_JOBS);
  GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      N_ ("json (default), jsonl, csv, brat, conllu, text or markdown"), N_ ("FORMAT") },
    { "stdin-jsonl", 0, 0, G_OPTION_ARG_NONE, &self->from_stdin,
      N_ ("Read a JSON object with “id” and “text” a line, write one result a line"), NULL },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &jobs,
      N_ ("How many articles are worked on at once; the output is the same"), N_ ("N") },
    { "syntax", 0, 0, G_OPTION_ARG_NONE, &self->with_syntax,
      N_ ("Add the words of each sentence with their grammar"), NULL },
    { "min-confidence", 0, 0, G_OPTION_ARG_DOUBLE, &self->min_confidence,
      N_ ("Leave out facts below X, from 0 (write all) to 1"), N_ ("X") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->show_version, N_ ("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  *self = (LecternExtractOptions){ .min_confidence = LECTERN_DEFAULT_MIN_CONFIDENCE };
  g_option_context_set_summary (context,
                                _ ("Finds the names, quotations and facts in news articles."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (format != NULL && !parse_format (format, &self->format, error))
    return FALSE;
  if (!check (self, jobs, error))
    return FALSE;
  self->n_jobs = (guint) jobs;

  return TRUE;
}

void
lectern_extract_options_clear (LecternExtractOptions *self)
{
  g_clear_pointer (&self->files, g_strfreev);
}
