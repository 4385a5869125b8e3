/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the tree: the best head of each word where those make a tree, as they nearly always do;
 * else the best tree without crossing arcs (Eisner 1996). */

#include "config.h"

#include "analysis/model/parse.h"

#include "analysis/analysis.h"

#define SHUT -1e9f

static gboolean
is_tree (const guint *heads, guint n)
{
  guint n_roots = 0;

  for (guint i = 0; i < n; i++)
    {
      guint at = i;
      guint steps = 0;

      n_roots += heads[i] == LECTERN_NONE;
      while (at != LECTERN_NONE && steps++ <= n)
        at = heads[at];
      if (at != LECTERN_NONE)
        return FALSE;
    }
  return n_roots == 1;
}

static void
best_heads (const float *scores, guint n, guint *heads)
{
  for (guint i = 0; i < n; i++)
    {
      const float *row = scores + (gsize) i * (n + 1);
      guint best = 0;

      for (guint j = 1; j <= n; j++)
        if (j != i + 1 && row[j] > row[best])
          best = j;
      heads[i] = best == 0 ? LECTERN_NONE : best - 1;
    }
}

/* Spans of words [s, t]: OPEN ones have the arc between s and t, CLOSED ones all that hangs on
 * their head; LEFT: the head is t. */
enum
{
  OPEN_LEFT,
  OPEN_RIGHT,
  CLOSED_LEFT,
  CLOSED_RIGHT,
  N_SHAPES,
};

typedef struct
{
  const float *scores;
  guint n;
  float *best; /* (n, n, N_SHAPES) */
  guint *cut;  /* (n, n, N_SHAPES) where the span is joined */
} Chart;

static gsize
cell (const Chart *chart, guint s, guint t, guint shape)
{
  return ((gsize) s * chart->n + t) * N_SHAPES + shape;
}

static void
improve (Chart *chart, gsize at, float score, guint cut)
{
  if (score > chart->best[at])
    {
      chart->best[at] = score;
      chart->cut[at] = cut;
    }
}

static void
fill_span (Chart *chart, guint s, guint t)
{
  const float *best = chart->best;
  float left = chart->scores[(gsize) s * (chart->n + 1) + t + 1];
  float right = chart->scores[(gsize) t * (chart->n + 1) + s + 1];

  for (guint shape = 0; shape < N_SHAPES; shape++)
    chart->best[cell (chart, s, t, shape)] = 2 * SHUT * chart->n;
  for (guint r = s; r < t; r++)
    {
      float joined =
          best[cell (chart, s, r, CLOSED_RIGHT)] + best[cell (chart, r + 1, t, CLOSED_LEFT)];

      improve (chart, cell (chart, s, t, OPEN_LEFT), joined + left, r);
      improve (chart, cell (chart, s, t, OPEN_RIGHT), joined + right, r);
    }
  for (guint r = s; r < t; r++)
    {
      improve (chart, cell (chart, s, t, CLOSED_LEFT),
               best[cell (chart, s, r, CLOSED_LEFT)] + best[cell (chart, r, t, OPEN_LEFT)], r);
      improve (chart, cell (chart, s, t, CLOSED_RIGHT),
               best[cell (chart, s, r + 1, OPEN_RIGHT)]
                   + best[cell (chart, r + 1, t, CLOSED_RIGHT)],
               r + 1);
    }
}

/* Depth is bounded by the words of a window. */
static void
read_span (const Chart *chart, guint s, guint t, guint shape, guint *heads)
{
  guint cut;

  if (s == t)
    return;
  cut = chart->cut[cell (chart, s, t, shape)];
  switch (shape)
    {
    case CLOSED_LEFT:
      read_span (chart, s, cut, CLOSED_LEFT, heads);
      read_span (chart, cut, t, OPEN_LEFT, heads);
      break;
    case CLOSED_RIGHT:
      read_span (chart, s, cut, OPEN_RIGHT, heads);
      read_span (chart, cut, t, CLOSED_RIGHT, heads);
      break;
    default:
      heads[shape == OPEN_LEFT ? s : t] = shape == OPEN_LEFT ? t : s;
      read_span (chart, s, cut, CLOSED_RIGHT, heads);
      read_span (chart, cut + 1, t, CLOSED_LEFT, heads);
      break;
    }
}

static void
best_projective_tree (const float *scores, guint n, guint *heads)
{
  g_autofree float *best = g_new0 (float, (gsize) n *n *N_SHAPES);
  g_autofree guint *cut = g_new0 (guint, (gsize) n * n * N_SHAPES);
  Chart chart = { scores, n, best, cut };
  float top = -G_MAXFLOAT;
  guint root = 0;

  for (guint length = 1; length < n; length++)
    for (guint s = 0; s + length < n; s++)
      fill_span (&chart, s, s + length);
  for (guint r = 0; r < n; r++)
    {
      float score = scores[(gsize) r * (n + 1)] + best[cell (&chart, 0, r, CLOSED_LEFT)]
                    + best[cell (&chart, r, n - 1, CLOSED_RIGHT)];

      if (score > top)
        {
          top = score;
          root = r;
        }
    }
  heads[root] = LECTERN_NONE;
  read_span (&chart, 0, root, CLOSED_LEFT, heads);
  read_span (&chart, root, n - 1, CLOSED_RIGHT, heads);
}

void
lectern_parse_tree (const float *scores, guint n, guint *heads)
{
  if (n == 0)
    return;
  best_heads (scores, n, heads);
  if (!is_tree (heads, n))
    best_projective_tree (scores, n, heads);
}
