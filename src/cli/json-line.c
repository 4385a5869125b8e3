/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one line of --stdin-jsonl: an object with "id", "text" and "date". */

#include "cli/json-line.h"

#include <string.h>

typedef struct
{
  const char *at;
  const char *end;
} Reader;

static gboolean skip_value (Reader *reader, guint depth);

static void
skip_space (Reader *reader)
{
  while (reader->at < reader->end && strchr (" \t\r\n", *reader->at) != NULL)
    reader->at++;
}

static gboolean
accept (Reader *reader, char c)
{
  skip_space (reader);
  if (reader->at >= reader->end || *reader->at != c)
    return FALSE;
  reader->at++;

  return TRUE;
}

static gboolean
read_hex (Reader *reader, gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, reader->at++)
    {
      if (reader->at >= reader->end || !g_ascii_isxdigit (*reader->at))
        return FALSE;
      *unit = *unit << 4 | (gunichar) g_ascii_xdigit_value (*reader->at);
    }

  return TRUE;
}

/* After "\u": one code point, of two escapes where they are a surrogate pair. */
static gboolean
read_unicode_escape (Reader *reader, GString *out)
{
  gunichar c;

  if (!read_hex (reader, &c))
    return FALSE;

  if (c >= 0xd800 && c < 0xdc00 && reader->end - reader->at >= 6 && reader->at[0] == '\\'
      && reader->at[1] == 'u')
    {
      Reader ahead = { reader->at + 2, reader->end };
      gunichar low;

      if (!read_hex (&ahead, &low))
        return FALSE;
      if (low >= 0xdc00 && low < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
          reader->at = ahead.at;
        }
    }
  if (c == 0 || (c >= 0xd800 && c < 0xe000))
    c = 0xfffd;
  if (out != NULL)
    g_string_append_unichar (out, c);

  return TRUE;
}

static gboolean
read_escape (Reader *reader, GString *out)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *name;

  if (reader->at >= reader->end)
    return FALSE;
  if (*reader->at == 'u')
    {
      reader->at++;
      return read_unicode_escape (reader, out);
    }

  name = strchr (names, *reader->at++);
  if (name == NULL)
    return FALSE;
  if (out != NULL)
    g_string_append_c (out, values[name - names]);

  return TRUE;
}

/* After the opening mark; out may be NULL. */
static gboolean
read_string (Reader *reader, GString *out)
{
  while (reader->at < reader->end)
    {
      const char *start = reader->at;

      while (reader->at < reader->end && *reader->at != '"' && *reader->at != '\\'
             && (guchar) *reader->at >= 0x20)
        reader->at++;
      if (out != NULL)
        g_string_append_len (out, start, reader->at - start);
      if (reader->at >= reader->end || (guchar) *reader->at < 0x20)
        return FALSE;
      if (*reader->at++ == '"')
        return TRUE;
      if (!read_escape (reader, out))
        return FALSE;
    }

  return FALSE;
}

static gboolean
skip_digits (Reader *reader)
{
  const char *start = reader->at;

  while (reader->at < reader->end && g_ascii_isdigit (*reader->at))
    reader->at++;

  return reader->at > start;
}

static gboolean
skip_number (Reader *reader)
{
  if (*reader->at == '-')
    reader->at++;
  if (reader->at < reader->end && *reader->at == '0')
    reader->at++;
  else if (!skip_digits (reader))
    return FALSE;

  if (reader->at < reader->end && *reader->at == '.')
    {
      reader->at++;
      if (!skip_digits (reader))
        return FALSE;
    }
  if (reader->at < reader->end && (*reader->at == 'e' || *reader->at == 'E'))
    {
      reader->at++;
      if (reader->at < reader->end && (*reader->at == '+' || *reader->at == '-'))
        reader->at++;
      if (!skip_digits (reader))
        return FALSE;
    }

  return TRUE;
}

static gboolean
skip_word (Reader *reader, const char *word)
{
  gsize n = strlen (word);

  if ((gsize) (reader->end - reader->at) < n || memcmp (reader->at, word, n) != 0)
    return FALSE;
  reader->at += n;

  return TRUE;
}

/* After the opening mark of a list or an object. */
static gboolean
skip_items (Reader *reader, gboolean keyed, guint depth)
{
  char close = keyed ? '}' : ']';

  if (depth >= LECTERN_JSON_LINE_MAX_DEPTH)
    return FALSE;
  if (accept (reader, close))
    return TRUE;

  do
    {
      if (keyed && !(accept (reader, '"') && read_string (reader, NULL) && accept (reader, ':')))
        return FALSE;
      if (!skip_value (reader, depth + 1))
        return FALSE;
    }
  while (accept (reader, ','));

  return accept (reader, close);
}

static gboolean
skip_value (Reader *reader, guint depth)
{
  skip_space (reader);
  if (reader->at >= reader->end)
    return FALSE;

  switch (*reader->at)
    {
    case '"':
      reader->at++;
      return read_string (reader, NULL);
    case '{':
    case '[':
      return skip_items (reader, *reader->at++ == '{', depth);
    case 't':
      return skip_word (reader, "true");
    case 'f':
      return skip_word (reader, "false");
    case 'n':
      return skip_word (reader, "null");
    default:
      return skip_number (reader);
    }
}

/* The value of a key that must be a string; anything else is skipped and gives NULL. */
static gboolean
read_string_value (Reader *reader, char **value)
{
  g_autoptr (GString) out = NULL;

  g_clear_pointer (value, g_free);
  if (!accept (reader, '"'))
    return skip_value (reader, 0);

  out = g_string_new (NULL);
  if (!read_string (reader, out))
    return FALSE;
  *value = g_string_free (g_steal_pointer (&out), FALSE);

  return TRUE;
}

static gboolean
read_raw_value (Reader *reader, char **value)
{
  const char *start;

  g_clear_pointer (value, g_free);
  skip_space (reader);
  start = reader->at;
  if (!skip_value (reader, 0))
    return FALSE;
  *value = g_strndup (start, (gsize) (reader->at - start));

  return TRUE;
}

/* Of a key that comes twice, the last counts, as in other readers. */
static gboolean
read_member (Reader *reader, LecternJsonLine *line)
{
  g_autoptr (GString) key = g_string_new (NULL);

  if (!accept (reader, '"') || !read_string (reader, key) || !accept (reader, ':'))
    return FALSE;

  if (g_str_equal (key->str, "id"))
    return read_raw_value (reader, &line->id_json);
  if (g_str_equal (key->str, "text"))
    return read_string_value (reader, &line->text);
  if (g_str_equal (key->str, "date"))
    return read_string_value (reader, &line->date);

  return skip_value (reader, 0);
}

static gboolean
read_object (Reader *reader, LecternJsonLine *line)
{
  if (!accept (reader, '{'))
    return FALSE;
  if (!accept (reader, '}'))
    {
      do
        if (!read_member (reader, line))
          return FALSE;
      while (accept (reader, ','));
      if (!accept (reader, '}'))
        return FALSE;
    }
  skip_space (reader);

  return reader->at == reader->end;
}

const char *
lectern_json_line_parse (const char *bytes, gsize n_bytes, LecternJsonLine *line)
{
  Reader reader = { bytes, bytes + n_bytes };

  memset (line, 0, sizeof *line);
  if (!g_utf8_validate (bytes, (gssize) n_bytes, NULL))
    return "the line is not valid UTF-8";
  if (!read_object (&reader, line))
    return "the line is not a JSON object";
  if (line->text == NULL)
    return "the object has no string \"text\"";

  return NULL;
}

void
lectern_json_line_clear (LecternJsonLine *line)
{
  g_clear_pointer (&line->id_json, g_free);
  g_clear_pointer (&line->text, g_free);
  g_clear_pointer (&line->date, g_free);
}
