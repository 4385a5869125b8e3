/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The encoding that a page is written in, by what it says and by what its bytes are. */

#pragma once

#include "article/decode.h"

G_BEGIN_DECLS

/* Decodes a page to UTF-8; as lectern_decode(), but the page's own word for its encoding counts. */
LecternDecodeResult lectern_html_decode (const guint8 *bytes,
                                         gsize n_bytes,
                                         const char *encoding,
                                         char **text,
                                         gsize *n_text,
                                         const char **used);

G_END_DECLS
