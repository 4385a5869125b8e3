/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles before a name, and the order in which roles are looked for. */

#include "config.h"

#include "analysis/facts/facts-roles.h"

/* An office before its bearer has fewer words. */
#define MAX_OFFICE 16

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

static gboolean
ties (const LecternFactFinder *self, guint token)
{
  return lectern_reading_is (self->reading, token, "of")
         || lectern_reading_is (self->reading, token, "for")
         || lectern_reading_is (self->reading, token, "at")
         || lectern_reading_is (self->reading, token, "to");
}

/* Does "Minister of" stand before token, with a capital? */
static gboolean
is_office_before (const LecternFactFinder *self, guint token, guint start)
{
  return token >= start + 2 && ties (self, token - 1)
         && (self->reading->segments->tokens[token - 2].flags & LECTERN_TOKEN_CAPITAL) != 0
         && lectern_facts_is_role_noun (self, token - 2);
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

/* "Governor Ana Ruiz of Lagos", "economist Ana Ruiz at Pell Bank": the body that is named behind
 * the bearer; empty if there is none. */
static LecternPhrase
body_of_bearer (const LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  guint end = lectern_facts_sentence_of (self, person->first).end;
  guint token = person->end;
  LecternPhrase none = { token, token };
  LecternPhrase body;

  if (token + 2 < end && lectern_reading_is (reading, token, ","))
    token++;
  if (token + 1 >= end
      || !(lectern_reading_is (reading, token, "of") || lectern_reading_is (reading, token, "from")
           || lectern_reading_is (reading, token, "at")))
    return none;
  body = lectern_facts_body_behind (self, token, end);
  return body.end > body.first
                 && lectern_facts_is_body (self, lectern_facts_name_before (self, body.end))
             ? body
             : none;
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
  LecternPhrase behind = body_of_bearer (self, person);

  while (first < end && !is_office_before (self, first, sentence.first))
    {
      lectern_facts_add_role (self, pattern, person, (LecternPhrase){ first, end }, behind,
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
  const LecternPlace *fellow;

  for (fellow = lectern_facts_fellow (self, person); fellow != NULL;
       fellow = lectern_facts_fellow (self, fellow))
    add_roles_before (self, "role_before", fellow, role_end,
                      (LecternPhrase){ person->first, fellow->end });
}

/* May the token stand behind "Minister of"? No verb, nobody's name. */
static gboolean
belongs_to_office (const LecternFactFinder *self, guint token)
{
  LecternGrammar grammar = self->reading->grammar[token];

  if (lectern_facts_name_at (self, token) != NULL)
    return !lectern_facts_is_person (self, lectern_facts_name_at (self, token));
  if (lectern_grammar_is_known (self) && lectern_grammar_has_upos (self, token, "VERB"))
    return FALSE;
  return grammar == LECTERN_GRAMMAR_OPEN || grammar == LECTERN_GRAMMAR_DETERMINER
         || ties (self, token) || lectern_reading_is (self->reading, token, "-");
}

static gboolean
holds_a_body (const LecternFactFinder *self, guint first, guint end)
{
  for (guint t = first; t < end; t++)
    if (lectern_facts_is_body (self, lectern_facts_name_at (self, t)))
      return TRUE;
  return FALSE;
}

/* "Minister of Education Stefania Giannini", "Governor of Lagos Babajide Sanwo-Olu" */
static void
find_office (LecternFactFinder *self, const LecternPlace *person, guint end)
{
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  LecternPhrase evidence = { person->first, person->end };
  LecternPhrase body = { end, end };
  guint of = end;
  guint first;

  while (of > sentence.first + 2 && end - of < MAX_OFFICE
         && !is_office_before (self, of, sentence.first) && belongs_to_office (self, of - 1))
    of--;
  if (of == end || of < sentence.first + 2 || !is_office_before (self, of, sentence.first))
    return;
  first = lectern_facts_role_start (self, of - 1, sentence.first);
  if (first == of - 1)
    return;
  /* "Chairman of the Joint Chiefs of Staff Maj. Gen. Ana Ruiz" */
  while (end > of + 1 && self->names[end - 1] == LECTERN_NONE
         && lectern_facts_is_class (self, end - 1, LECTERN_LIST_ROLE_WORDS, "rank"))
    end--;
  if (holds_a_body (self, of, end))
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
      lectern_facts_find_roles_of_several (self, place);
    }
  lectern_facts_find_roles_told (self);
}
