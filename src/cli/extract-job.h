/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lectern-extract does with one article: analyse it and write it in the format asked for. */

#pragma once

#include "analysis/engine.h"
#include "article/lectern-article.h"
#include "cli/extract-options.h"

G_BEGIN_DECLS

/* Who is running; read by all threads. */
typedef struct
{
  const LecternExtractOptions *options;
  const LecternEngine *engine; /* NULL for the format text, which needs none */
} LecternExtractRun;

/* Analyses article and appends it to out. Exactly one of id and id_json is given. date: ISO or
 * NULL. n_threads: for the engine. FALSE with error set: the analysis failed, out is as it was. */
gboolean lectern_extract_append (const LecternExtractRun *run,
                                 const char *id,
                                 const char *id_json,
                                 const char *date,
                                 LecternArticle *article,
                                 guint n_threads,
                                 GString *out,
                                 GError **error);

/* The two ways in. Both write to standard output and return the program's exit status. */
int lectern_extract_files (const LecternExtractRun *run);
int lectern_extract_lines (const LecternExtractRun *run);

/* A sink for LecternOrderedPool: writes to standard output, at once. */
gboolean lectern_extract_write_out (const char *bytes, gsize n_bytes, gpointer user_data);

G_END_DECLS
