/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entities of a text: names found, mended by what the text and the lists say, and joined. */

#pragma once

#include "analysis/model/model.h"
#include "analysis/stages.h"

G_BEGIN_DECLS

/* words: (n_tokens) with the grammar that the model read. model, encoding: NULL to go by rules
 * alone. (transfer full) */
LecternResolution *lectern_entities_find (const LecternSegments *segments,
                                          const LecternLexicon *lexicon,
                                          const LecternWord *words,
                                          const LecternModel *model,
                                          const LecternEncoding *encoding);

G_END_DECLS
