/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What in the text a correction is about: for its menu and its actions. */

#pragma once

#include "ui/article-view/lectern-article-view-private.h"

G_BEGIN_DECLS

typedef struct
{
  LecternAnnotationSet *set;
  const LecternAnalysis *analysis;
  LecternSpan selection; /* whole words that are selected; unset: none */
  guint mention;         /* at the caret, or just what is selected; else LECTERN_NONE */
  guint quote;           /* at the caret; LECTERN_NONE: none, or words are selected */
  guint speaker;         /* the current mention of the selected name, or LECTERN_NONE */
} LecternCorrectionSubject;

/* FALSE: there is nothing to correct yet. */
gboolean _lectern_article_view_get_subject (LecternArticleView *self,
                                            LecternCorrectionSubject *subject);

G_END_DECLS
