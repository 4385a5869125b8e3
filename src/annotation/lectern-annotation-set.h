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
 * as "Highlight", or NULL), "n-items". Signal: "changed" after every change, undo and redo. */

LecternAnnotationSet *lectern_annotation_set_new (LecternArticle *article);

LecternArticle *lectern_annotation_set_get_article (LecternAnnotationSet *self);

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
void lectern_annotation_set_remove (LecternAnnotationSet *self, LecternAnnotation *annotation);

void lectern_annotation_set_undo (LecternAnnotationSet *self);
void lectern_annotation_set_redo (LecternAnnotationSet *self);

G_END_DECLS
