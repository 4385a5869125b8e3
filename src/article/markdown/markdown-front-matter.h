/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields above a Markdown text: "---", title, author and date, "---". */

#pragma once

#include "article/markdown/markdown-marks.h"

G_BEGIN_DECLS

/* Reads the YAML that Jekyll and Hugo write at the very start of a text: fills title, byline and
 * published of content, hides the lines, and returns the byte where the text begins (0: there are
 * none). */
gsize lectern_markdown_read_front_matter (LecternMarkdownMarks *marks, LecternContent *content);

G_END_DECLS
