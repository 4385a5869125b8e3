/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks inside a paragraph of Markdown: emphasis, code, links, escapes, tags. */

#pragma once

#include "article/markdown/markdown-marks.h"

G_BEGIN_DECLS

/* Marks up the bytes from start to end, one paragraph or heading. targets: lower-case label to URL
 * of the text's link definitions. Reads CommonMark (spec.commonmark.org 0.30) as news uses it:
 * what is not surely a mark stays text. */
void lectern_markdown_read_inline (LecternMarkdownMarks *marks,
                                   gsize start,
                                   gsize end,
                                   GHashTable *targets);

G_END_DECLS
