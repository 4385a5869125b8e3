/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens the view; waits; selects. */

#include "article-view-fixture.h"

static void
open_article (ArticleFixture *fixture, LecternArticle *article)
{
  fixture->article = article;
  fixture->document = fake_document_new (article);
  fixture->view = LECTERN_ARTICLE_VIEW (lectern_article_view_new (fixture->document));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view->text));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
article_set_up (ArticleFixture *fixture, gconstpointer data)
{
  g_autoptr (LecternAnalysis) analysis = NULL;

  open_article (fixture, sample_article_new ());
  analysis = sample_analysis_new (fixture->article);
  fake_document_set_analysis (fixture->document, analysis);
}

/* 10,000 paragraphs, some 600 KB: several slices of the filler. */
void
article_set_up_long (ArticleFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("A long report\n");

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "Paragraph %u says that the ferry to Grünau was late.\n", i);
  open_article (fixture, lectern_article_new_for_text (text->str, (gssize) text->len));
}

void
article_set_up_file (ArticleFixture *fixture, gconstpointer data)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "article", "corpus", (const char *) data, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LecternArticle *article = lectern_article_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  open_article (fixture, article);
}

void
article_tear_down (ArticleFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->document);
  g_object_unref (fixture->article);
}

/* ---- Waiting, and the hands of a reader -------------------------------------------------- */

gboolean
article_set_true (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

void
article_wait_ms (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add (ms, article_set_true, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

void
article_act (ArticleFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL));
}

void
article_select_words (ArticleFixture *fixture, const char *words)
{
  LecternSpan span = sample_find (fixture->article, words, 0);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, (int) span.start);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, (int) span.end);
  gtk_text_buffer_select_range (fixture->buffer, &start, &end);
}

void
article_put_caret (ArticleFixture *fixture, guint offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, (int) offset);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
}

const char *
article_status (ArticleFixture *fixture)
{
  return lectern_mention_bar_get_text (fixture->view->mention_bar);
}

guint
article_caret (ArticleFixture *fixture)
{
  return _lectern_article_view_get_caret (fixture->view);
}

/* The label with this style under root, or NULL. */
GtkWidget *
article_find_label (GtkWidget *root, const char *css_class)
{
  if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, css_class))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = article_find_label (child, css_class);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The part of the page's height at which a place stands, 0 (top) to 1. */
double
article_height_on_page (ArticleFixture *fixture, guint offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view->text);
  GdkRectangle visible;
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, (int) offset);
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_get_visible_rect (view, &visible);
  return (place.y + place.height / 2.0 - visible.y) / visible.height;
}
