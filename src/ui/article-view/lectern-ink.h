/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strokes that highlights are made of: fills, outlines, and a line for every kind of name. */

#pragma once

#include <gtk/gtk.h>

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* radius: of the corners that round says. */
typedef enum
{
  LECTERN_ROUND_NONE = 0,
  LECTERN_ROUND_LEFT = 1 << 0,
  LECTERN_ROUND_RIGHT = 1 << 1,
  LECTERN_ROUND_BOTH = LECTERN_ROUND_LEFT | LECTERN_ROUND_RIGHT,
} LecternRound;

void lectern_ink_fill (GtkSnapshot *snapshot,
                       const GdkRectangle *box,
                       float radius,
                       LecternRound round,
                       const GdkRGBA *colour);
void lectern_ink_outline (GtkSnapshot *snapshot,
                          const GdkRectangle *box,
                          float radius,
                          const GdkRGBA *colour);

/* The line that says which kind a name is, whatever the colours: person ─, organisation ═,
 * place ╌, other ┈. y: top of the line. */
void lectern_ink_kind_line (GtkSnapshot *snapshot,
                            LecternEntityType type,
                            int x,
                            int y,
                            int width,
                            int thickness,
                            const GdkRGBA *colour);

/* The upturned ends of a place's line, under a word whose letters stand on base. */
void lectern_ink_ticks (GtkSnapshot *snapshot,
                        const GdkRectangle *word,
                        int base,
                        gboolean left,
                        gboolean right,
                        const GdkRGBA *colour);

/* The corner at the top left of box (opening) or at its bottom right. */
void lectern_ink_corner (GtkSnapshot *snapshot,
                         const GdkRectangle *box,
                         gboolean opening,
                         const GdkRGBA *colour);

/* The tick at the upper right of a word: a person saw to it. */
void lectern_ink_seal (GtkSnapshot *snapshot, const GdkRectangle *word, const GdkRGBA *colour);

/* A small written card, as wide as it is high. */
void lectern_ink_note_sign (GtkSnapshot *snapshot,
                            const GdkRectangle *box,
                            const GdkRGBA *fill,
                            const GdkRGBA *edge);

G_END_DECLS
