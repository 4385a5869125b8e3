/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads Markdown: the text stays the file's, its structure becomes spans. */

#pragma once

#include "article/content.h"

G_BEGIN_DECLS

/* Fills what content does not have yet: spans, analysis_text, title, byline, published. */
void lectern_markdown_describe (LecternContent *content);

G_END_DECLS
