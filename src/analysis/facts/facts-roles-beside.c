/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles on either side of a name: "Luiz Loures, deputy director of …", "its director, Ana Ruiz". */

#include "config.h"

#include "analysis/facts/facts-roles.h"

/* The words from first up to a comma, bracket, "who" or the end of the sentence. */
static guint
apposition_end (const LecternFactFinder *self, guint first, guint limit)
{
  const LecternReading *reading = self->reading;
  guint token = first;

  while (token < limit && !lectern_reading_is (reading, token, ",")
         && !lectern_reading_is (reading, token, "who") && !lectern_reading_is (reading, token, ";")
         && !lectern_reading_is (reading, token, "(") && !lectern_reading_is (reading, token, ")")
         && reading->pair[token] == reading->pair[first]
         && !(reading->grammar[token] == LECTERN_GRAMMAR_POINT && token + 1 == limit))
    token++;
  return token;
}

/* The noun that the grammar has as the person's apposition in [first, end), or LECTERN_NONE. */
static guint
find_apposed_noun (const LecternFactFinder *self,
                   const LecternPlace *person,
                   guint first,
                   guint end)
{
  for (guint t = first; t < end; t++)
    {
      guint head = lectern_grammar_head (self, t);

      if (lectern_grammar_has_relation (self, t, "appos") && head >= person->first
          && head < person->end && lectern_grammar_has_upos (self, t, "NOUN"))
        return t;
    }
  return LECTERN_NONE;
}

/* "Thomas Sam, a practising homeopath,": what stands in apposition to a person with an article of
 * its own is what they are, though no list has the word. */
static void
find_unlisted (LecternFactFinder *self, const LecternPlace *person, guint first, guint end)
{
  const LecternReading *reading = self->reading;
  LecternPhrase none = { end, end };
  LecternPhrase evidence = { person->first, end };
  guint noun = find_apposed_noun (self, person, first, end);
  LecternPhrase role;

  if (noun == LECTERN_NONE || noun <= first || lectern_facts_is_role_noun (self, noun)
      || !(lectern_reading_is (reading, first, "a") || lectern_reading_is (reading, first, "an"))
      || lectern_facts_is_class (self, noun, LECTERN_LIST_ROLE_WORDS, "empty"))
    return;
  role = lectern_grammar_phrase (self, noun, FALSE);
  role.first = MAX (role.first, lectern_facts_skip_age (self, first + 1, noun));
  role.end = noun + 1;
  for (guint t = role.first; t < role.end; t++)
    if (reading->place[t] != LECTERN_NONE || reading->pair[t] != LECTERN_NONE)
      return;
  lectern_facts_add_role (self, "role_unlisted", person, role, none, evidence);
}

/* "John Ferris QC", "Dan Pruitt MP": letters behind a name that say what its bearer is. */
static void
find_letters (LecternFactFinder *self, const LecternPlace *person)
{
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);

  if (person->end < sentence.end
      && lectern_facts_is_class (self, person->end, LECTERN_LIST_ROLE_WORDS, "letters")
      && (self->reading->segments->tokens[person->end].flags & LECTERN_TOKEN_ALL_CAPS) != 0)
    lectern_facts_read_roles (self, "role_apposition", person, person->end, sentence.end,
                              (LecternPhrase){ person->first, person->end + 1 });
}

/* Does a comma, a bracket or a dash behind the name open an apposition? */
static gboolean
opens_apposition (const LecternFactFinder *self, guint token)
{
  static const char *const marks[] = { ",", "(", "–", "—", "--" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (lectern_reading_is (self->reading, token, marks[i]))
      return TRUE;
  return FALSE;
}

/* Behind ", 68," and ", of Leeds,", which stand between a name and what its bearer is. */
static guint
skip_particulars (const LecternFactFinder *self, guint first, guint limit)
{
  const LecternReading *reading = self->reading;
  guint end;

  if (first + 1 < limit && (reading->segments->tokens[first].flags & LECTERN_TOKEN_DIGIT) != 0
      && lectern_reading_is (reading, first + 1, ","))
    first += 2;
  if (first >= limit
      || !(lectern_reading_is (reading, first, "of")
           || lectern_reading_is (reading, first, "from")))
    return first;
  end = apposition_end (self, first, limit);
  return end - first < LECTERN_MAX_ROLE_MODIFIERS && end + 1 < limit
                 && lectern_reading_is (reading, end, ",")
                 && (lectern_reading_is (reading, end + 1, "a")
                     || lectern_reading_is (reading, end + 1, "an"))
             ? end + 1
             : first;
}

/* "Luiz Loures, deputy executive director of the UN programme," */
static void
find_apposition (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint first = person->end;
  guint end;

  if (first < sentence.end
      && lectern_facts_is_class (self, first, LECTERN_LIST_ROLE_WORDS, "letters"))
    first++;
  if (first + 1 >= sentence.end || !opens_apposition (self, first))
    return;
  first = skip_particulars (self, first + 1, sentence.end);
  if (first + 2 < sentence.end && lectern_reading_is (reading, first, "who")
      && lectern_reading_is (reading, first + 2, "been")
      && (lectern_reading_is (reading, first + 1, "has")
          || lectern_reading_is (reading, first + 1, "had")))
    first += 3;
  if (first < sentence.end && lectern_reading_is (reading, first, "who") && first + 1 < sentence.end
      && (lectern_reading_is (reading, first + 1, "is")
          || lectern_reading_is (reading, first + 1, "was")))
    first += 2;
  if (first + 1 < sentence.end && lectern_reading_is (reading, first, "known")
      && lectern_reading_is (reading, first + 1, "as"))
    first += 2;
  end = apposition_end (self, first, sentence.end);
  if (end > first)
    lectern_facts_read_roles (self, "role_apposition", person, first, end,
                              (LecternPhrase){ person->first, end });
  if (end > first && lectern_grammar_is_known (self))
    find_unlisted (self, person, first, end);
  /* "director of the study, and chairman of the centre," */
  if (end + 3 < sentence.end && lectern_reading_is (reading, end, ",")
      && lectern_reading_is (reading, end + 1, "and")
      && lectern_facts_is_role_modifier (self, end + 2) && self->names[end + 2] == LECTERN_NONE)
    lectern_facts_read_roles (self, "role_apposition", person, end + 2,
                              apposition_end (self, end + 2, sentence.end),
                              (LecternPhrase){ person->first, end + 3 });
}

/* "the", "its": where a phrase may begin. */
static gboolean
is_opener (const LecternFactFinder *self, guint token)
{
  LecternGrammar grammar = self->reading->grammar[token];

  if (grammar == LECTERN_GRAMMAR_PRONOUN && lectern_grammar_is_known (self))
    return lectern_grammar_has_relation (self, token, "nmod:poss");
  return grammar == LECTERN_GRAMMAR_DETERMINER || grammar == LECTERN_GRAMMAR_POSSESSIVE;
}

/* Is the phrase's noun a role? Not so "the second half". */
static gboolean
names_a_role (const LecternFactFinder *self, guint first, guint end)
{
  guint noun = end;

  for (guint t = first; t < end && noun == end; t++)
    if (self->reading->grammar[t] == LECTERN_GRAMMAR_PREPOSITION)
      noun = t;
  while (noun > first + 2 && lectern_reading_is (self->reading, noun - 2, "-"))
    noun -= 2;
  return noun > first && lectern_facts_is_role_noun (self, noun - 1);
}

/* "in the words of the prosecutor": where the phrase with a role begins, or end. */
static guint
skip_to_role (const LecternFactFinder *self, guint first, guint end)
{
  while (first < end && !names_a_role (self, first, end))
    {
      while (first < end && self->reading->grammar[first] != LECTERN_GRAMMAR_PREPOSITION)
        first++;
      if (first < end)
        first++;
    }
  return first;
}

/* What ties an office to its body: "the ambassador to Kenya, Ana Ruiz". */
static gboolean
is_tie_word (const LecternFactFinder *self, guint token)
{
  static const char *const words[] = { "of", "at", "for", "to", "in" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lectern_reading_is (self->reading, token, words[i]))
      return TRUE;
  return FALSE;
}

/* The end of what stands in front of "(…)" before end; end if there is no such bracket. */
static guint
before_bracket (const LecternFactFinder *self, guint end, guint start)
{
  if (end == start || !lectern_reading_is (self->reading, end - 1, ")"))
    return end;
  for (guint t = end - 1; t > start && end - t < LECTERN_MAX_ROLE_MODIFIERS + 2; t--)
    if (lectern_reading_is (self->reading, t, "("))
      return t;
  return end;
}

/* "The group's director, Ana Ruiz," and "Founder of the show, Brad Holmes said" */
static void
find_reversed (LecternFactFinder *self, const LecternPlace *person)
{
  const LecternReading *reading = self->reading;
  LecternRange sentence = lectern_facts_sentence_of (self, person->first);
  guint comma = lectern_facts_before_honorific (self, person->first);
  guint first;

  if (comma > sentence.first
      && lectern_facts_is_class (self, comma - 1, LECTERN_LIST_NAME_WORDS, "title"))
    comma--;
  if (comma < sentence.first + 2 || !lectern_reading_is (reading, comma - 1, ","))
    return;
  comma--;
  /* "chief executive officer (CEO), Ana Ruiz" */
  comma = before_bracket (self, comma, sentence.first);
  first = comma;
  while (first > sentence.first && reading->pair[first - 1] == reading->pair[person->first]
         && !lectern_reading_is (reading, first - 1, ",")
         && comma - first < LECTERN_MAX_ROLE_MODIFIERS + 5
         && (lectern_facts_is_role_modifier (self, first - 1) || is_tie_word (self, first - 1)
             || is_opener (self, first - 1)))
    first--;
  /* Only where the phrase begins here: a list of people is none. */
  if (first > sentence.first && !lectern_reading_is (reading, first - 1, ",")
      && !is_opener (self, first))
    return;
  first = skip_to_role (self, first, comma);
  if (first == comma)
    return;
  /* "Tom Fox, a clerk, Ana Ruiz, a nurse": it was the one's before. */
  if (first > sentence.first + 1 && lectern_reading_is (reading, first - 1, ",")
      && lectern_facts_is_person (self, lectern_facts_name_before (self, first - 1)))
    return;
  lectern_facts_read_roles (self, "role_reversed", person, first, comma,
                            (LecternPhrase){ first, person->end });
}

void
lectern_facts_find_roles_beside (LecternFactFinder *self, const LecternPlace *person)
{
  find_letters (self, person);
  find_apposition (self, person);
  find_reversed (self, person);
}
