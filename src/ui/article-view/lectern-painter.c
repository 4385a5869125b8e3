/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One function a layer, from the faintest (words said) to the strongest (the flash). */

#include "config.h"

#include "ui/article-view/lectern-painter.h"

#include "ui/article-view/lectern-ink.h"
#include "ui/article-view/lectern-line-boxes.h"
#include "ui/article-view/lectern-spoken-tags.h"

/* More than this on one screen is noise, and would make a frame late. */
#define MAX_SPANS_DRAWN 4000

/* One span on its way to the screen. */
typedef struct
{
  const LecternPainter *painter;
  guint value;            /* of the span in its index */
  LecternEntityType type; /* of a name */
  gboolean is_strong;
  gboolean is_selected;
  gboolean is_name;     /* of a kind that is shown */
  gboolean is_untagged; /* its line is still to be drawn */
} Stroke;

/* The box with the leading around it, so that the lines of one paragraph touch. */
static GdkRectangle
with_leading (const LecternPainter *self, const GdkRectangle *box)
{
  int above = self->leading / 2;
  int below = self->leading - above;

  return (GdkRectangle){ box->x, box->y - above, box->width, box->height + above + below };
}

/* The box a little above and below its letters: neighbours on the next line don't touch. */
static GdkRectangle
with_breath (const LecternPainter *self, const GdkRectangle *box, int sides)
{
  int above = MAX (0, self->leading / 2 - 2);

  return (GdkRectangle){ box->x - sides, box->y - above, box->width + 2 * sides,
                         box->height + 2 * above };
}

static LecternRound
corners_of (const LecternLineBox *line)
{
  return (line->is_first ? LECTERN_ROUND_LEFT : LECTERN_ROUND_NONE)
         | (line->is_last ? LECTERN_ROUND_RIGHT : LECTERN_ROUND_NONE);
}

static GdkRGBA
faded (const GdkRGBA *colour, double alpha)
{
  GdkRGBA result = *colour;

  result.alpha *= (float) alpha;
  return result;
}

static void
draw_each (const LecternPainter *self,
           const LecternSpanIndex *index,
           LecternSpan visible,
           LecternLineBoxFunc func)
{
  const LecternIndexedSpan *span;
  LecternSpanIter iter;
  guint n_drawn = 0;

  lectern_span_iter_init (&iter, index, visible.start, visible.end);
  while ((span = lectern_span_iter_next (&iter)) != NULL && n_drawn++ < MAX_SPANS_DRAWN)
    {
      Stroke stroke = { .painter = self, .value = span->value };

      lectern_line_boxes_foreach (self->view, (LecternSpan){ span->start, span->end }, visible,
                                  func, &stroke);
    }
}

/* ---- The machine's finds ----------------------------------------------------------------- */

static void
draw_quote_line (const LecternLineBox *line, gpointer user_data)
{
  const Stroke *stroke = user_data;
  const LecternPainter *self = stroke->painter;
  const LecternQuote *quote = &self->highlights->analysis->quotes[stroke->value];
  GdkRectangle box = with_leading (self, &line->box);

  lectern_ink_fill (self->snapshot, &box, 4, corners_of (line), &self->palette->quote);
  if (line->is_last
      && lectern_highlights_is_mine (self->highlights, LECTERN_ON_QUOTE, stroke->value))
    lectern_ink_seal (self->snapshot, &box, &self->palette->quote_edge);
  /* Where no quotation marks say so, corners show where the words begin and end. */
  if (quote->kind == LECTERN_QUOTE_DIRECT && !self->palette->outlines)
    return;
  if (line->is_first)
    lectern_ink_corner (self->snapshot, &box, TRUE, &self->palette->quote_edge);
  if (line->is_last)
    lectern_ink_corner (self->snapshot, &box, FALSE, &self->palette->quote_edge);
}

static void
draw_value_line (const LecternLineBox *line, gpointer user_data)
{
  const Stroke *stroke = user_data;
  const LecternPainter *self = stroke->painter;
  GdkRectangle box = { line->box.x - 1, line->box.y, line->box.width + 2, line->box.height };

  lectern_ink_fill (self->snapshot, &box, 4, corners_of (line), &self->palette->value);
}

static void
fill_name_line (const LecternLineBox *line, gpointer user_data)
{
  const Stroke *stroke = user_data;
  const LecternPainter *self = stroke->painter;
  const LecternPalette *palette = self->palette;
  GdkRectangle box = with_breath (self, &line->box, 2);
  double alpha = stroke->is_strong ? palette->current_alpha : palette->selected_alpha;
  GdkRGBA fill = faded (&palette->kind[stroke->type], alpha);

  if (stroke->is_selected)
    lectern_ink_fill (self->snapshot, &box, 4, corners_of (line), &fill);
}

static void
outline_name_line (const LecternLineBox *line, gpointer user_data)
{
  const Stroke *stroke = user_data;
  const LecternPainter *self = stroke->painter;
  const GdkRGBA *colour = &self->palette->kind[stroke->type];
  GdkRectangle box = with_breath (self, &line->box, 2);
  GdkRectangle foot = { box.x, box.y + box.height - 2, box.width, 2 };
  int thickness = MAX (1, line->box.height / 18);
  int base = line->box.y + (int) (line->box.height * self->baseline + 0.5);

  if (stroke->is_selected)
    lectern_ink_fill (self->snapshot, &foot, 0, LECTERN_ROUND_NONE, colour);
  if (stroke->is_selected && (stroke->is_strong || self->palette->outlines))
    lectern_ink_outline (self->snapshot, &box, 4, colour);
  if (stroke->type == LECTERN_ENTITY_PLACE && stroke->is_name)
    lectern_ink_ticks (self->snapshot, &line->box, base, line->is_first, line->is_last, colour);
  if (line->is_last && stroke->is_name
      && lectern_highlights_is_mine (self->highlights, LECTERN_ON_NAME, stroke->value))
    lectern_ink_seal (self->snapshot, &line->box, colour);
  if (stroke->is_untagged)
    lectern_ink_kind_line (self->snapshot, stroke->type, line->box.x, base + 2, line->box.width,
                           thickness, colour);
}

/* Where a tag would take too long, see lectern-spoken-tags.h. */
static gboolean
is_untagged (const LecternPainter *self, const LecternMention *mention)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter,
                                      (int) mention->span.start);
  return gtk_text_iter_get_bytes_in_line (&iter) > LECTERN_MAX_TAGGED_PARAGRAPH;
}

static void
draw_mentions (const LecternPainter *self, LecternSpan visible, LecternLineBoxFunc func)
{
  const LecternHighlights *highlights = self->highlights;
  guint current = lectern_highlights_get_current_mention (highlights);
  const LecternIndexedSpan *span;
  LecternSpanIter iter;
  guint n_drawn = 0;

  lectern_span_iter_init (&iter, highlights->mentions, visible.start, visible.end);
  while ((span = lectern_span_iter_next (&iter)) != NULL && n_drawn++ < MAX_SPANS_DRAWN)
    {
      const LecternMention *mention = &highlights->analysis->mentions[span->value];
      Stroke stroke = { .painter = self, .value = span->value };

      stroke.type = highlights->analysis->entities[mention->entity].type;
      stroke.is_selected = mention->entity == highlights->selected_entity;
      stroke.is_strong = span->value == current;
      stroke.is_name = mention->kind == LECTERN_MENTION_NAME
                       && lectern_highlights_shows_type (highlights, stroke.type);
      stroke.is_untagged = stroke.is_name && is_untagged (self, mention);
      if (stroke.is_selected || stroke.is_name)
        lectern_line_boxes_foreach (self->view, mention->span, visible, func, &stroke);
    }
}

/* ---- The reader's marks ------------------------------------------------------------------ */

static void
draw_marker_line (const LecternLineBox *line, gpointer user_data)
{
  const Stroke *stroke = user_data;
  const LecternPainter *self = stroke->painter;
  LecternAnnotation *annotation = g_ptr_array_index (self->highlights->annotations, stroke->value);
  LecternColour colour = lectern_annotation_get_colour (annotation);
  GdkRectangle box = with_breath (self, &line->box, 1);
  GdkRectangle foot = { box.x, box.y + box.height - 2, box.width, 2 };

  lectern_ink_fill (self->snapshot, &box, 3, LECTERN_ROUND_BOTH, &self->palette->marker[colour]);
  lectern_ink_fill (self->snapshot, &foot, 0, LECTERN_ROUND_NONE,
                    &self->palette->marker_edge[colour]);
  if (self->palette->outlines)
    lectern_ink_outline (self->snapshot, &box, 3, &self->palette->marker_edge[colour]);
}

static gboolean
has_sign (LecternAnnotation *annotation)
{
  return lectern_annotation_get_note (annotation) != NULL
         || lectern_annotation_get_tags (annotation)[0] != NULL;
}

/* The sign stands beside the line that the mark begins on; FALSE: that line isn't visible. */
static gboolean
note_box (const LecternPainter *self, LecternAnnotation *annotation, GdkRectangle *box)
{
  GtkTextIter iter;
  GdkRectangle at;
  int size;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter,
                                      (int) lectern_annotation_get_start (annotation));
  lectern_line_boxes_get_place (self->view, &iter, &at);
  size = CLAMP (at.height * 2 / 3, 10, 18);
  *box = (GdkRectangle){ self->note_x, at.y + (at.height - size) / 2, size, size };
  return has_sign (annotation);
}

static void
draw_note_signs (const LecternPainter *self, LecternSpan visible)
{
  const LecternIndexedSpan *span;
  LecternSpanIter iter;
  guint n_drawn = 0;

  lectern_span_iter_init (&iter, self->highlights->notes, visible.start, visible.end);
  while ((span = lectern_span_iter_next (&iter)) != NULL && n_drawn++ < MAX_SPANS_DRAWN)
    {
      LecternAnnotation *annotation =
          g_ptr_array_index (self->highlights->annotations, span->value);
      LecternColour colour = lectern_annotation_get_colour (annotation);
      GdkRectangle box;

      if (note_box (self, annotation, &box))
        lectern_ink_note_sign (self->snapshot, &box, &self->palette->marker[colour],
                               &self->palette->marker_edge[colour]);
    }
}

LecternAnnotation *
lectern_painter_note_at (const LecternPainter *self, int x, int y)
{
  LecternSpan visible = lectern_line_boxes_get_visible (self->view);
  const LecternIndexedSpan *span;
  LecternSpanIter iter;

  if ((self->highlights->show & LECTERN_SHOW_NOTES) == 0)
    return NULL;
  lectern_span_iter_init (&iter, self->highlights->notes, visible.start, visible.end);
  while ((span = lectern_span_iter_next (&iter)) != NULL)
    {
      LecternAnnotation *annotation =
          g_ptr_array_index (self->highlights->annotations, span->value);
      GdkRectangle box;

      if (note_box (self, annotation, &box) && gdk_rectangle_contains_point (&box, x, y))
        return annotation;
    }
  return NULL;
}

/* ---- Search and jumps -------------------------------------------------------------------- */

static void
draw_hit_line (const LecternLineBox *line, gpointer user_data)
{
  const Stroke *stroke = user_data;
  const LecternPainter *self = stroke->painter;
  GdkRectangle box = with_breath (self, &line->box, 1);
  const GdkRGBA *fill = stroke->is_strong ? &self->palette->current_hit : &self->palette->hit;
  GdkRGBA edge = self->palette->current_hit;

  edge.alpha = stroke->is_strong || self->palette->outlines ? 1 : 0.6f;
  lectern_ink_fill (self->snapshot, &box, 3, LECTERN_ROUND_BOTH, fill);
  lectern_ink_outline (self->snapshot, &box, 3, &edge);
}

/* The first match that ends behind offset; matches don't overlap. */
static guint
find_hit (const GArray *hits, guint offset)
{
  guint low = 0;
  guint high = hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (hits, LecternSpan, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
draw_hits (const LecternPainter *self, LecternSpan visible)
{
  const LecternHighlights *highlights = self->highlights;
  const GArray *hits = highlights->hits;
  guint n_drawn = 0;

  if (hits == NULL)
    return;
  for (guint i = find_hit (hits, visible.start); i < hits->len && n_drawn++ < MAX_SPANS_DRAWN; i++)
    {
      LecternSpan span = g_array_index (hits, LecternSpan, i);
      Stroke stroke = { .painter = self, .is_strong = span.start == highlights->current_hit.start };

      if (span.start >= visible.end)
        return;
      lectern_line_boxes_foreach (self->view, span, visible, draw_hit_line, &stroke);
    }
}

static void
draw_flash_line (const LecternLineBox *line, gpointer user_data)
{
  const Stroke *stroke = user_data;
  const LecternPainter *self = stroke->painter;
  GdkRectangle box = with_breath (self, &line->box, 3);
  GdkRGBA fill = faded (&self->palette->flash, self->highlights->flash_strength);
  GdkRGBA edge = fill;

  edge.alpha = (float) self->highlights->flash_strength;
  lectern_ink_fill (self->snapshot, &box, 5, LECTERN_ROUND_BOTH, &fill);
  lectern_ink_outline (self->snapshot, &box, 5, &edge);
}

void
lectern_painter_draw_under (const LecternPainter *self)
{
  const LecternHighlights *highlights = self->highlights;
  LecternSpan visible = lectern_line_boxes_get_visible (self->view);

  if ((highlights->show & LECTERN_SHOW_QUOTES) != 0)
    draw_each (self, highlights->quotes, visible, draw_quote_line);
  if ((highlights->show & LECTERN_SHOW_VALUES) != 0)
    draw_each (self, highlights->values, visible, draw_value_line);
  if ((highlights->show & LECTERN_SHOW_NOTES) != 0)
    {
      draw_each (self, highlights->notes, visible, draw_marker_line);
      draw_note_signs (self, visible);
    }
  draw_mentions (self, visible, fill_name_line);
  draw_hits (self, visible);
}

void
lectern_painter_draw_over (const LecternPainter *self)
{
  const LecternHighlights *highlights = self->highlights;
  LecternSpan visible = lectern_line_boxes_get_visible (self->view);
  Stroke flash = { .painter = self };

  draw_mentions (self, visible, outline_name_line);
  if (lectern_span_is_set (highlights->flash) && highlights->flash_strength > 0)
    lectern_line_boxes_foreach (self->view, highlights->flash, visible, draw_flash_line, &flash);
}
