/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the engine for every open article, off the main thread. */

#include "config.h"

#include "ui/document/lectern-analyst.h"

#include "analysis/engine.h"

struct _LecternAnalyst
{
  GObject parent_instance;

  GMutex loading;        /* held while the engine is made */
  LecternEngine *engine; /* made by the first worker; immutable from then on */
  char *problem;         /* main thread only */
};

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LecternAnalyst, lectern_analyst, G_TYPE_OBJECT)

/* How far a worker is: written by it, read by a timeout in the main thread. */
#define PROGRESS_STEPS 1000
#define PROGRESS_INTERVAL_MS 100

/* A part of an article: more than a screen of text, with what may begin a little before it. */
#define PART_BYTES (5 * 1024)
#define PART_BYTES_BEFORE 1024

typedef struct
{
  GTask *task; /* borrowed: it holds this */
  LecternArticle *article;
  guint place;               /* of a part; or LECTERN_NONE: the whole */
  GCancellable *cancellable; /* or NULL */
  int steps_done;            /* atomic, of PROGRESS_STEPS */
  char *model_problem;       /* set by the worker, read once it is done */

  LecternAnalystProgress progress;
  LecternAnalystFirstPart first_part;
  gpointer progress_data; /* of both */
  guint progress_source;
} Job;

/* On its way from the worker to the main thread. */
typedef struct
{
  GTask *task;
  LecternAnalysis *part;
} Delivery;

static void
job_free (Job *job)
{
  g_clear_handle_id (&job->progress_source, g_source_remove);
  g_clear_object (&job->article);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->model_problem, g_free);
  g_free (job);
}

static gboolean
job_is_cancelled (gpointer user_data)
{
  Job *job = user_data;

  return g_cancellable_is_cancelled (job->cancellable);
}

static void
job_note_progress (double fraction, gpointer user_data)
{
  Job *job = user_data;

  g_atomic_int_set (&job->steps_done, (int) (CLAMP (fraction, 0.0, 1.0) * PROGRESS_STEPS));
}

static void
delivery_free (Delivery *delivery)
{
  g_clear_object (&delivery->task);
  g_clear_pointer (&delivery->part, lectern_analysis_unref);
  g_free (delivery);
}

/* Sent before the result and with its priority: so it comes before it. */
static gboolean
deliver_first_part_cb (gpointer user_data)
{
  Delivery *delivery = user_data;
  Job *job = g_task_get_task_data (delivery->task);

  if (!job_is_cancelled (job))
    job->first_part (g_steal_pointer (&delivery->part), job->progress_data);

  return G_SOURCE_REMOVE;
}

static void
job_send_first_part (LecternAnalysis *part, gpointer user_data)
{
  Job *job = user_data;
  Delivery *delivery = g_new0 (Delivery, 1);

  delivery->task = g_object_ref (job->task);
  delivery->part = part;
  g_main_context_invoke_full (g_task_get_context (job->task), g_task_get_priority (job->task),
                              deliver_first_part_cb, delivery, (GDestroyNotify) delivery_free);
}

static gboolean
report_progress_cb (gpointer user_data)
{
  Job *job = user_data;

  if (job_is_cancelled (job))
    {
      job->progress_source = 0;
      return G_SOURCE_REMOVE;
    }
  job->progress (g_atomic_int_get (&job->steps_done) / (double) PROGRESS_STEPS, job->progress_data);

  return G_SOURCE_CONTINUE;
}

static LecternEngine *
ensure_engine (LecternAnalyst *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->loading);

  if (self->engine == NULL)
    self->engine = lectern_engine_new (NULL, error);

  return self->engine;
}

/* Where a part that is to have place in it begins, in bytes: after a line break, if one is near. */
static gsize
find_part (const char *text, guint place)
{
  const char *at = g_utf8_offset_to_pointer (text, place);
  const char *from = at - MIN (at - text, PART_BYTES_BEFORE);
  const char *line_break = g_strrstr_len (from, at - from, "\n");

  if (line_break != NULL)
    return (gsize) (line_break + 1 - text);
  while (from > text && ((guchar) *from & 0xc0) == 0x80)
    from--;
  return (gsize) (from - text);
}

static gsize
end_part (const char *text, gsize n_bytes, gsize start)
{
  const char *line_break;
  gsize end = start + PART_BYTES;

  if (end >= n_bytes)
    return n_bytes;
  line_break = g_strrstr_len (text + start, PART_BYTES, "\n");
  if (line_break != NULL)
    return (gsize) (line_break + 1 - text);
  while (((guchar) text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

static LecternAnalysis *
analyze (LecternEngine *engine, Job *job, const LecternEngineOptions *options, GError **error)
{
  gsize n_bytes;
  const char *text = lectern_article_get_analysis_text (job->article, &n_bytes);
  guint n_chars = lectern_article_get_n_chars (job->article);
  LecternAnalysis *analysis;
  gsize start;

  if (job->place == LECTERN_NONE)
    return lectern_engine_analyze (engine, text, n_bytes, options, error);
  start = find_part (text, MIN (job->place, n_chars));
  analysis = lectern_engine_analyze (engine, text + start, end_part (text, n_bytes, start) - start,
                                     options, error);
  if (analysis != NULL)
    lectern_analysis_place (analysis, (guint) g_utf8_strlen (text, (gssize) start), n_chars);
  return analysis;
}

static void
analyze_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  LecternEngine *engine = ensure_engine (source, &error);
  LecternAnalysis *analysis;
  LecternEngineOptions options = {
    .date = lectern_article_get_reference_date (job->article),
    .n_threads = g_get_num_processors (),
    .is_cancelled = job_is_cancelled,
    .progress = job_note_progress,
    .first_part = job->first_part != NULL ? job_send_first_part : NULL,
    .user_data = job,
  };

  if (engine == NULL)
    {
      job->model_problem = g_strdup (error->message);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  job->model_problem = g_strdup (lectern_engine_get_model_problem (engine));
  analysis = analyze (engine, job, &options, &error);
  if (analysis != NULL)
    g_task_return_pointer (task, analysis, (GDestroyNotify) lectern_analysis_unref);
  else if (g_error_matches (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_CANCELLED))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", error->message);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static Job *
job_new (LecternArticle *article, guint place, GCancellable *cancellable)
{
  Job *job = g_new0 (Job, 1);

  job->article = g_object_ref (article);
  job->place = place;
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  return job;
}

void
lectern_analyst_analyze_async (LecternAnalyst *self,
                               LecternArticle *article,
                               GCancellable *cancellable,
                               LecternAnalystProgress progress,
                               LecternAnalystFirstPart first_part,
                               gpointer progress_data,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (LECTERN_IS_ANALYST (self));
  g_return_if_fail (LECTERN_IS_ARTICLE (article));

  job = job_new (article, LECTERN_NONE, cancellable);
  job->progress = progress;
  job->first_part = first_part;
  job->progress_data = progress_data;
  if (progress != NULL)
    job->progress_source = g_timeout_add (PROGRESS_INTERVAL_MS, report_progress_cb, job);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lectern_analyst_analyze_async);
  job->task = task;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, analyze_in_thread);
}

void
lectern_analyst_analyze_part_async (LecternAnalyst *self,
                                    LecternArticle *article,
                                    guint place,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LECTERN_IS_ANALYST (self));
  g_return_if_fail (LECTERN_IS_ARTICLE (article));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lectern_analyst_analyze_part_async);
  g_task_set_task_data (task, job_new (article, place, cancellable), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, analyze_in_thread);
}

static void
take_problem (LecternAnalyst *self, const char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

LecternAnalysis *
lectern_analyst_analyze_finish (LecternAnalyst *self, GAsyncResult *result, GError **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  job = g_task_get_task_data (G_TASK (result));
  g_clear_handle_id (&job->progress_source, g_source_remove);
  if (!g_task_had_error (G_TASK (result)) || job->model_problem != NULL)
    take_problem (self, job->model_problem);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
lectern_analyst_get_problem (LecternAnalyst *self)
{
  g_return_val_if_fail (LECTERN_IS_ANALYST (self), NULL);

  return self->problem;
}

static void
lectern_analyst_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LecternAnalyst *self = LECTERN_ANALYST (object);

  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lectern_analyst_finalize (GObject *object)
{
  LecternAnalyst *self = LECTERN_ANALYST (object);

  g_mutex_clear (&self->loading);
  g_clear_pointer (&self->engine, lectern_engine_free);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (lectern_analyst_parent_class)->finalize (object);
}

static void
lectern_analyst_class_init (LecternAnalystClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lectern_analyst_get_property;
  object_class->finalize = lectern_analyst_finalize;

  properties[PROP_PROBLEM] =
      g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lectern_analyst_init (LecternAnalyst *self)
{
  g_mutex_init (&self->loading);
}

LecternAnalyst *
lectern_analyst_new (void)
{
  return g_object_new (LECTERN_TYPE_ANALYST, NULL);
}
