/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kill -9 at any moment of saving leaves the old file or the new one. The saver is a fork of the
 * test (which has no thread until then); it says through a pipe what it has saved. */

#include "room.h"

#include <signal.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 300
#define MAX_SECONDS 8 /* of a busy machine; 300 kills take about four */

/* Adds and saves notes for ever, telling out how many there are. */
static void
save_for_ever (Room *room, int out)
{
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);
  LecternAnnotationSet *set = lectern_annotation_store_get_set (store);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (set));

  for (;;)
    {
      LecternAnnotation *annotation =
          lectern_annotation_set_add_highlight (set, n % 100, n % 100 + 5, LECTERN_COLOUR_PINK);
      lectern_annotation_set_set_note (set, annotation, "Which one? Ask the harbour master.");
      if (!lectern_annotation_store_flush (store, NULL))
        _exit (1);
      n++;
      if (write (out, &n, sizeof n) != sizeof n)
        _exit (1);
    }
}

/* Starts the saver, waits for its first word, kills it after some microseconds more; how many notes
 * it said it had saved. */
static guint
run_and_kill (Room *room, guint microseconds)
{
  guint said = 0, n;
  int ends[2], status;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid_t pid = fork ();
  if (pid == 0)
    {
      close (ends[0]);
      save_for_ever (room, ends[1]);
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &said, sizeof said), ==, sizeof said);
  g_usleep (microseconds);
  kill (pid, SIGKILL);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &n, sizeof n) == sizeof n)
    said = n;
  close (ends[0]);
  return said;
}

/* Adds the ids of the file at path, if there is one; FALSE: there is none. */
static gboolean
collect_notes (const char *path, GHashTable *ids)
{
  g_autofree char *content = room_read (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternSidecar) sidecar = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  sidecar = lectern_sidecar_read (content, strlen (content), "sidecar", NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sidecar->records->len; i++)
    g_hash_table_add (ids, g_strdup (((LecternRecord *) sidecar->records->pdata[i])->id));
  return TRUE;
}

/* Beside the article, and in the data folder: a save that the system refuses for a moment (a full
 * disk, no more memory on a busy machine) goes there, and the next one takes it back. */
static guint
count_notes (Room *room, const char *in_data_folder)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect_notes (room->sidecar_path, ids);
  if (collect_notes (in_data_folder, ids))
    g_test_message ("a save went to the data folder");
  return g_hash_table_size (ids);
}

static void
test_kill (Room *room, gconstpointer unused)
{
  gint64 end = g_get_monotonic_time () + MAX_SECONDS * G_USEC_PER_SEC;
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, room_text, -1);
  g_autofree char *in_data_folder = lectern_place_in_data_folder (sha256);
  guint n_kills = 0, n_new = 0;

  for (; n_kills < N_KILLS && g_get_monotonic_time () < end; n_kills++)
    {
      guint said = run_and_kill (room, g_test_rand_int_range (0, 5000));
      guint after = count_notes (room, in_data_folder);

      /* What was said to be saved is; the save that was under way may be. */
      g_assert_cmpuint (after, >=, said);
      g_assert_cmpuint (after, <=, said + 1);
      n_new += after > said;
      if (after > 200)
        {
          unlink (room->sidecar_path);
          unlink (in_data_folder);
        }
    }
  g_test_message ("%u kills; %u left the file of the save that was under way", n_kills, n_new);
  g_assert_cmpuint (n_kills, >, 20);

  /* What a killed saver left half-written goes with the next save. */
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);
  lectern_annotation_set_add_highlight (lectern_annotation_store_get_set (store), 0, 5,
                                        LECTERN_COLOUR_BLUE);
  g_assert_true (lectern_annotation_store_flush (store, NULL));
  g_autoptr (GDir) dir = g_dir_open (room->folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_suffix (name, ".lectern-tmp"));
}

int
main (int argc, char **argv)
{
  room_init ();
  g_test_init (&argc, &argv, NULL);
  g_vfs_get_default (); /* once, not in every fork */
  g_test_add ("/kill/saver", Room, NULL, room_open, test_kill, room_close);
  int status = g_test_run ();
  room_end ();
  return status;
}
