/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of facts, by kind; a click goes to where the article says so. */

#include "config.h"

#include "ui/sidebar/lectern-facts-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/correcting/lectern-fact-dialog.h"
#include "ui/sidebar/fact-sheet.h"
#include "ui/sidebar/facts-model.h"
#include "ui/sidebar/lectern-fact-row.h"
#include "ui/sidebar/search-words.h"

struct _LecternFactsPage
{
  LecternSidebarPage parent_instance;

  GtkToggleButton *by_person;
};

G_DEFINE_FINAL_TYPE (LecternFactsPage, lectern_facts_page, LECTERN_TYPE_SIDEBAR_PAGE)

/* What is the reader's is told from what is the machine's. */
static GListModel *
tell_own (LecternDocument *document, GListModel *rows)
{
  const LecternCorrectionMarks *marks = lectern_document_get_correction_marks (document);
  const guint n_rows = marks != NULL ? g_list_model_get_n_items (rows) : 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (LecternFactItem) item = g_list_model_get_item (rows, i);
      LecternAnnotation *mark =
          lectern_correction_marks_get (marks, LECTERN_ON_FACT, lectern_fact_item_get_index (item));

      if (mark != NULL)
        lectern_fact_item_set_action (item, lectern_corrections_get_action (mark));
    }
  return rows;
}

static GListModel *
create_rows (LecternSidebarPage *page, LecternDocument *document)
{
  LecternArticle *article = lectern_document_get_article (document);
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);

  if (analysis == NULL)
    return NULL;
  if (gtk_toggle_button_get_active (LECTERN_FACTS_PAGE (page)->by_person))
    return tell_own (document, lectern_facts_model_new_by_person (article, analysis));
  return tell_own (document, lectern_facts_model_new (article, analysis));
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

/* ---- Copying ---------------------------------------------------------------------------- */

static char *
dup_text (LecternSidebarPage *page, gpointer item)
{
  return g_strdup (lectern_fact_item_get_line (item));
}

/* With whose claim it is. */
static char *
dup_spoken (LecternSidebarPage *page, gpointer item)
{
  const char *line = lectern_fact_item_get_line (item);
  const char *source = lectern_fact_item_get_source (item);

  if (source == NULL)
    return g_strdup (line);
  return g_strdup_printf (C_ ("fact (According to somebody)", "%1$s (%2$s)"), line, source);
}

static void
locate (LecternSidebarPage *page, gpointer item, LecternCorrectionOn *on, guint *index)
{
  *on = LECTERN_ON_FACT;
  *index = lectern_fact_item_get_index (item);
}

static void
extend_menu (LecternSidebarPage *page, gpointer item, GMenu *menu)
{
  g_autoptr (GMenu) one = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  g_menu_append (one, _ ("With Evidence, as _Markdown"), "facts.copy-one::markdown");
  g_menu_append (one, _ ("As _CSV"), "facts.copy-one::csv");
  g_menu_append_submenu (menu, _ ("Copy _As"), G_MENU_MODEL (one));
  g_menu_append (all, _ ("As _Text"), "facts.copy-all::text");
  g_menu_append (all, _ ("With Evidence, as _Markdown"), "facts.copy-all::markdown");
  g_menu_append (all, _ ("As _CSV"), "facts.copy-all::csv");
  g_menu_append_submenu (menu, _ ("Copy A_ll"), G_MENU_MODEL (all));
}

/* The words that are selected in the text, without spaces at their ends; unset: none, or none that
 * overlap what states the fact now. */
static LecternSpan
get_new_evidence (LecternSidebarPage *page, gpointer item)
{
  LecternDocument *document = lectern_sidebar_page_get_document (page);
  LecternSpan now = lectern_fact_item_get_fact (item)->span;
  LecternSpan wanted = lectern_document_get_text_selection (document);
  const LecternSpan none = { LECTERN_NONE, LECTERN_NONE };
  g_autofree char *words = NULL;
  const char *end;
  const char *start;

  if (!lectern_span_is_set (wanted) || wanted.start >= now.end || wanted.end <= now.start)
    return none;
  words =
      lectern_article_dup_slice (lectern_document_get_article (document), wanted.start, wanted.end);
  end = words + strlen (words);
  for (start = words; g_unichar_isspace (g_utf8_get_char (start)); start = g_utf8_next_char (start))
    wanted.start++;
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    {
      end = g_utf8_prev_char (end);
      wanted.end--;
    }
  return wanted.start < wanted.end ? wanted : none;
}

static void
extend_corrections (LecternSidebarPage *page, gpointer item, GMenu *section)
{
  g_menu_append (section, _ ("C_orrect…"), "facts.correct");
  if (lectern_span_is_set (get_new_evidence (page, item)))
    g_menu_append (section, _ ("Use Selection as _Evidence"), "facts.set-evidence");
}

static void
copy_sheet (LecternSidebarPage *page, GListModel *facts, GVariant *parameter)
{
  LecternDocument *document = lectern_sidebar_page_get_document (page);
  GFile *file = lectern_document_get_file (document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *sheet = NULL;
  LecternFactSheetFormat format;

  if (!lectern_fact_sheet_parse_format (g_variant_get_string (parameter, NULL), &format))
    return;
  sheet = lectern_fact_sheet_write (facts, format,
                                    name != NULL ? name : lectern_document_get_title (document));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (page)), sheet);
}

static void
copy_one_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  gpointer item = lectern_sidebar_page_get_target (page);
  g_autoptr (GListStore) facts = g_list_store_new (LECTERN_TYPE_FACT_ITEM);

  if (item == NULL)
    return;
  g_list_store_append (facts, item);
  copy_sheet (page, G_LIST_MODEL (facts), parameter);
}

/* All that are listed: without those that the filter hides, and the less certain ones only where
 * they are unfolded. */
static void
copy_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  g_autoptr (GListStore) facts = lectern_sidebar_page_collect_listed (page);

  copy_sheet (page, G_LIST_MODEL (facts), parameter);
}

static void
correct_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  gpointer item = lectern_sidebar_page_get_target (page);

  if (item != NULL)
    lectern_fact_dialog_present (widget, lectern_sidebar_page_get_document (page),
                                 lectern_fact_item_get_index (item));
}

static void
set_evidence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  LecternDocument *document = lectern_sidebar_page_get_document (page);
  gpointer item = lectern_sidebar_page_get_target (page);
  LecternSpan wanted =
      item != NULL ? get_new_evidence (page, item) : (LecternSpan){ LECTERN_NONE, LECTERN_NONE };

  if (!lectern_span_is_set (wanted)
      || lectern_corrections_set_extent (
             lectern_document_get_annotations (document), lectern_document_get_analysis (document),
             LECTERN_ON_FACT, lectern_fact_item_get_index (item), wanted.start, wanted.end)
             == NULL)
    gtk_widget_error_bell (widget);
}

static const struct
{
  guint key; /* with Shift and Alt, as in the text */
  const char *action;
  gboolean at_end;
  gboolean outwards;
} edges[] = {
  { GDK_KEY_Right, "facts.grow-end", TRUE, TRUE },
  { GDK_KEY_Left, "facts.shrink-end", TRUE, FALSE },
  { GDK_KEY_Up, "facts.grow-start", FALSE, TRUE },
  { GDK_KEY_Down, "facts.shrink-start", FALSE, FALSE },
};

/* By a word; the text shows what the evidence is now. */
static void
move_edge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  LecternDocument *document = lectern_sidebar_page_get_document (page);
  gpointer item = lectern_sidebar_page_get_target (page);
  LecternAnnotationSet *set = document != NULL ? lectern_document_get_annotations (document) : NULL;
  LecternSpan span;
  guint edge = 0;

  if (item == NULL || set == NULL)
    return;
  while (edge + 1 < G_N_ELEMENTS (edges) && !g_str_equal (edges[edge].action, name))
    edge++;
  span = lectern_corrections_move_edge (lectern_document_get_article (document),
                                        lectern_fact_item_get_fact (item)->span, edges[edge].at_end,
                                        edges[edge].outwards);
  if (lectern_corrections_set_extent (set, lectern_document_get_analysis (document),
                                      LECTERN_ON_FACT, lectern_fact_item_get_index (item),
                                      span.start, span.end)
      != NULL)
    lectern_document_jump (document, span.start, span.end);
  else
    gtk_widget_error_bell (widget);
}

static void
install_edges (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      gtk_widget_class_install_action (widget_class, edges[i].action, NULL, move_edge_action);
      gtk_widget_class_add_binding_action (widget_class, edges[i].key,
                                           GDK_SHIFT_MASK | GDK_ALT_MASK, edges[i].action, NULL);
    }
}

/* Under a person's name the lead is not in the line; there the heading is it. */
static void
by_person_toggled_cb (LecternFactsPage *self)
{
  if (gtk_toggle_button_get_active (self->by_person))
    gtk_widget_add_css_class (GTK_WIDGET (self), "by-person");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "by-person");
  lectern_sidebar_page_reload (LECTERN_SIDEBAR_PAGE (self));
  lectern_sidebar_page_scroll_to_start (LECTERN_SIDEBAR_PAGE (self));
}

static void
lectern_facts_page_class_init (LecternFactsPageClass *klass)
{
  LecternSidebarPageClass *page_class = LECTERN_SIDEBAR_PAGE_CLASS (klass);

  page_class->needs_analysis = TRUE;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "factspage");
  page_class->create_rows = create_rows;
  page_class->reuse = lectern_fact_item_reuse;
  page_class->create_row = create_row;
  page_class->section_of = section_of;
  page_class->matches = matches;
  page_class->activate = activate;
  page_class->dup_text = dup_text;
  page_class->locate = locate;
  page_class->dup_spoken = dup_spoken;
  page_class->extend_menu = extend_menu;
  page_class->extend_corrections = extend_corrections;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "facts.copy-one", "s",
                                   copy_one_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "facts.correct", NULL, correct_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "facts.set-evidence", NULL,
                                   set_evidence_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_F2, 0, "facts.correct",
                                       NULL);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "facts.copy-all", "s",
                                   copy_all_action);
  install_edges (GTK_WIDGET_CLASS (klass));
}

static void
lectern_facts_page_init (LecternFactsPage *self)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (self);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/lecternapp/Lectern/sidebar/fact-groups.ui");

  self->by_person = GTK_TOGGLE_BUTTON (gtk_builder_get_object (builder, "by_person"));
  g_signal_connect_object (self->by_person, "toggled", G_CALLBACK (by_person_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  lectern_sidebar_page_set_top (page, GTK_WIDGET (gtk_builder_get_object (builder, "groups")));
  lectern_sidebar_page_set_empty_state (
      page, "emblem-documents-symbolic", _ ("No Facts"),
      _ ("Roles, relations, figures and events that the article states would be listed here."));
  lectern_sidebar_page_set_aside (page, lectern_fact_item_uncertain_title ());
}
