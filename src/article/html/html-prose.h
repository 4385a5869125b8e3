/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a piece of text reads like sentences, or like labels and links. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words between two bytes of UTF-8: runs of letters and digits. Of scripts without spaces, two
 * characters make a word. */
guint lectern_prose_count_words (const char *start, const char *end);

/* Whether the text between ends like a sentence, in any script; closing quotes may follow. */
gboolean lectern_prose_ends_sentence (const char *start, const char *end);

/* Whether the text between, of n_words, is prose. */
gboolean lectern_prose_is (const char *start, const char *end, guint n_words);

G_END_DECLS
