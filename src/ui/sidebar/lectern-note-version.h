/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the two versions of a note that was changed in two places, with a button to keep it. */

#pragma once

#include <gtk/gtk.h>

#include "annotation/lectern-annotation.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NOTE_VERSION (lectern_note_version_get_type ())
G_DECLARE_FINAL_TYPE (LecternNoteVersion, lectern_note_version, LECTERN, NOTE_VERSION, GtkWidget)

/* Signal "kept": the button was pressed. annotation NULL: this version is that it was deleted.
 * other: the version beside it, or NULL; words that are the same in both are left out. */
void lectern_note_version_show (LecternNoteVersion *self,
                                LecternAnnotation *annotation,
                                LecternAnnotation *other);

G_END_DECLS
