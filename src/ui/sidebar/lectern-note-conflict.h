/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two versions of a note that was changed in two places, side by side, with a choice. */

#pragma once

#include <gtk/gtk.h>

#include "annotation/lectern-annotation-set.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NOTE_CONFLICT (lectern_note_conflict_get_type ())
G_DECLARE_FINAL_TYPE (LecternNoteConflict, lectern_note_conflict, LECTERN, NOTE_CONFLICT, GtkWidget)

/* Signal "settled" (LecternConflictChoice): a button was pressed. */
GtkWidget *lectern_note_conflict_new (void);

/* other: the version that annotation is in conflict with; NULL: it was deleted. */
void lectern_note_conflict_show (LecternNoteConflict *self,
                                 LecternAnnotation *annotation,
                                 LecternAnnotation *other);

G_END_DECLS
