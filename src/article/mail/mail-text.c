/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a mail's plain text is its own: forwarded letters stand for themselves, quoted ones and
 * signatures go. */

#include "article/mail/mail-text.h"

#include <string.h>

/* A note above a forwarded letter has no more bytes; a longer one is the letter. */
#define NOTE_MAX_BYTES 400
/* Fields above a forwarded letter are no more. */
#define MAX_FIELDS 12

void
lectern_mail_text_clear (LecternMailText *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->sender, g_free);
}

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t\r")] == '\0';
}

/* ---- Forwarded -------------------------------------------------------------------------- */

static gboolean
opens_forwarded (const char *line)
{
  g_autofree char *lower = g_ascii_strdown (line, -1);

  return (g_str_has_prefix (lower, "-----") && strstr (lower, "forwarded message") != NULL)
         || g_str_has_prefix (lower, "-----original message")
         || g_str_has_prefix (lower, "begin forwarded message");
}

/* "Siri Holm" of "Siri Holm <siri@courier.example>" */
static char *
dup_name (const char *address)
{
  g_autofree char *name = g_strndup (address, strcspn (address, "<"));

  g_strstrip (name);

  return *name != '\0' ? g_steal_pointer (&name) : NULL;
}

static void
take_field (LecternMailText *self, const char *line)
{
  if (self->subject == NULL && g_ascii_strncasecmp (line, "subject:", 8) == 0)
    self->subject = g_strstrip (g_strdup (line + 8));
  else if (self->sender == NULL && g_ascii_strncasecmp (line, "from:", 5) == 0)
    self->sender = dup_name (line + 5);
}

/* The line where the forwarded letter's text begins, or 0. */
static guint
find_forwarded (LecternMailText *self, char *const *lines)
{
  gsize n_note = 0;
  guint i = 0;
  guint start;

  while (lines[i] != NULL && n_note <= NOTE_MAX_BYTES && !opens_forwarded (lines[i]))
    n_note += strlen (lines[i++]);
  if (lines[i] == NULL || n_note > NOTE_MAX_BYTES)
    return 0;

  for (i++; lines[i] != NULL && is_blank (lines[i]); i++)
    ;
  start = i;
  for (; lines[i] != NULL && !is_blank (lines[i]) && i < start + MAX_FIELDS; i++)
    take_field (self, lines[i]);

  return lines[i] != NULL && is_blank (lines[i]) ? i + 1 : 0;
}

/* ---- Quoted ----------------------------------------------------------------------------- */

static gboolean
is_quoted (const char *line)
{
  return *line == '>';
}

/* "On Friday Siri Holm wrote:", which may take two lines. */
static gboolean
ends_in_colon (const char *line)
{
  gsize n = strlen (line);

  while (n > 0 && g_ascii_isspace (line[n - 1]))
    n--;

  return n > 0 && line[n - 1] == ':';
}

/* How many of the n lines stay: without the signature, the quoted letter at the end, and the line
 * that says whose it is. */
static guint
find_own_end (char *const *lines, guint start, guint n)
{
  guint end = n;

  for (guint i = start; i < n; i++)
    if (g_str_equal (lines[i], "-- ") || g_str_equal (lines[i], "--"))
      {
        end = i;
        break;
      }
  while (end > start && is_blank (lines[end - 1]))
    end--;
  if (end == start || !is_quoted (lines[end - 1]))
    return end;

  while (end > start && (is_quoted (lines[end - 1]) || is_blank (lines[end - 1])))
    end--;
  if (end > start && ends_in_colon (lines[end - 1]))
    while (end > start && !is_blank (lines[end - 1]))
      end--;

  return end;
}

static char *
join (char *const *lines, guint start, guint end)
{
  g_autoptr (GString) out = g_string_new (NULL);

  while (start < end && is_blank (lines[start]))
    start++;
  while (end > start && is_blank (lines[end - 1]))
    end--;
  for (guint i = start; i < end; i++)
    g_string_append_printf (out, "%s\n", lines[i]);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

void
lectern_mail_text_read (LecternMailText *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);
  guint start = find_forwarded (self, lines);

  self->text = join (lines, start, find_own_end (lines, start, n));
  if (*self->text != '\0')
    return;

  lectern_mail_text_clear (self);
  self->text = g_strdup (text);
}
