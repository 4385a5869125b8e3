/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills the buffer in slices, breaks paragraphs that GTK could not lay out, and joins those that
 * were broken by hand. */

#include "config.h"

#include "ui/article-view/lectern-text-filler.h"

#include <string.h>

/* Inserting 10 MB in one call takes 100 ms; slices of this size take about 3. */
#define SLICE_BYTES (256 * 1024)
/* After a frame that is due, before the text view lays out what is not on the screen. */
#define PRIORITY (GTK_TEXT_VIEW_PRIORITY_VALIDATE - 1)

/* GTK lays out a paragraph as a whole: one of 350 KB hangs the window, and so does a word of 6 KB.
 * Here a longer one is shown as several: a space gives way to a line break, so that every offset
 * stays what it is. Where there is no space for long, another character has to. */
#define PARAGRAPH_BYTES (3 * 1024)
#define PARAGRAPH_BYTES_WITHOUT_SPACE (4 * 1024)

struct _LecternTextFiller
{
  GtkTextBuffer *buffer;
  LecternArticle *article;
  gsize n_inserted; /* bytes */
  gsize n_in_line;  /* bytes since the last line break shown */
  guint n_chars;    /* inserted: code points */
  guint next_span;  /* of the article, that may lie ahead */
  guint idle;
  void (*done) (gpointer user_data);
  gpointer user_data;
};

/* Where the next slice ends: after a line break if there is one, never inside a character. */
static gsize
slice_end (const char *text, gsize start, gsize n_bytes)
{
  const char *line_break;
  gsize end;

  if (n_bytes - start <= SLICE_BYTES)
    return n_bytes;
  end = start + SLICE_BYTES;
  line_break = g_strrstr_len (text + start, SLICE_BYTES, "\n");
  if (line_break != NULL)
    return (gsize) (line_break + 1 - text);
  while (end < n_bytes && (text[end] & 0xc0) == 0x80)
    end++;
  return end;
}

/* Whether the line break at self->n_chars is no more than a space. */
static gboolean
is_soft_break (LecternTextFiller *self)
{
  guint n_spans;
  const LecternArticleSpan *spans = lectern_article_get_spans (self->article, &n_spans);

  while (self->next_span < n_spans
         && (spans[self->next_span].kind != LECTERN_ARTICLE_SPAN_SOFT_BREAK
             || spans[self->next_span].start < self->n_chars))
    self->next_span++;
  return self->next_span < n_spans && spans[self->next_span].start == self->n_chars;
}

/* What is shown of the slice in its place, no longer than it: as many code points. Returns its
 * bytes. */
static gsize
set_line_breaks (LecternTextFiller *self, char *slice, gsize n_bytes)
{
  gsize to = 0;

  for (gsize from = 0; from < n_bytes;)
    {
      gsize n = (gsize) g_utf8_skip[(guchar) slice[from]];
      gboolean is_long = (slice[from] == ' ' && self->n_in_line > PARAGRAPH_BYTES)
                         || self->n_in_line > PARAGRAPH_BYTES_WITHOUT_SPACE;

      n = MIN (n, n_bytes - from);
      if (is_long && slice[from] != '\n')
        slice[to++] = '\n';
      else if (slice[from] == '\n' && !is_long && is_soft_break (self))
        slice[to++] = ' ';
      else
        {
          memmove (slice + to, slice + from, n);
          to += n;
        }
      self->n_in_line = slice[to - 1] == '\n' ? 0 : self->n_in_line + n;
      self->n_chars++;
      from += n;
    }
  return to;
}

/* FALSE: that was the last one. */
static gboolean
insert_slice (LecternTextFiller *self)
{
  gsize n_bytes;
  const char *text = lectern_article_get_text (self->article, &n_bytes);
  gsize end = slice_end (text, self->n_inserted, n_bytes);
  g_autofree char *slice = g_strndup (text + self->n_inserted, end - self->n_inserted);
  gsize n_shown = set_line_breaks (self, slice, end - self->n_inserted);
  GtkTextIter iter;

  gtk_text_buffer_get_end_iter (self->buffer, &iter);
  gtk_text_buffer_insert (self->buffer, &iter, slice, (int) n_shown);
  self->n_inserted = end;
  return end < n_bytes;
}

static gboolean
insert_in_idle (gpointer user_data)
{
  LecternTextFiller *self = user_data;

  if (insert_slice (self))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  self->done (self->user_data);
  return G_SOURCE_REMOVE;
}

LecternTextFiller *
lectern_text_filler_new (GtkTextBuffer *buffer,
                         LecternArticle *article,
                         GCallback done,
                         gpointer user_data)
{
  LecternTextFiller *self = g_new0 (LecternTextFiller, 1);
  GtkTextIter start;

  self->buffer = g_object_ref (buffer);
  self->article = g_object_ref (article);
  self->done = (void (*) (gpointer)) done;
  self->user_data = user_data;

  gtk_text_buffer_set_text (buffer, "", 0);
  if (insert_slice (self))
    self->idle = g_idle_add_full (PRIORITY, insert_in_idle, self, NULL);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  if (self->idle == 0)
    self->done (user_data);
  return self;
}

void
lectern_text_filler_free (LecternTextFiller *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_object_unref (self->buffer);
  g_object_unref (self->article);
  g_free (self);
}

void
lectern_text_filler_ensure (LecternTextFiller *self, guint offset)
{
  while (self->idle != 0 && (guint) gtk_text_buffer_get_char_count (self->buffer) < offset)
    {
      if (insert_slice (self))
        continue;
      g_clear_handle_id (&self->idle, g_source_remove);
      self->done (self->user_data);
    }
}
