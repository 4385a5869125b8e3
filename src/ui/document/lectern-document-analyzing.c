/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a document is analysed: first its beginning, or the part on the screen; then the whole. */

#include "config.h"

#include "ui/document/lectern-document-private.h"

/* About two frames. */
#define ANALYSIS_DELAY_MS 30
/* Of a shorter article the beginning is shown first, whatever is on the screen: the rest follows
 * before a reader could look for it. */
#define LONG_ARTICLE_CHARS (24 * 1024)
/* About a screen: what is nearer to the part analysed last has been read with it. */
#define PART_CHARS (3 * 1024)

static void
set_progress (LecternDocument *self, double progress)
{
  if (self->progress == progress)
    return;

  self->progress = progress;
  _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_PROGRESS);
}

/* Where the mention that is selected begins, or LECTERN_NONE. */
static guint
get_selected_place (LecternDocument *self)
{
  const LecternEntity *entity;

  if (self->analysis == NULL || self->selected_entity >= self->analysis->n_entities)
    return LECTERN_NONE;
  entity = &self->analysis->entities[self->selected_entity];
  return self->selected_mention < entity->n_mentions
             ? self->analysis->mentions[entity->mentions[self->selected_mention]].span.start
             : LECTERN_NONE;
}

static void
select_at (LecternDocument *self, guint place)
{
  guint mention = lectern_analysis_mention_at (self->analysis, place);
  const LecternEntity *entity;

  if (mention == LECTERN_NONE)
    return;
  entity = &self->analysis->entities[self->analysis->mentions[mention].entity];
  for (guint i = 0; i < entity->n_mentions; i++)
    if (entity->mentions[i] == mention)
      lectern_document_select_mention (self, self->analysis->mentions[mention].entity, i);
}

/* What the reader has selected stays so, if it is found again. */
static void
take_found (LecternDocument *self, LecternAnalysis *found)
{
  guint selected = get_selected_place (self);

  _lectern_document_take_found (self, found);
  if (selected != LECTERN_NONE)
    select_at (self, selected);
}

static void
analyzed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LecternDocument) self = user_data;
  g_autoptr (GError) error = NULL;
  LecternAnalysis *analysis =
      lectern_analyst_analyze_finish (LECTERN_ANALYST (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (analysis == NULL)
    {
      /* The article can still be read and marked, so this is no failure of the document. */
      g_warning ("%s", error->message);
      analysis = lectern_analysis_new ();
    }

  _lectern_document_cancel_analysis (self); /* of a part, that nobody needs now */
  take_found (self, analysis);
  set_progress (self, 1.0);
  _lectern_document_set_state (self, LECTERN_DOCUMENT_READY);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  set_progress (user_data, fraction);
}

static void
first_paragraphs_cb (LecternAnalysis *part, gpointer user_data)
{
  take_found (user_data, part);
}

static void
analyze_whole (LecternDocument *self, LecternAnalystFirstPart first_part)
{
  lectern_analyst_analyze_async (self->analyst, self->article, self->analysing, progress_cb,
                                 first_part, self, analyzed_cb, g_object_ref (self));
}

static void
take_part (LecternDocument *self, GAsyncResult *result)
{
  g_autoptr (LecternAnalysis) part = lectern_analyst_analyze_finish (self->analyst, result, NULL);

  /* A few lines say little about the language of all. */
  if (part != NULL && part->is_english)
    take_found (self, g_steal_pointer (&part));
}

static void
next_part_analyzed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LecternDocument) self = user_data;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  self->part_running = FALSE;
  take_part (self, result);
  lectern_document_set_place (self, self->place);
}

static void
first_part_analyzed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LecternDocument) self = user_data;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  self->part_running = FALSE;
  take_part (self, result);
  analyze_whole (self, NULL);
  lectern_document_set_place (self, self->place);
}

static void
analyze_part (LecternDocument *self, GAsyncReadyCallback callback)
{
  self->part_place = self->place;
  self->part_running = TRUE;
  lectern_analyst_analyze_part_async (self->analyst, self->article, self->place, self->analysing,
                                      callback, g_object_ref (self));
}

static gboolean
analyze_cb (gpointer user_data)
{
  LecternDocument *self = user_data;

  self->analysis_source = 0;
  if (lectern_article_get_n_chars (self->article) > LONG_ARTICLE_CHARS)
    analyze_part (self, first_part_analyzed_cb);
  else
    analyze_whole (self, first_paragraphs_cb);

  return G_SOURCE_REMOVE;
}

/* The engine takes every core it gets: the text is to be on the screen first. */
void
_lectern_document_start_analysis (LecternDocument *self)
{
  _lectern_document_cancel_analysis (self);
  self->analysing = g_cancellable_new ();
  self->part_running = FALSE;
  self->part_place = LECTERN_NONE;
  set_progress (self, 0.0);
  _lectern_document_set_state (self, LECTERN_DOCUMENT_ANALYZING);
  self->analysis_source = g_timeout_add_full (G_PRIORITY_LOW, ANALYSIS_DELAY_MS, analyze_cb,
                                              g_object_ref (self), g_object_unref);
}

void
_lectern_document_cancel_analysis (LecternDocument *self)
{
  g_clear_handle_id (&self->analysis_source, g_source_remove);
  g_cancellable_cancel (self->analysing);
  g_clear_object (&self->analysing);
}

void
lectern_document_set_place (LecternDocument *self, guint place)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  self->place = place;
  if (self->state != LECTERN_DOCUMENT_ANALYZING || self->part_running
      || self->part_place == LECTERN_NONE
      || (place >= self->part_place && place - self->part_place < PART_CHARS))
    return;
  analyze_part (self, next_part_analyzed_cb);
}

void
lectern_document_stop_analysis (LecternDocument *self)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  if (self->state != LECTERN_DOCUMENT_ANALYZING)
    return;
  _lectern_document_cancel_analysis (self);
  _lectern_document_set_state (self, LECTERN_DOCUMENT_STOPPED);
}

void
lectern_document_analyze (LecternDocument *self)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  if (self->state == LECTERN_DOCUMENT_STOPPED)
    _lectern_document_start_analysis (self);
}
