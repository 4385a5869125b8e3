/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds words in an article as a reader types them: whatever the case, the accents and the shape of
 * quotation marks, apostrophes and dashes; over a line break where the words have a space; past
 * what is hidden. */

#pragma once

#include "analysis/analysis.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

typedef struct _LecternFinder LecternFinder;

typedef enum
{
  LECTERN_FINDER_FOUND,
  LECTERN_FINDER_LATE, /* nothing yet; go on by another call */
  LECTERN_FINDER_END,
} LecternFinderState;

/* words must be valid UTF-8. Keeps article. (transfer full) */
LecternFinder *lectern_finder_new (LecternArticle *article, const char *words);
void lectern_finder_free (LecternFinder *self);

/* The next match in order, as code points; matches don't overlap. deadline is a monotonic time in
 * microseconds. */
LecternFinderState lectern_finder_next (LecternFinder *self, gint64 deadline, LecternSpan *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternFinder, lectern_finder_free)

G_END_DECLS
