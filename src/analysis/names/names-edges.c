/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts names where they hold too much: possessives, tickers, directions, towns behind bylines,
 * verbs of headlines. */

#include "config.h"

#include "analysis/names/names-edges.h"

#include <string.h>

#include "analysis/names/names-known.h"

/* A type that the places of a name agree on so much is left alone. */
#define SURE 0.75f

typedef struct
{
  const LecternSegments *segments;
  const LecternLexicon *lexicon;
  const LecternWord *words;
  LecternKnownNames *known;
} Cutter;

static gboolean
has_flag (const Cutter *self, guint token, guint flag)
{
  return (self->segments->tokens[token].flags & flag) != 0;
}

static void
set_range (const Cutter *self, LecternName *name, guint first, guint end)
{
  name->first = first;
  name->end = end;
  name->start_byte = self->segments->tokens[first].start;
  name->end_byte = self->segments->tokens[end - 1].end;
}

static gboolean
is_country (const Cutter *self, guint first, guint end)
{
  guint start = self->segments->tokens[first].start;

  return lectern_lexicon_lookup_lower (self->lexicon, LECTERN_LIST_COUNTRIES,
                                       self->segments->text + start,
                                       self->segments->tokens[end - 1].end - start)
         != NULL;
}

static gboolean
is_place (const Cutter *self, guint first, guint end)
{
  guint start = self->segments->tokens[first].start;
  guint length = self->segments->tokens[end - 1].end - start;
  const char *text = self->segments->text + start;

  return is_country (self, first, end)
         || lectern_lexicon_lookup_lower (self->lexicon, LECTERN_LIST_PLACES, text, length) != NULL;
}

/* ---- tickers ----------------------------------------------------------------------------- */

static gboolean
is_upper (const LecternSegments *segments, guint token, guint from, gboolean digits)
{
  const char *text = lectern_token_text (segments, token);
  guint length = lectern_token_length (segments, token);

  for (guint i = from; i < length; i++)
    if (!g_ascii_isupper (text[i]) && !(digits && g_ascii_isdigit (text[i])))
      return FALSE;
  return from < length;
}

/* "KR.N", "AMBV4.SA": a share at an exchange, as Reuters writes it. How many of the tokens before
 * end it takes: three where the segmenter parts them; 0 for "U.S.". */
static guint
ticker_length (const LecternSegments *segments, guint first, guint end)
{
  const char *text = lectern_token_text (segments, end - 1);
  guint length = lectern_token_length (segments, end - 1);
  const char *stop = memchr (text, '.', length);

  if (stop != NULL)
    {
      guint base = stop - text;

      for (guint i = 0; i < base; i++)
        if (!g_ascii_isupper (text[i]) && !g_ascii_isdigit (text[i]))
          return 0;
      return base > 1 && length - base < 4 && is_upper (segments, end - 1, base + 1, FALSE) ? 1 : 0;
    }
  if (end - first < 3 || length > 2 || !lectern_token_is (segments, end - 2, ".")
      || !(segments->tokens[end - 1].flags & segments->tokens[end - 2].flags & LECTERN_TOKEN_GLUED)
      || lectern_token_length (segments, end - 3) < 2)
    return 0;
  return is_upper (segments, end - 1, 0, FALSE) && is_upper (segments, end - 3, 0, TRUE) ? 3 : 0;
}

static void
cut_ticker (const Cutter *self, LecternName *name)
{
  guint length = ticker_length (self->segments, name->first, name->end);

  if (length == name->end - name->first)
    name->type = LECTERN_ENTITY_ORGANISATION;
  else if (length > 0)
    set_range (self, name, name->first, name->end - length);
}

/* ---- beginnings -------------------------------------------------------------------------- */

/* "northern" of "northern Mali": the name begins with its capital. */
static void
cut_beginning (const Cutter *self, LecternName *name)
{
  const char *upos = self->words[name->first].upos;

  if (name->type == LECTERN_ENTITY_OTHER || name->end - name->first < 2 || upos == NULL
      || has_flag (self, name->first,
                   LECTERN_TOKEN_CAPITAL | LECTERN_TOKEN_MIXED | LECTERN_TOKEN_DIGIT)
      || !has_flag (self, name->first, LECTERN_TOKEN_WORD)
      || (strcmp (upos, "ADJ") != 0 && strcmp (upos, "ADV") != 0))
    return;
  if (has_flag (self, name->first + 1, LECTERN_TOKEN_CAPITAL))
    set_range (self, name, name->first + 1, name->end);
}

/* ---- possessives ------------------------------------------------------------------------- */

/* "Victoria's Secret" is the shop of nobody in Victoria; "Boston's City Council" is Boston's. */
static gboolean
may_be_brand (const Cutter *self, const LecternName *name, guint clitic)
{
  return name->type == LECTERN_ENTITY_ORGANISATION && clitic + 1 < name->end
         && !is_country (self, name->first, clitic)
         && (clitic + 2 == name->end
             || lectern_token_ends_company (self->segments, self->lexicon, name->end - 1));
}

/* Is what stands before the "'s" a name by itself? "Chile" and "IMF" are; "Lowe" of "Lowe's" is
 * only where the article says so. */
static int
owner_type (const Cutter *self, const LecternName *name, guint clitic)
{
  int known = lectern_known_names_type (self->known, name->first, clitic);

  if (is_place (self, name->first, clitic) && !may_be_brand (self, name, clitic))
    return LECTERN_ENTITY_PLACE;
  /* Letters, but not "WOMEN'S" of a headline. */
  if (clitic - name->first == 1 && has_flag (self, name->first, LECTERN_TOKEN_ALL_CAPS)
      && !has_flag (self, name->end - 1, LECTERN_TOKEN_ALL_CAPS))
    return LECTERN_ENTITY_ORGANISATION;
  if (clitic + 1 == name->end && name->type != LECTERN_ENTITY_ORGANISATION)
    return name->type;
  /* "Harrow's Health Corp." is a company, though the article calls it "Harrow". */
  if (lectern_token_ends_company (self->segments, self->lexicon, name->end - 1))
    return -1;
  return known == LECTERN_ENTITY_PERSON && clitic + 1 < name->end ? -1 : known;
}

/* Returns whether rest was filled: the name behind the owner. */
static gboolean
cut_possessive (const Cutter *self, LecternName *name, LecternName *rest)
{
  guint end = name->end;

  for (guint i = name->first + 1; i < end; i++)
    {
      guint next = i + 1;
      int type = has_flag (self, i, LECTERN_TOKEN_CLITIC) ? owner_type (self, name, i) : -1;

      if (type < 0)
        continue;
      *rest = *name;
      set_range (self, name, name->first, i);
      name->type = type;
      while (next < end && !has_flag (self, next, LECTERN_TOKEN_CAPITAL))
        next++;
      if (next == end)
        return FALSE;
      set_range (self, rest, next, end);
      type = lectern_known_names_type (self->known, next, end);
      if (type >= 0)
        rest->type = type;
      return TRUE;
    }
  return FALSE;
}

/* ---- bylines ----------------------------------------------------------------------------- */

/* Where the town begins of "By ROSA BLUM CARSON CITY, Nev. (AP)", or the end of the name. */
static guint
town_first (const Cutter *self, const LecternName *name)
{
  const char *class =
      lectern_token_lookup (self->segments, name->end - 1, self->lexicon, LECTERN_LIST_NAME_WORDS);

  for (guint first = name->first + 2; first < name->end; first++)
    if (is_place (self, first, name->end))
      return first;
  return class != NULL && g_str_has_prefix (class, "place") && name->end - name->first > 3
             ? name->end - 2
             : name->end;
}

/* The line break between who wrote a story and the dateline is lost now and then. Returns whether
 * rest was filled. */
static gboolean
cut_byline (const Cutter *self, LecternName *name, LecternName *rest)
{
  const LecternSegments *segments = self->segments;
  guint town;

  if (name->end - name->first < 3 || name->first == 0 || name->end >= segments->n_tokens
      || !(lectern_token_is (segments, name->first - 1, "By")
           || lectern_token_is (segments, name->first - 1, "BY"))
      || !(lectern_token_is (segments, name->end, "(")
           || lectern_token_is (segments, name->end, ","))
      || !has_flag (self, name->end - 1, LECTERN_TOKEN_ALL_CAPS))
    return FALSE;
  town = town_first (self, name);
  if (town == name->end)
    return FALSE;
  *rest = *name;
  set_range (self, name, name->first, town);
  name->type = LECTERN_ENTITY_PERSON;
  set_range (self, rest, town, rest->end);
  rest->type = LECTERN_ENTITY_PLACE;
  return TRUE;
}

/* ---- headlines --------------------------------------------------------------------------- */

/* Is the token in the title, with a capital on nearly every word? */
static gboolean
is_headline (const Cutter *self, guint token)
{
  const LecternRange *sentence = &self->segments->sentences[self->segments->tokens[token].sentence];
  const LecternRange *paragraph = &self->segments->paragraphs[sentence->paragraph];

  return paragraph->first == 0 && sentence->first == 0 && sentence->end == paragraph->end
         && lectern_sentence_is_headline (self->segments, sentence);
}

/* Is [first, end) a name by itself? "Boston" is none of "Boston Tigers". */
static gboolean
is_same_kind (const Cutter *self, const LecternName *name, guint end)
{
  int type = lectern_known_names_type (self->known, name->first, end);

  return type >= 0 && (type != LECTERN_ENTITY_PLACE || name->type == LECTERN_ENTITY_PLACE);
}

/* "Harrow Warns" above an article on Harrow that has no name with "Warns" in it: in a headline
 * verbs have a capital, too. What is behind may be the next name. Returns whether rest was filled.
 */
static gboolean
cut_headline (const Cutter *self, LecternName *name, LecternName *rest)
{
  guint end = name->end;
  guint verb = end - 1;

  if (end - name->first < 2 || !is_headline (self, name->first)
      || lectern_known_names_type (self->known, name->first, end) >= 0)
    return FALSE;
  while (verb > name->first
         && (lectern_known_names_have_word (self->known, verb)
             || has_flag (self, verb, LECTERN_TOKEN_STOPPED) || !is_same_kind (self, name, verb)))
    verb--;
  if (verb == name->first)
    return FALSE;
  *rest = *name;
  set_range (self, name, name->first, verb);
  name->type = lectern_known_names_type (self->known, name->first, verb);
  if (verb + 1 == end || lectern_known_names_type (self->known, verb + 1, end) < 0)
    return FALSE;
  set_range (self, rest, verb + 1, end);
  rest->type = lectern_known_names_type (self->known, verb + 1, end);
  return TRUE;
}

/* ---- the article ------------------------------------------------------------------------- */

/* "Harrow fell" where the article has "Harrow Copper Co.", unless somebody is called so. */
static void
know_company (const Cutter *self, LecternName *name)
{
  if (name->type != LECTERN_ENTITY_ORGANISATION && name->confidence < SURE
      && lectern_known_names_is_company (self->known, name->first, name->end)
      && !is_place (self, name->first, name->end))
    name->type = LECTERN_ENTITY_ORGANISATION;
}

void
lectern_names_cut_edges (const LecternSegments *segments,
                         const LecternLexicon *lexicon,
                         const LecternWord *words,
                         GArray *names)
{
  g_autoptr (LecternKnownNames) known = lectern_known_names_new (segments, lexicon, names);
  g_autoptr (GArray) cut = g_array_new (FALSE, FALSE, sizeof (LecternName));
  Cutter self = { segments, lexicon, words, known };

  for (guint i = 0; i < names->len; i++)
    {
      LecternName name = g_array_index (names, LecternName, i);
      LecternName rest = name;
      gboolean more = TRUE;

      while (more)
        {
          cut_ticker (&self, &name);
          cut_beginning (&self, &name);
          more = cut_possessive (&self, &name, &rest) || cut_byline (&self, &name, &rest)
                 || cut_headline (&self, &name, &rest);
          know_company (&self, &name);
          g_array_append_val (cut, name);
          name = rest;
        }
    }
  g_array_set_size (names, 0);
  g_array_append_vals (names, cut->data, cut->len);
}
