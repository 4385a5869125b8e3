/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body or place that a role is held at: "of the UN programme", "the union's", "Chelsea". */

#include "config.h"

#include "analysis/facts/facts-roles.h"

/* The body or place that the role's own words name ("Chelsea goalkeeper"), and where the title
 * begins behind it. */
const LecternPlace *
lectern_facts_split_body (const LecternFactFinder *self, LecternPhrase *role)
{
  const LecternPlace *found = NULL;

  for (guint t = role->first; t < role->end; t++)
    {
      const LecternPlace *place = lectern_facts_name_from (self, t);

      if (!lectern_facts_is_body (self, place) || place->end >= role->end)
        continue;
      found = place;
      role->first = place->end;
      if (!lectern_reading_is_genitive (self->reading, role->first))
        continue;
      /* "the bank's Asia director": whatever follows is part of the title. */
      role->first++;
      break;
    }
  return found;
}

static gboolean
names_a_body (const LecternFactFinder *self, LecternPhrase phrase)
{
  for (guint t = phrase.first; t < phrase.end; t++)
    if (self->reading->place[t] != LECTERN_NONE)
      return TRUE;
  return FALSE;
}

static gboolean
is_one_of (const LecternFactFinder *self, guint token, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (lectern_reading_is (self->reading, token, words[i]))
      return TRUE;
  return FALSE;
}

/* "20", but not "3rd". */
static gboolean
is_number (const LecternFactFinder *self, guint token)
{
  guint length = lectern_token_length (self->reading->segments, token);
  const char *text = lectern_token_text (self->reading->segments, token);

  return length > 0 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[length - 1]);
}

/* "coach of Torino last June": when it was is no part of the body. */
static gboolean
is_of_time (const LecternFactFinder *self, guint token)
{
  return lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "time")
         || (self->reading->place[token] == LECTERN_NONE
             && lectern_token_lookup (self->reading->segments, token, self->reading->lexicon,
                                      LECTERN_LIST_CALENDAR)
                    != NULL);
}

/* "in the Royal Marines" only where it is named. */
LecternPhrase
lectern_facts_body_behind (const LecternFactFinder *self, guint token, guint limit)
{
  static const char *const any[] = { "of", "at", "for", "with" };
  static const char *const named[] = { "to", "in", "from", "on" };
  LecternPhrase none = { token, token };
  LecternPhrase body;

  if (token + 1 >= limit)
    return none;
  if (!is_one_of (self, token, any, G_N_ELEMENTS (any))
      && !is_one_of (self, token, named, G_N_ELEMENTS (named)))
    return none;
  body = lectern_facts_phrase_from (self, token + 1, limit);
  if (is_one_of (self, token, named, G_N_ELEMENTS (named)) && !names_a_body (self, body))
    return none;
  while (body.end > body.first + 1 && is_of_time (self, body.end - 1))
    body.end--;
  return body.end <= body.first || is_number (self, body.first) || is_of_time (self, body.first)
             ? none
             : body;
}

/* The mention, of any kind, that ends before end; or NULL. */
static const LecternPlace *
place_before (const LecternFactFinder *self, guint end)
{
  const GArray *places = self->reading->resolution->places;
  guint at = self->reading->place[end - 1];
  const LecternPlace *name = lectern_facts_name_before (self, end);

  if (name != NULL || at == LECTERN_NONE)
    return name;
  /* Inside a longer one: "the union's secretary-general". */
  for (guint i = at; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      if (place->first >= end)
        break;
      if (place->end == end)
        return place;
    }
  return NULL;
}

/* "the union's", "its" in front of a role: the body it belongs to, or nothing. */
LecternArgument
lectern_facts_role_owner (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;
  const LecternPlace *place;
  guint end = token;

  if (token == 0)
    return (LecternArgument){ LECTERN_NONE, NULL };
  if (lectern_reading_is_genitive (reading, token - 1))
    end--;
  else if (reading->grammar[token - 1] != LECTERN_GRAMMAR_POSSESSIVE)
    return (LecternArgument){ LECTERN_NONE, NULL };
  place = end > 0 ? place_before (self, end) : NULL;
  /* "its" alone tells nothing. */
  if (lectern_facts_is_body (self, place)
      && (place->kind != LECTERN_MENTION_PRONOUN || self->has_name[place->entity]))
    return lectern_argument_from_place (self, place);
  if (end < token && end > 0 && place == NULL
      && (lectern_facts_is_class (self, end - 1, LECTERN_LIST_ROLES, "org")
          || lectern_facts_is_class (self, end - 1, LECTERN_LIST_ROLES, "place")))
    return lectern_argument_from_tokens (self, end - 1, end);
  return (LecternArgument){ LECTERN_NONE, NULL };
}

/* "director of studies at Oslo University": what is directed belongs to the role, whose body stands
 * behind it. Changes both where that is so. */
void
lectern_facts_take_field (const LecternFactFinder *self,
                          LecternPhrase *role,
                          LecternPhrase *body,
                          guint limit)
{
  LecternPhrase behind;

  if (body->end <= body->first || names_a_body (self, *body))
    return;
  behind = lectern_facts_body_behind (self, body->end, limit);
  if (behind.end <= behind.first || !names_a_body (self, behind))
    return;
  role->end = body->end;
  *body = behind;
}

/* "chairman and managing director of X": what the second role belongs to, and the first with it.
 * Empty if there is none. */
LecternPhrase
lectern_facts_shared_body (const LecternFactFinder *self, guint token, guint end)
{
  LecternPhrase none = { token, token };

  if (token >= end || !lectern_reading_is (self->reading, token, "and"))
    return none;
  for (guint t = token + 1; t + 1 < end && t < token + LECTERN_MAX_ROLE_MODIFIERS; t++)
    {
      if (!lectern_facts_is_role_modifier (self, t))
        return none;
      if (lectern_facts_is_role_noun (self, t) && !lectern_facts_is_role_modifier (self, t + 1))
        return lectern_facts_body_behind (self, t + 1, end);
    }
  return none;
}
