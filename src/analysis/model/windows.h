/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a text into windows of whole words for the model, as src/training/windows.py does. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* Tokens [first, end): whole paragraphs where they fit, else whole sentences, else words. */
typedef struct
{
  guint first;
  guint end;
} LecternWindow;

/* lengths (n_tokens): pieces of each token, from 1 to most / 2. most: pieces that a window may
 * have, its start and the ends of its paragraphs included. (element-type LecternWindow) */
GArray *lectern_windows_cut (const LecternSegments *segments, const guint8 *lengths, guint most);

G_END_DECLS
