/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws with snapshot nodes only, which every GSK renderer keeps sharp. */

#include "config.h"

#include "ui/article-view/lectern-ink.h"

static graphene_rect_t
bounds_of (const GdkRectangle *box)
{
  return GRAPHENE_RECT_INIT ((float) box->x, (float) box->y, (float) box->width,
                             (float) box->height);
}

void
lectern_ink_fill (GtkSnapshot *snapshot,
                  const GdkRectangle *box,
                  float radius,
                  LecternRound round,
                  const GdkRGBA *colour)
{
  graphene_rect_t bounds = bounds_of (box);
  float left = (round & LECTERN_ROUND_LEFT) != 0 ? radius : 0;
  float right = (round & LECTERN_ROUND_RIGHT) != 0 ? radius : 0;
  GskRoundedRect shape;

  if (round == LECTERN_ROUND_NONE)
    {
      gtk_snapshot_append_color (snapshot, colour, &bounds);
      return;
    }
  gsk_rounded_rect_init (&shape, &bounds, &GRAPHENE_SIZE_INIT (left, left),
                         &GRAPHENE_SIZE_INIT (right, right), &GRAPHENE_SIZE_INIT (right, right),
                         &GRAPHENE_SIZE_INIT (left, left));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

void
lectern_ink_outline (GtkSnapshot *snapshot,
                     const GdkRectangle *box,
                     float radius,
                     const GdkRGBA *colour)
{
  graphene_rect_t bounds = bounds_of (box);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, radius);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ *colour, *colour, *colour, *colour });
}

static void
draw_strokes (GtkSnapshot *snapshot,
              const GdkRectangle *line,
              int stroke,
              int gap,
              const GdkRGBA *colour)
{
  for (int x = 0; x < line->width; x += stroke + gap)
    {
      GdkRectangle piece = { line->x + x, line->y, MIN (stroke, line->width - x), line->height };

      lectern_ink_fill (snapshot, &piece, 0, LECTERN_ROUND_NONE, colour);
    }
}

void
lectern_ink_kind_line (GtkSnapshot *snapshot,
                       LecternEntityType type,
                       int x,
                       int y,
                       int width,
                       int thickness,
                       const GdkRGBA *colour)
{
  GdkRectangle line = { x, y, width, thickness };

  switch (type)
    {
    case LECTERN_ENTITY_ORGANISATION:
      draw_strokes (snapshot, &line, width, 0, colour);
      line.y += thickness + MAX (2, thickness);
      draw_strokes (snapshot, &line, width, 0, colour);
      break;
    case LECTERN_ENTITY_PLACE:
      draw_strokes (snapshot, &line, 5 * thickness + 2, 2 * thickness + 1, colour);
      break;
    case LECTERN_ENTITY_OTHER:
      line.height = thickness + 1;
      draw_strokes (snapshot, &line, thickness + 1, thickness + 2, colour);
      break;
    case LECTERN_ENTITY_PERSON:
    default:
      draw_strokes (snapshot, &line, width, 0, colour);
      break;
    }
}

void
lectern_ink_ticks (GtkSnapshot *snapshot,
                   const GdkRectangle *word,
                   int base,
                   gboolean left,
                   gboolean right,
                   const GdkRGBA *colour)
{
  int height = MAX (4, word->height / 5);
  GdkRectangle tick = { word->x - 1, base + 3 - height, 1, height };

  if (left)
    lectern_ink_fill (snapshot, &tick, 0, LECTERN_ROUND_NONE, colour);
  tick.x = word->x + word->width;
  if (right)
    lectern_ink_fill (snapshot, &tick, 0, LECTERN_ROUND_NONE, colour);
}

void
lectern_ink_corner (GtkSnapshot *snapshot,
                    const GdkRectangle *box,
                    gboolean opening,
                    const GdkRGBA *colour)
{
  int arm = MAX (5, box->height / 4);
  int right = box->x + box->width;
  int bottom = box->y + box->height;
  GdkRectangle upright = opening ? (GdkRectangle){ box->x - 2, box->y, 2, arm + 2 }
                                 : (GdkRectangle){ right, bottom - arm, 2, arm };
  GdkRectangle level = opening ? (GdkRectangle){ box->x, box->y, arm, 2 }
                               : (GdkRectangle){ right - arm, bottom - 2, arm, 2 };

  lectern_ink_fill (snapshot, &upright, 0, LECTERN_ROUND_NONE, colour);
  lectern_ink_fill (snapshot, &level, 0, LECTERN_ROUND_NONE, colour);
}

void
lectern_ink_seal (GtkSnapshot *snapshot, const GdkRectangle *word, const GdkRGBA *colour)
{
  int size = CLAMP (word->height / 5, 4, 8);
  GdkRectangle dot = { word->x + word->width - size / 2, word->y - size / 2, size, size };

  lectern_ink_fill (snapshot, &dot, size / 2.0f, LECTERN_ROUND_BOTH, colour);
}

void
lectern_ink_note_sign (GtkSnapshot *snapshot,
                       const GdkRectangle *box,
                       const GdkRGBA *fill,
                       const GdkRGBA *edge)
{
  int inset = MAX (3, box->width / 4);
  int step = MAX (3, box->height / 4);

  lectern_ink_fill (snapshot, box, 3, LECTERN_ROUND_BOTH, fill);
  lectern_ink_outline (snapshot, box, 3, edge);
  for (int i = 1; i <= 3; i++)
    {
      int width = box->width - 2 * inset;
      GdkRectangle stroke = { box->x + inset, box->y + i * step, i == 3 ? width / 2 : width, 1 };

      lectern_ink_fill (snapshot, &stroke, 0, LECTERN_ROUND_NONE, edge);
    }
}
