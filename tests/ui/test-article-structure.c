/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markdown and saved pages in the article view: marks are hidden, offsets stay the file's. */

#include "article-view-fixture.h"
#include "ui/article-view/lectern-line-boxes.h"

static char *
dup_shown (ArticleFixture *fixture)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (fixture->buffer, &start, &end);
  return gtk_text_buffer_get_text (fixture->buffer, &start, &end, FALSE);
}

static void
test_marks_are_hidden (ArticleFixture *fixture, gconstpointer data)
{
  g_autofree char *shown = dup_shown (fixture);

  g_assert_cmpint (gtk_text_buffer_get_char_count (fixture->buffer), ==,
                   (int) lectern_article_get_n_chars (fixture->article));
  g_assert_true (g_str_has_prefix (shown, "Ferry runs aground off Skell\nBy Mara Lindqvist\n\n"
                                          "A ferry ran aground off the island of Skell on Tuesday, "
                                          "its owners said. The crew of nine — see the list — "
                                          "were taken off.\n\n“We heard"));
  g_assert_nonnull (strstr (shown, "What the reef did\ntwo weeks for the hull_plates\n"));
  g_assert_nonnull (strstr (shown, "\ncode *stays*\n"));
  g_assert_null (strstr (shown, "https://example.org/crew"));
}

/* Each step of the caret is seen: as many as there are letters. */
static void
test_caret_steps_over_marks (ArticleFixture *fixture, gconstpointer data)
{
  const char *shown = "A ferry ran aground off the island of Skell on";
  guint start = sample_find (fixture->article, "A ferry ran", 0).start;
  guint end = sample_find (fixture->article, " on\nTuesday", 0).start + strlen (" on");
  guint n_steps = 0;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  article_put_caret (fixture, start);
  while (article_caret (fixture) < end && n_steps < 1000)
    {
      g_signal_emit_by_name (fixture->view->text, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1,
                             FALSE);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, ==, strlen (shown));
}

/* What a click finds where the letter at offset stands. */
static guint
find_where (ArticleFixture *fixture, guint offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view->text);
  GtkTextIter iter;
  GdkRectangle place;
  int x;
  int y;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, (int) offset);
  lectern_line_boxes_get_place (view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x + 1,
                                         place.y + place.height / 2, &x, &y);
  return lectern_article_text_offset_at (fixture->view->text, x, y);
}

/* What stands at a place is found there; but for the spaces at the ends of lines. */
static void
test_places (ArticleFixture *fixture, gconstpointer data)
{
  const LecternStructure *structure = lectern_article_text_get_structure (fixture->view->text);
  guint end = sample_find (fixture->article, " on\nTuesday", 0).start;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  for (guint offset = sample_find (fixture->article, "A ferry ran", 0).start; offset < end;
       offset++)
    {
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, (int) offset);
      if (lectern_structure_skip_hidden (structure, offset) == offset
          && !g_unichar_isspace (gtk_text_iter_get_char (&iter)))
        wait_until (find_where (fixture, offset) == offset);
    }
}

/* A mark on what is selected with the file's marks around it lies on the words alone. */
static void
test_mark_lies_on_words (ArticleFixture *fixture, gconstpointer data)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (fixture->document);
  LecternSpan words = sample_find (fixture->article, "aground", 1);
  g_autoptr (LecternAnnotation) mark = NULL;

  article_select_words (fixture, "**aground**");
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.highlight", "s", "yellow"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 1);
  mark = g_list_model_get_item (G_LIST_MODEL (set), 0);
  g_assert_cmpuint (lectern_annotation_get_start (mark), ==, words.start);
  g_assert_cmpuint (lectern_annotation_get_end (mark), ==, words.end);
}

static void
test_copy_is_what_is_seen (ArticleFixture *fixture, gconstpointer data)
{
  LecternSpan span = { sample_find (fixture->article, "ran **aground", 0).start,
                       sample_find (fixture->article, "Tuesday", 0).end };
  g_autofree char *words = lectern_article_dup_shown (fixture->article, span.start, span.end);

  g_assert_cmpstr (words, ==, "ran aground off the island of Skell on Tuesday");
}

static void
test_search_passes_over_marks (ArticleFixture *fixture, gconstpointer data)
{
  LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);

  article_select_words (fixture, "ran **aground** off");
  article_act (fixture, "article.find");
  wait_until (g_str_equal (lectern_search_bar_get_status (fixture->view->search_bar), "1 of 1"));
  g_assert_cmpuint (highlights->current_hit.start, ==,
                    sample_find (fixture->article, "ran **aground", 0).start);
}

static void
test_links (ArticleFixture *fixture, gconstpointer data)
{
  const LecternStructure *structure = lectern_article_text_get_structure (fixture->view->text);
  LecternSpan link = sample_find (fixture->article, "Skell", 1);

  g_assert_cmpstr (lectern_structure_link_at (structure, link.start), ==,
                   "https://example.org/skell");
  g_assert_cmpstr (lectern_structure_link_at (structure, link.end - 1), ==,
                   "https://example.org/skell");
  g_assert_null (lectern_structure_link_at (structure, link.end));
  article_put_caret (fixture, link.start - 1);
  g_assert_cmpuint (article_caret (fixture), ==, link.start);
  g_assert_cmpstr (_lectern_article_view_get_link (fixture->view, article_caret (fixture)), ==,
                   "https://example.org/skell");
  g_assert_cmpstr (
      lectern_structure_link_at (structure, sample_find (fixture->article, "the list", 0).start),
      ==, "https://example.org/crew");
  /* A page's own path leads nowhere; an image isn't a link. */
  g_assert_null (lectern_structure_link_at (
      structure, sample_find (fixture->article, "[Skell]", 1).start + 2));
  g_assert_null (lectern_structure_link_at (
      structure, sample_find (fixture->article, "The ferry on the reef", 0).start));
  g_assert_false (lectern_structure_can_open ("javascript:alert(1)"));
  g_assert_false (lectern_structure_can_open ("file:///etc/passwd"));
  g_assert_false (lectern_structure_can_open (NULL));
}

static void
check_label (ArticleFixture *fixture, const char *css_class, const char *expected)
{
  GtkWidget *label = article_find_label (GTK_WIDGET (fixture->view->text), css_class);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, expected);
  g_assert_true (gtk_widget_get_visible (label) == (*expected != '\0'));
}

static void
test_page_has_a_head (ArticleFixture *fixture, gconstpointer data)
{
  GtkTextView *text = GTK_TEXT_VIEW (fixture->view->text);

  check_label (fixture, "page-title", "Ferry runs aground off Skell");
  check_label (fixture, "page-credits",
               "Mara Lindqvist, Tom Nguyen · Tarnhaven Courier · 3 March 2021");
  wait_until (gtk_text_view_get_top_margin (text) > 100);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (text)));
  lectern_article_view_set_position (fixture->view, 0);
  article_wait_ms (100);
  g_assert_cmpfloat (
      gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text))), ==, 0);
}

/* The text itself begins with them. */
static void
test_markdown_has_none (ArticleFixture *fixture, gconstpointer data)
{
  check_label (fixture, "page-title", "");
  check_label (fixture, "page-credits", "");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, file, function)                                                                  \
  g_test_add ("/article-structure/" path, ArticleFixture, file, article_set_up_file, function,     \
              article_tear_down)
  ADD ("marks-are-hidden", "ferry.md", test_marks_are_hidden);
  ADD ("caret-steps-over-marks", "ferry.md", test_caret_steps_over_marks);
  ADD ("places", "ferry.md", test_places);
  ADD ("mark-lies-on-words", "ferry.md", test_mark_lies_on_words);
  ADD ("copy-is-what-is-seen", "ferry.md", test_copy_is_what_is_seen);
  ADD ("search-passes-over-marks", "ferry.md", test_search_passes_over_marks);
  ADD ("links", "ferry.md", test_links);
  ADD ("page-has-a-head", "ferry.html", test_page_has_a_head);
  ADD ("markdown-has-none", "ferry.md", test_markdown_has_none);
  return g_test_run ();
}
