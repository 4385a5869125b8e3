/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the words of an annotation again; first form: only where they stood. */

#include "annotation/anchor.h"

#include <string.h>

struct _LecternAnchorText
{
  const char *text;
  gsize n_bytes;
  guint n_chars;
};

LecternAnchorText *
lectern_anchor_text_new (const char *text, gsize n_bytes, guint n_chars)
{
  LecternAnchorText *self = g_new0 (LecternAnchorText, 1);

  self->text = text;
  self->n_bytes = n_bytes;
  self->n_chars = n_chars;
  return self;
}

void
lectern_anchor_text_free (LecternAnchorText *self)
{
  g_free (self);
}

LecternAnchor
lectern_anchor_find (LecternAnchorText *self, const LecternTarget *target)
{
  LecternAnchor orphan = { .state = LECTERN_ANCHOR_ORPHAN };
  gsize length = target->exact ? strlen (target->exact) : 0;

  if (length == 0 || target->start >= target->end || target->end > self->n_chars)
    return orphan;
  const char *start = g_utf8_offset_to_pointer (self->text, target->start);
  if (length > (gsize) (self->text + self->n_bytes - start)
      || memcmp (start, target->exact, length) != 0)
    return orphan;
  return (LecternAnchor){ LECTERN_ANCHOR_EXACT, target->start, target->end, 1.0 };
}
