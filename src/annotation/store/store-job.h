/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One errand of the store to the disk, run in a thread: read the places, or save to one. A job
 * holds copies of all it needs and touches nothing of the store. */

#pragma once

#include "annotation/store/place.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_PLACE_BESIDE,      /* the sibling of the article */
  LECTERN_PLACE_DATA_FOLDER, /* under the text's SHA-256 */
} LecternPlaceKind;
#define LECTERN_N_PLACES 2

typedef struct
{
  /* What to do it with */
  LecternArticle *article;
  const LecternWriteOps *ops;
  LecternPlace known[LECTERN_N_PLACES];
  LecternSidecar *ours; /* save: what the set says */
  char *name;           /* of the article's file; NULL: a pasted text */
  gboolean keep_both;   /* save: into the data folder too */
  GMutex *lock;         /* atomic rc box: one writer at a time */
  GHashTable *ids;      /* read: ids whose places are known already; may be NULL */

  /* What came of it */
  LecternPlace now[LECTERN_N_PLACES]; /* read: each place that is there; save: the one written */
  gboolean changed[LECTERN_N_PLACES]; /* now differs from known */
  GHashTable *anchors;                /* read: LecternRecord → LecternAnchor * in the article */
  char *aside;                        /* save: where a file that is no JSON went */
  GError *problems[LECTERN_N_PLACES]; /* why a place could not be read, written */
} LecternStoreJob;

/* known is copied; ours may be NULL (reading). */
LecternStoreJob *lectern_store_job_new (LecternArticle *article,
                                        const LecternWriteOps *ops,
                                        const LecternPlace *known,
                                        LecternSidecar *ours);
void lectern_store_job_free (LecternStoreJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternStoreJob, lectern_store_job_free)

/* Reads every place, and finds the annotations' places in the article. */
void lectern_store_job_read (LecternStoreJob *self);

/* Writes beside the article, or where that cannot be into the data folder. The kind written to, or
 * LECTERN_N_PLACES: nothing could be written. */
LecternPlaceKind lectern_store_job_save (LecternStoreJob *self);

G_END_DECLS
