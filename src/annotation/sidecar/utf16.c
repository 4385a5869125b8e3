/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offsets in UTF-16 code units from and to code points: only the characters beyond U+FFFF count
 * twice, so their places are all that has to be known. */

#include "annotation/sidecar/utf16.h"

struct _LecternUtf16
{
  GArray *pairs; /* of guint: code point offsets of the characters beyond U+FFFF, ascending */
};

LecternUtf16 *
lectern_utf16_new (const char *text, gsize n_bytes)
{
  LecternUtf16 *self = g_new0 (LecternUtf16, 1);
  guint offset = 0;

  self->pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *p = text; p < text + n_bytes; p = g_utf8_next_char (p), offset++)
    if ((guchar) *p >= 0xf0) /* four bytes */
      g_array_append_val (self->pairs, offset);
  return self;
}

void
lectern_utf16_free (LecternUtf16 *self)
{
  g_array_unref (self->pairs);
  g_free (self);
}

guint
lectern_utf16_to_chars (const LecternUtf16 *self, guint units)
{
  const guint *pairs = (const guint *) self->pairs->data;
  guint low = 0, high = self->pairs->len;

  /* low: how many pairs begin before units; pair i begins at unit pairs[i] + i. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((guint64) pairs[middle] + middle < units)
        low = middle + 1;
      else
        high = middle;
    }
  gboolean is_inside = low > 0 && (guint64) pairs[low - 1] + low == units;
  return is_inside ? pairs[low - 1] : units - low;
}

guint
lectern_utf16_from_chars (const LecternUtf16 *self, guint chars)
{
  const guint *pairs = (const guint *) self->pairs->data;
  guint low = 0, high = self->pairs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (pairs[middle] < chars)
        low = middle + 1;
      else
        high = middle;
    }
  return chars + low;
}
