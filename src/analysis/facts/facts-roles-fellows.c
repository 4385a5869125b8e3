/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles of several people: "two members of the council, Ana Ruiz and Tom Fox". */

#include "config.h"

#include "analysis/facts/facts-roles.h"

const LecternPlace *
lectern_facts_fellow (const LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  guint end = lectern_facts_sentence_of (self, person->first).end;
  const LecternPlace *fellow;
  guint token = person->end;

  /* "Ana Ruiz, 34, and Tom Fox" */
  if (token + 2 < end && lectern_reading_is (reading, token, ",")
      && (reading->segments->tokens[token + 1].flags & LECTERN_TOKEN_DIGIT) != 0)
    token += 2;
  token = lectern_facts_body_behind (self, token, end).end;
  if (token + 1 >= end
      || !(lectern_reading_is (reading, token, ",") || lectern_reading_is (reading, token, "and")))
    return NULL;
  token++;
  if (token < end && lectern_reading_is (reading, token, "and"))
    token++;
  fellow = token < end ? lectern_facts_name_from (self, token) : NULL;
  return lectern_facts_is_person (self, fellow) ? fellow : NULL;
}

/* Is the token the noun of several people, of which each may be one: "members", "officials"? */
static gboolean
is_people (const LecternFactFinder *self, guint token)
{
  const LecternPlace *place = lectern_reading_get_place (self->reading, token);

  return (place == NULL || place->kind != LECTERN_MENTION_NAME)
         && lectern_facts_is_class (self, token, LECTERN_LIST_ROLES, "people")
         && !lectern_facts_is_class (self, token, LECTERN_LIST_ROLE_WORDS, "empty");
}

/* The noun of the people in [first, end), in front of what they belong to; or LECTERN_NONE. */
static guint
find_people (const LecternFactFinder *self, guint first, guint end)
{
  for (guint t = end; t-- > first;)
    {
      if (lectern_reading_is (self->reading, t, ",") || lectern_reading_is (self->reading, t, ";"))
        return LECTERN_NONE;
      if (is_people (self, t))
        return t;
    }
  return LECTERN_NONE;
}

void
lectern_facts_find_roles_of_several (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  guint start = lectern_facts_sentence_of (self, person->first).first;
  guint comma = lectern_facts_before_honorific (self, person->first);
  LecternPhrase role, body;
  guint noun;

  if (comma < start + 2 || !lectern_reading_is (reading, comma - 1, ",")
      || lectern_facts_fellow (self, person) == NULL)
    return;
  comma--;
  noun =
      find_people (self, MAX (start, comma - MIN (comma, 2 * LECTERN_MAX_ROLE_MODIFIERS)), comma);
  if (noun == LECTERN_NONE)
    return;
  body = (LecternPhrase){ noun + 1, noun + 1 };
  if (noun + 1 < comma)
    body = lectern_facts_body_behind (self, noun + 1, comma);
  /* The body reaches to the comma, or there is none. */
  if (body.end != comma)
    return;
  role = (LecternPhrase){ noun, noun + 1 };
  while (role.first > start && noun - role.first < LECTERN_MAX_ROLE_MODIFIERS
         && lectern_facts_is_role_modifier (self, role.first - 1)
         && !lectern_facts_is_class (self, role.first - 1, LECTERN_LIST_NUMBERS, "unit"))
    role.first--;
  for (const LecternPlace *one = person; one != NULL; one = lectern_facts_fellow (self, one))
    lectern_facts_add_role (self, "role_reversed", one, role, body,
                            (LecternPhrase){ role.first, one->end });
}
