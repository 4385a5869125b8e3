/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offsets in UTF-16 code units (Hypothesis, JavaScript) from and to code points. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LecternUtf16 LecternUtf16;

/* text: valid UTF-8; not kept. */
LecternUtf16 *lectern_utf16_new (const char *text, gsize n_bytes);
void lectern_utf16_free (LecternUtf16 *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternUtf16, lectern_utf16_free)

/* An offset between the two halves of a pair counts as before the pair. */
guint lectern_utf16_to_chars (const LecternUtf16 *self, guint units);
guint lectern_utf16_from_chars (const LecternUtf16 *self, guint chars);

G_END_DECLS
