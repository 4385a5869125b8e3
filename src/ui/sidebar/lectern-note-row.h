/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the reader's notes; its "item" is a LecternAnnotation. */

#pragma once

#include "ui/sidebar/lectern-sidebar-row.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NOTE_ROW (lectern_note_row_get_type ())
G_DECLARE_FINAL_TYPE (LecternNoteRow, lectern_note_row, LECTERN, NOTE_ROW, LecternSidebarRow)

G_END_DECLS
