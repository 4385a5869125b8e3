/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps an annotation set and its sidecar file the same: loads, saves on its own, merges. */

#pragma once

#include <gio/gio.h>

#include "annotation/lectern-annotation-set.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_ANNOTATION_STORE (lectern_annotation_store_get_type ())
G_DECLARE_FINAL_TYPE (LecternAnnotationStore,
                      lectern_annotation_store,
                      LECTERN,
                      ANNOTATION_STORE,
                      GObject)

/* Watches set and saves at the latest two seconds after a change. Properties: "saving",
 * "problem" (a translated sentence for a banner, or NULL: sidecar unreadable and set aside,
 * folder read-only and notes kept in the user's data folder, disk full …), "kept-elsewhere" (the
 * notes are in the user's data folder, which nobody chose: offer "Keep Beside Article…"),
 * "n-conflicts" (of the last merge with what somebody else wrote: offer to look at Notes). */
LecternAnnotationStore *lectern_annotation_store_new (LecternAnnotationSet *set);

LecternAnnotationSet *lectern_annotation_store_get_set (LecternAnnotationStore *self);
const char *lectern_annotation_store_get_problem (LecternAnnotationStore *self);
/* Where the notes are kept now; NULL for an article without a file. (transfer none) */
GFile *lectern_annotation_store_get_file (LecternAnnotationStore *self);

gboolean lectern_annotation_store_get_kept_elsewhere (LecternAnnotationStore *self);

/* The reader wants no new files beside articles: notes go to the user's data folder, and nothing is
 * said of it. An article that has a sidecar keeps it. To be called before the notes are loaded. */
void lectern_annotation_store_set_prefers_data_folder (LecternAnnotationStore *self,
                                                       gboolean prefers);

/* "Keep Beside Article…": writes the notes to file (from a save dialog; NULL: the sibling of the
 * article, tried again) and keeps them there from now on, blocking. FALSE: they stay where they
 * are. */
gboolean lectern_annotation_store_keep_beside (LecternAnnotationStore *self,
                                               GFile *file,
                                               GError **error);

/* The article has been renamed or moved to article_file, its sidecar not yet: moves that too and
 * saves there from now on, blocking. */
gboolean lectern_annotation_store_follow (LecternAnnotationStore *self,
                                          GFile *article_file,
                                          GError **error);

/* Fills the set from the sidecar. A missing sidecar is an empty set, not an error. */
void lectern_annotation_store_load_async (LecternAnnotationStore *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean lectern_annotation_store_load_finish (LecternAnnotationStore *self,
                                               GAsyncResult *result,
                                               GError **error);
/* The same, blocking: for the command line and tests. */
gboolean lectern_annotation_store_load (LecternAnnotationStore *self, GError **error);

/* Writes now what is not yet written, blocking: for closing a window. TRUE if nothing is left
 * unsaved (also where there was nothing to do). */
gboolean lectern_annotation_store_flush (LecternAnnotationStore *self, GError **error);

G_END_DECLS
