/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts pieces of speech together: parts, kinds, marked stretches, runs over paragraphs, speakers.
 */

#include "config.h"

#include "analysis/quotes/quotes.h"

#include "analysis/quotes/quotes-pieces.h"
#include "analysis/quotes/quotes-speaker.h"
#include "analysis/text/marks.h"

typedef struct
{
  const LecternReading *reading;
  const LecternSpeech *speech;
  GArray *pieces; /* of LecternPiece */
  GArray *quotes; /* of LecternQuote */
  GArray *firsts; /* of LecternPiece: the first piece of each quote */
  guint *quote_of_pair;
} Builder;

static LecternPiece *
get_piece (const Builder *self, guint index)
{
  return &g_array_index (self->pieces, LecternPiece, index);
}

/* `"A!" Smith said: "B"`: the cue of a sentence of its own leads to the second piece only. */
static gboolean
leads_on (const Builder *self, const LecternPiece *before, const LecternPiece *piece)
{
  const LecternSegments *segments = self->reading->segments;

  return lectern_reading_is (self->reading, piece->first - 1, ":")
         && segments->sentences[segments->tokens[before->cue].sentence].first >= before->end;
}

/* "A. (Laughter.) B" */
static gboolean
is_parted_by_remark (const Builder *self, const LecternPiece *before, const LecternPiece *piece)
{
  const LecternReading *reading = self->reading;
  guint t = before->end;

  while (t < piece->first && reading->grammar[t] == LECTERN_GRAMMAR_POINT
         && !lectern_reading_is (reading, t, "(") && !lectern_reading_is (reading, t, "["))
    t++;
  return t < piece->first && lectern_pieces_find_remark (reading, t, piece->first) == piece->first;
}

/* Does piece go on where the one before it was interrupted by narrator and cue, or a remark? */
static gboolean
is_joined (const Builder *self, guint index)
{
  const LecternPiece *before, *piece = get_piece (self, index);

  if (index == 0)
    return FALSE;
  before = get_piece (self, index - 1);
  if (before->paragraph != piece->paragraph || before->source != piece->source)
    return FALSE;
  if (is_parted_by_remark (self, before, piece))
    return piece->cue == LECTERN_NONE || before->cue == LECTERN_NONE || piece->cue == before->cue;
  if (before->cue == LECTERN_NONE)
    return FALSE;
  if (piece->cue != LECTERN_NONE && piece->cue != before->cue)
    return FALSE;
  return before->cue >= before->end && before->cue < piece->first
         && !leads_on (self, before, piece);
}

static guint
count_letters (const LecternReading *reading, guint first, guint end, gboolean marked)
{
  guint n = 0;

  for (guint t = first; t < end; t++)
    if (reading->grammar[t] != LECTERN_GRAMMAR_POINT
        && (reading->pair[t] != LECTERN_NONE) == marked)
      n++;
  return n;
}

static void
add_marked (Builder *self, const LecternPiece *piece, GArray *marked)
{
  const LecternReading *reading = self->reading;

  for (guint t = piece->first; t < piece->end; t++)
    {
      guint pair = reading->pair[t];
      LecternSpan inside;

      if (pair == LECTERN_NONE || self->quote_of_pair[pair] == self->quotes->len)
        continue;
      self->quote_of_pair[pair] = self->quotes->len;
      inside = g_array_index (reading->pairs, LecternMarkPair, pair).inside;
      if (inside.end > inside.start)
        g_array_append_val (marked, inside);
    }
}

static guint
find_continued (Builder *self, const LecternQuote *quote, guint first_pair)
{
  guint before;

  if (quote->kind == LECTERN_QUOTE_INDIRECT || first_pair == LECTERN_NONE)
    return LECTERN_NONE;
  before = g_array_index (self->reading->pairs, LecternMarkPair, first_pair).continues;
  return before == LECTERN_NONE ? LECTERN_NONE : self->quote_of_pair[before];
}

/* "said", not "said in an" */
static guint
trim_cue (const LecternReading *reading, guint first, guint end)
{
  while (end > first + 1 && reading->grammar[end - 1] == LECTERN_GRAMMAR_POINT)
    end--;
  if (end > first + 1 && reading->grammar[end - 1] == LECTERN_GRAMMAR_DETERMINER)
    end--;
  else
    return end;
  return end > first + 1 && reading->grammar[end - 1] == LECTERN_GRAMMAR_PREPOSITION ? end - 1
                                                                                     : end;
}

static void
set_source (Builder *self, LecternQuote *quote, const LecternPiece *piece)
{
  LecternSpeaker speaker = { { LECTERN_NONE, LECTERN_NONE }, LECTERN_NONE };

  quote->cue = speaker.span;
  if (piece->cue != LECTERN_NONE)
    {
      guint first = piece->cue;
      guint end = lectern_speech_end (self->speech->cue, first, self->speech->n_tokens);

      end = trim_cue (self->reading, first, end);
      if (end > first + 1 && lectern_reading_is (self->reading, first, "to"))
        first++;
      quote->cue = lectern_reading_get_span (self->reading, first, end);
    }
  if (piece->source != LECTERN_NONE)
    speaker = lectern_speaker_from_source (self->reading, self->speech, piece->source);
  quote->speaker = speaker.span;
  quote->speaker_entity = speaker.entity;
}

/* Pieces [first, end) are one quote. */
static void
add_quote (Builder *self, guint first, guint end)
{
  const LecternReading *reading = self->reading;
  LecternQuote quote = { .continues = LECTERN_NONE };
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (LecternSpan));
  GArray *marked = g_array_new (FALSE, FALSE, sizeof (LecternSpan));
  guint inside = 0, outside = 0;
  const LecternPiece *head = get_piece (self, first);

  for (guint i = first; i < end; i++)
    {
      const LecternPiece *piece = get_piece (self, i);
      LecternSpan span = lectern_reading_get_span (reading, piece->first, piece->end);

      g_array_append_val (parts, span);
      add_marked (self, piece, marked);
      inside += count_letters (reading, piece->first, piece->end, TRUE);
      outside += count_letters (reading, piece->first, piece->end, FALSE);
    }
  quote.span = (LecternSpan){ g_array_index (parts, LecternSpan, 0).start,
                              g_array_index (parts, LecternSpan, parts->len - 1).end };
  quote.kind = inside == 0    ? LECTERN_QUOTE_INDIRECT
               : outside == 0 ? LECTERN_QUOTE_DIRECT
                              : LECTERN_QUOTE_MIXED;
  quote.continues = find_continued (self, &quote, reading->pair[head->first]);
  set_source (self, &quote, head);
  if (parts->len == 1)
    g_array_set_size (parts, 0);
  quote.n_parts = parts->len;
  quote.parts = (LecternSpan *) g_array_free (parts, FALSE);
  quote.n_marked = marked->len;
  quote.marked = (LecternSpan *) g_array_free (marked, FALSE);
  g_array_append_val (self->quotes, quote);
  g_array_append_val (self->firsts, *head);
}

GArray *
lectern_quotes_find (const LecternReading *reading, LecternSpeech *speech)
{
  Builder self = { .reading = reading, .speech = speech };

  lectern_pieces_snap (reading, speech);
  self.pieces = lectern_pieces_find (reading, speech);
  self.quotes = g_array_new (FALSE, TRUE, sizeof (LecternQuote));
  self.firsts = g_array_new (FALSE, FALSE, sizeof (LecternPiece));
  self.quote_of_pair = g_new (guint, reading->pairs->len + 1);
  for (guint i = 0; i < reading->pairs->len; i++)
    self.quote_of_pair[i] = LECTERN_NONE;
  for (guint i = 0; i < self.pieces->len;)
    {
      guint end = i + 1;

      while (end < self.pieces->len && is_joined (&self, end))
        end++;
      add_quote (&self, i, end);
      i = end;
    }
  lectern_speakers_fill (reading, self.quotes, (LecternPiece *) self.firsts->data);
  lectern_speakers_resolve_pronouns (reading, self.quotes, (LecternPiece *) self.firsts->data);
  g_array_unref (self.pieces);
  g_array_unref (self.firsts);
  g_free (self.quote_of_pair);
  return self.quotes;
}
