/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one annotation says: plain, immutable once shared, so undo, saving and merging can hold
 * on to a version without copying it. */

#pragma once

#include <json-glib/json-glib.h>

#include "annotation/lectern-annotation.h"

G_BEGIN_DECLS

/* No stored position (code points). */
#define LECTERN_NO_POSITION G_MAXUINT

typedef struct
{
  char *exact;  /* the quoted words, LF line ends; NULL: no TextQuoteSelector */
  char *prefix; /* may be NULL, as may suffix */
  char *suffix;
  guint start; /* code points of the text that it was written for, or LECTERN_NO_POSITION */
  guint end;
} LecternTarget;

/* A correction's body (type lectern:Correction). Strings are owned, each may be NULL. */
typedef struct
{
  char *action; /* "retype", "reject", "extent", "rename", "merge", "split", "speaker", "new",
                 * "confirm", "edit" (of a fact); others are kept and not applied */
  char *on;     /* "name", "quote", "fact" */
  char *before;
  char *after;
  char *engine;
  gboolean all; /* lectern:scope "all": every mention, not only the targets */
} LecternCorrection;

typedef struct
{
  gatomicrefcount ref_count;
  char *id;
  LecternColour colour;
  gboolean has_colour; /* written as lectern:colour */
  char *note;          /* or NULL; never empty */
  char **tags;         /* never NULL */
  LecternTarget *targets;
  guint n_targets;
  gint64 created;  /* ms since 1970, UTC; 0: unknown */
  gint64 modified; /* as created where the file has none */
  char *creator;   /* or NULL */
  char *conflicts_with;
  LecternCorrection *correction; /* or NULL */
  JsonObject *foreign;           /* as read, where it holds more than these fields; or NULL */
} LecternRecord;

/* Fresh, with an id and the time now. (transfer full) */
LecternRecord *lectern_record_new (void);
LecternRecord *lectern_record_ref (LecternRecord *self);
void lectern_record_unref (LecternRecord *self);
/* A deep copy that its only owner may change before sharing it. (transfer full) */
LecternRecord *lectern_record_copy (const LecternRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternRecord, lectern_record_unref)

void lectern_record_set_targets (LecternRecord *self, const LecternTarget *targets, guint n);
void lectern_record_set_tags (LecternRecord *self, const char *const *tags);
/* NULL or only white space takes the note away. */
void lectern_record_set_note (LecternRecord *self, const char *note);

LecternCorrection *lectern_correction_new (const char *action, const char *on);
LecternCorrection *lectern_correction_copy (const LecternCorrection *self);
void lectern_correction_free (LecternCorrection *self);

/* A confirmation, "assessing" in the file. */
gboolean lectern_record_is_confirmation (const LecternRecord *self);

/* "urn:uuid:…" made from name by SHA-1 (RFC 4122, version 5): the same name, the same id.
 * (transfer full) */
char *lectern_uuid_for (const char *name);

/* ms since 1970, UTC. */
gint64 lectern_time_now (void);
/* "2026-11-23T02:35:55.123Z" (transfer full), and back; 0 where text is no ISO 8601 time. */
char *lectern_time_format (gint64 time);
gint64 lectern_time_parse (const char *text);

/* "yellow" … to colour; FALSE where unknown. */
gboolean lectern_colour_from_string (const char *text, LecternColour *colour);

G_END_DECLS
