/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole sidecar in memory: every annotation, the deletions, and what others wrote into it. */

#pragma once

#include "annotation/sidecar/json-guard.h"
#include "annotation/sidecar/record.h"

G_BEGIN_DECLS

/* Immutable once shared, except by whoever made it. */
typedef struct
{
  gatomicrefcount ref_count;
  GPtrArray *records;  /* of LecternRecord; ids are unique */
  GHashTable *deleted; /* id → LecternDeletion */
  GPtrArray *strange;  /* of JsonNode: items that are no annotations, kept as they are */
  JsonObject *foreign; /* the collection as read, without its items; or NULL */
} LecternSidecar;

typedef struct
{
  gint64 modified;     /* ms since 1970, UTC */
  JsonObject *foreign; /* as read, where it holds more; or NULL */
} LecternDeletion;

LecternSidecar *lectern_sidecar_new (void);
LecternSidecar *lectern_sidecar_ref (LecternSidecar *self);
void lectern_sidecar_unref (LecternSidecar *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternSidecar, lectern_sidecar_unref)

/* Replaces an earlier one of the same id. foreign may be NULL. */
void lectern_sidecar_add_deletion (GHashTable *deleted,
                                   const char *id,
                                   gint64 time,
                                   JsonObject *foreign);
/* A hash table for deletions: id → LecternDeletion, both owned. */
GHashTable *lectern_deletions_new (void);

/* Reads a collection, a page, a list or a single annotation in W3C form, or an export of
 * Hypothesis. name: how messages call the file; text: of the article, to convert the positions of
 * Hypothesis, or NULL. A file of white space is an empty set. Errors: LECTERN_SIDECAR_ERROR.
 * (transfer full) */
LecternSidecar *lectern_sidecar_read (const char *data,
                                      gsize n_bytes,
                                      const char *name,
                                      const char *text,
                                      GError **error);

/* JSON, UTF-8, ending in a line break; the same annotations give the same bytes. source: the
 * article's file name and the SHA-256 of its text (NULL: as read). now, ms: deletions older than
 * LECTERN_DELETED_DAYS go. (transfer full) */
char *lectern_sidecar_write (const LecternSidecar *self,
                             const char *source,
                             const char *sha256,
                             gint64 now,
                             gsize *n_bytes);

/* lectern:source's name as read, or NULL. (transfer none) */
const char *lectern_sidecar_get_source (const LecternSidecar *self);

G_END_DECLS
