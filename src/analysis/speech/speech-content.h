/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the rules of speech: what was said, behind or before a verb of saying. */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

/* What follows the verb whose phrase ends before token from, up to the end of the sentence.
 * cue: LecternCueFlags. FALSE: nothing that was said. */
gboolean lectern_speech_find_content_after (const LecternReading *reading,
                                            guint from,
                                            guint cue,
                                            LecternRange *content);

/* The clause that ends with the comma before token end; FALSE: there is none. */
gboolean lectern_speech_find_content_before (const LecternReading *reading,
                                             guint end,
                                             LecternRange *content);

/* Where the clause that starts at token ends: its sentence's end, or before the next report. */
guint lectern_speech_clause_end (const LecternReading *reading, guint token);

/* Only when and where it was said, up to the end of the sentence? ("on Monday.") */
gboolean lectern_speech_is_aside (const LecternReading *reading, guint token);

G_END_DECLS
