/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What editing, corrections and the store need of the set: undoable changes by record. */

#pragma once

#include "annotation/lectern-annotation-private.h"
#include "annotation/lectern-annotation-set.h"

G_BEGIN_DECLS

/* ---- Undoable changes ------------------------------------------------------------------- */

/* A new record; its places are found in the article. One undo step called name, unless inside
 * begin/end. (transfer none) */
LecternAnnotation *_lectern_annotation_set_add (LecternAnnotationSet *self,
                                                LecternRecord *record,
                                                const char *name);

/* record: what annotation shall say from now on; its id stays, its modified is set; NULL removes
 * the annotation. A record that says the same as before is no change. */
void _lectern_annotation_set_change (LecternAnnotationSet *self,
                                     LecternAnnotation *annotation,
                                     LecternRecord *record,
                                     const char *name);

/* The selectors for a span of the article; FALSE and *target unset if there is no such span. The
 * strings are the caller's: g_free() each. */
gboolean _lectern_annotation_set_make_target (LecternAnnotationSet *self,
                                              guint start,
                                              guint end,
                                              LecternTarget *target);
void lectern_target_clear (LecternTarget *target);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LecternTarget, lectern_target_clear)

/* A new record with one target and the set's creator; NULL if there is no such span.
 * (transfer full) */
LecternRecord *_lectern_annotation_set_make_record (LecternAnnotationSet *self,
                                                    guint start,
                                                    guint end);

/* ---- The model -------------------------------------------------------------------------- */

/* Puts annotation into the model, updates it there, or (record NULL) takes it out; no history,
 * no "changed". */
void _lectern_annotation_set_apply (LecternAnnotationSet *self,
                                    LecternAnnotation *annotation,
                                    LecternRecord *record);

/* Tells of a change: "changed", and the properties of the undo history. */
void _lectern_annotation_set_emit_changed (LecternAnnotationSet *self);

/* The name for "creator", or NULL. */
const char *_lectern_annotation_set_get_creator (LecternAnnotationSet *self);

/* Whether annotation is in the model now. */
gboolean _lectern_annotation_set_contains (LecternAnnotationSet *self,
                                           LecternAnnotation *annotation);

/* A time for "modified" that is later than every time that annotation has had. */
gint64 _lectern_annotation_set_next_time (LecternAnnotationSet *self,
                                          LecternAnnotation *annotation);

G_END_DECLS
