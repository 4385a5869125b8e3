/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the linking of speech: a stretch that looks for its source, and what is measured of
 * each source that it may have. */

#pragma once

#include "analysis/speech/speech-grammar.h"
#include "analysis/speech/speech-links.h"

G_BEGIN_DECLS

typedef struct
{
  LecternSpeech *speech;
  const LecternReading *reading;
  const LecternModel *model;
  const LecternEncoding *encoding;
  const LecternSpeech *rules;
  GArray *sources; /* (element-type guint) first tokens, in text order */
  LecternLinkTrace trace;
  gpointer user_data;
} LecternLinker;

/* A stretch that looks for its source, and where the rules and the tree see it. */
typedef struct
{
  guint first;
  guint end;
  gboolean is_cue;
  gboolean marked;
  guint by_rules;
  guint rules_cue;
  gboolean by_layout; /* the rules need no cue for it */
  gboolean rules_far; /* their words begin before these */
  LecternGovernor by_cue;
  LecternGovernor by_verb;
  guint beside; /* source of the cue beside it */
  float none;   /* the links' vote for no source at all */
} LecternStretch;

static inline guint
lectern_linker_sentence (const LecternLinker *self, guint token)
{
  return self->reading->segments->tokens[token].sentence;
}

static inline guint
lectern_linker_paragraph (const LecternLinker *self, guint token)
{
  return self->reading->segments->sentences[lectern_linker_sentence (self, token)].paragraph;
}

/* How well the words of [first, end) go with a source by the model's links, on average; to may be
 * LECTERN_NONE. */
float lectern_linker_vote (const LecternLinker *self, guint first, guint end, guint to);

/* The first token of the source that holds token, or LECTERN_NONE. */
guint lectern_speech_source_at (const LecternSpeech *speech, guint token);

/* index: of the linker's sources. features: (LECTERN_N_LINK_FEATURES) set. */
void lectern_stretch_measure (const LecternLinker *linker,
                              const LecternStretch *self,
                              guint index,
                              double *features);

/* The weight of what was measured; of no source at all, features == NULL. */
double lectern_stretch_score (const LecternStretch *self, const double *features);

G_END_DECLS
