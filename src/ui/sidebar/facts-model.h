/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of an article as lists: by kind, and by person. */

#pragma once

#include <gio/gio.h>

#include "ui/sidebar/fact-item.h"

G_BEGIN_DECLS

/* A list of LecternFactItem: by kind, then by place; the uncertain ones last. A fact that cannot
 * be written as a line is left out. (transfer full) */
GListModel *lectern_facts_model_new (LecternArticle *article, const LecternAnalysis *analysis);

/* A list of LecternFactItem: the people, most often mentioned first, each with roles, age and the
 * like, relations, what they said and did; without the uncertain facts. (transfer full) */
GListModel *lectern_facts_model_new_by_person (LecternArticle *article,
                                               const LecternAnalysis *analysis);

G_END_DECLS
