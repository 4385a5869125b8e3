/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads mail (.eml) and pages that a browser saved as one file (.mhtml): both are MIME. */

#pragma once

#include "article/content.h"

G_BEGIN_DECLS

/* name: the file's. The article in the first part that is a page, else in the first that is plain
 * text. encoding (out, interned): that part's. NULL: there are no words in it. (transfer full) */
LecternContent *lectern_mail_read (const char *name,
                                   const guint8 *bytes,
                                   gsize n_bytes,
                                   const char **encoding);

G_END_DECLS
