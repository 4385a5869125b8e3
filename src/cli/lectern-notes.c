/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-notes: the reader's notes on the command line. */

#include "config.h"

#include "cli/lectern-notes.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

typedef struct
{
  const char *name;
  int (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "check", lectern_notes_check },
  { "list", lectern_notes_list },
  { "export", lectern_notes_export },
  { "merge", lectern_notes_merge },
};

LecternNotes *
lectern_notes_open (const char *path)
{
  g_autoptr (LecternNotes) self = g_new0 (LecternNotes, 1);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  self->path = g_strdup (path);
  self->article = lectern_article_load (file, NULL, NULL, &error);
  if (self->article != NULL)
    {
      self->set = lectern_annotation_set_new (self->article);
      self->store = lectern_annotation_store_new (self->set);
      if (lectern_annotation_store_load (self->store, &error))
        return g_steal_pointer (&self);
    }
  g_printerr ("lectern-notes: %s\n", error->message);
  return NULL;
}

void
lectern_notes_free (LecternNotes *self)
{
  g_free (self->path);
  g_clear_object (&self->store);
  g_clear_object (&self->set);
  g_clear_object (&self->article);
  g_free (self);
}

static void
print_usage (void (*print) (const char *format, ...))
{
  print (_ ("Usage:\n"
            "  lectern-notes check ARTICLE…    where each note stands now, a JSON object a line\n"
            "  lectern-notes list ARTICLE…     the notes, for reading\n"
            "  lectern-notes export --format=markdown|csv|jsonld|hypothesis|brat ARTICLE…\n"
            "  lectern-notes merge [-o FILE] OURS THEIRS [BASE]\n"
            "As git's merge driver: lectern-notes merge -o %%A %%A %%B %%O\n"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LECTERN_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc == 2 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0))
    {
      print_usage (g_print);
      return 0;
    }
  if (argc == 2 && strcmp (argv[1], "--version") == 0)
    {
      g_print ("lectern-notes %s\n", LECTERN_VERSION);
      return 0;
    }
  for (guint i = 0; argc > 2 && i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (argc - 2, argv + 2);
  print_usage (g_printerr);
  return LECTERN_NOTES_USAGE;
}
