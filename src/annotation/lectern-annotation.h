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
 * which notifies these properties: "colour", "note", "tags", "anchor-state". (transfer none) */
const char *lectern_annotation_get_id (LecternAnnotation *self); /* urn:uuid: */
LecternColour lectern_annotation_get_colour (LecternAnnotation *self);
const char *lectern_annotation_get_note (LecternAnnotation *self);        /* or NULL */
const char *const *lectern_annotation_get_tags (LecternAnnotation *self); /* never NULL */
const char *lectern_annotation_get_exact (LecternAnnotation *self);       /* quoted words */
guint lectern_annotation_get_start (LecternAnnotation *self);             /* code points */
guint lectern_annotation_get_end (LecternAnnotation *self);
LecternAnchorState lectern_annotation_get_anchor_state (LecternAnnotation *self);
gboolean lectern_annotation_is_correction (LecternAnnotation *self);

/* The contract's spelling ("yellow"); static. */
const char *lectern_colour_to_string (LecternColour colour);

G_END_DECLS
