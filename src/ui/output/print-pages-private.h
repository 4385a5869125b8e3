/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as setting leaves them and drawing finds them. */

#pragma once

#include "ui/output/print-pages.h"

G_BEGIN_DECLS

/* Points; the foot stands in it. */
#define MARGIN_BOTTOM 72.0

typedef struct
{
  PangoLayout *layout;   /* borrowed from layouts */
  PangoLayoutLine *line; /* borrowed from layout */
  guint block;           /* index of blocks, or LECTERN_NONE: a note */
  guint colour;          /* of a note's rule */
  guint page;
  double x;
  double top;
  double baseline;
  double height;
} LecternPrintLine;

struct _LecternPrintPages
{
  PangoContext *context;
  double width;
  double height;
  double text_x;
  double text_width;
  double note_x;
  double note_width;
  char *title;

  GPtrArray *marks;
  GPtrArray *blocks;
  GPtrArray *layouts; /* owned; the first blocks->len are those of the blocks */
  GArray *lines;      /* of LecternPrintLine, text first */
  guint n_pages;
};

static inline double
lectern_print_points (int pango_units)
{
  return (double) pango_units / PANGO_SCALE;
}

/* Of the text, from the top of the page. */
static inline double
lectern_print_bottom (const LecternPrintPages *self)
{
  return self->height - MARGIN_BOTTOM;
}

G_END_DECLS
