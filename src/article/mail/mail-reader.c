/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads mail (.eml) and pages that a browser saved as one file (.mhtml): both are MIME. */

#include "article/mail/mail-reader.h"

#include <string.h>

#include "article/decode.h"
#include "article/html/html-charset.h"
#include "article/html/html-reader.h"
#include "article/mail/mail-library.h"
#include "article/mail/mail-text.h"
#include "article/plain-text.h"

/* Attachments beyond this number are not looked at. */
#define MAX_PARTS 10000

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeMessage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeParser, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeStream, g_object_unref)

static GMimeMessage *
parse (const LecternMailLibrary *library, const guint8 *bytes, gsize n_bytes)
{
  g_autoptr (GMimeStream) stream =
      library->stream_mem_new_with_buffer ((const char *) bytes, n_bytes);
  g_autoptr (GMimeParser) parser = library->parser_new_with_stream (stream);

  return library->parser_construct_message (parser, NULL);
}

/* The first part of a type, in the order of the mail; attachments do not count. (transfer none) */
static GMimePart *
find_part (const LecternMailLibrary *library, GMimeMessage *message, const char *subtype)
{
  GMimePartIter *parts = library->part_iter_new ((GMimeObject *) message);
  GMimePart *found = NULL;
  guint n = 0;

  do
    {
      GMimeObject *object = library->part_iter_get_current (parts);
      GMimeContentType *type = object != NULL ? library->object_get_content_type (object) : NULL;

      if (type != NULL && G_TYPE_CHECK_INSTANCE_TYPE (object, library->part_get_type ())
          && library->content_type_is_type (type, "text", subtype)
          && !library->part_is_attachment ((GMimePart *) object))
        found = (GMimePart *) object;
    }
  while (found == NULL && ++n < MAX_PARTS && library->part_iter_next (parts));
  library->part_iter_free (parts);

  return found;
}

static GByteArray *
read_part (const LecternMailLibrary *library, GMimePart *part)
{
  GMimeDataWrapper *wrapper = library->part_get_content (part);
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GMimeStream) stream = library->stream_mem_new_with_byte_array (bytes);

  library->stream_mem_set_owner ((GMimeStreamMem *) stream, FALSE);
  if (wrapper != NULL)
    library->data_wrapper_write_to_stream (wrapper, stream);

  return bytes;
}

/* In the encoding that the part states, else in the one that its bytes speak for: of a page, its
 * own word for it too. */
static char *
decode_part (const LecternMailLibrary *library,
             GMimePart *part,
             gboolean is_page,
             gsize *n_text,
             const char **encoding)
{
  g_autoptr (GByteArray) bytes = read_part (library, part);
  const char *charset =
      library->object_get_content_type_parameter ((GMimeObject *) part, "charset");
  LecternDecodeResult (*decode) (const guint8 *, gsize, const char *, char **, gsize *,
                                 const char **) = is_page ? lectern_html_decode : lectern_decode;
  char *text = NULL;

  if (bytes->len == 0)
    return NULL;
  if (charset != NULL
      && decode (bytes->data, bytes->len, charset, &text, n_text, encoding) == LECTERN_DECODE_OK)
    return text;
  if (decode (bytes->data, bytes->len, NULL, &text, n_text, encoding) == LECTERN_DECODE_OK)
    return text;

  return NULL;
}

static LecternContent *
read_text_part (const LecternMailLibrary *library,
                GMimePart *part,
                gboolean is_page,
                const char **encoding)
{
  gsize n_text = 0;
  g_autofree char *text = decode_part (library, part, is_page, &n_text, encoding);
  g_auto (LecternMailText) own = { NULL, NULL, NULL };
  LecternContent *content;

  if (text == NULL)
    return NULL;
  if (is_page)
    return lectern_html_read (text, n_text);

  lectern_mail_text_read (&own, text);
  content = lectern_content_new (g_steal_pointer (&own.text), 0);
  content->n_bytes = strlen (content->text);
  lectern_plain_text_describe (content);
  if (content->title == NULL)
    content->title = g_steal_pointer (&own.subject);
  if (content->byline == NULL)
    content->byline = g_steal_pointer (&own.sender);

  return content;
}

static char *
dup_sender (const LecternMailLibrary *library, GMimeMessage *message)
{
  InternetAddressList *from = library->message_get_from (message);
  InternetAddress *first;

  if (from == NULL || library->list_length (from) == 0)
    return NULL;
  first = library->list_get_address (from, 0);

  return g_strdup (library->address_get_name (first));
}

/* The mail's own fields, where the page or text in it says nothing. Of a saved page they say who
 * saved it and when: only its title is the page's. */
static void
add_fields (const LecternMailLibrary *library,
            GMimeMessage *message,
            gboolean is_saved_page,
            LecternContent *content)
{
  const char *subject = library->message_get_subject (message);
  GDateTime *date = library->message_get_date (message);

  if (content->title == NULL)
    content->title = g_strdup (subject);
  if (is_saved_page)
    return;
  if (content->byline == NULL)
    content->byline = dup_sender (library, message);
  if (content->published == NULL && date != NULL)
    content->published = g_date_time_format_iso8601 (date);
}

LecternContent *
lectern_mail_read (const char *name, const guint8 *bytes, gsize n_bytes, const char **encoding)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const LecternMailLibrary *library = lectern_mail_library_get ();
  g_autoptr (GMimeMessage) message = NULL;
  LecternContent *content = NULL;
  GMimePart *part;

  if (library == NULL)
    return NULL;

  message = parse (library, bytes, n_bytes);
  if (message == NULL)
    return NULL;

  part = find_part (library, message, "html");
  if (part != NULL)
    content = read_text_part (library, part, TRUE, encoding);
  if (content == NULL)
    {
      part = find_part (library, message, "plain");
      if (part != NULL)
        content = read_text_part (library, part, FALSE, encoding);
    }
  if (content != NULL)
    add_fields (library, message, !g_str_has_suffix (lower, ".eml"), content);

  return content;
}
