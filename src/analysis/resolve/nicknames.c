/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins what quotation marks around a nickname have parted: John "Jack" Doe. */

#include "config.h"

#include "analysis/resolve/nicknames.h"

#include "analysis/engine-limits.h"
#include "analysis/text/segment.h"

/* "The Rocket", "Big Jim" */
#define MAX_NICKNAME 3

static gboolean
is_mark (const LecternSegments *segments, guint token)
{
  static const char *const marks[] = { "\"", "“", "”", "'", "‘", "’" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (lectern_token_is (segments, token, marks[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_capital (const LecternSegments *segments, guint token)
{
  return (segments->tokens[token].flags & LECTERN_TOKEN_CAPITAL) != 0;
}

/* The mark that closes a nickname opened at token, between two words with capitals; or
 * LECTERN_NONE. */
static guint
find_close (const LecternSegments *segments, guint open)
{
  guint close = open + 1;

  if (open == 0 || !is_mark (segments, open) || !is_capital (segments, open - 1)
      || (segments->tokens[open].flags & LECTERN_TOKEN_GLUED) != 0)
    return LECTERN_NONE;
  while (close < segments->n_tokens && close - open <= MAX_NICKNAME && is_capital (segments, close))
    close++;
  if (close == open + 1 || close + 1 >= segments->n_tokens || !is_mark (segments, close)
      || (segments->tokens[close].flags & LECTERN_TOKEN_GLUED) == 0
      || (segments->tokens[close + 1].flags & LECTERN_TOKEN_GLUED) != 0
      || !is_capital (segments, close + 1)
      || segments->tokens[close + 1].sentence != segments->tokens[open - 1].sentence)
    return LECTERN_NONE;
  return close;
}

/* The name from index on that holds the token, or LECTERN_NONE. */
static guint
find_name (const GArray *names, guint index, guint token)
{
  for (; index < names->len && g_array_index (names, LecternName, index).first <= token; index++)
    if (g_array_index (names, LecternName, index).end > token)
      return index;
  return LECTERN_NONE;
}

static gboolean
is_person (const GArray *names, guint index)
{
  return index != LECTERN_NONE
         && g_array_index (names, LecternName, index).type == LECTERN_ENTITY_PERSON;
}

void
lectern_nicknames_complete (const LecternSegments *segments, GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      LecternName *name = &g_array_index (names, LecternName, i);
      guint limit = MIN (name->end + 1, segments->n_tokens);

      for (guint open = name->first + 1; open < limit; open++)
        {
          guint close = find_close (segments, open);
          guint last = close != LECTERN_NONE ? find_name (names, i, close + 1) : LECTERN_NONE;

          if (last == i || last == LECTERN_NONE || !is_person (names, i) || !is_person (names, last)
              || g_array_index (names, LecternName, last).end - name->first
                     > LECTERN_MAX_NAME_TOKENS)
            continue;
          name->end = g_array_index (names, LecternName, last).end;
          name->end_byte = g_array_index (names, LecternName, last).end_byte;
          g_array_remove_range (names, i + 1, last - i);
          break;
        }
    }
}
