/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins versions of one annotation, and of whole sidecars, as DESIGN.md says: pure functions. */

#pragma once

#include "annotation/record.h"

G_BEGIN_DECLS

/* Whether both say the same, "modified" aside. */
gboolean lectern_merge_same (const LecternRecord *a, const LecternRecord *b);

gboolean lectern_merge_same_targets (const LecternRecord *a, const LecternRecord *b);

/* now, with what differs between from and to taken from to: an undo that leaves alone what others
 * changed since. (transfer full) */
LecternRecord *lectern_merge_revert (const LecternRecord *from,
                                     const LecternRecord *now,
                                     const LecternRecord *to);

G_END_DECLS
