/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a document comes to be: file → article → annotations → analysis, each off the main thread. */

#include "config.h"

#include "ui/document/lectern-document-private.h"

#include <glib/gi18n.h>

void
_lectern_document_set_state (LecternDocument *self, LecternDocumentState state)
{
  if (self->state == state)
    return;

  self->state = state;
  _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_STATE);
}

static void
set_changed_on_disk (LecternDocument *self, gboolean changed)
{
  if (self->changed_on_disk == changed)
    return;

  self->changed_on_disk = changed;
  _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_CHANGED_ON_DISK);
}

static void
fail (LecternDocument *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  _lectern_document_set_state (self, LECTERN_DOCUMENT_FAILED);
}

/* A file saved by many programs is written under another name and moved over: look at its etag,
 * not at what kind of event it was. */
static void
query_etag_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LecternDocument) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  const char *loaded = self->article != NULL ? lectern_article_get_etag (self->article) : NULL;

  if (info != NULL && loaded != NULL)
    set_changed_on_disk (self, g_strcmp0 (g_file_info_get_etag (info), loaded) != 0);
}

static void
file_changed_cb (LecternDocument *self)
{
  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, query_etag_cb, g_object_ref (self));
}

static void
watch_file (LecternDocument *self)
{
  if (self->file == NULL || self->monitor != NULL)
    return;

  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (file_changed_cb), self);
}

static void
annotations_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LecternDocument) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lectern_annotation_store_load_finish (LECTERN_ANNOTATION_STORE (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s", error->message);
}

static void
take_article (LecternDocument *self, LecternArticle *article)
{
  const char *headline = lectern_article_get_title (article);

  if (self->store != NULL)
    lectern_annotation_store_flush (self->store, NULL);
  _lectern_document_take_found (self, NULL);
  g_set_object (&self->article, article);
  self->place = 0;

  g_clear_object (&self->store);
  g_clear_object (&self->annotations);
  self->annotations = lectern_annotation_set_new (article);
  lectern_annotation_set_set_creator (self->annotations, self->reader_name);
  self->store = lectern_annotation_store_new (self->annotations);
  lectern_annotation_store_set_prefers_data_folder (self->store, self->notes_in_data_folder);
  _lectern_document_follow_corrections (self);

  if (headline != NULL)
    {
      g_free (self->title);
      self->title = g_strdup (headline);
      _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_TITLE);
    }
  set_changed_on_disk (self, FALSE);
  _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_ARTICLE);
  _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_ANNOTATIONS);

  watch_file (self);
  lectern_annotation_store_load_async (self->store, self->cancellable, annotations_loaded_cb,
                                       g_object_ref (self));
  _lectern_document_start_analysis (self);
}

static void
article_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LecternDocument) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternArticle) article = lectern_article_load_finish (result, &error);

  if (article != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    take_article (self, article);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, g_steal_pointer (&error));
}

void
lectern_document_load (LecternDocument *self, const char *encoding)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  lectern_document_cancel (self);
  self->cancellable = g_cancellable_new ();
  g_clear_error (&self->error);

  if (self->file == NULL)
    {
      g_autoptr (LecternArticle) article = lectern_article_new_for_text (self->pasted_text, -1);

      take_article (self, article);
      return;
    }
  _lectern_document_set_state (self, LECTERN_DOCUMENT_LOADING);
  lectern_article_load_async (self->file, encoding, self->cancellable, article_loaded_cb,
                              g_object_ref (self));
}

void
lectern_document_cancel (LecternDocument *self)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  _lectern_document_cancel_analysis (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* Copies what a reader did to a pasted text to the same text in its file. */
static void
copy_annotations (LecternAnnotationSet *from, LecternAnnotationSet *to)
{
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (from));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (LecternAnnotation) old = g_list_model_get_item (G_LIST_MODEL (from), i);
      LecternAnnotation *new;

      if (lectern_annotation_get_anchor_state (old) == LECTERN_ANCHOR_ORPHAN)
        continue;
      new = lectern_annotation_set_add_highlight (to, lectern_annotation_get_start (old),
                                                  lectern_annotation_get_end (old),
                                                  lectern_annotation_get_colour (old));
      if (new == NULL)
        continue;
      lectern_annotation_set_set_note (to, new, lectern_annotation_get_note (old));
      lectern_annotation_set_set_tags (to, new, lectern_annotation_get_tags (old));
    }
}

gboolean
lectern_document_save_text (LecternDocument *self, GFile *file, GError **error)
{
  g_autoptr (LecternAnnotationSet) notes = NULL;
  g_autoptr (LecternArticle) article = NULL;
  const char *text;
  gsize n_bytes;

  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->file == NULL && self->article != NULL, FALSE);

  text = lectern_article_get_text (self->article, &n_bytes);
  if (!g_file_replace_contents (file, text, n_bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                NULL, NULL, error))
    return FALSE;
  article = lectern_article_load (file, "UTF-8", NULL, error);
  if (article == NULL)
    return FALSE;

  notes = g_object_ref (self->annotations);
  lectern_document_cancel (self);
  self->cancellable = g_cancellable_new ();
  self->file = g_object_ref (file);
  take_article (self, article);
  copy_annotations (notes, self->annotations);

  return TRUE;
}

static void
stop_monitor (LecternDocument *self)
{
  if (self->monitor == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

gboolean
lectern_document_move (LecternDocument *self, GFile *file, GError **error)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->file != NULL && self->article != NULL, FALSE);

  if (!lectern_annotation_store_flush (self->store, error))
    return FALSE;
  stop_monitor (self); /* or it would tell that the file has changed */
  if (!g_file_move (self->file, file, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    {
      watch_file (self);
      return FALSE;
    }
  if (lectern_article_get_title (self->article) == NULL)
    {
      g_free (self->title);
      self->title = g_file_get_basename (file);
    }
  g_set_object (&self->file, file);
  watch_file (self);
  _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_TITLE);

  return lectern_annotation_store_follow (self->store, file, error);
}

gboolean
lectern_document_close (LecternDocument *self, GError **error)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), FALSE);

  lectern_document_cancel (self);

  return self->store == NULL || lectern_annotation_store_flush (self->store, error);
}
