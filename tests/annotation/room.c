/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of its own for a test of the store, with an article in it. */

#include "room.h"

#include <glib/gstdio.h>

const char room_text[] = "Ferry service resumes\n\nThe ferry to Inishbofin sailed again on Tuesday "
                         "after four days in port.\n\n“We could not risk it,” said Orla Keane, "
                         "who runs the line.\n";

static char *data_home;

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
room_init (void)
{
  data_home = g_dir_make_tmp ("lectern-test-data-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data_home, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", data_home, TRUE);
}

void
room_end (void)
{
  remove_tree (data_home);
  g_clear_pointer (&data_home, g_free);
}

void
room_open (Room *room, gconstpointer unused)
{
  g_autofree char *notes = g_build_filename (data_home, "lectern", NULL);

  remove_tree (notes);
  room->folder = g_dir_make_tmp ("lectern-test-XXXXXX", NULL);
  room->article_path = g_build_filename (room->folder, "ferry.txt", NULL);
  room->sidecar_path = g_strconcat (room->article_path, ".annotations.json", NULL);
  room_write (room->article_path, room_text);
}

void
room_close (Room *room, gconstpointer unused)
{
  remove_tree (room->folder);
  g_free (room->folder);
  g_free (room->article_path);
  g_free (room->sidecar_path);
}

LecternAnnotationStore *
room_open_store (Room *room)
{
  g_autoptr (GFile) file = g_file_new_for_path (room->article_path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternArticle) article = lectern_article_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (LecternAnnotationSet) set = lectern_annotation_set_new (article);
  LecternAnnotationStore *store = lectern_annotation_store_new (set);

  lectern_annotation_store_load (store, NULL);
  return store;
}

char *
room_read (const char *path)
{
  char *content = NULL;

  if (!g_file_get_contents (path, &content, NULL, NULL))
    return g_strdup ("");
  return content;
}

void
room_write (const char *path, const char *content)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
time_out (gpointer data)
{
  g_error ("waited ten seconds in vain");
}

void
room_wait (gboolean (*is_done) (gpointer data), gpointer data)
{
  guint source = g_timeout_add_once (10000, time_out, NULL);

  while (!is_done (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

char *
room_data_path (LecternAnnotationStore *store)
{
  LecternAnnotationSet *set = lectern_annotation_store_get_set (store);

  return lectern_place_in_data_folder (
      lectern_article_get_sha256 (lectern_annotation_set_get_article (set)));
}
