/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a whole file into memory, bounded and cancellable. */

#include "config.h"

#include "article/read-file.h"

#include <glib/gi18n-lib.h>

#include "article/lectern-article.h"
#include "article/article-limits.h"

char *
lectern_file_display_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  if (base == NULL)
    return g_file_get_parse_name (file);

  return g_filename_display_name (base);
}

static void
set_too_large (GError **error, const char *name)
{
  g_autofree char *limit = g_format_size_full (LECTERN_ARTICLE_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  /* Translators: the first %s is a file's name, the second a size such as "64 MiB". */
  g_set_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_TOO_LARGE,
               _ ("“%s” is larger than %s, the most that Lectern opens."), name, limit);
}

/* Our words for what a reader can act on, GIO's for the rest. Takes cause. */
static void
propagate_io_error (GError **error, GError *cause, const char *name)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_NOT_FOUND,
                 _ ("There is no file “%s” here."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_UNREADABLE,
                 _ ("“%s” is a folder, not an article."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_UNREADABLE,
                 _ ("You do not have permission to read “%s”."), name);
  else
    g_set_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_UNREADABLE,
                 /* Translators: a file's name and the system's reason. */
                 _ ("“%s” cannot be read: %s"), name, cause->message);
}

static gboolean
check_info (GFileInfo *info, const char *name, GError **error)
{
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_UNREADABLE,
                   _ ("“%s” is a folder, not an article."), name);
      return FALSE;
    }

  if (g_file_info_get_size (info) > LECTERN_ARTICLE_MAX_BYTES)
    {
      set_too_large (error, name);
      return FALSE;
    }

  return TRUE;
}

static GBytes *
read_stream (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (LECTERN_READ_CHUNK_BYTES);

  for (;;)
    {
      GError *cause = NULL;
      gssize n = g_input_stream_read (stream, chunk, LECTERN_READ_CHUNK_BYTES, cancellable, &cause);

      if (n < 0)
        {
          propagate_io_error (error, cause, name);
          return NULL;
        }
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

      /* The size was checked before; files grow, and pipes do not say. */
      if (bytes->len + (gsize) n > LECTERN_ARTICLE_MAX_BYTES)
        {
          set_too_large (error, name);
          return NULL;
        }

      g_byte_array_append (bytes, chunk, (guint) n);
    }
}

GBytes *
lectern_read_file (GFile *file, char **etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = lectern_file_display_name (file);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  GError *cause = NULL;

  *etag = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    {
      propagate_io_error (error, cause, name);
      return NULL;
    }
  if (!check_info (info, name, error))
    return NULL;

  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      propagate_io_error (error, cause, name);
      return NULL;
    }

  /* Of the open stream, not of the path: the etag must belong to the bytes that are read. */
  g_clear_object (&info);
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_ETAG_VALUE, cancellable, NULL);
  if (info != NULL)
    *etag = g_strdup (g_file_info_get_etag (info));

  return read_stream (G_INPUT_STREAM (stream), name, cancellable, error);
}
