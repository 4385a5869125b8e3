/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One name with its mentions; its "item" is a LecternNameItem. */

#include "config.h"

#include "ui/sidebar/lectern-name-row.h"

#include <glib/gi18n.h>

#include "analysis/analysis.h"
#include "ui/sidebar/names-model.h"

struct _LecternNameRow
{
  LecternSidebarRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LecternNameRow, lectern_name_row, LECTERN_TYPE_SIDEBAR_ROW)

static char *
place_text (LecternNameRow *self, guint mention, guint n_mentions)
{
  if (mention == LECTERN_NONE)
    return g_strdup_printf (C_ ("number of mentions", "%u"), n_mentions);
  return g_strdup_printf (C_ ("mention 2 of 11", "%1$u of %2$u"), mention + 1, n_mentions);
}

static GStrv
row_classes (LecternNameRow *self, guint mention)
{
  const char *const current[] = { "current", NULL };

  return g_strdupv ((GStrv) (mention == LECTERN_NONE ? current + 1 : current));
}

static void
lectern_name_row_class_init (LecternNameRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LECTERN_TYPE_NAME_ITEM);
  gtk_widget_class_set_css_name (widget_class, "namerow");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/lectern-name-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, place_text);
  gtk_widget_class_bind_template_callback (widget_class, row_classes);
  gtk_widget_class_bind_template_callback (widget_class, lectern_sidebar_row_has_text);
}

static void
lectern_name_row_init (LecternNameRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
