/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar as a widget: what it shows of a document, and what it asks of it. Needs a screen. */

#include <adwaita.h>

#include "fake-document.h"
#include "sample-analysis.h"
#include "ui/sidebar/lectern-sidebar.h"

typedef struct
{
  LecternArticle *article;
  LecternDocument *document;
  LecternSidebar *sidebar;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->article = sample_article_new ();
  fixture->document = fake_document_new (fixture->article);
  fixture->sidebar = LECTERN_SIDEBAR (lectern_sidebar_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 320, 1000);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->sidebar));
  lectern_sidebar_set_document (fixture->sidebar, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->document);
  g_object_unref (fixture->article);
}

static void
analyse (Fixture *fixture)
{
  g_autoptr (LecternAnalysis) analysis = sample_analysis_new (fixture->article);

  fake_document_set_analysis (fixture->document, analysis);
}

/* ---- Finding widgets by what a reader sees ---------------------------------------------- */

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
timed_out_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Waits until text is shown (or, with shown FALSE, until it is not). */
static GtkWidget *
wait_label (Fixture *fixture, const char *text, gboolean shown)
{
  gboolean timed_out = FALSE;
  guint timeout = g_timeout_add_seconds (10, timed_out_cb, &timed_out);
  GtkWidget *label;

  while (((label = find_label (GTK_WIDGET (fixture->sidebar), text)) != NULL) != shown)
    {
      if (timed_out)
        g_error ("“%s” is %s", text, shown ? "not shown" : "still shown");
      g_main_context_iteration (NULL, TRUE);
    }
  if (!timed_out)
    g_source_remove (timeout);
  return label;
}

/* As Enter does. */
static void
activate_row (Fixture *fixture, const char *text)
{
  GtkWidget *row = wait_label (fixture, text, TRUE);

  while (!GTK_IS_LIST_VIEW (gtk_widget_get_parent (row)))
    row = gtk_widget_get_parent (row);
  gtk_widget_activate (row);
}

static void
type_filter (Fixture *fixture, const char *text)
{
  lectern_sidebar_focus_filter (fixture->sidebar);
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                             GTK_TYPE_SEARCH_ENTRY)),
      text);
}

/* ---- Tests ------------------------------------------------------------------------------ */

static void
test_states (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LecternAnalysis) foreign = sample_analysis_new (fixture->article);

  wait_label (fixture, "Reading the article…", TRUE);
  analyse (fixture);
  wait_label (fixture, "Who said what", TRUE);
  wait_label (fixture, "Reading the article…", FALSE);

  foreign->is_english = FALSE;
  foreign->words = g_new0 (LecternWord, 1);
  foreign->n_words = 1;
  fake_document_set_analysis (fixture->document, foreign);
  wait_label (fixture, "Not in English", TRUE);

  /* Nothing was read, so nobody knows in which language. */
  foreign->n_words = 0;
  fake_document_set_analysis (fixture->document, NULL);
  fake_document_set_analysis (fixture->document, foreign);
  wait_label (fixture, "Not in English", FALSE);

  lectern_sidebar_set_page (fixture->sidebar, "notes");
  wait_label (fixture, "No Notes Yet", TRUE);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *page = NULL;

  lectern_sidebar_set_page (fixture->sidebar, "quotes");
  lectern_sidebar_set_page (fixture->sidebar, "no such page");
  g_object_get (fixture->sidebar, "page", &page, NULL);
  g_assert_cmpstr (page, ==, "quotes");
}

static void
test_jump_to_evidence (Fixture *fixture, gconstpointer data)
{
  LecternSpan evidence = sample_find (fixture->article, "The mayor, Tom Okafor", 0);

  analyse (fixture);
  activate_row (fixture, "Tom Okafor · mayor");
  g_assert_cmpuint (fake_document_get_jump (fixture->document).start, ==, evidence.start);
  g_assert_cmpuint (fake_document_get_jump (fixture->document).end, ==, evidence.end);
}

static void
test_less_certain (Fixture *fixture, gconstpointer data)
{
  analyse (fixture);
  wait_label (fixture, "12", TRUE);
  activate_row (fixture, "Less certain");
  wait_label (fixture, "two · cracks", TRUE);
  activate_row (fixture, "Less certain");
  wait_label (fixture, "two · cracks", FALSE);
}

static void
test_step_through_mentions (Fixture *fixture, gconstpointer data)
{
  lectern_sidebar_set_page (fixture->sidebar, "names");
  analyse (fixture);
  activate_row (fixture, "Tom Okafor");
  wait_label (fixture, "1 of 2", TRUE);
  activate_row (fixture, "Tom Okafor");
  wait_label (fixture, "2 of 2", TRUE);

  /* Picked in the text. */
  lectern_document_select_mention (fixture->document, 0, 2);
  wait_label (fixture, "3 of 3", TRUE);
  wait_label (fixture, "2 of 2", FALSE);
  lectern_document_select_mention (fixture->document, LECTERN_NONE, LECTERN_NONE);
  wait_label (fixture, "3 of 3", FALSE);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  analyse (fixture);
  wait_label (fixture, "Tom Okafor · mayor", TRUE);
  type_filter (fixture, "okafor AGE");
  wait_label (fixture, "Tom Okafor · age 54", TRUE);
  wait_label (fixture, "Tom Okafor · mayor", FALSE);

  /* What is folded away is found too. */
  type_filter (fixture, "two cracks");
  wait_label (fixture, "two · cracks", TRUE);

  type_filter (fixture, "zeppelin");
  gtk_widget_activate_action (wait_label (fixture, "No Match", TRUE), "sidebar.show-all", NULL);
  wait_label (fixture, "Tom Okafor · mayor", TRUE);
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (fixture->document);
  LecternSpan bridge = sample_find (fixture->article, "closed until spring", 0);
  LecternSpan cost = sample_find (fixture->article, "about £4.2 million", 0);
  const char *const tags[] = { "Money", NULL };
  LecternAnnotation *annotation;

  lectern_sidebar_set_page (fixture->sidebar, "notes");
  lectern_annotation_set_add_highlight (set, bridge.start, bridge.end, LECTERN_COLOUR_GREEN);
  annotation =
      lectern_annotation_set_add_highlight (set, cost.start, cost.end, LECTERN_COLOUR_BLUE);
  lectern_annotation_set_set_note (set, annotation, "The budget said less.");
  lectern_annotation_set_set_tags (set, annotation, tags);
  wait_label (fixture, "“closed until spring”", TRUE);
  wait_label (fixture, "#Money", TRUE);

  activate_row (fixture, "The budget said less.");
  g_assert_cmpuint (fake_document_get_jump (fixture->document).start, ==, cost.start);
  g_assert_null (fake_document_get_activated (fixture->document));
  activate_row (fixture, "The budget said less.");
  g_assert_true (fake_document_get_activated (fixture->document) == annotation);

  type_filter (fixture, "#mon");
  wait_label (fixture, "“closed until spring”", FALSE);
  wait_label (fixture, "The budget said less.", TRUE);

  lectern_annotation_set_remove (set, annotation);
  wait_label (fixture, "No Match", TRUE);
  lectern_annotation_set_undo (set);
  wait_label (fixture, "The budget said less.", TRUE);
}

static void
do_on_row (Fixture *fixture, const char *text, const char *action)
{
  GtkWidget *row = wait_label (fixture, text, TRUE);

  while (!GTK_IS_LIST_VIEW (gtk_widget_get_parent (row)))
    row = gtk_widget_get_parent (row);
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_activate_action (row, action, NULL));
}

static void
test_corrections (Fixture *fixture, gconstpointer data)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (fixture->document);

  analyse (fixture);
  do_on_row (fixture, "Tom Okafor · mayor", "row.reject");
  wait_label (fixture, "Tom Okafor · mayor", FALSE);
  lectern_annotation_set_undo (set);
  wait_label (fixture, "Tom Okafor · mayor", TRUE);

  lectern_sidebar_set_page (fixture->sidebar, "names");
  do_on_row (fixture, "Westhaven", "row.reject");
  wait_label (fixture, "Places", FALSE);

  /* A correction is listed, and taken back by deleting it. */
  lectern_sidebar_set_page (fixture->sidebar, "notes");
  wait_label (fixture, "Corrections", TRUE);
  do_on_row (fixture, "“Westhaven” is not a name", "notes.delete");
  lectern_sidebar_set_page (fixture->sidebar, "names");
  wait_label (fixture, "Westhaven", TRUE);
}

/* Prints what it took: see --verbose. */
static void
test_long_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LecternAnalysis) analysis = sample_analysis_new_long (fixture->article, 5000);
  gint64 start;

  start = g_get_monotonic_time ();
  fake_document_set_analysis (fixture->document, analysis);
  wait_label (fixture, "Who said what", TRUE);
  g_test_message ("5,000 facts listed in %.1f ms", (g_get_monotonic_time () - start) / 1000.0);

  start = g_get_monotonic_time ();
  type_filter (fixture, "okafor");
  wait_label (fixture, "Police: traffic in Westhaven had slowed by 30%", FALSE);
  g_test_message ("filtered in %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
}

/* As the window does where it grows narrow. */
static void
test_moves (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first = adw_bin_new ();
  GtkWidget *second = adw_bin_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button;

  analyse (fixture);
  g_object_ref (fixture->sidebar);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  adw_bin_set_child (ADW_BIN (first), GTK_WIDGET (fixture->sidebar));
  wait_label (fixture, "Quotes", TRUE);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL); /* as LecternSplit does */
  adw_bin_set_child (ADW_BIN (first), NULL);
  adw_bin_set_child (ADW_BIN (second), GTK_WIDGET (fixture->sidebar));
  g_object_unref (fixture->sidebar);

  button = gtk_widget_get_ancestor (wait_label (fixture, "Quotes", TRUE), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (lectern_sidebar_get_page (fixture->sidebar), ==, "quotes");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/sidebar/states", test_states);
  ADD ("/sidebar/page", test_page);
  ADD ("/sidebar/facts/jump", test_jump_to_evidence);
  ADD ("/sidebar/facts/less-certain", test_less_certain);
  ADD ("/sidebar/facts/long", test_long_list);
  ADD ("/sidebar/names/step", test_step_through_mentions);
  ADD ("/sidebar/filter", test_filter);
  ADD ("/sidebar/notes", test_notes);
  ADD ("/sidebar/corrections", test_corrections);
  ADD ("/sidebar/moves", test_moves);
#undef ADD
  return g_test_run ();
}
