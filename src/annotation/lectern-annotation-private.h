/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the set needs of an annotation: its record, and the places found for its targets. */

#pragma once

#include "annotation/lectern-annotation.h"
#include "annotation/sidecar/record.h"

G_BEGIN_DECLS

/* The place of one target in the article as it is now. */
typedef struct
{
  LecternAnchorState state;
  guint start; /* code points; both 0 for an orphan */
  guint end;
  double score;
} LecternAnchor;

/* Takes a reference to record. anchors: (record->n_targets), copied. (transfer full) */
LecternAnnotation *_lectern_annotation_new (LecternRecord *record, const LecternAnchor *anchors);

const LecternRecord *_lectern_annotation_get_record (LecternAnnotation *self);

/* Replaces what it says; notifies what changed. */
void _lectern_annotation_update (LecternAnnotation *self,
                                 LecternRecord *record,
                                 const LecternAnchor *anchors);

/* (n_targets) (transfer none) */
const LecternAnchor *_lectern_annotation_get_anchors (LecternAnnotation *self);

/* Order by place; orphans after all others, ties by id so that the order is total. */
int _lectern_annotation_compare (LecternAnnotation *a, LecternAnnotation *b);

G_END_DECLS
