/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the reader's notes; its "item" is a LecternAnnotation. */

#pragma once

#include "ui/sidebar/lectern-notes-page.h"
#include "ui/sidebar/lectern-sidebar-row.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NOTE_ROW (lectern_note_row_get_type ())
G_DECLARE_FINAL_TYPE (LecternNoteRow, lectern_note_row, LECTERN, NOTE_ROW, LecternSidebarRow)

/* page: that it is a row of; not kept alive. */
GtkWidget *lectern_note_row_new (LecternNotesPage *page);

G_END_DECLS
