/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work on several threads whose results are written in the order in which it was given. */

#include "cli/ordered-pool.h"

/* Tasks under way for each thread: enough that none waits for a slow neighbour. */
#define TASKS_PER_THREAD 4
/* Of all tasks under way; a single larger one still passes. */
#define MAX_WEIGHT (64 * 1024 * 1024)

typedef struct
{
  gpointer task;
  GDestroyNotify free_task;
  gsize weight;
  GString *result;
  gboolean failed;
  gboolean done;
} Job;

struct _LecternOrderedPool
{
  LecternOrderedWork work;
  LecternOrderedSink sink;
  gpointer user_data;
  GThreadPool *threads;
  GThread *writer;
  guint max_jobs;

  GMutex mutex; /* for what follows */
  GCond changed;
  GQueue jobs; /* of Job, in order; the head is written next */
  gsize weight;
  gboolean closed;
  gboolean failed;
  gboolean sink_failed;
};

static void
run_job (gpointer data, gpointer user_data)
{
  LecternOrderedPool *self = user_data;
  Job *job = data;

  job->result = self->work (job->task, &job->failed, self->user_data);
  job->free_task (job->task);

  g_mutex_lock (&self->mutex);
  job->done = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* The next job to be written, once it is done; NULL at the end. */
static Job *
wait_for_head (LecternOrderedPool *self)
{
  Job *job;

  g_mutex_lock (&self->mutex);
  for (;;)
    {
      job = g_queue_peek_head (&self->jobs);
      if ((job != NULL && job->done) || (job == NULL && self->closed))
        break;
      g_cond_wait (&self->changed, &self->mutex);
    }
  g_mutex_unlock (&self->mutex);

  return job;
}

static gpointer
write_results (gpointer data)
{
  LecternOrderedPool *self = data;
  gboolean works = TRUE;
  Job *job;

  while ((job = wait_for_head (self)) != NULL)
    {
      if (works && job->result != NULL)
        works = self->sink (job->result->str, job->result->len, self->user_data);

      g_mutex_lock (&self->mutex);
      g_queue_pop_head (&self->jobs);
      self->weight -= job->weight;
      self->failed |= job->failed;
      self->sink_failed |= !works;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->mutex);

      if (job->result != NULL)
        g_string_free (job->result, TRUE);
      g_free (job);
    }

  return NULL;
}

LecternOrderedPool *
lectern_ordered_pool_new (guint n_threads,
                          LecternOrderedWork work,
                          LecternOrderedSink sink,
                          gpointer user_data)
{
  LecternOrderedPool *self = g_new0 (LecternOrderedPool, 1);

  self->work = work;
  self->sink = sink;
  self->user_data = user_data;
  self->max_jobs = n_threads * TASKS_PER_THREAD;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->jobs);
  self->threads = g_thread_pool_new (run_job, self, (int) n_threads, FALSE, NULL);
  self->writer = g_thread_new ("writer", write_results, self);

  return self;
}

gboolean
lectern_ordered_pool_push (LecternOrderedPool *self,
                           gpointer task,
                           gsize weight,
                           GDestroyNotify free_task)
{
  gboolean works;
  Job *job = g_new0 (Job, 1);

  job->task = task;
  job->free_task = free_task;
  job->weight = weight;

  g_mutex_lock (&self->mutex);
  while (!self->sink_failed && self->jobs.length > 0
         && (self->jobs.length >= self->max_jobs || self->weight + weight > MAX_WEIGHT))
    g_cond_wait (&self->changed, &self->mutex);
  works = !self->sink_failed;
  if (works)
    {
      g_queue_push_tail (&self->jobs, job);
      self->weight += weight;
    }
  g_mutex_unlock (&self->mutex);

  if (works)
    g_thread_pool_push (self->threads, job, NULL);
  else
    {
      free_task (task);
      g_free (job);
    }

  return works;
}

gboolean
lectern_ordered_pool_finish (LecternOrderedPool *self)
{
  gboolean works;

  g_mutex_lock (&self->mutex);
  self->closed = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);

  g_thread_join (self->writer);
  g_thread_pool_free (self->threads, FALSE, TRUE);
  works = !self->failed && !self->sink_failed;

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);

  return works;
}
