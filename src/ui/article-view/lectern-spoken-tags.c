/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tag a kind (thousands of tags are slow), applied in idle slices. */

#include "config.h"

#include "ui/article-view/lectern-spoken-tags.h"

#include "ui/article-view/lectern-ink-tag.h"

#define SLICE_MICROSECONDS 3000

typedef struct
{
  const LecternSpanIndex *index; /* NULL: all done */
  guint position;
} Progress;

struct _LecternSpokenTags
{
  GtkTextBuffer *buffer;
  const LecternHighlights *highlights;
  GtkTextTag *names[LECTERN_N_ENTITY_TYPES];
  GtkTextTag *marks[LECTERN_N_COLOURS];
  Progress name_progress;
  Progress mark_progress;
  guint idle;
};

static const PangoUnderline underlines[LECTERN_N_ENTITY_TYPES] = {
  [LECTERN_ENTITY_PERSON] = PANGO_UNDERLINE_SINGLE,
  [LECTERN_ENTITY_ORGANISATION] = PANGO_UNDERLINE_DOUBLE,
  [LECTERN_ENTITY_PLACE] = PANGO_UNDERLINE_LOW,
  [LECTERN_ENTITY_OTHER] = PANGO_UNDERLINE_ERROR, /* which GTK draws as dots */
};

LecternSpokenTags *
lectern_spoken_tags_new (GtkTextBuffer *buffer, const LecternHighlights *highlights)
{
  LecternSpokenTags *self = g_new0 (LecternSpokenTags, 1);

  self->buffer = g_object_ref (buffer);
  self->highlights = highlights;
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    self->marks[i] =
        gtk_text_buffer_create_tag (buffer, lectern_colour_to_string ((LecternColour) i), NULL);
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    {
      self->names[i] =
          lectern_ink_tag_add (buffer, lectern_entity_type_to_string ((LecternEntityType) i));
      g_object_set (self->names[i], "underline", underlines[i], NULL);
    }
  return self;
}

void
lectern_spoken_tags_free (LecternSpokenTags *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_object_unref (self->buffer);
  g_free (self);
}

void
lectern_spoken_tags_set_palette (LecternSpokenTags *self, const LecternPalette *palette)
{
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    g_object_set (self->marks[i], "background-rgba", &palette->marker[i], NULL);
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    g_object_set (self->names[i], "underline-rgba", &palette->kind[i], "foreground-rgba",
                  &palette->kind_ink[i], NULL);
}

/* NULL: this one is not shown. */
static GtkTextTag *
tag_for_name (LecternSpokenTags *self, guint mention)
{
  const LecternAnalysis *analysis = self->highlights->analysis;
  LecternEntityType type = analysis->entities[analysis->mentions[mention].entity].type;

  return lectern_highlights_shows_type (self->highlights, type) ? self->names[type] : NULL;
}

static GtkTextTag *
tag_for_mark (LecternSpokenTags *self, guint annotation)
{
  return self->marks[lectern_annotation_get_colour (
      g_ptr_array_index (self->highlights->annotations, annotation))];
}

static void
apply (LecternSpokenTags *self, const LecternIndexedSpan *span, GtkTextTag *tag)
{
  GtkTextIter start;
  GtkTextIter end;

  if (tag == NULL)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) span->start);
  if (gtk_text_iter_get_bytes_in_line (&start) > LECTERN_MAX_TAGGED_PARAGRAPH)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) span->end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &start, &end);
}

/* FALSE: the time is over. */
static gboolean
work (LecternSpokenTags *self,
      Progress *progress,
      GtkTextTag *(*tag_for) (LecternSpokenTags *, guint),
      gint64 deadline)
{
  while (progress->position < lectern_span_index_get_size (progress->index))
    {
      const LecternIndexedSpan *span = lectern_span_index_get (progress->index, progress->position);

      if (g_get_monotonic_time () > deadline)
        return FALSE;
      apply (self, span, tag_for (self, span->value));
      progress->position++;
    }
  progress->index = NULL;
  return TRUE;
}

static gboolean
work_in_idle (gpointer user_data)
{
  LecternSpokenTags *self = user_data;
  gint64 deadline = g_get_monotonic_time () + SLICE_MICROSECONDS;

  if (!work (self, &self->mark_progress, tag_for_mark, deadline)
      || !work (self, &self->name_progress, tag_for_name, deadline))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
begin (LecternSpokenTags *self,
       Progress *progress,
       const LecternSpanIndex *index,
       GtkTextTag **tags,
       guint n_tags)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  for (guint i = 0; i < n_tags; i++)
    gtk_text_buffer_remove_tag (self->buffer, tags[i], &start, &end);
  *progress = (Progress){ .index = index };
  if (self->idle == 0 && index != NULL)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, work_in_idle, self, NULL);
}

void
lectern_spoken_tags_refresh_names (LecternSpokenTags *self)
{
  begin (self, &self->name_progress, self->highlights->names, self->names, LECTERN_N_ENTITY_TYPES);
}

void
lectern_spoken_tags_refresh_marks (LecternSpokenTags *self)
{
  gboolean is_shown = (self->highlights->show & LECTERN_SHOW_NOTES) != 0;

  begin (self, &self->mark_progress, is_shown ? self->highlights->notes : NULL, self->marks,
         LECTERN_N_COLOURS);
}
