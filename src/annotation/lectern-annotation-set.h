/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a reader did to one article, with one undo history. A GListModel of
 * LecternAnnotation, sorted by place (orphans last). */

#pragma once

#include <gio/gio.h>

#include "annotation/lectern-annotation.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_ANNOTATION_SET (lectern_annotation_set_get_type ())
G_DECLARE_FINAL_TYPE (LecternAnnotationSet,
                      lectern_annotation_set,
                      LECTERN,
                      ANNOTATION_SET,
                      GObject)

/* Properties: "can-undo", "can-redo" (booleans), "undo-name", "redo-name" (translated names such
 * as "Highlight", or NULL), "n-items". Signal: "changed" after every change, undo, redo,
 * and after a merge of what somebody else wrote to the file. Rows bind to the annotations' own
 * properties; items-changed tells of those added, removed and moved. */

LecternAnnotationSet *lectern_annotation_set_new (LecternArticle *article);

LecternArticle *lectern_annotation_set_get_article (LecternAnnotationSet *self);

/* Written as "creator" into what is added from now on; NULL (as at first): no creator. */
void lectern_annotation_set_set_creator (LecternAnnotationSet *self, const char *name);

/* By its urn:uuid: id, or NULL. (transfer none) */
LecternAnnotation *lectern_annotation_set_lookup (LecternAnnotationSet *self, const char *id);

/* The annotation that covers offset (code points), the innermost one; or NULL. (transfer none) */
LecternAnnotation *lectern_annotation_set_find_at (LecternAnnotationSet *self, guint offset);

/* Each is one step of the undo history. The annotation returned is the set's. (transfer none)
 * start < end <= n_chars of the article, in code points; else NULL is returned. */
LecternAnnotation *lectern_annotation_set_add_highlight (LecternAnnotationSet *self,
                                                         guint start,
                                                         guint end,
                                                         LecternColour colour);
void lectern_annotation_set_set_colour (LecternAnnotationSet *self,
                                        LecternAnnotation *annotation,
                                        LecternColour colour);
/* An empty or NULL note takes the note away. */
void lectern_annotation_set_set_note (LecternAnnotationSet *self,
                                      LecternAnnotation *annotation,
                                      const char *note);
void lectern_annotation_set_set_tags (LecternAnnotationSet *self,
                                      LecternAnnotation *annotation,
                                      const char *const *tags);
/* "Re-attach here": an orphan, or any other, now belongs to these words. FALSE: no such span. */
gboolean lectern_annotation_set_reattach (LecternAnnotationSet *self,
                                          LecternAnnotation *annotation,
                                          guint start,
                                          guint end);
/* annotation carries conflicts-with, and the reader chose: keep it (it takes the place of the
 * other, which goes), keep the other (it goes), or both (it becomes a note of its own). */
typedef enum
{
  LECTERN_CONFLICT_KEEP_THIS,
  LECTERN_CONFLICT_KEEP_OTHER,
  LECTERN_CONFLICT_KEEP_BOTH,
} LecternConflictChoice;
void lectern_annotation_set_resolve_conflict (LecternAnnotationSet *self,
                                              LecternAnnotation *annotation,
                                              LecternConflictChoice choice);
void lectern_annotation_set_remove (LecternAnnotationSet *self, LecternAnnotation *annotation);

/* Between begin and end all changes are one step of the undo history, called name (translated;
 * NULL: as the first change is called). Pairs nest; the outermost counts. */
void lectern_annotation_set_begin (LecternAnnotationSet *self, const char *name);
void lectern_annotation_set_end (LecternAnnotationSet *self);

/* Each gives what it changes a new "modified", or an older copy elsewhere would win later. */
void lectern_annotation_set_undo (LecternAnnotationSet *self);
void lectern_annotation_set_redo (LecternAnnotationSet *self);

G_END_DECLS
