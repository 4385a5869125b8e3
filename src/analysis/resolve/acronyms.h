/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short forms that the text defines: "Elton John Aids Foundation (Ejaf)" and the other way round.
 */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* Do the letters of the short form stand for the long form, each at or after a word's beginning,
 * in order, the first one at the beginning? [start, end) are bytes of text; the long form ends
 * at end and begins at the returned byte; end if it is none. */
guint lectern_acronym_long_form (const char *text,
                                 guint start,
                                 guint end,
                                 const char *acronym,
                                 gsize n_bytes);

/* Joins the names of a long form before "(ABC)" to one, and adds the short form where it is no
 * name yet: "the President's Emergency Plan for Aids Relief (Pepfar)". Changes the array. */
void lectern_acronyms_complete (const LecternSegments *segments, GArray *names);

G_END_DECLS
