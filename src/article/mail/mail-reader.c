/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads mail (.eml) and pages that a browser saved as one file (.mhtml): both are MIME. */

#include "article/mail/mail-reader.h"

#include <gmime/gmime.h>

#include "article/decode.h"
#include "article/html/html-charset.h"
#include "article/html/html-reader.h"
#include "article/plain-text.h"

/* Attachments beyond this number are not looked at. */
#define MAX_PARTS 10000

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeMessage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeParser, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeStream, g_object_unref)

gboolean
lectern_mail_is_file (const char *name)
{
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return lower != NULL
         && (g_str_has_suffix (lower, ".eml") || g_str_has_suffix (lower, ".mhtml")
             || g_str_has_suffix (lower, ".mht"));
}

static GMimeMessage *
parse (const guint8 *bytes, gsize n_bytes)
{
  g_autoptr (GMimeStream) stream =
      g_mime_stream_mem_new_with_buffer ((const char *) bytes, n_bytes);
  g_autoptr (GMimeParser) parser = g_mime_parser_new_with_stream (stream);

  return g_mime_parser_construct_message (parser, NULL);
}

/* The first part of a type, in the order of the mail; attachments do not count. (transfer none) */
static GMimePart *
find_part (GMimeMessage *message, const char *subtype)
{
  GMimePartIter *parts = g_mime_part_iter_new (GMIME_OBJECT (message));
  GMimePart *found = NULL;
  guint n = 0;

  do
    {
      GMimeObject *object = g_mime_part_iter_get_current (parts);
      GMimeContentType *type = object != NULL ? g_mime_object_get_content_type (object) : NULL;

      if (type != NULL && GMIME_IS_PART (object)
          && g_mime_content_type_is_type (type, "text", subtype)
          && !g_mime_part_is_attachment (GMIME_PART (object)))
        found = GMIME_PART (object);
    }
  while (found == NULL && ++n < MAX_PARTS && g_mime_part_iter_next (parts));
  g_mime_part_iter_free (parts);

  return found;
}

static GByteArray *
read_part (GMimePart *part)
{
  GMimeDataWrapper *wrapper = g_mime_part_get_content (part);
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GMimeStream) stream = g_mime_stream_mem_new_with_byte_array (bytes);

  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  if (wrapper != NULL)
    g_mime_data_wrapper_write_to_stream (wrapper, stream);

  return bytes;
}

/* In the encoding that the part states, else in the one that its bytes speak for. */
static char *
decode_part (GMimePart *part, gsize *n_text, const char **encoding)
{
  g_autoptr (GByteArray) bytes = read_part (part);
  const char *charset = g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), "charset");
  char *text = NULL;

  if (charset != NULL
      && lectern_html_decode (bytes->data, bytes->len, charset, &text, n_text, encoding)
             == LECTERN_DECODE_OK)
    return text;
  if (bytes->len > 0
      && lectern_html_decode (bytes->data, bytes->len, NULL, &text, n_text, encoding)
             == LECTERN_DECODE_OK)
    return text;

  return NULL;
}

static LecternContent *
read_text_part (GMimePart *part, gboolean is_page, const char **encoding)
{
  gsize n_text = 0;
  g_autofree char *text = decode_part (part, &n_text, encoding);
  LecternContent *content;

  if (text == NULL)
    return NULL;
  if (is_page)
    return lectern_html_read (text, n_text);

  content = lectern_content_new (g_steal_pointer (&text), n_text);
  lectern_plain_text_describe (content);

  return content;
}

static char *
dup_sender (GMimeMessage *message)
{
  InternetAddressList *from = g_mime_message_get_from (message);
  InternetAddress *first;

  if (from == NULL || internet_address_list_length (from) == 0)
    return NULL;
  first = internet_address_list_get_address (from, 0);

  return g_strdup (internet_address_get_name (first));
}

/* The mail's own fields, where the page or text in it says nothing. Of a saved page they say who
 * saved it and when: only its title is the page's. */
static void
add_fields (GMimeMessage *message, gboolean is_saved_page, LecternContent *content)
{
  const char *subject = g_mime_message_get_subject (message);
  GDateTime *date = g_mime_message_get_date (message);

  if (content->title == NULL)
    content->title = g_strdup (subject);
  if (is_saved_page)
    return;
  if (content->byline == NULL)
    content->byline = dup_sender (message);
  if (content->published == NULL && date != NULL)
    content->published = g_date_time_format_iso8601 (date);
}

LecternContent *
lectern_mail_read (const char *name, const guint8 *bytes, gsize n_bytes, const char **encoding)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autoptr (GMimeMessage) message = NULL;
  LecternContent *content = NULL;
  GMimePart *part;

  g_mime_init ();
  message = parse (bytes, n_bytes);
  if (message == NULL)
    return NULL;

  part = find_part (message, "html");
  if (part != NULL)
    content = read_text_part (part, TRUE, encoding);
  if (content == NULL)
    {
      part = find_part (message, "plain");
      if (part != NULL)
        content = read_text_part (part, FALSE, encoding);
    }
  if (content != NULL)
    add_fields (message, !g_str_has_suffix (lower, ".eml"), content);

  return content;
}
