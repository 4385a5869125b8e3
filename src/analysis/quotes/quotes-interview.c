/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interviews in letters, "Q:" and "A:": who answers. */

#include "config.h"

#include "analysis/quotes/quotes-speaker.h"

static gboolean
is_person (const LecternReading *reading, guint entity)
{
  return g_array_index (reading->resolution->referents, LecternReferent, entity).type
         == LECTERN_ENTITY_PERSON;
}

/* Is the speaker but a letter, with or without a stop, and no verb beside it? */
static gboolean
is_letter (const LecternQuote *quote)
{
  return lectern_span_is_set (quote->speaker) && !lectern_span_is_set (quote->cue)
         && quote->speaker.end - quote->speaker.start <= 2;
}

/* "A" of an interview in letters: the person whom the paragraphs before it are about. */
static guint
find_interviewee (const LecternReading *reading, guint end)
{
  g_autofree guint *counts = g_new0 (guint, reading->resolution->referents->len + 1);
  guint best = LECTERN_NONE;

  for (guint i = 0; i < reading->resolution->places->len; i++)
    {
      const LecternPlace *place = &g_array_index (reading->resolution->places, LecternPlace, i);

      if (place->first >= end)
        break;
      if (is_person (reading, place->entity)
          && ++counts[place->entity] > (best != LECTERN_NONE ? counts[best] : 0))
        best = place->entity;
    }
  return best;
}

void
lectern_speakers_fill_answers (const LecternReading *reading,
                               GArray *quotes,
                               const LecternPiece *first_pieces)
{
  guint interviewee = LECTERN_NONE;
  gboolean asked = FALSE;

  for (guint i = 0; i < quotes->len; i++)
    {
      LecternQuote *quote = &g_array_index (quotes, LecternQuote, i);
      const char *text = reading->segments->text + quote->speaker.start;

      if (!is_letter (quote))
        continue;
      if (*text == 'Q' && !asked)
        {
          interviewee = find_interviewee (reading, first_pieces[i].first);
          asked = TRUE;
        }
      if (*text == 'Q')
        quote->speaker_entity = LECTERN_NONE;
      else if (*text == 'A' && asked)
        quote->speaker_entity = interviewee;
    }
}
