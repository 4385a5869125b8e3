/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of LecternDocument share with each other and with nobody else. */

#pragma once

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

struct _LecternDocument
{
  GObject parent_instance;

  LecternAnalyst *analyst;
  GFile *file;       /* or NULL: a pasted text */
  char *pasted_text; /* or NULL */
  char *title;

  LecternDocumentState state;
  GError *error; /* set in state FAILED */
  LecternArticle *article;
  LecternAnnotationSet *annotations;
  LecternAnnotationStore *store;
  char *reader_name; /* or NULL: notes are nobody's in particular */
  gboolean notes_in_data_folder;
  LecternAnalysis *found;        /* what the engine says */
  LecternAnalysis *analysis;     /* the same with the reader's corrections laid over it */
  LecternCorrectionMarks *marks; /* which parts of it are the reader's */
  gboolean corrected;
  double progress;

  GCancellable *cancellable; /* of the loading that is under way, or NULL */
  guint analysis_source;     /* the analysis that is about to start */
  GCancellable *analysing;   /* cancels the analysis that is under way, or NULL */
  guint place;               /* the first code point on the screen */
  guint part_place;          /* what the part analysed last, or now, was to have in it */
  gboolean part_running;
  GFileMonitor *monitor;
  gboolean changed_on_disk;

  LecternShow show;
  guint selected_entity;
  guint selected_mention;
  LecternSpan text_selection; /* may be unset */
};

typedef enum
{
  LECTERN_DOCUMENT_PROP_0,
  LECTERN_DOCUMENT_PROP_STATE,
  LECTERN_DOCUMENT_PROP_TITLE,
  LECTERN_DOCUMENT_PROP_ARTICLE,
  LECTERN_DOCUMENT_PROP_ANALYSIS,
  LECTERN_DOCUMENT_PROP_ANNOTATIONS,
  LECTERN_DOCUMENT_PROP_PROGRESS,
  LECTERN_DOCUMENT_PROP_SHOW,
  LECTERN_DOCUMENT_PROP_SELECTED_ENTITY,
  LECTERN_DOCUMENT_PROP_SELECTED_MENTION,
  LECTERN_DOCUMENT_PROP_CHANGED_ON_DISK,
  LECTERN_DOCUMENT_PROP_READER_NAME,
  LECTERN_DOCUMENT_PROP_NOTES_IN_DATA_FOLDER,
  LECTERN_DOCUMENT_N_PROPS,
} LecternDocumentProperty;

typedef enum
{
  LECTERN_DOCUMENT_JUMP,
  LECTERN_DOCUMENT_ANNOTATION_ACTIVATED,
  LECTERN_DOCUMENT_N_SIGNALS,
} LecternDocumentSignal;

void _lectern_document_notify (LecternDocument *self, LecternDocumentProperty property);
void _lectern_document_emit_jump (LecternDocument *self, guint start, guint end);

void _lectern_document_set_state (LecternDocument *self, LecternDocumentState state);

/* lectern-document-analyzing.c: begins once the text is on the screen. */
void _lectern_document_start_analysis (LecternDocument *self);
void _lectern_document_cancel_analysis (LecternDocument *self);

/* Takes what the engine found (NULL: nothing yet) and lays the corrections over it. */
void _lectern_document_take_found (LecternDocument *self, LecternAnalysis *found);
/* Follows the set's corrections from now on. */
void _lectern_document_follow_corrections (LecternDocument *self);

/* Forgets the selection: the entities are about to be others. */
void _lectern_document_clear_selection (LecternDocument *self);

G_END_DECLS
