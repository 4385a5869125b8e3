/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the rules of speech: one report, its verb and who speaks. */

#pragma once

#include "analysis/speech/speech-source.h"
#include "analysis/speech/speech.h"

G_BEGIN_DECLS

typedef struct
{
  LecternSpeech *speech;
  const LecternReading *reading;
  guint last_source; /* of the report before in this sentence, or LECTERN_NONE */
  guint sentence;
} LecternRules;

/* One report: its verb, where that phrase begins and ends, what it found. */
typedef struct
{
  guint cue;
  guint cue_end;
  guint flags;
  guint first; /* of source and verb together */
  guint end;
  gboolean inverted; /* "said Smith" */
  gboolean relative; /* "who said" */
  gboolean has_source;
  LecternSpeechSource source;
} LecternReport;

static inline LecternRange
lectern_rules_sentence (const LecternRules *self, guint token)
{
  return self->reading->segments->sentences[self->reading->segments->tokens[token].sentence];
}

/* The first token of the verb's group: "has also", "was quoted as". */
guint lectern_rules_find_group (const LecternRules *self, guint verb);

/* "The report said", but no verb in "the report" or "his claim". */
gboolean lectern_rules_is_noun (const LecternRules *self, guint verb, guint group);

/* "is reported to be", "was told": the speaker is not the subject. */
gboolean lectern_rules_is_passive (const LecternRules *self, guint verb, guint group);

/* Do quotation marks that wait for their report ("…," "…?") end right before token? */
gboolean lectern_rules_follow_pair (const LecternRules *self, guint token);

/* Sets who speaks, and where the report begins and ends; group as found by find_group. */
void lectern_rules_find_source (LecternRules *self, LecternReport *report, guint group);

G_END_DECLS
