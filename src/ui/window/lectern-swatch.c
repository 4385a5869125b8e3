/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small sample of how one kind of highlight is drawn, with the article's own ink. */

#include "config.h"

#include "ui/window/lectern-swatch.h"

#include "ui/article-view/lectern-ink.h"
#include "ui/article-view/lectern-palette.h"

struct _LecternSwatch
{
  GtkWidget parent_instance;

  LecternShow kind;
  LecternHues hues;
};

enum
{
  PROP_0,
  PROP_KIND_COLOURS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (LecternSwatch, lectern_swatch, GTK_TYPE_WIDGET)

#define WIDTH 32
#define HEIGHT 22
#define LINE_THICKNESS 2
#define RADIUS 3.0f

static LecternEntityType
entity_type_of (LecternShow kind)
{
  switch (kind)
    {
    case LECTERN_SHOW_PERSONS:
      return LECTERN_ENTITY_PERSON;
    case LECTERN_SHOW_ORGANISATIONS:
      return LECTERN_ENTITY_ORGANISATION;
    case LECTERN_SHOW_PLACES:
      return LECTERN_ENTITY_PLACE;
    default:
      return LECTERN_ENTITY_OTHER;
    }
}

static void
lectern_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LecternSwatch *self = LECTERN_SWATCH (widget);
  LecternPalette palette;
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const GdkRectangle box = { 0, 2, width, height - 4 };
  const GdkRectangle sign = { (width - 12) / 2, (height - 12) / 2, 12, 12 };

  lectern_palette_init_current (&palette, &self->hues);
  switch (self->kind)
    {
    case LECTERN_SHOW_QUOTES:
      lectern_ink_fill (snapshot, &box, RADIUS, LECTERN_ROUND_BOTH, &palette.quote);
      break;
    case LECTERN_SHOW_VALUES:
      lectern_ink_fill (snapshot, &box, RADIUS, LECTERN_ROUND_BOTH, &palette.value);
      break;
    case LECTERN_SHOW_NOTES:
      lectern_ink_fill (snapshot, &box, RADIUS, LECTERN_ROUND_BOTH,
                        &palette.marker[LECTERN_COLOUR_YELLOW]);
      lectern_ink_note_sign (snapshot, &sign, &palette.marker[LECTERN_COLOUR_YELLOW],
                             &palette.marker_edge[LECTERN_COLOUR_YELLOW]);
      break;
    default:
      lectern_ink_kind_line (snapshot, entity_type_of (self->kind), 0, height - 7, width,
                             LINE_THICKNESS, &palette.kind[entity_type_of (self->kind)]);
      break;
    }
}

static void
lectern_swatch_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
lectern_swatch_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LecternSwatch *self = LECTERN_SWATCH (object);

  switch (prop_id)
    {
    case PROP_KIND_COLOURS:
      self->hues = lectern_hues_from_names (g_value_get_boxed (value));
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lectern_swatch_class_init (LecternSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = lectern_swatch_set_property;
  properties[PROP_KIND_COLOURS] = g_param_spec_boxed ("kind-colours", NULL, NULL, G_TYPE_STRV,
                                                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  widget_class->snapshot = lectern_swatch_snapshot;
  widget_class->measure = lectern_swatch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lectern_swatch_init (LecternSwatch *self)
{
  self->hues = lectern_hues_from_names (NULL);
}

GtkWidget *
lectern_swatch_new (LecternShow kind)
{
  LecternSwatch *self = g_object_new (LECTERN_TYPE_SWATCH, NULL);

  self->kind = kind;

  return GTK_WIDGET (self);
}
