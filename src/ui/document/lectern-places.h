/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the reader was in each article: remembered in the user's data folder, the newest first. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LECTERN_TYPE_PLACES (lectern_places_get_type ())
G_DECLARE_FINAL_TYPE (LecternPlaces, lectern_places, LECTERN, PLACES, GObject)

/* file: where they are kept, read at first need; NULL: the user's data folder. */
LecternPlaces *lectern_places_new (const char *file);

/* The code point that was at the top of the view, or 0. */
guint lectern_places_get (LecternPlaces *self, GFile *article);
/* Kept in memory until lectern_places_save(). 0 forgets the article. */
void lectern_places_set (LecternPlaces *self, GFile *article, guint offset);
/* FALSE: could not be written, which costs the reader nothing but a place. */
gboolean lectern_places_save (LecternPlaces *self);

G_END_DECLS
