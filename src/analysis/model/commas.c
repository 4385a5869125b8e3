/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "A punctuation mark preceding or following a dependent unit is attached to that unit"
 * (universaldependencies.org/u/dep/punct.html): 0.1 to 0.3 points of UAS on the treebanks'
 * development parts. */

#include "config.h"

#include "analysis/model/commas.h"

#include "analysis/analysis.h"

/* The words that hang on a word, itself included, marks left out: from low to high. */
typedef struct
{
  guint low;
  guint high;
} Reach;

typedef struct
{
  const LecternSegments *segments;
  guint first;
  guint end;
  guint punct;
  const guint8 *relations;
  guint *heads;
  Reach *reaches; /* (end - first) */
} Sentence;

static const Reach *
reach_of (const Sentence *self, guint word)
{
  return &self->reaches[word - self->first];
}

static void
find_reaches (Sentence *self)
{
  for (guint i = self->first; i < self->end; i++)
    self->reaches[i - self->first] = (Reach){ i, i };
  for (guint i = self->first; i < self->end; i++)
    for (guint at = i; self->relations[i] != self->punct && at != LECTERN_NONE;
         at = self->heads[at])
      {
        Reach *reach = &self->reaches[at - self->first];

        reach->low = MIN (reach->low, i);
        reach->high = MAX (reach->high, i);
      }
}

/* The head of the greatest unit that ends before the comma, or LECTERN_NONE. */
static guint
unit_before (const Sentence *self, guint comma)
{
  guint unit = comma;

  while (unit > self->first && self->relations[unit - 1] == self->punct)
    unit--;
  if (unit-- == self->first)
    return LECTERN_NONE;
  while (self->heads[unit] != LECTERN_NONE && reach_of (self, self->heads[unit])->high < comma)
    unit = self->heads[unit];
  return unit;
}

static guint
unit_behind (const Sentence *self, guint comma)
{
  guint unit = comma + 1;

  while (unit < self->end && self->relations[unit] == self->punct)
    unit++;
  if (unit == self->end)
    return LECTERN_NONE;
  while (self->heads[unit] != LECTERN_NONE && reach_of (self, self->heads[unit])->low > comma)
    unit = self->heads[unit];
  return unit;
}

/* Where the comma belongs, or LECTERN_NONE if the guideline does not say. */
static guint
head_of_comma (const Sentence *self, guint comma)
{
  guint before = unit_before (self, comma);
  guint behind = unit_behind (self, comma);

  if (before == LECTERN_NONE || behind == LECTERN_NONE)
    return LECTERN_NONE;
  if (self->heads[behind] != LECTERN_NONE && self->heads[behind] < comma)
    return behind;
  if (self->heads[before] != LECTERN_NONE && self->heads[before] > comma)
    return before;
  return LECTERN_NONE;
}

void
lectern_commas_attach (const LecternSegments *segments,
                       guint first,
                       guint end,
                       guint punct,
                       const guint8 *relations,
                       guint *heads)
{
  g_autofree Reach *reaches = g_new (Reach, end - first);
  Sentence self = { segments, first, end, punct, relations, heads, reaches };

  find_reaches (&self);
  for (guint i = first; i < end; i++)
    {
      const Reach *reach = reach_of (&self, i);
      guint head;

      /* One that words hang on would make a ring. */
      if (relations[i] != punct || reach->low < i || reach->high > i
          || !lectern_token_is (segments, i, ","))
        continue;
      head = head_of_comma (&self, i);
      if (head != LECTERN_NONE)
        heads[i] = head;
    }
}
