/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads sentence trees (Universal Dependencies) for speech: the verb above words said, its subject,
 * its clause. */

#include "config.h"

#include "analysis/speech/speech-grammar.h"

#include <string.h>

/* Trees are not deeper. */
#define MAX_CLIMB 40
/* A verb of saying stands at most so many words above what is said. */
#define MAX_ABOVE 6
/* Nor a noun farther behind a word that describes it. */
#define MAX_DESCRIBED 4

static LecternRange
sentence_of (const LecternReading *reading, guint token)
{
  return reading->segments->sentences[reading->segments->tokens[token].sentence];
}

/* The word that token hangs on, or LECTERN_NONE at the root. */
static guint
head_of (const LecternReading *reading, guint token)
{
  guint head = reading->grammar_of->words[token].head;

  return head == 0 ? LECTERN_NONE : sentence_of (reading, token).first + head - 1;
}

/* Is the relation of token this one, or a kind of it? */
static gboolean
relates (const LecternReading *reading, guint token, const char *relation)
{
  const char *its = reading->grammar_of->words[token].relation;
  gsize length = strlen (relation);

  return its != NULL && strncmp (its, relation, length) == 0
         && (its[length] == '\0' || its[length] == ':');
}

static gboolean
is_verb (const LecternReading *reading, guint token)
{
  const char *upos = reading->grammar_of->words[token].upos;

  return upos != NULL && strcmp (upos, "VERB") == 0;
}

guint
lectern_speech_find_described (const LecternReading *reading, guint token)
{
  static const char *const relations[] = { "amod", "compound", "det", "nummod" };
  guint head = head_of (reading, token);
  const char *upos;

  if (head == LECTERN_NONE || head <= token || head - token > MAX_DESCRIBED)
    return LECTERN_NONE;
  upos = reading->grammar_of->words[head].upos;
  if (upos == NULL || (strcmp (upos, "NOUN") != 0 && strcmp (upos, "PROPN") != 0))
    return LECTERN_NONE;
  for (guint t = token + 1; t < head; t++)
    if (reading->grammar[t] == LECTERN_GRAMMAR_POINT)
      return LECTERN_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (relates (reading, token, relations[i]))
      return head;
  return LECTERN_NONE;
}

/* The first word of the sentence that hangs on head by this relation, or LECTERN_NONE. */
static guint
find_child (const LecternReading *reading, guint head, const char *relation)
{
  LecternRange sentence = sentence_of (reading, head);

  for (guint t = sentence.first; t < sentence.end; t++)
    if (head_of (reading, t) == head && relates (reading, t, relation))
      return t;
  return LECTERN_NONE;
}

/* "called by X", of a verb in the passive */
static guint
find_agent (const LecternReading *reading, guint verb)
{
  LecternRange sentence = sentence_of (reading, verb);

  for (guint t = sentence.first; t < sentence.end; t++)
    {
      guint by;

      if (head_of (reading, t) != verb || !relates (reading, t, "obl"))
        continue;
      by = find_child (reading, t, "case");
      if (by != LECTERN_NONE && lectern_reading_is (reading, by, "by"))
        return t;
    }
  return LECTERN_NONE;
}

/* "The council's spokesman, Hugh Tenby": the name behind the comma. */
static guint
prefer_name (const LecternReading *reading, guint subject)
{
  const LecternPlace *place = lectern_reading_get_place (reading, subject);
  guint name = find_child (reading, subject, "appos");

  if (name == LECTERN_NONE || name < subject
      || (place != NULL && place->kind == LECTERN_MENTION_NAME))
    return subject;
  place = lectern_reading_get_place (reading, name);
  return place != NULL && place->kind == LECTERN_MENTION_NAME ? name : subject;
}

/* "It prompted the singer to say": who is made to do what verb says, or LECTERN_NONE. */
static guint
find_told (const LecternReading *reading, guint verb)
{
  guint object;

  if (!relates (reading, verb, "xcomp"))
    return LECTERN_NONE;
  object = find_child (reading, head_of (reading, verb), "obj");
  return object < verb ? object : LECTERN_NONE;
}

guint
lectern_speech_find_tree_subject (const LecternReading *reading, guint verb)
{
  for (guint i = 0; i < MAX_ABOVE && verb != LECTERN_NONE; i++)
    {
      guint subject = find_child (reading, verb, "nsubj:pass");

      if (subject != LECTERN_NONE)
        {
          guint agent = find_agent (reading, verb);

          return prefer_name (reading, agent != LECTERN_NONE ? agent : subject);
        }
      subject = find_child (reading, verb, "nsubj");
      if (subject != LECTERN_NONE)
        return prefer_name (reading, subject);
      /* "a letter saying": the noun speaks */
      if (relates (reading, verb, "acl"))
        return head_of (reading, verb);
      if (!relates (reading, verb, "conj") && !relates (reading, verb, "advcl")
          && !relates (reading, verb, "xcomp") && !relates (reading, verb, "parataxis")
          && !relates (reading, verb, "ccomp"))
        return LECTERN_NONE;
      subject = find_told (reading, verb);
      if (subject != LECTERN_NONE)
        return prefer_name (reading, subject);
      verb = head_of (reading, verb);
    }
  return LECTERN_NONE;
}

gboolean
lectern_speech_is_bare_participle (const LecternReading *reading, guint verb)
{
  return relates (reading, verb, "advcl") && find_child (reading, verb, "nsubj") == LECTERN_NONE
         && find_child (reading, verb, "aux") == LECTERN_NONE
         && lectern_reading_has_suffix (reading, verb, "ed");
}

gboolean
lectern_speech_is_passive_subject (const LecternReading *reading,
                                   guint first,
                                   guint end,
                                   guint verb)
{
  guint subject = find_child (reading, verb, "nsubj:pass");

  return subject != LECTERN_NONE && subject >= first && subject < end;
}

/* The word of [first, end), all of one sentence, that the first of them hangs on in the end. */
static guint
top_of (const LecternReading *reading, guint first, guint end)
{
  guint top = first;

  while (top + 1 < end && reading->grammar[top] == LECTERN_GRAMMAR_POINT)
    top++;
  for (guint i = 0; i < MAX_CLIMB; i++)
    {
      guint head = head_of (reading, top);

      if (head == LECTERN_NONE || head < first || head >= end)
        break;
      top = head;
    }
  return top;
}

static gboolean
is_cue (const LecternSpeech *self, const LecternReading *reading, guint token, gboolean any)
{
  return self->cue[token] != LECTERN_SPEECH_NONE || (any && is_verb (reading, token));
}

/* The cue for words [first, end) of one sentence. */
static guint
find_cue (const LecternSpeech *self,
          const LecternReading *reading,
          guint first,
          guint end,
          gboolean any)
{
  LecternRange sentence = sentence_of (reading, first);
  guint top = top_of (reading, first, end);
  guint above = head_of (reading, top);

  for (guint i = 0; i < MAX_ABOVE && above != LECTERN_NONE; i++)
    {
      if ((above < first || above >= end) && is_cue (self, reading, above, any))
        return above;
      above = head_of (reading, above);
    }
  /* "The plan, he said, was dead": the report hangs on the words said. */
  for (guint t = sentence.first; t < sentence.end; t++)
    if ((t < first || t >= end) && head_of (reading, t) == top
        && (relates (reading, t, "parataxis") || relates (reading, t, "ccomp"))
        && is_cue (self, reading, t, FALSE))
      return t;
  return LECTERN_NONE;
}

LecternGovernor
lectern_speech_find_governor (const LecternSpeech *self,
                              const LecternReading *reading,
                              guint first,
                              guint end,
                              gboolean any)
{
  LecternGovernor governor = { LECTERN_NONE, LECTERN_NONE };
  LecternRange opening = sentence_of (reading, first);
  LecternRange closing = sentence_of (reading, end - 1);

  /* Words said may begin in one sentence and end in another; the report is in either. */
  if (opening.first < first || opening.first == closing.first)
    governor.cue = find_cue (self, reading, first, MIN (end, opening.end), any);
  if (governor.cue == LECTERN_NONE && closing.end > end)
    governor.cue = find_cue (self, reading, MAX (first, closing.first), end, any);
  if (governor.cue != LECTERN_NONE)
    governor.subject = lectern_speech_find_tree_subject (reading, governor.cue);
  if (governor.subject != LECTERN_NONE && governor.subject >= first && governor.subject < end)
    governor.subject = LECTERN_NONE;
  return governor;
}

/* The tokens of the clause that verb heads: all that depends on it, however far. */
static LecternRange
find_clause (const LecternReading *reading, guint verb)
{
  LecternRange sentence = sentence_of (reading, verb);
  LecternRange clause = { .first = verb, .end = verb + 1 };

  for (guint t = sentence.first; t < sentence.end; t++)
    {
      guint at = t;

      for (guint i = 0; i < MAX_CLIMB && at != verb && at != LECTERN_NONE; i++)
        at = head_of (reading, at);
      if (at != verb)
        continue;
      clause.first = MIN (clause.first, t);
      clause.end = MAX (clause.end, t + 1);
    }
  return clause;
}

/* The clause that the cue's verb takes as what was said; empty: there is none. */
static LecternRange
find_said_clause (const LecternReading *reading, guint cue)
{
  guint verb = find_child (reading, cue, "ccomp");

  return verb != LECTERN_NONE ? find_clause (reading, verb)
                              : (LecternRange){ .first = cue, .end = cue };
}

void
lectern_speech_complete_clauses (LecternSpeech *self, const LecternReading *reading)
{
  for (guint t = 0; t < self->n_tokens; t++)
    {
      guint end;
      LecternRange clause = { 0 };

      if (self->content[t] != LECTERN_SPEECH_BEGIN || self->cue_of[t] == LECTERN_NONE)
        continue;
      end = lectern_speech_end (self->content, t, self->n_tokens);
      for (guint c = self->cue_of[t];
           c < self->n_tokens && clause.end == clause.first
           && (c == self->cue_of[t] || self->cue[c] == LECTERN_SPEECH_INSIDE);
           c++)
        clause = find_said_clause (reading, c);
      if (clause.first >= end || clause.end <= t || clause.first > t + 2)
        continue;
      for (; end < clause.end && self->cue[end] == LECTERN_SPEECH_NONE && end != self->source_of[t];
           end++)
        {
          self->content[end] = LECTERN_SPEECH_INSIDE;
          self->source_of[end] = self->source_of[t];
          self->cue_of[end] = self->cue_of[t];
        }
      if (end < self->n_tokens && self->content[end] == LECTERN_SPEECH_INSIDE
          && self->cue_of[end] == LECTERN_NONE)
        self->content[end] = LECTERN_SPEECH_BEGIN;
      t = end - 1;
    }
}
