/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plain text says of itself in its first lines: headline, byline, date. */

#pragma once

#include "article/content.h"

G_BEGIN_DECLS

/* Fills title, has_headline_line, byline, published and language, where the text states them
 * beyond doubt. */
void lectern_plain_text_describe (LecternContent *content);

/* Byline and date alone, where content has none yet; of a text with marks, without them. */
void lectern_plain_text_read_credits (LecternContent *content);

/* DESIGN.md's rule alone: the first line, if it is a title; else NULL. CR ends a line too.
 * (transfer full) */
char *lectern_plain_text_dup_title (const char *text, gsize n_bytes);

G_END_DECLS
