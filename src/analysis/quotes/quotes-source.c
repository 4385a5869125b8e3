/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers from the source beside the cue: the mention that speaks, past titles, owners and what
 * completes a noun. */

#include "config.h"

#include "analysis/quotes/quotes-speaker.h"

#include "analysis/speech/speech-grammar.h"

static const LecternReferent *
get_referent (const LecternReading *reading, const LecternPlace *place)
{
  return &g_array_index (reading->resolution->referents, LecternReferent, place->entity);
}

static gboolean
is_who (const LecternReading *reading, guint token)
{
  return lectern_reading_is (reading, token, "who") || lectern_reading_is (reading, token, "which");
}

static gboolean
is_person (const LecternReading *reading, const LecternPlace *place)
{
  return get_referent (reading, place)->type == LECTERN_ENTITY_PERSON;
}

/* "American academic and professor Jane Doe": an adjective speaks for nobody. */
static gboolean
may_speak (const LecternReading *reading, const LecternPlace *place)
{
  return get_referent (reading, place)->type != LECTERN_ENTITY_OTHER;
}

/* "her" and "Acme's" of "her spokesman", "Acme's chairman" */
static gboolean
is_owner (const LecternReading *reading, const LecternPlace *place, guint end)
{
  if (place->end >= end)
    return FALSE;
  return lectern_reading_is_genitive (reading, place->end)
         || (place->kind == LECTERN_MENTION_PRONOUN
             && reading->grammar[place->end] == LECTERN_GRAMMAR_OPEN);
}

/* Words between "the head" and the comma in "the head of the CBO (Coastal Board), Jane Doe". */
#define MAX_COMPLEMENT 14

/* The comma behind what completes a title that ends before token, or token. */
static guint
skip_complement (const LecternReading *reading, guint token)
{
  guint limit = MIN (token + MAX_COMPLEMENT, reading->segments->n_tokens);

  if (token >= limit
      || (reading->grammar[token] != LECTERN_GRAMMAR_PREPOSITION
          && !lectern_reading_is (reading, token, "(")))
    return token;
  for (guint t = token; t < limit && reading->pair[t] == LECTERN_NONE; t++)
    if (lectern_reading_is (reading, t, ","))
      return t;
    else if (reading->grammar[t] == LECTERN_GRAMMAR_AUXILIARY
             || reading->grammar[t] == LECTERN_GRAMMAR_PRONOUN || reading->cue[t] != 0)
      break;
  return token;
}

/* "One, Jane Doe, said": a pronoun that a name may explain. */
static gboolean
is_one (const LecternReading *reading, guint token)
{
  return lectern_token_is (reading->segments, token, "One")
         || lectern_reading_is (reading, token, "one")
         || lectern_token_is (reading->segments, token, "Another")
         || lectern_reading_is (reading, token, "another");
}

/* The person whom a comma right behind the source names: "its chairman, Jane Doe". */
static const LecternPlace *
find_name_behind (const LecternReading *reading, guint end)
{
  const LecternPlace *place;

  if (end > 0 && lectern_reading_is (reading, end - 1, ","))
    end--;
  end = skip_complement (reading, end);
  if (!lectern_reading_is (reading, end, ",")
      || (reading->grammar[end - 1] == LECTERN_GRAMMAR_PRONOUN && !is_one (reading, end - 1)))
    return NULL;
  place = lectern_reading_get_place (reading, end + 1);
  return place != NULL && place->first == end + 1 && place->kind == LECTERN_MENTION_NAME
                 && is_person (reading, place)
                 && (place->end == reading->segments->n_tokens
                     || reading->grammar[place->end] == LECTERN_GRAMMAR_POINT)
             ? place
             : NULL;
}

/* "The culture secretary, Jane Doe": the name stands nearer to the verb. */
static gboolean
names_same (const LecternPlace *found, const LecternPlace *place)
{
  return place != NULL && place->kind == LECTERN_MENTION_NAME && found->kind != LECTERN_MENTION_NAME
         && place->entity == found->entity;
}

/* The mention of the source: the last one that begins in it, since titles and adjectives come
 * first ("campaign manager Robby Mook"); behind a comma only a person counts who has not been
 * named yet ("a spokesman for Acme, Jane Doe"). Of "Smith and Jones" the first. */
static const LecternPlace *
find_mention (const LecternReading *reading, guint first, guint end)
{
  const LecternPlace *found = NULL;
  gboolean past_comma = FALSE;

  for (guint t = first; t < end; t++)
    {
      const LecternPlace *place = lectern_reading_get_place (reading, t);

      if (found != NULL
          && ((may_speak (reading, found) && lectern_reading_is (reading, t, "and"))
              || (past_comma && place == NULL)))
        break;
      if (lectern_reading_is (reading, t, ","))
        {
          past_comma = TRUE;
          continue;
        }
      if (past_comma && found != NULL && is_person (reading, found) && !names_same (found, place))
        break;
      if (place == NULL || place == found || reading->pair[t] != reading->pair[first]
          || is_owner (reading, place, end) || (past_comma && !is_person (reading, place)))
        continue;
      if (found == NULL || is_person (reading, place)
          || (!past_comma && !is_person (reading, found)))
        found = place;
    }
  return found;
}

/* The end of the source's phrase: its noun, where the words found stop short of it. */
static guint
phrase_end (const LecternReading *reading, const LecternSpeech *speech, guint end)
{
  guint noun;

  /* "A lawyer for": whom or what comes next. */
  if (reading->grammar[end - 1] == LECTERN_GRAMMAR_PREPOSITION
      && lectern_reading_get_place (reading, end) != NULL)
    return lectern_reading_get_place (reading, end)->end;
  noun =
      reading->grammar_of != NULL ? lectern_speech_find_described (reading, end - 1) : LECTERN_NONE;

  for (guint t = end; noun != LECTERN_NONE && t <= noun; t++)
    if (speech->content[t] != 0 || speech->cue[t] != 0)
      return end;
  return noun != LECTERN_NONE ? noun + 1 : end;
}

/* "Sun-El Musician" is one name, though the model may have found but its beginning. */
static gboolean
is_rest_of_name (const LecternReading *reading, guint noun)
{
  const char *class =
      lectern_token_lookup (reading->segments, noun, reading->lexicon, LECTERN_LIST_ROLES);

  return (reading->segments->tokens[noun].flags & LECTERN_TOKEN_CAPITAL) != 0 && class != NULL
         && g_str_has_prefix (class, "person");
}

/* "Obama" of "the Obama campaign", "Lankan" of "Sri Lankan media": the name describes who speaks.
 * "A Reuters report" is Reuters all the same. */
static gboolean
describes (const LecternReading *reading, const LecternPlace *place, guint end)
{
  guint noun;

  if (reading->grammar_of == NULL || place->kind != LECTERN_MENTION_NAME
      || get_referent (reading, place)->type == LECTERN_ENTITY_ORGANISATION)
    return FALSE;
  noun = lectern_speech_find_described (reading, place->end - 1);
  return noun != LECTERN_NONE && noun < end && !is_rest_of_name (reading, noun);
}

/* "President", "the actress": a word that a name may follow. */
static gboolean
is_title (const LecternReading *reading, guint token)
{
  const char *class =
      lectern_token_lookup (reading->segments, token, reading->lexicon, LECTERN_LIST_NAME_WORDS);
  const char *role =
      lectern_token_lookup (reading->segments, token, reading->lexicon, LECTERN_LIST_ROLES);

  return reading->grammar[token] == LECTERN_GRAMMAR_DETERMINER
         || (class != NULL && g_str_has_prefix (class, "title"))
         || (role != NULL && g_str_has_prefix (role, "person"));
}

/* The noun before "Serikov" in "a senior aide to President Serikov": somebody else is meant; or
 * LECTERN_NONE. */
static guint
find_completed (const LecternReading *reading, const LecternPlace *place, guint source)
{
  guint at = place->first;

  if (place->kind != LECTERN_MENTION_NAME || !is_person (reading, place))
    return LECTERN_NONE;
  while (at > source && is_title (reading, at - 1))
    at--;
  return at > source + 1 && reading->grammar[at - 1] == LECTERN_GRAMMAR_PREPOSITION
                 && reading->grammar[at - 2] == LECTERN_GRAMMAR_OPEN
             ? at - 2
             : LECTERN_NONE;
}

/* The place, unless it only completes a noun: then who is named by that, or behind a comma. */
static const LecternPlace *
skip_completion (const LecternReading *reading, const LecternPlace *place, guint source)
{
  guint noun = find_completed (reading, place, source);
  const LecternPlace *own = noun != LECTERN_NONE ? lectern_reading_get_place (reading, noun) : NULL;

  if (noun == LECTERN_NONE)
    return place;
  return own != NULL && is_person (reading, own) ? own : find_name_behind (reading, place->end);
}

/* "Marine biologist" of "marine biologist Jane Doe", where the words found stop short. */
static const LecternPlace *
find_name_at (const LecternReading *reading, guint end)
{
  const LecternPlace *place = lectern_reading_get_place (reading, end);

  return place != NULL && place->first == end && place->kind == LECTERN_MENTION_NAME
                 && is_person (reading, place) && is_title (reading, end - 1)
                 && reading->grammar[end - 1] != LECTERN_GRAMMAR_DETERMINER
                 && reading->pair[end] == reading->pair[end - 1]
             ? place
             : NULL;
}

LecternSpeaker
lectern_speaker_from_source (const LecternReading *reading,
                             const LecternSpeech *speech,
                             guint source)
{
  guint end =
      phrase_end (reading, speech, lectern_speech_end (speech->source, source, speech->n_tokens));
  LecternSpeaker speaker = { lectern_reading_get_span (reading, source, end), LECTERN_NONE };
  const LecternPlace *place;

  place = find_mention (reading, source, end);
  /* "Smith, who said": the relative pronoun goes by the word before it. */
  if (place == NULL && end == source + 1 && is_who (reading, source) && source > 1)
    {
      guint before = lectern_reading_is (reading, source - 1, ",") ? source - 2 : source - 1;

      place = lectern_reading_get_place (reading, before);
      if (place != NULL)
        speaker.entity = place->entity;
      return speaker;
    }
  if (place == NULL || !is_person (reading, place) || place->kind == LECTERN_MENTION_NOMINAL)
    {
      const LecternPlace *behind = find_name_at (reading, end);

      if (behind == NULL)
        behind = find_name_behind (reading, end);
      place = behind != NULL ? behind : place;
    }
  if (place != NULL)
    place = skip_completion (reading, place, source);
  if (place != NULL && !describes (reading, place, end))
    {
      speaker.span = (LecternSpan){ place->start_byte, place->end_byte };
      speaker.entity = place->entity;
    }
  return speaker;
}
