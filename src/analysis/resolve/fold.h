/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names made comparable: without case, accents, stops and line breaks. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "José  Muñoz-Ruiz" → "jose munoz ruiz", "U.S." → "us". Words are parted by one space.
 * (transfer full) */
char *lectern_fold (const char *text, gsize n_bytes);

/* A folded name: its text and its words. */
typedef struct
{
  char *text;
  char **words; /* (n_words) ended by NULL */
  guint n_words;
} LecternFolded;

LecternFolded *lectern_folded_new (const char *text, gsize n_bytes);
void lectern_folded_free (LecternFolded *self);

/* Is word one of the words? Returns its index or LECTERN_NONE. */
guint lectern_folded_index (const LecternFolded *self, const char *word);

/* Do the words of part stand in whole, in the same order? */
gboolean lectern_folded_is_subsequence (const LecternFolded *part, const LecternFolded *whole);

G_END_DECLS
