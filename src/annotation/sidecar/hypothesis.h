/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotations from and to the JSON of Hypothesis (https://h.readthedocs.io/en/latest/api/). */

#pragma once

#include "annotation/sidecar/record.h"
#include "annotation/sidecar/utf16.h"

G_BEGIN_DECLS

gboolean lectern_hypothesis_is_row (JsonObject *object);

/* map: of the article, to count in code points; NULL: positions are left out. What the fields do
 * not hold stays in the record's "foreign". (transfer full) */
LecternRecord *lectern_hypothesis_read (JsonObject *row, const LecternUtf16 *map);

/* uri: of the article. start and end: where it stands now, in code points; start == end: an
 * orphan, without position. (transfer full) */
JsonObject *lectern_hypothesis_write (const LecternRecord *record,
                                      const char *uri,
                                      guint start,
                                      guint end,
                                      const LecternUtf16 *map);

G_END_DECLS
