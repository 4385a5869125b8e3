/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The resolve stage: which names, descriptions and pronouns stand for one and the same. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* names: (element-type LecternName) as the names stage left them. (transfer full) */
LecternResolution *lectern_resolution_new (const LecternSegments *segments,
                                           const LecternLexicon *lexicon,
                                           const GArray *names);
void lectern_resolution_free (LecternResolution *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternResolution, lectern_resolution_free)

G_END_DECLS
