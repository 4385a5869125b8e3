/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work on several threads whose results are written in the order in which it was given. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LecternOrderedPool LecternOrderedPool;

/* Turns task (owned by the pool until then) into the bytes to be written; any thread. NULL:
 * nothing. Sets *failed where something went wrong. (transfer full) */
typedef GString *(*LecternOrderedWork) (gpointer task, gboolean *failed, gpointer user_data);

/* Writes the bytes; one thread, in order. FALSE: no more can be written. */
typedef gboolean (*LecternOrderedSink) (const char *bytes, gsize n_bytes, gpointer user_data);

LecternOrderedPool *lectern_ordered_pool_new (guint n_threads,
                                              LecternOrderedWork work,
                                              LecternOrderedSink sink,
                                              gpointer user_data);

/* Takes task; weight is about its size in bytes. Waits while too much is under way, so that memory
 * does not grow with the number of tasks. FALSE (task freed by free_task): the sink has failed. */
gboolean lectern_ordered_pool_push (LecternOrderedPool *self,
                                    gpointer task,
                                    gsize weight,
                                    GDestroyNotify free_task);

/* Waits until all is written and frees the pool. FALSE if the work or the sink has failed. */
gboolean lectern_ordered_pool_finish (LecternOrderedPool *self);

G_END_DECLS
