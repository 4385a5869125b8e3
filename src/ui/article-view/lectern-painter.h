/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the highlights of an article under and over its text.
 *
 * Text tags can't do this well: their backgrounds leave stripes where the leading is, and thousands
 * of them cost time. The painter looks only at what is on the screen, so a text of any length
 * costs the same. Names and marks have tags besides (lectern-spoken-tags), which GTK draws between
 * the two layers. */

#pragma once

#include <gtk/gtk.h>

#include "ui/article-view/lectern-highlights.h"
#include "ui/article-view/lectern-palette.h"

G_BEGIN_DECLS

typedef struct
{
  GtkTextView *view;
  GtkSnapshot *snapshot; /* in buffer coordinates */
  const LecternHighlights *highlights;
  const LecternPalette *palette;
  int leading;     /* pixels between the lines of a paragraph */
  double baseline; /* where it is in a line, from 0 (top) to 1 */
  int note_x;      /* where the signs of notes stand, in the margin */
} LecternPainter;

/* Fills go under the text; outlines over it, where the background of a mark can't hide them. */
void lectern_painter_draw_under (const LecternPainter *self);
void lectern_painter_draw_over (const LecternPainter *self);

/* The reader's mark whose sign in the margin is at this place (buffer coordinates), or NULL. */
LecternAnnotation *lectern_painter_note_at (const LecternPainter *self, int x, int y);

G_END_DECLS
