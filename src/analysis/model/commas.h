/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hangs commas as the treebanks' guideline says, which the scores of arcs know less well. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* The words [first, end) of a text are a tree: heads and relations are those of the whole text,
 * heads the indexes of words in it, or LECTERN_NONE. punct: the relation of marks. Only heads of
 * commas are changed, and it stays a tree. */
void lectern_commas_attach (const LecternSegments *segments,
                            guint first,
                            guint end,
                            guint punct,
                            const guint8 *relations,
                            guint *heads);

G_END_DECLS
