/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-extract: the engine on the command line (its contract is in DESIGN.md). */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cli/extract-job.h"

/* Exit status: 0, 1 where an article or a line failed, 2 where the command line makes no sense. */
#define STATUS_FAILED 1
#define STATUS_USAGE 2

static int
run_with (const LecternExtractOptions *options)
{
  LecternExtractRun run = { .options = options };
  g_autoptr (LecternEngine) engine = NULL;
  g_autoptr (GError) error = NULL;

  if (options->format != LECTERN_EXTRACT_TEXT)
    {
      engine = lectern_engine_new (NULL, &error);
      if (engine == NULL)
        {
          g_printerr ("lectern-extract: %s\n", error->message);
          return STATUS_FAILED;
        }
      if (lectern_engine_get_model_problem (engine) != NULL)
        g_printerr ("lectern-extract: %s\n", lectern_engine_get_model_problem (engine));
      run.engine = engine;
    }

  return options->from_stdin ? lectern_extract_lines (&run) : lectern_extract_files (&run);
}

int
main (int argc, char **argv)
{
  LecternExtractOptions options;
  g_autoptr (GError) error = NULL;
  int status = 0;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LECTERN_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!lectern_extract_options_parse (&options, argc, argv, &error))
    {
      g_printerr ("lectern-extract: %s\n", error->message);
      g_printerr (_ ("Try “%s” for help.\n"), "lectern-extract --help");
      status = STATUS_USAGE;
    }
  else if (options.show_version)
    g_print ("lectern-extract %s\n", LECTERN_VERSION);
  else
    status = run_with (&options);
  lectern_extract_options_clear (&options);

  return status;
}
