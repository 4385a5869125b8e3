/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tag a kind (thousands of tags are slow), applied in idle slices. */

#include "config.h"

#include "ui/article-view/lectern-ink-tags.h"

/* Applying tags is quadratic inside one paragraph: 20 KB take 19 ms, 100 KB 0.4 s. */
#define MAX_PARAGRAPH_BYTES (20 * 1024)
#define SLICE_MICROSECONDS 3000

enum
{
  LAYER_QUOTES,
  LAYER_VALUES,
  LAYER_NOTES,
  LAYER_NAMES,
  N_LAYERS,
};

struct _LecternInkTags
{
  GtkTextBuffer *buffer;
  const LecternHighlights *highlights;
  GtkTextTag *names[LECTERN_N_ENTITY_TYPES];
  GtkTextTag *markers[LECTERN_N_COLOURS];
  GtkTextTag *quote;
  GtkTextTag *value;
  guint layer;
  guint position;
  guint idle;
};

static GtkTextTag *
add_tag (GtkTextBuffer *buffer, const char *name)
{
  return gtk_text_buffer_create_tag (buffer, name, NULL);
}

/* A tag made later covers one made before: names are seen in quotes and under markers. */
LecternInkTags *
lectern_ink_tags_new (GtkTextBuffer *buffer, const LecternHighlights *highlights)
{
  LecternInkTags *self = g_new0 (LecternInkTags, 1);

  self->buffer = g_object_ref (buffer);
  self->highlights = highlights;
  self->quote = add_tag (buffer, "quote");
  self->value = add_tag (buffer, "value");
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    self->markers[i] = add_tag (buffer, lectern_colour_to_string ((LecternColour) i));
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    self->names[i] = add_tag (buffer, lectern_entity_type_to_string ((LecternEntityType) i));
  return self;
}

void
lectern_ink_tags_set_palette (LecternInkTags *self, const LecternPalette *palette)
{
  g_object_set (self->quote, "foreground-rgba", &palette->quote_ink, NULL);
  g_object_set (self->value, "foreground-rgba", &palette->value_ink, NULL);
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    g_object_set (self->markers[i], "foreground-rgba", &palette->marker_ink[i], NULL);
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    g_object_set (self->names[i], "foreground-rgba", &palette->kind_ink[i], NULL);
}

void
lectern_ink_tags_free (LecternInkTags *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_object_unref (self->buffer);
  g_free (self);
}

static const LecternSpanIndex *
index_of_layer (LecternInkTags *self)
{
  const LecternHighlights *highlights = self->highlights;

  switch (self->layer)
    {
    case LAYER_QUOTES:
      return (highlights->show & LECTERN_SHOW_QUOTES) != 0 ? highlights->quotes : NULL;
    case LAYER_VALUES:
      return (highlights->show & LECTERN_SHOW_VALUES) != 0 ? highlights->values : NULL;
    case LAYER_NOTES:
      return (highlights->show & LECTERN_SHOW_NOTES) != 0 ? highlights->notes : NULL;
    case LAYER_NAMES:
    default:
      return highlights->names;
    }
}

/* NULL: this one is not shown. */
static GtkTextTag *
tag_for (LecternInkTags *self, guint value)
{
  const LecternAnalysis *analysis = self->highlights->analysis;
  LecternEntityType type;

  switch (self->layer)
    {
    case LAYER_QUOTES:
      return self->quote;
    case LAYER_VALUES:
      return self->value;
    case LAYER_NOTES:
      return self->markers[lectern_annotation_get_colour (
          g_ptr_array_index (self->highlights->annotations, value))];
    case LAYER_NAMES:
    default:
      type = analysis->entities[analysis->mentions[value].entity].type;
      return lectern_highlights_shows_type (self->highlights, type) ? self->names[type] : NULL;
    }
}

static void
apply (LecternInkTags *self, const LecternIndexedSpan *span)
{
  GtkTextTag *tag = tag_for (self, span->value);
  GtkTextIter start;
  GtkTextIter end;

  if (tag == NULL)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) span->start);
  if (gtk_text_iter_get_bytes_in_line (&start) > MAX_PARAGRAPH_BYTES)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) span->end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &start, &end);
}

static gboolean
work_in_idle (gpointer user_data)
{
  LecternInkTags *self = user_data;
  gint64 deadline = g_get_monotonic_time () + SLICE_MICROSECONDS;

  while (self->layer < N_LAYERS)
    {
      const LecternSpanIndex *index = index_of_layer (self);

      for (; self->position < lectern_span_index_get_size (index); self->position++)
        {
          if (g_get_monotonic_time () > deadline)
            return G_SOURCE_CONTINUE;
          apply (self, lectern_span_index_get (index, self->position));
        }
      self->layer++;
      self->position = 0;
    }
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
remove_everywhere (LecternInkTags *self, GtkTextTag *tag)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
}

void
lectern_ink_tags_refresh (LecternInkTags *self)
{
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    remove_everywhere (self, self->names[i]);
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    remove_everywhere (self, self->markers[i]);
  remove_everywhere (self, self->quote);
  remove_everywhere (self, self->value);

  self->layer = 0;
  self->position = 0;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, work_in_idle, self, NULL);
}
