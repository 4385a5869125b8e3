/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say about where an article's notes are kept, and about what was changed in two
 * places. */

#pragma once

#include <gtk/gtk.h>

#include "annotation/store/lectern-annotation-store.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NOTES_BANNERS (lectern_notes_banners_get_type ())
G_DECLARE_FINAL_TYPE (LecternNotesBanners, lectern_notes_banners, LECTERN, NOTES_BANNERS, GtkWidget)

/* Uses the action win.sidebar-page of the window it stands in. store: or NULL, nothing to say. */
void lectern_notes_banners_set_store (LecternNotesBanners *self, LecternAnnotationStore *store);

G_END_DECLS
