/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions that move: between names, quotations, sentences, matches; and the zoom. */

#include "config.h"

#include "ui/article-view/lectern-article-view-private.h"

#define ZOOM_STEP 1.1

static LecternHighlights *
get_highlights (LecternArticleView *self)
{
  return lectern_article_text_get_highlights (self->text);
}

/* ---- Selecting --------------------------------------------------------------------------- */

/* A mark that is as small as the name it lies on is meant before the name; a longer one has its
 * sign, its other words, and the menu. */
static gboolean
mark_goes_first (const LecternHighlights *highlights, LecternAnnotation *annotation, guint mention)
{
  LecternSpan span;

  if (mention == LECTERN_NONE)
    return TRUE;
  span = highlights->analysis->mentions[mention].span;
  return lectern_annotation_get_end (annotation) - lectern_annotation_get_start (annotation)
         <= span.end - span.start;
}

void
_lectern_article_view_select_at (LecternArticleView *self, guint offset)
{
  const LecternHighlights *highlights = get_highlights (self);
  guint mention = lectern_highlights_mention_at (highlights, offset);
  LecternAnnotation *annotation = lectern_highlights_annotation_at (highlights, offset);

  if (self->document == NULL)
    return;
  if (mention == LECTERN_NONE || offset == LECTERN_NONE)
    lectern_document_select_mention (self->document, LECTERN_NONE, LECTERN_NONE);
  else
    lectern_document_select_mention (self->document, highlights->analysis->mentions[mention].entity,
                                     lectern_highlights_get_ordinal (highlights, mention));
  if (annotation != NULL && mark_goes_first (highlights, annotation, mention))
    _lectern_article_view_edit_annotation (self, annotation, LECTERN_NOTE_EDITOR_NOTE);
}

static void
action_select (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);

  _lectern_article_view_select_at (self, _lectern_article_view_get_caret (self));
}

static void
action_deselect (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start;
  GtkTextIter end;

  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &start);
  else if (lectern_search_bar_is_open (self->search_bar))
    lectern_search_bar_close (self->search_bar);
  else if (self->document != NULL)
    lectern_document_select_mention (self->document, LECTERN_NONE, LECTERN_NONE);
}

static void
action_step_mention (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  gboolean forward = g_str_has_prefix (name, "article.next");

  if (self->document == NULL)
    return;
  if (get_highlights (self)->selected_entity == LECTERN_NONE)
    _lectern_article_view_select_at (self, _lectern_article_view_get_caret (self));
  lectern_document_step_mention (self->document, forward ? +1 : -1);
}

/* ---- Moving the caret -------------------------------------------------------------------- */

static void
move_caret (LecternArticleView *self, guint offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter iter;

  lectern_text_filler_ensure (self->filler, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
  lectern_page_scroller_show (self->scroller, (LecternSpan){ offset, offset });
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static gboolean
is_name_shown (const LecternHighlights *highlights, guint mention)
{
  guint entity = highlights->analysis->mentions[mention].entity;

  return lectern_highlights_shows_type (highlights, highlights->analysis->entities[entity].type);
}

/* The action's name says what to go to and which way: "article.next-quote". */
static void
action_step_span (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  const LecternHighlights *highlights = get_highlights (self);
  gboolean forward = g_str_has_prefix (name, "article.next");
  gboolean is_name = g_str_has_suffix (name, "-name");
  const LecternSpanIndex *index = highlights->quotes;
  const LecternIndexedSpan *span = NULL;
  guint offset = _lectern_article_view_get_caret (self);

  if (is_name)
    index = highlights->names;
  else if (g_str_has_suffix (name, "-mark"))
    index = highlights->notes;
  if (lectern_span_index_get_size (index) == 0 || self->filler == NULL)
    return;
  do
    {
      span = forward ? lectern_span_index_after (index, offset)
                     : lectern_span_index_before (index, offset);
      offset = span == NULL ? 0 : span->start;
    }
  while (span != NULL && is_name && !is_name_shown (highlights, span->value));
  if (span == NULL)
    gtk_widget_error_bell (widget);
  else
    move_caret (self, span->start);
}

static void
action_step_sentence (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  const LecternAnalysis *analysis = get_highlights (self)->analysis;
  guint caret = _lectern_article_view_get_caret (self);
  guint target = LECTERN_NONE;

  if (analysis == NULL || self->filler == NULL)
    return;
  if (g_str_equal (name, "article.next-sentence"))
    {
      for (guint i = 0; i < analysis->n_sentences && target == LECTERN_NONE; i++)
        {
          if (analysis->sentences[i].span.start > caret)
            target = analysis->sentences[i].span.start;
        }
    }
  else
    {
      for (guint i = analysis->n_sentences; i > 0 && target == LECTERN_NONE; i--)
        {
          if (analysis->sentences[i - 1].span.start < caret)
            target = analysis->sentences[i - 1].span.start;
        }
    }
  if (target == LECTERN_NONE)
    gtk_widget_error_bell (widget);
  else
    move_caret (self, target);
}

static void
action_travel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);

  if (!lectern_page_scroller_travel (self->scroller, g_str_equal (name, "article.back") ? -1 : +1))
    gtk_widget_error_bell (widget);
}

/* ---- Search and zoom --------------------------------------------------------------------- */

static void
action_find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);

  if (!lectern_search_bar_is_open (self->search_bar))
    self->position_before_search = lectern_page_scroller_get_top (self->scroller);
  lectern_search_bar_open (self->search_bar);
}

static void
action_find_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);

  if (lectern_search_bar_is_open (self->search_bar))
    lectern_search_bar_step (self->search_bar, g_str_equal (name, "article.find-next") ? +1 : -1);
  else
    action_find (widget, name, parameter);
}

static void
action_zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);

  if (g_str_equal (name, "article.zoom-in"))
    _lectern_article_view_set_zoom (self, self->zoom * ZOOM_STEP);
  else if (g_str_equal (name, "article.zoom-out"))
    _lectern_article_view_set_zoom (self, self->zoom / ZOOM_STEP);
  else
    _lectern_article_view_set_zoom (self, 1.0);
}

void
_lectern_article_view_install_actions (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "article.select", action_select },
    { "article.deselect", action_deselect },
    { "article.next-mention", action_step_mention },
    { "article.previous-mention", action_step_mention },
    { "article.next-name", action_step_span },
    { "article.previous-name", action_step_span },
    { "article.next-quote", action_step_span },
    { "article.previous-quote", action_step_span },
    { "article.next-mark", action_step_span },
    { "article.previous-mark", action_step_span },
    { "article.next-sentence", action_step_sentence },
    { "article.previous-sentence", action_step_sentence },
    { "article.back", action_travel },
    { "article.forward", action_travel },
    { "article.find", action_find },
    { "article.find-next", action_find_step },
    { "article.find-previous", action_find_step },
    { "article.zoom-in", action_zoom },
    { "article.zoom-out", action_zoom },
    { "article.zoom-reset", action_zoom },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}
