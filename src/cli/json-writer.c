/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON text into a GString, value by value. */

#include "cli/json-writer.h"

#include <math.h>

void
lectern_json_writer_init (LecternJsonWriter *self, GString *out, guint break_depth)
{
  self->out = out;
  self->break_depth = break_depth;
  self->depth = 0;
  self->with_items = 0;
}

static void
append_line_break (LecternJsonWriter *self)
{
  if (self->depth == 0 || self->depth > self->break_depth)
    return;

  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

static void
begin_value (LecternJsonWriter *self, const char *key)
{
  guint32 bit = 1u << self->depth;

  if (self->with_items & bit)
    {
      g_string_append_c (self->out, ',');
      if (self->depth > self->break_depth)
        g_string_append_c (self->out, ' ');
    }
  if (self->depth > 0)
    self->with_items |= bit;
  append_line_break (self);

  if (key != NULL)
    g_string_append_printf (self->out, "\"%s\": ", key);
}

static void
begin_container (LecternJsonWriter *self, const char *key, char mark)
{
  g_return_if_fail (self->depth < LECTERN_JSON_WRITER_MAX_DEPTH);

  begin_value (self, key);
  g_string_append_c (self->out, mark);
  self->depth++;
  self->with_items &= ~(1u << self->depth);
}

static void
end_container (LecternJsonWriter *self, char mark)
{
  gboolean with_items = (self->with_items & (1u << self->depth)) != 0;
  gboolean broken = self->depth <= self->break_depth;

  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (with_items && broken)
    {
      if (self->depth == 0)
        g_string_append_c (self->out, '\n');
      else
        append_line_break (self);
    }
  g_string_append_c (self->out, mark);
}

void
lectern_json_writer_begin_object (LecternJsonWriter *self, const char *key)
{
  begin_container (self, key, '{');
}

void
lectern_json_writer_end_object (LecternJsonWriter *self)
{
  end_container (self, '}');
}

void
lectern_json_writer_begin_list (LecternJsonWriter *self, const char *key)
{
  begin_container (self, key, '[');
}

void
lectern_json_writer_end_list (LecternJsonWriter *self)
{
  end_container (self, ']');
}

/* RFC 8259, section 7: quotation mark, backslash and controls below U+0020 must be escaped. */
static void
append_escaped (GString *out, const char *text)
{
  const char *start = text;
  const char *p;

  for (p = text; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;

      g_string_append_len (out, start, p - start);
      start = p + 1;
      if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else if (c == '\r')
        g_string_append (out, "\\r");
      else if (c >= 0x20)
        g_string_append_printf (out, "\\%c", c);
      else
        g_string_append_printf (out, "\\u%04x", c);
    }
  g_string_append_len (out, start, p - start);
}

void
lectern_json_writer_string (LecternJsonWriter *self, const char *key, const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    {
      lectern_json_writer_null (self, key);
      return;
    }
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  begin_value (self, key);
  g_string_append_c (self->out, '"');
  append_escaped (self->out, text);
  g_string_append_c (self->out, '"');
}

void
lectern_json_writer_uint (LecternJsonWriter *self, const char *key, guint number)
{
  begin_value (self, key);
  g_string_append_printf (self->out, "%u", number);
}

void
lectern_json_writer_double (LecternJsonWriter *self, const char *key, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    {
      lectern_json_writer_null (self, key);
      return;
    }

  begin_value (self, key);
  if (number == floor (number) && fabs (number) < 1e15)
    g_ascii_formatd (digits, sizeof digits, "%.0f", number);
  else
    {
      g_ascii_formatd (digits, sizeof digits, "%.15g", number);
      if (g_ascii_strtod (digits, NULL) != number)
        g_ascii_formatd (digits, sizeof digits, "%.16g", number);
      if (g_ascii_strtod (digits, NULL) != number)
        g_ascii_dtostr (digits, sizeof digits, number);
    }
  g_string_append (self->out, digits);
}

void
lectern_json_writer_boolean (LecternJsonWriter *self, const char *key, gboolean value)
{
  lectern_json_writer_raw (self, key, value ? "true" : "false");
}

void
lectern_json_writer_null (LecternJsonWriter *self, const char *key)
{
  lectern_json_writer_raw (self, key, "null");
}

void
lectern_json_writer_raw (LecternJsonWriter *self, const char *key, const char *json)
{
  begin_value (self, key);
  g_string_append (self->out, json);
}
