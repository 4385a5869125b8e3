/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts the text of an article into a buffer: what is seen first at once, a long rest in slices
 * between frames, so that 10 MB don't hold up the window. */

#pragma once

#include <gtk/gtk.h>

#include "article/lectern-article.h"

G_BEGIN_DECLS

typedef struct _LecternTextFiller LecternTextFiller;

/* Empties buffer and begins. done is called when all is there, perhaps before this returns. */
LecternTextFiller *lectern_text_filler_new (GtkTextBuffer *buffer,
                                            LecternArticle *article,
                                            GCallback done,
                                            gpointer user_data);
void lectern_text_filler_free (LecternTextFiller *self);

/* Inserts until this code point is there, whatever it costs: somebody wants to go there. */
void lectern_text_filler_ensure (LecternTextFiller *self, guint offset);

G_END_DECLS
