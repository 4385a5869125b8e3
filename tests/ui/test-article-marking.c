/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marking and correcting in the article view. Needs a screen. */

#include "article-view-fixture.h"

static LecternAnnotation *
only_annotation (ArticleFixture *fixture)
{
  GListModel *set = G_LIST_MODEL (lectern_document_get_annotations (fixture->document));
  LecternAnnotation *annotation = g_list_model_get_item (set, 0);

  g_assert_cmpuint (g_list_model_get_n_items (set), ==, 1);
  g_object_unref (annotation);
  return annotation;
}

static void
test_highlight_and_undo (ArticleFixture *fixture, gconstpointer data)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (fixture->document);
  LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);
  LecternSpan span = sample_find (fixture->article, "the report", 0);
  LecternAnnotation *annotation;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  article_wait_ms (400);
  article_select_words (fixture, "the report");
  wait_until (gtk_widget_get_visible (GTK_WIDGET (fixture->view->mark_toolbar)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.highlight", "s", "green");
  annotation = only_annotation (fixture);
  g_assert_cmpuint (lectern_annotation_get_start (annotation), ==, span.start);
  g_assert_cmpuint (lectern_annotation_get_end (annotation), ==, span.end);
  g_assert_cmpint (lectern_annotation_get_colour (annotation), ==, LECTERN_COLOUR_GREEN);
  wait_until (!gtk_widget_get_visible (GTK_WIDGET (fixture->view->mark_toolbar)));
  g_assert_cmpstr (article_status (fixture), ==, "Green highlight");
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
  article_act (fixture, "article.remove-mark");
  g_assert_null (lectern_highlights_annotation_at (highlights, span.start));
}

static void
test_note_is_kept_on_close (ArticleFixture *fixture, gconstpointer data)
{
  GtkPopover *editor = GTK_POPOVER (fixture->view->note_editor);
  GtkWidget *focus;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->view->text)));
  article_select_words (fixture, "30%");
  article_act (fixture, "article.note");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (editor)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "Of what?\nAsk.\n",
                            -1);
  gtk_popover_popdown (editor);
  wait_until (!gtk_widget_get_mapped (GTK_WIDGET (editor)));
  g_assert_cmpstr (lectern_annotation_get_note (only_annotation (fixture)), ==, "Of what?\nAsk.");

  article_act (fixture, "article.tag");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (editor)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_parent (focus)), "police, , to check,police");
  gtk_popover_popdown (editor);
  wait_until (!gtk_widget_get_mapped (GTK_WIDGET (editor)));
  g_assert_true (g_strv_equal (lectern_annotation_get_tags (only_annotation (fixture)),
                               (const char *const[]){ "police", "to check", NULL }));
}

static const LecternMention *
name_at (ArticleFixture *fixture, const char *words)
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
test_correct (ArticleFixture *fixture, gconstpointer data)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);
  LecternAnnotationSet *set = lectern_document_get_annotations (fixture->document);
  LecternSpan span = sample_find (fixture->article, "the council", 0);
  const LecternMention *mention;
  guint index;

  /* What is selected becomes a name, and is the reader's. */
  article_select_words (fixture, "the council");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.set-type", "(sb)", "ORG", FALSE);
  mention = name_at (fixture, "the council");
  g_assert_nonnull (mention);
  g_assert_cmpuint (mention->span.end, ==, span.end);
  index = lectern_highlights_mention_at (highlights, span.start);
  g_assert_true (lectern_highlights_is_mine (highlights, LECTERN_ON_NAME, index));

  /* Its end moves by words. */
  article_put_caret (fixture, span.start + 1);
  article_wait_ms (5); /* corrections apply in the order of their milliseconds */
  article_act (fixture, "article.grow-end");
  g_assert_cmpuint (name_at (fixture, "the council")->span.end, ==,
                    sample_find (fixture->article, "the council on", 0).end);
  article_wait_ms (5);
  article_act (fixture, "article.shrink-end");
  g_assert_cmpuint (name_at (fixture, "the council")->span.end, ==, span.end);

  /* A name of the machine's changes its kind, and is none; every step is undone. */
  article_put_caret (fixture, sample_find (fixture->article, "Blue Line", 0).start);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.set-type", "(sb)", "MISC", TRUE);
  g_assert_cmpstr (article_status (fixture), ==, "name, Blue Line, 1 of 1");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.reject", "b", TRUE);
  g_assert_cmpstr (article_status (fixture), ==, "");
  lectern_annotation_set_undo (set);
  lectern_annotation_set_undo (set);
  g_assert_cmpstr (article_status (fixture), ==, "organisation, Blue Line, 1 of 1");
}

/* What the quotation at offset says. (transfer full) */
static char *
quote_at (ArticleFixture *fixture, guint offset)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (fixture->view->text);
  const guint quote = lectern_highlights_quote_at (highlights, offset);
  LecternSpan span;

  g_assert_cmpuint (quote, !=, LECTERN_NONE);
  span = highlights->analysis->quotes[quote].span;
  return lectern_article_dup_slice (fixture->article, span.start, span.end);
}

/* By words, and a quotation mark goes with the word beside it. */
static void
test_quote_extent (ArticleFixture *fixture, gconstpointer data)
{
  static const char *const steps[][2] = {
    { "article.shrink-end", "“It took until October for anyone to" },
    { "article.grow-end", "“It took until October for anyone to listen.”" },
    { "article.shrink-start", "took until October for anyone to listen.”" },
    { "article.grow-start", "“It took until October for anyone to listen.”" },
  };
  const guint offset = sample_find (fixture->article, "anyone", 0).start;

  article_put_caret (fixture, offset + 1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *words = NULL;

      article_act (fixture, steps[i][0]);
      words = quote_at (fixture, offset);
      g_assert_cmpstr (words, ==, steps[i][1]);
    }
}

/* Words that are just a name are that name, whatever is beside them in the selection. */
static void
test_retype_selected (ArticleFixture *fixture, gconstpointer data)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (fixture->document);
  g_autoptr (LecternAnnotation) made = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *label = NULL;

  article_select_words (fixture, " Blue Line");
  _lectern_article_view_fill_names (fixture->view, menu);
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, "label", "s", &label);
  g_assert_cmpstr (label, ==, "This Is a…");
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.call", "s", "LOC");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 1);
  made = g_list_model_get_item (G_LIST_MODEL (set), 0);
  g_assert_cmpstr (lectern_corrections_get_action (made), ==, "retype");
  g_assert_false (gtk_text_buffer_get_has_selection (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view->text))));
}

static void
test_menu_fits_the_place (ArticleFixture *fixture, gconstpointer data)
{
  GMenuModel *menu = G_MENU_MODEL (fixture->view->corrections);
  g_autofree char *label = NULL;

  article_put_caret (fixture, 2);
  _lectern_article_view_fill_corrections (fixture->view, fixture->view->corrections);
  g_assert_cmpuint (count_items (menu), ==, 0);

  article_put_caret (fixture, sample_find (fixture->article, "Élodie", 0).start);
  _lectern_article_view_fill_corrections (fixture->view, fixture->view->corrections);
  g_menu_model_get_item_attribute (menu, 0, "label", "s", &label);
  g_assert_cmpstr (label, ==, "All 3 Mentions Are a…");

  /* Words of one, said by another who is selected. */
  article_put_caret (fixture, sample_find (fixture->article, "Tom Okafor", 0).start);
  article_act (fixture, "article.select");
  article_select_words (fixture, "present a plan");
  _lectern_article_view_fill_corrections (fixture->view, fixture->view->corrections);
  g_free (label);
  g_menu_model_get_item_attribute (menu, (int) count_items (menu) - 3, "label", "s", &label);
  g_assert_cmpstr (label, ==, "This Was Said by Tom Okafor");
  g_clear_pointer (&label, g_free);
  g_menu_model_get_item_attribute (menu, (int) count_items (menu) - 2, "label", "s", &label);
  g_assert_cmpstr (label, ==, "This Is a _Quote By…");
  g_clear_pointer (&label, g_free);
  g_menu_model_get_item_attribute (menu, (int) count_items (menu) - 1, "label", "s", &label);
  g_assert_cmpstr (label, ==, "State a _Fact…");
  article_act (fixture, "article.add-quote");
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
  g_test_add (path, ArticleFixture, NULL, set_up_function, function, article_tear_down)
  ADD ("/article-view/highlight-and-undo", article_set_up, test_highlight_and_undo);
  ADD ("/article-view/note-is-kept-on-close", article_set_up, test_note_is_kept_on_close);
  ADD ("/article-view/correct", article_set_up, test_correct);
  ADD ("/article-view/quote-extent", article_set_up, test_quote_extent);
  ADD ("/article-view/retype-selected", article_set_up, test_retype_selected);
  ADD ("/article-view/menu-fits-the-place", article_set_up, test_menu_fits_the_place);
  return g_test_run ();
}
