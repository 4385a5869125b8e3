/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers of quotations without a cue: the one in force. */

#include "config.h"

#include "analysis/quotes/quotes-speaker.h"

static const LecternReferent *
get_referent (const LecternReading *reading, const LecternPlace *place)
{
  return &g_array_index (reading->resolution->referents, LecternReferent, place->entity);
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
