/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The undo history of an annotation set: steps, each a list of records before and after. */

#pragma once

#include "annotation/lectern-annotation-set-private.h"

G_BEGIN_DECLS

LecternHistory *lectern_history_new (void);
void lectern_history_free (LecternHistory *self);

/* Changes recorded between begin and end are one step. Pairs nest. name NULL: the first named
 * change gives it. */
void lectern_history_begin (LecternHistory *self, const char *name);
/* TRUE if this closed the outermost pair and the step holds a change. */
gboolean lectern_history_end (LecternHistory *self);

/* before or after may be NULL: added or removed. Only between begin and end. */
void lectern_history_record (LecternHistory *self,
                             LecternAnnotation *annotation,
                             LecternRecord *before,
                             LecternRecord *after,
                             const char *name);

/* NULL: nothing to undo, to redo. (transfer none) */
const char *lectern_history_get_undo_name (LecternHistory *self);
const char *lectern_history_get_redo_name (LecternHistory *self);

/* Applies the step to set; FALSE if there is none, or a step is open. */
gboolean lectern_history_undo (LecternHistory *self, LecternAnnotationSet *set);
gboolean lectern_history_redo (LecternHistory *self, LecternAnnotationSet *set);

G_END_DECLS
