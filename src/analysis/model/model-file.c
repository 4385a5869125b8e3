/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a model file's sections in place, believing nothing in it. */

#include "config.h"

#include "analysis/model/model-file.h"

#include "analysis/engine.h"

#include <math.h>
#include <string.h>

#if G_BYTE_ORDER != G_LITTLE_ENDIAN
#error "The model file is read in place: little-endian machines only"
#endif

/* No weight of a sane model comes near; keeps the arithmetic away from infinity. */
#define MAX_NUMBER 1e4f

#define CHECKSUM_SUMS 64
#define CHECKSUM_FACTOR G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

static gboolean
damaged (GError **error, const char *why)
{
  g_set_error_literal (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA, why);
  return FALSE;
}

guint64
lectern_model_checksum (const guint8 *data, gsize n_bytes)
{
  guint64 sums[CHECKSUM_SUMS];
  guint64 all = n_bytes;
  gsize n_words = n_bytes / sizeof (guint64);

  for (guint i = 0; i < CHECKSUM_SUMS; i++)
    sums[i] = i;
  for (gsize at = 0; at < n_words; at += CHECKSUM_SUMS)
    {
      guint n = MIN (n_words - at, CHECKSUM_SUMS);
      guint64 words[CHECKSUM_SUMS];

      memcpy (words, data + at * sizeof (guint64), n * sizeof (guint64));
      for (guint i = 0; i < n; i++)
        sums[i] = (sums[i] ^ words[i]) * CHECKSUM_FACTOR;
    }
  for (guint i = 0; i < CHECKSUM_SUMS; i++)
    all = ((all ^ sums[i]) * CHECKSUM_FACTOR) ^ (all >> 32);
  return all;
}

/* ---- sections ---------------------------------------------------------------------------- */

typedef struct
{
  const guint8 *data;
  gsize n_bytes;
  gsize at;
  gboolean failed;
} Cursor;

/* The next section, of n × size bytes; NULL, now and ever after, if it is not all there. */
static const void *
take (Cursor *cursor, gsize n, gsize size)
{
  gsize start = (cursor->at + LECTERN_MODEL_ALIGNMENT - 1) & ~(gsize) (LECTERN_MODEL_ALIGNMENT - 1);

  /* The header's bounds keep n × size below 2^32. */
  if (cursor->failed || start > cursor->n_bytes || n * size > cursor->n_bytes - start)
    {
      cursor->failed = TRUE;
      return NULL;
    }
  cursor->at = start + n * size;
  return cursor->data + start;
}

static const float *
take_floats (Cursor *cursor, gsize n)
{
  const float *floats = take (cursor, n, sizeof (float));

  for (gsize i = 0; floats != NULL && i < n; i++)
    if (!(fabsf (floats[i]) <= MAX_NUMBER))
      {
        cursor->failed = TRUE;
        return NULL;
      }
  return floats;
}

/* -128 is no weight: see LECTERN_QUANT_MAX. */
static const gint8 *
take_bytes (Cursor *cursor, gsize n)
{
  const gint8 *bytes = take (cursor, n, 1);

  if (bytes != NULL && memchr (bytes, 0x80, n) != NULL)
    {
      cursor->failed = TRUE;
      return NULL;
    }
  return bytes;
}

static void
take_linear (Cursor *cursor, LecternLinear *linear, guint n_out, guint n_in)
{
  linear->matrix.n_out = n_out;
  linear->matrix.n_in = n_in;
  linear->matrix.weights = take_bytes (cursor, (gsize) n_out * n_in);
  linear->scales = take_floats (cursor, n_out);
  linear->bias = take_floats (cursor, n_out);
  linear->matrix.sums = take (cursor, n_out, sizeof (gint32));
}

static void
take_norm (Cursor *cursor, LecternNorm *norm, guint n)
{
  norm->gain = take_floats (cursor, n);
  norm->shift = take_floats (cursor, n);
}

static void
take_layer (Cursor *cursor, LecternLayer *layer, guint width, guint wide)
{
  take_linear (cursor, &layer->qkv, 3 * width, width);
  take_linear (cursor, &layer->out, width, width);
  take_norm (cursor, &layer->norm1, width);
  take_linear (cursor, &layer->up, wide, width);
  take_linear (cursor, &layer->down, width, wide);
  take_norm (cursor, &layer->norm2, width);
}

static void
take_sections (LecternWeights *self, Cursor *cursor)
{
  self->piece_starts = take (cursor, self->n_pieces + 1, sizeof (guint32));
  self->piece_scores = take (cursor, self->n_pieces, sizeof (gint32));
  self->piece_text = take (cursor, self->piece_bytes, 1);
  self->word = take_bytes (cursor, (gsize) self->n_pieces * self->width);
  self->word_scales = take_floats (cursor, self->n_pieces);
  self->places = take_floats (cursor, (gsize) self->n_places * self->width);
  take_norm (cursor, &self->norm, self->width);
  for (guint i = 0; i < self->n_layers; i++)
    take_layer (cursor, &self->layers[i], self->width, self->wide);
  take_linear (cursor, &self->lower, LECTERN_N_LOWER, self->width);
  take_linear (cursor, &self->upper, LECTERN_N_UPPER, self->width);
  self->arc = take_floats (cursor, LECTERN_ARC_SIZE * LECTERN_ARC_SIZE);
  self->arc_bias = take_floats (cursor, LECTERN_ARC_SIZE);
  self->arc_root = take_floats (cursor, LECTERN_ARC_SIZE);
  self->relation = take_floats (cursor, (gsize) self->n_relations * (LECTERN_RELATION_SIZE + 1)
                                            * LECTERN_RELATION_STRIDE);
  self->relation_root = take_floats (cursor, LECTERN_RELATION_SIZE);
  self->relation_names = take (cursor, self->n_relations, LECTERN_RELATION_NAME_BYTES);
  self->link_none = take_floats (cursor, LECTERN_LINK_SIZE);
  self->coref_none = take_floats (cursor, LECTERN_COREF_SIZE);
}

/* ---- checks ------------------------------------------------------------------------------ */

static gboolean
header_is_sane (const LecternWeights *self)
{
  guint head_size;

  if (self->n_pieces <= LECTERN_N_SPECIAL_PIECES || self->n_pieces > LECTERN_MODEL_MAX_PIECES
      || self->piece_bytes > self->n_pieces * 64 || self->width == 0
      || self->width > LECTERN_MODEL_MAX_WIDTH || self->width % LECTERN_LANES != 0
      || self->wide == 0 || self->wide > LECTERN_MODEL_MAX_WIDE || self->wide % LECTERN_LANES != 0
      || self->n_layers == 0 || self->n_layers > LECTERN_MODEL_MAX_LAYERS || self->n_heads == 0
      || self->width % self->n_heads != 0 || self->n_places > LECTERN_MODEL_MAX_PLACES
      || self->window < LECTERN_MODEL_MIN_WINDOW || self->window > self->n_places
      || self->syntax_layer == 0 || self->syntax_layer > self->n_layers || self->n_relations == 0
      || self->n_relations > LECTERN_MODEL_MAX_RELATIONS)
    return FALSE;
  head_size = self->width / self->n_heads;
  return head_size % LECTERN_LANES == 0 && head_size <= LECTERN_MODEL_MAX_HEAD_SIZE;
}

static gboolean
texts_are_sane (const LecternWeights *self)
{
  if (self->piece_starts[0] != 0 || self->piece_starts[self->n_pieces] != self->piece_bytes)
    return FALSE;
  for (guint i = 0; i < self->n_pieces; i++)
    if (self->piece_starts[i] > self->piece_starts[i + 1]
        || ABS ((gint64) self->piece_scores[i]) > G_MAXINT32 / 1024)
      return FALSE;
  for (guint i = 0; i < self->n_relations; i++)
    {
      const char *name = self->relation_names + i * LECTERN_RELATION_NAME_BYTES;
      gsize length = strnlen (name, LECTERN_RELATION_NAME_BYTES);

      if (length == LECTERN_RELATION_NAME_BYTES || !g_utf8_validate (name, length, NULL))
        return FALSE;
    }
  return TRUE;
}

gboolean
lectern_weights_read (LecternWeights *self, const guint8 *data, gsize n_bytes, GError **error)
{
  guint32 numbers[16];
  guint64 size, checksum;
  Cursor cursor = { data, n_bytes, LECTERN_MODEL_HEADER_BYTES, FALSE };

  if (n_bytes < LECTERN_MODEL_HEADER_BYTES
      || memcmp (data, LECTERN_MODEL_MAGIC, strlen (LECTERN_MODEL_MAGIC)) != 0)
    return damaged (error, "not a Lectern model");
  memcpy (numbers, data + 8, sizeof numbers);
  memcpy (&size, data + 72, sizeof size);
  memcpy (&checksum, data + 80, sizeof checksum);
  if (numbers[0] != LECTERN_MODEL_VERSION)
    return damaged (error, "a Lectern model of another version");
  if (size != n_bytes || n_bytes > LECTERN_MODEL_MAX_BYTES
      || n_bytes % LECTERN_MODEL_ALIGNMENT != 0)
    return damaged (error, "the model is cut short or too long");
  *self = (LecternWeights){
    .n_pieces = numbers[1],
    .piece_bytes = numbers[2],
    .width = numbers[3],
    .n_layers = numbers[4],
    .n_heads = numbers[5],
    .wide = numbers[6],
    .n_places = numbers[7],
    .window = numbers[8],
    .syntax_layer = numbers[9],
    .n_relations = numbers[10],
  };
  if (numbers[11] != LECTERN_ARC_SIZE || numbers[12] != LECTERN_RELATION_SIZE
      || numbers[13] != LECTERN_LINK_SIZE || numbers[14] != LECTERN_COREF_SIZE
      || !header_is_sane (self))
    return damaged (error, "the model's sizes make no sense");
  if (checksum
      != lectern_model_checksum (data + LECTERN_MODEL_HEADER_BYTES,
                                 n_bytes - LECTERN_MODEL_HEADER_BYTES))
    return damaged (error, "the model's checksum is wrong");
  take_sections (self, &cursor);
  if (cursor.failed || n_bytes - cursor.at >= LECTERN_MODEL_ALIGNMENT || !texts_are_sane (self))
    return damaged (error, "the model's contents make no sense");
  return TRUE;
}
