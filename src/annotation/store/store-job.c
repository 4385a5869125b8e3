/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One errand of the store to the disk. */

#include "annotation/store/store-job.h"

#include <glib/gstdio.h>

#include "annotation/anchoring/anchor.h"

LecternStoreJob *
lectern_store_job_new (LecternArticle *article,
                       const LecternWriteOps *ops,
                       const LecternPlace *known,
                       LecternSidecar *ours)
{
  LecternStoreJob *self = g_new0 (LecternStoreJob, 1);

  self->article = g_object_ref (article);
  self->ops = ops;
  self->ours = ours ? lectern_sidecar_ref (ours) : NULL;
  for (guint i = 0; i < LECTERN_N_PLACES; i++)
    lectern_place_copy (&known[i], &self->known[i]);
  return self;
}

void
lectern_store_job_free (LecternStoreJob *self)
{
  g_object_unref (self->article);
  g_clear_pointer (&self->ours, lectern_sidecar_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->anchors, g_hash_table_unref);
  for (guint i = 0; i < LECTERN_N_PLACES; i++)
    {
      lectern_place_clear (&self->known[i]);
      lectern_place_clear (&self->now[i]);
      g_clear_error (&self->problems[i]);
    }
  g_free (self->name);
  g_free (self->aside);
  if (self->lock != NULL)
    g_atomic_rc_box_release_full (self->lock, (GDestroyNotify) g_mutex_clear);
  g_free (self);
}

static LecternPlaceArticle
describe (LecternStoreJob *self)
{
  return (LecternPlaceArticle){ self->name, lectern_article_get_sha256 (self->article),
                                lectern_article_get_text (self->article, NULL) };
}

static void
find_places (LecternStoreJob *self, LecternSidecar *sidecar, LecternAnchorText *text)
{
  for (guint i = 0; i < sidecar->records->len; i++)
    {
      LecternRecord *record = sidecar->records->pdata[i];

      if (self->ids != NULL && g_hash_table_contains (self->ids, record->id))
        continue;
      LecternAnchor *anchors = g_new0 (LecternAnchor, record->n_targets + 1);
      for (guint j = 0; j < record->n_targets; j++)
        anchors[j] = lectern_anchor_find (text, &record->targets[j]);
      g_hash_table_insert (self->anchors, record, anchors);
    }
}

void
lectern_store_job_read (LecternStoreJob *self)
{
  LecternPlaceArticle article = describe (self);
  gsize n_bytes;
  const char *bytes = lectern_article_get_text (self->article, &n_bytes);
  g_autoptr (LecternAnchorText) text =
      lectern_anchor_text_new (bytes, n_bytes, lectern_article_get_n_chars (self->article));

  self->anchors = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < LECTERN_N_PLACES; i++)
    {
      self->now[i].path = g_strdup (self->known[i].path);
      lectern_place_read (&self->now[i], &article, &self->problems[i]);
      self->changed[i] = g_strcmp0 (self->now[i].etag, self->known[i].etag) != 0;
      if (self->now[i].base != NULL && self->changed[i])
        find_places (self, self->now[i].base, text);
    }
}

static gboolean
save_to (LecternStoreJob *self, LecternPlaceKind kind, const LecternPlaceArticle *article)
{
  g_autofree char *aside = NULL;

  if (self->known[kind].path == NULL)
    return FALSE;
  if (kind == LECTERN_PLACE_DATA_FOLDER)
    {
      g_autofree char *folder = g_path_get_dirname (self->known[kind].path);
      g_mkdir_with_parents (folder, 0700); /* a failure shows when the file is opened */
    }
  gboolean ok = lectern_place_write (&self->known[kind], self->ops, article, self->ours,
                                     &self->now[kind], &aside, &self->problems[kind]);
  if (aside != NULL)
    {
      g_free (self->aside);
      self->aside = g_steal_pointer (&aside);
    }
  self->changed[kind] = ok;
  return ok;
}

/* All that the data folder's file held is beside the article now; what somebody else wrote there
 * since is not, and stays. */
static void
remove_from_data_folder (LecternStoreJob *self, const LecternPlaceArticle *article)
{
  const LecternPlace *known = &self->known[LECTERN_PLACE_DATA_FOLDER];
  g_auto (LecternPlace) now = { .path = g_strdup (known->path) };

  if (known->etag == NULL || !lectern_place_read (&now, article, NULL)
      || g_strcmp0 (now.etag, known->etag) != 0 || g_unlink (known->path) < 0)
    return;
  self->changed[LECTERN_PLACE_DATA_FOLDER] = TRUE;
  self->now[LECTERN_PLACE_DATA_FOLDER].path = g_strdup (known->path);
}

LecternPlaceKind
lectern_store_job_save (LecternStoreJob *self)
{
  LecternPlaceArticle article = describe (self);
  LecternPlaceKind kind = LECTERN_N_PLACES;

  g_mutex_lock (self->lock);
  if (save_to (self, LECTERN_PLACE_BESIDE, &article))
    {
      kind = LECTERN_PLACE_BESIDE;
      if (self->keep_both)
        save_to (self, LECTERN_PLACE_DATA_FOLDER, &article);
      else
        remove_from_data_folder (self, &article);
    }
  else if (save_to (self, LECTERN_PLACE_DATA_FOLDER, &article))
    kind = LECTERN_PLACE_DATA_FOLDER;
  g_mutex_unlock (self->lock);
  return kind;
}
