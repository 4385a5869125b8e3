/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pattern that was found says, and whether the text says that it is so. */

#include "config.h"

#include "analysis/facts/facts-clauses.h"
#include "analysis/facts/facts-match.h"

/* No clause worth a fact is deeper under another. */
#define MAX_CLIMB 8u

static gboolean
in_class (const LecternMatcher *self, guint token, guint64 class)
{
  return (self->text->classes[token] & class) != 0;
}

/* A small word of this class that belongs to the verb: "May" is also a month. */
static guint
find_child_in (const LecternMatcher *self, guint token, guint64 class)
{
  static const char *const relations[] = { "aux", "advmod", "mark", "det", "cc" };

  for (guint t = self->sentence.first; t < self->sentence.end; t++)
    for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
      if (in_class (self, t, class) && lectern_grammar_head (self->finder, t) == token
          && lectern_grammar_has_relation (self->finder, t, relations[i]))
        return t;
  return LECTERN_NONE;
}

/* Not with "not", "if" or "would", nor in a question, nor as what somebody wants or denies. A
 * figure that is planned or wanted is one; an event cites "not" and "would". */
gboolean
lectern_matcher_is_asserted (const LecternMatcher *self, guint verb)
{
  const LecternFactFinder *finder = self->finder;
  gboolean cites = self->pattern->kind == LECTERN_FACT_EVENT;
  gboolean wanted = self->pattern->kind == LECTERN_FACT_FIGURE || cites;
  guint64 against = cites    ? self->text->supposed
                    : wanted ? self->text->negation
                             : self->text->against;
  guint token = verb;

  if (lectern_reading_is (finder->reading, self->sentence.end - 1, "?"))
    return FALSE;
  for (guint i = 0; i < MAX_CLIMB && token != LECTERN_NONE; i++)
    {
      guint head = lectern_grammar_head (finder, token);

      if (find_child_in (self, token, against) != LECTERN_NONE)
        return FALSE;
      if (!wanted && lectern_grammar_has_relation (finder, token, "xcomp")
          && lectern_grammar_has_upos (finder, head, "VERB"))
        return FALSE;
      if (lectern_grammar_has_relation (finder, token, "ccomp")
          && in_class (self, head, self->text->doubt))
        return FALSE;
      if (!lectern_grammar_has_relation (finder, token, "ccomp")
          && !lectern_grammar_has_relation (finder, token, "xcomp")
          && !(lectern_grammar_has_relation (finder, token, "conj")
               && lectern_grammar_child (finder, token, "nsubj", LECTERN_NONE) == LECTERN_NONE))
        break;
      token = head;
    }
  return TRUE;
}

static gboolean
is_verb (const LecternMatcher *self, const LecternBinding *binding)
{
  guint head = lectern_matcher_head_of (self, binding);

  return lectern_grammar_has_upos (self->finder, head, "VERB")
         || lectern_grammar_has_upos (self->finder, head, "AUX")
         || lectern_grammar_child (self->finder, head, "cop", LECTERN_NONE) != LECTERN_NONE;
}

static gboolean
all_asserted (const LecternMatcher *self)
{
  for (guint i = 0; self->text->has_trees && i < self->pattern->node_names->len; i++)
    {
      const LecternBinding *binding = &self->bound[i];
      guint head;

      if (binding->end == 0 || binding->place != NULL || !is_verb (self, binding))
        continue;
      head = lectern_matcher_head_of (self, binding);
      if (lectern_grammar_has_upos (self->finder, head, "AUX")
          && lectern_grammar_head (self->finder, head) != LECTERN_NONE)
        head = lectern_grammar_head (self->finder, head);
      if (!lectern_matcher_is_asserted (self, head))
        return FALSE;
    }
  return TRUE;
}

/* The tokens of a piece whose first node is bound; empty if there are none. */
static LecternPhrase
piece_phrase (const LecternMatcher *self, const LecternPatternPiece *piece)
{
  guint first = self->bound[piece->first].first;
  LecternPhrase group;

  if (piece->form != LECTERN_PIECE_GROUP && piece->form != LECTERN_PIECE_AUXILIARIES)
    return (LecternPhrase){ first, self->bound[piece->last].end };
  group = lectern_clause_group (self->finder, first);
  if (piece->form == LECTERN_PIECE_AUXILIARIES)
    group.end = first;
  return group;
}

static char *
piece_text (const LecternMatcher *self, const LecternPatternPiece *piece)
{
  const LecternBinding *first;
  g_autofree char *text = NULL;
  LecternPhrase phrase;
  guint plan;

  if (piece->words != NULL)
    return g_strdup (piece->words);
  first = &self->bound[piece->first];
  if (first->end == 0)
    return NULL;
  phrase = piece_phrase (self, piece);
  if (phrase.end <= phrase.first)
    return NULL;
  text = lectern_fact_text (self->finder, phrase.first, phrase.end);
  /* An event's pattern says itself which auxiliaries it cites. */
  if (self->pattern->kind == LECTERN_FACT_EVENT)
    return g_steal_pointer (&text);
  plan = self->text->has_trees && is_verb (self, first)
             ? find_child_in (self, lectern_matcher_head_of (self, first), self->text->plan)
             : LECTERN_NONE;
  if (plan == LECTERN_NONE || plan > first->first)
    return g_steal_pointer (&text);
  return g_strconcat ("will ", text, NULL);
}

LecternArgument
lectern_matcher_says (const LecternMatcher *self, guint which)
{
  const GArray *pieces = self->pattern->says[which];
  LecternArgument argument = { LECTERN_NONE, NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const LecternPatternPiece *piece = &g_array_index (pieces, LecternPatternPiece, i);
      const LecternBinding *node = piece->words == NULL ? &self->bound[piece->first] : NULL;
      g_autofree char *part = NULL;

      if (pieces->len == 1 && node != NULL && piece->first == piece->last && node->end != 0)
        {
          LecternPhrase phrase = { node->first, node->end };

          if (node->place != NULL)
            return lectern_argument_from_place (self->finder, node->place);
          if (piece->form == LECTERN_PIECE_PHRASE && self->text->has_trees)
            phrase =
                lectern_grammar_phrase (self->finder, lectern_matcher_head_of (self, node), FALSE);
          if (which != LECTERN_SAYS_RELATION)
            return lectern_argument_from_tokens (self->finder, phrase.first, phrase.end);
        }
      part = piece_text (self, piece);
      if (part != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", part);
    }
  if (text->len > 0)
    argument.text = g_strdup (text->str);
  return argument;
}

/* A value says something of one person only: the first pattern that reads it is right. */
static gboolean
is_taken (LecternMatcher *self)
{
  const GArray *pieces = self->pattern->says[LECTERN_SAYS_OBJECT];
  guint node =
      pieces->len > 0 ? g_array_index (pieces, LecternPatternPiece, 0).first : LECTERN_NONE;
  const LecternBinding *value;
  guint end;

  if (self->pattern->kind != LECTERN_FACT_ATTRIBUTE || node == LECTERN_NONE
      || self->bound[node].end == 0)
    return FALSE;
  value = &self->bound[node];
  end = MAX (value->end,
             self->bound[g_array_index (pieces, LecternPatternPiece, pieces->len - 1).last].end);
  for (guint t = value->first; t < end; t++)
    if (self->text->taken[t] != NULL
        && (self->text->taken[t] != self->pattern->name
            || self->text->value_first[t] != value->first))
      return TRUE;
  for (guint t = value->first; t < end; t++)
    {
      self->text->taken[t] = self->pattern->name;
      self->text->value_first[t] = value->first;
    }
  return FALSE;
}

void
lectern_matcher_tell (LecternMatcher *self)
{
  LecternFact fact;
  guint first = G_MAXUINT;
  guint end = 0;

  if (self->pattern->kind == LECTERN_FACT_EVENT)
    {
      lectern_matcher_tell_event (self);
      return;
    }
  if (!all_asserted (self) || is_taken (self))
    return;
  if (self->pattern->kind == LECTERN_FACT_FIGURE)
    {
      lectern_matcher_tell_figure (self);
      return;
    }
  for (guint i = 0; i < self->pattern->node_names->len; i++)
    if (self->bound[i].end != 0)
      {
        first = MIN (first, self->bound[i].first);
        end = MAX (end, self->bound[i].end);
      }
  if (end == 0)
    return;
  fact = lectern_fact_begin (self->finder, self->pattern->kind, self->pattern->name, first, end);
  fact.subject = lectern_matcher_says (self, LECTERN_SAYS_SUBJECT);
  fact.relation = lectern_matcher_says (self, LECTERN_SAYS_RELATION).text;
  fact.object = lectern_matcher_says (self, LECTERN_SAYS_OBJECT);
  if (fact.subject.entity != LECTERN_NONE && fact.subject.entity == fact.object.entity)
    lectern_fact_clear (&fact);
  else
    lectern_fact_commit (self->finder, &fact);
}
