/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article view as a widget: what it shows, what its keys do. Needs a screen. */

#include "fake-document.h"
#include "sample-analysis.h"
#include "ui/article-view/lectern-article-view-private.h"
#include "ui/article-view/lectern-descriptions.h"

typedef struct
{
  LecternArticle *article;
  LecternDocument *document;
  LecternArticleView *view;
  GtkTextBuffer *buffer;
  GtkWidget *window;
} Fixture;

static void
open_article (Fixture *fixture, LecternArticle *article)
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

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LecternAnalysis) analysis = NULL;

  open_article (fixture, sample_article_new ());
  analysis = sample_analysis_new (fixture->article);
  fake_document_set_analysis (fixture->document, analysis);
}

/* 10,000 paragraphs, some 600 KB: several slices of the filler. */
static void
set_up_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("A long report\n");

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "Paragraph %u says that the ferry to Grünau was late.\n", i);
  open_article (fixture, lectern_article_new_for_text (text->str, (gssize) text->len));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->document);
  g_object_unref (fixture->article);
}

/* ---- Waiting, and the hands of a reader -------------------------------------------------- */

static gboolean
set_true (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

#define wait_until(condition)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gboolean timed_out = FALSE;                                                                    \
    guint timeout = g_timeout_add_seconds (10, set_true, &timed_out);                              \
    while (!(condition))                                                                           \
      {                                                                                            \
        if (timed_out)                                                                             \
          g_error ("%s:%d: not within ten seconds: %s", __FILE__, __LINE__, #condition);           \
        g_main_context_iteration (NULL, TRUE);                                                     \
      }                                                                                            \
    if (!timed_out)                                                                                \
      g_source_remove (timeout);                                                                   \
  }                                                                                                \
  G_STMT_END

static void
wait_ms (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add (ms, set_true, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL));
}

static void
select_words (Fixture *fixture, const char *words)
{
  LecternSpan span = sample_find (fixture->article, words, 0);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, (int) span.start);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, (int) span.end);
  gtk_text_buffer_select_range (fixture->buffer, &start, &end);
}

static void
put_caret (Fixture *fixture, guint offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, (int) offset);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
}

static const char *
status (Fixture *fixture)
{
  return lectern_mention_bar_get_text (fixture->view->mention_bar);
}

static guint
caret (Fixture *fixture)
{
  return _lectern_article_view_get_caret (fixture->view);
}

/* The part of the page's height at which a place stands, 0 (top) to 1. */
static double
height_on_page (Fixture *fixture, guint offset)
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

static LecternAnnotation *
only_annotation (Fixture *fixture)
{
  GListModel *set = G_LIST_MODEL (lectern_document_get_annotations (fixture->document));
  LecternAnnotation *annotation = g_list_model_get_item (set, 0);

  g_assert_cmpuint (g_list_model_get_n_items (set), ==, 1);
  g_object_unref (annotation);
  return annotation;
}

/* ---- Tests ------------------------------------------------------------------------------- */

static void
test_text_is_the_articles (Fixture *fixture, gconstpointer data)
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
test_jump_to_what_is_not_there_yet (Fixture *fixture, gconstpointer data)
{
  LecternSpan span = sample_find (fixture->article, "Paragraph 9000 ", 0);

  lectern_document_jump (fixture->document, span.start, span.end);
  g_assert_cmpuint (caret (fixture), ==, span.start);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  wait_until (ABS (height_on_page (fixture, span.start) - 0.5) < 0.1);
}

static void
test_jump_and_back (Fixture *fixture, gconstpointer data)
{
  LecternSpan far = sample_find (fixture->article, "Paragraph 7000 ", 0);
  LecternSpan start = sample_find (fixture->article, "Paragraph 500 ", 0);
  guint top;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  lectern_article_view_set_position (fixture->view, start.start);
  wait_until (lectern_article_view_get_position (fixture->view) == start.start);
  top = lectern_article_view_get_position (fixture->view);

  lectern_document_jump (fixture->document, far.start, far.end);
  wait_until (ABS (height_on_page (fixture, far.start) - 0.5) < 0.1);
  act (fixture, "article.back");
  wait_until (lectern_article_view_get_position (fixture->view) == top);
  act (fixture, "article.forward");
  wait_until (ABS (height_on_page (fixture, far.start) - 0.5) < 0.3);
}

static void
test_zoom_stays_in_place (Fixture *fixture, gconstpointer data)
{
  LecternSpan place = sample_find (fixture->article, "Paragraph 3000 ", 0);
  double zoom;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  lectern_article_view_set_position (fixture->view, place.start);
  wait_until (lectern_article_view_get_position (fixture->view) == place.start);
  act (fixture, "article.zoom-in");
  wait_until (ABS (height_on_page (fixture, place.start)) < 0.1);
  for (guint i = 0; i < 30; i++)
    act (fixture, "article.zoom-in");
  g_object_get (fixture->view, "zoom", &zoom, NULL);
  g_assert_cmpfloat_with_epsilon (zoom, 3.0, 0.001);
  act (fixture, "article.zoom-reset");
  g_object_get (fixture->view, "zoom", &zoom, NULL);
  g_assert_cmpfloat_with_epsilon (zoom, 1.0, 0.001);
}

static void
test_caret_tells_the_name (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (status (fixture), ==, "");
  put_caret (fixture, sample_find (fixture->article, "Élodie", 0).start + 3);
  g_assert_cmpstr (status (fixture), ==, "person, Élodie Marchetti, 1 of 3");
  put_caret (fixture, sample_find (fixture->article, "PAW", 0).start);
  g_assert_cmpstr (status (fixture), ==, "organisation, Port Authority of Westhaven, 3 of 3");
  put_caret (fixture, 0);
  g_assert_cmpstr (status (fixture), ==, "");
}

static void
test_select_and_step (Fixture *fixture, gconstpointer data)
{
  put_caret (fixture, sample_find (fixture->article, "she said", 0).start);
  act (fixture, "article.select");
  g_assert_cmpuint (lectern_document_get_selected_entity (fixture->document), ==, 0);
  g_assert_cmpuint (lectern_document_get_selected_mention (fixture->document), ==, 1);

  act (fixture, "article.next-mention");
  g_assert_cmpuint (lectern_document_get_selected_mention (fixture->document), ==, 2);
  g_assert_cmpuint (caret (fixture), ==, sample_find (fixture->article, "Marchetti", 1).start);
  g_assert_cmpstr (status (fixture), ==, "person, Élodie Marchetti, 3 of 3");
  act (fixture, "article.next-mention");
  g_assert_cmpuint (lectern_document_get_selected_mention (fixture->document), ==, 0);
  act (fixture, "article.previous-mention");
  g_assert_cmpuint (lectern_document_get_selected_mention (fixture->document), ==, 2);

  act (fixture, "article.deselect");
  g_assert_cmpuint (lectern_document_get_selected_entity (fixture->document), ==, LECTERN_NONE);
}

static void
test_step_names (Fixture *fixture, gconstpointer data)
{
  put_caret (fixture, 0);
  act (fixture, "article.next-name");
  g_assert_cmpuint (caret (fixture), ==, sample_find (fixture->article, "Élodie", 0).start);
  act (fixture, "article.next-name");
  g_assert_cmpuint (caret (fixture), ==, sample_find (fixture->article, "Port Authority", 0).start);
  act (fixture, "article.previous-name");
  g_assert_cmpuint (caret (fixture), ==, sample_find (fixture->article, "Élodie", 0).start);

  /* Kinds that are switched off are not stopped at. */
  lectern_document_set_show (fixture->document, LECTERN_SHOW_ALL & ~LECTERN_SHOW_ORGANISATIONS);
  act (fixture, "article.next-name");
  g_assert_cmpuint (caret (fixture), ==, sample_find (fixture->article, "Tom Okafor", 0).start);
}

static void
test_step_quotes (Fixture *fixture, gconstpointer data)
{
  put_caret (fixture, sample_find (fixture->article, "We found", 0).start);
  act (fixture, "article.next-quote");
  g_assert_cmpuint (caret (fixture), ==, sample_find (fixture->article, "“Nobody", 0).start);
  act (fixture, "article.previous-quote");
  g_assert_cmpuint (caret (fixture), ==, sample_find (fixture->article, "“We found", 0).start);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  LecternSearchBar *bar = fixture->view->search_bar;
  LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);
  g_autoptr (GArray) hits = NULL;

  select_words (fixture, "Westhaven");
  act (fixture, "article.find");
  wait_until (g_str_equal (lectern_search_bar_get_status (bar), "1 of 3"));
  hits = lectern_search_bar_list_hits (bar);
  g_assert_cmpuint (hits->len, ==, 3);
  act (fixture, "article.find-next");
  g_assert_cmpuint (highlights->current_hit.start, ==,
                    sample_find (fixture->article, "Westhaven", 1).start);
  act (fixture, "article.find-previous");
  act (fixture, "article.find-previous");
  wait_until (g_str_equal (lectern_search_bar_get_status (bar), "3 of 3"));

  /* Escape after stepping: the match is selected, nothing is marked any more. */
  lectern_search_bar_close (bar);
  g_assert_cmpuint (caret (fixture), ==, sample_find (fixture->article, "Westhaven", 2).start);
  g_assert_true (gtk_text_buffer_get_has_selection (fixture->buffer));
  g_assert_null (highlights->search);
  g_assert_false (lectern_span_is_set (highlights->current_hit));
}

static void
test_highlight_and_undo (Fixture *fixture, gconstpointer data)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (fixture->document);
  LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);
  LecternSpan span = sample_find (fixture->article, "the report", 0);
  LecternAnnotation *annotation;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  wait_ms (50);
  select_words (fixture, "the report");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->view->mark_toolbar)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.highlight", "s", "green");
  annotation = only_annotation (fixture);
  g_assert_cmpuint (lectern_annotation_get_start (annotation), ==, span.start);
  g_assert_cmpuint (lectern_annotation_get_end (annotation), ==, span.end);
  g_assert_cmpint (lectern_annotation_get_colour (annotation), ==, LECTERN_COLOUR_GREEN);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->view->mark_toolbar)));
  g_assert_cmpstr (status (fixture), ==, "Green highlight");
  g_assert_true (lectern_highlights_annotation_at (highlights, span.start) == annotation);

  /* Without a selection, the mark at the caret changes its colour. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.highlight", "s", "pink");
  g_assert_cmpint (lectern_annotation_get_colour (only_annotation (fixture)), ==,
                   LECTERN_COLOUR_PINK);
  lectern_annotation_set_undo (set);
  lectern_annotation_set_undo (set);
  g_assert_null (lectern_highlights_annotation_at (highlights, span.start));
  lectern_annotation_set_redo (set);
  g_assert_nonnull (lectern_highlights_annotation_at (highlights, span.start));
  act (fixture, "article.remove-mark");
  g_assert_null (lectern_highlights_annotation_at (highlights, span.start));
}

static void
test_note_is_kept_on_close (Fixture *fixture, gconstpointer data)
{
  GtkPopover *editor = GTK_POPOVER (fixture->view->note_editor);
  GtkWidget *focus;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  select_words (fixture, "30%");
  act (fixture, "article.note");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (editor)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "Of what?\nAsk.\n",
                            -1);
  gtk_popover_popdown (editor);
  wait_until (!gtk_widget_get_mapped (GTK_WIDGET (editor)));
  g_assert_cmpstr (lectern_annotation_get_note (only_annotation (fixture)), ==, "Of what?\nAsk.");

  act (fixture, "article.tag");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (editor)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_parent (focus)), "police, , to check,police");
  gtk_popover_popdown (editor);
  wait_until (!gtk_widget_get_mapped (GTK_WIDGET (editor)));
  g_assert_true (g_strv_equal (lectern_annotation_get_tags (only_annotation (fixture)),
                               (const char *const[]){ "police", "to check", NULL }));
}

static gboolean
has_tag (Fixture *fixture, guint offset, const char *name)
{
  GtkTextTag *tag =
      gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (fixture->buffer), name);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, (int) offset);
  return gtk_text_iter_has_tag (&iter, tag);
}

static void
test_screen_reader_hears (Fixture *fixture, gconstpointer data)
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
test_tooltips (Fixture *fixture, gconstpointer data)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);
  guint quote =
      lectern_highlights_quote_at (highlights, sample_find (fixture->article, "We found", 0).start);
  g_autofree char *words = lectern_describe_quote (highlights, quote, fixture->buffer);
  g_autofree char *name = lectern_describe_entity (highlights, 0);

  g_assert_cmpstr (words, ==, "Words of Élodie Marchetti (“said”)");
  g_assert_cmpstr (name, ==, "Élodie Marchetti (person)");
}

static const LecternMention *
name_at (Fixture *fixture, const char *words)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (fixture->document);
  guint mention =
      lectern_analysis_mention_at (analysis, sample_find (fixture->article, words, 0).start);

  return mention == LECTERN_NONE ? NULL : &analysis->mentions[mention];
}

static guint
count_items (GMenuModel *menu)
{
  return (guint) g_menu_model_get_n_items (menu);
}

static void
test_correct (Fixture *fixture, gconstpointer data)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);
  LecternAnnotationSet *set = lectern_document_get_annotations (fixture->document);
  LecternSpan span = sample_find (fixture->article, "the council", 0);
  const LecternMention *mention;
  guint index;

  /* What is selected becomes a name, and is the reader's. */
  select_words (fixture, "the council");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.set-type", "(sb)", "ORG", FALSE);
  mention = name_at (fixture, "the council");
  g_assert_nonnull (mention);
  g_assert_cmpuint (mention->span.end, ==, span.end);
  index = lectern_highlights_mention_at (highlights, span.start);
  g_assert_true (lectern_highlights_is_mine (highlights, LECTERN_ON_NAME, index));

  /* Its end moves by words. */
  put_caret (fixture, span.start + 1);
  wait_ms (5); /* corrections apply in the order of their milliseconds */
  act (fixture, "article.grow-end");
  g_assert_cmpuint (name_at (fixture, "the council")->span.end, ==,
                    sample_find (fixture->article, "the council on", 0).end);
  wait_ms (5);
  act (fixture, "article.shrink-end");
  g_assert_cmpuint (name_at (fixture, "the council")->span.end, ==, span.end);

  /* A name of the machine's changes its kind, and is none; every step is undone. */
  put_caret (fixture, sample_find (fixture->article, "Blue Line", 0).start);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.set-type", "(sb)", "MISC", TRUE);
  g_assert_cmpstr (status (fixture), ==, "name, Blue Line, 1 of 1");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.reject", "b", TRUE);
  g_assert_cmpstr (status (fixture), ==, "");
  lectern_annotation_set_undo (set);
  lectern_annotation_set_undo (set);
  g_assert_cmpstr (status (fixture), ==, "organisation, Blue Line, 1 of 1");
}

static void
test_menu_fits_the_place (Fixture *fixture, gconstpointer data)
{
  GMenuModel *menu = G_MENU_MODEL (fixture->view->corrections);
  g_autofree char *label = NULL;

  put_caret (fixture, 2);
  _lectern_article_view_fill_corrections (fixture->view, fixture->view->corrections);
  g_assert_cmpuint (count_items (menu), ==, 0);

  put_caret (fixture, sample_find (fixture->article, "Élodie", 0).start);
  _lectern_article_view_fill_corrections (fixture->view, fixture->view->corrections);
  g_menu_model_get_item_attribute (menu, 0, "label", "s", &label);
  g_assert_cmpstr (label, ==, "All 3 Mentions Are a…");

  /* Words of one, said by another who is selected. */
  put_caret (fixture, sample_find (fixture->article, "Tom Okafor", 0).start);
  act (fixture, "article.select");
  select_words (fixture, "present a plan");
  _lectern_article_view_fill_corrections (fixture->view, fixture->view->corrections);
  g_free (label);
  g_menu_model_get_item_attribute (menu, (int) count_items (menu) - 1, "label", "s", &label);
  g_assert_cmpstr (label, ==, "This Was Said by Tom Okafor");
  act (fixture, "article.add-quote");
  g_assert_cmpuint (
      lectern_highlights_quote_at (lectern_article_text_get_highlights (fixture->view->text),
                                   sample_find (fixture->article, "present a plan", 0).start),
      !=, LECTERN_NONE);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, set_up_function, function)                                                       \
  g_test_add (path, Fixture, NULL, set_up_function, function, tear_down)
  ADD ("/article-view/text-is-the-articles", set_up_long, test_text_is_the_articles);
  ADD ("/article-view/jump-to-what-is-not-there-yet", set_up_long,
       test_jump_to_what_is_not_there_yet);
  ADD ("/article-view/jump-and-back", set_up_long, test_jump_and_back);
  ADD ("/article-view/zoom-stays-in-place", set_up_long, test_zoom_stays_in_place);
  ADD ("/article-view/caret-tells-the-name", set_up, test_caret_tells_the_name);
  ADD ("/article-view/select-and-step", set_up, test_select_and_step);
  ADD ("/article-view/step-names", set_up, test_step_names);
  ADD ("/article-view/step-quotes", set_up, test_step_quotes);
  ADD ("/article-view/search", set_up, test_search);
  ADD ("/article-view/highlight-and-undo", set_up, test_highlight_and_undo);
  ADD ("/article-view/note-is-kept-on-close", set_up, test_note_is_kept_on_close);
  ADD ("/article-view/screen-reader-hears", set_up, test_screen_reader_hears);
  ADD ("/article-view/tooltips", set_up, test_tooltips);
  ADD ("/article-view/correct", set_up, test_correct);
  ADD ("/article-view/menu-fits-the-place", set_up, test_menu_fits_the_place);
  return g_test_run ();
}
