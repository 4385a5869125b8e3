/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Noun phrases as speakers, read without grammar: names, small words and commas show their borders.
 */

#include "config.h"

#include "analysis/speech/speech-source.h"

/* A subject with all that describes it is shorter than this, in tokens. */
#define MAX_PHRASE 60

gboolean
lectern_speech_is_speaker (const LecternReading *reading, guint token)
{
  const LecternPlace *place = lectern_reading_get_place (reading, token);
  const LecternReferent *who;

  if (place == NULL)
    return FALSE;
  who = &g_array_index (reading->resolution->referents, LecternReferent, place->entity);
  return who->type == LECTERN_ENTITY_PERSON || who->type == LECTERN_ENTITY_ORGANISATION;
}

static guint
sentence_start (const LecternReading *reading, guint token)
{
  return reading->segments->sentences[reading->segments->tokens[token].sentence].first;
}

static guint
sentence_end (const LecternReading *reading, guint token)
{
  return reading->segments->sentences[reading->segments->tokens[token].sentence].end;
}

/* May the token stand inside a noun phrase? */
static gboolean
is_nominal (const LecternReading *reading, guint token)
{
  guint flags = reading->segments->tokens[token].flags;

  if (reading->pair[token] != LECTERN_NONE)
    return FALSE;
  if (reading->place[token] != LECTERN_NONE)
    return TRUE;
  if (lectern_reading_is (reading, token, "-") || lectern_reading_is_genitive (reading, token))
    return TRUE;
  switch ((LecternGrammar) reading->grammar[token])
    {
    case LECTERN_GRAMMAR_OPEN:
      return (flags & LECTERN_TOKEN_CAPITAL) != 0 || reading->cue[token] == 0
             || (reading->cue[token] & LECTERN_CUE_NOUN) != 0;
    case LECTERN_GRAMMAR_PRONOUN:
    case LECTERN_GRAMMAR_POSSESSIVE:
    case LECTERN_GRAMMAR_DETERMINER:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "of", "for", "at" … inside a noun phrase: a noun stands before them. */
static gboolean
joins_nouns (const LecternReading *reading, guint token, guint start)
{
  return token > start && reading->grammar[token] == LECTERN_GRAMMAR_PREPOSITION
         && reading->pair[token] == LECTERN_NONE && !lectern_reading_is (reading, token, "to")
         && !lectern_reading_is (reading, token, "as") && is_nominal (reading, token - 1)
         && reading->grammar[token - 1] != LECTERN_GRAMMAR_PRONOUN;
}

/* "Smith and Jones": both sides may speak. */
static gboolean
joins_names (const LecternReading *reading, guint token, guint start)
{
  return token > start && lectern_reading_is (reading, token, "and")
         && is_nominal (reading, token - 1) && reading->place[token - 1] != LECTERN_NONE
         && reading->place[token + 1] != LECTERN_NONE;
}

/* The words of [first, end) that name the speaker: behind a possessive, before a preposition. */
static void
find_head (const LecternReading *reading, guint first, guint end, LecternSpeechSource *source)
{
  source->first = source->head = first;
  source->end = source->head_end = end;
  for (guint t = first; t + 1 < end; t++)
    if (lectern_reading_is_genitive (reading, t))
      source->head = t + 1;
  for (guint t = source->head + 1; t < end; t++)
    if (reading->grammar[t] == LECTERN_GRAMMAR_PREPOSITION
        && !(reading->place[t] != LECTERN_NONE && reading->place[t] == reading->place[t - 1]))
      {
        source->head_end = t;
        break;
      }
}

/* A noun phrase that ends before end. */
static gboolean
find_phrase_before (const LecternReading *reading,
                    guint end,
                    guint start,
                    LecternSpeechSource *source)
{
  guint first = end;

  if (end > start && reading->grammar[end - 1] == LECTERN_GRAMMAR_PRONOUN
      && reading->pair[end - 1] == LECTERN_NONE)
    {
      find_head (reading, end - 1, end, source);
      return TRUE;
    }
  while (first > start && end - first < MAX_PHRASE
         && (is_nominal (reading, first - 1)
             || (first < end && joins_nouns (reading, first - 1, start))
             || (first < end && joins_names (reading, first - 1, start))))
    {
      /* "the plan he said": a new phrase begins behind a pronoun */
      if (first < end && reading->grammar[first - 1] == LECTERN_GRAMMAR_PRONOUN)
        break;
      first--;
      if (reading->grammar[first] == LECTERN_GRAMMAR_DETERMINER && first > start
          && !joins_nouns (reading, first - 1, start) && !joins_names (reading, first - 1, start))
        break;
    }
  if (first == end)
    return FALSE;
  find_head (reading, first, end, source);
  return TRUE;
}

/* "Hugh Hill, a doctor, said": the comma before the verb has a fellow behind the name. The
 * farthest one that follows a speaker counts, so that lists inside the description do no harm. */
static gboolean
find_across_commas (const LecternReading *reading,
                    guint comma,
                    guint start,
                    LecternSpeechSource *source)
{
  guint best = LECTERN_NONE;

  for (guint t = comma; t-- > start && comma - t < MAX_PHRASE;)
    {
      if (reading->pair[t] != LECTERN_NONE || lectern_reading_is (reading, t, ";"))
        break;
      if (lectern_reading_is (reading, t, ",") && t > start
          && lectern_speech_is_speaker (reading, t - 1))
        best = t;
    }
  if (best == LECTERN_NONE)
    for (guint t = comma; t-- > start + 1 && comma - t < MAX_PHRASE;)
      if (lectern_reading_is (reading, t, ",")
          && (lectern_reading_is (reading, t + 1, "who")
              || lectern_reading_is (reading, t + 1, "which")))
        best = t;
  if (best == LECTERN_NONE || !find_phrase_before (reading, best, start, source))
    return FALSE;
  source->end = comma + 1;
  return TRUE;
}

gboolean
lectern_speech_find_subject (const LecternReading *reading, guint verb, LecternSpeechSource *source)
{
  guint start = sentence_start (reading, verb);

  if (verb == start)
    return FALSE;
  if (lectern_reading_is (reading, verb - 1, "who")
      || lectern_reading_is (reading, verb - 1, "which"))
    {
      *source = (LecternSpeechSource){ verb - 1, verb, verb - 1, verb };
      return TRUE;
    }
  if (lectern_reading_is (reading, verb - 1, ",") || lectern_reading_is (reading, verb - 1, ")"))
    return find_across_commas (reading, verb - 1, start, source);
  return find_phrase_before (reading, verb, start, source);
}

gboolean
lectern_speech_find_after (const LecternReading *reading, guint token, LecternSpeechSource *source)
{
  guint limit = sentence_end (reading, token);
  guint end = token;

  if (token < limit && reading->grammar[token] == LECTERN_GRAMMAR_PRONOUN
      && reading->pair[token] == LECTERN_NONE)
    {
      find_head (reading, token, token + 1, source);
      return TRUE;
    }
  while (end < limit && end - token < MAX_PHRASE
         && (is_nominal (reading, end)
             || (end + 1 < limit && joins_nouns (reading, end, token)
                 && !lectern_reading_is (reading, end, "on") && is_nominal (reading, end + 1))
             || (end + 1 < limit && joins_names (reading, end, token))))
    {
      if (reading->grammar[end] == LECTERN_GRAMMAR_PRONOUN)
        break;
      end++;
    }
  if (end == token)
    return FALSE;
  find_head (reading, token, end, source);
  return TRUE;
}

gboolean
lectern_speech_find_topic (const LecternReading *reading, guint token, LecternSpeechSource *source)
{
  for (guint t = sentence_start (reading, token); t < token; t++)
    {
      const LecternPlace *place = lectern_reading_get_place (reading, t);

      if (place == NULL || reading->pair[t] != LECTERN_NONE
          || !lectern_speech_is_speaker (reading, t) || place->end > token
          || (place->end < token && lectern_reading_is_genitive (reading, place->end)))
        continue;
      *source = (LecternSpeechSource){ place->first, place->end, place->first, place->end };
      return TRUE;
    }
  return FALSE;
}
