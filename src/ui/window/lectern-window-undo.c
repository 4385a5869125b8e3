/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main menu says what would be undone and redone. */

#include "config.h"

#include "ui/window/lectern-window-private.h"

#include <glib/gi18n.h>

/* Underlines in a name are no mnemonics. (transfer full) */
static char *
escape_mnemonics (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

/* named: with one %s for the name of the step. */
static void
append_step (GMenu *menu,
             const char *plain,
             const char *named,
             const char *name,
             const char *action)
{
  g_autofree char *escaped = name != NULL ? escape_mnemonics (name) : NULL;
  GString *label = g_string_new (escaped != NULL ? named : plain);

  if (escaped != NULL)
    g_string_replace (label, "%s", escaped, 1);
  g_menu_append (menu, label->str, action);
  g_string_free (label, TRUE);
}

static void
fill_undo_section (LecternWindow *self)
{
  LecternDocument *document = self->page != NULL ? lectern_page_get_document (self->page) : NULL;
  LecternAnnotationSet *set = document != NULL ? lectern_document_get_annotations (document) : NULL;
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;

  if (set != NULL)
    g_object_get (set, "undo-name", &undo_name, "redo-name", &redo_name, NULL);
  g_menu_remove_all (self->undo_section);
  /* Translators: %s is the name of what was done, such as "Merge of “Putin” and “Vladimir Putin”".
   */
  append_step (self->undo_section, _ ("_Undo"), _ ("_Undo: %s"), undo_name, "win.undo");
  /* Translators: %s is the name of what was undone. */
  append_step (self->undo_section, _ ("Re_do"), _ ("Re_do: %s"), redo_name, "win.redo");
}

void
_lectern_window_follow_undo_names (LecternWindow *self)
{
  g_signal_connect_object (self->menu_button, "notify::active", G_CALLBACK (fill_undo_section),
                           self, G_CONNECT_SWAPPED);
}
