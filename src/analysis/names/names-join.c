/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives names what they lack at their edges: the end and the beginning of a company's, and what
 * follows an "of". */

#include "config.h"

#include "analysis/names/names-edges.h"

#include <string.h>

#include "analysis/engine-limits.h"
#include "analysis/names/names-known.h"

static gboolean
has_capital (const LecternSegments *segments, guint token)
{
  return (segments->tokens[token].flags & LECTERN_TOKEN_CAPITAL) != 0;
}

static gboolean
same_sentence (const LecternSegments *segments, guint one, guint other)
{
  return segments->tokens[one].sentence == segments->tokens[other].sentence;
}

/* The end of the name with ", Inc." behind it, or its old one. */
static guint
end_with_company (const LecternSegments *segments,
                  const LecternLexicon *lexicon,
                  const LecternName *name)
{
  guint at = name->end;

  if (name->type != LECTERN_ENTITY_ORGANISATION || at >= segments->n_tokens)
    return name->end;
  if (lectern_token_is (segments, at, ","))
    at++;
  return at < segments->n_tokens && same_sentence (segments, name->first, at)
                 && has_capital (segments, at) && lectern_token_ends_company (segments, lexicon, at)
             ? at + 1
             : name->end;
}

/* The end of "Board of" with "Foreign Trade" behind it; of the next name, where one is there. */
static guint
end_after_of (const LecternSegments *segments, const LecternName *name, const LecternName *next)
{
  guint end = name->end;

  if (name->type != LECTERN_ENTITY_ORGANISATION || name->end - name->first < 2
      || !lectern_token_is (segments, name->end - 1, "of"))
    return name->end;
  while (end < segments->n_tokens && end - name->first < LECTERN_MAX_NAME_TOKENS
         && same_sentence (segments, name->first, end) && has_capital (segments, end))
    end++;
  if (end == name->end)
    return name->end - 1;
  return next != NULL && next->first == name->end ? next->end : end;
}

/* Is the token a capitalised word that no list and no rule of spelling explains? */
static gboolean
may_begin (const LecternSegments *segments, const LecternLexicon *lexicon, guint token)
{
  static const LecternListId lists[] = { LECTERN_LIST_NAME_WORDS, LECTERN_LIST_NATIONALITIES,
                                         LECTERN_LIST_ROLES,      LECTERN_LIST_ROLE_WORDS,
                                         LECTERN_LIST_CALENDAR,   LECTERN_LIST_STOP_WORDS };
  const LecternRange *sentence = &segments->sentences[segments->tokens[token].sentence];
  guint flags = segments->tokens[token].flags;

  if (!(flags & LECTERN_TOKEN_CAPITAL) || (flags & (LECTERN_TOKEN_CLITIC | LECTERN_TOKEN_STOPPED))
      || token == sentence->first
      || !((segments->tokens[token - 1].flags & LECTERN_TOKEN_WORD)
           || lectern_token_is (segments, token - 1, ","))
      || lectern_sentence_is_headline (segments, sentence))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lectern_token_lookup (segments, token, lexicon, lists[i]) != NULL)
      return FALSE;
  return TRUE;
}

/* The beginning of "Hanover Trust Co." with "Manufacturers" before it, or its old one. free: the
 * first token that is in no name before. */
static guint
begin_with_company (const LecternSegments *segments,
                    const LecternLexicon *lexicon,
                    const LecternName *name,
                    guint free)
{
  return name->type == LECTERN_ENTITY_ORGANISATION && name->end - name->first > 1
                 && name->first > free
                 && lectern_token_ends_company (segments, lexicon, name->end - 1)
                 && same_sentence (segments, name->first - 1, name->first)
                 && !(segments->tokens[name->first].flags & LECTERN_TOKEN_GLUED)
                 && may_begin (segments, lexicon, name->first - 1)
             ? name->first - 1
             : name->first;
}

void
lectern_names_join_edges (const LecternSegments *segments,
                          const LecternLexicon *lexicon,
                          GArray *names)
{
  guint kept = 0;
  guint free = 0;

  for (guint i = 0; i < names->len; i++)
    {
      LecternName name = g_array_index (names, LecternName, i);
      const LecternName *next =
          i + 1 < names->len ? &g_array_index (names, LecternName, i + 1) : NULL;

      if (name.first < free)
        continue;
      name.end = end_after_of (segments, &name, next);
      name.end = end_with_company (segments, lexicon, &name);
      name.first = begin_with_company (segments, lexicon, &name, free);
      name.start_byte = segments->tokens[name.first].start;
      name.end_byte = segments->tokens[name.end - 1].end;
      free = name.end;
      g_array_index (names, LecternName, kept++) = name;
    }
  g_array_set_size (names, kept);
}
