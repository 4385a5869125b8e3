/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Picks somebody whom the article names, by typing a part of the name. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

/* Sets, or changes, who says the analysis' quote: one of the names, or any words of the article. */
void lectern_name_picker_pick_speaker (GtkWidget *parent, LecternDocument *document, guint quote);
/* Makes words, which the machine missed, a quotation. likely: who is offered first, or
 * LECTERN_NONE. */
void lectern_name_picker_pick_quoted (GtkWidget *parent,
                                      LecternDocument *document,
                                      LecternSpan words,
                                      guint likely);
/* Splits the mention off: somebody new is meant there, or another one who is named. all: by all the
 * entity's mentions with these words. */
void lectern_name_picker_pick_other (GtkWidget *parent,
                                     LecternDocument *document,
                                     guint mention,
                                     gboolean all);
/* Merges entity into the one that is picked, whose name and kind stay. */
void lectern_name_picker_pick_same (GtkWidget *parent, LecternDocument *document, guint entity);

G_END_DECLS
