/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mends names by what lists know better than the model: offices taken for people, numbers of kings,
 * bodies that are called like people, the sport in front of a headline, agencies of datelines,
 * scraps that the model left beside a name. */

#include "config.h"

#include "analysis/names/names-trim.h"

#include <string.h>

static const char *
look_up (const LecternSegments *segments,
         const LecternLexicon *lexicon,
         guint first,
         guint end,
         LecternListId list)
{
  guint start = segments->tokens[first].start;

  return lectern_lexicon_lookup_lower (lexicon, list, segments->text + start,
                                       segments->tokens[end - 1].end - start);
}

/* "Secretary", "Professor", but not what may as well be a surname: "Bishop". */
static gboolean
is_office (const LecternSegments *segments, const LecternLexicon *lexicon, guint token)
{
  const char *class = look_up (segments, lexicon, token, token + 1, LECTERN_LIST_NAME_WORDS);
  const char *role = look_up (segments, lexicon, token, token + 1, LECTERN_LIST_ROLES);

  return ((class != NULL && g_str_has_prefix (class, "title"))
          || (role != NULL && g_str_has_prefix (role, "person")))
         && look_up (segments, lexicon, token, token + 1, LECTERN_LIST_SURNAMES) == NULL
         && look_up (segments, lexicon, token, token + 1, LECTERN_LIST_FIRST_NAMES) == NULL;
}

/* "Press" of "Press Secretary" */
static gboolean
is_of_office (const LecternSegments *segments, const LecternLexicon *lexicon, guint token)
{
  const char *class = look_up (segments, lexicon, token, token + 1, LECTERN_LIST_ROLE_WORDS);

  return (class != NULL && g_str_has_prefix (class, "modifier"))
         || is_office (segments, lexicon, token);
}

static LecternEntityType
type_of_rest (const LecternSegments *segments,
              const LecternLexicon *lexicon,
              guint first,
              guint end)
{
  return look_up (segments, lexicon, first, end, LECTERN_LIST_COUNTRIES) != NULL
                 || look_up (segments, lexicon, first, end, LECTERN_LIST_PLACES) != NULL
             ? LECTERN_ENTITY_PLACE
             : LECTERN_ENTITY_ORGANISATION;
}

/* "Pentagon Press Secretary" right in front of "Peter Cook" is the Pentagon, "Emeritus Professor"
 * nobody. Returns FALSE where nothing is left. */
static gboolean
cut_office (const LecternSegments *segments,
            const LecternLexicon *lexicon,
            const GArray *names,
            guint index,
            LecternName *name)
{
  const LecternName *next =
      index + 1 < names->len ? &g_array_index (names, LecternName, index + 1) : NULL;
  guint end = name->end;

  if (name->type != LECTERN_ENTITY_PERSON || end - name->first < 2
      || !is_office (segments, lexicon, end - 1))
    return TRUE;
  while (end > name->first && is_of_office (segments, lexicon, end - 1))
    end--;
  if (end == name->first)
    return FALSE;
  if (next == NULL || next->first != name->end || next->type != LECTERN_ENTITY_PERSON)
    return TRUE;
  name->end = end;
  name->end_byte = segments->tokens[end - 1].end;
  name->type = type_of_rest (segments, lexicon, name->first, end);
  return TRUE;
}

/* "XV", but not "I" or "X": those are as often a word or a name. */
static gboolean
is_regnal (const LecternSegments *segments, guint token)
{
  guint length = lectern_token_length (segments, token);
  const char *text = lectern_token_text (segments, token);

  if (length < 2 || length > 5)
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (strchr ("IVX", text[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* "Leo" of "Pope Leo XV" takes its number, unless that begins the next name. */
static void
take_number (const LecternSegments *segments, const GArray *names, guint index, LecternName *name)
{
  if (name->type != LECTERN_ENTITY_PERSON || name->end >= segments->n_tokens
      || (index + 1 < names->len
          && g_array_index (names, LecternName, index + 1).first == name->end)
      || segments->tokens[name->end].sentence != segments->tokens[name->first].sentence
      || !is_regnal (segments, name->end))
    return;
  name->end++;
  name->end_byte = segments->tokens[name->end - 1].end;
}

/* "CRICKET-SRI LANKA BEAT …": the sport is no part of the name. */
static void
cut_sport (const LecternSegments *segments, const LecternLexicon *lexicon, LecternName *name)
{
  const char *class =
      look_up (segments, lexicon, name->first, name->first + 1, LECTERN_LIST_ROLE_WORDS);

  if (name->end - name->first < 3 || class == NULL || strstr (class, "sport") == NULL
      || (segments->tokens[name->first].flags & LECTERN_TOKEN_ALL_CAPS) == 0
      || !lectern_token_is (segments, name->first + 1, "-"))
    return;
  name->first += 2;
  name->start_byte = segments->tokens[name->first].start;
  if (look_up (segments, lexicon, name->first, name->end, LECTERN_LIST_COUNTRIES) != NULL)
    name->type = LECTERN_ENTITY_PLACE;
}

/* "Fannie Mae" is nobody; "Ghana" is a place as a team, too, but "Emirates" may be the airline. */
static void
know_body (const LecternSegments *segments, const LecternLexicon *lexicon, LecternName *name)
{
  const char *country = look_up (segments, lexicon, name->first, name->end, LECTERN_LIST_COUNTRIES);

  if (name->type == LECTERN_ENTITY_PERSON && name->end - name->first > 1
      && look_up (segments, lexicon, name->first, name->end, LECTERN_LIST_SHORT_NAMES) != NULL)
    name->type = LECTERN_ENTITY_ORGANISATION;
  /* "the Welshman" is of a nation, not called so. */
  if (name->type == LECTERN_ENTITY_PERSON && name->end - name->first == 1
      && name->end_byte - name->start_byte > 3
      && g_str_has_prefix (segments->text + name->end_byte - 3, "man")
      && look_up (segments, lexicon, name->first, name->end, LECTERN_LIST_NATIONALITIES) != NULL)
    name->type = LECTERN_ENTITY_OTHER;
  if (name->type == LECTERN_ENTITY_ORGANISATION && country != NULL
      && g_ascii_strncasecmp (country, segments->text + name->start_byte,
                              name->end_byte - name->start_byte)
             == 0
      && strlen (country) == name->end_byte - name->start_byte)
    name->type = LECTERN_ENTITY_PLACE;
}

/* "and" of "Yahoo and", which the model takes along now and then; "Freeport-" goes on with the
 * "McMoRan" behind it. Returns whether the next name is used up. */
static gboolean
cut_joint (const LecternSegments *segments, const GArray *names, guint index, LecternName *name)
{
  const LecternName *next =
      index + 1 < names->len ? &g_array_index (names, LecternName, index + 1) : NULL;
  gboolean joined = FALSE;

  if (lectern_token_is (segments, name->end - 1, "-") && next != NULL && next->first == name->end
      && name->type != LECTERN_ENTITY_OTHER
      && (segments->tokens[next->first].flags & LECTERN_TOKEN_GLUED))
    {
      name->end = next->end;
      joined = TRUE;
    }
  while (name->end - name->first > 1
         && (lectern_token_is (segments, name->end - 1, "and")
             || lectern_token_is (segments, name->end - 1, "-")))
    name->end--;
  name->end_byte = segments->tokens[name->end - 1].end;
  return joined;
}

/* "The" or "northern" as a name of its own right in front of the name that it belongs to. */
static gboolean
is_scrap (const LecternSegments *segments, const GArray *names, guint index)
{
  const LecternName *name = &g_array_index (names, LecternName, index);
  const LecternName *next = name + 1;

  if (name->end - name->first != 1)
    return FALSE;
  if (lectern_token_is (segments, name->first, "The"))
    return TRUE;
  return index + 1 < names->len && next->first == name->end && next->type == name->type
         && !(segments->tokens[name->first].flags & LECTERN_TOKEN_CAPITAL)
         && (segments->tokens[next->first].flags & LECTERN_TOKEN_CAPITAL)
         && !(segments->tokens[next->first].flags & LECTERN_TOKEN_GLUED);
}

/* A dateline and the agency in it are not longer, in tokens. */
#define MAX_DATELINE 14
#define MAX_AGENCY 5

static gboolean
is_dash (const LecternSegments *segments, guint token)
{
  return lectern_token_is (segments, token, "-") || lectern_token_is (segments, token, "--")
         || lectern_token_is (segments, token, "–") || lectern_token_is (segments, token, "—");
}

/* "SYDNEY (Dow Jones) -": who sent the story is a body. */
static void
know_agency (const LecternSegments *segments, LecternName *name)
{
  guint line = segments->sentences[segments->tokens[name->first].sentence].first;
  guint dash = name->end + 1;

  if (name->type == LECTERN_ENTITY_ORGANISATION || name->first == line
      || name->first - line > MAX_DATELINE || dash >= segments->n_tokens
      || !lectern_token_is (segments, name->first - 1, "(")
      || !lectern_token_is (segments, name->end, ")") || !is_dash (segments, dash)
      || !(segments->tokens[line].flags & LECTERN_TOKEN_ALL_CAPS))
    return;
  name->type = LECTERN_ENTITY_ORGANISATION;
}

/* "BASEL" of "BASEL (Reuters) -", whatever else is called so; "UNITED NATIONS" stays a body. */
static void
know_town (const LecternSegments *segments, const LecternLexicon *lexicon, LecternName *name)
{
  const char *class =
      look_up (segments, lexicon, name->end - 1, name->end, LECTERN_LIST_NAME_WORDS);
  guint close = name->end + 1;

  if (name->type == LECTERN_ENTITY_PERSON || name->end >= segments->n_tokens
      || (class != NULL && g_str_has_prefix (class, "org"))
      || !(segments->tokens[name->end - 1].flags & LECTERN_TOKEN_ALL_CAPS)
      || !(segments->tokens[name->first].flags & LECTERN_TOKEN_ALL_CAPS)
      || !lectern_token_is (segments, name->end, "("))
    return;
  while (close < segments->n_tokens && close - name->end < MAX_AGENCY
         && !lectern_token_is (segments, close, ")"))
    close++;
  if (close + 1 < segments->n_tokens && lectern_token_is (segments, close, ")")
      && is_dash (segments, close + 1))
    name->type = LECTERN_ENTITY_PLACE;
}

void
lectern_names_mend (const LecternSegments *segments, const LecternLexicon *lexicon, GArray *names)
{
  guint kept = 0;

  for (guint i = 0; i < names->len; i++)
    {
      LecternName name = g_array_index (names, LecternName, i);

      if (is_scrap (segments, names, i) || !cut_office (segments, lexicon, names, i, &name))
        continue;
      know_agency (segments, &name);
      know_town (segments, lexicon, &name);
      take_number (segments, names, i, &name);
      cut_sport (segments, lexicon, &name);
      know_body (segments, lexicon, &name);
      i += cut_joint (segments, names, i, &name);
      g_array_index (names, LecternName, kept++) = name;
    }
  g_array_set_size (names, kept);
}
