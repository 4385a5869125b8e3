/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article with its sidebar: a GtkPaned inside an AdwFlap; the sidebar sits in the one or the
 * other. */

#include "config.h"

#include "ui/window/lectern-split.h"

#include <adwaita.h>

struct _LecternSplit
{
  GtkWidget parent_instance;

  AdwFlap *flap;
  GtkPaned *paned;
  AdwBin *wide_slot;   /* the paned's end */
  AdwBin *narrow_slot; /* the flap */
  GtkWidget *content;
  GtkWidget *sidebar; /* owned: it moves from slot to slot */

  gboolean narrow;
  gboolean shown_wide; /* what the reader chose where there is room */
  gboolean shown_narrow;
  int sidebar_width;
  int allocated_width;
  int tried_position;     /* to put the handle back to; -1: none yet */
  gboolean is_allocating; /* what the handle does now is no reader's */
  guint tick;
};

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_SIDEBAR,
  PROP_SHOW_SIDEBAR,
  PROP_SIDEBAR_WIDTH,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Pixels, where it stands beside the article. */
#define MIN_SIDEBAR 240
#define MAX_SIDEBAR 900

G_DEFINE_FINAL_TYPE (LecternSplit, lectern_split, GTK_TYPE_WIDGET)

gboolean
lectern_split_get_show_sidebar (LecternSplit *self)
{
  g_return_val_if_fail (LECTERN_IS_SPLIT (self), FALSE);

  return self->narrow ? self->shown_narrow : self->shown_wide;
}

gboolean
lectern_split_get_narrow (LecternSplit *self)
{
  g_return_val_if_fail (LECTERN_IS_SPLIT (self), FALSE);

  return self->narrow;
}

static void
show_what_is_chosen (LecternSplit *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->wide_slot), !self->narrow && self->shown_wide);
  adw_flap_set_reveal_flap (self->flap, self->narrow && self->shown_narrow);
}

void
lectern_split_set_show_sidebar (LecternSplit *self, gboolean show)
{
  g_return_if_fail (LECTERN_IS_SPLIT (self));

  if (lectern_split_get_show_sidebar (self) == show)
    return;

  if (self->narrow)
    self->shown_narrow = show;
  else
    self->shown_wide = show;
  show_what_is_chosen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

/* How much larger than usual type is: 1 to 3. */
static double
get_type_scale (LecternSplit *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi <= 0 ? 1 : CLAMP (dpi / (96.0 * PANGO_SCALE), 1, 3);
}

/* The chosen width holds for type of the usual size; larger type gets more, up to half of all. */
static int
get_wanted_width (LecternSplit *self)
{
  int scaled = (int) (self->sidebar_width * get_type_scale (self) + 0.5);

  return MAX (self->sidebar_width, MIN (scaled, self->allocated_width / 2));
}

/* As far as the paned, whose children have their least widths, can put it there. */
static int
get_wanted_position (LecternSplit *self)
{
  int least = 0, most = 0;

  g_object_get (self->paned, "min-position", &least, "max-position", &most, NULL);
  return CLAMP (self->allocated_width - get_wanted_width (self), least, MAX (least, most));
}

/* In a window that was small for a while, the paned forgets how wide its end was. It is told once.
 */
static gboolean
is_handle_astray (LecternSplit *self)
{
  const int wanted = get_wanted_position (self);

  return !self->narrow && self->shown_wide && wanted != self->tried_position
         && gtk_paned_get_position (self->paned) != wanted;
}

static void
place_handle (LecternSplit *self)
{
  if (self->allocated_width > 0)
    gtk_paned_set_position (self->paned, MAX (self->allocated_width - get_wanted_width (self), 0));
}

/* Whether article and sidebar have no room side by side; large type needs more of it. */
static gboolean
has_no_room (LecternSplit *self)
{
  int content = 0, sidebar = 0;

  if (self->content != NULL)
    gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &content, NULL, NULL, NULL);
  if (self->sidebar != NULL)
    gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &sidebar, NULL, NULL, NULL);

  return self->allocated_width < MAX ((int) (LECTERN_SPLIT_NARROW * get_type_scale (self) + 0.5),
                                      content + MAX (sidebar, MIN_SIDEBAR));
}

/* To the slot where there is room for it. A widget that is moved with the focus in it is never
 * freed (GTK 4.8), so the focus steps out first; it returns, or goes to the article if the sidebar
 * is folded away. */
static void
move_sidebar (LecternSplit *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->sidebar);

  if (has_focus)
    gtk_root_set_focus (root, NULL);
  adw_bin_set_child (self->narrow ? self->wide_slot : self->narrow_slot, NULL);
  adw_bin_set_child (self->narrow ? self->narrow_slot : self->wide_slot, self->sidebar);
  if (has_focus && !self->narrow)
    gtk_widget_grab_focus (focus);
  else if (has_focus && self->content != NULL)
    gtk_widget_grab_focus (self->content);
}

/* To whether there is room side by side. */
static void
adapt (LecternSplit *self)
{
  const gboolean narrow = has_no_room (self);

  if (narrow == self->narrow)
    return;

  self->narrow = narrow;
  self->shown_narrow = FALSE;
  if (self->sidebar != NULL)
    move_sidebar (self);
  adw_flap_set_locked (self->flap, !narrow);
  show_what_is_chosen (self);
  if (!narrow)
    place_handle (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

/* Before the next frame is laid out: an idle may come between layout and paint. */
static gboolean
settle_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LecternSplit *self = LECTERN_SPLIT (widget);

  self->tick = 0;
  adapt (self);
  self->tried_position = get_wanted_position (self);
  if (!self->narrow)
    gtk_paned_set_position (self->paned, self->tried_position);

  return G_SOURCE_REMOVE;
}

static void
lectern_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LecternSplit *self = LECTERN_SPLIT (widget);
  const gboolean first = self->allocated_width == 0;

  if (width != self->allocated_width)
    self->tried_position = -1;
  self->allocated_width = width;
  self->is_allocating = TRUE;
  if (first && !self->narrow)
    place_handle (self);
  gtk_widget_allocate (GTK_WIDGET (self->flap), width, height, baseline, NULL);
  self->is_allocating = FALSE;

  if ((has_no_room (self) != self->narrow || is_handle_astray (self)) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (widget, settle_cb, NULL, NULL);
}

static void
lectern_split_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  LecternSplit *self = LECTERN_SPLIT (widget);

  gtk_widget_measure (GTK_WIDGET (self->flap), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  /* The sidebar folds away before the window gets too narrow for both. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 280);
}

static void
position_cb (LecternSplit *self)
{
  const int width = self->allocated_width - gtk_paned_get_position (self->paned);

  if (self->narrow || !self->shown_wide || self->allocated_width == 0 || width <= 0
      || self->is_allocating || gtk_paned_get_position (self->paned) == get_wanted_position (self))
    return;

  self->sidebar_width =
      CLAMP ((int) (width / get_type_scale (self) + 0.5), MIN_SIDEBAR, MAX_SIDEBAR);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_WIDTH]);
}

/* The flap may be swiped or clicked away. */
static void
reveal_cb (LecternSplit *self)
{
  if (self->narrow)
    lectern_split_set_show_sidebar (self, adw_flap_get_reveal_flap (self->flap));
}

static void
lectern_split_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LecternSplit *self = LECTERN_SPLIT (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, lectern_split_get_show_sidebar (self));
      break;
    case PROP_SIDEBAR_WIDTH:
      g_value_set_int (value, self->sidebar_width);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lectern_split_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LecternSplit *self = LECTERN_SPLIT (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_set_object (&self->content, g_value_get_object (value));
      gtk_paned_set_start_child (self->paned, self->content);
      break;
    case PROP_SIDEBAR:
      g_set_object (&self->sidebar, g_value_get_object (value));
      adw_bin_set_child (self->narrow ? self->narrow_slot : self->wide_slot, self->sidebar);
      break;
    case PROP_SHOW_SIDEBAR:
      lectern_split_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_SIDEBAR_WIDTH:
      self->sidebar_width = g_value_get_int (value);
      place_handle (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lectern_split_dispose (GObject *object)
{
  LecternSplit *self = LECTERN_SPLIT (object);

  g_clear_object (&self->content);
  g_clear_object (&self->sidebar);
  g_clear_pointer ((GtkWidget **) &self->flap, gtk_widget_unparent);

  G_OBJECT_CLASS (lectern_split_parent_class)->dispose (object);
}

static void
lectern_split_class_init (LecternSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lectern_split_get_property;
  object_class->set_property = lectern_split_set_property;
  object_class->dispose = lectern_split_dispose;
  widget_class->size_allocate = lectern_split_size_allocate;
  widget_class->measure = lectern_split_measure;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, writable);
  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, writable);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, writable);
  properties[PROP_SIDEBAR_WIDTH] =
      g_param_spec_int ("sidebar-width", NULL, NULL, MIN_SIDEBAR, MAX_SIDEBAR, 360, writable);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lectern_split_init (LecternSplit *self)
{
  self->shown_wide = TRUE;
  self->sidebar_width = 360;

  self->wide_slot = ADW_BIN (adw_bin_new ());
  self->narrow_slot = ADW_BIN (adw_bin_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->narrow_slot), "background");
  gtk_widget_set_size_request (GTK_WIDGET (self->narrow_slot), 300, -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->wide_slot), MIN_SIDEBAR, -1);

  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_paned_set_end_child (self->paned, GTK_WIDGET (self->wide_slot));
  gtk_paned_set_resize_end_child (self->paned, FALSE);
  gtk_paned_set_shrink_end_child (self->paned, FALSE);
  gtk_paned_set_shrink_start_child (self->paned, FALSE);
  g_signal_connect_swapped (self->paned, "notify::position", G_CALLBACK (position_cb), self);

  self->flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_flap_position (self->flap, GTK_PACK_END);
  adw_flap_set_fold_policy (self->flap, ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_locked (self->flap, TRUE);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  adw_flap_set_content (self->flap, GTK_WIDGET (self->paned));
  adw_flap_set_flap (self->flap, GTK_WIDGET (self->narrow_slot));
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (reveal_cb), self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (place_handle), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->flap), GTK_WIDGET (self));
}
