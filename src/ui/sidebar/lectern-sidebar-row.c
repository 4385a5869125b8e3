/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a sidebar list: shows whatever its "item" is, by the bindings of its .ui file. */

#include "ui/sidebar/lectern-sidebar-row.h"

#define CLIP_CHARS 600

typedef struct
{
  GObject *item;
} LecternSidebarRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LecternSidebarRow, lectern_sidebar_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

gboolean
lectern_sidebar_row_has_text (LecternSidebarRow *self, const char *text)
{
  return text != NULL && text[0] != '\0';
}

char *
lectern_sidebar_row_join_lines (LecternSidebarRow *self, const char *text)
{
  return text != NULL ? g_strdelimit (g_strdup (text), "\r\n", ' ') : NULL;
}

char *
lectern_sidebar_row_clip (LecternSidebarRow *self, const char *text)
{
  g_autofree char *start = NULL;

  if (text == NULL || g_utf8_strlen (text, -1) <= CLIP_CHARS)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, CLIP_CHARS);
  return g_strconcat (start, "…", NULL);
}

static void
lectern_sidebar_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternSidebarRowPrivate *priv =
      lectern_sidebar_row_get_instance_private (LECTERN_SIDEBAR_ROW (object));

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, priv->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_sidebar_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LecternSidebarRowPrivate *priv =
      lectern_sidebar_row_get_instance_private (LECTERN_SIDEBAR_ROW (object));

  switch (id)
    {
    case PROP_ITEM:
      if (g_set_object (&priv->item, g_value_get_object (value)))
        g_object_notify_by_pspec (object, properties[PROP_ITEM]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_sidebar_row_dispose (GObject *object)
{
  LecternSidebarRowPrivate *priv =
      lectern_sidebar_row_get_instance_private (LECTERN_SIDEBAR_ROW (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->item);
  G_OBJECT_CLASS (lectern_sidebar_row_parent_class)->dispose (object);
}

static void
lectern_sidebar_row_class_init (LecternSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lectern_sidebar_row_get_property;
  object_class->set_property = lectern_sidebar_row_set_property;
  object_class->dispose = lectern_sidebar_row_dispose;

  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lectern_sidebar_row_init (LecternSidebarRow *self)
{
}
