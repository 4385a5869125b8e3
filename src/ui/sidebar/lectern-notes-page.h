/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of the reader's notes. */

#pragma once

#include "ui/sidebar/lectern-sidebar-page.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NOTES_PAGE (lectern_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (LecternNotesPage, lectern_notes_page, LECTERN, NOTES_PAGE, LecternSidebarPage)

/* "Re-attach here": annotation now belongs to the words that are selected in the text; a bell where
 * none are. */
void lectern_notes_page_reattach (LecternNotesPage *self, LecternAnnotation *annotation);

G_END_DECLS
