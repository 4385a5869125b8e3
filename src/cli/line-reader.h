/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a file descriptor, as they come, each of bounded length. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LecternLineReader LecternLineReader;

LecternLineReader *lectern_line_reader_new (int fd, gsize max_line_bytes);
void lectern_line_reader_free (LecternLineReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternLineReader, lectern_line_reader_free)

/* The next line without its LF; the last line needs none. NULL at the end or after an error.
 * *too_long: the line was over the bound; it was read past and what is returned is empty.
 * (transfer full) */
GString *lectern_line_reader_next (LecternLineReader *self, gboolean *too_long);

/* Why reading ended before the end, or NULL. */
const char *lectern_line_reader_get_error (LecternLineReader *self);

G_END_DECLS
