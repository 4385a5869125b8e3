/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dragging an edge of the name or quotation at the caret gives it another extent, by words. Only at
 * the caret: anywhere else a drag that starts beside a name is meant to select. */

#include "config.h"

#include "ui/article-view/lectern-correction-subject.h"

/* Pixels, on both sides of the edge. */
#define EDGE_REACH 5

typedef struct
{
  LecternAnalysis *analysis; /* (owned) that index belongs to; NULL: nothing is dragged */
  LecternCorrectionOn on;
  guint index;
  LecternSpan span; /* as the drag has made it */
  gboolean is_end;  /* the end is dragged, not the start */
} Drag;

/* The extent that has its edges at the caret; FALSE: none. */
static gboolean
find_extent (LecternArticleView *self, Drag *drag)
{
  LecternCorrectionSubject subject;

  if (!_lectern_article_view_get_subject (self, &subject))
    return FALSE;
  drag->on = subject.mention != LECTERN_NONE ? LECTERN_ON_NAME : LECTERN_ON_QUOTE;
  drag->index = subject.mention != LECTERN_NONE ? subject.mention : subject.quote;
  if (drag->index == LECTERN_NONE)
    return FALSE;
  drag->span = drag->on == LECTERN_ON_NAME ? subject.analysis->mentions[drag->index].span
                                           : subject.analysis->quotes[drag->index].span;
  return drag->span.start < drag->span.end;
}

/* Whether the edge beside the character at offset is at the place. */
static gboolean
is_near (LecternArticleView *self, guint offset, gboolean after, double x, double y)
{
  GdkRectangle place;

  if (!lectern_article_text_get_place (self->text, (LecternSpan){ offset, offset + 1 }, &place))
    return FALSE;
  return ABS (x - (after ? place.x + place.width : place.x)) <= EDGE_REACH && y >= place.y
         && y < place.y + place.height;
}

static gboolean
find_edge (LecternArticleView *self, double x, double y, Drag *drag)
{
  if (!find_extent (self, drag))
    return FALSE;
  drag->is_end = is_near (self, drag->span.end - 1, TRUE, x, y);
  return drag->is_end || is_near (self, drag->span.start, FALSE, x, y);
}

gboolean
_lectern_article_view_has_edge_at (LecternArticleView *self, double x, double y)
{
  Drag drag;

  return find_edge (self, x, y, &drag);
}

/* ---- The drag ---------------------------------------------------------------------------- */

static void
begin_cb (GtkGestureDrag *gesture, double x, double y, LecternArticleView *self)
{
  Drag *drag = g_object_get_data (G_OBJECT (gesture), "drag");

  g_clear_pointer (&drag->analysis, lectern_analysis_unref);
  if (self->document == NULL || !find_edge (self, x, y, drag))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  drag->analysis =
      lectern_analysis_ref ((LecternAnalysis *) lectern_document_get_analysis (self->document));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The end of the word at offset or before it, or the start of the one at offset or after it. */
static guint
snap (GtkTextBuffer *buffer, guint offset, gboolean is_end)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  if (gtk_text_iter_inside_word (&iter))
    {
      if (is_end)
        gtk_text_iter_forward_word_end (&iter);
      else if (!gtk_text_iter_starts_word (&iter))
        gtk_text_iter_backward_word_start (&iter);
      return (guint) gtk_text_iter_get_offset (&iter);
    }
  if (!is_end)
    while (g_unichar_isspace (gtk_text_iter_get_char (&iter)))
      gtk_text_iter_forward_char (&iter);
  while (is_end && gtk_text_iter_backward_char (&iter))
    if (!g_unichar_isspace (gtk_text_iter_get_char (&iter)))
      {
        gtk_text_iter_forward_char (&iter);
        break;
      }
  return (guint) gtk_text_iter_get_offset (&iter);
}

/* What would be taken in is shown as a selection. */
static void
update_cb (GtkGestureDrag *gesture, double dx, double dy, LecternArticleView *self)
{
  Drag *drag = g_object_get_data (G_OBJECT (gesture), "drag");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start;
  GtkTextIter end;
  guint offset;
  double x;
  double y;

  if (drag->analysis == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  offset = lectern_article_text_offset_at (self->text, x + dx, y + dy);
  if (offset == LECTERN_NONE)
    return;
  offset = snap (buffer, offset, drag->is_end);
  if (drag->is_end && offset > drag->span.start)
    drag->span.end = offset;
  else if (!drag->is_end && offset < drag->span.end)
    drag->span.start = offset;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) drag->span.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) drag->span.end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
end_cb (GtkGestureDrag *gesture, double dx, double dy, LecternArticleView *self)
{
  Drag *drag = g_object_get_data (G_OBJECT (gesture), "drag");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  g_autoptr (LecternAnalysis) analysis = g_steal_pointer (&drag->analysis);
  GtkTextIter start;

  if (analysis == NULL)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) drag->span.start);
  gtk_text_buffer_place_cursor (buffer, &start);
  if (self->annotations != NULL && lectern_document_get_analysis (self->document) == analysis)
    lectern_corrections_set_extent (self->annotations, analysis, drag->on, drag->index,
                                    drag->span.start, drag->span.end);
}

static void
drag_free (gpointer data)
{
  Drag *drag = data;

  g_clear_pointer (&drag->analysis, lectern_analysis_unref);
  g_free (drag);
}

void
_lectern_article_view_init_edges (LecternArticleView *self)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();

  g_object_set_data_full (G_OBJECT (gesture), "drag", g_new0 (Drag, 1), drag_free);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), GTK_EVENT_CONTROLLER (gesture));
}
