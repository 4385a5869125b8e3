/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of quotations, by speaker. */

#include "config.h"

#include "ui/sidebar/lectern-quotes-page.h"

#include <glib/gi18n.h>

#include "ui/correcting/lectern-citation.h"
#include "ui/correcting/lectern-name-picker.h"
#include "ui/sidebar/lectern-quote-row.h"
#include "ui/sidebar/quotes-model.h"
#include "ui/sidebar/search-words.h"

struct _LecternQuotesPage
{
  LecternSidebarPage parent_instance;

  GtkWidget *all;
  GtkWidget *direct;
  GtkWidget *indirect;
};

G_DEFINE_FINAL_TYPE (LecternQuotesPage, lectern_quotes_page, LECTERN_TYPE_SIDEBAR_PAGE)

static GListModel *
create_rows (LecternSidebarPage *page, LecternDocument *document)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);

  if (analysis == NULL)
    return NULL;
  return lectern_quotes_model_new (lectern_document_get_article (document), analysis);
}

static GtkWidget *
create_row (LecternSidebarPage *page)
{
  return g_object_new (LECTERN_TYPE_QUOTE_ROW, NULL);
}

static const char *
section_of (LecternSidebarPage *page, gpointer item)
{
  return lectern_quote_item_get_section (item);
}

static gboolean
matches (LecternSidebarPage *page, gpointer item, const char *const *words)
{
  LecternQuotesPage *self = LECTERN_QUOTES_PAGE (page);
  gboolean indirect = lectern_quote_item_get_kind (item) == LECTERN_QUOTE_INDIRECT;
  GtkWidget *unwanted = indirect ? self->direct : self->indirect;

  return !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (unwanted))
         && lectern_search_matches (lectern_quote_item_get_folded (item), words);
}

static void
activate (LecternSidebarPage *page, gpointer item)
{
  LecternSpan span = lectern_quote_item_get_span (item);

  lectern_document_jump (lectern_sidebar_page_get_document (page), span.start, span.end);
}

static void
locate (LecternSidebarPage *page, gpointer item, LecternCorrectionOn *on, guint *index)
{
  *on = LECTERN_ON_QUOTE;
  *index = lectern_quote_item_get_index (item);
}

static char *
dup_text (LecternSidebarPage *page, gpointer item)
{
  return g_strdup (lectern_quote_item_get_text (item));
}

static char *
dup_spoken (LecternSidebarPage *page, gpointer item)
{
  const char *speaker = lectern_quote_item_get_section (item);
  const char *text = lectern_quote_item_get_text (item);
  const char *detail = lectern_quote_item_get_detail (item);

  if (detail == NULL)
    return g_strdup_printf (C_ ("speaker: what they said", "%1$s: %2$s"), speaker, text);
  return g_strdup_printf (C_ ("a quote read aloud: speaker: words, cue", "%1$s: %2$s, %3$s"),
                          speaker, text, detail);
}

static void
extend_menu (LecternSidebarPage *page, gpointer item, GMenu *menu)
{
  g_menu_append (menu, _ ("Copy as C_itation"), "quotes.copy-citation");
}

static void
extend_corrections (LecternSidebarPage *page, gpointer item, GMenu *section)
{
  g_menu_append (section,
                 lectern_quote_item_get_speaker (item) != NULL ? _ ("Somebody _Else Said This…")
                                                               : _ ("_Who Said This…"),
                 "quotes.pick-speaker");
}

/* With its speaker, article and date, ready to be quoted elsewhere. */
static void
copy_citation_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  gpointer item = lectern_sidebar_page_get_target (page);
  g_autofree char *citation = NULL;

  if (item == NULL)
    return;
  citation = lectern_citation_write_quote (lectern_sidebar_page_get_document (page),
                                           lectern_quote_item_get_index (item));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
}

static void
pick_speaker_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  gpointer item = lectern_sidebar_page_get_target (page);

  if (item != NULL)
    lectern_name_picker_pick_speaker (widget, lectern_sidebar_page_get_document (page),
                                      lectern_quote_item_get_index (item));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "quotes.copy-citation", NULL,
                                   copy_citation_action);
  gtk_widget_class_install_action (widget_class, "quotes.pick-speaker", NULL, pick_speaker_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "quotes.copy-citation", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_ALT_MASK, "quotes.pick-speaker",
                                       NULL);
}

void
lectern_quotes_page_show_all_kinds (LecternQuotesPage *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all), TRUE);
}

static void
kind_toggled_cb (LecternQuotesPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    lectern_sidebar_page_refilter (LECTERN_SIDEBAR_PAGE (self));
}

static void
lectern_quotes_page_class_init (LecternQuotesPageClass *klass)
{
  LecternSidebarPageClass *page_class = LECTERN_SIDEBAR_PAGE_CLASS (klass);

  page_class->needs_analysis = TRUE;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "quotespage");
  page_class->create_rows = create_rows;
  page_class->reuse = lectern_quote_item_reuse;
  page_class->create_row = create_row;
  page_class->section_of = section_of;
  page_class->matches = matches;
  page_class->activate = activate;
  page_class->dup_text = dup_text;
  page_class->locate = locate;
  page_class->dup_spoken = dup_spoken;
  page_class->extend_menu = extend_menu;
  page_class->extend_corrections = extend_corrections;
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
lectern_quotes_page_init (LecternQuotesPage *self)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (self);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/lecternapp/Lectern/sidebar/quote-kinds.ui");
  static const char *const names[] = { "all", "direct", "indirect" };

  self->all = GTK_WIDGET (gtk_builder_get_object (builder, "all"));
  self->direct = GTK_WIDGET (gtk_builder_get_object (builder, "direct"));
  self->indirect = GTK_WIDGET (gtk_builder_get_object (builder, "indirect"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (gtk_builder_get_object (builder, names[i]), "toggled",
                             G_CALLBACK (kind_toggled_cb), self, G_CONNECT_SWAPPED);
  lectern_sidebar_page_set_top (page, GTK_WIDGET (gtk_builder_get_object (builder, "kinds")));
  lectern_sidebar_page_set_empty_state (
      page, "user-available-symbolic", _ ("No Quotes"),
      _ ("What people say in the article would be listed here, by speaker."));
}
