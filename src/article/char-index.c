/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From code points to bytes of a text and back, by checkpoints. */

#include "article/char-index.h"

/* Code points between checkpoints: 64 make the table a tenth of the text at most. */
#define STEP 64

struct _LecternCharIndex
{
  const char *text;
  gsize n_bytes;
  guint n_chars;
  guint32 *checkpoints; /* (n_chars / STEP + 1) byte of every STEP-th code point; NULL: ASCII */
};

LecternCharIndex *
lectern_char_index_new (const char *text, gsize n_bytes)
{
  LecternCharIndex *self = g_new0 (LecternCharIndex, 1);
  guint n = 0;

  self->text = text;
  self->n_bytes = n_bytes;
  for (gsize i = 0; i < n_bytes; i++)
    n += ((guchar) text[i] & 0xc0) != 0x80;
  self->n_chars = n;
  if (n == n_bytes)
    return self;

  self->checkpoints = g_new (guint32, n / STEP + 1);
  n = 0;
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (((guchar) text[i] & 0xc0) == 0x80)
        continue;
      if (n % STEP == 0)
        self->checkpoints[n / STEP] = (guint32) i;
      n++;
    }
  if (n % STEP == 0)
    self->checkpoints[n / STEP] = (guint32) n_bytes;

  return self;
}

void
lectern_char_index_free (LecternCharIndex *self)
{
  if (self == NULL)
    return;

  g_free (self->checkpoints);
  g_free (self);
}

guint
lectern_char_index_get_n_chars (const LecternCharIndex *self)
{
  return self->n_chars;
}

gsize
lectern_char_index_to_byte (const LecternCharIndex *self, guint offset)
{
  const char *p;

  if (offset >= self->n_chars)
    return self->n_bytes;
  if (self->checkpoints == NULL)
    return offset;

  p = self->text + self->checkpoints[offset / STEP];
  for (guint i = offset % STEP; i > 0; i--)
    p = g_utf8_next_char (p);

  return (gsize) (p - self->text);
}

guint
lectern_char_index_to_char (const LecternCharIndex *self, gsize byte)
{
  guint low = 0;
  guint high = self->n_chars / STEP;
  guint offset;

  if (byte >= self->n_bytes)
    return self->n_chars;
  if (self->checkpoints == NULL)
    return (guint) byte;

  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;

      if (self->checkpoints[middle] <= byte)
        low = middle;
      else
        high = middle - 1;
    }

  offset = low * STEP;
  for (const char *p = g_utf8_next_char (self->text + self->checkpoints[low]);
       (gsize) (p - self->text) <= byte; p = g_utf8_next_char (p))
    offset++;

  return offset;
}
