/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pointer on the page: clicks on names and marks, tooltips, Ctrl+scroll. */

#include "config.h"

#include "ui/article-view/lectern-article-view-private.h"

#include <glib/gi18n.h>

#include "ui/article-view/lectern-descriptions.h"

/* A pointer that moved further than this between press and release was selecting. */
#define CLICK_SLOP 4

/* ---- Clicks ------------------------------------------------------------------------------ */

static void
on_click (LecternArticleView *self, GdkModifierType state, double x, double y)
{
  LecternAnnotation *sign = lectern_article_text_note_sign_at (self->text, x, y);
  guint offset = lectern_article_text_offset_at (self->text, x, y);
  const char *target = _lectern_article_view_get_link (self, offset);

  if (target != NULL && (state & GDK_CONTROL_MASK) != 0)
    _lectern_article_view_open_link (self, target);
  else if (sign != NULL)
    _lectern_article_view_edit_annotation (self, sign, LECTERN_NOTE_EDITOR_NOTE);
  else
    _lectern_article_view_select_at (self, offset);
}

static void
get_place_in_text (LecternArticleView *self, GdkEvent *event, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->text));
  double event_x;
  double event_y;
  double offset_x;
  double offset_y;

  gdk_event_get_position (event, &event_x, &event_y);
  gtk_native_get_surface_transform (native, &offset_x, &offset_y);
  gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self->text),
                                    event_x - offset_x, event_y - offset_y, x, y);
}

static void
on_release (LecternArticleView *self, GdkEvent *event)
{
  gboolean has_selection =
      gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)));
  double x;
  double y;

  get_place_in_text (self, event, &x, &y);
  self->is_pressed = FALSE;
  if (!has_selection && ABS (x - self->press_x) <= CLICK_SLOP
      && ABS (y - self->press_y) <= CLICK_SLOP)
    on_click (self, gdk_event_get_modifier_state (event), x, y);
  _lectern_article_view_update_toolbar (self);
}

/* A GtkGestureClick would be cancelled when the text view claims the press for selecting. */
static gboolean
on_event (LecternArticleView *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE)
      || gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
    return GDK_EVENT_PROPAGATE;
  if (type == GDK_BUTTON_PRESS)
    {
      self->is_pressed = TRUE;
      get_place_in_text (self, event, &self->press_x, &self->press_y);
      _lectern_article_view_update_toolbar (self);
    }
  else if (self->is_pressed)
    on_release (self, event);
  return GDK_EVENT_PROPAGATE;
}

static void
on_secondary_pressed (GtkGestureClick *gesture,
                      int n_press,
                      double x,
                      double y,
                      LecternArticleView *self)
{
  guint offset = lectern_article_text_offset_at (self->text, x, y);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter iter;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  if (offset != LECTERN_NONE)
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
      if (!gtk_text_iter_in_range (&iter, &start, &end))
        gtk_text_buffer_place_cursor (buffer, &iter);
    }
  _lectern_article_view_popup_menu (self, x, y);
}

/* ---- Tooltips ---------------------------------------------------------------------------- */

/* NULL: nothing is to be said there. */
static char *
describe_find_at (LecternArticleView *self, guint offset)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);
  guint mention = lectern_highlights_mention_at (highlights, offset);
  guint quote = lectern_highlights_quote_at (highlights, offset);
  LecternAnnotation *annotation = lectern_highlights_annotation_at (highlights, offset);

  if (mention != LECTERN_NONE)
    return lectern_describe_entity (highlights, highlights->analysis->mentions[mention].entity);
  if (annotation != NULL && lectern_annotation_get_note (annotation) != NULL)
    return lectern_describe_annotation (annotation);
  if (quote != LECTERN_NONE)
    return lectern_describe_quote (highlights, quote,
                                   gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)));
  return NULL;
}

/* What the machine or the reader says of the place, and where the author's link leads. */
static char *
describe_at (LecternArticleView *self, guint offset)
{
  g_autofree char *find = describe_find_at (self, offset);
  const char *target = _lectern_article_view_get_link (self, offset);
  g_autofree char *link = NULL;

  if (target == NULL)
    return g_steal_pointer (&find);
  /* Translators: the address of a link in the article. */
  link = g_strdup_printf (_ ("%s\nCtrl+click opens the link"), target);
  return find == NULL ? g_steal_pointer (&link) : g_strconcat (find, "\n", link, NULL);
}

gboolean
_lectern_article_view_query_tooltip (GtkWidget *widget,
                                     int x,
                                     int y,
                                     gboolean keyboard_mode,
                                     GtkTooltip *tooltip,
                                     LecternArticleView *self)
{
  LecternAnnotation *sign = lectern_article_text_note_sign_at (self->text, x, y);
  guint offset = lectern_article_text_offset_at (self->text, x, y);
  g_autofree char *text = NULL;

  if (keyboard_mode)
    offset = _lectern_article_view_get_caret (self);
  if (sign != NULL && !keyboard_mode)
    text = lectern_describe_annotation (sign);
  else if (offset != LECTERN_NONE)
    text = describe_at (self, offset);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
update_cursor (LecternArticleView *self, GdkModifierType state)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);
  double x = self->pointer_x;
  double y = self->pointer_y;
  guint offset = lectern_article_text_offset_at (self->text, x, y);
  gboolean is_active = lectern_article_text_note_sign_at (self->text, x, y) != NULL;

  if (offset != LECTERN_NONE)
    is_active = is_active || lectern_highlights_mention_at (highlights, offset) != LECTERN_NONE
                || lectern_highlights_annotation_at (highlights, offset) != NULL
                || ((state & GDK_CONTROL_MASK) != 0
                    && _lectern_article_view_get_link (self, offset) != NULL);
  if (_lectern_article_view_has_edge_at (self, x, y))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text), "ew-resize");
  else
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text), is_active ? "pointer" : "text");
}

static void
on_motion (GtkEventController *controller, double x, double y, LecternArticleView *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
  update_cursor (self, gtk_event_controller_get_current_event_state (controller));
}

/* Ctrl turns links into something to click on. */
static gboolean
on_modifiers (GtkEventController *controller, GdkModifierType state, LecternArticleView *self)
{
  update_cursor (self, state);
  return GDK_EVENT_PROPAGATE;
}

/* ---- Zoom -------------------------------------------------------------------------------- */

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, LecternArticleView *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const char *action = self->scroll_sum + dy < 0 ? "article.zoom-in" : "article.zoom-out";

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  self->scroll_sum += dy;
  if (ABS (self->scroll_sum) >= 1)
    {
      self->scroll_sum = 0;
      gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
    }
  return GDK_EVENT_STOP;
}

static void
add_controller (GtkWidget *widget, GtkEventController *controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (widget, controller);
}

void
_lectern_article_view_init_pointer (LecternArticleView *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *secondary = gtk_gesture_click_new ();

  _lectern_article_view_init_edges (self);
  g_signal_connect_swapped (events, "event", G_CALLBACK (on_event), self);
  add_controller (GTK_WIDGET (self->text), events);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (secondary, "pressed", G_CALLBACK (on_secondary_pressed), self);
  add_controller (GTK_WIDGET (self->text), GTK_EVENT_CONTROLLER (secondary));
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), motion);
  g_signal_connect (keys, "modifiers", G_CALLBACK (on_modifiers), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  add_controller (GTK_WIDGET (self->scrolled_window), scroll);
}
