/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the mark grammar: single quotation marks, as their glyph and their neighbours show
 * them. */

#pragma once

#include "analysis/analysis.h"
#include "analysis/lexicon.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_MARK_DOUBLE,
  LECTERN_MARK_SINGLE,
  LECTERN_MARK_GUILLEMET,
  LECTERN_MARK_SINGLE_GUILLEMET,
  LECTERN_MARK_CORNER,
  LECTERN_MARK_WHITE_CORNER,
  LECTERN_MARK_LOST, /* a question mark where a bad conversion lost a quotation mark */
} LecternMarkFamily;

typedef struct
{
  LecternSpan at; /* bytes */
  LecternMarkFamily family;
  gboolean opens;  /* it may open a quotation */
  gboolean closes; /* it may close one */
  gboolean weak;   /* a closing single mark that may as well be the apostrophe of a plural */
  gboolean low;    /* the low opening mark, which a high opening mark closes */
} LecternMark;

/* The marks of one paragraph in order; apostrophes and inches are left out.
 * (transfer full) GArray of LecternMark. */
GArray *lectern_marks_scan (const char *text, LecternSpan paragraph, const LecternLexicon *lexicon);

G_END_DECLS
