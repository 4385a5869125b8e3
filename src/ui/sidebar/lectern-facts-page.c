/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of facts, by kind; a click goes to where the article says so. */

#include "config.h"

#include "ui/sidebar/lectern-facts-page.h"

#include <glib/gi18n.h>

#include "ui/sidebar/facts-model.h"
#include "ui/sidebar/lectern-fact-row.h"
#include "ui/sidebar/search-words.h"

struct _LecternFactsPage
{
  LecternSidebarPage parent_instance;
};

G_DEFINE_FINAL_TYPE (LecternFactsPage, lectern_facts_page, LECTERN_TYPE_SIDEBAR_PAGE)

static GListModel *
create_rows (LecternSidebarPage *page, LecternDocument *document)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);

  if (analysis == NULL)
    return NULL;
  return lectern_facts_model_new (lectern_document_get_article (document), analysis);
}

static GtkWidget *
create_row (LecternSidebarPage *page)
{
  return g_object_new (LECTERN_TYPE_FACT_ROW, NULL);
}

static const char *
section_of (LecternSidebarPage *page, gpointer item)
{
  return lectern_fact_item_get_section (item);
}

static gboolean
matches (LecternSidebarPage *page, gpointer item, const char *const *words)
{
  return lectern_search_matches (lectern_fact_item_get_folded (item), words);
}

static void
activate (LecternSidebarPage *page, gpointer item)
{
  LecternSpan evidence = lectern_fact_item_get_fact (item)->span;

  lectern_document_jump (lectern_sidebar_page_get_document (page), evidence.start, evidence.end);
}

static void
lectern_facts_page_class_init (LecternFactsPageClass *klass)
{
  LecternSidebarPageClass *page_class = LECTERN_SIDEBAR_PAGE_CLASS (klass);

  page_class->needs_analysis = TRUE;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "factspage");
  page_class->create_rows = create_rows;
  page_class->create_row = create_row;
  page_class->section_of = section_of;
  page_class->matches = matches;
  page_class->activate = activate;
}

static void
lectern_facts_page_init (LecternFactsPage *self)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (self);

  lectern_sidebar_page_set_empty_state (
      page, "emblem-documents-symbolic", _ ("No Facts"),
      _ ("Roles, relations, figures and events that the article states would be listed here."));
  lectern_sidebar_page_set_foldable (page, lectern_facts_model_uncertain_title ());
}
