/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of choosing an article's blocks share. Not for use elsewhere. */

#pragma once

#include "article/html/html-page.h"

G_BEGIN_DECLS

typedef struct
{
  const LecternHtmlPage *page;
  guint first; /* block */
  guint end;
  gboolean *keep; /* (end - first) */
  guint prose;    /* words */
} LecternHtmlPruning;

static inline LecternHtmlBlock *
lectern_html_pruning_block (const LecternHtmlPruning *self, guint i)
{
  return lectern_html_page_block (self->page, i);
}

static inline gboolean
lectern_html_pruning_keeps (const LecternHtmlPruning *self, guint i)
{
  return self->keep[i - self->first];
}

static inline void
lectern_html_pruning_drop (LecternHtmlPruning *self, guint i)
{
  self->keep[i - self->first] = FALSE;
}

/* html-repeats.c: drops pull quotes, captions of the same picture twice: text that stands elsewhere
 * too, as a part of a longer block or in a block before. */
void lectern_html_drop_repeats (LecternHtmlPruning *self);

G_END_DECLS
