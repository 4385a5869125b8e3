/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON text into a GString, value by value. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Containers may nest this deep. */
#define LECTERN_JSON_WRITER_MAX_DEPTH 16

/* On the stack; set up by lectern_json_writer_init(), nothing to free. */
typedef struct
{
  GString *out;      /* borrowed */
  guint break_depth; /* items of containers up to this depth stand on lines of their own; 0: none */
  guint depth;       /* of open containers */
  guint32 with_items; /* bit per depth: the container has an item already */
} LecternJsonWriter;

void lectern_json_writer_init (LecternJsonWriter *self, GString *out, guint break_depth);

/* In all of these key is NULL inside a list. Keys are written as they are: plain ASCII. */
void lectern_json_writer_begin_object (LecternJsonWriter *self, const char *key);
void lectern_json_writer_end_object (LecternJsonWriter *self);
void lectern_json_writer_begin_list (LecternJsonWriter *self, const char *key);
void lectern_json_writer_end_list (LecternJsonWriter *self);

/* text: UTF-8, NULL gives null. What is not valid becomes U+FFFD. */
void lectern_json_writer_string (LecternJsonWriter *self, const char *key, const char *text);
void lectern_json_writer_uint (LecternJsonWriter *self, const char *key, guint number);
/* The shortest digits that read back as the same number; null if not finite. */
void lectern_json_writer_double (LecternJsonWriter *self, const char *key, double number);
void lectern_json_writer_boolean (LecternJsonWriter *self, const char *key, gboolean value);
void lectern_json_writer_null (LecternJsonWriter *self, const char *key);
/* json: one value that is JSON already. */
void lectern_json_writer_raw (LecternJsonWriter *self, const char *key, const char *json);

G_END_DECLS
