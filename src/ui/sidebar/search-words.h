/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The filter of the sidebar: every word typed must occur, whatever its case and accents. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Case and accents taken away, so that "elodie" finds "Élodie". Invalid UTF-8 gives "".
 * (transfer full) */
char *lectern_search_fold (const char *text);

/* The folded words of what was typed. (transfer full) */
GStrv lectern_search_split (const char *typed);

/* Whether each of words occurs in folded, a text that lectern_search_fold() made. */
gboolean lectern_search_matches (const char *folded, const char *const *words);

G_END_DECLS
