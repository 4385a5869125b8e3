/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file that notes are kept in: reads it, and writes it merged with whoever wrote meanwhile.
 * Everything here blocks and may run in any thread. */

#pragma once

#include "annotation/sidecar/sidecar.h"
#include "annotation/store/file-write.h"

G_BEGIN_DECLS

/* What a file held when it was last read or written. */
typedef struct
{
  char *path;           /* NULL: there is no such place */
  char *etag;           /* SHA-256 of its bytes; NULL: there was no file */
  LecternSidecar *base; /* what it said; NULL: no file, or not readable as JSON */
  guint n_conflicts;    /* of the merge that made base, where writing merged */
} LecternPlace;

void lectern_place_clear (LecternPlace *self);
/* Into an unset copy. */
void lectern_place_copy (const LecternPlace *self, LecternPlace *copy);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LecternPlace, lectern_place_clear)

/* What the article says that its sidecar has to repeat. */
typedef struct
{
  const char *name;   /* the article's file name */
  const char *sha256; /* of its canonical text */
  const char *text;   /* the canonical text */
} LecternPlaceArticle;

/* Fills state (path set, the rest unset) from the file. A missing file is no error. Errors:
 * LECTERN_SIDECAR_ERROR (the etag is set then), G_FILE_ERROR or G_IO_ERROR. */
gboolean lectern_place_read (LecternPlace *state,
                             const LecternPlaceArticle *article,
                             GError **error);

/* Writes ours to known's file, merged with what is there if that is no longer what known tells.
 * written: what the file holds now (path, etag, base). aside: where a file that is no JSON has been
 * moved to, else NULL. FALSE: nothing was changed. */
gboolean lectern_place_write (const LecternPlace *known,
                              const LecternWriteOps *ops,
                              const LecternPlaceArticle *article,
                              LecternSidecar *ours,
                              LecternPlace *written,
                              char **aside,
                              GError **error);

/* PATH.annotations.json */
char *lectern_place_beside (const char *article_path);
/* USER DATA/lectern/notes/SHA256.annotations.json */
char *lectern_place_in_data_folder (const char *sha256);

/* Whether path lies in the document portal's folder of a single file, where only that file is
 * real: a sibling seems to be written and is lost. */
gboolean lectern_place_is_portal_single_file (const char *path);

G_END_DECLS
