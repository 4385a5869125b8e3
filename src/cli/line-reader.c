/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a file descriptor, as they come, each of bounded length. */

#include "cli/line-reader.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_BYTES (64 * 1024)

struct _LecternLineReader
{
  int fd;
  gsize max_line_bytes;
  gsize at; /* what is left of the buffer: at to end */
  gsize end;
  gboolean ended;
  const char *error;
  char buffer[BUFFER_BYTES];
};

LecternLineReader *
lectern_line_reader_new (int fd, gsize max_line_bytes)
{
  LecternLineReader *self = g_new0 (LecternLineReader, 1);

  self->fd = fd;
  self->max_line_bytes = max_line_bytes;

  return self;
}

void
lectern_line_reader_free (LecternLineReader *self)
{
  g_free (self);
}

/* FALSE at the end. */
static gboolean
fill (LecternLineReader *self)
{
  gssize n;

  if (self->at < self->end)
    return TRUE;
  if (self->ended)
    return FALSE;

  do
    n = read (self->fd, self->buffer, sizeof self->buffer);
  while (n < 0 && errno == EINTR);

  if (n < 0)
    self->error = g_strerror (errno);
  self->ended = n <= 0;
  self->at = 0;
  self->end = n > 0 ? (gsize) n : 0;

  return n > 0;
}

GString *
lectern_line_reader_next (LecternLineReader *self, gboolean *too_long)
{
  g_autoptr (GString) line = NULL;

  *too_long = FALSE;
  if (!fill (self))
    return NULL;

  line = g_string_new (NULL);
  do
    {
      const char *start = self->buffer + self->at;
      const char *break_at = memchr (start, '\n', self->end - self->at);
      gsize n = break_at != NULL ? (gsize) (break_at - start) : self->end - self->at;

      if (*too_long || line->len + n > self->max_line_bytes)
        {
          *too_long = TRUE;
          g_string_truncate (line, 0);
        }
      else
        g_string_append_len (line, start, (gssize) n);

      self->at += n + (break_at != NULL);
      if (break_at != NULL)
        break;
    }
  while (fill (self));

  return g_steal_pointer (&line);
}

const char *
lectern_line_reader_get_error (LecternLineReader *self)
{
  return self->error;
}
