/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What editing, corrections and the store need of the set: undoable changes by record. */

#pragma once

#include "annotation/anchoring/anchor.h"
#include "annotation/lectern-annotation-private.h"
#include "annotation/lectern-annotation-set.h"
#include "annotation/sidecar/sidecar.h"

G_BEGIN_DECLS

typedef struct _LecternHistory LecternHistory;

struct _LecternAnnotationSet
{
  GObject parent_instance;

  LecternArticle *article;
  LecternAnchorText *text;
  char *creator;
  GPtrArray *items;    /* of LecternAnnotation, sorted by place */
  GHashTable *by_id;   /* id (the record's) → LecternAnnotation, borrowed from items */
  GHashTable *deleted; /* id → LecternDeletion: remembered deletions */
  GHashTable *exposed; /* ids that a file may hold: only their deletion has to be remembered */
  LecternHistory *history;
};

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

/* ---- Files ------------------------------------------------------------------------------ */

/* All annotations and deletions as they are now; cheap: records are shared. (transfer full) */
LecternSidecar *_lectern_annotation_set_snapshot (LecternAnnotationSet *self);

/* Makes the set what sidecar says, without an undo step. Annotations that stay keep their objects.
 * places: record → LecternAnchor * (n_targets) where they are known already; may be NULL. */
void _lectern_annotation_set_assign (LecternAnnotationSet *self,
                                     LecternSidecar *sidecar,
                                     GHashTable *places);

/* ---- The model -------------------------------------------------------------------------- */

/* Puts annotation into the model, updates it there, or (record NULL) takes it out; no history,
 * no "changed". */
void _lectern_annotation_set_apply (LecternAnnotationSet *self,
                                    LecternAnnotation *annotation,
                                    LecternRecord *record);

/* Where the targets of record stand in the article. (n_targets) (transfer full) */
LecternAnchor *_lectern_annotation_set_find_places (LecternAnnotationSet *self,
                                                    const LecternRecord *record);

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
