/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The set as list model and undo history. */

#include "annotation/lectern-annotation-set.h"

static const char text[] =
    "Harbour reopens after storm\n\nThe harbour of Vigo reopened on Monday, the "
    "mayor said. “We lost two boats,” she added.\n";

static LecternAnnotationSet *
new_set (void)
{
  g_autoptr (LecternArticle) article = lectern_article_new_for_text (text, -1);

  return lectern_annotation_set_new (article);
}

static char *
undo_name (LecternAnnotationSet *set)
{
  char *name;

  g_object_get (set, "undo-name", &name, NULL);
  return name;
}

static LecternAnnotation *
nth (LecternAnnotationSet *set, guint index)
{
  g_autoptr (LecternAnnotation) item = g_list_model_get_item (G_LIST_MODEL (set), index);

  return item; /* the set holds it */
}

static void
count (gpointer object, guint *counter)
{
  ++*counter;
}

static void
test_sorted_by_place (void)
{
  g_autoptr (LecternAnnotationSet) set = new_set ();
  LecternAnnotation *late = lectern_annotation_set_add_highlight (set, 60, 66, LECTERN_COLOUR_BLUE);
  LecternAnnotation *early = lectern_annotation_set_add_highlight (set, 0, 7, LECTERN_COLOUR_PINK);
  LecternAnnotation *inner =
      lectern_annotation_set_add_highlight (set, 60, 63, LECTERN_COLOUR_PINK);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 3);
  g_assert_true (nth (set, 0) == early);
  g_assert_true (nth (set, 1) == inner);
  g_assert_true (nth (set, 2) == late);
  g_assert_cmpstr (lectern_annotation_get_exact (early), ==, "Harbour");
  g_assert_true (lectern_annotation_set_find_at (set, 61) == inner);
  g_assert_true (lectern_annotation_set_find_at (set, 64) == late);
  g_assert_null (lectern_annotation_set_find_at (set, 7));
  g_assert_true (lectern_annotation_set_lookup (set, lectern_annotation_get_id (late)) == late);
}

static void
test_refuses_what_is_not_there (void)
{
  g_autoptr (LecternAnnotationSet) set = new_set ();
  guint n = lectern_article_get_n_chars (lectern_annotation_set_get_article (set));

  g_assert_null (lectern_annotation_set_add_highlight (set, 5, 5, LECTERN_COLOUR_YELLOW));
  g_assert_null (lectern_annotation_set_add_highlight (set, 6, 5, LECTERN_COLOUR_YELLOW));
  g_assert_null (lectern_annotation_set_add_highlight (set, 0, n + 1, LECTERN_COLOUR_YELLOW));
  g_assert_nonnull (lectern_annotation_set_add_highlight (set, 0, n, LECTERN_COLOUR_YELLOW));
}

static void
test_undo_and_redo (void)
{
  g_autoptr (LecternAnnotationSet) set = new_set ();
  guint changes = 0;
  g_signal_connect (set, "changed", G_CALLBACK (count), &changes);
  LecternAnnotation *a = lectern_annotation_set_add_highlight (set, 0, 7, LECTERN_COLOUR_GREEN);
  gint64 created = lectern_annotation_get_modified (a);

  lectern_annotation_set_set_note (set, a, "Which harbour?");
  lectern_annotation_set_set_note (set, a, "Which harbour?"); /* the same: no step */
  lectern_annotation_set_set_colour (set, a, LECTERN_COLOUR_PINK);
  g_assert_cmpuint (changes, ==, 3);
  g_autofree char *name = undo_name (set);
  g_assert_cmpstr (name, ==, "Change of Colour");

  lectern_annotation_set_undo (set);
  g_assert_cmpint (lectern_annotation_get_colour (a), ==, LECTERN_COLOUR_GREEN);
  g_assert_cmpint (lectern_annotation_get_modified (a), >, created + 1);
  lectern_annotation_set_undo (set);
  g_assert_null (lectern_annotation_get_note (a));
  lectern_annotation_set_undo (set);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 0);
  lectern_annotation_set_undo (set); /* nothing left: nothing happens */
  g_assert_cmpuint (changes, ==, 6);

  lectern_annotation_set_redo (set);
  lectern_annotation_set_redo (set);
  g_assert_true (nth (set, 0) == a); /* the same object comes back */
  g_assert_cmpstr (lectern_annotation_get_note (a), ==, "Which harbour?");
  lectern_annotation_set_set_note (set, a, NULL);
  gboolean can_redo;
  g_object_get (set, "can-redo", &can_redo, NULL);
  g_assert_false (can_redo); /* a new change ends what could be redone */
}

static void
test_grouped (void)
{
  g_autoptr (LecternAnnotationSet) set = new_set ();
  const char *tags[] = { "sea", " storm ", "sea", "", NULL };

  lectern_annotation_set_begin (set, "Note");
  LecternAnnotation *a = lectern_annotation_set_add_highlight (set, 0, 7, LECTERN_COLOUR_BLUE);
  lectern_annotation_set_set_note (set, a, "Check");
  lectern_annotation_set_set_tags (set, a, tags);
  lectern_annotation_set_undo (set); /* a step is open: refused */
  lectern_annotation_set_end (set);
  g_assert_cmpstr (lectern_annotation_get_tags (a)[0], ==, "sea");
  g_assert_cmpstr (lectern_annotation_get_tags (a)[1], ==, "storm");
  g_assert_null (lectern_annotation_get_tags (a)[2]);
  g_autofree char *name = undo_name (set);
  g_assert_cmpstr (name, ==, "Note");
  lectern_annotation_set_undo (set);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 0);
}

static void
test_reattach (void)
{
  g_autoptr (LecternAnnotationSet) set = new_set ();
  LecternAnnotation *first = lectern_annotation_set_add_highlight (set, 0, 7, LECTERN_COLOUR_BLUE);

  lectern_annotation_set_add_highlight (set, 8, 15, LECTERN_COLOUR_BLUE);
  g_assert_false (lectern_annotation_set_reattach (set, first, 9, 9));
  g_assert_true (lectern_annotation_set_reattach (set, first, 33, 40));
  g_assert_cmpstr (lectern_annotation_get_exact (first), ==, "harbour");
  g_assert_true (nth (set, 1) == first);
  lectern_annotation_set_undo (set);
  g_assert_true (nth (set, 0) == first);
  g_assert_cmpuint (lectern_annotation_get_end (first), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/set/sorted-by-place", test_sorted_by_place);
  g_test_add_func ("/set/refuses-what-is-not-there", test_refuses_what_is_not_there);
  g_test_add_func ("/set/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/set/grouped", test_grouped);
  g_test_add_func ("/set/reattach", test_reattach);
  return g_test_run ();
}
