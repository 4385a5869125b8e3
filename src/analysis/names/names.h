/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names stage: which tokens are the name of a person, an organisation, a place or another. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* By capitals, context and word lists. (transfer full) (element-type LecternName) in text order,
 * never overlapping. */
GArray *lectern_names_find (const LecternSegments *segments, const LecternLexicon *lexicon);

G_END_DECLS
