/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills windows with paragraphs; a paragraph longer than a window is cut at its sentences. */

#include "config.h"

#include "analysis/model/windows.h"

typedef struct
{
  GArray *windows;
  guint most;
  guint first; /* of the open window */
  guint used;  /* pieces in it */
} Filler;

static void
close_before (Filler *filler, guint token)
{
  LecternWindow window = { filler->first, token };

  if (window.end > window.first)
    g_array_append_val (filler->windows, window);
  filler->first = token;
  filler->used = 1;
}

static guint
length_of (const guint8 *lengths, guint first, guint end)
{
  guint length = 0;

  for (guint i = first; i < end; i++)
    length += lengths[i];
  return length;
}

static void
add_sentence (Filler *filler, const guint8 *lengths, guint first, guint end)
{
  if (filler->used + length_of (lengths, first, end) + 1 > filler->most)
    close_before (filler, first);
  for (guint i = first; i < end; i++)
    {
      if (filler->used + lengths[i] + 1 > filler->most)
        close_before (filler, i);
      filler->used += lengths[i];
    }
}

GArray *
lectern_windows_cut (const LecternSegments *segments, const guint8 *lengths, guint most)
{
  Filler filler = { g_array_new (FALSE, FALSE, sizeof (LecternWindow)), most, 0, 1 };
  guint sentence = 0;

  for (guint p = 0; p < segments->n_paragraphs; p++)
    {
      LecternRange paragraph = segments->paragraphs[p];
      guint length = length_of (lengths, paragraph.first, paragraph.end) + 1;

      if (filler.used + length > most)
        close_before (&filler, paragraph.first);
      if (filler.used + length <= most)
        {
          filler.used += length;
          continue;
        }
      for (;
           sentence < segments->n_sentences && segments->sentences[sentence].first < paragraph.end;
           sentence++)
        if (segments->sentences[sentence].first >= paragraph.first)
          add_sentence (&filler, lengths, segments->sentences[sentence].first,
                        segments->sentences[sentence].end);
      filler.used++;
    }
  close_before (&filler, segments->n_tokens);
  return filler.windows;
}
