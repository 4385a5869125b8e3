/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that the reader annotated, remembered in the user's data folder, so that the
 * desktop's search finds them: by headline, file name, notes, tags and highlighted words. */

#pragma once

#include <gio/gio.h>

#include "annotation/lectern-annotation-set.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_SHELF (lectern_shelf_get_type ())
G_DECLARE_FINAL_TYPE (LecternShelf, lectern_shelf, LECTERN, SHELF, GObject)

/* file: where it is kept, read at first need; NULL: the user's data folder. */
LecternShelf *lectern_shelf_new (const char *file);

/* Puts the article on the shelf as it is now; one without annotations is taken off. Kept in memory
 * until lectern_shelf_save(). */
void lectern_shelf_put (LecternShelf *self,
                        GFile *article,
                        const char *title,
                        LecternAnnotationSet *annotations);
/* FALSE: could not be written, which costs the reader nothing but a search result. */
gboolean lectern_shelf_save (LecternShelf *self);

/* URIs of the articles that hold every one of the terms, those with all in the headline first,
 * then the newest; at most 20. Articles whose file is gone are left out. */
GStrv lectern_shelf_search (LecternShelf *self, const char *const *terms);
/* NULL: not on the shelf. */
char *lectern_shelf_dup_title (LecternShelf *self, const char *uri);
guint lectern_shelf_get_n_annotations (LecternShelf *self, const char *uri);

G_END_DECLS
