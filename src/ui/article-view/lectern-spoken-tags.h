/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a screen reader hears of the highlights, as text tags: each kind of name has an underline
 * of its own (single, double, low, dotted), the reader's marks have a background.
 *
 * Not more, because of GTK 4.8: it passes on underlines and backgrounds to AT-SPI, draws what is
 * transparent about them opaque, and counts only the colour channels that are full. */

#pragma once

#include <gtk/gtk.h>

#include "ui/article-view/lectern-highlights.h"
#include "ui/article-view/lectern-palette.h"

G_BEGIN_DECLS

typedef struct _LecternSpokenTags LecternSpokenTags;

/* Applying tags is quadratic inside one paragraph: 20 KB take 19 ms, 100 KB 0.4 s. Longer ones
 * have none; the painter draws the lines there. */
#define LECTERN_MAX_TAGGED_PARAGRAPH (20 * 1024)

/* Reads highlights, which must live longer. */
LecternSpokenTags *lectern_spoken_tags_new (GtkTextBuffer *buffer,
                                            const LecternHighlights *highlights);
void lectern_spoken_tags_free (LecternSpokenTags *self);

void lectern_spoken_tags_set_palette (LecternSpokenTags *self, const LecternPalette *palette);

/* The highlights of names, or of marks, have changed: sets the tags that changed with them, a few
 * milliseconds at a time when idle. */
void lectern_spoken_tags_refresh_names (LecternSpokenTags *self);
void lectern_spoken_tags_refresh_marks (LecternSpokenTags *self);
/* The text has changed: sets all anew. */
void lectern_spoken_tags_reset (LecternSpokenTags *self);

G_END_DECLS
