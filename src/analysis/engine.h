/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine: loads its data once, then turns texts into analyses, from any thread. */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

typedef struct _LecternEngine LecternEngine;

#define LECTERN_ENGINE_ERROR (lectern_engine_error_quark ())
GQuark lectern_engine_error_quark (void);

typedef enum
{
  LECTERN_ENGINE_ERROR_DATA, /* lexicon missing or damaged: the message names the file */
  LECTERN_ENGINE_ERROR_CANCELLED,
  LECTERN_ENGINE_ERROR_TOO_LONG,
} LecternEngineError;

/* What is below this is behind "less certain" in the window and left out by lectern-extract. */
#define LECTERN_DEFAULT_MIN_CONFIDENCE 0.5

typedef struct
{
  const char *date; /* ISO date of the article, that relative dates resolve against; or NULL */
  guint n_threads;  /* 0: one */

  /* Called between pieces of work, from the calling thread or a worker; TRUE ends the analysis. */
  gboolean (*is_cancelled) (gpointer user_data);
  /* fraction is 0 to 1 and never falls. May be NULL, as may is_cancelled. */
  void (*progress) (double fraction, gpointer user_data);
  /* Called at most once, from the calling thread, with what the article's first paragraphs state,
   * long before the rest is read; counted in the whole text. (transfer full) May be NULL. */
  void (*first_part) (LecternAnalysis *part, gpointer user_data);
  gpointer user_data;
} LecternEngineOptions;

/* data_dir holds lexicon/ and model/; NULL: LECTERN_DATA_DIR, else the installed folder.
 * Immutable afterwards: one engine serves all threads. (transfer full) NULL with error set:
 * a lexicon file is missing or damaged. A missing or damaged model is no error here. */
LecternEngine *lectern_engine_new (const char *data_dir, GError **error);
void lectern_engine_free (LecternEngine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternEngine, lectern_engine_free)

/* Why names, quotes and facts are found by rules alone, worse and fewer (a missing or damaged
 * model: the message names the file), or NULL where all is well. The rules stay for two reasons:
 * with a banner, a poor list serves a reader better than none, and they are exact, so that the
 * golden tests of the stages run on them, whatever model is shipped. */
const char *lectern_engine_get_model_problem (const LecternEngine *self);

/* text: valid UTF-8 of n_bytes, not necessarily ended by a NUL. options may be NULL.
 * Text that is not English gives words, sentences and nothing else, is_english FALSE.
 * NULL with error set: cancelled, or over the bounds of engine-limits.h. (transfer full) */
LecternAnalysis *lectern_engine_analyze (const LecternEngine *self,
                                         const char *text,
                                         gsize n_bytes,
                                         const LecternEngineOptions *options,
                                         GError **error);

G_END_DECLS
