/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins versions of one annotation, and of whole sidecars, as DESIGN.md says: pure functions. */

#pragma once

#include "annotation/sidecar/record.h"
#include "annotation/sidecar/sidecar.h"

G_BEGIN_DECLS

/* ---- One annotation --------------------------------------------------------------------- */

/* Whether both say the same, "modified" aside. */
gboolean lectern_merge_same (const LecternRecord *a, const LecternRecord *b);
gboolean lectern_merge_same_targets (const LecternRecord *a, const LecternRecord *b);
gboolean lectern_merge_same_correction (const LecternCorrection *a, const LecternCorrection *b);

/* now, with what differs between from and to taken from to: an undo that leaves alone what others
 * changed since. (transfer full) */
LecternRecord *lectern_merge_revert (const LecternRecord *from,
                                     const LecternRecord *now,
                                     const LecternRecord *to);

/* Two versions of one annotation and what both were made from (NULL: unknown). The result does not
 * depend on which side is which. *loser: what could not be joined, under a new id that any other
 * machine would give it too and with conflictsWith; NULL if nothing is lost. (transfer full) */
LecternRecord *lectern_merge_records (LecternRecord *base,
                                      LecternRecord *ours,
                                      LecternRecord *theirs,
                                      LecternRecord **loser);

/* ---- Sidecars --------------------------------------------------------------------------- */

/* base may be NULL. n_conflicts (may be NULL): how many annotations were kept twice.
 * (transfer full) */
LecternSidecar *lectern_merge_sidecars (LecternSidecar *base,
                                        LecternSidecar *ours,
                                        LecternSidecar *theirs,
                                        guint *n_conflicts);

/* Whether both hold the same annotations (times included), deletions and foreign properties. */
gboolean lectern_merge_same_sidecars (LecternSidecar *a, LecternSidecar *b);

G_END_DECLS
