/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who does what to whom, across joined verbs, participles and relative clauses. */

#include "config.h"

#include "analysis/facts/facts-clauses.h"
#include "analysis/facts/facts-grammar.h"

#include <string.h>

#define MAX_CLIMB 6

/* "founded by", "was born": what it says is done to the subject. */
static gboolean
is_passive (const LecternFactFinder *self, guint verb)
{
  guint length = lectern_token_length (self->reading->segments, verb);
  const char *text = lectern_token_text (self->reading->segments, verb);
  gboolean ing = length > 4 && g_ascii_strncasecmp (text + length - 3, "ing", 3) == 0;

  if (lectern_grammar_first (self, verb, "aux:pass") != LECTERN_NONE
      || lectern_grammar_first (self, verb, "nsubj:pass") != LECTERN_NONE
      || lectern_grammar_first (self, verb, "cop") != LECTERN_NONE)
    return TRUE;
  return !ing && !lectern_grammar_has_relation (self, verb, "acl:relcl")
         && lectern_grammar_first (self, verb, "nsubj") == LECTERN_NONE
         && lectern_grammar_first (self, verb, "aux") == LECTERN_NONE
         && (lectern_grammar_has_relation (self, verb, "acl")
             || lectern_grammar_has_relation (self, verb, "advcl")
             || lectern_grammar_has_relation (self, verb, "amod"));
}

static guint
find_subjects (const LecternFactFinder *self, guint verb, guint *tokens, guint limit)
{
  for (guint i = 0; i < MAX_CLIMB && verb != LECTERN_NONE; i++)
    {
      guint n = 0;

      for (guint t = lectern_grammar_first (self, verb, "nsubj"); t != LECTERN_NONE && n < limit;
           t = lectern_grammar_child (self, verb, "nsubj", t))
        if (!lectern_grammar_is_relative (self, t))
          tokens[n++] = t;
      if (n > 0)
        return n;
      if (lectern_grammar_has_relation (self, verb, "acl") && limit > 0)
        {
          tokens[0] = lectern_grammar_head (self, verb);
          return 1;
        }
      /* "is married with children and lives": a verb joined to a noun belongs to the noun's verb */
      if (!lectern_grammar_has_relation (self, verb, "conj")
          && !lectern_grammar_has_relation (self, verb, "xcomp")
          && !lectern_grammar_has_relation (self, verb, "advcl")
          && !(i > 0 && lectern_grammar_has_upos (self, verb, "NOUN")
               && (lectern_grammar_has_relation (self, verb, "obl")
                   || lectern_grammar_has_relation (self, verb, "obj"))))
        return 0;
      verb = lectern_grammar_head (self, verb);
    }
  return 0;
}

/* "the trust, which Marchand founded": what the clause describes is its object. */
static guint
find_objects (const LecternFactFinder *self, guint verb, guint *tokens, guint limit)
{
  guint object = lectern_grammar_first (self, verb, "obj");
  guint subject = lectern_grammar_first (self, verb, "nsubj");

  if (limit == 0 || is_passive (self, verb))
    return 0;
  if (lectern_grammar_has_relation (self, verb, "acl:relcl") && subject != LECTERN_NONE
      && !lectern_grammar_is_relative (self, subject)
      && (object == LECTERN_NONE || lectern_grammar_is_relative (self, object)))
    object = lectern_grammar_head (self, verb);
  if (object == LECTERN_NONE || object == subject)
    return 0;
  tokens[0] = object;
  return 1;
}

/* The verb of the clause that a word is in. */
static guint
find_verb (const LecternFactFinder *self, guint token)
{
  for (guint i = 0; i < MAX_CLIMB && token != LECTERN_NONE; i++)
    {
      token = lectern_grammar_head (self, token);
      if (token != LECTERN_NONE
          && (lectern_grammar_has_upos (self, token, "VERB")
              || lectern_grammar_first (self, token, "nsubj") != LECTERN_NONE))
        return token;
    }
  return LECTERN_NONE;
}

/* The subject that stands last in front of the verb goes first: of "Judge Ada Roe ruled" trees
 * sometimes make two, and of what stands in front of a sentence one more. */
static guint
find_nearest_subjects (const LecternFactFinder *self, guint verb, guint *tokens, guint limit)
{
  guint n = find_subjects (self, verb, tokens, limit);

  for (guint i = 1; i < n; i++)
    if (tokens[i] < verb)
      {
        guint nearer = tokens[i];

        tokens[i] = tokens[0];
        tokens[0] = nearer;
      }
  return n;
}

guint
lectern_grammar_part (const LecternFactFinder *self,
                      guint verb,
                      const char *part,
                      guint *tokens,
                      guint limit)
{
  if (strcmp (part, "self") == 0 && limit > 0)
    {
      tokens[0] = verb;
      return 1;
    }
  if (strcmp (part, "last") == 0 && limit > 0)
    {
      tokens[0] = lectern_clause_last (self, verb);
      return 1;
    }
  if (strcmp (part, "subject") == 0)
    return find_nearest_subjects (self, verb, tokens, limit);
  if (strcmp (part, "object") == 0)
    return find_objects (self, verb, tokens, limit);
  if (strcmp (part, "actor") == 0)
    return is_passive (self, verb) ? 0 : find_subjects (self, verb, tokens, limit);
  if (strcmp (part, "patient") == 0)
    return is_passive (self, verb) ? find_subjects (self, verb, tokens, limit) : 0;
  if (strcmp (part, "clause") != 0)
    return 0;
  verb = find_verb (self, verb);
  return verb != LECTERN_NONE ? find_subjects (self, verb, tokens, limit) : 0;
}
