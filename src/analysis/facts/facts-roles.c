/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles before a name, and the order in which roles are looked for. */

#include "config.h"

#include "analysis/facts/facts-roles.h"

/* "Nigeria and Barcelona forward Asisat Oshoala": the role is held for both. */
static void
add_other_body (LecternFactFinder *self,
                const char *pattern,
                const LecternPlace *person,
                LecternPhrase role,
                LecternPhrase evidence)
{
  const LecternReading *reading = self->reading;
  const LecternPlace *near = lectern_facts_name_from (self, role.first);
  const LecternPlace *far;

  if (!lectern_facts_is_body (self, near) || near->end >= role.end || role.first < 2
      || !lectern_reading_is (reading, role.first - 1, "and"))
    return;
  far = lectern_facts_name_before (self, role.first - 1);
  if (lectern_facts_is_body (self, far))
    lectern_facts_add_role (self, pattern, person, (LecternPhrase){ near->end, role.end },
                            (LecternPhrase){ far->first, far->end },
                            (LecternPhrase){ far->first, evidence.end });
}

/* Where the role in front of "and", "turned", "-turned-" or a comma ends; first if there is none.
 */
static guint
joint_before (const LecternFactFinder *self, guint first)
{
  static const char *const joints[] = { "and", "turned", "/", "&", "," };
  guint end = first - 1;

  while (end > 1 && lectern_reading_is (self->reading, end, "-"))
    end--;
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (lectern_reading_is (self->reading, end, joints[i]))
      {
        while (end > 1 && lectern_reading_is (self->reading, end - 1, "-"))
          end--;
        return end;
      }
  return first;
}

/* "actress and model Elizabeth Hurley": each role before "and" as well. */
static void
add_roles_before (LecternFactFinder *self,
                  const char *pattern,
                  const LecternPlace *person,
                  guint end,
                  LecternPhrase evidence)
{
  LecternRange sentence = lectern_facts_sentence_of (self, end - 1);
  guint first = lectern_facts_role_start (self, end, sentence.first);

  while (first < end)
    {
      LecternPhrase none = { end, end };

      lectern_facts_add_role (self, pattern, person, (LecternPhrase){ first, end }, none,
                              (LecternPhrase){ MIN (first, evidence.first), evidence.end });
      add_other_body (self, pattern, person, (LecternPhrase){ first, end }, evidence);
      if (first < sentence.first + 2)
        break;
      end = lectern_facts_is_class (self, first, LECTERN_LIST_ROLE_WORDS, "rank")
                ? first
                : joint_before (self, first);
      if ((end == first && !lectern_facts_is_class (self, first, LECTERN_LIST_ROLE_WORDS, "rank"))
          || !lectern_facts_is_role_noun (self, end - 1))
        break;
      first = lectern_facts_role_start (self, end, sentence.first);
    }
}

/* "artists Msaki and Simmy", "legends A, B and C": the role of the first is that of all. */
static void
find_fellows (LecternFactFinder *self, const LecternPlace *person, guint role_end)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint token = person->end;

  while (
      token + 1 < sentence.end
      && (lectern_reading_is (reading, token, ",") || lectern_reading_is (reading, token, "and")))
    {
      const LecternPlace *fellow;

      token++;
      if (token < sentence.end && lectern_reading_is (reading, token, "and"))
        token++;
      fellow = token < sentence.end ? lectern_facts_name_from (self, token) : NULL;
      if (!lectern_facts_is_person (self, fellow))
        return;
      add_roles_before (self, "role_before", fellow, role_end,
                        (LecternPhrase){ person->first, fellow->end });
      token = fellow->end;
    }
}

/* "Minister of Education Stefania Giannini", "Governor of Lagos Babajide Sanwo-Olu" */
static void
find_office (LecternFactFinder *self, const LecternPlace *person, guint end)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  LecternPhrase evidence = { person->first, person->end };
  LecternPhrase body = { end, end };
  guint of = end;
  guint first;

  while (of > sentence.first && end - of < LECTERN_MAX_ROLE_MODIFIERS
         && (reading->segments->tokens[of - 1].flags & LECTERN_TOKEN_CAPITAL) != 0)
    of--;
  if (of == end || of < sentence.first + 2
      || !(lectern_reading_is (reading, of - 1, "of")
           || lectern_reading_is (reading, of - 1, "for")))
    return;
  first = lectern_facts_role_start (self, of - 1, sentence.first);
  if (first == of - 1 || (reading->segments->tokens[of - 2].flags & LECTERN_TOKEN_CAPITAL) == 0)
    return;
  if (lectern_facts_is_body (self, lectern_facts_name_from (self, of)))
    {
      body = (LecternPhrase){ of, end };
      end = of - 1;
    }
  evidence.first = first;
  lectern_facts_add_role (self, "role_office", person, (LecternPhrase){ first, end }, body,
                          evidence);
}

static void
find_before (LecternFactFinder *self, const LecternPlace *person)
{
  guint end = lectern_facts_before_honorific (self, person->first);

  if (end <= lectern_facts_sentence_of (self, person->first).first)
    return;
  add_roles_before (self, "role_before", person, end,
                    (LecternPhrase){ person->first, person->end });
  find_office (self, person, end);
  if (lectern_facts_is_role_of_people (self, end - 1))
    find_fellows (self, person, end);
}

void
lectern_facts_find_roles (LecternFactFinder *self)
{
  GArray *places = self->reading->resolution->places;

  for (guint i = 0; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      if (place->kind != LECTERN_MENTION_NAME || !lectern_facts_is_person (self, place))
        continue;
      find_before (self, place);
      lectern_facts_find_roles_beside (self, place);
    }
  lectern_facts_find_roles_told (self);
}
