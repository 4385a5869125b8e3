/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the engine for every open article, off the main thread. */

#pragma once

#include <gio/gio.h>

#include "analysis/analysis.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_ANALYST (lectern_analyst_get_type ())
G_DECLARE_FINAL_TYPE (LecternAnalyst, lectern_analyst, LECTERN, ANALYST, GObject)

/* Nothing is loaded here: the first article's worker loads the engine, and all share it.
 * Property "problem" (string): why there are no names and facts, or NULL. */
LecternAnalyst *lectern_analyst_new (void);

const char *lectern_analyst_get_problem (LecternAnalyst *self);

/* progress is called in the main thread with 0 to 1; first_part there too, at most once, with what
 * the first paragraphs state (transfer full). Either may be NULL, and neither is called after the
 * result was delivered. A cancelled analysis gives G_IO_ERROR_CANCELLED. */
typedef void (*LecternAnalystProgress) (double fraction, gpointer user_data);
typedef void (*LecternAnalystFirstPart) (LecternAnalysis *part, gpointer user_data);

void lectern_analyst_analyze_async (LecternAnalyst *self,
                                    LecternArticle *article,
                                    GCancellable *cancellable,
                                    LecternAnalystProgress progress,
                                    LecternAnalystFirstPart first_part,
                                    gpointer progress_data,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/* The same for what a reader sees first: some paragraphs from place on (code points). What is found
 * stands where it does in the whole. */
void lectern_analyst_analyze_part_async (LecternAnalyst *self,
                                         LecternArticle *article,
                                         guint place,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);

/* Of either. (transfer full) */
LecternAnalysis *lectern_analyst_analyze_finish (LecternAnalyst *self,
                                                 GAsyncResult *result,
                                                 GError **error);

G_END_DECLS
