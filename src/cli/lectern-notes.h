/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of lectern-notes (their contract is in DESIGN.md). */

#pragma once

#include "annotation/store/lectern-annotation-store.h"

G_BEGIN_DECLS

/* Exit status: 0; 1 where a file failed or a conflict was flagged; 2 where the command line makes
 * no sense. */
#define LECTERN_NOTES_FAILED 1
#define LECTERN_NOTES_USAGE 2

/* An article with its notes, as they are on disk; nothing is written. */
typedef struct
{
  char *path; /* as given */
  LecternArticle *article;
  LecternAnnotationSet *set;
  LecternAnnotationStore *store;
} LecternNotes;

/* Errors are printed. NULL: the article or its sidecar cannot be read. (transfer full) */
LecternNotes *lectern_notes_open (const char *path);
void lectern_notes_free (LecternNotes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternNotes, lectern_notes_free)

/* Each takes what stands after the command's name, and gives the exit status. */
int lectern_notes_check (int argc, char **argv);
int lectern_notes_list (int argc, char **argv);
int lectern_notes_export (int argc, char **argv);
int lectern_notes_merge (int argc, char **argv);

G_END_DECLS
