/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Picks somebody whom the article names, by typing a part of the name. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

/* Sets, or changes, who says the analysis' quote: one of the names, or any words of the article. */
void lectern_name_picker_pick_speaker (GtkWidget *parent, LecternDocument *document, guint quote);
/* Merges entity into the one that is picked, whose name and kind stay. */
void lectern_name_picker_pick_same (GtkWidget *parent, LecternDocument *document, guint entity);

G_END_DECLS
