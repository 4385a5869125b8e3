/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line above the article that says something and may offer one thing to do about it. */

#include "config.h"

#include "ui/window/lectern-banner.h"

struct _LecternBanner
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *button;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_BUTTON_LABEL,
  PROP_REVEALED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint button_clicked_signal;

#define SPACING 12
/* Narrower, the words would stand in a column beside the button. */
#define MIN_WORDS_WIDTH 240

G_DEFINE_FINAL_TYPE (LecternBanner, lectern_banner, GTK_TYPE_WIDGET)

/* ---- Layout: the button beside the words, or below them --------------------------------- */

/* Minimal and natural length of a child. */
typedef struct
{
  int minimum;
  int natural;
} Length;

static Length
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  Length length = { 0, 0 };

  if (gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, &length.minimum, &length.natural, NULL, NULL);
  return length;
}

/* How wide the button is where it stands beside the words, with the gap; 0: it doesn't. */
static int
width_beside (GtkWidget *button, int width)
{
  int natural = measure_child (button, GTK_ORIENTATION_HORIZONTAL, -1).natural;

  if (natural == 0 || (width >= 0 && width - natural - SPACING < MIN_WORDS_WIDTH))
    return 0;
  return natural + SPACING;
}

static void
measure_cb (GtkWidget *box,
            GtkOrientation orientation,
            int for_size,
            int *minimum,
            int *natural,
            int *minimum_baseline,
            int *natural_baseline)
{
  GtkWidget *label = gtk_widget_get_first_child (box);
  GtkWidget *button = gtk_widget_get_last_child (box);
  int width = orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1;
  int beside = width_beside (button, width);
  Length words = measure_child (label, orientation, width < 0 ? -1 : MAX (0, width - beside));
  Length push = measure_child (button, orientation, -1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (words.minimum, push.minimum);
      *natural = words.natural + beside;
    }
  else if (beside > 0 || push.natural == 0)
    *minimum = *natural = MAX (words.natural, push.natural);
  else
    *minimum = *natural = words.natural + SPACING + push.natural;
}

static void
allocate_cb (GtkWidget *box, int width, int height, int baseline)
{
  GtkWidget *label = gtk_widget_get_first_child (box);
  GtkWidget *button = gtk_widget_get_last_child (box);
  gboolean is_mirrored = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL;
  int beside = width_beside (button, width);
  Length wide = measure_child (button, GTK_ORIENTATION_HORIZONTAL, -1);
  int high = measure_child (button, GTK_ORIENTATION_VERTICAL, -1).natural;
  GtkAllocation words = { is_mirrored ? beside : 0, 0, width - beside, height };
  GtkAllocation push = { is_mirrored ? 0 : width - wide.natural, (height - high) / 2, wide.natural,
                         high };

  if (beside == 0 && high > 0)
    {
      words.height = height - SPACING - high;
      push.width = MIN (wide.natural, width);
      push.x = (width - push.width) / 2;
      push.y = height - high;
    }
  gtk_widget_size_allocate (label, &words, -1);
  if (gtk_widget_should_layout (button))
    gtk_widget_size_allocate (button, &push, -1);
}

static GtkSizeRequestMode
request_mode_cb (GtkWidget *box)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ---- The banner -------------------------------------------------------------------------- */

void
lectern_banner_set_title (LecternBanner *self, const char *title)
{
  g_return_if_fail (LECTERN_IS_BANNER (self));

  gtk_label_set_label (self->label, title != NULL ? title : "");
}

void
lectern_banner_set_revealed (LecternBanner *self, gboolean revealed)
{
  g_return_if_fail (LECTERN_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, revealed);
}

static void
clicked_cb (LecternBanner *self)
{
  g_signal_emit (self, button_clicked_signal, 0);
}

static void
set_button_label (LecternBanner *self, const char *label)
{
  gtk_button_set_label (self->button, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
}

static void
lectern_banner_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LecternBanner *self = LECTERN_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->label));
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, gtk_button_get_label (self->button));
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, gtk_revealer_get_reveal_child (self->revealer));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lectern_banner_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LecternBanner *self = LECTERN_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      lectern_banner_set_title (self, g_value_get_string (value));
      break;
    case PROP_BUTTON_LABEL:
      set_button_label (self, g_value_get_string (value));
      break;
    case PROP_REVEALED:
      lectern_banner_set_revealed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lectern_banner_dispose (GObject *object)
{
  LecternBanner *self = LECTERN_BANNER (object);

  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (lectern_banner_parent_class)->dispose (object);
}

static void
lectern_banner_class_init (LecternBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lectern_banner_get_property;
  object_class->set_property = lectern_banner_set_property;
  object_class->dispose = lectern_banner_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  button_clicked_signal = g_signal_new ("button-clicked", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/window/lectern-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, LecternBanner, label);
  gtk_widget_class_bind_template_child (widget_class, LecternBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
lectern_banner_init (LecternBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (gtk_revealer_get_child (self->revealer),
                                 gtk_custom_layout_new (request_mode_cb, measure_cb, allocate_cb));
}
