/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fact as a line; its "item" is a LecternFactItem. */

#include "ui/sidebar/lectern-fact-row.h"

#include <string.h>

#include "ui/sidebar/fact-item.h"

struct _LecternFactRow
{
  LecternSidebarRow parent_instance;

  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (LecternFactRow, lectern_fact_row, LECTERN_TYPE_SIDEBAR_ROW)

static PangoAttrList *
stress_lead (LecternFactRow *self, const char *line, const char *lead)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *place = line != NULL && lead != NULL ? strstr (line, lead) : NULL;

  if (place != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);

      bold->start_index = place - line;
      bold->end_index = bold->start_index + strlen (lead);
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}

static void
lectern_fact_row_class_init (LecternFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LECTERN_TYPE_FACT_ITEM);
  gtk_widget_class_set_css_name (widget_class, "factrow");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/lectern-fact-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, stress_lead);
  gtk_widget_class_bind_template_callback (widget_class, lectern_sidebar_row_has_text);
  gtk_widget_class_bind_template_callback (widget_class, lectern_sidebar_row_join_lines);
  gtk_widget_class_bind_template_child (widget_class, LecternFactRow, words);
  gtk_widget_class_bind_template_callback (widget_class, lectern_sidebar_row_clip);
}

static void
lectern_fact_row_init (LecternFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The article is English, whatever the window speaks. */
  gtk_widget_set_direction (self->words, GTK_TEXT_DIR_LTR);
}
