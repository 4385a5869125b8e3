/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article's spans by place: what is a link, what is hidden, what is drawn as a block. */

#pragma once

#include "article/lectern-article.h"
#include "ui/article-view/lectern-span-index.h"

G_BEGIN_DECLS

typedef struct
{
  LecternArticle *article; /* or NULL: then all is empty */
  const LecternArticleSpan *spans;
  LecternSpanIndex *links;  /* that can be opened; value: index of spans */
  LecternSpanIndex *blocks; /* quotations, items of lists, code, rules; likewise */
  LecternSpanIndex *hidden; /* with the soft breaks; likewise */
} LecternStructure;

/* article may be NULL. */
LecternStructure *lectern_structure_new (LecternArticle *article);
void lectern_structure_free (LecternStructure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternStructure, lectern_structure_free)

/* Whether a browser or a mail program opens this address; a saved page's own paths lead nowhere. */
gboolean lectern_structure_can_open (const char *target);

/* The address that a click at offset opens, or NULL. (transfer none) */
const char *lectern_structure_link_at (const LecternStructure *self, guint offset);

/* The first place from offset on that isn't hidden. */
guint lectern_structure_skip_hidden (const LecternStructure *self, guint offset);

/* span without the hidden marks at its ends. What is hidden inside stays. */
LecternSpan lectern_structure_trim (const LecternStructure *self, LecternSpan span);

G_END_DECLS
