/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a whole file so that at any moment the old one or the new one is there: the thin
 * interface under the store, of which a test can make every step fail. */

#pragma once

#include <gio/gio.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* Each as in POSIX: -1 and errno on failure. */
typedef struct
{
  int (*open) (const char *path, int flags, mode_t mode);
  ssize_t (*write) (int fd, const void *data, size_t n_bytes);
  int (*fsync) (int fd);
  int (*close) (int fd);
  int (*rename) (const char *from, const char *to);
  int (*unlink) (const char *path);
} LecternWriteOps;

extern const LecternWriteOps lectern_write_ops;

/* A temporary file beside path, fsync, rename, fsync of the folder. A symbolic link stays one. A
 * file that may not be written is not replaced. Errors: G_IO_ERROR, the message names the file;
 * path then holds what it held. */
gboolean lectern_write_durably (const LecternWriteOps *ops,
                                const char *path,
                                const char *data,
                                gsize n_bytes,
                                GError **error);

/* Renames path to a name beside it that is free ("crash.txt.annotations.unreadable.json").
 * (transfer full) */
char *lectern_set_aside (const LecternWriteOps *ops, const char *path, GError **error);

/* Other programs of ours wait between lock and unlock. Best effort: -1 where the file system has
 * no locks or the folder cannot be opened. */
int lectern_lock_folder_of (const char *path);
void lectern_unlock_folder (int lock);

/* Takes away what a killed process left half-written beside path. Only under the lock. */
void lectern_remove_leftovers (const char *path);

G_END_DECLS
