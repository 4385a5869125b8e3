/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article: one canonical text with what its file says of it. Immutable once loaded. */

#include "article/lectern-article.h"

#include <string.h>

#include "article/char-index.h"
#include "article/content.h"
#include "article/decode.h"
#include "article/plain-text.h"
#include "article/read-content.h"
#include "article/read-file.h"

/* "2015-09-24" */
#define ISO_DAY_LENGTH 10

struct _LecternArticle
{
  GObject parent_instance;

  GFile *file; /* or NULL */
  LecternContent *content;
  char *date;           /* the day of content->published */
  char *reference_date; /* date, else the day of content->shown_date */
  char *sha256;
  char *encoding;
  char *etag;
  LecternCharIndex *index;
};

G_DEFINE_FINAL_TYPE (LecternArticle, lectern_article, G_TYPE_OBJECT)
G_DEFINE_QUARK (lectern - article - error - quark, lectern_article_error)

static void
lectern_article_finalize (GObject *object)
{
  LecternArticle *self = LECTERN_ARTICLE (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->content, lectern_content_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->reference_date, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->encoding, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->index, lectern_char_index_free);

  G_OBJECT_CLASS (lectern_article_parent_class)->finalize (object);
}

static void
lectern_article_class_init (LecternArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lectern_article_finalize;
}

static void
lectern_article_init (LecternArticle *self)
{
}

/* Takes content. */
static LecternArticle *
article_new (LecternContent *content, GFile *file, const char *encoding, const char *etag)
{
  LecternArticle *self = g_object_new (LECTERN_TYPE_ARTICLE, NULL);

  self->content = content;
  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->encoding = g_strdup (encoding);
  self->etag = g_strdup (etag);
  self->date = g_strndup (content->published, ISO_DAY_LENGTH);
  self->reference_date = g_strndup (
      content->published != NULL ? content->published : content->shown_date, ISO_DAY_LENGTH);
  self->sha256 =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, content->text, (gssize) content->n_bytes);
  self->index = lectern_char_index_new (content->text, content->n_bytes);

  return self;
}

LecternArticle *
lectern_article_load (GFile *file, const char *encoding, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *etag = NULL;
  LecternContent *content;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = lectern_read_file (file, &etag, cancellable, error);
  if (bytes == NULL)
    return NULL;
  content = lectern_read_content (bytes, file, &encoding, error);
  if (content == NULL)
    return NULL;

  return article_new (content, file, encoding, etag);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  LecternArticle *self =
      lectern_article_load (g_object_get_data (G_OBJECT (task), "file"), data, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lectern_article_load_async (GFile *file,
                            const char *encoding,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, lectern_article_load_async);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);
  g_task_set_task_data (task, g_strdup (encoding), g_free);
  g_task_run_in_thread (task, load_thread);
}

LecternArticle *
lectern_article_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

LecternArticle *
lectern_article_new_for_text (const char *text, gssize n_bytes)
{
  g_autoptr (GString) copy = g_string_new_len (text, n_bytes);
  g_autofree char *valid = g_utf8_make_valid (copy->str, (gssize) copy->len);
  gsize length = lectern_normalize_line_ends (valid, strlen (valid));

  return lectern_article_new_verbatim (valid, (gssize) length);
}

LecternArticle *
lectern_article_new_verbatim (const char *text, gssize n_bytes)
{
  gsize length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;
  LecternContent *content = lectern_content_new (g_strndup (text, length), length);

  lectern_plain_text_describe (content);

  return article_new (content, NULL, "UTF-8", NULL);
}

const char *
lectern_article_get_text (LecternArticle *self, gsize *n_bytes)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  if (n_bytes != NULL)
    *n_bytes = self->content->n_bytes;

  return self->content->text;
}

const char *
lectern_article_get_analysis_text (LecternArticle *self, gsize *n_bytes)
{
  const char *text;

  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  text = self->content->analysis_text;
  if (text == NULL)
    return lectern_article_get_text (self, n_bytes);
  if (n_bytes != NULL)
    *n_bytes = strlen (text);

  return text;
}

const LecternArticleSpan *
lectern_article_get_spans (LecternArticle *self, guint *n_spans)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  *n_spans = self->content->spans != NULL ? self->content->spans->len : 0;

  return *n_spans > 0 ? (const LecternArticleSpan *) self->content->spans->data : NULL;
}

guint
lectern_article_get_n_chars (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), 0);

  return lectern_char_index_get_n_chars (self->index);
}

GFile *
lectern_article_get_file (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->file;
}

const char *
lectern_article_get_title (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->content->title;
}

const char *
lectern_article_get_byline (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->content->byline;
}

const char *
lectern_article_get_date (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->date;
}

const char *
lectern_article_get_published (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->content->published;
}

const char *
lectern_article_get_reference_date (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->reference_date;
}

const char *
lectern_article_get_site (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->content->site;
}

const char *
lectern_article_get_language (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->content->language;
}

const char *
lectern_article_get_sha256 (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->sha256;
}

const char *
lectern_article_get_encoding (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->encoding;
}

const char *
lectern_article_get_etag (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  return self->etag;
}

gboolean
lectern_article_has_headline_line (LecternArticle *self)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), FALSE);

  return self->content->has_headline_line;
}

char *
lectern_article_dup_slice (LecternArticle *self, guint start, guint end)
{
  gsize from;
  gsize to;

  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), NULL);

  from = lectern_char_index_to_byte (self->index, start);
  to = lectern_char_index_to_byte (self->index, end);

  return g_strndup (self->content->text + from, to > from ? to - from : 0);
}

gsize
lectern_article_byte_offset (LecternArticle *self, guint offset)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), 0);

  return lectern_char_index_to_byte (self->index, offset);
}

guint
lectern_article_char_offset (LecternArticle *self, gsize byte)
{
  g_return_val_if_fail (LECTERN_IS_ARTICLE (self), 0);

  return lectern_char_index_to_char (self->index, byte);
}
