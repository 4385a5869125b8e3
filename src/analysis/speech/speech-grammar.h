/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the model's reading of speech: what the trees of the sentences say about who said
 * what.
 */

#pragma once

#include "analysis/speech/speech.h"

G_BEGIN_DECLS

/* The verb on which words said hang, and its subject. LECTERN_NONE where there is none. */
typedef struct
{
  guint cue;
  guint subject;
} LecternGovernor;

/* Who says words [first, end), by the tree: the nearest verb above them that is a cue by its tag
 * or, if any is TRUE, the nearest verb of all. */
LecternGovernor lectern_speech_find_governor (const LecternSpeech *self,
                                              const LecternReading *reading,
                                              guint first,
                                              guint end,
                                              gboolean any);

/* The subject of a verb, or, where it has none of its own, of the clause that it belongs to. */
guint lectern_speech_find_tree_subject (const LecternReading *reading, guint verb);

/* The noun that a word in front of it describes: "aide" of "top" in "a top aide", "media" of
 * "Lankan" in "Sri Lankan media"; or LECTERN_NONE. */
guint lectern_speech_find_described (const LecternReading *reading, guint token);

/* "Asked whether he would stand, …": a participle of the past without a subject. */
gboolean lectern_speech_is_bare_participle (const LecternReading *reading, guint verb);

/* Do tokens [first, end) hold the subject of a verb in the passive? */
gboolean lectern_speech_is_passive_subject (const LecternReading *reading,
                                            guint first,
                                            guint end,
                                            guint verb);

/* What of a said clause was missed behind the words found, is said too. */
void lectern_speech_complete_clauses (LecternSpeech *self, const LecternReading *reading);

G_END_DECLS
