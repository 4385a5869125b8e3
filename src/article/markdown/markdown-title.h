/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a Markdown text is called. */

#pragma once

#include "article/content.h"

G_BEGIN_DECLS

/* content has its spans and its analysis text. NULL: nothing there is short enough. (transfer
 * full) */
char *lectern_markdown_dup_title (const LecternContent *content);

G_END_DECLS
