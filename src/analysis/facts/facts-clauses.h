/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to the verb of a clause, and who stands around it. Private to the facts; asks for
 * grammar. */

#pragma once

#include "analysis/facts/facts-finder.h"

G_BEGIN_DECLS

/* "did not attend", "will look to boost": from the first auxiliary to the last verb, with
 * particles. */
LecternPhrase lectern_clause_group (const LecternFactFinder *self, guint verb);

/* The last verb of the group, whose object counts: "boost" of "will look to boost". */
guint lectern_clause_last (const LecternFactFinder *self, guint verb);

/* Who or what a noun stands for beside a verb, with its adjectives and "of …", or the name that it
 * describes; joined: and with what "and" joins to it. */
LecternArgument lectern_clause_argument (const LecternFactFinder *self,
                                         guint head,
                                         guint verb,
                                         gboolean joined);

/* Is the token in a date or a time of day? */
gboolean lectern_clause_is_time (const LecternFactFinder *self, guint token);

/* Are the words a clause, or in marks? "Denied the charges" is an event, no statement. */
gboolean lectern_clause_is_said (const LecternFactFinder *self, const LecternQuote *quote);

/* "He" in what somebody reports, whom nothing else tells: the speaker of the words. */
gboolean lectern_clause_is_speaker (const LecternFactFinder *self, guint token);
LecternArgument lectern_clause_speaker (const LecternFactFinder *self, guint token);

/* Does it report what a quote of the text says? */
gboolean lectern_clause_is_cue (const LecternFactFinder *self, guint token);

/* Is it in front of the dash with which a paragraph's first sentence begins: "NAIROBI (Reuters) –"?
 */
gboolean lectern_clause_is_dateline (const LecternFactFinder *self, guint token);

G_END_DECLS
