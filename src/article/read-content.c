/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the reader for a file's bytes, and says in words what kept it from reading them. */

#include "config.h"

#include "article/read-content.h"

#include <glib/gi18n-lib.h>

#include "article/decode.h"
#include "article/html/html-charset.h"
#include "article/html/html-reader.h"
#include "article/lectern-article-format.h"
#include "article/lectern-article.h"
#ifdef HAVE_MAIL
#include "article/mail/mail-reader.h"
#endif
#include "article/markdown/markdown-reader.h"
#ifdef HAVE_PDF
#include "article/pdf/pdf-reader.h"
#endif
#include "article/plain-text.h"
#include "article/read-file.h"

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

static void
set_problem (GError **error, GFile *file, LecternArticleError code, const char *encoding)
{
  g_autofree char *name = lectern_file_display_name (file);

  switch (code)
    {
    case LECTERN_ARTICLE_ERROR_BINARY:
      g_set_error (error, LECTERN_ARTICLE_ERROR, (int) code,
                   _ ("“%s” is not a text: it holds binary data."), name);
      break;
    case LECTERN_ARTICLE_ERROR_ENCODING:
      g_set_error (error, LECTERN_ARTICLE_ERROR, (int) code,
                   /* Translators: a file's name and the name of an encoding. */
                   _ ("“%s” is not written in the encoding %s."), name, encoding);
      break;
    case LECTERN_ARTICLE_ERROR_UNREADABLE:
      g_set_error (error, LECTERN_ARTICLE_ERROR, (int) code,
                   _ ("No text could be read from “%s”: it may be damaged, protected or only "
                      "pictures."),
                   name);
      break;
    default:
      g_set_error (error, LECTERN_ARTICLE_ERROR, (int) code,
                   _ ("“%s” is empty: there is nothing to read in it."), name);
      break;
    }
}

/* A saved page with markup but without words. */
static void
set_bare_page (GError **error, GFile *file)
{
  g_autofree char *name = lectern_file_display_name (file);

  g_set_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_EMPTY,
               _ ("No article could be found in “%s”: the page may bring its text by a script or "
                  "show it to subscribers only. Save it again when the text is on the screen."),
               name);
}

static LecternArticleError
code_of (LecternDecodeResult result)
{
  return result == LECTERN_DECODE_BINARY ? LECTERN_ARTICLE_ERROR_BINARY
                                         : LECTERN_ARTICLE_ERROR_ENCODING;
}

/* What the format takes, by the name that people install it under. */
static void
set_missing_library (GError **error, GFile *file, LecternArticleFormat format)
{
  g_autofree char *name = lectern_file_display_name (file);

  if (format == LECTERN_ARTICLE_FORMAT_PDF)
    g_set_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_UNREADABLE,
                 _ ("“%s” is a PDF file: reading it takes the library Poppler (poppler-glib), "
                    "which is missing here."),
                 name);
  else
    g_set_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_UNREADABLE,
                 _ ("“%s” is mail or a web archive: reading it takes the library GMime, which is "
                    "missing here."),
                 name);
}

static LecternContent *
read_text (const guint8 *data,
           gsize n_data,
           GFile *file,
           gboolean is_markdown,
           const char **encoding,
           GError **error)
{
  LecternContent *content;
  char *text = NULL;
  gsize n_bytes = 0;
  LecternDecodeResult result = lectern_decode (data, n_data, *encoding, &text, &n_bytes, encoding);

  if (result != LECTERN_DECODE_OK)
    {
      set_problem (error, file, code_of (result), *encoding);
      return NULL;
    }
  content = lectern_content_new (text, n_bytes);
  if (is_markdown)
    lectern_markdown_describe (content);
  else
    lectern_plain_text_describe (content);

  return content;
}

static LecternContent *
read_page (const guint8 *data, gsize n_data, GFile *file, const char **encoding, GError **error)
{
  g_autofree char *text = NULL;
  LecternContent *content;
  gsize n_bytes = 0;
  LecternDecodeResult result =
      lectern_html_decode (data, n_data, *encoding, &text, &n_bytes, encoding);

  if (result != LECTERN_DECODE_OK)
    {
      set_problem (error, file, code_of (result), *encoding);
      return NULL;
    }
  content = lectern_html_read (text, n_bytes);
  if (content == NULL || is_blank (content->text))
    {
      set_bare_page (error, file);
      g_clear_pointer (&content, lectern_content_free);
    }

  return content;
}

static LecternContent *
read_mail (const guint8 *data, gsize n_data, GFile *file, const char **encoding, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  LecternContent *content = NULL;

#ifdef HAVE_MAIL
  content = lectern_mail_read (name, data, n_data, encoding);
#endif
  if (content == NULL)
    set_problem (error, file, LECTERN_ARTICLE_ERROR_UNREADABLE, NULL);

  return content;
}

static LecternContent *
read_pdf (GBytes *bytes, GFile *file, const char **encoding, GError **error)
{
  LecternContent *content = NULL;

#ifdef HAVE_PDF
  content = lectern_pdf_read (bytes);
#endif
  *encoding = "PDF";
  if (content == NULL)
    set_problem (error, file, LECTERN_ARTICLE_ERROR_UNREADABLE, NULL);

  return content;
}

static LecternContent *
read_as (LecternArticleFormat format,
         GBytes *bytes,
         GFile *file,
         const char **encoding,
         GError **error)
{
  gsize n_data;
  const guint8 *data = g_bytes_get_data (bytes, &n_data);

  if (!lectern_article_format_is_readable (format))
    {
      set_missing_library (error, file, format);
      return NULL;
    }

  switch (format)
    {
    case LECTERN_ARTICLE_FORMAT_PDF:
      return read_pdf (bytes, file, encoding, error);
    case LECTERN_ARTICLE_FORMAT_MAIL:
      return read_mail (data, n_data, file, encoding, error);
    case LECTERN_ARTICLE_FORMAT_PAGE:
      return read_page (data, n_data, file, encoding, error);
    case LECTERN_ARTICLE_FORMAT_MARKDOWN:
      return read_text (data, n_data, file, TRUE, encoding, error);
    case LECTERN_ARTICLE_FORMAT_TEXT:
    default:
      return read_text (data, n_data, file, FALSE, encoding, error);
    }
}

LecternContent *
lectern_read_content (GBytes *bytes, GFile *file, const char **encoding, GError **error)
{
  g_autoptr (LecternContent) content = NULL;
  g_autofree char *name = g_file_get_basename (file);
  gsize n_data;
  const guint8 *data = g_bytes_get_data (bytes, &n_data);

  if (n_data == 0)
    set_problem (error, file, LECTERN_ARTICLE_ERROR_EMPTY, NULL);
  else
    content =
        read_as (lectern_article_format_of (name, data, n_data), bytes, file, encoding, error);
  if (content == NULL)
    return NULL;

  if (is_blank (content->text))
    {
      set_problem (error, file, LECTERN_ARTICLE_ERROR_EMPTY, NULL);
      return NULL;
    }

  return g_steal_pointer (&content);
}
