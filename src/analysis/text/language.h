/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is a text English? */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* By the share of the commonest words among those without a capital. A few words, and text all in
 * capitals, get the benefit of the doubt. */
gboolean lectern_is_english (const LecternSegments *segments, const LecternLexicon *lexicon);

G_END_DECLS
