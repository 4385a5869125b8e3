/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells the strip where things stand. */

#include "config.h"

#include "ui/article-view/lectern-article-view-private.h"

static void
add_mentions (const LecternPalette *palette, const LecternHighlights *highlights, GArray *marks)
{
  const LecternAnalysis *analysis = highlights->analysis;
  const LecternEntity *entity;

  if (analysis == NULL || highlights->selected_entity >= analysis->n_entities)
    return;
  entity = &analysis->entities[highlights->selected_entity];
  for (guint i = 0; i < entity->n_mentions; i++)
    {
      LecternStripMark mark = { .span = analysis->mentions[entity->mentions[i]].span,
                                .colour = palette->kind[entity->type] };

      g_array_append_val (marks, mark);
    }
}

static void
add_notes (const LecternPalette *palette, const LecternHighlights *highlights, GArray *marks)
{
  if ((highlights->show & LECTERN_SHOW_NOTES) == 0)
    return;
  for (guint i = 0; i < highlights->annotations->len; i++)
    {
      LecternAnnotation *annotation = g_ptr_array_index (highlights->annotations, i);
      LecternColour colour = lectern_annotation_get_colour (annotation);
      LecternStripMark mark = { .span = { lectern_annotation_get_start (annotation),
                                          lectern_annotation_get_end (annotation) },
                                .colour = palette->marker_edge[colour] };

      g_array_append_val (marks, mark);
    }
}

static void
add_hits (LecternArticleView *self, GArray *marks)
{
  const GArray *hits = lectern_search_bar_get_hits (self->search_bar);

  for (guint i = 0; i < hits->len; i++)
    {
      LecternSpan span = g_array_index (hits, LecternSpan, i);
      LecternStripMark mark = { .span = span, .colour = self->palette.current_hit };

      mark.colour.alpha = 1;
      g_array_append_val (marks, mark);
    }
}

void
_lectern_article_view_update_strip (LecternArticleView *self, LecternStripKind kind)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (LecternStripMark));

  switch (kind)
    {
    case LECTERN_STRIP_MENTIONS:
      add_mentions (&self->palette, highlights, marks);
      break;
    case LECTERN_STRIP_NOTES:
      add_notes (&self->palette, highlights, marks);
      break;
    case LECTERN_STRIP_HITS:
    default:
      add_hits (self, marks);
      break;
    }
  lectern_position_strip_set_marks (self->strip, kind, marks);
}

void
_lectern_article_view_update_strip_current (LecternArticleView *self)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);
  guint mention = lectern_highlights_get_current_mention (highlights);

  lectern_position_strip_set_current (
      self->strip, LECTERN_STRIP_MENTIONS,
      mention == LECTERN_NONE ? LECTERN_NONE : highlights->analysis->mentions[mention].span.start);
  lectern_position_strip_set_current (self->strip, LECTERN_STRIP_HITS,
                                      highlights->current_hit.start);
}
