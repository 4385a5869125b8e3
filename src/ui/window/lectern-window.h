/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: articles in tabs, each with its sidebar. */

#pragma once

#include <adwaita.h>

#include "ui/window/lectern-page.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_WINDOW (lectern_window_get_type ())
G_DECLARE_FINAL_TYPE (LecternWindow, lectern_window, LECTERN, WINDOW, AdwApplicationWindow)

/* All windows of the application share the analyst, the places, the shelf and the settings. */
LecternWindow *lectern_window_new (GtkApplication *application,
                                   LecternAnalyst *analyst,
                                   LecternPlaces *places,
                                   LecternShelf *shelf,
                                   GSettings *settings);

/* Opens file in a tab of its own, or goes to the tab that it has. */
void lectern_window_open_file (LecternWindow *self, GFile *file);
/* The same for several; a window that is not on the screen yet comes up first. */
void lectern_window_open_files (LecternWindow *self, GFile **files, guint n_files);
/* A new article from text that has no file. */
void lectern_window_open_text (LecternWindow *self, const char *text);
/* The articles that were open when the last window was closed. */
void lectern_window_restore_files (LecternWindow *self);

/* The article in front, or NULL. (transfer none) */
LecternPage *lectern_window_get_page (LecternWindow *self);
void lectern_window_show_toast (LecternWindow *self, const char *title);

G_END_DECLS
