/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins what an errand to the disk brought with the set, and says what the window has to know. */

#include "config.h"

#include "annotation/store/lectern-annotation-store-private.h"

#include <glib/gi18n-lib.h>

#include "annotation/lectern-annotation-set-private.h"
#include "annotation/sidecar/merge.h"

/* ---- What the window is told -------------------------------------------------------------- */

static void
set_problem (LecternAnnotationStore *self, char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    {
      g_free (problem);
      return;
    }
  g_free (self->problem);
  self->problem = problem;
  g_object_notify (G_OBJECT (self), "problem");
}

/* Are the notes to be in the data folder, so that nothing is to be said of it? */
static gboolean
belongs_to_data_folder (LecternAnnotationStore *self)
{
  return self->article_file == NULL
         || (self->prefers_data_folder && self->places[LECTERN_PLACE_BESIDE].path == NULL);
}

static void
set_kept_elsewhere (LecternAnnotationStore *self, gboolean kept_elsewhere)
{
  if (self->kept_elsewhere == kept_elsewhere)
    return;
  self->kept_elsewhere = kept_elsewhere;
  g_object_notify (G_OBJECT (self), "kept-elsewhere");
}

static void
set_n_conflicts (LecternAnnotationStore *self, guint n_conflicts)
{
  if (self->n_conflicts == n_conflicts)
    return;
  self->n_conflicts = n_conflicts;
  g_object_notify (G_OBJECT (self), "n-conflicts");
}

/* ---- Joining with the set ----------------------------------------------------------------- */

LecternSidecar *
lectern_annotation_store_snapshot (LecternAnnotationStore *self)
{
  LecternSidecar *sidecar = _lectern_annotation_set_snapshot (self->set);

  if (self->shell != NULL)
    {
      sidecar->foreign = self->shell->foreign ? json_object_ref (self->shell->foreign) : NULL;
      for (guint i = 0; i < self->shell->strange->len; i++)
        g_ptr_array_add (sidecar->strange, json_node_ref (self->shell->strange->pdata[i]));
    }
  return sidecar;
}

/* theirs was made from base; the set may have gone on. */
static void
join (LecternAnnotationStore *self,
      LecternSidecar *base,
      LecternSidecar *theirs,
      GHashTable *places)
{
  g_autoptr (LecternSidecar) ours = lectern_annotation_store_snapshot (self);
  guint n_conflicts = 0;
  g_autoptr (LecternSidecar) merged = lectern_merge_sidecars (base, ours, theirs, &n_conflicts);

  g_clear_pointer (&self->shell, lectern_sidecar_unref);
  self->shell = lectern_sidecar_ref (merged);
  if (n_conflicts > 0)
    set_n_conflicts (self, n_conflicts);
  if (lectern_merge_same_sidecars (ours, merged))
    return;
  self->applying = TRUE;
  _lectern_annotation_set_assign (self->set, merged, places);
  self->applying = FALSE;
}

static void
commit (LecternAnnotationStore *self, LecternStoreJob *job, LecternPlaceKind kind)
{
  /* Moved in the meantime: what the job saw is of another file. */
  if (!job->changed[kind] || g_strcmp0 (self->places[kind].path, job->now[kind].path) != 0)
    return;
  lectern_place_clear (&self->places[kind]);
  lectern_place_copy (&job->now[kind], &self->places[kind]);
}

/* Whether the set says more than what the place beside the article holds. */
static gboolean
is_ahead_of (LecternAnnotationStore *self, LecternPlaceKind kind)
{
  g_autoptr (LecternSidecar) ours = lectern_annotation_store_snapshot (self);
  g_autoptr (LecternSidecar) nothing = lectern_sidecar_new ();
  LecternSidecar *base = self->places[kind].base ? self->places[kind].base : nothing;

  return ours->records->len != base->records->len || !lectern_merge_same_sidecars (ours, base);
}

static void
remember_aside (LecternAnnotationStore *self, LecternStoreJob *job)
{
  if (job->aside == NULL)
    return;
  g_autofree char *name = g_filename_display_basename (job->aside);

  g_free (self->aside_problem);
  self->aside_problem = g_strdup_printf (_ ("The notes found beside this article could not be "
                                            "read. They are kept as “%s”."),
                                         name);
}

/* error: why it cannot be written beside the article, or NULL where it was not tried. */
static char *
describe_elsewhere (LecternAnnotationStore *self, GError *error)
{
  if (belongs_to_data_folder (self))
    return NULL;
  if (self->places[LECTERN_PLACE_BESIDE].path == NULL)
    return g_strdup (_ ("Notes cannot be saved beside this article, because only the article "
                        "itself was opened to Lectern. They are kept in Lectern’s own folder."));
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup (_ ("The folder of this article cannot be written to. Your notes are kept in "
                        "Lectern’s own folder."));
  return g_strdup_printf (_ ("Notes cannot be saved beside this article (%s). They are kept in "
                             "Lectern’s own folder."),
                          error->message);
}

static void
tell_of_reading (LecternAnnotationStore *self, LecternStoreJob *job)
{
  for (guint i = 0; i < LECTERN_N_PLACES; i++)
    {
      GError *error = job->problems[i];

      if (error == NULL)
        continue;
      if (error->domain == LECTERN_SIDECAR_ERROR)
        set_problem (self, g_strdup_printf (_ ("%s. It stays as it is, and is set aside under "
                                               "another name when your notes are saved."),
                                            error->message));
      else
        set_problem (self, g_strdup (error->message));
      return;
    }
}

void
_lectern_annotation_store_finish_read (LecternAnnotationStore *self, LecternStoreJob *job)
{
  for (guint i = 0; i < LECTERN_N_PLACES; i++)
    {
      /* A file that is gone takes no notes along; one that is no JSON is left to saving. */
      if (job->changed[i] && job->now[i].base != NULL)
        join (self, self->places[i].base, job->now[i].base, job->anchors);
      if (job->now[i].base != NULL)
        commit (self, job, i);
    }
  tell_of_reading (self, job);
  gboolean in_data_folder = self->places[LECTERN_PLACE_DATA_FOLDER].base != NULL;
  if (in_data_folder && !self->can_write_beside && !belongs_to_data_folder (self))
    {
      set_kept_elsewhere (self, TRUE);
      set_problem (self, describe_elsewhere (self, NULL));
    }
  LecternPlaceKind kind = self->kept_elsewhere ? LECTERN_PLACE_DATA_FOLDER : LECTERN_PLACE_BESIDE;
  if (belongs_to_data_folder (self))
    kind = LECTERN_PLACE_DATA_FOLDER;
  if (is_ahead_of (self, kind))
    _lectern_annotation_store_touch (self);
}

void
_lectern_annotation_store_finish_save (LecternAnnotationStore *self,
                                       LecternStoreJob *job,
                                       LecternPlaceKind kind)
{
  remember_aside (self, job);
  if (kind == LECTERN_N_PLACES)
    {
      GError *error = job->problems[LECTERN_PLACE_DATA_FOLDER];

      set_problem (self, g_strdup_printf (_ ("Notes cannot be saved (%s). They are in this window "
                                             "only; saving is tried again."),
                                          error ? error->message : ""));
      return;
    }
  if (job->now[kind].n_conflicts > 0)
    set_n_conflicts (self, job->now[kind].n_conflicts);
  join (self, job->ours, job->now[kind].base, NULL);
  for (guint i = 0; i < LECTERN_N_PLACES; i++)
    commit (self, job, i);
  set_kept_elsewhere (self, kind == LECTERN_PLACE_DATA_FOLDER && !belongs_to_data_folder (self));
  if (kind == LECTERN_PLACE_DATA_FOLDER)
    set_problem (self, describe_elsewhere (self, job->problems[LECTERN_PLACE_BESIDE]));
  else /* what was set aside stays to be said: the next save comes within seconds */
    set_problem (self, g_strdup (self->aside_problem));
}
