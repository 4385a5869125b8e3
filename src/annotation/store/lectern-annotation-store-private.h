/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store's insides, for its own files and for tests that make its writes fail. */

#pragma once

#include "annotation/store/lectern-annotation-store.h"
#include "annotation/store/store-job.h"

G_BEGIN_DECLS

struct _LecternAnnotationStore
{
  GObject parent_instance;

  LecternAnnotationSet *set;
  GFile *article_file; /* NULL: a pasted text */
  GFile *file;         /* what get_file() gave last */
  const LecternWriteOps *ops;
  GMutex *lock; /* atomic rc box: one writer at a time, also where folders cannot be locked */

  LecternPlace places[LECTERN_N_PLACES]; /* as last joined with the set */
  LecternSidecar *shell;                 /* the last one joined: what others wrote into it */
  gboolean can_write_beside;             /* as it looked when the places were chosen */
  gboolean keep_both;                    /* beside is a file of the reader's choice */
  gboolean prefers_data_folder;          /* the reader wants no files beside articles */

  guint64 revision;       /* of the set: counts the reader's changes */
  guint64 saved_revision; /* on disk */
  guint64 job_revision;   /* being saved */
  gboolean applying;      /* the set changes because a file did */
  gboolean busy;          /* an errand is under way */
  gboolean wants_read;
  gboolean wants_save;
  guint save_source;
  guint monitor_source;
  GFileMonitor *monitor;

  gboolean saving;
  gboolean kept_elsewhere;
  guint n_conflicts;
  char *problem;
  char *aside_problem; /* a sidecar that was no JSON has been set aside; or NULL */
};

/* All that the sidecar would hold now. (transfer full) */
LecternSidecar *lectern_annotation_store_snapshot (LecternAnnotationStore *self);

/* Where notes of the article at article_file (NULL: none) belong. */
void _lectern_annotation_store_choose_places (LecternAnnotationStore *self, GFile *article_file);

/* Notices when somebody else writes the sidecar. */
void _lectern_annotation_store_watch (LecternAnnotationStore *self);

/* Joins what a job read, or saved to kind, with the set; tells the window. */
void _lectern_annotation_store_finish_read (LecternAnnotationStore *self, LecternStoreJob *job);
void _lectern_annotation_store_finish_save (LecternAnnotationStore *self,
                                            LecternStoreJob *job,
                                            LecternPlaceKind kind);

/* Counts the set as changed, so that the next flush writes it. */
void _lectern_annotation_store_touch (LecternAnnotationStore *self);

/* For tests. */
void _lectern_annotation_store_set_ops (LecternAnnotationStore *self, const LecternWriteOps *ops);

G_END_DECLS
