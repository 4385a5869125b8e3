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

G_DEFINE_FINAL_TYPE (LecternBanner, lectern_banner, GTK_TYPE_WIDGET)

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
}
