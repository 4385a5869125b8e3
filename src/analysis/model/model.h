/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trained model: reads a text once, and says of every word what its heads make of it. */

#pragma once

#include "analysis/engine.h"
#include "analysis/model/model-file.h"
#include "analysis/stages.h"

G_BEGIN_DECLS

typedef struct _LecternModel LecternModel;

/* Labels of names: 0 is none, else 1 + 2 × LecternEntityType begins, 2 + 2 × type goes on. */
#define LECTERN_NAME_BEGIN(type) (1 + 2 * (type))
#define LECTERN_NAME_INSIDE(type) (2 + 2 * (type))

typedef enum
{
  LECTERN_CONTENT_NONE,
  LECTERN_CONTENT_BEGIN,
  LECTERN_CONTENT_INSIDE,
} LecternContentLabel;

typedef enum
{
  LECTERN_WHO_NONE,
  LECTERN_WHO_SOURCE_BEGIN,
  LECTERN_WHO_SOURCE_INSIDE,
  LECTERN_WHO_CUE_BEGIN,
  LECTERN_WHO_CUE_INSIDE,
} LecternWhoLabel;

/* What the model says of each token of a text. Scores are natural logarithms of probabilities. */
typedef struct
{
  guint n_words;
  float *names;        /* (n_words, LECTERN_N_NAME_LABELS) */
  float *content;      /* (n_words, LECTERN_N_CONTENT_LABELS) words said */
  float *who;          /* (n_words, LECTERN_N_WHO_LABELS) who said them, and the cue */
  float *link_from;    /* (n_words, LECTERN_LINK_SIZE) for lectern_encoding_link() */
  float *link_to;      /* (n_words, LECTERN_LINK_SIZE) */
  float *coref_from;   /* (n_words, LECTERN_COREF_SIZE) for lectern_model_coref() */
  float *coref_to;     /* (n_words, LECTERN_COREF_SIZE) */
  float *sentence_end; /* (n_words) probability that a sentence ends with this word */
  guint8 *upos;        /* (n_words) for lectern_model_get_upos() */
  guint8 *relations;   /* (n_words) for lectern_model_get_relation() */
  guint *heads;        /* (n_words) index of the head, or LECTERN_NONE for a sentence's root */
  guint *windows;      /* (n_words) words are linked within their window only */
} LecternEncoding;

/* Maps the file. Immutable, for any thread. (transfer full) NULL with error set (GFileError, or
 * LECTERN_ENGINE_ERROR_DATA): it can't be read, or something in it is wrong. */
LecternModel *lectern_model_load (const char *path, GError **error);
void lectern_model_free (LecternModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternModel, lectern_model_free)

/* The universal part of speech, or relation, of that number: static strings. */
const char *lectern_model_get_upos (const LecternModel *self, guint upos);
const char *lectern_model_get_relation (const LecternModel *self, guint relation);

typedef struct
{
  /* Takes the first paragraphs of a text, which were read before the rest. Called at most once,
   * from the thread that waits for the whole; both belong to the caller and are gone afterwards. */
  void (*beginning) (const LecternSegments *segments,
                     const LecternEncoding *encoding,
                     gpointer user_data);
  gpointer user_data;
} LecternModelListener;

/* Reads a text, and sets the sentences of segments by what it says of their ends; each is one tree.
 * The listener hears of the beginning as soon as the first windows end with a paragraph, if others
 * are left. The result is the same whatever options->n_threads; options and listener may be NULL.
 * (transfer full) NULL with error set: cancelled, or more than LECTERN_MODEL_MAX_WORDS
 * (LECTERN_ENGINE_ERROR_TOO_LONG). */
LecternEncoding *lectern_model_encode (const LecternModel *self,
                                       LecternSegments *segments,
                                       const LecternEngineOptions *options,
                                       const LecternModelListener *listener,
                                       GError **error);
void lectern_encoding_free (LecternEncoding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternEncoding, lectern_encoding_free)

/* An encoding takes about 1,200 bytes a word. */
#define LECTERN_MODEL_MAX_WORDS (2u * 1000 * 1000)

/* How well a word that is said, or a cue, goes with a source whose first word is `to`. Only the
 * differences between sources count, and the one to "no source in this window", to ==
 * LECTERN_NONE. Both words are in one window. */
float lectern_model_link (const LecternModel *self,
                          const LecternEncoding *encoding,
                          guint from,
                          guint to);

/* How well an earlier word `to` goes with word `from` as its antecedent. A mention is represented
 * by its head: the word whose own head in the sentence lies outside the mention. Only the
 * differences between antecedents count, and the one to "none in this window", to == LECTERN_NONE:
 * exp() of the scores of all words before `from` in its window and of none, divided by their sum,
 * are probabilities. */
float lectern_model_coref (const LecternModel *self,
                           const LecternEncoding *encoding,
                           guint from,
                           guint to);

G_END_DECLS
