/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hash of the pieces, and the likeliest path through a word. */

#include "config.h"

#include "analysis/model/pieces.h"

#include <string.h>

#define MARK "\xe2\x96\x81" /* ▁ starts a word after white space */
#define UNKNOWN_PENALTY (10 << 16)
#define HASH_START 2166136261u
#define HASH_FACTOR 16777619u

/* Bytes of a word with its mark: code points of at most 4. */
#define MAX_BYTES (4 * LECTERN_WORD_MAX_CODE_POINTS)

struct _LecternPieces
{
  const LecternWeights *weights;
  guint32 *slots; /* (mask + 1) piece ids, 0 where empty; at most half full */
  guint32 mask;
  guint longest; /* bytes */
  gint64 unknown_score;
};

static guint32
hash_step (guint32 hash, char byte)
{
  return (hash ^ (guint8) byte) * HASH_FACTOR;
}

/* FNV spreads its low bits badly. */
static guint32
hash_end (guint32 hash)
{
  return hash ^ (hash >> 15);
}

static guint32
find (const LecternPieces *self, const char *text, guint n_bytes, guint32 hash)
{
  const LecternWeights *w = self->weights;

  for (guint32 slot = hash_end (hash) & self->mask;; slot = (slot + 1) & self->mask)
    {
      guint32 id = self->slots[slot];
      guint32 start;

      if (id == 0)
        return 0;
      start = w->piece_starts[id];
      if (w->piece_starts[id + 1] - start == n_bytes
          && memcmp (w->piece_text + start, text, n_bytes) == 0)
        return id;
    }
}

static void
add (LecternPieces *self, guint32 id)
{
  const LecternWeights *w = self->weights;
  const char *text = w->piece_text + w->piece_starts[id];
  guint n_bytes = w->piece_starts[id + 1] - w->piece_starts[id];
  guint32 hash = HASH_START;
  guint32 slot;

  for (guint i = 0; i < n_bytes; i++)
    hash = hash_step (hash, text[i]);
  if (n_bytes == 0 || find (self, text, n_bytes, hash) != 0)
    return;
  for (slot = hash_end (hash) & self->mask; self->slots[slot] != 0;)
    slot = (slot + 1) & self->mask;
  self->slots[slot] = id;
  self->longest = MAX (self->longest, n_bytes);
}

LecternPieces *
lectern_pieces_new (const LecternWeights *weights)
{
  LecternPieces *self = g_new0 (LecternPieces, 1);
  gint32 least = G_MAXINT32;

  self->weights = weights;
  for (self->mask = 1023; self->mask < 2 * weights->n_pieces;)
    self->mask = 2 * self->mask + 1;
  self->slots = g_new0 (guint32, (gsize) self->mask + 1);
  for (guint32 id = LECTERN_N_SPECIAL_PIECES; id < weights->n_pieces; id++)
    {
      add (self, id);
      least = MIN (least, weights->piece_scores[id]);
    }
  self->unknown_score = (gint64) least - UNKNOWN_PENALTY;
  return self;
}

void
lectern_pieces_free (LecternPieces *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self);
}

/* The best way to reach a byte of the word. */
typedef struct
{
  gint64 score;
  guint from;
  guint32 id;
  gboolean reached;
} Step;

static void
reach (Step *step, gint64 score, guint from, guint32 id)
{
  if (!step->reached || score > step->score)
    *step = (Step){ score, from, id, TRUE };
}

static guint
best_path (const LecternPieces *self, const char *text, guint n_bytes, guint32 *ids)
{
  Step steps[MAX_BYTES + 1] = { 0 };
  guint32 path[LECTERN_WORD_MAX_CODE_POINTS];
  guint n = 0;

  steps[0].reached = TRUE;
  for (guint start = 0; start < n_bytes; start = g_utf8_next_char (text + start) - text)
    {
      guint one = g_utf8_next_char (text + start) - text;
      guint32 hash = HASH_START;

      for (guint end = start; end < n_bytes && end - start < self->longest;)
        {
          guint next = g_utf8_next_char (text + end) - text;
          guint32 id;

          for (; end < next; end++)
            hash = hash_step (hash, text[end]);
          id = find (self, text + start, end - start, hash);
          if (id != 0)
            reach (&steps[end], steps[start].score + self->weights->piece_scores[id], start, id);
          else if (end == one)
            reach (&steps[end], steps[start].score + self->unknown_score, start,
                   LECTERN_PIECE_UNKNOWN);
        }
    }
  for (guint at = n_bytes; at > 0 && n < G_N_ELEMENTS (path); at = steps[at].from)
    path[n++] = steps[at].id;
  for (guint i = 0; i < n && i < LECTERN_WORD_MAX_PIECES; i++)
    ids[i] = path[n - 1 - i];
  return MIN (n, LECTERN_WORD_MAX_PIECES);
}

static gboolean
is_ascii (const char *text, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if ((guint8) text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

guint
lectern_pieces_cut (const LecternPieces *self,
                    const char *word,
                    gsize n_bytes,
                    gboolean spaced,
                    guint32 *ids)
{
  g_autofree char *normal = NULL;
  char text[MAX_BYTES];
  const char *end;
  guint room = LECTERN_WORD_MAX_CODE_POINTS - (spaced ? 1 : 0);
  guint n_text = 0;
  guint n;

  if (!is_ascii (word, n_bytes))
    {
      normal = g_utf8_normalize (word, n_bytes, G_NORMALIZE_NFKC);
      word = normal;
      n_bytes = strlen (normal);
    }
  end = word;
  for (guint i = 0; i < room && end < word + n_bytes; i++)
    end = g_utf8_next_char (end);
  if (spaced)
    {
      memcpy (text, MARK, strlen (MARK));
      n_text = strlen (MARK);
    }
  memcpy (text + n_text, word, end - word);
  n_text += end - word;
  n = best_path (self, text, n_text, ids);
  if (n == 0)
    ids[n++] = LECTERN_PIECE_UNKNOWN;
  return n;
}
