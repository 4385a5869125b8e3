/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A quotation with who said it, where and when, ready to be put into another text. */

#pragma once

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

/* words: of the article; get quotation marks where they have none. speaker: or NULL.
 * (transfer full) */
char *lectern_citation_write (LecternDocument *document, const char *words, const char *speaker);

/* Of the analysis' quote, all of its paragraphs, with its speaker. (transfer full) */
char *lectern_citation_write_quote (LecternDocument *document, guint quote);

/* Of any words of the article: said by whoever says the quotation they stand in. (transfer full) */
char *lectern_citation_write_span (LecternDocument *document, guint start, guint end);

G_END_DECLS
