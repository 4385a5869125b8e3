/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of the pipeline: the stages' arrays become an analysis, bytes become code points. */

#pragma once

#include "analysis/model/model.h"
#include "analysis/stages.h"

G_BEGIN_DECLS

/* Each of these fills its part of a new analysis, in bytes. */
void lectern_output_segments (LecternAnalysis *analysis, const LecternSegments *segments);
void lectern_output_grammar (LecternAnalysis *analysis,
                             const LecternModel *model,
                             const LecternEncoding *encoding); /* after the segments */
void lectern_output_resolution (LecternAnalysis *analysis, const LecternResolution *resolution);

/* Turns every span of the analysis from bytes of text to code points, and sets n_chars. */
void lectern_output_to_code_points (LecternAnalysis *analysis, const char *text, gsize n_bytes);

G_END_DECLS
