/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader's marks as they are printed: a tint and a number in the text, the note beside it. */

#pragma once

#include "analysis/analysis.h"
#include "annotation/lectern-annotation-set.h"

G_BEGIN_DECLS

typedef struct
{
  LecternSpan span; /* code points of the article; unset: an orphan */
  LecternColour colour;
  guint number; /* by which text and note belong together, from 1; 0: there is nothing to say */
  char *words;  /* of an orphan: what it was written for */
  char *note;   /* or NULL */
  char *tags;   /* "#hoax  #phone"; or NULL */
} LecternPrintMark;

/* Highlights and notes, by their end so that numbers go up in the text, orphans last; corrections
 * are in the analysis already. Of LecternPrintMark. (transfer full) */
GPtrArray *lectern_print_marks_collect (LecternAnnotationSet *set);

G_END_DECLS
