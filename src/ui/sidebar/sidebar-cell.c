/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell of a sidebar list: shows a heading or a row, whichever its item is. */

#include "config.h"

#include "ui/sidebar/sidebar-cell.h"

#include <glib/gi18n.h>

#include "ui/sidebar/section-model.h"

struct _LecternSidebarCell
{
  GtkWidget parent_instance;

  LecternSpeakFunc speak;
  gpointer user_data;
  GObject *item;
  GtkWidget *row;

  GtkWidget *heading;
};

G_DEFINE_FINAL_TYPE (LecternSidebarCell, lectern_sidebar_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_HEADER,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

GtkWidget *
lectern_sidebar_cell_new (LecternSpeakFunc speak, gpointer user_data)
{
  LecternSidebarCell *self = g_object_new (LECTERN_TYPE_SIDEBAR_CELL, NULL);

  self->speak = speak;
  self->user_data = user_data;
  return GTK_WIDGET (self);
}

gboolean
lectern_sidebar_cell_has_row (LecternSidebarCell *self)
{
  return self->row != NULL;
}

void
lectern_sidebar_cell_set_row (LecternSidebarCell *self, GtkWidget *row)
{
  g_return_if_fail (self->row == NULL);

  self->row = row;
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

gpointer
lectern_sidebar_cell_get_item (LecternSidebarCell *self)
{
  return self->item;
}

static char *
dup_spoken (LecternSidebarCell *self)
{
  LecternSectionHeader *header;

  if (!LECTERN_IS_SECTION_HEADER (self->item))
    return self->speak (self->item, self->user_data);
  header = LECTERN_SECTION_HEADER (self->item);
  return g_strdup_printf (C_ ("a heading read aloud: title, number of rows", "%1$s, %2$'u"),
                          lectern_section_header_get_title (header),
                          lectern_section_header_get_count (header));
}

static void
name_row (LecternSidebarCell *self)
{
  GtkAccessible *row = GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self)));
  g_autofree char *spoken = NULL;

  if (row == NULL || self->item == NULL)
    return;
  spoken = dup_spoken (self);
  gtk_accessible_update_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (LECTERN_IS_SECTION_HEADER (self->item))
    gtk_accessible_update_state (
        row, GTK_ACCESSIBLE_STATE_EXPANDED,
        !lectern_section_header_get_folded (LECTERN_SECTION_HEADER (self->item)), -1);
  else
    gtk_accessible_reset_state (row, GTK_ACCESSIBLE_STATE_EXPANDED);
}

/* The list's row around it is drawn otherwise for a heading. */
static void
style_row (LecternSidebarCell *self, gboolean is_header)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row != NULL && is_header)
    gtk_widget_add_css_class (row, "heading");
  else if (row != NULL)
    gtk_widget_remove_css_class (row, "heading");
}

void
lectern_sidebar_cell_set_item (LecternSidebarCell *self, gpointer item)
{
  gboolean is_header = LECTERN_IS_SECTION_HEADER (item);

  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, name_row, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    g_signal_connect_swapped (item, "notify", G_CALLBACK (name_row), self);
  name_row (self);
  style_row (self, is_header);
  gtk_widget_set_visible (self->heading, is_header);
  if (self->row != NULL)
    {
      gtk_widget_set_visible (self->row, !is_header);
      g_object_set (self->row, "item", is_header ? NULL : item, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADER]);
}

static char *
fold_icon (LecternSidebarCell *self, gboolean folded)
{
  return g_strdup (folded ? "pan-end-symbolic" : "pan-down-symbolic");
}

static GStrv
heading_classes (LecternSidebarCell *self, gboolean folded)
{
  const char *const classes[] = { "section-heading", folded ? "folded" : NULL, NULL };

  return g_strdupv ((GStrv) classes);
}

static char *
count_text (LecternSidebarCell *self, guint count)
{
  return g_strdup_printf (C_ ("number of rows in a group", "%'u"), count);
}

static void
lectern_sidebar_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternSidebarCell *self = LECTERN_SIDEBAR_CELL (object);

  switch (id)
    {
    case PROP_HEADER:
      g_value_set_object (value, LECTERN_IS_SECTION_HEADER (self->item) ? self->item : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_sidebar_cell_dispose (GObject *object)
{
  LecternSidebarCell *self = LECTERN_SIDEBAR_CELL (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  lectern_sidebar_cell_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LECTERN_TYPE_SIDEBAR_CELL);
  G_OBJECT_CLASS (lectern_sidebar_cell_parent_class)->dispose (object);
}

static void
lectern_sidebar_cell_class_init (LecternSidebarCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lectern_sidebar_cell_get_property;
  object_class->dispose = lectern_sidebar_cell_dispose;

  properties[PROP_HEADER] = g_param_spec_object ("header", NULL, NULL, LECTERN_TYPE_SECTION_HEADER,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/sidebar-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternSidebarCell, heading);
  gtk_widget_class_bind_template_callback (widget_class, fold_icon);
  gtk_widget_class_bind_template_callback (widget_class, heading_classes);
  gtk_widget_class_bind_template_callback (widget_class, count_text);
}

static void
lectern_sidebar_cell_init (LecternSidebarCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
