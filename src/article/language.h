/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a text is English, told by its commonest words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "en" or NULL: not English, or too little to tell. Looks at the start of text only. (static) */
const char *lectern_language_of_text (const char *text, gsize n_bytes);

/* "en" of "en-GB", "EN_us"; NULL where tag is no language tag. (transfer full) */
char *lectern_language_of_tag (const char *tag);

G_END_DECLS
