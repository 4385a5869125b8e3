/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of keyboard shortcuts: the window's own keys from the .ui, the article's from its
 * table. */

#include "config.h"

#include "ui/dialogs/lectern-shortcuts.h"

#include <glib/gi18n.h>

#include "ui/article-view/lectern-article-keys.h"

#define RESOURCE "/io/github/lecternapp/Lectern/dialogs/lectern-shortcuts.ui"

#define MAX_ROWS 15 /* of a page */

static const char *const group_titles[] = {
  [LECTERN_KEYS_READ] = N_ ("Reading"),       [LECTERN_KEYS_FIND] = N_ ("Finding"),
  [LECTERN_KEYS_MARK] = N_ ("Marking"),       [LECTERN_KEYS_NAMES] = N_ ("Correcting Names"),
  [LECTERN_KEYS_CORRECT] = N_ ("Correcting"), [LECTERN_KEYS_ZOOM] = N_ ("Size of Type"),
};

static void
append_group (GString *ui, LecternKeyGroup group)
{
  g_autofree char *head = g_markup_printf_escaped (
      "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
      _ (group_titles[group]));

  g_string_append (ui, head);
  for (const LecternArticleKey *key = lectern_article_keys_get (); key->trigger != NULL; key++)
    {
      g_autofree char *shortcut = NULL;

      if (key->group != group || key->title == NULL)
        continue;
      shortcut = g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'>"
                                          "<property name='title'>%s</property>"
                                          "<property name='accelerator'>%s</property>"
                                          "</object></child>",
                                          _ (key->title), key->trigger);
      g_string_append (ui, shortcut);
    }
  g_string_append (ui, "</object></child>");
}

/* The groups of GTK 4.8 can only be filled by a builder, so the article's keys become part of
 * what it reads: they take the place of the mark in the .ui. */
static char *
read_ui (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) halves = g_strsplit (g_bytes_get_data (bytes, NULL), "<?article-keys?>", 2);
  GString *ui = g_string_new (halves[0]);

  for (guint group = 0; group < G_N_ELEMENTS (group_titles); group++)
    append_group (ui, group);
  g_string_append (ui, halves[1]);

  return g_string_free (ui, FALSE);
}

void
lectern_shortcuts_present (GtkWindow *parent)
{
  g_autofree char *ui = read_ui ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  /* Each time GTK 4.8 breaks the groups into pages it mixes them; so they are broken once. */
  g_object_set (gtk_builder_get_object (builder, "section"), "max-height", MAX_ROWS, NULL);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
