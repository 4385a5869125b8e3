/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts off names what is no part of them. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* names: (element-type LecternName), changed in place. "House Speaker Paul Ryan" becomes "Paul
 * Ryan", "former senator Jane Roe" "Jane Roe". */
void lectern_names_trim_titles (const LecternSegments *segments,
                                const LecternLexicon *lexicon,
                                GArray *names);

/* Takes out people who are a title and no more: "Mr. President", "Dame". A surname that happens to
 * be one stays where the article has it in full: "Larry King". */
void lectern_names_drop_titles (const LecternSegments *segments,
                                const LecternLexicon *lexicon,
                                GArray *names);

/* Takes out single words whose capital is that of a sentence's beginning: "Harbour" of "Harbour
 * inquiry finds …" where the article has "the harbour" and never "Harbour" inside a sentence. */
void lectern_names_drop_beginnings (const LecternSegments *segments, GArray *names);

/* What lists know better than the model: "Pentagon Press Secretary" is nobody, "Leo XV" has his
 * number, "Fannie Mae" is a body, countries are places. */
void lectern_names_mend (const LecternSegments *segments,
                         const LecternLexicon *lexicon,
                         GArray *names);

G_END_DECLS
