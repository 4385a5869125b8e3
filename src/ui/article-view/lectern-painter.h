/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the highlights of an article under its text.
 *
 * Text tags can't do this well: their backgrounds leave stripes where the leading is, Pango has
 * no dashed or dotted line, and 16,000 of them cost 77 ms. The painter looks only at what is on
 * the screen, so a text of any length costs the same. (The ink of the letters is
 * lectern-ink-tags'.) */

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

void lectern_painter_draw (const LecternPainter *self);

/* The reader's mark whose sign in the margin is at this place (buffer coordinates), or NULL. */
LecternAnnotation *lectern_painter_note_at (const LecternPainter *self, int x, int y);

G_END_DECLS
