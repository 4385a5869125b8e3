/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article and its sidebar, side by side and folded. Needs a screen. */

#include <adwaita.h>

#include "ui/window/lectern-split.h"

typedef struct
{
  GtkWidget *window;
  LecternSplit *split;
  GtkWidget *article;
  GtkWidget *sidebar;
} Fixture;

static gboolean
timed_out_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* A window manager may answer the first size only after the next was asked for. */
static void
settle (void)
{
  gboolean over = FALSE;

  g_timeout_add (200, timed_out_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->split = g_object_new (LECTERN_TYPE_SPLIT, NULL);
  fixture->article = gtk_text_view_new ();
  fixture->sidebar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (fixture->sidebar), gtk_button_new_with_label ("Facts"));
  gtk_box_append (GTK_BOX (fixture->sidebar), gtk_button_new_with_label ("Names"));
  g_object_set (fixture->split, "content", fixture->article, "sidebar", fixture->sidebar, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->split));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer sidebar = fixture->sidebar;

  g_object_add_weak_pointer (sidebar, &sidebar);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (sidebar);
}

/* Until the sidebar has moved to where there is room for it. */
static void
resize (Fixture *fixture, int width)
{
  const gboolean narrow = width < LECTERN_SPLIT_NARROW;
  gboolean timed_out = FALSE;
  guint timeout = g_timeout_add_seconds (10, timed_out_cb, &timed_out);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 500);
  while (lectern_split_get_narrow (fixture->split) != narrow
         || !gtk_widget_get_mapped (fixture->article))
    {
      g_assert_false (timed_out);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (timeout);
  settle ();
}

static gboolean
has_focus (Fixture *fixture, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
test_folds (Fixture *fixture, gconstpointer data)
{
  resize (fixture, 900);
  g_assert_true (lectern_split_get_show_sidebar (fixture->split));
  resize (fixture, 400);
  g_assert_false (lectern_split_get_show_sidebar (fixture->split));
  lectern_split_set_show_sidebar (fixture->split, TRUE);
  resize (fixture, 900);
  g_assert_true (lectern_split_get_show_sidebar (fixture->split));
}

static void
test_moves_with_focus (Fixture *fixture, gconstpointer data)
{
  resize (fixture, 900);
  gtk_widget_grab_focus (gtk_widget_get_last_child (fixture->sidebar));
  g_assert_true (has_focus (fixture, fixture->sidebar));

  resize (fixture, 400);
  g_assert_true (has_focus (fixture, fixture->article));

  lectern_split_set_show_sidebar (fixture->split, TRUE);
  gtk_widget_grab_focus (gtk_widget_get_last_child (fixture->sidebar));
  resize (fixture, 900);
  g_assert_true (has_focus (fixture, gtk_widget_get_last_child (fixture->sidebar)));
}

static int
get_sidebar_width (Fixture *fixture)
{
  int width;

  g_object_get (fixture->split, "sidebar-width", &width, NULL);
  return width;
}

/* What a small window does to the sidebar is no choice of the reader's. */
static void
test_keeps_width (Fixture *fixture, gconstpointer data)
{
  int chosen;

  resize (fixture, 1100);
  g_object_set (fixture->split, "sidebar-width", 420, NULL);
  settle ();
  chosen = gtk_widget_get_width (fixture->sidebar); /* and the handle */
  g_assert_cmpint (ABS (chosen - 420), <, 10);

  gtk_widget_set_size_request (fixture->article, 400, -1);
  resize (fixture, 680);
  g_assert_cmpint (gtk_widget_get_width (fixture->sidebar), <, chosen);
  resize (fixture, 400);
  g_assert_cmpint (get_sidebar_width (fixture), ==, 420);
  resize (fixture, 1100);
  g_assert_cmpint (get_sidebar_width (fixture), ==, 420);
  g_assert_cmpint (gtk_widget_get_width (fixture->sidebar), ==, chosen);
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
  ADD ("/split/folds", test_folds);
  ADD ("/split/keeps-width", test_keeps_width);
  ADD ("/split/moves-with-focus", test_moves_with_focus);
#undef ADD

  return g_test_run ();
}
