/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a page that has been set: tints and text, notes with their rules, the foot. */

#include "config.h"

#include "ui/output/print-pages-private.h"

#include <glib/gi18n.h>

#define FOOT_FONT "Sans 7"
#define FOOT_DROP 34.0 /* of the foot's baseline below the text */

/* By LecternColour: a tint that prints as light grey, and the ink of its line, which tells on paper
 * without colour too that something is marked. */
static const struct
{
  double tint[3];
  double ink[3];
} inks[LECTERN_N_COLOURS] = {
  { { 1.0, 0.95, 0.66 }, { 0.80, 0.62, 0.0 } },   { { 0.80, 0.94, 0.81 }, { 0.18, 0.60, 0.30 } },
  { { 0.83, 0.90, 1.0 }, { 0.16, 0.44, 0.80 } },  { { 1.0, 0.85, 0.93 }, { 0.80, 0.24, 0.55 } },
  { { 0.91, 0.86, 0.98 }, { 0.50, 0.28, 0.75 } },
};

static void
draw_tint (const LecternPrintPages *self,
           const LecternPrintLine *line,
           const LecternPrintMark *mark,
           cairo_t *cr)
{
  const LecternPrintBlock *block = self->blocks->pdata[line->block];
  g_autofree int *ranges = NULL;
  guint start;
  guint end;
  int n_ranges;

  if (!lectern_print_block_find (block, mark->span, &start, &end)
      || (int) end <= line->line->start_index
      || (int) start >= line->line->start_index + line->line->length)
    return;
  /* A range that starts before the line would be drawn to the edge of the column. */
  start = MAX (start, (guint) line->line->start_index);
  end = MIN (end, (guint) (line->line->start_index + line->line->length));
  pango_layout_line_get_x_ranges (line->line, (int) start, (int) end, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      double x = line->x + lectern_print_points (ranges[2 * i]);
      double width = lectern_print_points (ranges[2 * i + 1] - ranges[2 * i]);
      const double *tint = inks[mark->colour].tint;
      const double *ink = inks[mark->colour].ink;

      cairo_set_source_rgb (cr, tint[0], tint[1], tint[2]);
      cairo_rectangle (cr, x, line->baseline - 0.62 * line->height, width, 0.85 * line->height);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, ink[0], ink[1], ink[2]);
      cairo_rectangle (cr, x, line->baseline + 0.23 * line->height - 0.7, width, 0.7);
      cairo_fill (cr);
    }
}

static void
draw_rule (const LecternPrintLine *line, cairo_t *cr)
{
  const double *ink = inks[line->colour].ink;

  cairo_set_source_rgb (cr, ink[0], ink[1], ink[2]);
  cairo_rectangle (cr, line->x - 7, line->top, 1.2, line->height + 0.1);
  cairo_fill (cr);
}

static void
draw_foot (const LecternPrintPages *self, guint page, cairo_t *cr)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FOOT_FONT);
  double right =
      self->note_width > 0 ? self->note_x + self->note_width : self->text_x + self->text_width;
  /* Translators: at the foot of a printed page: its number, and how many there are. */
  g_autofree char *number = g_strdup_printf (_ ("%1$u of %2$u"), page + 1, self->n_pages);
  int width;

  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, number, -1);
  pango_layout_get_size (layout, &width, NULL);
  cairo_move_to (cr, right - lectern_print_points (width), lectern_print_bottom (self) + FOOT_DROP);
  pango_cairo_show_layout (cr, layout);

  pango_layout_set_text (layout, self->title, -1);
  pango_layout_set_width (layout,
                          (int) ((right - self->text_x) * PANGO_SCALE) - width - 12 * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, self->text_x, lectern_print_bottom (self) + FOOT_DROP);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

void
lectern_print_pages_draw (const LecternPrintPages *self, guint page, cairo_t *cr)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LecternPrintLine *line = &g_array_index (self->lines, LecternPrintLine, i);

      if (line->page != page)
        continue;
      for (guint j = 0; line->block != LECTERN_NONE && j < self->marks->len; j++)
        draw_tint (self, line, self->marks->pdata[j], cr);
      if (line->block == LECTERN_NONE)
        draw_rule (line, cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, line->x, line->baseline);
      pango_cairo_show_layout_line (cr, line->line);
    }
  draw_foot (self, page, cr);
}
