/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK knows the height of a line only once it has laid it out, so the aim is taken anew in each
 * frame. Far jumps skip most of the way. Where animations are off, all is one step, and the
 * flash is a still outline. */

#include "config.h"

#include "ui/article-view/lectern-page-scroller.h"

#include <adwaita.h>

#include "ui/article-view/lectern-line-boxes.h"

#define SCROLL_MS 280
#define FLASH_MS 1500
#define MAX_HISTORY 100
/* A place is reached when nothing moved for so many frames, or after so many. */
#define STILL_FRAMES 4
#define MAX_FRAMES 900

/* Where a reader was, in code points. */
typedef struct
{
  guint top; /* the first one visible */
  guint caret;
} Place;

struct _LecternPageScroller
{
  LecternArticleText *text;
  GtkTextMark *mark; /* what is scrolled to */
  double align;      /* where it lands, 0 (top) to 1 */
  guint settling;    /* tick callback */
  guint n_frames;    /* that it took so far */
  guint n_still;     /* of these, since something moved */
  double upper;      /* of the adjustment, in the last frame */
  GtkEventController *events;
  AdwAnimation *scroll;
  AdwAnimation *flash;
  guint still_flash; /* timeout */
  double from;
  GArray *back; /* (Place) */
  GArray *forth;
};

static GtkAdjustment *
get_adjustment (LecternPageScroller *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text));
}

/* The adjustment's value that puts the mark where it is to land. */
static double
aim (LecternPageScroller *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GtkAdjustment *adjustment = get_adjustment (self);
  double page = gtk_adjustment_get_page_size (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - page;
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (view), &iter, self->mark);
  lectern_line_boxes_get_place (view, &iter, &place);
  /* The head of the page belongs to its beginning. */
  if (self->align == 0 && gtk_text_iter_is_start (&iter))
    return 0;
  return CLAMP (place.y + gtk_text_view_get_top_margin (view) - self->align * (page - place.height),
                0, MAX (0, last));
}

static void
on_scroll (double progress, gpointer user_data)
{
  LecternPageScroller *self = user_data;

  gtk_adjustment_set_value (get_adjustment (self),
                            self->from + (aim (self) - self->from) * progress);
}

static gboolean
settle_in_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LecternPageScroller *self = user_data;
  GtkAdjustment *adjustment = get_adjustment (self);
  double target = aim (self);

  if (gtk_adjustment_get_page_size (adjustment) <= 1)
    return G_SOURCE_CONTINUE;
  if (ABS (target - gtk_adjustment_get_value (adjustment)) < 1
      && gtk_adjustment_get_upper (adjustment) == self->upper)
    self->n_still++;
  else
    self->n_still = 0;
  self->upper = gtk_adjustment_get_upper (adjustment);
  gtk_adjustment_set_value (adjustment, target);
  if (++self->n_frames < MAX_FRAMES && self->n_still < STILL_FRAMES)
    return G_SOURCE_CONTINUE;
  self->settling = 0;
  return G_SOURCE_REMOVE;
}

/* In one step; then held there while lines are being laid out, which moves what is below them. */
static void
settle (LecternPageScroller *self)
{
  GtkWidget *widget = GTK_WIDGET (self->text);

  self->n_frames = 0;
  self->n_still = 0;
  if (self->settling == 0)
    self->settling = gtk_widget_add_tick_callback (widget, settle_in_frame, self, NULL);
  if (gtk_adjustment_get_page_size (get_adjustment (self)) > 1)
    gtk_adjustment_set_value (get_adjustment (self), aim (self));
}

static void
stop (LecternPageScroller *self)
{
  if (self->settling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->text), self->settling);
  self->settling = 0;
  /* Not reset, which would set the value of its beginning: the page would leap back. */
  adw_animation_pause (self->scroll);
}

/* The reader's own hand goes first. */
static gboolean
on_event (LecternPageScroller *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_SCROLL || type == GDK_BUTTON_PRESS || type == GDK_KEY_PRESS
      || type == GDK_TOUCH_BEGIN)
    stop (self);
  return GDK_EVENT_PROPAGATE;
}

static void
on_flash (double strength, gpointer user_data)
{
  LecternPageScroller *self = user_data;

  lectern_article_text_get_highlights (self->text)->flash_strength = strength;
  gtk_widget_queue_draw (GTK_WIDGET (self->text));
}

static gboolean
end_still_flash (gpointer user_data)
{
  LecternPageScroller *self = user_data;

  self->still_flash = 0;
  on_flash (0, self);
  return G_SOURCE_REMOVE;
}

static void
start_flash (LecternPageScroller *self, LecternSpan span)
{
  lectern_article_text_get_highlights (self->text)->flash = span;
  g_clear_handle_id (&self->still_flash, g_source_remove);
  if (span.start >= span.end)
    on_flash (0, self);
  else if (adw_get_enable_animations (GTK_WIDGET (self->text)))
    adw_animation_play (self->flash);
  else
    {
      on_flash (1, self);
      self->still_flash = g_timeout_add (FLASH_MS, end_still_flash, self);
    }
}

static void
scroll_to (LecternPageScroller *self, guint offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GtkAdjustment *adjustment = get_adjustment (self);
  double page = gtk_adjustment_get_page_size (adjustment);
  GtkTextIter iter;
  double target;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) offset);
  gtk_text_buffer_move_mark (gtk_text_view_get_buffer (view), self->mark, &iter);
  stop (self);
  self->align = 0.5;
  if (!gtk_widget_get_mapped (GTK_WIDGET (view)) || page <= 1
      || !adw_get_enable_animations (GTK_WIDGET (view)))
    {
      settle (self);
      return;
    }
  target = aim (self);
  self->from = gtk_adjustment_get_value (adjustment);
  if (ABS (target - self->from) > 1.5 * page)
    self->from = target + (target > self->from ? -page : page);
  adw_animation_play (self->scroll);
}

static void
remember (LecternPageScroller *self, GArray *history)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  Place place = { .top = lectern_page_scroller_get_top (self) };
  const Place *last;
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  place.caret = (guint) gtk_text_iter_get_offset (&caret);
  if (history->len == MAX_HISTORY)
    g_array_remove_index (history, 0);
  last = history->len > 0 ? &g_array_index (history, Place, history->len - 1) : NULL;
  if (last == NULL || last->top != place.top || last->caret != place.caret)
    g_array_append_val (history, place);
}

void
lectern_page_scroller_jump (LecternPageScroller *self, LecternSpan span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter iter;

  remember (self, self->back);
  g_array_set_size (self->forth, 0);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) span.start);
  gtk_text_buffer_place_cursor (buffer, &iter);
  scroll_to (self, span.start);
  start_flash (self, span);
}

void
lectern_page_scroller_show (LecternPageScroller *self, LecternSpan span)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GdkRectangle visible;
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) span.start);
  lectern_line_boxes_get_place (view, &iter, &place);
  gtk_text_view_get_visible_rect (view, &visible);
  if (place.y < visible.y + visible.height / 8
      || place.y + place.height > visible.y + visible.height * 7 / 8)
    scroll_to (self, span.start);
}

gboolean
lectern_page_scroller_travel (LecternPageScroller *self, int direction)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GArray *history = direction < 0 ? self->back : self->forth;
  GtkTextIter caret;
  Place place;

  if (history->len == 0)
    return FALSE;
  place = g_array_index (history, Place, history->len - 1);
  g_array_set_size (history, history->len - 1);
  remember (self, direction < 0 ? self->forth : self->back);
  lectern_page_scroller_set_top (self, place.top);
  gtk_text_buffer_get_iter_at_offset (buffer, &caret, (int) place.caret);
  gtk_text_buffer_place_cursor (buffer, &caret);
  return TRUE;
}

guint
lectern_page_scroller_get_top (LecternPageScroller *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &iter, visible.x, visible.y);
  gtk_text_view_backward_display_line_start (view, &iter);
  return (guint) gtk_text_iter_get_offset (&iter);
}

void
lectern_page_scroller_set_top (LecternPageScroller *self, guint offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter iter;

  stop (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  gtk_text_buffer_move_mark (buffer, self->mark, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  self->align = 0;
  settle (self);
}

LecternPageScroller *
lectern_page_scroller_new (LecternArticleText *text)
{
  LecternPageScroller *self = g_new0 (LecternPageScroller, 1);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  GtkWidget *widget = GTK_WIDGET (text);
  GtkWidget *scrolled_window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkTextIter start;

  self->text = text;
  self->back = g_array_new (FALSE, FALSE, sizeof (Place));
  self->forth = g_array_new (FALSE, FALSE, sizeof (Place));
  gtk_text_buffer_get_start_iter (buffer, &start);
  self->mark = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  self->scroll = adw_timed_animation_new (
      widget, 0, 1, SCROLL_MS, adw_callback_animation_target_new (on_scroll, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->scroll), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->scroll, "done", G_CALLBACK (settle), self);
  self->flash = adw_timed_animation_new (widget, 1, 0, FLASH_MS,
                                         adw_callback_animation_target_new (on_flash, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->flash), ADW_EASE_IN_QUAD);
  self->events = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->events, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (scrolled_window, g_object_ref (self->events));
  return self;
}

void
lectern_page_scroller_free (LecternPageScroller *self)
{
  if (self == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->events, self);
  g_signal_handlers_disconnect_by_data (self->scroll, self);
  stop (self);
  adw_animation_reset (self->flash);
  g_clear_handle_id (&self->still_flash, g_source_remove);
  g_object_unref (self->events);
  g_object_unref (self->scroll);
  g_object_unref (self->flash);
  g_array_unref (self->back);
  g_array_unref (self->forth);
  g_free (self);
}
