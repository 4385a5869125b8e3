/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the words of an annotation again. Every place that may be the right one is judged by what
 * speaks for it: the words themselves and what stands before and after them. Too little, and the
 * annotation is an orphan: a wrong place is worse. */

#include "annotation/anchoring/anchor.h"

#include <math.h>
#include <string.h>

#include "annotation/anchoring/anchor-candidates.h"
#include "annotation/anchoring/anchor-text.h"
#include "annotation/annotation-limits.h"

/* What is enough, of 3 (words, before, after). */
#define ENOUGH 0.9

/* Likeness of unrelated surroundings: English against English comes to about this. */
#define CHANCE 0.35

/* The least share of the words that an approximate place has. Short words, a few letters of which
 * stand anywhere, need more unless both neighbours are there. */
#define ALIKE 0.5
#define ALIKE_IF_SHORT 0.8
#define BOTH_SIDES 1.4

/* What the stored place is worth, for words of at least so many code points. */
#define AT_PLACE 0.5
#define UNLIKELY 6.0

/* Words this long (code points) speak for themselves where the text has them once. */
#define TELLING 32.0

/* Of words that were changed, many that were kept tell more than few, up to so much; and so many of
 * them have to be kept. */
#define MOST_KEPT 4.0
#define KEPT 0.5
#define DENSE 0.33

static double
evidence_of_context (double likeness)
{
  return likeness < CHANCE ? 0 : (likeness - CHANCE) / (1 - CHANCE);
}

/* How sure it is that candidate is the place, from 0 to 3. n_found: places with the same words. */
static double
weigh (const LecternQuery *query,
       const LecternCandidate *candidate,
       guint n_found,
       const LecternTarget *target)
{
  double alike = 1.0 - (double) candidate->distance / query->n_words;
  double own = candidate->n_kept > 0 ? MIN (MOST_KEPT, candidate->n_kept / TELLING)
                                     : MIN (1.0, query->n_telling / TELLING) / MAX (1, n_found);
  double before = evidence_of_context (candidate->before);
  double after = evidence_of_context (candidate->after);
  double place = 0;

  /* The same words at the same place are seldom there by chance. */
  if (candidate->distance == 0 && candidate->start == target->start)
    place = AT_PLACE * MIN (1.0, query->n_words / UNLIKELY);
  /* Nothing before, where the text begins, is a context too. */
  if (query->n_before == 0 && query->n_after > 0 && candidate->start == 0)
    before = 1;
  if (query->n_after == 0 && query->n_before > 0
      && candidate->end == lectern_anchor_text_get_n_chars (query->text))
    after = 1;
  return own * evidence_of_context (alike) + before + after + place;
}

static LecternAnchor
orphan (void)
{
  return (LecternAnchor){ .state = LECTERN_ANCHOR_ORPHAN };
}

static double
share (const LecternQuery *query, const LecternCandidate *candidate)
{
  guint n = candidate->end - candidate->start, longer = MAX (query->n_words, n);

  if (candidate->n_kept > 0)
    return 2.0 * candidate->n_kept / (query->n_words + n);
  return MAX (0.0, 1.0 - (double) candidate->distance / longer);
}

static gboolean
is_alike (const LecternQuery *query, const LecternCandidate *candidate)
{
  double context = evidence_of_context (candidate->before) + evidence_of_context (candidate->after);
  double least = ALIKE;

  if (context < BOTH_SIDES || query->is_one_word)
    least += (ALIKE_IF_SHORT - ALIKE) * (1 - MIN (1.0, query->n_words / TELLING));
  return share (query, candidate) >= least;
}

/* Words that came without context are where they are, if that is one place only. */
static gboolean
is_enough (const LecternQuery *query, double weight, guint n_found)
{
  gboolean has_context = query->n_before > 0 || query->n_after > 0;

  return weight >= ENOUGH || (!has_context && n_found == 1);
}

static const LecternCandidate *
choose (const LecternQuery *query,
        GArray *candidates,
        guint n_found,
        const LecternTarget *target,
        double *best)
{
  guint expected = target->start != LECTERN_NO_POSITION ? target->start : 0;
  const LecternCandidate *chosen = NULL;

  *best = -1;
  for (guint i = 0; i < candidates->len; i++)
    {
      const LecternCandidate *candidate = &g_array_index (candidates, LecternCandidate, i);
      double away = fabs ((double) candidate->start - (double) expected);
      /* Between equals, the nearer. */
      double weight = weigh (query, candidate, n_found, target) - 0.05 * MIN (1.0, away / 2000);

      if (weight > *best)
        {
          chosen = candidate;
          *best = weight;
        }
    }
  return chosen;
}

/* Unchanged and where it was: nothing has to be searched. */
static gboolean
stands_where_it_stood (LecternAnchorText *self, const LecternTarget *target, gsize n_bytes)
{
  g_autofree char *all = NULL;
  guint n_before;

  if (target->start == LECTERN_NO_POSITION
      || !lectern_anchor_text_has (self, target->start, target->exact, n_bytes))
    return FALSE;
  n_before = target->prefix ? g_utf8_strlen (target->prefix, -1) : 0;
  if (n_before > target->start)
    return FALSE;
  all = g_strconcat (target->prefix ? target->prefix : "", target->exact,
                     target->suffix ? target->suffix : "", NULL);
  return lectern_anchor_text_has (self, target->start - n_before, all, strlen (all));
}

static LecternAnchor
anchor_at (LecternAnchorText *self,
           const LecternTarget *target,
           const LecternQuery *query,
           const LecternCandidate *candidate)
{
  gsize n_bytes = strlen (target->exact);
  LecternAnchor anchor = { LECTERN_ANCHOR_APPROXIMATE, candidate->start, candidate->end,
                           share (query, candidate) };

  if (candidate->distance == 0 && candidate->end - candidate->start == query->n_words
      && lectern_anchor_text_has (self, candidate->start, target->exact, n_bytes))
    {
      anchor.state =
          candidate->start == target->start ? LECTERN_ANCHOR_EXACT : LECTERN_ANCHOR_MOVED;
      anchor.score = 1;
    }
  return anchor;
}

/* A chain that holds together: most of the words are there, and not strewn over a stretch of others
 * unless it lies between the two contexts. */
static gboolean
is_dense (const LecternQuery *query, const LecternCandidate *chain)
{
  double context = evidence_of_context (chain->before) + evidence_of_context (chain->after);

  /* The very words have been looked for before. */
  if (chain->end - chain->start == chain->n_kept)
    return FALSE;
  return chain->n_kept >= KEPT * query->n_words
         && (share (query, chain) >= DENSE || context >= BOTH_SIDES);
}

/* Where other words stand, but so like them that it is the place. */
static LecternAnchor
find_changed (LecternAnchorText *self, const LecternTarget *target, LecternQuery *query)
{
  LecternCandidate chain = { 0 };
  double weight;

  g_autoptr (GArray) similar = lectern_query_find_similar (query);
  const LecternCandidate *chosen = choose (query, similar, 1, target, &weight);
  if (chosen != NULL && weight >= ENOUGH && is_alike (query, chosen))
    {
      LecternCandidate trimmed = *chosen;

      lectern_query_trim (query, &trimmed);
      return anchor_at (self, target, query, &trimmed);
    }
  if (lectern_query_find_chained (query, &chain) && is_dense (query, &chain)
      && weigh (query, &chain, 1, target) >= ENOUGH)
    return anchor_at (self, target, query, &chain);
  return orphan ();
}

LecternAnchor
lectern_anchor_find (LecternAnchorText *self, const LecternTarget *target)
{
  gsize n_bytes = target->exact ? strlen (target->exact) : 0;
  g_auto (LecternQuery) query = { 0 };
  guint expected = target->start != LECTERN_NO_POSITION ? target->start : 0;
  guint n_found;
  double weight;

  if (n_bytes == 0)
    return orphan ();
  if (stands_where_it_stood (self, target, n_bytes))
    return (LecternAnchor){ LECTERN_ANCHOR_EXACT, target->start, target->end, 1 };

  lectern_query_init (&query, self, target);
  g_autoptr (GArray) same = lectern_query_find_same (&query, expected, &n_found);
  const LecternCandidate *chosen = choose (&query, same, n_found, target, &weight);
  if (chosen != NULL && is_enough (&query, weight, n_found))
    return anchor_at (self, target, &query, chosen);
  return find_changed (self, target, &query);
}
