/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The popover on one of the reader's marks: its note, tags and colour; and delete. */

#pragma once

#include <gtk/gtk.h>

#include "annotation/lectern-annotation-set.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NOTE_EDITOR (lectern_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (LecternNoteEditor, lectern_note_editor, LECTERN, NOTE_EDITOR, GtkPopover)

typedef enum
{
  LECTERN_NOTE_EDITOR_NOTE,
  LECTERN_NOTE_EDITOR_TAGS,
} LecternNoteEditorField;

/* Set the popover's pointing-to first. What is typed goes into set when the popover closes, one
 * step of undo each for note and tags; a colour and delete at once. */
void lectern_note_editor_edit (LecternNoteEditor *self,
                               LecternAnnotationSet *set,
                               LecternAnnotation *annotation,
                               LecternNoteEditorField field);

G_END_DECLS
