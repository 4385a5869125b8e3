/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names stage, with the model: its scores of words become names, one type a name. */

#pragma once

#include "analysis/model/model.h"
#include "analysis/stages.h"

G_BEGIN_DECLS

/* (transfer full) (element-type LecternName) in text order, never overlapping, none across the end
 * of a paragraph. Places of the same name are judged together. */
GArray *lectern_names_decode (const LecternSegments *segments, const LecternEncoding *encoding);

G_END_DECLS
