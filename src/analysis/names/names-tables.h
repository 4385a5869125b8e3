/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in datelines and in tables of results. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* "BALTIMORE 1996-08-27", "LIVERPOOL, England (AP)": where a story was written, which says nothing
 * of the team that is called so. */
gboolean lectern_name_is_dateline (const LecternSegments *segments, const LecternName *name);

/* names: (element-type LecternName), types changed in place. Rows of standings, "Harrow 14 6 2 30",
 * are of teams or of countries, but not of teams and towns. */
void lectern_names_settle_tables (const LecternSegments *segments,
                                  const LecternLexicon *lexicon,
                                  GArray *names);

G_END_DECLS
