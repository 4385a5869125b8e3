/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts stage: what the article states, each with its evidence. */

#pragma once

#include "analysis/facts/facts-patterns.h"
#include "analysis/reading.h"

G_BEGIN_DECLS

/* The facts by the start of their evidence, spans in bytes of the text.
 * analysis: its values and quotes are read, still in bytes.
 * (transfer full) GArray of LecternFact, whose strings the caller frees. */
GArray *lectern_facts_find (const LecternReading *reading,
                            const LecternFactPatterns *patterns,
                            const LecternAnalysis *analysis);

G_END_DECLS
