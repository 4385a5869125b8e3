/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One open article as the window sees it: the article, its analysis, the reader's annotations,
 * and what is selected. The article view and the sidebar both look at this and at nothing of
 * each other. */

#pragma once

#include <gio/gio.h>

#include "analysis/analysis.h"
#include "annotation/corrections/lectern-corrections.h"
#include "annotation/store/lectern-annotation-store.h"
#include "article/lectern-article.h"
#include "ui/document/lectern-analyst.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_DOCUMENT (lectern_document_get_type ())
G_DECLARE_FINAL_TYPE (LecternDocument, lectern_document, LECTERN, DOCUMENT, GObject)

typedef enum
{
  LECTERN_DOCUMENT_LOADING,
  LECTERN_DOCUMENT_ANALYZING, /* the text is there and readable, the analysis not yet */
  LECTERN_DOCUMENT_STOPPED,   /* the same, and the reader doesn't want to wait for it */
  LECTERN_DOCUMENT_READY,
  LECTERN_DOCUMENT_FAILED, /* lectern_document_get_error() says why */
} LecternDocumentState;

/* What the view highlights; one menu switches each on and off. */
typedef enum
{
  LECTERN_SHOW_PERSONS = 1 << 0,
  LECTERN_SHOW_ORGANISATIONS = 1 << 1,
  LECTERN_SHOW_PLACES = 1 << 2,
  LECTERN_SHOW_OTHERS = 1 << 3,
  LECTERN_SHOW_QUOTES = 1 << 4,
  LECTERN_SHOW_VALUES = 1 << 5,
  LECTERN_SHOW_NOTES = 1 << 6,
  LECTERN_SHOW_ALL = (1 << 7) - 1,
} LecternShow;

/* Properties (notified): "state", "title", "article", "analysis", "annotations", "progress"
 * (0 to 1 while analysing), "show" (LecternShow flags), "selected-entity" (uint, LECTERN_NONE),
 * "selected-mention" (uint, its place among the entity's mentions, from 0), "changed-on-disk".
 * To be set: "reader-name" (whose the notes are that are made from now on; "": nobody's) and
 * "notes-in-data-folder" (rather than beside the article; for articles loaded from now on).
 *
 * Signal "jump" (guint start, guint end): scroll there, smoothly, to the middle, and flash.
 * Signal "annotation-activated" (LecternAnnotation *): the view opens its editor. */

LecternDocument *lectern_document_new (LecternAnalyst *analyst, GFile *file);
/* A pasted text: it has no file, and is ready to be loaded at once. */
LecternDocument *lectern_document_new_for_text (LecternAnalyst *analyst, const char *text);

/* Loads, or loads anew, and then analyses; what is under way is cancelled. encoding: an iconv
 * name, or NULL to detect. The old article stays shown until the new one is there. */
void lectern_document_load (LecternDocument *self, const char *encoding);
void lectern_document_cancel (LecternDocument *self);

/* The first code point on the screen. While a long article is analysed, what is there comes first,
 * and is shown until the whole is known. */
void lectern_document_set_place (LecternDocument *self, guint place);
/* Stops the analysis that is under way: what is found so far stays. Begins it anew. */
void lectern_document_stop_analysis (LecternDocument *self);
void lectern_document_analyze (LecternDocument *self);

/* Writes a pasted text to file, which becomes the document's own; notes go with it. Blocks, but
 * the text is small: it came through a clipboard. */
gboolean lectern_document_save_text (LecternDocument *self, GFile *file, GError **error);

/* Renames or moves the article's file, and its sidecar with it; blocks. Nothing is overwritten.
 * FALSE: the article is where it was; or, where only the notes could not follow, they are kept as
 * after any save that fails. */
gboolean lectern_document_move (LecternDocument *self, GFile *file, GError **error);

/* Writes what is unsaved, stops what runs. FALSE with error set: notes could not be saved. */
gboolean lectern_document_close (LecternDocument *self, GError **error);

/* TRUE if the file was written by somebody else since it was loaded. */
gboolean lectern_document_get_changed_on_disk (LecternDocument *self);
double lectern_document_get_progress (LecternDocument *self);
LecternAnalyst *lectern_document_get_analyst (LecternDocument *self);

LecternDocumentState lectern_document_get_state (LecternDocument *self);
const GError *lectern_document_get_error (LecternDocument *self);
GFile *lectern_document_get_file (LecternDocument *self); /* or NULL */
/* Headline, else the file's name. */
const char *lectern_document_get_title (LecternDocument *self);
LecternArticle *lectern_document_get_article (LecternDocument *self);           /* NULL: loading */
const LecternAnalysis *lectern_document_get_analysis (LecternDocument *self);   /* NULL: not yet */
LecternAnnotationSet *lectern_document_get_annotations (LecternDocument *self); /* NULL: loading */
LecternAnnotationStore *lectern_document_get_store (LecternDocument *self);     /* NULL: loading */

/* Which parts of the analysis are the reader's own; NULL where nothing is. */
const LecternCorrectionMarks *lectern_document_get_correction_marks (LecternDocument *self);

LecternShow lectern_document_get_show (LecternDocument *self);
void lectern_document_set_show (LecternDocument *self, LecternShow show);

/* Selects an entity (LECTERN_NONE: nothing) and one of its mentions, without scrolling. */
void lectern_document_select_mention (LecternDocument *self, guint entity, guint mention);
guint lectern_document_get_selected_entity (LecternDocument *self);
guint lectern_document_get_selected_mention (LecternDocument *self);

/* The words that are selected in the text, for "re-attach here"; unset: none. */
void lectern_document_set_text_selection (LecternDocument *self, LecternSpan span);
LecternSpan lectern_document_get_text_selection (LecternDocument *self);

/* F4 and Shift+F4: to the next (+1) or previous (-1) mention, round the end; jumps. */
void lectern_document_step_mention (LecternDocument *self, int step);
/* A click on a name in the sidebar: its first mention; again, its next. Jumps. */
void lectern_document_activate_entity (LecternDocument *self, guint entity);

void lectern_document_jump (LecternDocument *self, guint start, guint end);
void lectern_document_activate_annotation (LecternDocument *self, LecternAnnotation *annotation);

G_END_DECLS
