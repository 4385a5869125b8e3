/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows the article view alone, to be looked at; not a test:
 * article-view-demo [dark] [contrast] [WIDTH] [select|search|mark|edit|position=N] [ARTICLE]. */

#include <adwaita.h>
#include <stdlib.h>

#include "analysis/engine.h"
#include "fake-document.h"
#include "sample-analysis.h"
#include "ui/article-view/lectern-article-view.h"

typedef struct
{
  GtkWidget *view;
  LecternDocument *document;
  char **words;
} Demo;

static void
add_marks (LecternDocument *document)
{
  LecternArticle *article = lectern_document_get_article (document);
  LecternAnnotationSet *set = lectern_document_get_annotations (document);
  guint n_chars = lectern_article_get_n_chars (article);

  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    {
      guint start = n_chars / 7 * (i + 1);
      LecternAnnotation *annotation = lectern_annotation_set_add_highlight (
          set, start, MIN (n_chars, start + 30 + 25 * i), (LecternColour) i);

      if (i % 2 == 0 && annotation != NULL)
        lectern_annotation_set_set_note (set, annotation, "Which one? Ask the press office.");
    }
}

static LecternDocument *
create_document (const char *path)
{
  g_autoptr (GFile) file = path == NULL ? NULL : g_file_new_for_path (path);
  g_autoptr (LecternArticle) article =
      file == NULL ? sample_article_new () : lectern_article_load (file, NULL, NULL, NULL);
  LecternDocument *document = fake_document_new (article);
  g_autoptr (LecternAnalysis) analysis = NULL;

  if (file == NULL)
    analysis = sample_analysis_new (article);
  else
    {
      g_autoptr (LecternEngine) engine = lectern_engine_new (NULL, NULL);
      gsize n_bytes;
      const char *text = lectern_article_get_text (article, &n_bytes);

      analysis = lectern_engine_analyze (engine, text, n_bytes, NULL, NULL);
    }
  fake_document_set_analysis (document, analysis);
  return document;
}

static void
obey (Demo *demo, const char *word)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (lectern_article_view_get_text (LECTERN_ARTICLE_VIEW (demo->view))));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 400);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 430);
  if (g_str_equal (word, "select"))
    lectern_document_select_mention (demo->document, 0, 1);
  else if (g_str_equal (word, "marks"))
    add_marks (demo->document);
  else if (g_str_equal (word, "mark"))
    gtk_text_buffer_select_range (buffer, &start, &end);
  else if (g_str_equal (word, "edit"))
    {
      gtk_text_buffer_select_range (buffer, &start, &end);
      gtk_widget_activate_action (demo->view, "article.note", NULL);
    }
  else if (g_str_equal (word, "jump"))
    lectern_document_jump (demo->document, 400, 430);
  else if (g_str_equal (word, "search"))
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &start, 1);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, 3);
      gtk_text_buffer_select_range (buffer, &start, &end);
      gtk_widget_activate_action (demo->view, "article.find", NULL);
    }
  else if (g_str_has_prefix (word, "position="))
    lectern_article_view_set_position (LECTERN_ARTICLE_VIEW (demo->view),
                                       (guint) atoi (word + strlen ("position=")));
}

static gboolean
obey_all (gpointer user_data)
{
  Demo *demo = user_data;

  for (guint i = 1; demo->words[i] != NULL; i++)
    obey (demo, demo->words[i]);
  return G_SOURCE_REMOVE;
}

static void
load_css (void)
{
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (
      css, "/io/github/lecternapp/Lectern/article-view/article-view.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/lecternapp/Lectern/icons");
}

int
main (int argc, char *argv[])
{
  g_autoptr (LecternDocument) document = NULL;
  const char *path = NULL;
  int width = 900;
  GtkWidget *window;
  Demo demo = { .words = argv };

  adw_init ();
  load_css ();
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "dark"))
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          ADW_COLOR_SCHEME_FORCE_DARK);
    else if (atoi (argv[i]) > 0)
      width = atoi (argv[i]);
    else if (g_file_test (argv[i], G_FILE_TEST_IS_REGULAR))
      path = argv[i];
  document = create_document (path);
  demo.document = document;
  window = gtk_window_new ();
  demo.view = lectern_article_view_new (document);
  gtk_window_set_title (GTK_WINDOW (window), "Article");
  gtk_window_set_default_size (GTK_WINDOW (window), width, 860);
  gtk_window_set_child (GTK_WINDOW (window), demo.view);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (300, obey_all, &demo);
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
