/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps an annotation set and its sidecar the same. One errand to the disk runs at a time, in a
 * thread; what came of it is joined with the set in the main thread, and only then counts as known,
 * so a flush in between merges again instead of overwriting. */

#include "config.h"

#include "annotation/store/lectern-annotation-store-private.h"

#include "annotation/lectern-annotation-set-private.h"

#define SAVE_DELAY_MS 1000 /* DESIGN.md: at the latest two seconds after a change */
#define RETRY_DELAY_MS 10000
#define MONITOR_DELAY_MS 200 /* other programs write in several steps */

G_DEFINE_FINAL_TYPE (LecternAnnotationStore, lectern_annotation_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SAVING,
  PROP_PROBLEM,
  PROP_KEPT_ELSEWHERE,
  PROP_N_CONFLICTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void start_save (LecternAnnotationStore *self);
static void start_read (LecternAnnotationStore *self);

/* ---- Errands ------------------------------------------------------------------------------ */

static void
set_busy (LecternAnnotationStore *self, gboolean saving)
{
  if (self->saving == saving)
    return;
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

static void
schedule_save (LecternAnnotationStore *self, guint delay)
{
  if (self->save_source == 0)
    self->save_source = g_timeout_add_once (delay, (GSourceOnceFunc) start_save, self);
}

void
_lectern_annotation_store_touch (LecternAnnotationStore *self)
{
  self->revision++;
  schedule_save (self, SAVE_DELAY_MS);
}

static LecternStoreJob *
new_job (LecternAnnotationStore *self, LecternSidecar *ours)
{
  LecternStoreJob *job = lectern_store_job_new (lectern_annotation_set_get_article (self->set),
                                                self->ops, self->places, ours);
  g_autofree char *name = self->article_file ? g_file_get_basename (self->article_file) : NULL;

  job->name = name ? g_filename_display_name (name) : NULL;
  job->keep_both = self->keep_both;
  job->lock = g_atomic_rc_box_acquire (self->lock);
  return job;
}

/* One errand is over: on with what was asked for meanwhile. */
static void
go_on (LecternAnnotationStore *self)
{
  self->busy = FALSE;
  set_busy (self, FALSE);
  if (self->wants_read)
    start_read (self);
  else if (self->wants_save)
    start_save (self);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_int (task, lectern_store_job_save (data));
}

static void
save_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LecternAnnotationStore *self = LECTERN_ANNOTATION_STORE (source);
  LecternStoreJob *job = g_task_get_task_data (G_TASK (result));
  LecternPlaceKind kind = g_task_propagate_int (G_TASK (result), NULL);

  _lectern_annotation_store_finish_save (self, job, kind);
  if (kind != LECTERN_N_PLACES)
    self->saved_revision = MAX (self->saved_revision, self->job_revision);
  else
    schedule_save (self, RETRY_DELAY_MS);
  go_on (self);
}

static void
start_save (LecternAnnotationStore *self)
{
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->wants_save = self->busy;
  if (self->busy || self->revision == self->saved_revision)
    return;
  g_autoptr (LecternSidecar) ours = lectern_annotation_store_snapshot (self);
  g_autoptr (GTask) task = g_task_new (self, NULL, save_done, NULL);

  self->busy = TRUE;
  self->job_revision = self->revision;
  set_busy (self, TRUE);
  g_task_set_task_data (task, new_job (self, ours), (GDestroyNotify) lectern_store_job_free);
  g_task_run_in_thread (task, save_in_thread);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  lectern_store_job_read (data);
  g_task_return_boolean (task, TRUE);
}

static void
read_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LecternAnnotationStore *self = LECTERN_ANNOTATION_STORE (source);

  _lectern_annotation_store_finish_read (self, g_task_get_task_data (G_TASK (result)));
  go_on (self);
}

/* Ids that the set anchors already need no search in the thread. */
static LecternStoreJob *
new_read_job (LecternAnnotationStore *self)
{
  LecternStoreJob *job = new_job (self, NULL);

  job->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->set->items->len; i++)
    g_hash_table_add (job->ids, g_strdup (lectern_annotation_get_id (self->set->items->pdata[i])));
  return job;
}

static void
start_read (LecternAnnotationStore *self)
{
  g_clear_handle_id (&self->monitor_source, g_source_remove);
  self->wants_read = self->busy;
  if (self->busy)
    return;
  g_autoptr (GTask) task = g_task_new (self, NULL, read_done, NULL);

  self->busy = TRUE;
  g_task_set_task_data (task, new_read_job (self), (GDestroyNotify) lectern_store_job_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
monitor_changed (LecternAnnotationStore *self)
{
  if (self->monitor_source == 0)
    self->monitor_source =
        g_timeout_add_once (MONITOR_DELAY_MS, (GSourceOnceFunc) start_read, self);
}

void
_lectern_annotation_store_watch (LecternAnnotationStore *self)
{
  const char *path = self->places[LECTERN_PLACE_BESIDE].path;

  g_clear_object (&self->monitor);
  if (path == NULL)
    return;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (monitor_changed), self);
}

/* ---- Loading ------------------------------------------------------------------------------ */

static gboolean
finish_load (LecternAnnotationStore *self, LecternStoreJob *job, GError **error)
{
  _lectern_annotation_store_finish_read (self, job);
  _lectern_annotation_store_watch (self);
  /* A sidecar that cannot be used is the window's banner, and the caller's error. */
  if (job->problems[LECTERN_PLACE_BESIDE] == NULL)
    return TRUE;
  if (error != NULL)
    *error = g_error_copy (job->problems[LECTERN_PLACE_BESIDE]);
  return FALSE;
}

static void
load_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LecternAnnotationStore *self = LECTERN_ANNOTATION_STORE (source);
  g_autoptr (GTask) caller = user_data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (caller))
    ;
  else if (finish_load (self, g_task_get_task_data (G_TASK (result)), &error))
    g_task_return_boolean (caller, TRUE);
  else
    g_task_return_error (caller, error);
  go_on (self);
}

void
lectern_annotation_store_load_async (LecternAnnotationStore *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_STORE (self));
  GTask *caller = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) task = g_task_new (self, NULL, load_done, caller);

  self->busy = TRUE;
  g_task_set_task_data (task, new_read_job (self), (GDestroyNotify) lectern_store_job_free);
  g_task_run_in_thread (task, read_in_thread);
}

gboolean
lectern_annotation_store_load_finish (LecternAnnotationStore *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
lectern_annotation_store_load (LecternAnnotationStore *self, GError **error)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_STORE (self), FALSE);
  g_autoptr (LecternStoreJob) job = new_read_job (self);

  lectern_store_job_read (job);
  return finish_load (self, job, error);
}

gboolean
lectern_annotation_store_flush (LecternAnnotationStore *self, GError **error)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_STORE (self), FALSE);
  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->revision == self->saved_revision)
    return TRUE;

  guint64 revision = self->revision;
  g_autoptr (LecternSidecar) ours = lectern_annotation_store_snapshot (self);
  g_autoptr (LecternStoreJob) job = new_job (self, ours);
  LecternPlaceKind kind = lectern_store_job_save (job);
  _lectern_annotation_store_finish_save (self, job, kind);
  if (kind != LECTERN_N_PLACES)
    {
      self->saved_revision = revision;
      return TRUE;
    }
  schedule_save (self, RETRY_DELAY_MS);
  if (error != NULL)
    *error = g_error_copy (job->problems[LECTERN_PLACE_DATA_FOLDER]);
  return FALSE;
}

/* ---- The object --------------------------------------------------------------------------- */

static void
set_changed (LecternAnnotationStore *self)
{
  if (!self->applying)
    _lectern_annotation_store_touch (self);
}

LecternAnnotationStore *
lectern_annotation_store_new (LecternAnnotationSet *set)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_SET (set), NULL);
  LecternAnnotationStore *self = g_object_new (LECTERN_TYPE_ANNOTATION_STORE, NULL);

  self->set = g_object_ref (set);
  _lectern_annotation_store_choose_places (
      self, lectern_article_get_file (lectern_annotation_set_get_article (set)));
  g_signal_connect_object (set, "changed", G_CALLBACK (set_changed), self, G_CONNECT_SWAPPED);
  return self;
}

static void
lectern_annotation_store_dispose (GObject *object)
{
  LecternAnnotationStore *self = LECTERN_ANNOTATION_STORE (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_handle_id (&self->monitor_source, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_object (&self->set);
  G_OBJECT_CLASS (lectern_annotation_store_parent_class)->dispose (object);
}

static void
lectern_annotation_store_finalize (GObject *object)
{
  LecternAnnotationStore *self = LECTERN_ANNOTATION_STORE (object);

  for (guint i = 0; i < LECTERN_N_PLACES; i++)
    lectern_place_clear (&self->places[i]);
  g_clear_pointer (&self->shell, lectern_sidecar_unref);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->aside_problem, g_free);
  g_clear_object (&self->article_file);
  g_clear_object (&self->file);
  g_atomic_rc_box_release_full (self->lock, (GDestroyNotify) g_mutex_clear);
  G_OBJECT_CLASS (lectern_annotation_store_parent_class)->finalize (object);
}

static void
lectern_annotation_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternAnnotationStore *self = LECTERN_ANNOTATION_STORE (object);

  switch (id)
    {
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_KEPT_ELSEWHERE:
      g_value_set_boolean (value, self->kept_elsewhere);
      break;
    case PROP_N_CONFLICTS:
      g_value_set_uint (value, self->n_conflicts);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_annotation_store_class_init (LecternAnnotationStoreClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lectern_annotation_store_dispose;
  object_class->finalize = lectern_annotation_store_finalize;
  object_class->get_property = lectern_annotation_store_get_property;

  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  properties[PROP_KEPT_ELSEWHERE] =
      g_param_spec_boolean ("kept-elsewhere", NULL, NULL, FALSE, flags);
  properties[PROP_N_CONFLICTS] =
      g_param_spec_uint ("n-conflicts", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lectern_annotation_store_init (LecternAnnotationStore *self)
{
  self->ops = &lectern_write_ops;
  self->lock = g_atomic_rc_box_new0 (GMutex);
  g_mutex_init (self->lock);
}
