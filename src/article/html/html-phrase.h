/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Set phrases of web pages that stand between the paragraphs of an article without being its own.
 */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_PHRASE_NONE,
  LECTERN_PHRASE_FURNITURE, /* "Advertisement", "Sign up for …": the block itself */
  LECTERN_PHRASE_DOUBTFUL,  /* "Watch …", "Updated …": the block, unless it is plain prose */
  LECTERN_PHRASE_SECTION,   /* "Related stories": what follows under it too */
} LecternPhrase;

/* text: one block, n_words long. */
LecternPhrase lectern_phrase_of (const char *text, guint n_words);

/* Letters and digits of text in lower case, all else folded to single spaces, for comparing.
 * (transfer full) */
char *lectern_phrase_fold (const char *text);

/* The same of a block of the page. (transfer full) */
char *lectern_phrase_fold_block (const LecternHtmlPage *page, guint block);

G_END_DECLS
