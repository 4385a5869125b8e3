/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums up the model's probabilities of antecedents over the places of each candidate. */

#include "config.h"

#include "analysis/resolve/resolve-evidence.h"

#include <math.h>

#include "analysis/resolve/resolve-grammar.h"

/* A window holds no more words. */
#define MAX_WORDS 512

typedef struct
{
  guint candidate;
  double share;
} Share;

/* chances: (from - first) of each word from first on; the mention's head may be its title. */
static double
chance_of_place (const LecternResolver *self,
                 const LecternPlace *place,
                 const double *chances,
                 guint first)
{
  guint head = lectern_resolver_phrase_head (self, place->first, place->end);
  double sum = 0;

  for (guint t = place->first; t < place->end; t++)
    sum += chances[t - first];
  if (lectern_resolver_relates (self, head, "flat")
      || lectern_resolver_relates (self, head, "appos")
      || lectern_resolver_relates (self, head, "compound")
      || lectern_resolver_relates (self, head, "nmod:desc"))
    {
      guint above = lectern_resolver_head (self, head);

      if (above != LECTERN_NONE && above >= first && above < place->first)
        sum += chances[above - first];
    }
  return sum;
}

static void
add_share (LecternEvidence *self, guint candidate, double share)
{
  Share one = { candidate, share };

  for (guint i = 0; i < self->shares->len; i++)
    if (g_array_index (self->shares, Share, i).candidate == candidate)
      {
        g_array_index (self->shares, Share, i).share += share;
        return;
      }
  g_array_append_val (self->shares, one);
}

void
lectern_evidence_init (LecternEvidence *self, const LecternResolver *resolver, guint from)
{
  const LecternEncoding *encoding = resolver->encoding;
  double chances[MAX_WORDS];
  double none, total = 1;
  guint first = from;

  self->known = encoding != NULL && resolver->has_grammar;
  self->shares = NULL;
  if (!self->known)
    return;
  while (first > 0 && encoding->windows[first - 1] == encoding->windows[from]
         && from - first < MAX_WORDS)
    first--;
  none = lectern_model_coref (resolver->model, encoding, from, LECTERN_NONE);
  for (guint t = first; t < from; t++)
    {
      chances[t - first] =
          exp (MIN (lectern_model_coref (resolver->model, encoding, from, t) - none, 50));
      total += chances[t - first];
    }
  for (guint t = first; t < from; t++)
    chances[t - first] /= total;
  self->shares = g_array_new (FALSE, FALSE, sizeof (Share));
  for (guint i = resolver->places->len; i-- > 0;)
    {
      const LecternPlace *place = &g_array_index (resolver->places, LecternPlace, i);

      if (place->first < first)
        break;
      if (place->end <= from)
        add_share (self, place->entity, chance_of_place (resolver, place, chances, first));
    }
}

void
lectern_evidence_clear (LecternEvidence *self)
{
  g_clear_pointer (&self->shares, g_array_unref);
}

double
lectern_evidence_get (const LecternEvidence *self, guint candidate)
{
  for (guint i = 0; self->known && i < self->shares->len; i++)
    if (g_array_index (self->shares, Share, i).candidate == candidate)
      return g_array_index (self->shares, Share, i).share;
  return 0;
}

guint
lectern_evidence_get_best (const LecternEvidence *self)
{
  guint best = LECTERN_NONE;
  double share = 0;

  for (guint i = 0; self->known && i < self->shares->len; i++)
    if (g_array_index (self->shares, Share, i).share > share)
      {
        share = g_array_index (self->shares, Share, i).share;
        best = g_array_index (self->shares, Share, i).candidate;
      }
  return best;
}
