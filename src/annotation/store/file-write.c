/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a whole file atomically and durably: temporary file, fsync, rename, fsync of the folder
 * (the order that T. Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014, find
 * necessary). */

#include "config.h"

#include "annotation/store/file-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define LOCK_TRIES 40
#define LOCK_WAIT_US 50000 /* 40 times: two seconds, then without */

#define TEMPORARY_SUFFIX ".lectern-tmp"

static int
default_open (const char *path, int flags, mode_t mode)
{
  return open (path, flags, mode);
}

const LecternWriteOps lectern_write_ops = {
  .open = default_open,
  .write = write,
  .fsync = fsync,
  .close = close,
  .rename = rename,
  .unlink = unlink,
};

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _ ("“%s” cannot be written: %s"),
               name, g_strerror (code));
  return FALSE;
}

/* 0, or the errno of the step that failed. */
static int
write_all (const LecternWriteOps *ops, int fd, const char *data, gsize n_bytes)
{
  while (n_bytes > 0)
    {
      ssize_t n = ops->write (fd, data, n_bytes);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n < 0 ? errno : ENOSPC;
      data += n;
      n_bytes -= n;
    }
  return ops->fsync (fd) < 0 ? errno : 0;
}

/* The new name of a file lasts only when its folder is on disk. */
static int
sync_folder (const LecternWriteOps *ops, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = ops->open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  int problem = 0;

  if (fd < 0)
    return errno;
  if (ops->fsync (fd) < 0 && errno != EINVAL) /* some file systems cannot, and need not */
    problem = errno;
  ops->close (fd);
  return problem;
}

static int
write_temporary (const LecternWriteOps *ops,
                 const char *temporary,
                 const struct stat *old,
                 const char *data,
                 gsize n_bytes)
{
  int fd = ops->open (temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

  if (fd < 0)
    return errno;
  if (old != NULL && fchmod (fd, old->st_mode & 0777) < 0)
    g_debug ("%s: mode not kept: %s", temporary, g_strerror (errno));
  int problem = write_all (ops, fd, data, n_bytes);
  if (ops->close (fd) < 0 && problem == 0)
    problem = errno;
  return problem;
}

gboolean
lectern_write_durably (const LecternWriteOps *ops,
                       const char *path,
                       const char *data,
                       gsize n_bytes,
                       GError **error)
{
  g_autofree char *real = realpath (path, NULL); /* of an existing file, through links */
  const char *target = real ? real : path;
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *temporary =
      g_strdup_printf ("%s/.%s.%08x" TEMPORARY_SUFFIX, folder, name, g_random_int ());
  struct stat old;
  gboolean exists = stat (target, &old) == 0;

  if (exists && access (target, W_OK) < 0)
    return fail (error, path, errno);
  int problem = write_temporary (ops, temporary, exists ? &old : NULL, data, n_bytes);
  if (problem == 0 && ops->rename (temporary, target) < 0)
    problem = errno;
  if (problem != 0)
    {
      ops->unlink (temporary);
      return fail (error, path, problem);
    }
  problem = sync_folder (ops, target);
  return problem == 0 || fail (error, path, problem);
}

char *
lectern_set_aside (const LecternWriteOps *ops, const char *path, GError **error)
{
  const char *suffix = ".json";
  g_autofree char *stem = g_str_has_suffix (path, suffix)
                              ? g_strndup (path, strlen (path) - strlen (suffix))
                              : g_strdup (path);

  for (guint i = 1; i < 1000; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *aside = g_strconcat (stem, ".unreadable", number, suffix, NULL);

      if (g_file_test (aside, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        continue;
      if (ops->rename (path, aside) < 0)
        {
          fail (error, path, errno);
          return NULL;
        }
      return g_steal_pointer (&aside);
    }
  fail (error, path, EEXIST);
  return NULL;
}

int
lectern_lock_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  for (guint i = 0; fd >= 0 && i < LOCK_TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
      if (errno != EWOULDBLOCK)
        break;
      g_usleep (LOCK_WAIT_US);
    }
  if (fd >= 0)
    close (fd);
  return -1;
}

void
lectern_unlock_folder (int lock)
{
  if (lock >= 0)
    close (lock);
}

void
lectern_remove_leftovers (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (".", name, ".", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (entry, prefix) && g_str_has_suffix (entry, TEMPORARY_SUFFIX))
      {
        g_autofree char *leftover = g_build_filename (folder, entry, NULL);
        g_unlink (leftover);
      }
}
