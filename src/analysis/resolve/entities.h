/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entities of a text: names found, mended by what the text and the lists say, and joined. */

#pragma once

#include "analysis/resolve/resolve.h"

G_BEGIN_DECLS

/* words: (n_tokens) with the grammar that the model read. model, encoding: NULL to go by rules
 * alone. trace, or NULL, is told what pronouns are weighed against. (transfer full) */
LecternResolution *lectern_entities_find (const LecternSegments *segments,
                                          const LecternLexicon *lexicon,
                                          const LecternWord *words,
                                          const LecternModel *model,
                                          const LecternEncoding *encoding,
                                          LecternAntecedentTrace trace,
                                          gpointer user_data);

G_END_DECLS
