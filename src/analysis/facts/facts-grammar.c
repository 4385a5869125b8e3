/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks the trees that the model's grammar gives. */

#include "config.h"

#include "analysis/facts/facts-grammar.h"

#include <string.h>

/* Trees may be deeper than any phrase worth citing. */
#define MAX_DEPTH 24

gboolean
lectern_grammar_is_known (const LecternFactFinder *self)
{
  return self->analysis->has_grammar
         && self->analysis->n_words == self->reading->segments->n_tokens;
}

static const LecternSentence *
sentence_of (const LecternFactFinder *self, guint token)
{
  return &self->analysis->sentences[self->reading->segments->tokens[token].sentence];
}

guint
lectern_grammar_head (const LecternFactFinder *self, guint token)
{
  guint head = self->analysis->words[token].head;

  return head == 0 ? LECTERN_NONE : sentence_of (self, token)->first_word + head - 1;
}

gboolean
lectern_grammar_has_relation (const LecternFactFinder *self, guint token, const char *relation)
{
  const char *own = self->analysis->words[token].relation;
  gsize length = strlen (relation);

  return own != NULL && strncmp (own, relation, length) == 0
         && (own[length] == '\0' || own[length] == ':');
}

gboolean
lectern_grammar_has_upos (const LecternFactFinder *self, guint token, const char *upos)
{
  const char *own = self->analysis->words[token].upos;

  return own != NULL && strcmp (own, upos) == 0;
}

guint
lectern_grammar_child (const LecternFactFinder *self,
                       guint token,
                       const char *relation,
                       guint after)
{
  const LecternSentence *sentence = sentence_of (self, token);
  guint from = after == LECTERN_NONE ? sentence->first_word : after + 1;

  for (guint t = from; t < sentence->first_word + sentence->n_words; t++)
    if (lectern_grammar_head (self, t) == token && lectern_grammar_has_relation (self, t, relation))
      return t;
  return LECTERN_NONE;
}

guint
lectern_grammar_first (const LecternFactFinder *self, guint token, const char *relation)
{
  return lectern_grammar_child (self, token, relation, LECTERN_NONE);
}

gboolean
lectern_grammar_is_relative (const LecternFactFinder *self, guint token)
{
  return lectern_reading_is (self->reading, token, "who")
         || lectern_reading_is (self->reading, token, "whom")
         || lectern_reading_is (self->reading, token, "which")
         || lectern_reading_is (self->reading, token, "that");
}

/* Does the phrase cite this dependent of its head? */
static gboolean
is_cited (const LecternFactFinder *self, guint token, gboolean conjuncts)
{
  static const char *const kept[] = { "det",    "amod",      "compound",  "nummod",
                                      "flat",   "nmod:poss", "case",      "fixed",
                                      "advmod", "goeswith",  "nmod:desc", "punct" };
  static const char *const joined[] = { "conj", "cc" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (lectern_grammar_has_relation (self, token, kept[i]))
      return TRUE;
  for (guint i = 0; conjuncts && i < G_N_ELEMENTS (joined); i++)
    if (lectern_grammar_has_relation (self, token, joined[i]))
      return TRUE;
  return FALSE;
}

/* "the ability of organisations": an "of" phrase belongs to its noun. */
static gboolean
is_of_phrase (const LecternFactFinder *self, guint token)
{
  guint preposition;

  if (!lectern_grammar_has_relation (self, token, "nmod"))
    return FALSE;
  preposition = lectern_grammar_child (self, token, "case", LECTERN_NONE);
  return preposition != LECTERN_NONE && lectern_reading_is (self->reading, preposition, "of");
}

static gboolean
is_point (const LecternFactFinder *self, guint token)
{
  return self->reading->grammar[token] == LECTERN_GRAMMAR_POINT;
}

static void
widen (const LecternFactFinder *self,
       guint head,
       gboolean conjuncts,
       gboolean top,
       gboolean all,
       guint depth,
       LecternPhrase *phrase)
{
  const LecternSentence *sentence = sentence_of (self, head);

  if (depth > MAX_DEPTH)
    return;
  for (guint t = sentence->first_word; t < sentence->first_word + sentence->n_words; t++)
    {
      if (lectern_grammar_head (self, t) != head)
        continue;
      if (!all && top && lectern_grammar_has_relation (self, t, "case") && t < head)
        continue;
      if (!all && !is_cited (self, t, conjuncts) && !is_of_phrase (self, t))
        continue;
      if (is_point (self, t) && !lectern_reading_is (self->reading, t, "-") && !all)
        continue;
      if (all
          && (lectern_grammar_has_relation (self, t, "acl:relcl") || is_point (self, t)
              || lectern_grammar_has_relation (self, t, "appos")))
        continue;
      phrase->first = MIN (phrase->first, t);
      phrase->end = MAX (phrase->end, t + 1);
      widen (self, t, conjuncts, FALSE, all, depth + 1, phrase);
    }
}

LecternPhrase
lectern_grammar_phrase (const LecternFactFinder *self, guint head, gboolean conjuncts)
{
  LecternPhrase phrase = { head, head + 1 };

  widen (self, head, conjuncts, TRUE, FALSE, 0, &phrase);
  return phrase;
}

LecternPhrase
lectern_grammar_whole_phrase (const LecternFactFinder *self, guint head)
{
  LecternPhrase phrase = { head, head + 1 };

  widen (self, head, FALSE, TRUE, TRUE, 0, &phrase);
  return phrase;
}
