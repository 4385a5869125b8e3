/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a whole file into memory, bounded and cancellable. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The name that messages call file by. (transfer full) */
char *lectern_file_display_name (GFile *file);

/* Blocks. etag (out, transfer full) may become NULL where the file system has none.
 * Errors: LECTERN_ARTICLE_ERROR NOT_FOUND, UNREADABLE, TOO_LARGE (before reading where the size
 * is known, else while reading); G_IO_ERROR_CANCELLED. */
GBytes *lectern_read_file (GFile *file, char **etag, GCancellable *cancellable, GError **error);

G_END_DECLS
