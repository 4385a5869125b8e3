/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every bound of the annotation room: what a sidecar from outside may make us do. */

#pragma once

/* A sidecar of 10,000 notes is about 8 MB. */
#define LECTERN_SIDECAR_MAX_BYTES (64 * 1024 * 1024)

/* Ours is 9 deep; json-glib parses by recursion, so this also bounds the stack. */
#define LECTERN_SIDECAR_MAX_DEPTH 64

/* Values of one file: strings, numbers, objects, arrays. json-glib spends about 200 bytes each. */
#define LECTERN_SIDECAR_MAX_VALUES 4000000

#define LECTERN_SIDECAR_MAX_ANNOTATIONS 100000
#define LECTERN_SIDECAR_MAX_DELETED 100000

/* Targets, bodies or tags of one annotation. */
#define LECTERN_ANNOTATION_MAX_PARTS 1000

/* Code points of prefix and suffix that we write; of others' we use as many at the near end. */
#define LECTERN_CONTEXT_CHARS 32

/* Longer quotations are looked for exactly, but not approximately (code points). */
#define LECTERN_ANCHOR_MAX_APPROXIMATE 65536

/* Days that a deletion is remembered, so that an older copy cannot bring the note back. */
#define LECTERN_DELETED_DAYS 400
