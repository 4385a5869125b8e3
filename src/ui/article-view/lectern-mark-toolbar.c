/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buttons with actions, and one whose menu is filled by whoever knows the selection. */

#include "config.h"

#include "ui/article-view/lectern-mark-toolbar.h"

struct _LecternMarkToolbar
{
  GtkWidget parent_instance;

  GMenu *names; /* the menu of names_button */
  GtkMenuButton *names_button;
};

enum
{
  FILL_NAMES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LecternMarkToolbar, lectern_mark_toolbar, GTK_TYPE_WIDGET)

static void
fill_names_cb (GtkMenuButton *button, gpointer data)
{
  g_signal_emit (data, signals[FILL_NAMES], 0, LECTERN_MARK_TOOLBAR (data)->names);
}

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
  signals[FILL_NAMES] = g_signal_new ("fill-names", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_MENU);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/article-view/lectern-mark-toolbar.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternMarkToolbar, names);
  gtk_widget_class_bind_template_child (widget_class, LecternMarkToolbar, names_button);
}

static void
lectern_mark_toolbar_init (LecternMarkToolbar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->names_button, fill_names_cb, self, NULL);
}
