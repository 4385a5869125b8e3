/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole sentences for each case, so that translators can order the words. */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/article-view/lectern-descriptions.h"

char *
lectern_describe_mention (const LecternHighlights *highlights, guint mention)
{
  const LecternAnalysis *analysis = highlights->analysis;
  const LecternEntity *entity = &analysis->entities[analysis->mentions[mention].entity];
  guint place = lectern_highlights_get_ordinal (highlights, mention) + 1;

  switch (entity->type)
    {
    case LECTERN_ENTITY_PERSON:
      /* Translators: a name in the article: its kind, its full form, which of its mentions. */
      return g_strdup_printf (_ ("person, %s, %u of %u"), entity->name, place, entity->n_mentions);
    case LECTERN_ENTITY_ORGANISATION:
      return g_strdup_printf (_ ("organisation, %s, %u of %u"), entity->name, place,
                              entity->n_mentions);
    case LECTERN_ENTITY_PLACE:
      return g_strdup_printf (_ ("place, %s, %u of %u"), entity->name, place, entity->n_mentions);
    case LECTERN_ENTITY_OTHER:
    default:
      return g_strdup_printf (_ ("name, %s, %u of %u"), entity->name, place, entity->n_mentions);
    }
}

char *
lectern_describe_entity (const LecternHighlights *highlights, guint index)
{
  const LecternEntity *entity = &highlights->analysis->entities[index];

  switch (entity->type)
    {
    case LECTERN_ENTITY_PERSON:
      /* Translators: the full form of a name and its kind. */
      return g_strdup_printf (_ ("%s (person)"), entity->name);
    case LECTERN_ENTITY_ORGANISATION:
      return g_strdup_printf (_ ("%s (organisation)"), entity->name);
    case LECTERN_ENTITY_PLACE:
      return g_strdup_printf (_ ("%s (place)"), entity->name);
    case LECTERN_ENTITY_OTHER:
    default:
      return g_strdup_printf (_ ("%s (other name)"), entity->name);
    }
}

static char *
dup_text (GtkTextBuffer *text, LecternSpan span)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (text, &start, (int) span.start);
  gtk_text_buffer_get_iter_at_offset (text, &end, (int) span.end);
  return gtk_text_buffer_get_text (text, &start, &end, TRUE);
}

char *
lectern_describe_quote (const LecternHighlights *highlights, guint index, GtkTextBuffer *text)
{
  const LecternAnalysis *analysis = highlights->analysis;
  const LecternQuote *quote = &analysis->quotes[index];
  g_autofree char *speaker = NULL;
  g_autofree char *cue = NULL;

  if (quote->speaker_entity < analysis->n_entities)
    speaker = g_strdup (analysis->entities[quote->speaker_entity].name);
  else if (lectern_span_is_set (quote->speaker))
    speaker = dup_text (text, quote->speaker);
  if (lectern_span_is_set (quote->cue))
    cue = dup_text (text, quote->cue);

  if (speaker == NULL)
    return g_strdup (_ ("Words of somebody not named"));
  if (cue == NULL)
    return g_strdup_printf (_ ("Words of %s"), speaker);
  /* Translators: who is quoted, and the words in the article that say so, such as "said". */
  return g_strdup_printf (_ ("Words of %s (“%s”)"), speaker, cue);
}

static const char *
highlight_label (LecternColour colour)
{
  switch (colour)
    {
    case LECTERN_COLOUR_GREEN:
      return _ ("Green highlight");
    case LECTERN_COLOUR_BLUE:
      return _ ("Blue highlight");
    case LECTERN_COLOUR_PINK:
      return _ ("Pink highlight");
    case LECTERN_COLOUR_PURPLE:
      return _ ("Purple highlight");
    case LECTERN_COLOUR_YELLOW:
    default:
      return _ ("Yellow highlight");
    }
}

char *
lectern_describe_annotation (LecternAnnotation *annotation)
{
  const char *label = highlight_label (lectern_annotation_get_colour (annotation));
  const char *note = lectern_annotation_get_note (annotation);

  if (note == NULL)
    return g_strdup (label);
  /* Translators: a highlight such as "Yellow highlight", and the note written on it. */
  return g_strdup_printf (_ ("%s: %s"), label, note);
}
