/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a store keeps its notes: beside the article, in the user's data folder, or where the reader
 * says. */

#include "config.h"

#include "annotation/store/lectern-annotation-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
can_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (folder, W_OK | X_OK) == 0
         && (!g_file_test (path, G_FILE_TEST_EXISTS) || access (path, W_OK) == 0);
}

/* The sibling of the article, or NULL where one would be lost. */
static char *
dup_sibling (GFile *article_file)
{
  g_autofree char *path = article_file ? g_file_get_path (article_file) : NULL;

  if (path == NULL || lectern_place_is_portal_single_file (path))
    return NULL;
  return lectern_place_beside (path);
}

void
_lectern_annotation_store_choose_places (LecternAnnotationStore *self, GFile *article_file)
{
  LecternArticle *article = lectern_annotation_set_get_article (self->set);
  LecternPlace *beside = &self->places[LECTERN_PLACE_BESIDE];
  LecternPlace *data_folder = &self->places[LECTERN_PLACE_DATA_FOLDER];
  gboolean was_beside = beside->base != NULL; /* then the sidecar moves with its article */

  g_set_object (&self->article_file, article_file);
  lectern_place_clear (beside);
  beside->path = dup_sibling (article_file);
  if (data_folder->path == NULL)
    data_folder->path = lectern_place_in_data_folder (lectern_article_get_sha256 (article));
  if (self->prefers_data_folder && !was_beside && beside->path != NULL
      && !g_file_test (beside->path, G_FILE_TEST_EXISTS))
    lectern_place_clear (beside);
  self->can_write_beside = beside->path != NULL && can_write (beside->path);
  self->keep_both = FALSE;
}

void
lectern_annotation_store_set_prefers_data_folder (LecternAnnotationStore *self, gboolean prefers)
{
  g_return_if_fail (LECTERN_IS_ANNOTATION_STORE (self));
  g_autoptr (GFile) article_file = self->article_file ? g_object_ref (self->article_file) : NULL;

  self->prefers_data_folder = prefers;
  _lectern_annotation_store_choose_places (self, article_file);
}

gboolean
lectern_annotation_store_keep_beside (LecternAnnotationStore *self, GFile *file, GError **error)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_STORE (self), FALSE);
  LecternPlace *beside = &self->places[LECTERN_PLACE_BESIDE];
  g_autofree char *sibling = dup_sibling (self->article_file);
  g_autofree char *path = file ? g_file_get_path (file) : g_strdup (sibling);
  g_autofree char *old = g_steal_pointer (&beside->path);

  if (path == NULL)
    {
      beside->path = g_steal_pointer (&old);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("There is no folder beside this article that Lectern may write to"));
      return FALSE;
    }
  lectern_place_clear (beside);
  beside->path = g_strdup (path);
  self->keep_both = g_strcmp0 (path, sibling) != 0;
  _lectern_annotation_store_touch (self);
  if (lectern_annotation_store_flush (self, error) && !self->kept_elsewhere)
    {
      _lectern_annotation_store_watch (self);
      return TRUE;
    }
  lectern_place_clear (beside);
  beside->path = g_steal_pointer (&old);
  self->keep_both = FALSE;
  if (error != NULL && *error == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "%s", self->problem);
  return FALSE;
}

gboolean
lectern_annotation_store_follow (LecternAnnotationStore *self, GFile *article_file, GError **error)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_STORE (self), FALSE);
  if (!lectern_annotation_store_flush (self, error))
    return FALSE;

  g_auto (LecternPlace) old = { 0 };
  LecternPlace *beside = &self->places[LECTERN_PLACE_BESIDE];
  lectern_place_copy (beside, &old);
  _lectern_annotation_store_choose_places (self, article_file);
  _lectern_annotation_store_watch (self);
  if (old.base == NULL) /* no file yet */
    return TRUE;
  /* The new one first: at no moment are the notes nowhere. */
  _lectern_annotation_store_touch (self);
  if (!lectern_annotation_store_flush (self, error))
    return FALSE;
  if (!self->kept_elsewhere && g_strcmp0 (old.path, beside->path) != 0)
    g_unlink (old.path);
  return TRUE;
}

LecternAnnotationSet *
lectern_annotation_store_get_set (LecternAnnotationStore *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_STORE (self), NULL);
  return self->set;
}

const char *
lectern_annotation_store_get_problem (LecternAnnotationStore *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_STORE (self), NULL);
  return self->problem;
}

gboolean
lectern_annotation_store_get_kept_elsewhere (LecternAnnotationStore *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_STORE (self), FALSE);
  return self->kept_elsewhere;
}

GFile *
lectern_annotation_store_get_file (LecternAnnotationStore *self)
{
  g_return_val_if_fail (LECTERN_IS_ANNOTATION_STORE (self), NULL);
  gboolean beside = self->places[LECTERN_PLACE_BESIDE].path != NULL && !self->kept_elsewhere;
  const char *path = self->places[beside ? LECTERN_PLACE_BESIDE : LECTERN_PLACE_DATA_FOLDER].path;

  g_clear_object (&self->file);
  if (self->article_file != NULL)
    self->file = g_file_new_for_path (path);
  return self->file;
}

void
_lectern_annotation_store_set_ops (LecternAnnotationStore *self, const LecternWriteOps *ops)
{
  self->ops = ops;
}
