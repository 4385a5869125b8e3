/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every step of saving fails once: nothing is lost, and the sidecar is the old one or the new. */

#include "room.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

/* The steps of the write interface are counted; the one called fail_at fails, or all from there. */
static struct
{
  guint n;
  guint fail_at;
  gboolean for_good;
  int code;
} faults;

static gboolean
fails (void)
{
  guint n = faults.n++;

  if (n != faults.fail_at && !(faults.for_good && n > faults.fail_at))
    return FALSE;
  errno = faults.code;
  return TRUE;
}

static int
faulty_open (const char *path, int flags, mode_t mode)
{
  return fails () ? -1 : lectern_write_ops.open (path, flags, mode);
}

static ssize_t
faulty_write (int fd, const void *data, size_t n)
{
  if (!fails ())
    return lectern_write_ops.write (fd, data, MIN (n, 700)); /* short writes are no fault */
  return lectern_write_ops.write (fd, data, n / 2) >= 0 ? -1 : -1;
}

static int
faulty_fsync (int fd)
{
  return fails () ? -1 : lectern_write_ops.fsync (fd);
}

static int
faulty_close (int fd)
{
  int result = lectern_write_ops.close (fd);

  return fails () ? -1 : result;
}

static int
faulty_rename (const char *from, const char *to)
{
  return fails () ? -1 : lectern_write_ops.rename (from, to);
}

static int
faulty_unlink (const char *path)
{
  return fails () ? -1 : lectern_write_ops.unlink (path);
}

static const LecternWriteOps faulty_ops = { faulty_open,  faulty_write,  faulty_fsync,
                                            faulty_close, faulty_rename, faulty_unlink };

static guint
count_notes (Room *room)
{
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);

  return g_list_model_get_n_items (G_LIST_MODEL (lectern_annotation_store_get_set (store)));
}

static guint
count_in_file (const char *path)
{
  g_autofree char *content = room_read (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternSidecar) sidecar =
      lectern_sidecar_read (content, strlen (content), path, NULL, &error);

  g_assert_no_error (error); /* never half a file */
  return sidecar->records->len;
}

/* A store with one saved note and one that is not. */
static LecternAnnotationStore *
begin (Room *room)
{
  LecternAnnotationStore *store = room_open_store (room);
  LecternAnnotationSet *set = lectern_annotation_store_get_set (store);

  lectern_annotation_set_add_highlight (set, 0, 5, LECTERN_COLOUR_BLUE);
  g_assert_true (lectern_annotation_store_flush (store, NULL));
  lectern_annotation_set_add_highlight (set, 6, 13, LECTERN_COLOUR_BLUE);
  _lectern_annotation_store_set_ops (store, &faulty_ops);
  return store;
}

static void
test_one_step_fails (Room *room, gconstpointer unused)
{
  static const int codes[] = { ENOSPC, EIO, EROFS, EACCES, EDQUOT };
  guint n_steps = 1;

  for (guint step = 0; step < n_steps; step++)
    {
      g_autoptr (LecternAnnotationStore) store = begin (room);
      g_autofree char *data_path = room_data_path (store);

      faults.n = 0;
      faults.fail_at = step;
      faults.for_good = FALSE;
      faults.code = codes[step % G_N_ELEMENTS (codes)];
      g_assert_true (lectern_annotation_store_flush (store, NULL)); /* elsewhere, at least */
      guint beside = count_in_file (room->sidecar_path);
      g_assert_true (beside == 1 || beside == 2);
      g_assert_cmpuint (count_notes (room), ==, 2);
      if (step == 0)
        n_steps = faults.n; /* of a save that goes elsewhere: more than of one that does not */
      if (g_file_test (data_path, G_FILE_TEST_EXISTS))
        g_assert_nonnull (lectern_annotation_store_get_problem (store));

      /* The cause goes away: the notes come home. */
      faults.fail_at = G_MAXUINT;
      LecternAnnotationSet *set = lectern_annotation_store_get_set (store);
      lectern_annotation_set_add_highlight (set, 20, 25, LECTERN_COLOUR_BLUE);
      g_assert_true (lectern_annotation_store_flush (store, NULL));
      g_assert_cmpuint (count_in_file (room->sidecar_path), ==, 3);
      g_assert_false (g_file_test (data_path, G_FILE_TEST_EXISTS));
      g_assert_null (lectern_annotation_store_get_problem (store));
      g_unlink (room->sidecar_path);
    }
  g_assert_cmpuint (n_steps, >, 8);
}

static void
test_nothing_can_be_written (Room *room, gconstpointer unused)
{
  for (guint step = 0; step < 6; step++)
    {
      g_autoptr (LecternAnnotationStore) store = begin (room);
      g_autoptr (GError) error = NULL;

      faults.n = 0;
      faults.fail_at = step;
      faults.for_good = TRUE;
      faults.code = ENOSPC;
      gboolean saved = lectern_annotation_store_flush (store, &error);
      guint beside = count_in_file (room->sidecar_path);
      /* Only the last step, the sync of the folder, leaves the new file behind. */
      g_assert_true (beside == 1 || (beside == 2 && step == 5) || saved);
      if (!saved)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
          g_assert_nonnull (lectern_annotation_store_get_problem (store));
        }
      faults.fail_at = G_MAXUINT;
      faults.for_good = FALSE;
      g_assert_true (lectern_annotation_store_flush (store, NULL)); /* still in memory */
      g_assert_cmpuint (count_notes (room), ==, 2);
      g_unlink (room->sidecar_path);
    }
}

/* A real limit on the size of files, as on a full disk. */
static void
test_disk_full (Room *room, gconstpointer unused)
{
  struct rlimit old, tight;
  g_autoptr (LecternAnnotationStore) store = begin (room);
  _lectern_annotation_store_set_ops (store, &lectern_write_ops);
  g_autofree char *before = room_read (room->sidecar_path);

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &old);
  tight = (struct rlimit){ strlen (before), old.rlim_max };
  setrlimit (RLIMIT_FSIZE, &tight);
  g_autoptr (GError) error = NULL;
  gboolean saved = lectern_annotation_store_flush (store, &error);
  setrlimit (RLIMIT_FSIZE, &old);

  g_assert_false (saved);
  g_assert_nonnull (error);
  g_autofree char *after = room_read (room->sidecar_path);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (lectern_annotation_store_flush (store, NULL));
  g_assert_cmpuint (count_in_file (room->sidecar_path), ==, 2);

  g_autoptr (GDir) dir = g_dir_open (room->folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_suffix (name, ".lectern-tmp")); /* nothing half-written stays */
}

/* Runs in a mount namespace of its own: folder is a file system of 64 KB. Notes are added until it
 * is full; then they are in the data folder, all of them, and the sidecar is whole. */
static int
fill_file_system (const char *folder)
{
  g_autofree char *article_path = g_build_filename (folder, "ferry.txt", NULL);
  g_autofree char *sidecar_path = g_strconcat (article_path, ".annotations.json", NULL);
  Room room = { .folder = (char *) folder,
                .article_path = article_path,
                .sidecar_path = sidecar_path };
  g_autofree char *note = g_strnfill (500, 'x');

  if (mount ("tmpfs", folder, "tmpfs", 0, "size=64k") < 0)
    return 2;
  room_write (room.article_path, room_text);
  g_autoptr (LecternAnnotationStore) store = room_open_store (&room);
  LecternAnnotationSet *set = lectern_annotation_store_get_set (store);
  g_autofree char *data_path = room_data_path (store);
  guint n = 0;

  while (!lectern_annotation_store_get_kept_elsewhere (store) && n++ < 200)
    {
      LecternAnnotation *annotation =
          lectern_annotation_set_add_highlight (set, n % 50, n % 50 + 9, LECTERN_COLOUR_BLUE);
      lectern_annotation_set_set_note (set, annotation, note);
      g_assert_true (lectern_annotation_store_flush (store, NULL));
    }
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (n, <, 100);
  g_assert_nonnull (lectern_annotation_store_get_problem (store));
  g_assert_cmpuint (count_in_file (data_path), ==, n);
  g_assert_cmpuint (count_in_file (room.sidecar_path), ==, n - 1);
  g_assert_cmpuint (count_notes (&room), ==, n);
  return 0;
}

static void
test_full_file_system (Room *room, gconstpointer program)
{
  const char *const probe[] = { "unshare", "-rm", "true", NULL };
  const char *const argv[] = { "unshare", "-rm", program, "--fill", room->folder, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) probe, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                     &status, NULL)
      || !g_spawn_check_wait_status (status, NULL))
    {
      g_test_skip ("no mount namespaces here");
      return;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
test_read_only_folder (Room *room, gconstpointer unused)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }
  g_chmod (room->folder, 0500);
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);
  lectern_annotation_set_add_highlight (lectern_annotation_store_get_set (store), 0, 5,
                                        LECTERN_COLOUR_BLUE);
  g_assert_true (lectern_annotation_store_flush (store, NULL));
  g_assert_true (lectern_annotation_store_get_kept_elsewhere (store));
  g_assert_cmpuint (count_notes (room), ==, 1);
  g_chmod (room->folder, 0700);
  g_autoptr (GError) error = NULL;
  g_assert_true (lectern_annotation_store_keep_beside (store, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_in_file (room->sidecar_path), ==, 1);
}

static void
test_symbolic_link (Room *room, gconstpointer unused)
{
  g_autofree char *real = g_build_filename (room->folder, "elsewhere.json", NULL);
  room_write (real, "[]");
  g_assert_cmpint (symlink (real, room->sidecar_path), ==, 0);
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);

  lectern_annotation_set_add_highlight (lectern_annotation_store_get_set (store), 0, 5,
                                        LECTERN_COLOUR_BLUE);
  g_assert_true (lectern_annotation_store_flush (store, NULL));
  g_assert_true (g_file_test (room->sidecar_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_in_file (real), ==, 1);
}

#define ADD(name, test) g_test_add ("/faults/" name, Room, NULL, room_open, test, room_close)

int
main (int argc, char **argv)
{
  room_init ();
  if (argc == 3 && strcmp (argv[1], "--fill") == 0)
    {
      int result = fill_file_system (argv[2]);
      room_end ();
      return result;
    }
  g_test_init (&argc, &argv, NULL);
  ADD ("one-step-fails", test_one_step_fails);
  ADD ("nothing-can-be-written", test_nothing_can_be_written);
  ADD ("disk-full", test_disk_full);
  g_test_add ("/faults/full-file-system", Room, argv[0], room_open, test_full_file_system,
              room_close);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("symbolic-link", test_symbolic_link);
  int status = g_test_run ();
  room_end ();
  return status;
}
