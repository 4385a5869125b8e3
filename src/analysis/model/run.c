/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a model over a text's windows, on as many threads as wanted. */

#include "config.h"

#include "analysis/model/commas.h"
#include "analysis/model/forward.h"
#include "analysis/model/model-private.h"
#include "analysis/model/windows.h"
#include "analysis/text/segment.h"

#include <string.h>

typedef struct
{
  const LecternModel *model;
  const LecternSegments *segments;
  const LecternEngineOptions *options;
  guint8 *lengths; /* (n_tokens) */
  guint32 *ids;    /* the tokens' pieces, one after the other */
  guint *starts;   /* (n_tokens + 1) into ids */
  GArray *windows; /* (element-type LecternWindow) */
  LecternEncoding *encoding;
  GAsyncQueue *scratches;               /* LecternScratch; a worker borrows one */
  GAsyncQueue *done;                    /* of every window finished, 1 + its index as a pointer */
  gint stopped;                         /* atomic */
  gboolean *finished;                   /* (windows->len) */
  guint n_first;                        /* windows at the beginning that are all finished */
  const LecternModelListener *listener; /* or NULL; so too once it has heard */
} Run;

static void
cut_pieces (Run *run)
{
  const LecternSegments *segments = run->segments;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  run->lengths = g_new (guint8, segments->n_tokens);
  run->starts = g_new (guint, segments->n_tokens + 1);
  for (guint i = 0; i < segments->n_tokens; i++)
    {
      guint32 pieces[LECTERN_WORD_MAX_PIECES];
      guint n = lectern_pieces_cut (run->model->pieces, lectern_token_text (segments, i),
                                    lectern_token_length (segments, i),
                                    !(segments->tokens[i].flags & LECTERN_TOKEN_GLUED), pieces);

      run->starts[i] = ids->len;
      run->lengths[i] = n;
      g_array_append_vals (ids, pieces, n);
    }
  run->starts[segments->n_tokens] = ids->len;
  run->ids = (guint32 *) g_array_free (g_steal_pointer (&ids), FALSE);
}

/* A paragraph starts at token. paragraph: one that starts at or before it, moved along. */
static gboolean
starts_paragraph (const LecternSegments *segments, guint token, guint *paragraph)
{
  while (*paragraph + 1 < segments->n_paragraphs
         && segments->paragraphs[*paragraph + 1].first <= token)
    ++*paragraph;
  return segments->paragraphs[*paragraph].first == token;
}

static guint
fill_window (const Run *run, LecternWindow window, guint32 *ids, guint *places)
{
  const LecternSegments *segments = run->segments;
  guint paragraph = segments->sentences[segments->tokens[window.first].sentence].paragraph;
  guint n = 0;

  ids[n++] = LECTERN_PIECE_START;
  for (guint i = window.first; i < window.end; i++)
    {
      if (i > window.first && starts_paragraph (segments, i, &paragraph))
        ids[n++] = LECTERN_PIECE_BREAK;
      places[i - window.first] = n;
      memcpy (ids + n, run->ids + run->starts[i], run->lengths[i] * sizeof *ids);
      n += run->lengths[i];
    }
  ids[n++] = LECTERN_PIECE_BREAK;
  return n;
}

/* Its number; the first, if the model has none of that name. */
static guint
find_relation (const LecternModel *model, const char *name)
{
  for (guint i = 0; i < model->weights.n_relations; i++)
    if (g_str_equal (model->relations[i], name))
      return i;
  return 0;
}

/* Trees of the sentences, or parts of sentences, that are in the window. */
static void
parse_window (Run *run, LecternWindow window, const float *lower)
{
  LecternEncoding *encoding = run->encoding;
  guint punct = find_relation (run->model, "punct");

  for (guint first = window.first, end; first < window.end; first = end)
    {
      guint *heads = encoding->heads + first;

      end = first + 1;
      while (
          end < window.end
          && !lectern_sentence_ends_with (run->segments, end - 1, encoding->sentence_end[end - 1]))
        end++;
      lectern_parser_run (run->model->parser,
                          lower + (gsize) (first - window.first) * LECTERN_N_LOWER, end - first,
                          heads, encoding->relations + first);
      for (guint i = 0; i < end - first; i++)
        if (heads[i] != LECTERN_NONE)
          heads[i] += first;
      lectern_commas_attach (run->segments, first, end, punct, encoding->relations,
                             encoding->heads);
    }
}

static void
run_window (Run *run, guint index, LecternScratch *scratch)
{
  LecternWindow window = g_array_index (run->windows, LecternWindow, index);
  guint n = window.end - window.first;
  guint32 ids[LECTERN_MODEL_MAX_PLACES];
  guint places[LECTERN_MODEL_MAX_PLACES];
  g_autofree float *lower = g_new (float, (gsize) n *LECTERN_N_LOWER);
  guint n_upper = run->model->weights.upper.matrix.n_out;
  g_autofree float *upper = g_new (float, (gsize) n *n_upper);
  guint n_ids = fill_window (run, window, ids, places);

  lectern_forward (scratch, ids, n_ids, places, n, lower, upper);
  for (guint i = 0; i < n; i++)
    {
      lectern_encoding_keep (run->encoding, window.first + i, lower + (gsize) i * LECTERN_N_LOWER,
                             upper + (gsize) i * n_upper);
      run->encoding->windows[window.first + i] = index;
    }
  parse_window (run, window, lower);
}

static gboolean
is_cancelled (Run *run)
{
  const LecternEngineOptions *options = run->options;

  if (options != NULL && options->is_cancelled != NULL
      && options->is_cancelled (options->user_data))
    g_atomic_int_set (&run->stopped, TRUE);
  return g_atomic_int_get (&run->stopped);
}

static void
work (gpointer data, gpointer user_data)
{
  Run *run = user_data;

  if (!is_cancelled (run))
    {
      LecternScratch *scratch = g_async_queue_pop (run->scratches);

      run_window (run, GPOINTER_TO_UINT (data) - 1, scratch);
      g_async_queue_push (run->scratches, scratch);
    }
  g_async_queue_push (run->done, data);
}

static void
report (const Run *run, guint n_done)
{
  const LecternEngineOptions *options = run->options;

  if (options != NULL && options->progress != NULL)
    options->progress (0.1 + 0.8 * n_done / run->windows->len, options->user_data);
}

/* A sentence longer than a window came out as several trees, one over the bound was cut: the later
 * parts hang on the first. */
static void
join_trees (const LecternModel *model, const LecternSegments *segments, LecternEncoding *encoding)
{
  guint parataxis = find_relation (model, "parataxis");

  for (guint s = 0; s < segments->n_sentences; s++)
    {
      LecternRange sentence = segments->sentences[s];
      guint root = LECTERN_NONE;

      for (guint i = sentence.first; i < sentence.end; i++)
        {
          guint head = encoding->heads[i];

          if (head != LECTERN_NONE && head >= sentence.first && head < sentence.end)
            continue;
          encoding->heads[i] = root;
          if (root == LECTERN_NONE)
            root = i;
          else
            encoding->relations[i] = parataxis;
        }
    }
}

static void
tell_beginning (Run *run, guint n_paragraphs)
{
  g_autoptr (LecternSegments) segments =
      lectern_segments_new_beginning (run->segments, n_paragraphs);
  LecternEncoding part = *run->encoding;
  g_autofree guint *heads = g_memdup2 (part.heads, segments->n_tokens * sizeof *part.heads);
  g_autofree guint8 *relations =
      g_memdup2 (part.relations, segments->n_tokens * sizeof *part.relations);

  part.n_words = segments->n_tokens;
  part.heads = heads;
  part.relations = relations;
  lectern_segments_split_again (segments, part.sentence_end);
  join_trees (run->model, segments, &part);
  run->listener->beginning (segments, &part, run->listener->user_data);
  run->listener = NULL;
}

/* Tells the beginning, if that window was the last that it waited for. */
static void
take_finished (Run *run, guint index)
{
  const LecternSegments *segments = run->segments;
  guint token, paragraph;

  run->finished[index] = TRUE;
  while (run->n_first < run->windows->len && run->finished[run->n_first])
    run->n_first++;
  if (run->n_first == 0 || run->n_first == run->windows->len)
    return;
  token = g_array_index (run->windows, LecternWindow, run->n_first).first;
  paragraph = segments->sentences[segments->tokens[token].sentence].paragraph;
  if (segments->paragraphs[paragraph].first == token)
    tell_beginning (run, paragraph);
}

static void
run_all (Run *run, guint n_threads)
{
  GThreadPool *pool = NULL;

  n_threads = CLAMP (n_threads, 1, MAX (run->windows->len, 1));
  for (guint i = 0; i < n_threads; i++)
    g_async_queue_push (run->scratches,
                        lectern_scratch_new (&run->model->weights, run->model->kernels));
  if (n_threads > 1)
    pool = g_thread_pool_new (work, run, n_threads, FALSE, NULL);
  for (guint i = 0; pool != NULL && i < run->windows->len; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  for (guint i = 0; i < run->windows->len; i++)
    {
      guint index;

      if (pool == NULL)
        work (GUINT_TO_POINTER (i + 1), run);
      index = GPOINTER_TO_UINT (g_async_queue_pop (run->done)) - 1;
      if (run->listener != NULL && !g_atomic_int_get (&run->stopped))
        take_finished (run, index);
      report (run, i + 1);
    }
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
}

LecternEncoding *
lectern_model_encode (const LecternModel *self,
                      LecternSegments *segments,
                      const LecternEngineOptions *options,
                      const LecternModelListener *listener,
                      GError **error)
{
  g_autoptr (LecternEncoding) encoding = NULL;
  Run run = { .model = self, .segments = segments, .options = options, .listener = listener };

  if (segments->n_tokens > LECTERN_MODEL_MAX_WORDS)
    {
      g_set_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_TOO_LONG,
                   "The text has over %u words", LECTERN_MODEL_MAX_WORDS);
      return NULL;
    }
  encoding = lectern_encoding_new (segments->n_tokens);
  run.encoding = encoding;
  run.scratches = g_async_queue_new_full ((GDestroyNotify) lectern_scratch_free);
  run.done = g_async_queue_new ();
  cut_pieces (&run);
  run.windows = lectern_windows_cut (segments, run.lengths, self->weights.window);
  run.finished = g_new0 (gboolean, run.windows->len);
  run_all (&run, options != NULL ? options->n_threads : 1);
  if (!run.stopped)
    {
      lectern_segments_split_again (segments, encoding->sentence_end);
      join_trees (self, segments, encoding);
    }
  g_array_unref (run.windows);
  g_free (run.lengths);
  g_free (run.ids);
  g_free (run.starts);
  g_free (run.finished);
  g_async_queue_unref (run.scratches);
  g_async_queue_unref (run.done);
  if (!run.stopped)
    return g_steal_pointer (&encoding);
  g_set_error_literal (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_CANCELLED,
                       "The analysis was cancelled");
  return NULL;
}
