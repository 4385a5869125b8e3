/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word lists of html-words.txt, which is compiled in: what pages call their parts, and the
 * phrases that they put between paragraphs. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the order of the file's lists. */
typedef enum
{
  LECTERN_WORDS_MARGINAL,
  LECTERN_WORDS_MARGINAL_PAIRS,
  LECTERN_WORDS_TEASER,
  LECTERN_WORDS_WIDGET,
  LECTERN_WORDS_CREDIT,
  LECTERN_WORDS_GALLERY,
  LECTERN_WORDS_LOCK,
  LECTERN_WORDS_CONSENT,
  LECTERN_WORDS_CONSENT_PAIRS,
  LECTERN_WORDS_COMMENTS,
  LECTERN_WORDS_HIDDEN,
  LECTERN_WORDS_HIDDEN_PAIRS,
  LECTERN_WORDS_CAPTION,
  LECTERN_WORDS_PICTURE,
  LECTERN_WORDS_LEAD,
  LECTERN_WORDS_LEAD_PAIRS,
  LECTERN_WORDS_BODY,
  LECTERN_WORDS_BODY_PAIRS,
  LECTERN_WORDS_WHOLE_BLOCKS,
  LECTERN_WORDS_SECTIONS,
  LECTERN_WORDS_BEGINNINGS,
  LECTERN_WORDS_NOTICES,
  LECTERN_WORDS_DOUBTFUL_BEGINNINGS,
  LECTERN_WORDS_REMARKS,
  LECTERN_WORDS_CREDITS,
  LECTERN_WORDS_NAMELESS,
} LecternHtmlWords;
#define LECTERN_N_HTML_WORDS 26

/* Which lists have this very entry, as a set of bits (1 << list). Any thread. */
guint lectern_html_words_lists_of (const char *entry);

/* Whether the list has this very entry. Any thread. */
gboolean lectern_html_words_has (LecternHtmlWords list, const char *entry);

/* Whether an entry of the list begins text. Any thread. */
gboolean lectern_html_words_begins (LecternHtmlWords list, const char *text);

/* Whether an entry of the list ends text. Any thread. */
gboolean lectern_html_words_ends (LecternHtmlWords list, const char *text);

G_END_DECLS
