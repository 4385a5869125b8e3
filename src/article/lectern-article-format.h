/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of file that articles are read from, for whoever offers files to choose from. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LECTERN_ARTICLE_FORMAT_TEXT, /* and whatever no other format claims */
  LECTERN_ARTICLE_FORMAT_MARKDOWN,
  LECTERN_ARTICLE_FORMAT_PAGE, /* HTML */
  LECTERN_ARTICLE_FORMAT_MAIL, /* and web archives (MHTML) */
  LECTERN_ARTICLE_FORMAT_PDF,
} LecternArticleFormat;
#define LECTERN_N_ARTICLE_FORMATS 5

/* Whether this program, on this machine, can read the format: mail and PDF take a library that may
 * not be there. Loads it if so (some 10 ms, once). Any thread. */
gboolean lectern_article_format_is_readable (LecternArticleFormat format);

/* The format of a file, by its name (may be NULL) and by how it begins, whether it is readable or
 * not. */
LecternArticleFormat lectern_article_format_of (const char *name,
                                                const guint8 *bytes,
                                                gsize n_bytes);

/* How the names of its files end, in lower case and without the stop; ends with NULL. (transfer
 * none) */
const char *const *lectern_article_format_get_suffixes (LecternArticleFormat format);

G_END_DECLS
