/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article view as a widget: what it shows, where its keys go. Needs a screen. */

#include "article-view-fixture.h"
#include "ui/article-view/lectern-descriptions.h"

static void
test_text_is_the_articles (ArticleFixture *fixture, gconstpointer data)
{
  guint n_chars = lectern_article_get_n_chars (fixture->article);
  g_autofree char *shown = NULL;
  GtkTextIter start;
  GtkTextIter end;

  g_assert_cmpint (gtk_text_buffer_get_char_count (fixture->buffer), <, (int) n_chars);
  wait_until ((guint) gtk_text_buffer_get_char_count (fixture->buffer) == n_chars);
  gtk_text_buffer_get_bounds (fixture->buffer, &start, &end);
  shown = gtk_text_buffer_get_text (fixture->buffer, &start, &end, TRUE);
  g_assert_cmpstr (shown, ==, lectern_article_get_text (fixture->article, NULL));
}

static void
test_jump_to_what_is_not_there_yet (ArticleFixture *fixture, gconstpointer data)
{
  LecternSpan span = sample_find (fixture->article, "Paragraph 9000 ", 0);

  lectern_document_jump (fixture->document, span.start, span.end);
  g_assert_cmpuint (article_caret (fixture), ==, span.start);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  wait_until (ABS (article_height_on_page (fixture, span.start) - 0.5) < 0.1);
}

static void
test_jump_and_back (ArticleFixture *fixture, gconstpointer data)
{
  LecternSpan far = sample_find (fixture->article, "Paragraph 7000 ", 0);
  LecternSpan start = sample_find (fixture->article, "Paragraph 500 ", 0);
  guint top;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  lectern_article_view_set_position (fixture->view, start.start);
  wait_until (lectern_article_view_get_position (fixture->view) == start.start);
  top = lectern_article_view_get_position (fixture->view);

  lectern_document_jump (fixture->document, far.start, far.end);
  wait_until (ABS (article_height_on_page (fixture, far.start) - 0.5) < 0.1);
  article_act (fixture, "article.back");
  wait_until (lectern_article_view_get_position (fixture->view) == top);
  article_act (fixture, "article.forward");
  wait_until (ABS (article_height_on_page (fixture, far.start) - 0.5) < 0.3);
}

static void
test_zoom_stays_in_place (ArticleFixture *fixture, gconstpointer data)
{
  LecternSpan place = sample_find (fixture->article, "Paragraph 3000 ", 0);
  double zoom;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  lectern_article_view_set_position (fixture->view, place.start);
  wait_until (lectern_article_view_get_position (fixture->view) == place.start);
  article_act (fixture, "article.zoom-in");
  wait_until (ABS (article_height_on_page (fixture, place.start)) < 0.1);
  for (guint i = 0; i < 30; i++)
    article_act (fixture, "article.zoom-in");
  g_object_get (fixture->view, "zoom", &zoom, NULL);
  g_assert_cmpfloat_with_epsilon (zoom, 3.0, 0.001);
  article_act (fixture, "article.zoom-reset");
  g_object_get (fixture->view, "zoom", &zoom, NULL);
  g_assert_cmpfloat_with_epsilon (zoom, 1.0, 0.001);
}

static void
test_caret_tells_the_name (ArticleFixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (article_status (fixture), ==, "");
  article_put_caret (fixture, sample_find (fixture->article, "Élodie", 0).start + 3);
  g_assert_cmpstr (article_status (fixture), ==, "person, Élodie Marchetti, 1 of 3");
  article_put_caret (fixture, sample_find (fixture->article, "PAW", 0).start);
  g_assert_cmpstr (article_status (fixture), ==,
                   "organisation, Port Authority of Westhaven, 3 of 3");
  article_put_caret (fixture, 0);
  g_assert_cmpstr (article_status (fixture), ==, "");
}

static void
test_select_and_step (ArticleFixture *fixture, gconstpointer data)
{
  article_put_caret (fixture, sample_find (fixture->article, "she said", 0).start);
  article_act (fixture, "article.select");
  g_assert_cmpuint (lectern_document_get_selected_entity (fixture->document), ==, 0);
  g_assert_cmpuint (lectern_document_get_selected_mention (fixture->document), ==, 1);

  article_act (fixture, "article.next-mention");
  g_assert_cmpuint (lectern_document_get_selected_mention (fixture->document), ==, 2);
  g_assert_cmpuint (article_caret (fixture), ==,
                    sample_find (fixture->article, "Marchetti", 1).start);
  g_assert_cmpstr (article_status (fixture), ==, "person, Élodie Marchetti, 3 of 3");
  article_act (fixture, "article.next-mention");
  g_assert_cmpuint (lectern_document_get_selected_mention (fixture->document), ==, 0);
  article_act (fixture, "article.previous-mention");
  g_assert_cmpuint (lectern_document_get_selected_mention (fixture->document), ==, 2);

  article_act (fixture, "article.deselect");
  g_assert_cmpuint (lectern_document_get_selected_entity (fixture->document), ==, LECTERN_NONE);
}

static void
test_step_names (ArticleFixture *fixture, gconstpointer data)
{
  article_put_caret (fixture, 0);
  article_act (fixture, "article.next-name");
  g_assert_cmpuint (article_caret (fixture), ==, sample_find (fixture->article, "Élodie", 0).start);
  article_act (fixture, "article.next-name");
  g_assert_cmpuint (article_caret (fixture), ==,
                    sample_find (fixture->article, "Port Authority", 0).start);
  article_act (fixture, "article.previous-name");
  g_assert_cmpuint (article_caret (fixture), ==, sample_find (fixture->article, "Élodie", 0).start);

  /* Kinds that are switched off are not stopped at. */
  lectern_document_set_show (fixture->document, LECTERN_SHOW_ALL & ~LECTERN_SHOW_ORGANISATIONS);
  article_act (fixture, "article.next-name");
  g_assert_cmpuint (article_caret (fixture), ==,
                    sample_find (fixture->article, "Tom Okafor", 0).start);
}

static void
test_step_quotes (ArticleFixture *fixture, gconstpointer data)
{
  article_put_caret (fixture, sample_find (fixture->article, "We found", 0).start);
  article_act (fixture, "article.next-quote");
  g_assert_cmpuint (article_caret (fixture), ==,
                    sample_find (fixture->article, "“Nobody", 0).start);
  article_act (fixture, "article.previous-quote");
  g_assert_cmpuint (article_caret (fixture), ==,
                    sample_find (fixture->article, "“We found", 0).start);
}

static void
test_search (ArticleFixture *fixture, gconstpointer data)
{
  LecternSearchBar *bar = fixture->view->search_bar;
  LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);

  article_select_words (fixture, "Westhaven");
  article_act (fixture, "article.find");
  wait_until (g_str_equal (lectern_search_bar_get_status (bar), "1 of 3"));
  g_assert_cmpuint (lectern_search_bar_get_hits (bar)->len, ==, 3);
  article_act (fixture, "article.find-next");
  wait_until (highlights->current_hit.start
              == sample_find (fixture->article, "Westhaven", 1).start);
  article_act (fixture, "article.find-previous");
  wait_until (g_str_equal (lectern_search_bar_get_status (bar), "1 of 3"));
  article_act (fixture, "article.find-previous");
  wait_until (g_str_equal (lectern_search_bar_get_status (bar), "3 of 3"));

  /* Escape after stepping: the match is selected, nothing is marked any more. */
  lectern_search_bar_close (bar);
  g_assert_cmpuint (article_caret (fixture), ==,
                    sample_find (fixture->article, "Westhaven", 2).start);
  g_assert_true (gtk_text_buffer_get_has_selection (fixture->buffer));
  g_assert_null (highlights->hits);
  g_assert_false (lectern_span_is_set (highlights->current_hit));
}

static gboolean
has_tag (ArticleFixture *fixture, guint offset, const char *name)
{
  GtkTextTag *tag =
      gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (fixture->buffer), name);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, (int) offset);
  return gtk_text_iter_has_tag (&iter, tag);
}

static void
test_screen_reader_hears (ArticleFixture *fixture, gconstpointer data)
{
  guint name = sample_find (fixture->article, "Tom Okafor", 0).start;

  wait_until (has_tag (fixture, name, "PER"));
  g_assert_true (has_tag (fixture, sample_find (fixture->article, "Blue Line", 0).start, "ORG"));
  g_assert_false (has_tag (fixture, 0, "PER"));
  lectern_document_set_show (fixture->document, LECTERN_SHOW_ALL & ~LECTERN_SHOW_PERSONS);
  wait_until (!has_tag (fixture, name, "PER")
              && has_tag (fixture, sample_find (fixture->article, "Blue Line", 0).start, "ORG"));
}

static void
test_tooltips (ArticleFixture *fixture, gconstpointer data)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);
  guint quote =
      lectern_highlights_quote_at (highlights, sample_find (fixture->article, "We found", 0).start);
  g_autofree char *words = lectern_describe_quote (highlights, quote, fixture->buffer);
  g_autofree char *name = lectern_describe_entity (highlights, 0);

  g_assert_cmpstr (words, ==, "Words of Élodie Marchetti (“said”)");
  g_assert_cmpstr (name, ==, "Élodie Marchetti (person)");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, set_up_function, function)                                                       \
  g_test_add (path, ArticleFixture, NULL, set_up_function, function, article_tear_down)
  ADD ("/article-view/text-is-the-articles", article_set_up_long, test_text_is_the_articles);
  ADD ("/article-view/jump-to-what-is-not-there-yet", article_set_up_long,
       test_jump_to_what_is_not_there_yet);
  ADD ("/article-view/jump-and-back", article_set_up_long, test_jump_and_back);
  ADD ("/article-view/zoom-stays-in-place", article_set_up_long, test_zoom_stays_in_place);
  ADD ("/article-view/caret-tells-the-name", article_set_up, test_caret_tells_the_name);
  ADD ("/article-view/select-and-step", article_set_up, test_select_and_step);
  ADD ("/article-view/step-names", article_set_up, test_step_names);
  ADD ("/article-view/step-quotes", article_set_up, test_step_quotes);
  ADD ("/article-view/search", article_set_up, test_search);
  ADD ("/article-view/screen-reader-hears", article_set_up, test_screen_reader_hears);
  ADD ("/article-view/tooltips", article_set_up, test_tooltips);
  return g_test_run ();
}
