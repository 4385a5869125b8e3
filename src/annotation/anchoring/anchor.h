/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the words of an annotation again in a text that may have changed: exact at its position,
 * exact elsewhere ranked by context, approximate within an error bound, else an orphan. */

#pragma once

#include "annotation/lectern-annotation-private.h"

G_BEGIN_DECLS

/* A text made ready for searching. Borrows text, which must outlive it. Not for two threads. */
typedef struct _LecternAnchorText LecternAnchorText;

/* text: valid UTF-8, n_chars code points. */
LecternAnchorText *lectern_anchor_text_new (const char *text, gsize n_bytes, guint n_chars);
void lectern_anchor_text_free (LecternAnchorText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternAnchorText, lectern_anchor_text_free)

LecternAnchor lectern_anchor_find (LecternAnchorText *self, const LecternTarget *target);

G_END_DECLS
