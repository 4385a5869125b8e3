/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets where names begin and end, and makes two of what are two. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* names: (element-type LecternName), changed in place. words: (n_tokens) with their parts of
 * speech. "Chile's Supreme Court" is two names, "Kroger Co. KR.N" has its ticker cut off, "northern
 * Mali" its direction, "Acme Warns" of a headline its verb. */
void lectern_names_cut_edges (const LecternSegments *segments,
                              const LecternLexicon *lexicon,
                              const LecternWord *words,
                              GArray *names);

/* The other way: "Acme" takes along ", Inc.", "Hanover Trust Co." the "Manufacturers" before it,
 * "Board of" what it is the board of. */
void lectern_names_join_edges (const LecternSegments *segments,
                               const LecternLexicon *lexicon,
                               GArray *names);

G_END_DECLS
