/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One function an ornament; each block on the screen has one. */

#include "config.h"

#include "ui/article-view/lectern-page-ornaments.h"

#include "ui/article-view/lectern-ink.h"
#include "ui/article-view/lectern-line-boxes.h"

/* More than these on one screen can't be. */
#define MAX_BLOCKS_DRAWN 1000
/* The mark of a list is no longer than this ("12. "), spaces before it apart. */
#define MAX_MARK 32
/* Characters between two lines of one quotation. */
#define MAX_QUOTE_GAP 8

typedef struct
{
  GtkTextView *view;
  GtkSnapshot *snapshot;
  const LecternPalette *palette;
  int last_bottom; /* of the quotation drawn last, which the next may continue */
  guint last_end;  /* likewise */
} Ornaments;

/* The lines of a block in buffer coordinates, from the left margin to the right one. */
static GdkRectangle
box_of (const Ornaments *self, const GtkTextIter *start, const GtkTextIter *end)
{
  int left = gtk_text_view_get_left_margin (self->view);
  int right = gtk_text_view_get_right_margin (self->view);
  int top;
  int last;
  int height;

  gtk_text_view_get_line_yrange (self->view, start, &top, &height);
  gtk_text_view_get_line_yrange (self->view, end, &last, &height);
  return (GdkRectangle){ left, top, gtk_widget_get_width (GTK_WIDGET (self->view)) - left - right,
                         last + height - top };
}

static void
draw_quote (Ornaments *self, const LecternArticleSpan *span, const GdkRectangle *box)
{
  gboolean continues = self->last_end > 0 && span->start <= self->last_end + MAX_QUOTE_GAP;
  int top = continues ? MIN (box->y, self->last_bottom) : box->y;
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;
  GdkRectangle bar = { is_mirrored ? box->x + box->width - 3 : box->x, top, 3,
                       box->y + box->height - top };

  lectern_ink_fill (self->snapshot, &bar, 1.5f, LECTERN_ROUND_BOTH, &self->palette->ornament);
  self->last_end = span->end;
  self->last_bottom = box->y + box->height;
}

static void
draw_code (const Ornaments *self, const GdkRectangle *box)
{
  lectern_ink_fill (self->snapshot, box, 0, LECTERN_ROUND_NONE, &self->palette->value);
}

static void
draw_rule (const Ornaments *self, const GdkRectangle *box)
{
  GdkRectangle line = { box->x + box->width / 3, box->y + box->height / 2, box->width / 3, 1 };

  lectern_ink_fill (self->snapshot, &line, 0, LECTERN_ROUND_NONE, &self->palette->ornament);
}

/* "•", or the number that the file has. */
static char *
dup_mark (const GtkTextIter *start)
{
  GtkTextIter line = *start;
  g_autofree char *mark = NULL;

  gtk_text_iter_set_line_offset (&line, 0);
  if (gtk_text_iter_get_line_offset (start) > MAX_MARK)
    return g_strdup ("•");
  mark = g_strstrip (gtk_text_iter_get_slice (&line, start));
  return g_ascii_isdigit (*mark) ? g_steal_pointer (&mark) : g_strdup ("•");
}

/* In the margin, as far from the words as half a letter is high. */
static void
draw_mark (const Ornaments *self, const GtkTextIter *start)
{
  g_autofree char *mark = dup_mark (start);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), mark);
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->view));
  GdkRectangle place;
  GdkRGBA colour;
  int width;
  int height;
  int x;

  lectern_line_boxes_get_place (self->view, start, &place);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_style_context_get_color (style, &colour);
  x = is_mirrored ? place.x + height / 3 : place.x - width - height / 3;
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (
      self->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) (place.y + place.height - height)));
  gtk_snapshot_append_layout (self->snapshot, layout, &colour);
  gtk_snapshot_restore (self->snapshot);
}

static void
draw_block (Ornaments *self, const LecternArticleSpan *span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GdkRectangle box;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) span->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) span->end);
  box = box_of (self, &start, &end);
  if (span->kind == LECTERN_ARTICLE_SPAN_BLOCK_QUOTE)
    draw_quote (self, span, &box);
  else if (span->kind == LECTERN_ARTICLE_SPAN_LIST_ITEM)
    draw_mark (self, &start);
  else if (span->kind == LECTERN_ARTICLE_SPAN_RULE)
    draw_rule (self, &box);
  else if (gtk_text_iter_starts_line (&start) && gtk_text_iter_ends_line (&end))
    draw_code (self, &box);
}

void
lectern_page_ornaments_draw (GtkTextView *view,
                             GtkSnapshot *snapshot,
                             const LecternStructure *structure,
                             const LecternPalette *palette,
                             LecternSpan visible)
{
  Ornaments self = { .view = view, .snapshot = snapshot, .palette = palette };
  const LecternIndexedSpan *span;
  LecternSpanIter iter;

  lectern_span_iter_init (&iter, structure->blocks, visible.start, visible.end);
  for (guint i = 0; i < MAX_BLOCKS_DRAWN && (span = lectern_span_iter_next (&iter)) != NULL; i++)
    draw_block (&self, &structure->spans[span->value]);
}
