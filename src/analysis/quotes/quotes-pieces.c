/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts the evidence of speech into pieces whose borders agree with the quotation marks. */

#include "config.h"

#include "analysis/quotes/quotes-pieces.h"

#include "analysis/text/marks.h"

/* A pair counts as said where the evidence holds this share of its words. */
#define MIN_SHARE 0.5

/* Words of the person asked, at most. */
#define MAX_ASKED 4

/* "(Laughter.)" in a transcript: nobody says it. */
static gboolean
is_remark (const LecternReading *reading, LecternRange pair)
{
  guint first = pair.first, last = pair.end - 1;

  while (first < last && reading->grammar[first] == LECTERN_GRAMMAR_POINT
         && !lectern_reading_is (reading, first, "("))
    first++;
  while (last > first && reading->grammar[last] == LECTERN_GRAMMAR_POINT
         && !lectern_reading_is (reading, last, ")"))
    last--;
  if (!lectern_reading_is (reading, first, "(") || !lectern_reading_is (reading, last, ")"))
    return FALSE;
  for (guint t = first + 1; t < last; t++)
    if (lectern_reading_is (reading, t, ")"))
      return FALSE;
  return TRUE;
}

static gboolean
snap_pair (const LecternReading *reading,
           LecternSpeech *speech,
           LecternRange pair,
           gboolean goes_on)
{
  guint words = 0, said = 0;
  guint source = LECTERN_NONE, cue = LECTERN_NONE;
  gboolean joined;

  for (guint t = pair.first; t < pair.end; t++)
    {
      if (reading->grammar[t] != LECTERN_GRAMMAR_POINT)
        words++;
      if (speech->content[t] == LECTERN_SPEECH_NONE)
        continue;
      if (reading->grammar[t] != LECTERN_GRAMMAR_POINT)
        said++;
      if (source == LECTERN_NONE)
        source = speech->source_of[t];
      if (cue == LECTERN_NONE)
        cue = speech->cue_of[t];
    }
  if (words == 0 || (said < MIN_SHARE * words && !goes_on))
    {
      for (guint t = pair.first; t < pair.end; t++)
        speech->content[t] = LECTERN_SPEECH_NONE;
      if (pair.end < speech->n_tokens && speech->content[pair.end] == LECTERN_SPEECH_INSIDE)
        speech->content[pair.end] = LECTERN_SPEECH_BEGIN;
      return FALSE;
    }
  joined = pair.first > 0 && speech->content[pair.first - 1] != LECTERN_SPEECH_NONE
           && (speech->content[pair.first] == LECTERN_SPEECH_INSIDE
               || speech->content[pair.first] == LECTERN_SPEECH_NONE);
  lectern_speech_tag (speech->content, pair.first, pair.end);
  if (joined)
    speech->content[pair.first] = LECTERN_SPEECH_INSIDE;
  for (guint t = pair.first; t < pair.end; t++)
    {
      speech->source_of[t] = source;
      speech->cue_of[t] = cue;
    }
  return TRUE;
}

/* Words of a remark in brackets, at most. */
#define MAX_REMARK 4

guint
lectern_pieces_find_remark (const LecternReading *reading, guint token, guint limit)
{
  gboolean square = lectern_reading_is (reading, token, "[");
  guint words = 0;

  if (reading->pair[token] != LECTERN_NONE || token + 1 >= limit
      || !(square || lectern_reading_is (reading, token, "("))
      || (token > 0 && reading->grammar[token - 1] != LECTERN_GRAMMAR_POINT)
      || !(square || (reading->segments->tokens[token + 1].flags & LECTERN_TOKEN_CAPITAL) != 0))
    return LECTERN_NONE;
  for (guint t = token + 1; t < limit && words <= MAX_REMARK; t++)
    {
      if (lectern_reading_is (reading, t, square ? "]" : ")"))
        return t + 1;
      words += reading->grammar[t] != LECTERN_GRAMMAR_POINT;
    }
  return LECTERN_NONE;
}

/* What somebody says goes on behind a remark, as another piece. */
static void
drop_remarks (const LecternReading *reading, LecternSpeech *speech, LecternRange paragraph)
{
  for (guint t = paragraph.first; t < paragraph.end; t++)
    {
      guint end = speech->content[t] == LECTERN_SPEECH_NONE
                      ? LECTERN_NONE
                      : lectern_pieces_find_remark (reading, t, paragraph.end);

      if (end == LECTERN_NONE)
        continue;
      for (; t < end; t++)
        speech->content[t] = LECTERN_SPEECH_NONE;
      if (t < paragraph.end && speech->content[t] == LECTERN_SPEECH_INSIDE)
        speech->content[t] = LECTERN_SPEECH_BEGIN;
    }
}

void
lectern_pieces_snap (const LecternReading *reading, LecternSpeech *speech)
{
  g_autofree gboolean *said = g_new0 (gboolean, reading->pairs->len + 1);

  for (guint i = 0; i < reading->pairs->len; i++)
    {
      const LecternMarkPair *pair = &g_array_index (reading->pairs, LecternMarkPair, i);

      /* A run over several paragraphs is said as a whole. */
      LecternRange tokens = lectern_reading_get_pair_tokens (reading, i);

      if (pair->depth == 0 && is_remark (reading, tokens))
        {
          for (guint t = tokens.first; t < tokens.end; t++)
            speech->content[t] = LECTERN_SPEECH_NONE;
          said[i] = pair->continues != LECTERN_NONE && said[pair->continues];
        }
      else if (pair->depth == 0)
        said[i] = snap_pair (reading, speech, tokens,
                             pair->continues != LECTERN_NONE && said[pair->continues]);
    }
  for (guint i = 0; i < reading->segments->n_paragraphs; i++)
    drop_remarks (reading, speech, reading->segments->paragraphs[i]);
}

/* Points at the borders and a leading "that" are not said. */
static void
trim (const LecternReading *reading, LecternPiece *piece)
{
  while (
      piece->first < piece->end && reading->pair[piece->first] == LECTERN_NONE
      && (reading->grammar[piece->first] == LECTERN_GRAMMAR_POINT
          || (lectern_reading_is (reading, piece->first, "that") && piece->first + 1 < piece->end))
      && !lectern_reading_is (reading, piece->first, "$"))
    piece->first++;
  while (piece->end > piece->first && reading->pair[piece->end - 1] == LECTERN_NONE
         && reading->grammar[piece->end - 1] == LECTERN_GRAMMAR_POINT
         && !lectern_reading_is (reading, piece->end - 1, ")")
         && !lectern_reading_is (reading, piece->end - 1, "%"))
    piece->end--;
}

/* "asked Smith whether he would go": the person asked is not said. */
static void
skip_asked (const LecternReading *reading, LecternPiece *piece)
{
  guint limit = MIN (piece->end, piece->first + MAX_ASKED + 1);

  if (piece->cue == LECTERN_NONE || piece->cue >= piece->first
      || (reading->cue[piece->cue] & LECTERN_CUE_ASK) == 0)
    return;
  for (guint t = piece->first; t < limit && reading->pair[t] == LECTERN_NONE
                               && reading->grammar[t] != LECTERN_GRAMMAR_POINT;
       t++)
    if (lectern_reading_is (reading, t, "whether") || lectern_reading_is (reading, t, "if"))
      {
        piece->first = t;
        return;
      }
}

static void
add_piece (const LecternReading *reading,
           const LecternSpeech *speech,
           GArray *pieces,
           guint first,
           guint end,
           guint paragraph)
{
  LecternPiece piece = { first, end, paragraph, LECTERN_NONE, LECTERN_NONE };

  trim (reading, &piece);
  for (guint t = piece.first; t < piece.end; t++)
    {
      if (piece.source == LECTERN_NONE)
        piece.source = speech->source_of[t];
      if (piece.cue == LECTERN_NONE)
        piece.cue = speech->cue_of[t];
    }
  skip_asked (reading, &piece);
  if (piece.end > piece.first)
    g_array_append_val (pieces, piece);
}

GArray *
lectern_pieces_find (const LecternReading *reading, const LecternSpeech *speech)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (LecternPiece));
  const LecternSegments *segments = reading->segments;

  for (guint p = 0; p < segments->n_paragraphs; p++)
    {
      LecternRange paragraph = segments->paragraphs[p];

      for (guint t = paragraph.first; t < paragraph.end;)
        {
          guint end;

          if (speech->content[t] == LECTERN_SPEECH_NONE)
            {
              t++;
              continue;
            }
          end = MIN (lectern_speech_end (speech->content, t, speech->n_tokens), paragraph.end);
          add_piece (reading, speech, pieces, t, end, p);
          t = end;
        }
    }
  return pieces;
}
