/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a fact as the one line that a person would write. */

#pragma once

#include "analysis/analysis.h"
#include "article/lectern-article.h"

G_BEGIN_DECLS

/* An argument's entity by its full name, else the article's words; NULL where there is none.
 * (transfer none), valid as long as analysis */
const char *lectern_fact_argument_name (const LecternAnalysis *analysis,
                                        const LecternArgument *argument);

/* "Luiz Loures · deputy executive director, UN Aids programme". NULL where the fact lacks what
 * its kind cannot do without. (transfer full) */
char *lectern_fact_line (LecternArticle *article,
                         const LecternAnalysis *analysis,
                         const LecternFact *fact);

/* The same as it stands under the heading of entity, whose name is left out where the line is
 * about it: "deputy executive director, UN Aids programme". (transfer full) or NULL */
char *lectern_fact_line_about (LecternArticle *article,
                               const LecternAnalysis *analysis,
                               const LecternFact *fact,
                               guint entity);

/* What the line is about and what the eye should find in it: who, of a figure how much; a part
 * of the line. (transfer none) or NULL */
const char *lectern_fact_lead (const LecternAnalysis *analysis, const LecternFact *fact);

/* The name of the group that facts of this kind stand in: translated, static. */
const char *lectern_fact_kind_title (LecternFactKind kind);

G_END_DECLS
