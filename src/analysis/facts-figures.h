/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the finders of figures share. Private to the facts. */

#pragma once

#include "analysis/facts-grammar.h"

G_BEGIN_DECLS

/* Where the hedge in front of a value begins ("up to 160 millimetres"), not before limit. */
guint lectern_figures_hedge_first (const LecternFactFinder *self, guint first, guint limit);

/* Takes subject; value may be NULL or have no amount; negative: it counts below zero. */
void lectern_figures_add (LecternFactFinder *self,
                          const char *pattern,
                          LecternArgument subject,
                          const char *relation,
                          LecternPhrase object,
                          LecternPhrase evidence,
                          const LecternValue *value,
                          gboolean negative);

/* What a value of the text measures. */
void lectern_figures_read_value (LecternFactFinder *self, const LecternValue *value);

/* What the numbers of a paragraph count. */
void lectern_figures_read_counts (LecternFactFinder *self, LecternRange paragraph);

G_END_DECLS
