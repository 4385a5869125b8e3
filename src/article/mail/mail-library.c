/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of GMime that the reader of mail needs, loaded at first use. */

#include "article/mail/mail-library.h"

#include "article/lazy-library.h"

#define SONAME "libgmime-3.0.so.0"

#define SYMBOL(member)                                                                             \
  {                                                                                                \
    "g_mime_" #member, G_STRUCT_OFFSET (LecternMailLibrary, member)                                \
  }
#define ADDRESS(member)                                                                            \
  {                                                                                                \
    "internet_address_" #member, G_STRUCT_OFFSET (LecternMailLibrary, member)                      \
  }

static gpointer
load (gpointer data)
{
  static const LecternLazySymbol symbols[] = {
    SYMBOL (init),
    SYMBOL (stream_mem_new_with_buffer),
    SYMBOL (stream_mem_new_with_byte_array),
    SYMBOL (stream_mem_set_owner),
    SYMBOL (parser_new_with_stream),
    SYMBOL (parser_construct_message),
    SYMBOL (part_iter_new),
    SYMBOL (part_iter_free),
    SYMBOL (part_iter_next),
    SYMBOL (part_iter_get_current),
    SYMBOL (object_get_content_type),
    SYMBOL (object_get_content_type_parameter),
    SYMBOL (content_type_is_type),
    SYMBOL (part_get_type),
    SYMBOL (part_is_attachment),
    SYMBOL (part_get_content),
    SYMBOL (data_wrapper_write_to_stream),
    SYMBOL (message_get_from),
    SYMBOL (message_get_subject),
    SYMBOL (message_get_date),
    ADDRESS (list_length),
    ADDRESS (list_get_address),
    { "internet_address_get_name", G_STRUCT_OFFSET (LecternMailLibrary, address_get_name) },
  };
  LecternMailLibrary *library = g_new0 (LecternMailLibrary, 1);

  if (!lectern_lazy_library_load (SONAME, symbols, G_N_ELEMENTS (symbols), library))
    {
      g_free (library);
      return NULL;
    }
  library->init ();

  return library;
}

const LecternMailLibrary *
lectern_mail_library_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}
