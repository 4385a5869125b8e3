/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of a page's titles is the article's headline. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of JSON-LD's headline and name (either may be NULL) the one that the document's title has; the
 * headline where that does not decide. (transfer none) */
const char *lectern_html_choose_headline (const char *headline,
                                          const char *name,
                                          const char *document_title);

/* The headline without the site's name that <title> puts before or behind it. heading: the first
 * h1. Both may be NULL. (transfer full) */
char *lectern_html_title_from_document (const char *document_title, const char *heading);

G_END_DECLS
