/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells towns of datelines from teams, and makes teams of the towns in standings, where the rows
 * around them are of teams. */

#include "config.h"

#include "analysis/names/names-tables.h"

/* Numbers: won, lost, percentage; with fewer it may be a price or the weather. */
#define MIN_COLUMNS 3

/* Bytes of "1996-08-27". */
#define ISO_DATE 10

gboolean
lectern_name_is_dateline (const LecternSegments *segments, const LecternName *name)
{
  const LecternToken *first = &segments->tokens[name->first];
  const LecternRange *sentence = &segments->sentences[first->sentence];
  guint next = name->end;

  return name->type == LECTERN_ENTITY_PLACE && (first->flags & LECTERN_TOKEN_ALL_CAPS)
         && segments->paragraphs[sentence->paragraph].first == name->first
         && next < segments->n_tokens
         && (lectern_token_is (segments, next, ",") || lectern_token_is (segments, next, "(")
             || ((segments->tokens[next].flags & LECTERN_TOKEN_DIGIT)
                 && lectern_token_length (segments, next) > ISO_DATE - 1));
}

static gboolean
begins_line (const LecternSegments *segments, guint token)
{
  return token == 0 || (segments->tokens[token].flags & LECTERN_TOKEN_LINE_START) != 0;
}

/* Does the line consist of the name and at least MIN_COLUMNS numbers? */
static gboolean
is_row (const LecternSegments *segments, const LecternName *name)
{
  guint n_columns = 0;

  if (!begins_line (segments, name->first))
    return FALSE;
  for (guint i = name->end; i < segments->n_tokens && !begins_line (segments, i); i++)
    {
      if (segments->tokens[i].flags & LECTERN_TOKEN_WORD)
        return FALSE;
      n_columns += (segments->tokens[i].flags & LECTERN_TOKEN_DIGIT) != 0;
    }
  return n_columns >= MIN_COLUMNS;
}

static gboolean
is_country (const LecternSegments *segments, const LecternLexicon *lexicon, const LecternName *name)
{
  return lectern_lexicon_lookup_lower (lexicon, LECTERN_LIST_COUNTRIES,
                                       segments->text + name->start_byte,
                                       name->end_byte - name->start_byte)
         != NULL;
}

void
lectern_names_settle_tables (const LecternSegments *segments,
                             const LecternLexicon *lexicon,
                             GArray *names)
{
  g_autoptr (GArray) towns = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_teams = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const LecternName *name = &g_array_index (names, LecternName, i);

      if (!is_row (segments, name))
        continue;
      if (name->type == LECTERN_ENTITY_ORGANISATION)
        n_teams++;
      else if (name->type == LECTERN_ENTITY_PLACE && !is_country (segments, lexicon, name))
        g_array_append_val (towns, i);
    }
  if (n_teams <= towns->len)
    return;
  for (guint i = 0; i < towns->len; i++)
    g_array_index (names, LecternName, g_array_index (towns, guint, i)).type =
        LECTERN_ENTITY_ORGANISATION;
}
