/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store: autosave, several writers, bad files, places where nothing can be written. */

#include "room.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

static LecternAnnotation *
highlight (LecternAnnotationStore *store, guint start, guint end)
{
  return lectern_annotation_set_add_highlight (lectern_annotation_store_get_set (store), start, end,
                                               LECTERN_COLOUR_GREEN);
}

static guint
n_items (LecternAnnotationStore *store)
{
  return g_list_model_get_n_items (G_LIST_MODEL (lectern_annotation_store_get_set (store)));
}

static void
flush (LecternAnnotationStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lectern_annotation_store_flush (store, &error));
  g_assert_no_error (error);
}

/* ---- Saving ------------------------------------------------------------------------------- */

static gboolean
file_exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_saves_on_its_own (Room *room, gconstpointer unused)
{
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);
  gint64 begin = g_get_monotonic_time ();

  g_assert_false (file_exists (room->sidecar_path));
  LecternAnnotation *a = highlight (store, 0, 5);
  lectern_annotation_set_set_note (lectern_annotation_store_get_set (store), a, "Which ferry?");
  room_wait (file_exists, room->sidecar_path);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_USEC_PER_SEC);

  g_autoptr (LecternAnnotationStore) again = room_open_store (room);
  LecternAnnotation *b = lectern_annotation_set_lookup (lectern_annotation_store_get_set (again),
                                                        lectern_annotation_get_id (a));
  g_assert_cmpstr (lectern_annotation_get_note (b), ==, "Which ferry?");
  g_assert_cmpuint (lectern_annotation_get_end (b), ==, 5);
  g_assert_cmpint (lectern_annotation_get_colour (b), ==, LECTERN_COLOUR_GREEN);
  g_assert_null (lectern_annotation_store_get_problem (store));
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      lectern_annotation_store_load_finish (LECTERN_ANNOTATION_STORE (source), result, &error));
  *(gboolean *) done = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

/* A note made while the sidecar is still being read joins what is read. */
static void
test_loads_in_the_background (Room *room, gconstpointer unused)
{
  g_autoptr (LecternAnnotationStore) first = room_open_store (room);
  highlight (first, 0, 5);
  flush (first);

  g_autoptr (LecternAnnotationSet) set = lectern_annotation_set_new (
      lectern_annotation_set_get_article (lectern_annotation_store_get_set (first)));
  g_autoptr (LecternAnnotationStore) store = lectern_annotation_store_new (set);
  gboolean done = FALSE;
  lectern_annotation_store_load_async (store, NULL, loaded, &done);
  highlight (store, 6, 13);
  room_wait (is_true, &done);
  g_assert_cmpuint (n_items (store), ==, 2);
  flush (store);
  g_autoptr (LecternAnnotationStore) again = room_open_store (room);
  g_assert_cmpuint (n_items (again), ==, 2);
}

static void
test_opening_writes_nothing (Room *room, gconstpointer unused)
{
  const char *json = "[{\"type\":\"Annotation\",\"id\":\"urn:a\",\"bodyValue\":\"hm\",\"target\":{"
                     "\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"Orla Keane\"}}}]";
  room_write (room->sidecar_path, json);
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);
  g_assert_cmpuint (n_items (store), ==, 1);
  flush (store);
  g_autofree char *content = room_read (room->sidecar_path);
  g_assert_cmpstr (content, ==, json);
}

/* ---- Several writers ---------------------------------------------------------------------- */

static void
test_merges_when_saving (Room *room, gconstpointer unused)
{
  g_autoptr (LecternAnnotationStore) first = room_open_store (room);
  g_autoptr (LecternAnnotationStore) second = room_open_store (room);

  highlight (first, 0, 5);
  highlight (second, 6, 13);
  flush (first);
  flush (second);
  g_assert_cmpuint (n_items (second), ==, 2);
  g_autoptr (LecternAnnotationStore) third = room_open_store (room);
  g_assert_cmpuint (n_items (third), ==, 2);
}

static gboolean
has_two (gpointer store)
{
  return n_items (store) == 2;
}

static void
test_notices_other_writers (Room *room, gconstpointer unused)
{
  g_autoptr (LecternAnnotationStore) first = room_open_store (room);
  g_autoptr (LecternAnnotationStore) second = room_open_store (room);

  highlight (first, 0, 5);
  flush (first);
  highlight (second, 6, 13);
  flush (second);
  room_wait (has_two, first);
  gboolean can_undo;
  lectern_annotation_set_undo (lectern_annotation_store_get_set (first));
  g_object_get (lectern_annotation_store_get_set (first), "can-undo", &can_undo, NULL);
  g_assert_false (can_undo); /* what others did is theirs to undo */
  g_assert_cmpuint (n_items (first), ==, 1);
}

/* A deleted file (git checkout, say) takes no notes out of the window. */
static void
test_survives_a_deleted_sidecar (Room *room, gconstpointer unused)
{
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);

  highlight (store, 0, 5);
  flush (store);
  g_unlink (room->sidecar_path);
  highlight (store, 6, 13);
  flush (store);
  g_autoptr (LecternAnnotationStore) again = room_open_store (room);
  g_assert_cmpuint (n_items (again), ==, 2);
}

static void
test_conflict_is_kept_and_settled (Room *room, gconstpointer unused)
{
  g_autoptr (LecternAnnotationStore) first = room_open_store (room);
  LecternAnnotation *a = highlight (first, 0, 5);
  flush (first);
  g_autoptr (LecternAnnotationStore) second = room_open_store (room);
  LecternAnnotationSet *set = lectern_annotation_store_get_set (second);
  LecternAnnotation *b = lectern_annotation_set_lookup (set, lectern_annotation_get_id (a));

  lectern_annotation_set_set_note (lectern_annotation_store_get_set (first), a, "mine");
  lectern_annotation_set_set_note (set, b, "yours");
  flush (first);
  flush (second);
  guint n_conflicts;
  g_object_get (second, "n-conflicts", &n_conflicts, NULL);
  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_cmpuint (n_items (second), ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LecternAnnotation) other = g_list_model_get_item (G_LIST_MODEL (set), i);
      if (lectern_annotation_get_conflicts_with (other) == NULL)
        continue;
      g_autofree char *wanted = g_strdup (lectern_annotation_get_note (other));
      lectern_annotation_set_resolve_conflict (set, other, LECTERN_CONFLICT_KEEP_THIS);
      g_assert_cmpstr (lectern_annotation_get_note (b), ==, wanted);
      break;
    }
  g_assert_cmpuint (n_items (second), ==, 1);
  flush (second);
  g_autoptr (LecternAnnotationStore) third = room_open_store (room);
  g_assert_cmpuint (n_items (third), ==, 1);
}

/* ---- Bad files and bad places ------------------------------------------------------------- */

static void
test_bad_json_is_set_aside (Room *room, gconstpointer unused)
{
  room_write (room->sidecar_path, "{ \"notes\": <<<<<<< mine");
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);

  g_assert_nonnull (lectern_annotation_store_get_problem (store));
  g_autofree char *still = room_read (room->sidecar_path); /* nothing happens before it must */
  g_assert_cmpstr (still, ==, "{ \"notes\": <<<<<<< mine");
  highlight (store, 0, 5);
  flush (store);

  g_autofree char *aside =
      g_build_filename (room->folder, "ferry.txt.annotations.unreadable.json", NULL);
  g_autofree char *kept = room_read (aside);
  g_assert_cmpstr (kept, ==, "{ \"notes\": <<<<<<< mine");
  g_assert_nonnull (strstr (lectern_annotation_store_get_problem (store), "unreadable.json"));
  highlight (store, 6, 13);
  flush (store);
  g_assert_nonnull (strstr (lectern_annotation_store_get_problem (store), "unreadable.json"));
  g_autoptr (LecternAnnotationStore) again = room_open_store (room);
  g_assert_cmpuint (n_items (again), ==, 2);
}

static void
test_portal_single_file (void)
{
  static const struct
  {
    const char *below;
    gboolean single;
  } cases[] = { { "a1b2c3/ferry.txt", TRUE },
                { "a1b2c3/articles/ferry.txt", FALSE },
                { "by-app/org.example.App/a1b2c3/ferry.txt", TRUE },
                { "by-app/org.example.App/a1b2c3/articles/ferry.txt", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
          g_build_filename (g_get_user_runtime_dir (), "doc", cases[i].below, NULL);
      g_assert_cmpint (lectern_place_is_portal_single_file (path), ==, cases[i].single);
    }
  g_assert_false (lectern_place_is_portal_single_file ("/home/ada/doc/a1b2c3/ferry.txt"));
}

static void
test_portal_keeps_notes_in_data_folder (Room *room, gconstpointer unused)
{
  g_autofree char *doc = g_build_filename (g_get_user_runtime_dir (), "doc", "a1b2c3", NULL);
  g_mkdir_with_parents (doc, 0700);
  g_free (room->article_path);
  room->article_path = g_build_filename (doc, "ferry.txt", NULL);
  room_write (room->article_path, room_text);
  g_autofree char *lost = g_strconcat (room->article_path, ".annotations.json", NULL);

  g_autoptr (LecternAnnotationStore) store = room_open_store (room);
  g_assert_null (lectern_annotation_store_get_problem (store));
  highlight (store, 0, 5);
  flush (store);
  g_assert_false (file_exists (lost));
  g_assert_true (lectern_annotation_store_get_kept_elsewhere (store));
  g_assert_nonnull (lectern_annotation_store_get_problem (store));
  g_autofree char *path = room_data_path (store);
  g_assert_true (file_exists (path));

  g_autoptr (LecternAnnotationStore) again = room_open_store (room);
  g_assert_cmpuint (n_items (again), ==, 1);
  g_assert_true (lectern_annotation_store_get_kept_elsewhere (again));
  g_assert_false (lectern_annotation_store_keep_beside (again, NULL, NULL));

  g_autoptr (GFile) chosen = g_file_new_for_path (room->sidecar_path);
  g_autoptr (GError) error = NULL;
  g_assert_true (lectern_annotation_store_keep_beside (again, chosen, &error));
  g_assert_no_error (error);
  g_assert_false (lectern_annotation_store_get_kept_elsewhere (again));
  g_assert_true (file_exists (room->sidecar_path));
  g_assert_true (file_exists (path)); /* found again when the article is next opened */
}

static void
test_reader_prefers_data_folder (Room *room, gconstpointer unused)
{
  g_autoptr (GFile) text = g_file_new_for_path (room->article_path);
  g_autoptr (LecternArticle) article = lectern_article_load (text, NULL, NULL, NULL);
  g_autoptr (LecternAnnotationSet) set = lectern_annotation_set_new (article);
  g_autoptr (LecternAnnotationStore) store = lectern_annotation_store_new (set);
  g_autofree char *path = room_data_path (store);

  lectern_annotation_store_set_prefers_data_folder (store, TRUE);
  g_assert_true (lectern_annotation_store_load (store, NULL));
  lectern_annotation_set_set_creator (set, "Ada");
  highlight (store, 0, 5);
  flush (store);
  g_assert_false (file_exists (room->sidecar_path));
  g_autofree char *content = room_read (path);
  g_assert_nonnull (strstr (content, "\"creator\" : \"Ada\""));
  /* Nobody needs to be told of what was asked for. */
  g_assert_false (lectern_annotation_store_get_kept_elsewhere (store));
  g_assert_null (lectern_annotation_store_get_problem (store));

  /* Without the preference they go beside the article. */
  g_autoptr (LecternAnnotationStore) again = room_open_store (room);
  g_assert_cmpuint (n_items (again), ==, 1);
  flush (again);
  g_assert_true (file_exists (room->sidecar_path));
  g_assert_false (file_exists (path));

  /* An article that has a sidecar keeps it, also when it moves. */
  g_autoptr (LecternAnnotationSet) other = lectern_annotation_set_new (article);
  g_autoptr (LecternAnnotationStore) third = lectern_annotation_store_new (other);
  lectern_annotation_store_set_prefers_data_folder (third, TRUE);
  g_assert_true (lectern_annotation_store_load (third, NULL));
  g_autofree char *moved = g_build_filename (room->folder, "boat.txt", NULL);
  g_autofree char *sidecar = g_strconcat (moved, ".annotations.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (moved);
  g_rename (room->article_path, moved);
  g_assert_true (lectern_annotation_store_follow (third, file, NULL));
  g_assert_true (file_exists (sidecar));
}

static void
test_follows_the_article (Room *room, gconstpointer unused)
{
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);
  g_autofree char *moved = g_build_filename (room->folder, "boat: one.txt", NULL);
  g_autofree char *sidecar = g_strconcat (moved, ".annotations.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (moved);

  highlight (store, 0, 5);
  flush (store);
  g_rename (room->article_path, moved);
  g_assert_true (lectern_annotation_store_follow (store, file, NULL));
  g_assert_false (file_exists (room->sidecar_path));
  g_autofree char *content = room_read (sidecar);
  g_assert_nonnull (strstr (content, "\"name\" : \"boat: one.txt\""));
  g_assert_nonnull (strstr (content, "\"source\" : \"boat%3A%20one.txt\""));
}

#define ADD(name, test) g_test_add ("/store/" name, Room, NULL, room_open, test, room_close)

int
main (int argc, char **argv)
{
  room_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("saves-on-its-own", test_saves_on_its_own);
  ADD ("loads-in-the-background", test_loads_in_the_background);
  ADD ("opening-writes-nothing", test_opening_writes_nothing);
  ADD ("merges-when-saving", test_merges_when_saving);
  ADD ("notices-other-writers", test_notices_other_writers);
  ADD ("survives-a-deleted-sidecar", test_survives_a_deleted_sidecar);
  ADD ("conflict-is-kept-and-settled", test_conflict_is_kept_and_settled);
  ADD ("bad-json-is-set-aside", test_bad_json_is_set_aside);
  g_test_add_func ("/store/portal-single-file", test_portal_single_file);
  ADD ("portal-keeps-notes-in-data-folder", test_portal_keeps_notes_in_data_folder);
  ADD ("reader-prefers-data-folder", test_reader_prefers_data_folder);
  ADD ("follows-the-article", test_follows_the_article);
  int status = g_test_run ();
  room_end ();
  return status;
}
