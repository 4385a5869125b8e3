/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, and what they share. */

#include "config.h"

#include "ui/window/lectern-application.h"

#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

#include "ui/dialogs/lectern-about.h"
#include "ui/dialogs/lectern-help.h"
#include "ui/dialogs/lectern-preferences.h"
#include "ui/dialogs/lectern-shortcuts.h"
#include "ui/document/lectern-analyst.h"
#include "ui/document/lectern-places.h"
#include "ui/window/lectern-search-provider.h"
#include "ui/window/lectern-window.h"

struct _LecternApplication
{
  AdwApplication parent_instance;

  LecternAnalyst *analyst;
  LecternPlaces *places;
  LecternShelf *shelf;
  LecternSearchProvider *search_provider;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (LecternApplication, lectern_application, ADW_TYPE_APPLICATION)

static LecternWindow *
ensure_window (LecternApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (LECTERN_IS_WINDOW (window))
    return LECTERN_WINDOW (window);

  g_application_set_inactivity_timeout (G_APPLICATION (self), 0);

  return lectern_window_new (GTK_APPLICATION (self), self->analyst, self->places, self->shelf,
                             self->settings);
}

static void
lectern_application_activate (GApplication *application)
{
  LecternApplication *self = LECTERN_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  LecternWindow *window = ensure_window (self);

  gtk_window_present (GTK_WINDOW (window));
  if (active == NULL)
    lectern_window_restore_files (window);
}

static void
lectern_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  LecternApplication *self = LECTERN_APPLICATION (application);
  LecternWindow *window = ensure_window (self);

  lectern_window_open_files (window, files, (guint) n_files);
  gtk_window_present (GTK_WINDOW (window));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (user_data));

  /* Each window saves what it holds as it closes; one that cannot stays open. */
  while (windows != NULL)
    {
      GtkWindow *window = windows->data;

      windows = windows->next;
      gtk_window_close (window);
    }
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lectern_about_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LecternApplication *self = user_data;

  lectern_preferences_present (gtk_application_get_active_window (GTK_APPLICATION (self)),
                               self->settings);
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lectern_help_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lectern_shortcuts_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static const GActionEntry entries[] = {
  { .name = "help", .activate = help_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "preferences", .activate = preferences_cb },
};

/* The article's own keys also work where the focus is in the sidebar. */
static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "win.open", { "<Control>o" } },
  { "win.paste", { "<Shift><Control>v" } },
  { "win.save", { "<Control>s" } },
  { "win.move", { "<Shift><Control>s" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.reload", { "<Control>r", "F5" } },
  { "win.close-tab", { "<Control>w" } },
  { "win.reopen-tab", { "<Shift><Control>t" } },
  { "win.next-tab", { "<Control>Page_Down" } },
  { "win.previous-tab", { "<Control>Page_Up" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Shift><Control>z" } },
  { "win.show-sidebar", { "F9" } },
  { "win.filter", { "<Shift><Control>f" } },
  { "win.sidebar-page('facts')", { "<Alt>1" } },
  { "win.sidebar-page('names')", { "<Alt>2" } },
  { "win.sidebar-page('quotes')", { "<Alt>3" } },
  { "win.sidebar-page('notes')", { "<Alt>4" } },
  { "win.article('article.find')", { "<Control>f" } },
  { "win.article('article.find-next')", { "<Control>g", "F3" } },
  { "win.article('article.find-previous')", { "<Shift><Control>g", "<Shift>F3" } },
  { "win.article('article.next-mention')", { "F4" } },
  { "win.article('article.previous-mention')", { "<Shift>F4" } },
  { "win.article('article.back')", { "<Alt>Left" } },
  { "win.article('article.forward')", { "<Alt>Right" } },
  { "win.article('article.zoom-in')", { "<Control>plus", "<Control>equal" } },
  { "win.article('article.zoom-out')", { "<Control>minus" } },
  { "win.article('article.zoom-reset')", { "<Control>0" } },
  { "app.shortcuts", { "<Control>question" } },
  { "app.help", { "F1" } },
};

static void
colour_scheme_cb (LecternApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  const int chosen = g_settings_get_enum (self->settings, "colour-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[chosen]);
}

static void
lectern_application_startup (GApplication *application)
{
  LecternApplication *self = LECTERN_APPLICATION (application);

  G_APPLICATION_CLASS (lectern_application_parent_class)->startup (application);

  gtk_source_init ();
  gtk_window_set_default_icon_name (LECTERN_APP_ID);
  self->settings = g_settings_new (LECTERN_APP_ID);
  self->analyst = lectern_analyst_new ();
  self->places = lectern_places_new (NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           (const char *const *) accelerators[i].keys);

  g_signal_connect_object (self->settings, "changed::colour-scheme", G_CALLBACK (colour_scheme_cb),
                           self, G_CONNECT_SWAPPED);
  colour_scheme_cb (self);
}

static gboolean
lectern_application_dbus_register (GApplication *application,
                                   GDBusConnection *connection,
                                   const char *path,
                                   GError **error)
{
  LecternApplication *self = LECTERN_APPLICATION (application);

  return G_APPLICATION_CLASS (lectern_application_parent_class)
             ->dbus_register (application, connection, path, error)
         && lectern_search_provider_register (self->search_provider, connection, path, error);
}

static void
lectern_application_dbus_unregister (GApplication *application,
                                     GDBusConnection *connection,
                                     const char *path)
{
  LecternApplication *self = LECTERN_APPLICATION (application);

  lectern_search_provider_unregister (self->search_provider, connection);
  G_APPLICATION_CLASS (lectern_application_parent_class)
      ->dbus_unregister (application, connection, path);
}

static void
lectern_application_finalize (GObject *object)
{
  LecternApplication *self = LECTERN_APPLICATION (object);

  g_clear_object (&self->analyst);
  g_clear_object (&self->places);
  g_clear_object (&self->search_provider);
  g_clear_object (&self->shelf);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lectern_application_parent_class)->finalize (object);
}

static void
lectern_application_class_init (LecternApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lectern_application_finalize;
  application_class->startup = lectern_application_startup;
  application_class->activate = lectern_application_activate;
  application_class->open = lectern_application_open;
  application_class->dbus_register = lectern_application_dbus_register;
  application_class->dbus_unregister = lectern_application_dbus_unregister;
}

static void
lectern_application_init (LecternApplication *self)
{
  self->shelf = lectern_shelf_new (NULL);
  self->search_provider = lectern_search_provider_new (GTK_APPLICATION (self), self->shelf);
  g_application_add_main_option (G_APPLICATION (self), "version", 'v', G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _ ("Print the version and exit"), NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[ARTICLE…]"));
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Read news closely: who is named, who said what, what is claimed."));
}

LecternApplication *
lectern_application_new (void)
{
  return g_object_new (LECTERN_TYPE_APPLICATION, "application-id", LECTERN_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/lecternapp/Lectern", NULL);
}
