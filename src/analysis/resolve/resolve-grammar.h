/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the resolve stage asks the grammar of words: heads, relations, phrases. */

#pragma once

#include <string.h>

#include "analysis/resolve/resolve-internal.h"

G_BEGIN_DECLS

/* The word that token depends on, or LECTERN_NONE at the root. */
static inline guint
lectern_resolver_head (const LecternResolver *self, guint token)
{
  guint head = self->words[token].head;

  return head == 0
             ? LECTERN_NONE
             : self->segments->sentences[self->segments->tokens[token].sentence].first + head - 1;
}

/* Is the relation of token this one, or a kind of it ("nsubj" of "nsubj:pass")? */
static inline gboolean
lectern_resolver_relates (const LecternResolver *self, guint token, const char *relation)
{
  const char *its = self->words[token].relation;
  gsize length = strlen (relation);

  return strncmp (its, relation, length) == 0 && (its[length] == '\0' || its[length] == ':');
}

static inline gboolean
lectern_resolver_is_upos (const LecternResolver *self, guint token, const char *upos)
{
  return strcmp (self->words[token].upos, upos) == 0;
}

/* The word of [first, end) that the others hang on: the first whose head lies outside. */
guint lectern_resolver_phrase_head (const LecternResolver *self, guint first, guint end);

/* The next child of head behind `after` in its sentence that has this relation, or LECTERN_NONE.
 * Start with after == LECTERN_NONE. */
guint lectern_resolver_next_child (const LecternResolver *self,
                                   guint head,
                                   const char *relation,
                                   guint after);

/* The predicate of whose clause token is part: the nearest head that is a clause's own, token
 * left out; LECTERN_NONE at the root. */
guint lectern_resolver_clause (const LecternResolver *self, guint token);

G_END_DECLS
