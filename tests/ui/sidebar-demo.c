/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows the sidebar alone, to be looked at: sidebar-demo [dark] [rtl] [PAGE] [WIDTH]
 * [long|busy|foreign|empty]. Not a test. */

#include <adwaita.h>
#include <stdlib.h>

#include "fake-document.h"
#include "sample-analysis.h"
#include "ui/sidebar/lectern-sidebar.h"

static void
add_notes (LecternDocument *document)
{
  LecternArticle *article = lectern_document_get_article (document);
  LecternAnnotationSet *set = lectern_document_get_annotations (document);
  LecternSpan span = sample_find (article, "would remain closed until spring", 0);
  const char *const tags[] = { "to check", "bridge", NULL };
  LecternAnnotation *annotation;

  annotation =
      lectern_annotation_set_add_highlight (set, span.start, span.end, LECTERN_COLOUR_YELLOW);
  lectern_annotation_set_set_note (set, annotation, "Which spring? Ask the press office.");
  lectern_annotation_set_set_tags (set, annotation, tags);
  span = sample_find (article, "It took until October for anyone to listen", 0);
  lectern_annotation_set_add_highlight (set, span.start, span.end, LECTERN_COLOUR_PINK);
  span = sample_find (article, "about £4.2 million", 0);
  annotation =
      lectern_annotation_set_add_highlight (set, span.start, span.end, LECTERN_COLOUR_BLUE);
  lectern_annotation_set_set_note (set, annotation, "The budget said £3.9 million.");
}

static LecternDocument *
create_document (int argc, char *argv[])
{
  g_autoptr (LecternArticle) article = sample_article_new ();
  LecternDocument *document = fake_document_new (article);
  g_autoptr (LecternAnalysis) analysis = sample_analysis_new (article);

  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "busy"))
      return document;
    else if (g_str_equal (argv[i], "foreign"))
      analysis->is_english = FALSE;
    else if (g_str_equal (argv[i], "long"))
      {
        lectern_analysis_unref (analysis);
        analysis = sample_analysis_new_long (article, 5000);
      }
    else if (g_str_equal (argv[i], "empty"))
      {
        lectern_analysis_unref (analysis);
        analysis = lectern_analysis_new ();
        analysis->is_english = TRUE;
        fake_document_set_analysis (document, analysis);
        return document;
      }
  fake_document_set_analysis (document, analysis);
  add_notes (document);
  lectern_document_select_mention (document, 0, 1);
  return document;
}

int
main (int argc, char *argv[])
{
  g_autoptr (LecternDocument) document = NULL;
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();
  GtkWidget *window;
  GtkWidget *sidebar;

  adw_init ();
  gtk_css_provider_load_from_resource (css, "/io/github/lecternapp/Lectern/sidebar/sidebar.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  document = create_document (argc, argv);
  window = gtk_window_new ();
  sidebar = lectern_sidebar_new ();
  gtk_window_set_title (GTK_WINDOW (window), "Sidebar");
  gtk_window_set_default_size (GTK_WINDOW (window), 340, 800);
  lectern_sidebar_set_document (LECTERN_SIDEBAR (sidebar), document);
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "dark"))
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          ADW_COLOR_SCHEME_FORCE_DARK);
    else if (g_str_equal (argv[i], "rtl"))
      gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
    else if (atoi (argv[i]) > 0)
      gtk_window_set_default_size (GTK_WINDOW (window), atoi (argv[i]), 800);
    else
      lectern_sidebar_set_page (LECTERN_SIDEBAR (sidebar), argv[i]);
  gtk_window_set_child (GTK_WINDOW (window), sidebar);
  gtk_window_present (GTK_WINDOW (window));
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
