/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each kind has its lane and its shape: notes are blocks on the left, search hits thin lines in
 * the middle, mentions bars over the whole width. */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/article-view/lectern-position-strip.h"

#include "ui/article-view/lectern-ink.h"

#define STRIP_WIDTH 14
#define INSET 6 /* room for the half of a mark at either end */
#define CATCH 5 /* a click this near to a mark means it */

struct _LecternPositionStrip
{
  GtkWidget parent_instance;

  LecternArticleText *text; /* weak: a sibling */
  GArray *marks[LECTERN_N_STRIP_KINDS];
  GArray *rows[LECTERN_N_STRIP_KINDS]; /* (Row) that marks fill; NULL: to be found */
  int height;                          /* that the rows were found for */
  guint current[LECTERN_N_STRIP_KINDS];
};

typedef struct
{
  int y;
  guint mark; /* one of those that stand there */
} Row;

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LecternPositionStrip, lectern_position_strip, GTK_TYPE_WIDGET)

/* The place in the strip of a place in the text: the same part of the whole. */
static int
y_of_offset (LecternPositionStrip *self, guint offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double upper = MAX (1, gtk_adjustment_get_upper (adjustment));
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * INSET;
  GtkTextIter iter;
  int line_y;
  int line_height;
  double within;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) offset);
  gtk_text_view_get_line_yrange (view, &iter, &line_y, &line_height);
  within = gtk_text_iter_get_line_offset (&iter)
           / (double) MAX (1, gtk_text_iter_get_chars_in_line (&iter));
  line_y += gtk_text_view_get_top_margin (view) + (int) (within * line_height);
  return INSET + (int) (height * CLAMP (line_y / upper, 0, 1));
}

static GdkRectangle
box_of_mark (LecternStripKind kind, int y, gboolean is_current)
{
  switch (kind)
    {
    case LECTERN_STRIP_NOTES:
      return (GdkRectangle){ 1, y - 3, 5, 6 };
    case LECTERN_STRIP_HITS:
      return (GdkRectangle){ 7, is_current ? y - 1 : y, 6, is_current ? 3 : 1 };
    case LECTERN_STRIP_MENTIONS:
    default:
      return is_current ? (GdkRectangle){ 0, y - 3, STRIP_WIDTH, 6 }
                        : (GdkRectangle){ 2, y - 1, STRIP_WIDTH - 4, 3 };
    }
}

static void
draw_mark (const LecternStripMark *mark,
           LecternStripKind kind,
           int y,
           gboolean is_current,
           GtkSnapshot *snapshot)
{
  GdkRectangle box = box_of_mark (kind, y, is_current);

  lectern_ink_fill (snapshot, &box, kind == LECTERN_STRIP_HITS ? 0 : 1.5f, LECTERN_ROUND_BOTH,
                    &mark->colour);
}

static Row
row_of_mark (LecternPositionStrip *self, LecternStripKind kind, guint index)
{
  const LecternStripMark *mark = &g_array_index (self->marks[kind], LecternStripMark, index);

  return (Row){ y_of_offset (self, mark->span.start), index };
}

/* The rows between two others: asks for only as many places as there are rows between them, however
 * many marks there are. */
static void
find_rows_between (LecternPositionStrip *self, LecternStripKind kind, Row first, Row last)
{
  Row middle;

  if (last.y <= first.y + 1 || last.mark <= first.mark + 1)
    return;
  middle = row_of_mark (self, kind, first.mark + (last.mark - first.mark) / 2);
  find_rows_between (self, kind, first, middle);
  if (middle.y != first.y && middle.y != last.y)
    g_array_append_val (self->rows[kind], middle);
  find_rows_between (self, kind, middle, last);
}

static void
find_rows (LecternPositionStrip *self, LecternStripKind kind)
{
  guint n_marks = self->marks[kind] == NULL ? 0 : self->marks[kind]->len;
  Row first;
  Row last;

  self->rows[kind] = g_array_new (FALSE, FALSE, sizeof (Row));
  if (n_marks == 0)
    return;
  first = row_of_mark (self, kind, 0);
  last = row_of_mark (self, kind, n_marks - 1);
  g_array_append_val (self->rows[kind], first);
  find_rows_between (self, kind, first, last);
  g_array_append_val (self->rows[kind], last);
}

static void
forget_rows (LecternPositionStrip *self)
{
  for (guint kind = 0; kind < LECTERN_N_STRIP_KINDS; kind++)
    g_clear_pointer (&self->rows[kind], g_array_unref);
}

static void
on_laid_out (LecternPositionStrip *self)
{
  forget_rows (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The first of marks that starts at offset or behind it. */
static guint
find_mark (const GArray *marks, guint offset)
{
  guint low = 0;
  guint high = marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (marks, LecternStripMark, middle).span.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
draw_kind (LecternPositionStrip *self, LecternStripKind kind, GtkSnapshot *snapshot)
{
  GArray *marks = self->marks[kind];
  guint current;

  if (self->rows[kind] == NULL)
    find_rows (self, kind);
  for (guint i = 0; i < self->rows[kind]->len; i++)
    {
      const Row *row = &g_array_index (self->rows[kind], Row, i);

      draw_mark (&g_array_index (marks, LecternStripMark, row->mark), kind, row->y, FALSE,
                 snapshot);
    }
  current = marks == NULL ? 0 : find_mark (marks, self->current[kind]);
  if (marks != NULL && current < marks->len)
    {
      const LecternStripMark *mark = &g_array_index (marks, LecternStripMark, current);

      if (mark->span.start == self->current[kind])
        draw_mark (mark, kind, y_of_offset (self, mark->span.start), TRUE, snapshot);
    }
}

static void
lectern_position_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LecternPositionStrip *self = LECTERN_POSITION_STRIP (widget);

  if (self->height != gtk_widget_get_height (widget))
    forget_rows (self);
  self->height = gtk_widget_get_height (widget);
  for (guint kind = 0; kind < LECTERN_N_STRIP_KINDS && self->text != NULL; kind++)
    draw_kind (self, (LecternStripKind) kind, snapshot);
}

static void
lectern_position_strip_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? STRIP_WIDTH : 0;
  *natural = *minimum;
}

/* The first of marks at y or below. */
static guint
find_below (LecternPositionStrip *self, const GArray *marks, int y)
{
  guint low = 0;
  guint high = marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (y_of_offset (self, g_array_index (marks, LecternStripMark, middle).span.start) < y)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* NULL: no mark is near. */
static const LecternStripMark *
mark_near (LecternPositionStrip *self, int y)
{
  const LecternStripMark *nearest = NULL;
  int distance = CATCH + 1;

  for (guint kind = 0; kind < LECTERN_N_STRIP_KINDS; kind++)
    {
      GArray *marks = self->marks[kind];
      guint from = marks == NULL ? 0 : find_below (self, marks, y - CATCH);

      for (guint i = from; marks != NULL && i < marks->len; i++)
        {
          const LecternStripMark *mark = &g_array_index (marks, LecternStripMark, i);
          int place = y_of_offset (self, mark->span.start);
          int away = ABS (place - y);

          if (place > y + CATCH)
            break;

          if (away < distance)
            {
              nearest = mark;
              distance = away;
            }
        }
    }
  return nearest;
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, LecternPositionStrip *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  const LecternStripMark *mark = mark_near (self, (int) y);
  int height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - 2 * INSET);
  GtkAdjustment *adjustment;
  GtkTextIter iter;
  guint offset;

  if (mark != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, mark->span.start, mark->span.end);
      return;
    }
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  gtk_text_view_get_line_at_y (
      view, &iter, (int) ((y - INSET) / height * gtk_adjustment_get_upper (adjustment)), NULL);
  offset = (guint) gtk_text_iter_get_offset (&iter);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, offset, offset);
}

void
lectern_position_strip_set_text (LecternPositionStrip *self, LecternArticleText *text)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text));

  g_set_weak_pointer (&self->text, text);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_laid_out), self,
                           G_CONNECT_SWAPPED);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const LecternStripMark *one = a;
  const LecternStripMark *two = b;

  return (one->span.start > two->span.start) - (one->span.start < two->span.start);
}

static gboolean
is_sorted (const GArray *marks)
{
  for (guint i = 1; i < marks->len; i++)
    {
      if (g_array_index (marks, LecternStripMark, i - 1).span.start
          > g_array_index (marks, LecternStripMark, i).span.start)
        return FALSE;
    }
  return TRUE;
}

void
lectern_position_strip_set_marks (LecternPositionStrip *self, LecternStripKind kind, GArray *marks)
{
  g_clear_pointer (&self->marks[kind], g_array_unref);
  if (!is_sorted (marks))
    g_array_sort (marks, compare_marks);
  self->marks[kind] = marks;
  g_clear_pointer (&self->rows[kind], g_array_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lectern_position_strip_set_current (LecternPositionStrip *self, LecternStripKind kind, guint offset)
{
  self->current[kind] = offset;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lectern_position_strip_finalize (GObject *object)
{
  LecternPositionStrip *self = LECTERN_POSITION_STRIP (object);

  g_clear_weak_pointer (&self->text);
  for (guint kind = 0; kind < LECTERN_N_STRIP_KINDS; kind++)
    {
      g_clear_pointer (&self->marks[kind], g_array_unref);
      g_clear_pointer (&self->rows[kind], g_array_unref);
    }
  G_OBJECT_CLASS (lectern_position_strip_parent_class)->finalize (object);
}

static void
lectern_position_strip_class_init (LecternPositionStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lectern_position_strip_finalize;
  widget_class->snapshot = lectern_position_strip_snapshot;
  widget_class->measure = lectern_position_strip_measure;
  gtk_widget_class_set_css_name (widget_class, "positionstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", LECTERN_TYPE_POSITION_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
lectern_position_strip_init (LecternPositionStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  for (guint kind = 0; kind < LECTERN_N_STRIP_KINDS; kind++)
    self->current[kind] = LECTERN_NONE;
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Places of mentions, notes and search results"), -1);
}
