/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the long form that an acronym in brackets stands for (Schwartz and Hearst 2003: match the
 * letters from right to left, the first one at the beginning of a word). */

#include "config.h"

#include "analysis/resolve/acronyms.h"

#include "analysis/engine-limits.h"

static gboolean
begins_word (const char *text, guint start, guint at)
{
  return at == start || !g_ascii_isalnum (text[at - 1]);
}

guint
lectern_acronym_long_form (const char *text,
                           guint start,
                           guint end,
                           const char *acronym,
                           gsize n_bytes)
{
  guint at = end;

  for (gsize i = n_bytes; i-- > 0;)
    {
      char c = g_ascii_tolower (acronym[i]);

      if (!g_ascii_isalnum (c))
        continue;
      do
        {
          if (at <= start)
            return end;
          at--;
        }
      while (g_ascii_tolower (text[at]) != c || (i == 0 && !begins_word (text, start, at)));
    }
  return at;
}

/* A bracket with one word in it: its token, or LECTERN_NONE. */
static guint
bracketed_word (const LecternSegments *segments, guint open)
{
  guint word = open + 1;

  if (open + 2 >= segments->n_tokens || !lectern_token_is (segments, open, "(")
      || !lectern_token_is (segments, open + 2, ")"))
    return LECTERN_NONE;
  if (!(segments->tokens[word].flags & LECTERN_TOKEN_CAPITAL)
      || lectern_token_length (segments, word) < 2 || lectern_token_length (segments, word) > 10)
    return LECTERN_NONE;
  return word;
}

/* The first token of the long form that ends before the bracket; open if there is none. */
static guint
long_form_first (const LecternSegments *segments, guint open, guint word)
{
  guint sentence = segments->sentences[segments->tokens[open].sentence].first;
  guint length = lectern_token_length (segments, word);
  guint reach = MIN (open - sentence, MIN (length + 5, 2 * length) + 2);
  guint end = segments->tokens[open - 1].end;
  guint begin = lectern_acronym_long_form (segments->text, segments->tokens[open - reach].start,
                                           end, lectern_token_text (segments, word), length);
  guint first;

  if (begin == end)
    return open;
  first = lectern_segments_token_at (segments, begin);
  /* One word is no long form, and names begin with a capital. */
  if (open - first < 2 || !(segments->tokens[first].flags & LECTERN_TOKEN_CAPITAL))
    return open;
  return first;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const LecternName *left = a;
  const LecternName *right = b;

  return (left->first > right->first) - (left->first < right->first);
}

static LecternName
new_name (const LecternSegments *segments, guint first, guint end, LecternEntityType type)
{
  return (LecternName){
    .first = first,
    .end = end,
    .start_byte = segments->tokens[first].start,
    .end_byte = segments->tokens[end - 1].end,
    .type = type,
    .confidence = 0.8f,
  };
}

/* Puts the long form [first, end) and the short form at word in the place of what names touch
 * them. A name that reaches out over the long form's beginning keeps its own. */
static void
define (const LecternSegments *segments, GArray *names, guint first, guint end, guint word)
{
  LecternEntityType type = LECTERN_ENTITY_ORGANISATION;
  LecternName long_form;
  LecternName short_form;

  for (guint i = names->len; i-- > 0;)
    {
      const LecternName *name = &g_array_index (names, LecternName, i);

      if (name->first >= end && name->first != word)
        continue;
      if (name->end <= first)
        break;
      first = MIN (first, name->first);
      if (name->end == end && (name->first == first || name->type != LECTERN_ENTITY_PERSON))
        type = name->type;
      g_array_remove_index (names, i);
    }
  long_form = new_name (segments, first, end, type);
  short_form = new_name (segments, word, word + 1, type);
  g_array_append_val (names, long_form);
  g_array_append_val (names, short_form);
  g_array_sort (names, compare_names);
}

void
lectern_acronyms_complete (const LecternSegments *segments, GArray *names)
{
  for (guint i = 1; i < segments->n_tokens; i++)
    {
      guint word = bracketed_word (segments, i);
      guint first;

      if (word == LECTERN_NONE)
        continue;
      first = long_form_first (segments, i, word);
      if (first < i && i - first <= LECTERN_MAX_NAME_TOKENS)
        define (segments, names, first, i, word);
    }
}
