/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu in which each kind of highlight is switched on and off, with its legend. */

#include "config.h"

#include "ui/window/lectern-show-button.h"

#include <glib/gi18n.h>

#include "ui/window/highlight-kinds.h"
#include "ui/window/lectern-swatch.h"

struct _LecternShowButton
{
  GtkWidget parent_instance;

  LecternDocument *document; /* or NULL */
  gboolean updating;

  GtkWidget *button;
  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (LecternShowButton, lectern_show_button, GTK_TYPE_WIDGET)

static GtkCheckButton *
check_of (GtkWidget *row)
{
  return GTK_CHECK_BUTTON (gtk_widget_get_first_child (row));
}

static void
toggled_cb (LecternShowButton *self)
{
  LecternShow show = 0;
  guint i = 0;

  if (self->updating || self->document == NULL)
    return;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    if (gtk_check_button_get_active (check_of (row)))
      show |= lectern_highlight_kinds[i].kind;
  lectern_document_set_show (self->document, show);
}

static void
update (LecternShowButton *self)
{
  guint i = 0;

  if (self->document == NULL)
    return;

  self->updating = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    gtk_check_button_set_active (
        check_of (row),
        (lectern_document_get_show (self->document) & lectern_highlight_kinds[i].kind) != 0);
  self->updating = FALSE;
}

void
lectern_show_button_set_document (LecternShowButton *self, LecternDocument *document)
{
  g_return_if_fail (LECTERN_IS_SHOW_BUTTON (self));

  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, update, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_object (document, "notify::show", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
}

static void
add_row (LecternShowButton *self, LecternShow kind, const char *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new_with_mnemonic (label);
  GtkWidget *swatch = lectern_swatch_new (kind);

  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), swatch);
  gtk_box_append (self->rows, row);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
}

void
lectern_show_button_bind_settings (LecternShowButton *self, GSettings *settings)
{
  g_return_if_fail (LECTERN_IS_SHOW_BUTTON (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_settings_bind (settings, "kind-colours", gtk_widget_get_last_child (row), "kind-colours",
                     G_SETTINGS_BIND_GET);
}

static void
lectern_show_button_dispose (GObject *object)
{
  LecternShowButton *self = LECTERN_SHOW_BUTTON (object);

  lectern_show_button_set_document (self, NULL);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (lectern_show_button_parent_class)->dispose (object);
}

static void
lectern_show_button_class_init (LecternShowButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_show_button_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/window/lectern-show-button.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternShowButton, button);
  gtk_widget_class_bind_template_child (widget_class, LecternShowButton, rows);
}

static void
lectern_show_button_init (LecternShowButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < LECTERN_N_HIGHLIGHT_KINDS; i++)
    add_row (self, lectern_highlight_kinds[i].kind, _ (lectern_highlight_kinds[i].label));
}
