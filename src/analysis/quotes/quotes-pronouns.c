/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers that are pronouns for which the article's coreference found nobody: who says "she added"
 * has mostly spoken, or been named, just before. */

#include "config.h"

#include "analysis/quotes/quotes-speaker.h"

#include <string.h>

/* Paragraphs between the words that a pronoun goes back over. */
#define MAX_PARAGRAPHS_BACK 2

typedef enum
{
  PRONOUN_NONE,
  PRONOUN_HE,
  PRONOUN_SHE,
  PRONOUN_IT,
  PRONOUN_ANY, /* "the Spaniard": a person */
} Pronoun;

static const LecternReferent *
get_referent (const LecternReading *reading, guint entity)
{
  return &g_array_index (reading->resolution->referents, LecternReferent, entity);
}

static int
compare_tokens (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* "Smith's wife wept. She said …": the text means somebody whom it does not name. */
static gboolean
is_unnamed (const LecternReading *reading, const LecternQuote *quote)
{
  guint at = lectern_segments_token_at (reading->segments, quote->speaker.start);

  return g_array_binary_search (reading->resolution->unnamed, &at, compare_tokens, NULL);
}

/* "The Spaniard said": a people's name for one of them. */
static gboolean
is_one_of_people (const LecternReading *reading, const LecternQuote *quote)
{
  static const char *const many[] = { "s", "ese", "ish", "ch", "sh" };
  guint at = lectern_segments_token_at (reading->segments, quote->speaker.start);
  const char *end = reading->segments->text + quote->speaker.end;

  if (quote->speaker_entity == LECTERN_NONE || at == 0
      || get_referent (reading, quote->speaker_entity)->type != LECTERN_ENTITY_OTHER
      || !(lectern_reading_is (reading, at - 1, "the")
           || lectern_token_is (reading->segments, at - 1, "The")))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    if (strncmp (end - strlen (many[i]), many[i], strlen (many[i])) == 0)
      return FALSE;
  return lectern_token_lookup (reading->segments, at, reading->lexicon, LECTERN_LIST_NATIONALITIES)
         != NULL;
}

/* The pronoun that the speaker is, if nobody is known by it. */
static Pronoun
read_pronoun (const LecternReading *reading, const LecternQuote *quote)
{
  static const char *const words[] = { "", "he", "she", "it" };
  const char *text = reading->segments->text + quote->speaker.start;

  if (lectern_span_is_set (quote->speaker) && is_one_of_people (reading, quote))
    return PRONOUN_ANY;
  if (!lectern_span_is_set (quote->speaker) || quote->speaker_entity != LECTERN_NONE
      || is_unnamed (reading, quote))
    return PRONOUN_NONE;
  for (Pronoun i = PRONOUN_HE; i <= PRONOUN_IT; i++)
    if (strlen (words[i]) == quote->speaker.end - quote->speaker.start
        && g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return i;
  return PRONOUN_NONE;
}

static gboolean
fits (const LecternReading *reading, guint entity, Pronoun pronoun)
{
  const LecternReferent *who = get_referent (reading, entity);

  if (pronoun == PRONOUN_IT)
    return who->type == LECTERN_ENTITY_ORGANISATION;
  return who->type == LECTERN_ENTITY_PERSON && !who->plural
         && (pronoun == PRONOUN_ANY
             || who->gender
                    != (pronoun == PRONOUN_HE ? LECTERN_GENDER_FEMALE : LECTERN_GENDER_MALE));
}

/* Whom the narrator names last in tokens [first, end). */
static guint
find_last_named (const LecternReading *reading, guint first, guint end, Pronoun pronoun)
{
  for (guint t = end; t-- > first;)
    {
      const LecternPlace *place = lectern_reading_get_place (reading, t);

      if (place != NULL && reading->pair[t] == LECTERN_NONE
          && fits (reading, place->entity, pronoun))
        return place->entity;
    }
  return LECTERN_NONE;
}

/* Whom the narrator names first behind the quotation, in its paragraph or the next: "he said. The
 * governor, NAME, was speaking in …". */
static guint
find_next_named (const LecternReading *reading, const LecternQuote *quote, Pronoun pronoun)
{
  const LecternSegments *segments = reading->segments;
  guint at = lectern_segments_token_at (segments, MAX (quote->span.end, quote->speaker.end));
  guint paragraph;

  if (at >= segments->n_tokens)
    return LECTERN_NONE;
  paragraph = segments->sentences[segments->tokens[at].sentence].paragraph;
  paragraph = MIN (paragraph + 1, segments->n_paragraphs - 1);
  for (guint t = at; t < segments->paragraphs[paragraph].end; t++)
    {
      const LecternPlace *place = lectern_reading_get_place (reading, t);

      if (place != NULL && place->kind == LECTERN_MENTION_NAME && reading->pair[t] == LECTERN_NONE
          && fits (reading, place->entity, pronoun))
        return place->entity;
    }
  return LECTERN_NONE;
}

/* The one named between the quotation before and the pronoun, if it is near; else who spoke before,
 * unless that was somebody without a name. */
static guint
find_speaker (const LecternReading *reading,
              const GArray *quotes,
              const LecternPiece *pieces,
              guint index,
              Pronoun pronoun)
{
  const LecternSegments *segments = reading->segments;
  const LecternQuote *quote = &g_array_index (quotes, LecternQuote, index);
  guint at = lectern_segments_token_at (segments, quote->speaker.start);
  guint paragraph = segments->sentences[segments->tokens[at].sentence].paragraph;
  guint first = segments->paragraphs[paragraph - MIN (paragraph, 1)].first;
  const LecternQuote *before = NULL;
  guint found;

  for (guint i = index; i-- > 0 && before == NULL;)
    {
      const LecternQuote *other = &g_array_index (quotes, LecternQuote, i);

      if (pieces[i].paragraph + MAX_PARAGRAPHS_BACK < pieces[index].paragraph)
        break;
      if (lectern_span_is_set (other->speaker) && other->speaker.start != quote->speaker.start)
        before = other;
    }
  if (before != NULL)
    {
      guint said =
          lectern_segments_token_at (segments, MAX (before->span.end, before->speaker.end));

      found = find_last_named (reading, MAX (first, said), at, pronoun);
      if (found != LECTERN_NONE)
        return found;
      return before->speaker_entity != LECTERN_NONE
                     && fits (reading, before->speaker_entity, pronoun)
                 ? before->speaker_entity
                 : LECTERN_NONE;
    }
  if (pronoun == PRONOUN_IT)
    return LECTERN_NONE;
  found = find_last_named (reading, first, at, pronoun);
  return found != LECTERN_NONE ? found : find_next_named (reading, quote, pronoun);
}

void
lectern_speakers_resolve_pronouns (const LecternReading *reading,
                                   GArray *quotes,
                                   const LecternPiece *first_pieces)
{
  for (guint i = 0; i < quotes->len; i++)
    {
      LecternQuote *quote = &g_array_index (quotes, LecternQuote, i);
      Pronoun pronoun = read_pronoun (reading, quote);

      if (pronoun != PRONOUN_NONE)
        quote->speaker_entity = find_speaker (reading, quotes, first_pieces, i, pronoun);
    }
}
