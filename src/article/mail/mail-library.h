/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of GMime that the reader of mail needs, loaded at first use. */

#pragma once

#include <gmime/gmime.h>

G_BEGIN_DECLS

typedef struct
{
  __typeof__ (g_mime_init) *init;
  __typeof__ (g_mime_stream_mem_new_with_buffer) *stream_mem_new_with_buffer;
  __typeof__ (g_mime_stream_mem_new_with_byte_array) *stream_mem_new_with_byte_array;
  __typeof__ (g_mime_stream_mem_set_owner) *stream_mem_set_owner;
  __typeof__ (g_mime_parser_new_with_stream) *parser_new_with_stream;
  __typeof__ (g_mime_parser_construct_message) *parser_construct_message;
  __typeof__ (g_mime_part_iter_new) *part_iter_new;
  __typeof__ (g_mime_part_iter_free) *part_iter_free;
  __typeof__ (g_mime_part_iter_next) *part_iter_next;
  __typeof__ (g_mime_part_iter_get_current) *part_iter_get_current;
  __typeof__ (g_mime_object_get_content_type) *object_get_content_type;
  __typeof__ (g_mime_object_get_content_type_parameter) *object_get_content_type_parameter;
  __typeof__ (g_mime_content_type_is_type) *content_type_is_type;
  __typeof__ (g_mime_part_get_type) *part_get_type;
  __typeof__ (g_mime_part_is_attachment) *part_is_attachment;
  __typeof__ (g_mime_part_get_content) *part_get_content;
  __typeof__ (g_mime_data_wrapper_write_to_stream) *data_wrapper_write_to_stream;
  __typeof__ (g_mime_message_get_from) *message_get_from;
  __typeof__ (g_mime_message_get_subject) *message_get_subject;
  __typeof__ (g_mime_message_get_date) *message_get_date;
  __typeof__ (internet_address_list_length) *list_length;
  __typeof__ (internet_address_list_get_address) *list_get_address;
  __typeof__ (internet_address_get_name) *address_get_name;
} LecternMailLibrary;

/* NULL: this machine has no GMime. Any thread; the first call initialises it. */
const LecternMailLibrary *lectern_mail_library_get (void);

G_END_DECLS
