/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All behaviour is in the .ui: buttons with actions. */

#include "config.h"

#include "ui/article-view/lectern-mark-toolbar.h"

struct _LecternMarkToolbar
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LecternMarkToolbar, lectern_mark_toolbar, GTK_TYPE_WIDGET)

static void
lectern_mark_toolbar_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (lectern_mark_toolbar_parent_class)->dispose (object);
}

static void
lectern_mark_toolbar_class_init (LecternMarkToolbarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_mark_toolbar_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/article-view/lectern-mark-toolbar.ui");
}

static void
lectern_mark_toolbar_init (LecternMarkToolbar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
