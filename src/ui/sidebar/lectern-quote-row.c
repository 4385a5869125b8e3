/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One quotation; its "item" is a LecternQuoteItem. */

#include "ui/sidebar/lectern-quote-row.h"

#include "ui/sidebar/quotes-model.h"

struct _LecternQuoteRow
{
  LecternSidebarRow parent_instance;

  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (LecternQuoteRow, lectern_quote_row, LECTERN_TYPE_SIDEBAR_ROW)

static void
lectern_quote_row_class_init (LecternQuoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LECTERN_TYPE_QUOTE_ITEM);
  gtk_widget_class_set_css_name (widget_class, "quoterow");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/lectern-quote-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, lectern_sidebar_row_has_text);
  gtk_widget_class_bind_template_callback (widget_class, lectern_sidebar_row_join_lines);
  gtk_widget_class_bind_template_child (widget_class, LecternQuoteRow, words);
  gtk_widget_class_bind_template_callback (widget_class, lectern_sidebar_row_clip);
}

static void
lectern_quote_row_init (LecternQuoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The article is English, whatever the window speaks. */
  gtk_widget_set_direction (self->words, GTK_TEXT_DIR_LTR);
}
