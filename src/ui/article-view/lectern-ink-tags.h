/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ink of the letters: each kind of find has a shade of its own. To the eye it goes with what
 * the painter draws; to a screen reader it is how a find is heard (of attributes that don't
 * change how a text is set, GTK 4.8 passes on only colours and underlines to AT-SPI, and drops
 * what is transparent about them). */

#pragma once

#include <gtk/gtk.h>

#include "ui/article-view/lectern-highlights.h"
#include "ui/article-view/lectern-palette.h"

G_BEGIN_DECLS

typedef struct _LecternInkTags LecternInkTags;

/* Reads highlights, which must live longer. */
LecternInkTags *lectern_ink_tags_new (GtkTextBuffer *buffer, const LecternHighlights *highlights);
void lectern_ink_tags_free (LecternInkTags *self);

void lectern_ink_tags_set_palette (LecternInkTags *self, const LecternPalette *palette);

/* Highlights have changed: sets all tags anew, a few milliseconds at a time when idle. */
void lectern_ink_tags_refresh (LecternInkTags *self);

G_END_DECLS
