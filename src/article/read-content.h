/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the reader for a file's bytes, and says in words what kept it from reading them. */

#pragma once

#include <gio/gio.h>

#include "article/content.h"

G_BEGIN_DECLS

/* bytes: all of file, whose name helps to choose. encoding (in and out): asked for, or NULL; then
 * the one that was used (static or interned). Errors: LECTERN_ARTICLE_ERROR EMPTY, BINARY,
 * ENCODING. (transfer full) */
LecternContent *lectern_read_content (GBytes *bytes,
                                      GFile *file,
                                      const char **encoding,
                                      GError **error);

G_END_DECLS
