/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From code points to bytes of a text and back, by checkpoints. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LecternCharIndex LecternCharIndex;

/* text: valid UTF-8 that outlives the index. Immutable afterwards, so any thread may ask. */
LecternCharIndex *lectern_char_index_new (const char *text, gsize n_bytes);
void lectern_char_index_free (LecternCharIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternCharIndex, lectern_char_index_free)

guint lectern_char_index_get_n_chars (const LecternCharIndex *self);

/* Byte offset of code point offset; clamped to the text. At most a checkpoint's distance of work.
 */
gsize lectern_char_index_to_byte (const LecternCharIndex *self, guint offset);

/* Code point that byte stands in; clamped to the text. O(log n). */
guint lectern_char_index_to_char (const LecternCharIndex *self, gsize byte);

G_END_DECLS
