/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "I" and "my" between quotation marks are whoever speaks. */

#include "config.h"

#include "analysis/resolve/resolve.h"

static gboolean
is_first_person (const LecternSegments *segments, guint token)
{
  static const char *const words[] = { "I",  "me", "my",     "mine", "myself",
                                       "My", "Me", "Myself", "Mine" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lectern_token_is (segments, token, words[i]))
      return TRUE;
  return FALSE;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const LecternPlace *left = a;
  const LecternPlace *right = b;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  return (left->end < right->end) - (left->end > right->end);
}

static void
add_in_span (LecternResolution *self,
             const LecternSegments *segments,
             LecternSpan span,
             guint entity)
{
  for (guint i = lectern_segments_token_at (segments, span.start);
       i < segments->n_tokens && segments->tokens[i].end <= span.end; i++)
    {
      LecternPlace place = {
        .first = i,
        .end = i + 1,
        .start_byte = segments->tokens[i].start,
        .end_byte = segments->tokens[i].end,
        .kind = LECTERN_MENTION_PRONOUN,
        .entity = entity,
      };

      if (is_first_person (segments, i))
        g_array_append_val (self->places, place);
    }
}

void
lectern_resolution_add_speakers (LecternResolution *self,
                                 const LecternSegments *segments,
                                 const LecternQuote *quotes,
                                 guint n_quotes)
{
  for (guint i = 0; i < n_quotes; i++)
    {
      guint entity = quotes[i].speaker_entity;

      if (entity == LECTERN_NONE
          || g_array_index (self->referents, LecternReferent, entity).type != LECTERN_ENTITY_PERSON)
        continue;
      for (guint k = 0; k < quotes[i].n_marked; k++)
        add_in_span (self, segments, quotes[i].marked[k], entity);
    }
  g_array_sort (self->places, compare_places);
}
