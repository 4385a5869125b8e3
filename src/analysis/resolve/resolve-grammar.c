/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks the trees of the grammar. */

#include "config.h"

#include "analysis/resolve/resolve-grammar.h"

/* Trees are as deep as sentences are long; this is deeper than prose is. */
#define MAX_DEPTH 60

guint
lectern_resolver_phrase_head (const LecternResolver *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint head = lectern_resolver_head (self, i);

      if ((head == LECTERN_NONE || head < first || head >= end)
          && !lectern_resolver_is_upos (self, i, "PUNCT"))
        return i;
    }
  return first;
}

guint
lectern_resolver_next_child (const LecternResolver *self,
                             guint head,
                             const char *relation,
                             guint after)
{
  const LecternRange *sentence = &self->segments->sentences[self->segments->tokens[head].sentence];
  guint number = head - sentence->first + 1;

  for (guint i = after == LECTERN_NONE ? sentence->first : after + 1; i < sentence->end; i++)
    if (self->words[i].head == number && lectern_resolver_relates (self, i, relation))
      return i;
  return LECTERN_NONE;
}

guint
lectern_resolver_clause (const LecternResolver *self, guint token)
{
  static const char *const inside_clause[] = { "nmod",  "amod", "compound", "flat", "conj",
                                               "appos", "det",  "nummod",   "case", "fixed" };

  for (guint depth = 0; token != LECTERN_NONE && depth < MAX_DEPTH; depth++)
    {
      gboolean inside = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (inside_clause) && !inside; i++)
        inside = lectern_resolver_relates (self, token, inside_clause[i]);
      token = lectern_resolver_head (self, token);
      if (!inside)
        return token;
    }
  return token;
}
