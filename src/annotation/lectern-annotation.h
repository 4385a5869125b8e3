/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that a reader did to an article: a highlight, a note, or a correction. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LECTERN_TYPE_ANNOTATION (lectern_annotation_get_type ())
G_DECLARE_FINAL_TYPE (LecternAnnotation, lectern_annotation, LECTERN, ANNOTATION, GObject)

typedef enum
{
  LECTERN_COLOUR_YELLOW,
  LECTERN_COLOUR_GREEN,
  LECTERN_COLOUR_BLUE,
  LECTERN_COLOUR_PINK,
  LECTERN_COLOUR_PURPLE,
} LecternColour;
#define LECTERN_N_COLOURS 5

/* How its place was found in the article as it is now (lectern-notes check prints these). */
typedef enum
{
  LECTERN_ANCHOR_EXACT,
  LECTERN_ANCHOR_MOVED,
  LECTERN_ANCHOR_APPROXIMATE,
  LECTERN_ANCHOR_ORPHAN, /* start and end are meaningless */
} LecternAnchorState;

/* Read-only for everybody but the set that holds it: changes go through LecternAnnotationSet,
 * which notifies these properties: "colour", "note", "tags", "anchor-state", "conflicts-with".
 * (transfer none) Strings live until the next change. */
const char *lectern_annotation_get_id (LecternAnnotation *self); /* urn:uuid: */
LecternColour lectern_annotation_get_colour (LecternAnnotation *self);
const char *lectern_annotation_get_note (LecternAnnotation *self);        /* or NULL */
const char *const *lectern_annotation_get_tags (LecternAnnotation *self); /* never NULL */
const char *lectern_annotation_get_exact (LecternAnnotation *self);       /* quoted words */
guint lectern_annotation_get_start (LecternAnnotation *self);             /* code points */
guint lectern_annotation_get_end (LecternAnnotation *self);
LecternAnchorState lectern_annotation_get_anchor_state (LecternAnnotation *self);
/* How alike the words at its place and the words it was written for are: 1 the same, 0 orphan. */
double lectern_annotation_get_score (LecternAnnotation *self);

/* Milliseconds since 1970, UTC. */
gint64 lectern_annotation_get_created (LecternAnnotation *self);
gint64 lectern_annotation_get_modified (LecternAnnotation *self);
const char *lectern_annotation_get_creator (LecternAnnotation *self); /* or NULL */

/* FALSE for notes of other programs that carry no colour (they are shown yellow), and for
 * corrections. */
gboolean lectern_annotation_has_colour (LecternAnnotation *self);
/* Retype, reject, merge …, and confirmations too: see lectern-corrections.h. */
gboolean lectern_annotation_is_correction (LecternAnnotation *self);
/* The id of the annotation of which this is the other version, after two people changed the same
 * thing; or NULL. lectern_annotation_set_resolve_conflict() settles it. */
const char *lectern_annotation_get_conflicts_with (LecternAnnotation *self);

/* A merge has one target per entity, most have one. Target 0 is the place that
 * lectern_annotation_get_start() tells. */
guint lectern_annotation_get_n_targets (LecternAnnotation *self);
/* FALSE: an orphan, or no such target. start and end may be NULL. */
gboolean lectern_annotation_get_target (LecternAnnotation *self,
                                        guint target,
                                        guint *start,
                                        guint *end);

/* The contract's spelling ("yellow"); static. */
const char *lectern_colour_to_string (LecternColour colour);

G_END_DECLS
