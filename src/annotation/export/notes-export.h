/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The notes of an article in the formats of other programs: for lectern-notes and the window. */

#pragma once

#include "annotation/store/lectern-annotation-store.h"

G_BEGIN_DECLS

/* An article with its notes. Nothing is owned, nothing is written to disk. */
typedef struct
{
  const char *name; /* that the article goes by in the output: its path, or a title */
  LecternArticle *article;
  LecternAnnotationSet *set;
  LecternAnnotationStore *store;
} LecternNotesSource;

typedef struct
{
  const char *name;   /* "markdown", "csv", "jsonld", "hypothesis", "brat" */
  const char *suffix; /* of a file in this format: ".md" */
  /* Several articles in one output make a list: "[", one after the other with "," between, "]". */
  gboolean is_json;
  /* Appends the notes to out, in UTF-8. The first article of several may write a header. */
  void (*write) (const LecternNotesSource *source, GString *out, gboolean is_first);
} LecternNotesFormat;

#define LECTERN_N_NOTES_FORMATS 5

/* All formats, in the order of the contract. (transfer none) */
const LecternNotesFormat *lectern_notes_formats (void);
/* NULL: there is no such format. (transfer none) */
const LecternNotesFormat *lectern_notes_format_find (const char *name);

/* "exact", "moved", "approximate", "orphan": static. */
const char *lectern_anchor_state_to_string (LecternAnchorState state);

/* For the table of formats. */
void lectern_notes_write_markdown (const LecternNotesSource *source,
                                   GString *out,
                                   gboolean is_first);
void lectern_notes_write_csv (const LecternNotesSource *source, GString *out, gboolean is_first);
void lectern_notes_write_jsonld (const LecternNotesSource *source, GString *out, gboolean is_first);
void lectern_notes_write_hypothesis (const LecternNotesSource *source,
                                     GString *out,
                                     gboolean is_first);
void lectern_notes_write_brat (const LecternNotesSource *source, GString *out, gboolean is_first);

G_END_DECLS
