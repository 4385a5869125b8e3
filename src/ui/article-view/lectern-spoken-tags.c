/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tag a kind (thousands of tags are slow), applied in idle slices. An underline makes GTK lay
 * out a paragraph again, so only what differs from before is touched. */

#include "config.h"

#include "ui/article-view/lectern-spoken-tags.h"

#include "ui/article-view/lectern-ink-tag.h"

#define SLICE_MICROSECONDS 3000

/* A tag on a stretch of the text. */
typedef struct
{
  guint start; /* code points */
  guint end;
  GtkTextTag *tag;
} Tagged;

typedef struct
{
  Tagged tagged;
  gboolean add; /* else remove */
} Change;

/* Names, or marks. */
typedef struct
{
  GtkTextTag *tags[MAX (LECTERN_N_ENTITY_TYPES, LECTERN_N_COLOURS)];
  GArray *wanted;  /* Tagged, by start: what is in the text once the changes are made */
  GArray *changes; /* Change */
  guint n_done;    /* of the changes */
} Layer;

struct _LecternSpokenTags
{
  GtkTextBuffer *buffer;
  const LecternHighlights *highlights;
  Layer names;
  Layer marks;
  guint idle;
};

static const PangoUnderline underlines[LECTERN_N_ENTITY_TYPES] = {
  [LECTERN_ENTITY_PERSON] = PANGO_UNDERLINE_SINGLE,
  [LECTERN_ENTITY_ORGANISATION] = PANGO_UNDERLINE_DOUBLE,
  [LECTERN_ENTITY_PLACE] = PANGO_UNDERLINE_LOW,
  [LECTERN_ENTITY_OTHER] = PANGO_UNDERLINE_ERROR, /* which GTK draws as dots */
};

static void
layer_init (Layer *layer)
{
  layer->wanted = g_array_new (FALSE, FALSE, sizeof (Tagged));
  layer->changes = g_array_new (FALSE, FALSE, sizeof (Change));
}

static void
layer_clear (Layer *layer)
{
  g_array_unref (layer->wanted);
  g_array_unref (layer->changes);
}

LecternSpokenTags *
lectern_spoken_tags_new (GtkTextBuffer *buffer, const LecternHighlights *highlights)
{
  LecternSpokenTags *self = g_new0 (LecternSpokenTags, 1);

  self->buffer = g_object_ref (buffer);
  self->highlights = highlights;
  layer_init (&self->names);
  layer_init (&self->marks);
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    self->marks.tags[i] =
        gtk_text_buffer_create_tag (buffer, lectern_colour_to_string ((LecternColour) i), NULL);
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    {
      self->names.tags[i] =
          lectern_ink_tag_add (buffer, lectern_entity_type_to_string ((LecternEntityType) i));
      g_object_set (self->names.tags[i], "underline", underlines[i], NULL);
    }
  return self;
}

void
lectern_spoken_tags_free (LecternSpokenTags *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  layer_clear (&self->names);
  layer_clear (&self->marks);
  g_object_unref (self->buffer);
  g_free (self);
}

void
lectern_spoken_tags_set_palette (LecternSpokenTags *self, const LecternPalette *palette)
{
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    g_object_set (self->marks.tags[i], "background-rgba", &palette->marker[i], NULL);
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    g_object_set (self->names.tags[i], "underline-rgba", &palette->kind[i], "foreground-rgba",
                  &palette->kind_ink[i], NULL);
}

/* ---- What is wanted ---------------------------------------------------------------------- */

static GArray *
list_names (LecternSpokenTags *self)
{
  const LecternHighlights *highlights = self->highlights;
  const LecternAnalysis *analysis = highlights->analysis;
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (Tagged));

  for (guint i = 0; i < lectern_span_index_get_size (highlights->names); i++)
    {
      const LecternIndexedSpan *span = lectern_span_index_get (highlights->names, i);
      LecternEntityType type = analysis->entities[analysis->mentions[span->value].entity].type;
      Tagged tagged = { span->start, span->end, self->names.tags[type] };

      if (lectern_highlights_shows_type (highlights, type))
        g_array_append_val (wanted, tagged);
    }
  return wanted;
}

static GArray *
list_marks (LecternSpokenTags *self)
{
  const LecternHighlights *highlights = self->highlights;
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (Tagged));

  if ((highlights->show & LECTERN_SHOW_NOTES) == 0)
    return wanted;
  for (guint i = 0; i < lectern_span_index_get_size (highlights->notes); i++)
    {
      const LecternIndexedSpan *span = lectern_span_index_get (highlights->notes, i);
      LecternAnnotation *annotation = g_ptr_array_index (highlights->annotations, span->value);
      LecternColour colour = lectern_annotation_get_colour (annotation);
      Tagged tagged = { span->start, span->end, self->marks.tags[colour] };

      g_array_append_val (wanted, tagged);
    }
  return wanted;
}

/* ---- Changes ----------------------------------------------------------------------------- */

static int
compare_tagged (const Tagged *one, const Tagged *two)
{
  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  if (one->end != two->end)
    return one->end > two->end ? -1 : 1;
  return (one->tag > two->tag) - (one->tag < two->tag);
}

static void
add_change (GArray *changes, const Tagged *tagged, gboolean add)
{
  Change change = { *tagged, add };

  g_array_append_val (changes, change);
}

/* Both are sorted but for the tags of equal spans, where a change too many does no harm: what goes
 * is taken away before what comes is added. */
static void
add_differences (GArray *changes, const GArray *before, const GArray *after, gboolean add)
{
  guint other = 0;

  for (guint i = 0; i < before->len; i++)
    {
      const Tagged *tagged = &g_array_index (before, Tagged, i);

      while (other < after->len
             && compare_tagged (&g_array_index (after, Tagged, other), tagged) < 0)
        other++;
      if (other == after->len
          || compare_tagged (&g_array_index (after, Tagged, other), tagged) != 0)
        add_change (changes, tagged, add);
    }
}

static void
make_change (LecternSpokenTags *self, const Change *change)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) change->tagged.start);
  if (gtk_text_iter_get_bytes_in_line (&start) > LECTERN_MAX_TAGGED_PARAGRAPH)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) change->tagged.end);
  if (change->add)
    gtk_text_buffer_apply_tag (self->buffer, change->tagged.tag, &start, &end);
  else
    gtk_text_buffer_remove_tag (self->buffer, change->tagged.tag, &start, &end);
}

/* FALSE: the time is over. */
static gboolean
work (LecternSpokenTags *self, Layer *layer, gint64 deadline)
{
  while (layer->n_done < layer->changes->len)
    {
      if (g_get_monotonic_time () > deadline)
        return FALSE;
      make_change (self, &g_array_index (layer->changes, Change, layer->n_done));
      layer->n_done++;
    }
  return TRUE;
}

static gboolean
work_in_idle (gpointer user_data)
{
  LecternSpokenTags *self = user_data;
  gint64 deadline = g_get_monotonic_time () + SLICE_MICROSECONDS;

  if (!work (self, &self->marks, deadline) || !work (self, &self->names, deadline))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* Seldom is there anything to take away, and GTK would look at the whole text for it. */
static void
clear_tag (LecternSpokenTags *self, GtkTextTag *tag)
{
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter toggle;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  toggle = start;
  if (gtk_text_iter_starts_tag (&start, tag) || gtk_text_iter_forward_to_tag_toggle (&toggle, tag))
    gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
}

static void
forget (LecternSpokenTags *self, Layer *layer)
{
  for (guint i = 0; i < G_N_ELEMENTS (layer->tags) && layer->tags[i] != NULL; i++)
    clear_tag (self, layer->tags[i]);
  g_array_set_size (layer->wanted, 0);
  g_array_set_size (layer->changes, 0);
  layer->n_done = 0;
}

/* Takes wanted. anew: what stays is set once more. */
static void
refresh (LecternSpokenTags *self, Layer *layer, GArray *wanted, gboolean anew)
{
  g_autoptr (GArray) nothing = g_array_new (FALSE, FALSE, sizeof (Tagged));
  g_autoptr (GArray) before = layer->wanted;
  g_autoptr (GArray) unmade = layer->changes;

  layer->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  layer->wanted = wanted;
  /* What was going to be taken away is perhaps there still, what was going to be added perhaps not.
   * It does no harm to take away what isn't there, or to add what is. */
  for (guint i = layer->n_done; i < unmade->len; i++)
    {
      const Change *change = &g_array_index (unmade, Change, i);

      if (!change->add)
        add_change (layer->changes, &change->tagged, FALSE);
      anew = TRUE;
    }
  layer->n_done = 0;
  add_differences (layer->changes, before, anew ? nothing : wanted, FALSE);
  add_differences (layer->changes, wanted, anew ? nothing : before, TRUE);
  if (self->idle == 0 && layer->changes->len > 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, work_in_idle, self, NULL);
}

void
lectern_spoken_tags_refresh_names (LecternSpokenTags *self)
{
  refresh (self, &self->names, list_names (self), FALSE);
}

void
lectern_spoken_tags_refresh_marks (LecternSpokenTags *self)
{
  /* Marks may overlap: taking one away takes a part of its neighbour. A background doesn't make GTK
   * lay out anything again. */
  refresh (self, &self->marks, list_marks (self), TRUE);
}

void
lectern_spoken_tags_reset (LecternSpokenTags *self)
{
  forget (self, &self->names);
  forget (self, &self->marks);
  lectern_spoken_tags_refresh_names (self);
  lectern_spoken_tags_refresh_marks (self);
}
