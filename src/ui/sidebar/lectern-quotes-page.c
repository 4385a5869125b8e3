/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of quotations, by speaker. */

#include "config.h"

#include "ui/sidebar/lectern-quotes-page.h"

#include <glib/gi18n.h>

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

/* With its speaker, article and date, ready to be quoted elsewhere. */
static void
locate (LecternSidebarPage *page, gpointer item, LecternCorrectionOn *on, guint *index)
{
  *on = LECTERN_ON_QUOTE;
  *index = lectern_quote_item_get_index (item);
}

static char *
dup_text (LecternSidebarPage *page, gpointer item)
{
  LecternDocument *document = lectern_sidebar_page_get_document (page);
  const char *text = lectern_quote_item_get_text (item);
  const char *speaker = lectern_quote_item_get_speaker (item);
  const char *title = lectern_document_get_title (document);
  const char *date = lectern_article_get_date (lectern_document_get_article (document));

  if (speaker != NULL && date != NULL)
    return g_strdup_printf (C_ ("quote — speaker, article, date", "%1$s — %2$s, %3$s, %4$s"), text,
                            speaker, title, date);
  if (speaker != NULL)
    return g_strdup_printf (C_ ("quote — speaker, article", "%1$s — %2$s, %3$s"), text, speaker,
                            title);
  if (date != NULL)
    return g_strdup_printf (C_ ("quote — article, date", "%1$s — %2$s, %3$s"), text, title, date);
  return g_strdup_printf (C_ ("quote — article", "%1$s — %2$s"), text, title);
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
