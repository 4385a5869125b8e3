/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers the desktop's search with the articles on the shelf (org.gnome.Shell.SearchProvider2). */

#pragma once

#include <gtk/gtk.h>

#include "ui/window/lectern-shelf.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_SEARCH_PROVIDER (lectern_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (LecternSearchProvider,
                      lectern_search_provider,
                      LECTERN,
                      SEARCH_PROVIDER,
                      GObject)

/* A result that is chosen is opened by application, which lives longer. */
LecternSearchProvider *lectern_search_provider_new (GtkApplication *application,
                                                    LecternShelf *shelf);

/* Exports the provider below path. */
gboolean lectern_search_provider_register (LecternSearchProvider *self,
                                           GDBusConnection *connection,
                                           const char *path,
                                           GError **error);
void lectern_search_provider_unregister (LecternSearchProvider *self, GDBusConnection *connection);

G_END_DECLS
