/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks a stretch of text one display line at a time. */

#include "config.h"

#include "ui/article-view/lectern-line-boxes.h"

#include "ui/article-view/lectern-article-text.h"

/* A screen has fewer lines than this; the bound holds whatever GTK answers. */
#define MAX_LINES 400

LecternSpan
lectern_line_boxes_get_visible (GtkTextView *view)
{
  GdkRectangle visible;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &start, visible.x, visible.y);
  gtk_text_view_get_iter_at_location (view, &end, visible.x + visible.width,
                                      visible.y + visible.height);
  gtk_text_view_backward_display_line_start (view, &start);
  gtk_text_view_forward_display_line_end (view, &end);
  gtk_text_iter_forward_char (&end);
  return (LecternSpan){ gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };
}

void
lectern_line_boxes_get_place (GtkTextView *view, const GtkTextIter *iter, GdkRectangle *place)
{
  const LecternStructure *structure =
      lectern_article_text_get_structure (LECTERN_ARTICLE_TEXT (view));

  /* The right way takes time that grows with the square of what is marked in a paragraph. */
  if (lectern_span_index_get_size (structure->hidden) > 0)
    gtk_text_view_get_cursor_locations (view, iter, place, NULL);
  else
    gtk_text_view_get_iter_location (view, iter, place);
}

/* The box from one place to another on the same display line, in either writing direction. */
static GdkRectangle
box_between (GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end)
{
  GdkRectangle from;
  GdkRectangle to;
  GtkTextIter last = *end;
  int left;
  int right;

  lectern_line_boxes_get_place (view, start, &from);
  lectern_line_boxes_get_place (view, end, &to);
  /* GTK takes invisible text at the beginning of the next line for the end of this one. */
  if (to.y >= from.y + from.height && gtk_text_iter_backward_visible_cursor_position (&last))
    lectern_line_boxes_get_place (view, &last, &to);
  left = MIN (from.x, to.x);
  right = MAX (from.x, to.x);
  return (GdkRectangle){ left, from.y, right - left, from.height };
}

void
lectern_line_boxes_foreach (GtkTextView *view,
                            LecternSpan span,
                            LecternSpan visible,
                            LecternLineBoxFunc func,
                            gpointer user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  guint start = MAX (span.start, visible.start);
  guint end = MIN (span.end, visible.end);
  GtkTextIter iter;
  GtkTextIter stop;

  if (start >= end)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &stop, (int) end);
  for (guint i = 0; i < MAX_LINES && gtk_text_iter_compare (&iter, &stop) < 0; i++)
    {
      LecternLineBox line = { .is_first = FALSE };
      GtkTextIter line_end = iter;

      if (!gtk_text_iter_ends_line (&line_end))
        gtk_text_view_forward_display_line_end (view, &line_end);
      if (gtk_text_iter_compare (&line_end, &stop) > 0)
        line_end = stop;
      line.is_first = (guint) gtk_text_iter_get_offset (&iter) == span.start;
      line.is_last = (guint) gtk_text_iter_get_offset (&line_end) + 1 >= span.end;
      line.box = box_between (view, &iter, &line_end);
      if (line.box.width > 0)
        func (&line, user_data);
      iter = line_end;
      if (!gtk_text_iter_forward_char (&iter))
        break;
    }
}
