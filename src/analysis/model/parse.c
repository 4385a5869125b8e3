/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores arcs and relations, and finds the tree: the best head of each word where those make a
 * tree, as they nearly always do; else the best tree without crossing arcs (Eisner 1996). */

#include "config.h"

#include "analysis/model/parse.h"

#include "analysis/analysis.h"

#include <string.h>

#define SHUT -1e9f

/* ---- the tree ---------------------------------------------------------------------------- */

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

/* ---- scores ------------------------------------------------------------------------------ */

static void
rectify (float *to, const float *from, guint n)
{
  for (guint i = 0; i < n; i++)
    to[i] = from[i] > 0 ? from[i] : 0;
}

static void
score_arcs (const LecternWeights *weights,
            const LecternKernels *kernels,
            const float *lower,
            guint n,
            float *scores)
{
  g_autofree float *heads = g_new (float, (gsize) (n + 1) * LECTERN_ARC_SIZE);
  g_autofree float *biases = g_new (float, n + 1);

  memcpy (heads, weights->arc_root, LECTERN_ARC_SIZE * sizeof *heads);
  for (guint j = 0; j < n; j++)
    rectify (heads + (gsize) (j + 1) * LECTERN_ARC_SIZE,
             lower + (gsize) j * LECTERN_N_LOWER + LECTERN_LOWER_ARC_HEAD, LECTERN_ARC_SIZE);
  for (guint j = 0; j <= n; j++)
    biases[j] =
        kernels->dot (heads + (gsize) j * LECTERN_ARC_SIZE, weights->arc_bias, LECTERN_ARC_SIZE);
  for (guint i = 0; i < n; i++)
    {
      float word[LECTERN_ARC_SIZE];
      float turned[LECTERN_ARC_SIZE];

      rectify (word, lower + (gsize) i * LECTERN_N_LOWER + LECTERN_LOWER_ARC_WORD,
               LECTERN_ARC_SIZE);
      kernels->combine (turned, word, weights->arc, LECTERN_ARC_SIZE, LECTERN_ARC_SIZE);
      for (guint j = 0; j <= n; j++)
        scores[(gsize) i * (n + 1) + j] =
            kernels->dot (turned, heads + (gsize) j * LECTERN_ARC_SIZE, LECTERN_ARC_SIZE)
            + biases[j];
    }
}

/* One relation's matrix after the other, so that it is read from the cache for all words. */
static void
score_relations (const LecternWeights *weights,
                 const LecternKernels *kernels,
                 const float *words,
                 const float *heads,
                 guint n,
                 guint8 *relations)
{
  const gsize matrix = (gsize) (LECTERN_RELATION_SIZE + 1) * LECTERN_RELATION_STRIDE;
  g_autofree float *greatest = g_new (float, n);

  for (guint r = 0; r < weights->n_relations; r++)
    for (guint i = 0; i < n; i++)
      {
        const float *word = words + (gsize) i * LECTERN_RELATION_STRIDE;
        float turned[LECTERN_RELATION_STRIDE];
        float score;

        kernels->combine (turned, word, weights->relation + r * matrix, LECTERN_RELATION_SIZE + 1,
                          LECTERN_RELATION_STRIDE);
        score = kernels->dot (turned, heads + (gsize) i * LECTERN_RELATION_STRIDE,
                              LECTERN_RELATION_STRIDE);
        if (r == 0 || score > greatest[i])
          {
            greatest[i] = score;
            relations[i] = r;
          }
      }
}

static void
name_relations (const LecternWeights *weights,
                const LecternKernels *kernels,
                const float *lower,
                guint n,
                const guint *heads,
                guint8 *relations)
{
  g_autofree float *word_rows = g_new0 (float, (gsize) n *LECTERN_RELATION_STRIDE);
  g_autofree float *head_rows = g_new0 (float, (gsize) n *LECTERN_RELATION_STRIDE);

  for (guint i = 0; i < n; i++)
    {
      float *word = word_rows + (gsize) i * LECTERN_RELATION_STRIDE;
      float *head = head_rows + (gsize) i * LECTERN_RELATION_STRIDE;

      rectify (word, lower + (gsize) i * LECTERN_N_LOWER + LECTERN_LOWER_RELATION_WORD,
               LECTERN_RELATION_SIZE);
      if (heads[i] == LECTERN_NONE)
        memcpy (head, weights->relation_root, LECTERN_RELATION_SIZE * sizeof *head);
      else
        rectify (head, lower + (gsize) heads[i] * LECTERN_N_LOWER + LECTERN_LOWER_RELATION_HEAD,
                 LECTERN_RELATION_SIZE);
      word[LECTERN_RELATION_SIZE] = head[LECTERN_RELATION_SIZE] = 1;
    }
  score_relations (weights, kernels, word_rows, head_rows, n, relations);
}

void
lectern_parse (const LecternWeights *weights,
               const LecternKernels *kernels,
               const float *lower,
               guint n,
               guint *heads,
               guint8 *relations)
{
  g_autofree float *scores = g_new (float, (gsize) n *(n + 1));

  score_arcs (weights, kernels, lower, n, scores);
  lectern_parse_tree (scores, n, heads);
  name_relations (weights, kernels, lower, n, heads, relations);
}
