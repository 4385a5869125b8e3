/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers: from the source beside the cue, else the one in force. */

#include "config.h"

#include "analysis/quotes-speaker.h"

#include "analysis/speech-grammar.h"

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

/* The person whom a comma right behind the source names: "its chairman, Jane Doe". */
static const LecternPlace *
find_name_behind (const LecternReading *reading, guint end)
{
  const LecternPlace *place;

  if (end > 0 && lectern_reading_is (reading, end - 1, ","))
    end--;
  end = skip_complement (reading, end);
  if (!lectern_reading_is (reading, end, ",")
      || reading->grammar[end - 1] == LECTERN_GRAMMAR_PRONOUN)
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

/* "Serikov" of "a senior aide to President Serikov": somebody else is meant. */
static gboolean
is_complement (const LecternReading *reading, const LecternPlace *place, guint source)
{
  guint at = place->first;

  if (place->kind != LECTERN_MENTION_NAME || !is_person (reading, place))
    return FALSE;
  while (
      at > source
      && (reading->grammar[at - 1] == LECTERN_GRAMMAR_OPEN
          || reading->grammar[at - 1] == LECTERN_GRAMMAR_DETERMINER)
      && (reading->segments->tokens[at - 1].flags & (LECTERN_TOKEN_CAPITAL | LECTERN_TOKEN_STOPPED))
             != 0)
    at--;
  return at > source + 1 && reading->grammar[at - 1] == LECTERN_GRAMMAR_PREPOSITION
         && reading->grammar[at - 2] == LECTERN_GRAMMAR_OPEN;
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
      const LecternPlace *behind = find_name_behind (reading, end);

      place = behind != NULL ? behind : place;
    }
  if (place != NULL && is_complement (reading, place, source))
    place = find_name_behind (reading, place->end);
  if (place != NULL && !describes (reading, place, end))
    {
      speaker.span = (LecternSpan){ place->start_byte, place->end_byte };
      speaker.entity = place->entity;
    }
  return speaker;
}

static LecternSpeaker
get_speaker (const LecternQuote *quote)
{
  return (LecternSpeaker){ quote->speaker, quote->speaker_entity };
}

static void
set_speaker (LecternQuote *quote, LecternSpeaker speaker)
{
  quote->speaker = speaker.span;
  quote->speaker_entity = speaker.entity;
}

/* The one whom narrating tokens [first, end) are about: their first person, else first body. */
static LecternSpeaker
find_topic (const LecternReading *reading, guint first, guint end)
{
  LecternSpeaker found = { { LECTERN_NONE, LECTERN_NONE }, LECTERN_NONE };

  for (guint t = first; t < end; t++)
    {
      const LecternPlace *place = lectern_reading_get_place (reading, t);
      LecternEntityType type;

      if (place == NULL || reading->pair[t] != LECTERN_NONE || place->first != t)
        continue;
      type = get_referent (reading, place)->type;
      if (type != LECTERN_ENTITY_PERSON
          && (type != LECTERN_ENTITY_ORGANISATION || lectern_span_is_set (found.span)))
        continue;
      found.span = (LecternSpan){ place->start_byte, place->end_byte };
      found.entity = place->entity;
      if (type == LECTERN_ENTITY_PERSON)
        break;
    }
  return found;
}

/* The sentence that leads to a quotation: the one before it in its paragraph, else the end of
 * the paragraph before, where that ends with a colon. */
static LecternSpeaker
find_lead (const LecternReading *reading, const LecternPiece *piece)
{
  const LecternSegments *segments = reading->segments;
  LecternRange paragraph = segments->paragraphs[piece->paragraph];
  guint sentence = segments->tokens[piece->first].sentence;
  LecternSpeaker none = { { LECTERN_NONE, LECTERN_NONE }, LECTERN_NONE };

  if (piece->first > segments->sentences[sentence].first)
    {
      LecternSpeaker own = find_topic (reading, segments->sentences[sentence].first, piece->first);

      if (lectern_span_is_set (own.span))
        return own;
    }
  if (segments->sentences[sentence].first > paragraph.first)
    return find_topic (reading, segments->sentences[sentence - 1].first,
                       segments->sentences[sentence - 1].end);
  if (sentence > 0 && lectern_reading_is (reading, paragraph.first - 1, ":"))
    return find_topic (reading, segments->sentences[sentence - 1].first,
                       segments->sentences[sentence - 1].end);
  return none;
}

static gboolean
has_speaker (const LecternQuote *quote)
{
  return lectern_span_is_set (quote->speaker);
}

/* A run over several paragraphs has one speaker, wherever it is named. */
static void
fill_runs (GArray *quotes)
{
  for (guint i = 0; i < quotes->len; i++)
    {
      LecternQuote *quote = &g_array_index (quotes, LecternQuote, i);

      if (quote->continues != LECTERN_NONE && !has_speaker (quote))
        set_speaker (quote, get_speaker (&g_array_index (quotes, LecternQuote, quote->continues)));
    }
  for (guint i = quotes->len; i-- > 0;)
    {
      LecternQuote *quote = &g_array_index (quotes, LecternQuote, i);

      if (quote->continues != LECTERN_NONE && has_speaker (quote))
        {
          LecternQuote *before = &g_array_index (quotes, LecternQuote, quote->continues);

          if (!has_speaker (before))
            set_speaker (before, get_speaker (quote));
        }
    }
}

static LecternSpeaker
find_in_force (const LecternReading *reading,
               GArray *quotes,
               const LecternPiece *pieces,
               guint index)
{
  LecternSpeaker speaker;
  LecternQuote *near;

  if (index > 0)
    {
      near = &g_array_index (quotes, LecternQuote, index - 1);
      if (pieces[index - 1].paragraph == pieces[index].paragraph && has_speaker (near))
        return get_speaker (near);
    }
  speaker = find_lead (reading, &pieces[index]);
  if (lectern_span_is_set (speaker.span))
    return speaker;
  if (index + 1 < quotes->len && pieces[index + 1].paragraph == pieces[index].paragraph)
    {
      near = &g_array_index (quotes, LecternQuote, index + 1);
      if (has_speaker (near))
        return get_speaker (near);
    }
  if (index > 0 && pieces[index - 1].paragraph + 1 >= pieces[index].paragraph)
    return get_speaker (&g_array_index (quotes, LecternQuote, index - 1));
  return speaker;
}

void
lectern_speakers_fill (const LecternReading *reading,
                       GArray *quotes,
                       const LecternPiece *first_pieces)
{
  fill_runs (quotes);
  for (guint i = 0; i < quotes->len; i++)
    {
      LecternQuote *quote = &g_array_index (quotes, LecternQuote, i);

      if (has_speaker (quote) || quote->kind == LECTERN_QUOTE_INDIRECT)
        continue;
      set_speaker (quote, find_in_force (reading, quotes, first_pieces, i));
    }
  fill_runs (quotes);
  lectern_speakers_fill_answers (reading, quotes, first_pieces);
}
