/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins what belongs to a verb, and what stands around it. */

#include "config.h"

#include "analysis/facts/facts-clauses.h"

#include "analysis/facts/facts-grammar.h"

/* Auxiliaries start no farther in front of their verb, in tokens. */
#define MAX_GROUP 8u
/* "has begun trying to stop": no more verbs, and none farther from the one before. */
#define MAX_CHAIN 3u
/* Particles are no longer, in bytes. */
#define MAX_PARTICLE 5u
/* No dateline is longer, in tokens. */
#define MAX_DATELINE 10u

/* ---- the verb --------------------------------------------------------------------------- */

static gboolean
is_auxiliary (const LecternFactFinder *self, guint token, guint verb)
{
  return lectern_grammar_has_relation (self, token, "aux")
         || (lectern_grammar_has_relation (self, token, "cop")
             && !lectern_grammar_has_upos (self, verb, "VERB"))
         || (lectern_grammar_has_relation (self, token, "advmod")
             && (lectern_reading_is (self->reading, token, "not")
                 || lectern_reading_is (self->reading, token, "n't")
                 || lectern_reading_is (self->reading, token, "never")));
}

/* "passed away", "bounce back": a small word right behind the verb that trees call particle or
 * adverb. */
static gboolean
is_particle (const LecternFactFinder *self, guint token, guint verb)
{
  if (token >= self->reading->segments->n_tokens || lectern_grammar_head (self, token) != verb)
    return FALSE;
  return lectern_grammar_has_relation (self, token, "compound:prt")
         || (lectern_grammar_has_relation (self, token, "advmod")
             && lectern_token_length (self->reading->segments, token) <= MAX_PARTICLE
             && !lectern_reading_has_suffix (self->reading, token, "ly"));
}

/* The verb that continues this one, its particle in *end; or LECTERN_NONE. */
static guint
find_next (const LecternFactFinder *self, guint verb, guint *end)
{
  guint next = lectern_grammar_first (self, verb, "xcomp");

  if (is_particle (self, *end, verb))
    ++*end;
  if (next == LECTERN_NONE || next < verb || next > verb + MAX_CHAIN
      || lectern_grammar_first (self, verb, "obj") < next
      || lectern_grammar_first (self, verb, "iobj") < next
      || !lectern_grammar_has_upos (self, next, "VERB"))
    return LECTERN_NONE;
  *end = next + 1;
  return next;
}

static guint
find_last (const LecternFactFinder *self, guint verb, guint *end)
{
  *end = verb + 1;
  for (guint i = 0; i < MAX_CHAIN; i++)
    {
      guint next = find_next (self, verb, end);

      if (next == LECTERN_NONE)
        break;
      verb = next;
    }
  return verb;
}

guint
lectern_clause_last (const LecternFactFinder *self, guint verb)
{
  guint end;

  return find_last (self, verb, &end);
}

LecternPhrase
lectern_clause_group (const LecternFactFinder *self, guint verb)
{
  LecternPhrase group = { verb, verb + 1 };

  for (guint t = verb; t-- > 0 && verb - t < MAX_GROUP;)
    if (lectern_grammar_head (self, t) == verb && is_auxiliary (self, t, verb))
      group.first = t;
  find_last (self, verb, &group.end);
  return group;
}

/* ---- who and what ----------------------------------------------------------------------- */

static gboolean
is_name (const LecternFactFinder *self, guint token)
{
  const LecternPlace *place = lectern_reading_get_place (self->reading, token);

  return place != NULL && place->kind == LECTERN_MENTION_NAME;
}

/* "Abbas, also the convener and secretary": what is joined to a name, but is none and has no
 * article, says what it is. */
static gboolean
joins_fellows (const LecternFactFinder *self, guint head)
{
  if (!is_name (self, head))
    return TRUE;
  for (guint t = lectern_grammar_first (self, head, "conj"); t != LECTERN_NONE;
       t = lectern_grammar_child (self, head, "conj", t))
    if (!is_name (self, t) && !lectern_grammar_has_upos (self, t, "PROPN")
        && lectern_grammar_first (self, t, "det") == LECTERN_NONE
        && lectern_grammar_first (self, t, "nmod:poss") == LECTERN_NONE
        && lectern_grammar_first (self, t, "nummod") == LECTERN_NONE)
      return FALSE;
  return TRUE;
}

/* How many tokens in front do not belong: a dash or "and" joins to something else, and so does a
 * preposition behind that; "whose" is in another clause; "especially" is of the sentence, though
 * "nearly 500" is of the number. */
static guint
count_strays (const LecternFactFinder *self, LecternPhrase phrase, guint head)
{
  gboolean behind = FALSE;
  guint t = phrase.first;

  for (; t < head; t++)
    {
      gboolean joins =
          lectern_grammar_has_upos (self, t, "CCONJ") || lectern_grammar_has_upos (self, t, "PUNCT")
          || lectern_reading_is (self->reading, t, "whose")
          || (lectern_grammar_has_upos (self, t, "ADV") && lectern_grammar_head (self, t) == head);

      if (!joins && !(behind && lectern_grammar_has_upos (self, t, "ADP")))
        break;
      behind = TRUE;
    }
  return t - phrase.first;
}

static gboolean
leads_over (const LecternFactFinder *self, guint token)
{
  static const char *const tags[] = { "ADP", "CCONJ", "SCONJ", "PUNCT", "PRON", "ADV", "AUX" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (lectern_grammar_has_upos (self, token, tags[i]))
      return TRUE;
  return FALSE;
}

/* Where the phrase ends in front of the verb, without what leads over to it: "voters who". */
static guint
cut_before (const LecternFactFinder *self, LecternPhrase phrase, guint head, guint end)
{
  if (end >= phrase.end)
    return phrase.end;
  while (end > head + 1 && leads_over (self, end - 1))
    end--;
  return end;
}

/* "the novelist Winston Marchand": the name beside a noun. */
static const LecternPlace *
find_name_beside (const LecternFactFinder *self, guint head)
{
  for (guint t = lectern_grammar_first (self, head, "appos"); t != LECTERN_NONE;
       t = lectern_grammar_child (self, head, "appos", t))
    {
      const LecternPlace *place = lectern_reading_get_place (self->reading, t);

      if (place != NULL && place->kind == LECTERN_MENTION_NAME && place->first > head
          && place->first <= t && !lectern_grammar_has_upos (self, place->first - 1, "ADP"))
        return place;
    }
  return NULL;
}

LecternArgument
lectern_clause_argument (const LecternFactFinder *self, guint head, guint verb, gboolean joined)
{
  gboolean fellows = joined && joins_fellows (self, head);
  LecternPhrase phrase = lectern_grammar_phrase (self, head, fellows);
  LecternPhrase group = lectern_clause_group (self, verb);
  const LecternPlace *place = lectern_reading_get_place (self->reading, head);
  const LecternPlace *beside = find_name_beside (self, head);
  gboolean alone = !fellows || lectern_grammar_first (self, head, "conj") == LECTERN_NONE;
  LecternArgument argument;

  if (lectern_clause_is_speaker (self, head))
    return lectern_clause_speaker (self, head);
  phrase.first += count_strays (self, phrase, head);
  if (head < group.first)
    phrase.end = cut_before (self, phrase, head, group.first);
  else if (head >= group.end)
    phrase.first = MAX (phrase.first, group.end);
  if (place != NULL && alone && place->first >= phrase.first && place->end + 1 >= phrase.end)
    return lectern_argument_from_place (self, place);
  argument = lectern_argument_from_tokens (self, phrase.first, phrase.end);
  if (argument.entity != LECTERN_NONE || beside == NULL || !alone)
    return argument;
  g_free (argument.text);
  return lectern_argument_from_place (self, beside);
}

/* ---- conditions ------------------------------------------------------------------------- */

gboolean
lectern_clause_is_time (const LecternFactFinder *self, guint token)
{
  guint byte = self->reading->segments->tokens[token].start;

  for (guint i = 0; i < self->analysis->n_values; i++)
    {
      const LecternValue *value = &self->analysis->values[i];

      if (value->span.start > byte)
        break;
      if (byte < value->span.end
          && (value->type == LECTERN_VALUE_DATE || value->type == LECTERN_VALUE_TIME))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_dash (const LecternFactFinder *self, guint token)
{
  return lectern_reading_is (self->reading, token, "-")
         || lectern_reading_is (self->reading, token, "--")
         || lectern_reading_is (self->reading, token, "–")
         || lectern_reading_is (self->reading, token, "—");
}

gboolean
lectern_clause_is_dateline (const LecternFactFinder *self, guint token)
{
  const LecternSegments *segments = self->reading->segments;
  LecternRange sentence = lectern_facts_sentence_of (self, token);
  const LecternPlace *place = lectern_reading_get_place (self->reading, sentence.first);
  gboolean capitals = (segments->tokens[sentence.first].flags & LECTERN_TOKEN_ALL_CAPS) != 0;
  guint number = segments->tokens[token].sentence;
  guint before = number > 0 ? self->analysis->sentences[number - 1].paragraph : LECTERN_NONE;
  guint dash = sentence.first + 1;

  if (self->analysis->sentences[number].paragraph == before || place == NULL
      || lectern_facts_type_of (self, place) == LECTERN_ENTITY_PERSON)
    return FALSE;
  while (dash < sentence.end && dash < sentence.first + MAX_DATELINE && !is_dash (self, dash))
    dash++;
  if (dash >= sentence.end || !is_dash (self, dash) || token >= dash)
    return FALSE;
  /* "London – once a port – grew" is no dateline */
  for (guint t = dash + 1; t < sentence.end && !capitals; t++)
    if (is_dash (self, t))
      return FALSE;
  return TRUE;
}
