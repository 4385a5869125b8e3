/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-notes export: the notes of articles in the formats of other programs. */

#include "config.h"

#include "cli/lectern-notes.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "annotation/export/notes-export.h"

/* Takes --format=X or --format X, before or between the files, out of argv. */
static const char *
take_format (int *argc, char **argv)
{
  static const char option[] = "--format";
  const char *format = NULL;
  int n = 0;

  for (int i = 0; i < *argc; i++)
    if (g_str_has_prefix (argv[i], "--format="))
      format = argv[i] + strlen (option) + 1;
    else if ((strcmp (argv[i], option) == 0 || strcmp (argv[i], "-f") == 0) && i + 1 < *argc)
      format = argv[++i];
    else
      argv[n++] = argv[i];
  *argc = n;
  return format;
}

static gboolean
print_all (const GString *out)
{
  return fwrite (out->str, 1, out->len, stdout) == out->len && fflush (stdout) == 0;
}

int
lectern_notes_export (int argc, char **argv)
{
  const LecternNotesFormat *format = lectern_notes_format_find (take_format (&argc, argv));
  gboolean is_first = TRUE;
  int status = 0;

  if (format == NULL || argc == 0)
    {
      g_printerr (_ ("Usage: %s\n"), "lectern-notes export "
                                     "--format=markdown|csv|jsonld|hypothesis|brat ARTICLE…");
      return LECTERN_NOTES_USAGE;
    }
  g_autoptr (GString) out = g_string_new (format->is_json && argc > 1 ? "[\n" : NULL);
  for (int i = 0; i < argc; i++)
    {
      g_autoptr (LecternNotes) notes = lectern_notes_open (argv[i]);

      if (notes == NULL)
        {
          status = LECTERN_NOTES_FAILED;
          continue;
        }
      if (format->is_json && !is_first)
        g_string_append (out, ",\n");
      format->write (&(LecternNotesSource){ notes->path, notes->article, notes->set, notes->store },
                     out, is_first);
      is_first = FALSE;
    }
  if (format->is_json && argc > 1)
    g_string_append (out, "]\n");
  return print_all (out) ? status : LECTERN_NOTES_FAILED;
}
