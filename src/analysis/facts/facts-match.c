/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for the patterns of data/lexicon/fact-patterns.txt, fact-figures.txt and fact-events.txt in
 * the text and its trees. */

#include "config.h"

#include "analysis/facts/facts-match.h"

/* Steps tried from one token with one pattern; what needs more is no prose. */
#define BUDGET 2000u
/* A repeated item takes no more tokens. */
#define MAX_REPEATS 8u
#define MAX_CANDIDATES 16u

static gboolean
has_preposition (const LecternMatcher *self, guint token, const LecternTie *tie)
{
  if (tie->any_preposition)
    return TRUE;
  for (guint t = lectern_grammar_child (self->finder, token, "case", LECTERN_NONE);
       t != LECTERN_NONE; t = lectern_grammar_child (self->finder, token, "case", t))
    {
      if ((self->text->classes[t] & tie->classes) != 0)
        return TRUE;
      for (guint i = 0; tie->prepositions[i] != NULL; i++)
        if (lectern_reading_is (self->finder->reading, t, tie->prepositions[i]))
          return TRUE;
    }
  return FALSE;
}

static gboolean
has_relation (const LecternMatcher *self, guint token, const LecternTie *tie)
{
  return (g_str_equal (tie->relation, "_")
          || lectern_grammar_has_relation (self->finder, token, tie->relation))
         && has_preposition (self, token, tie);
}

/* Is token, or what it is joined to, tied to head? */
static gboolean
is_tied (const LecternMatcher *self,
         guint token,
         const LecternBinding *head,
         const LecternTie *tie,
         gboolean fellow)
{
  guint above;

  for (guint i = 0; fellow && i < MAX_REPEATS; i++)
    {
      if (!lectern_grammar_has_relation (self->finder, token, "conj"))
        break;
      token = lectern_grammar_head (self->finder, token);
    }
  above = token != LECTERN_NONE ? lectern_grammar_head (self->finder, token) : LECTERN_NONE;
  return above >= head->first && above < head->end && has_relation (self, token, tie);
}

/* The tokens that a step leads to. */
static guint
find_candidates (const LecternMatcher *self, const LecternPatternItem *item, guint *tokens)
{
  const LecternBinding *from = &self->bound[item->from];
  guint n = 0;

  if (from->end == 0 || !self->text->has_trees)
    return 0;
  for (guint i = 0; i < item->ties->len; i++)
    {
      const LecternTie *tie = &g_array_index (item->ties, LecternTie, i);
      guint head = lectern_matcher_head_of (self, from);
      guint first = item->later ? from->end : self->sentence.first;

      if (item->step == LECTERN_STEP_HEAD)
        {
          if (n < MAX_CANDIDATES && lectern_grammar_head (self->finder, head) != LECTERN_NONE
              && has_relation (self, head, tie))
            tokens[n++] = lectern_grammar_head (self->finder, head);
          continue;
        }
      n += lectern_grammar_part (self->finder, head, tie->relation, tokens + n, MAX_CANDIDATES - n);
      for (guint t = first; t < self->sentence.end && n < MAX_CANDIDATES; t++)
        if ((t < from->first || t >= from->end) && is_tied (self, t, from, tie, item->fellows))
          tokens[n++] = t;
    }
  return n;
}

static gboolean match (LecternMatcher *self, guint index, guint cursor);

static gboolean
match_bound (LecternMatcher *self, guint index, LecternBinding binding)
{
  const LecternPatternItem *item = &g_array_index (self->items, LecternPatternItem, index);
  LecternBinding before = { 0 };
  gboolean found;

  if (item->node == LECTERN_NONE)
    return match (self, index + 1, binding.end);
  before = self->bound[item->node];
  self->bound[item->node] = binding;
  found = match (self, index + 1, binding.end);
  self->bound[item->node] = before;
  return found;
}

static gboolean
match_tree (LecternMatcher *self, guint index, guint cursor)
{
  const LecternPatternItem *item = &g_array_index (self->items, LecternPatternItem, index);
  guint tokens[MAX_CANDIDATES];
  guint n = find_candidates (self, item, tokens);
  gboolean found = FALSE;

  if (item->absent)
    {
      for (guint i = 0; i < n; i++)
        if (lectern_matcher_test_around (self, tokens[i], item).end != 0)
          return FALSE;
      return match (self, index + 1, cursor);
    }
  for (guint i = 0; i < n && (item->fellows || !found); i++)
    {
      LecternBinding binding = lectern_matcher_test_around (self, tokens[i], item);

      if (binding.end != 0 && match_bound (self, index, binding))
        found = TRUE;
    }
  return found || (item->optional && match (self, index + 1, cursor));
}

static gboolean
match_repeated (LecternMatcher *self, guint index, guint cursor)
{
  const LecternPatternItem *item = &g_array_index (self->items, LecternPatternItem, index);
  guint ends[MAX_REPEATS + 1] = { cursor };
  guint n = 0;

  for (; n < MAX_REPEATS; n++)
    {
      LecternBinding binding = lectern_matcher_test_from (self, ends[n], item);

      if (binding.end == 0)
        break;
      ends[n + 1] = binding.end;
    }
  for (guint k = n + 1; k-- > 1;)
    if (match_bound (self, index, (LecternBinding){ cursor, ends[k], NULL }))
      return TRUE;
  return match (self, index + 1, cursor);
}

static gboolean
match (LecternMatcher *self, guint index, guint cursor)
{
  const LecternPatternItem *item;
  LecternBinding binding;

  if (index == self->items->len)
    {
      lectern_matcher_tell (self);
      return TRUE;
    }
  if (self->budget == 0)
    return FALSE;
  self->budget--;
  item = &g_array_index (self->items, LecternPatternItem, index);
  if (item->step != LECTERN_STEP_BEHIND)
    return match_tree (self, index, cursor);
  if (item->from != LECTERN_NONE)
    cursor = self->bound[item->from].end;
  if (item->repeated)
    return match_repeated (self, index, cursor);
  binding = lectern_matcher_test_from (self, cursor, item);
  if (binding.end != 0 && match_bound (self, index, binding))
    return TRUE;
  return item->optional && match (self, index + 1, cursor);
}

/* What may stand where a variant starts: most tokens are ruled out without a try. */
typedef struct
{
  const LecternPatternItem *item;
  guint64 classes;
  GQuark tag;       /* this part of speech, or 0 */
  gboolean word;    /* one of the item's words */
  gboolean mention; /* the start of one */
  gboolean measure; /* likewise */
  gboolean all;     /* nothing is ruled out */
} Start;

static Start
start_new (const LecternPatternItem *item)
{
  Start self = { .item = item };

  self.all = item->step != LECTERN_STEP_BEHIND || item->from != LECTERN_NONE || item->optional;
  for (guint i = 0; i < item->tests->len; i++)
    {
      const LecternTest *test = &g_array_index (item->tests, LecternTest, i);

      if (test->negated)
        continue;
      if (test->kind == LECTERN_TEST_WORD)
        self.word = TRUE;
      else if (test->kind == LECTERN_TEST_CLASS)
        self.classes |= G_GUINT64_CONSTANT (1) << test->value;
      else if (test->kind == LECTERN_TEST_UPOS && self.tag == 0)
        self.tag = test->value;
      else if ((test->kind >= LECTERN_TEST_PER && test->kind <= LECTERN_TEST_ITS)
               || test->kind == LECTERN_TEST_MENTION)
        self.mention = TRUE;
      else if (test->kind >= LECTERN_TEST_MONEY && test->kind <= LECTERN_TEST_COUNT)
        self.measure = TRUE;
      else
        self.all = TRUE;
    }
  return self;
}

static gboolean
has_word (const LecternPatternItem *item, guint word)
{
  for (guint i = 0; i < item->tests->len; i++)
    {
      const LecternTest *test = &g_array_index (item->tests, LecternTest, i);

      if (test->kind == LECTERN_TEST_WORD && test->value == word)
        return TRUE;
    }
  return FALSE;
}

static inline gboolean
may_start (const Start *self, const LecternMatchText *text, guint token)
{
  return self->all || (self->tag != 0 && text->tags[token] == self->tag)
         || (text->classes[token] & self->classes) != 0
         || (self->mention && text->starts[token] != LECTERN_NONE)
         || (self->measure && lectern_measures_get (text->measures, token) != NULL)
         || (self->word && text->words[token] != 0 && has_word (self->item, text->words[token]));
}

static void
match_variant (LecternFactFinder *self,
               LecternMatchText *text,
               const LecternFactPattern *pattern,
               const GArray *items)
{
  /* What a try binds it gives free again. */
  LecternMatcher matcher = { .finder = self, .text = text, .pattern = pattern, .items = items };
  Start start = start_new (&g_array_index (items, LecternPatternItem, 0));

  for (guint t = 0; t < self->reading->segments->n_tokens; t++)
    if (may_start (&start, text, t))
      {
        matcher.sentence = lectern_facts_sentence_of (self, t);
        matcher.budget = BUDGET;
        match (&matcher, 0, t);
      }
}

void
lectern_facts_match (LecternFactFinder *self, LecternMatchText *text)
{
  const GPtrArray *patterns = text->patterns->patterns;

  for (guint p = 0; p < patterns->len; p++)
    {
      const LecternFactPattern *pattern = g_ptr_array_index (patterns, p);

      for (guint v = 0; v < pattern->variants->len; v++)
        match_variant (self, text, pattern, g_ptr_array_index (pattern->variants, v));
    }
}
