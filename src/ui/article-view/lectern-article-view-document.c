/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follows the document: its text, its analysis, its annotations, what is selected. */

#include "config.h"

#include "ui/article-view/lectern-article-view-private.h"

#define HEADLINE_SCALE 1.6
/* Enough of a text to see how it is set. */
#define BYTES_LOOKED_AT (64 * 1024)

/* ---- The text ---------------------------------------------------------------------------- */

/* Whether each line is a paragraph, with no blank line between: then nearly every line ends as
 * sentences do. Where lines were broken by hand, few do. */
static gboolean
is_set_solid (LecternArticle *article)
{
  gsize n_bytes;
  const char *text = lectern_article_get_text (article, &n_bytes);
  guint n_lines = 0;
  guint n_blank = 0;
  guint n_ended = 0;

  for (gsize i = 1; i < MIN (n_bytes, BYTES_LOOKED_AT); i++)
    {
      const char *last = g_utf8_find_prev_char (text, text + i);

      if (text[i] != '\n')
        continue;
      n_lines++;
      if (*last == '\n')
        n_blank++;
      else if (g_unichar_ispunct (g_utf8_get_char (last)))
        n_ended++;
    }
  return n_blank * 4 < n_lines && n_ended * 10 > (n_lines - n_blank) * 7;
}

static gboolean
begins_with_heading (LecternArticle *article)
{
  guint n_spans;
  const LecternArticleSpan *spans = lectern_article_get_spans (article, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      if (spans[i].kind == LECTERN_ARTICLE_SPAN_HEADING)
        return TRUE;
      if (spans[i].kind != LECTERN_ARTICLE_SPAN_HIDDEN)
        return FALSE;
    }
  return FALSE;
}

static void
set_headline (LecternArticleView *self, LecternArticle *article)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "headline");
  GtkTextIter start;
  GtkTextIter end;

  if (!lectern_article_has_headline_line (article) || begins_with_heading (article))
    return;
  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, "headline", "scale", HEADLINE_SCALE, "weight",
                                      PANGO_WEIGHT_BOLD, "pixels-inside-wrap", 2,
                                      "pixels-below-lines", 18, NULL);
  gtk_text_buffer_get_start_iter (buffer, &start);
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

static void
on_text_complete (LecternArticleView *self)
{
  lectern_spoken_tags_reset (self->spoken_tags);
}

static void
on_article (LecternArticleView *self)
{
  LecternArticle *article = lectern_document_get_article (self->document);

  g_clear_pointer (&self->filler, lectern_text_filler_free);
  lectern_article_text_set_article (self->text, NULL);
  lectern_search_bar_refresh (self->search_bar);
  if (article == NULL)
    return;
  lectern_article_text_set_paragraph_gap (self->text, is_set_solid (article));
  self->filler = lectern_text_filler_new (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)),
                                          article, G_CALLBACK (on_text_complete), self);
  self->has_begun = FALSE;
  lectern_article_text_set_article (self->text, article);
  set_headline (self, article);
  lectern_search_bar_refresh (self->search_bar);
  if (self->wanted_position != LECTERN_NONE)
    {
      lectern_article_view_set_position (self, self->wanted_position);
      self->wanted_position = LECTERN_NONE;
    }
}

/* ---- What is shown on it ----------------------------------------------------------------- */

static void
redraw (LecternArticleView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->text));
  _lectern_article_view_update_mention_bar (self);
}

static void
on_analysis (LecternArticleView *self)
{
  lectern_highlights_set_analysis (lectern_article_text_get_highlights (self->text),
                                   lectern_document_get_analysis (self->document));
  lectern_article_text_get_highlights (self->text)->marks =
      lectern_document_get_correction_marks (self->document);
  lectern_spoken_tags_refresh_names (self->spoken_tags);
  _lectern_article_view_update_strip (self, LECTERN_STRIP_MENTIONS);
  _lectern_article_view_update_strip_current (self);
  redraw (self);
}

static void
on_annotations_changed (LecternArticleView *self)
{
  lectern_highlights_set_annotations (lectern_article_text_get_highlights (self->text),
                                      self->annotations);
  lectern_spoken_tags_refresh_marks (self->spoken_tags);
  _lectern_article_view_update_strip (self, LECTERN_STRIP_NOTES);
  redraw (self);
}

static void
on_annotations (LecternArticleView *self)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (self->document);

  if (self->annotations != NULL)
    g_signal_handlers_disconnect_by_data (self->annotations, self);
  g_set_object (&self->annotations, set);
  if (set != NULL)
    g_signal_connect_swapped (set, "changed", G_CALLBACK (on_annotations_changed), self);
  on_annotations_changed (self);
}

static void
on_show (LecternArticleView *self)
{
  lectern_article_text_get_highlights (self->text)->show =
      lectern_document_get_show (self->document);
  lectern_spoken_tags_refresh_names (self->spoken_tags);
  lectern_spoken_tags_refresh_marks (self->spoken_tags);
  _lectern_article_view_update_strip (self, LECTERN_STRIP_NOTES);
  redraw (self);
}

static void
on_selection (LecternArticleView *self)
{
  LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);
  guint entity = highlights->selected_entity;

  highlights->selected_entity = lectern_document_get_selected_entity (self->document);
  highlights->selected_mention = lectern_document_get_selected_mention (self->document);
  if (highlights->selected_entity != entity)
    _lectern_article_view_update_strip (self, LECTERN_STRIP_MENTIONS);
  _lectern_article_view_update_strip_current (self);
  redraw (self);
}

static void
on_annotation_activated (LecternArticleView *self, LecternAnnotation *annotation)
{
  if (lectern_annotation_get_anchor_state (annotation) == LECTERN_ANCHOR_ORPHAN)
    return;
  _lectern_article_view_jump (self, lectern_annotation_get_start (annotation),
                              lectern_annotation_get_end (annotation));
  _lectern_article_view_edit_annotation (self, annotation, LECTERN_NOTE_EDITOR_NOTE);
}

static void
connect_signals (LecternArticleView *self)
{
  const struct
  {
    const char *signal;
    GCallback handler;
  } connections[] = {
    { "notify::article", G_CALLBACK (on_article) },
    { "notify::analysis", G_CALLBACK (on_analysis) },
    { "notify::annotations", G_CALLBACK (on_annotations) },
    { "notify::show", G_CALLBACK (on_show) },
    { "notify::selected-entity", G_CALLBACK (on_selection) },
    { "notify::selected-mention", G_CALLBACK (on_selection) },
    { "jump", G_CALLBACK (_lectern_article_view_jump) },
    { "annotation-activated", G_CALLBACK (on_annotation_activated) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_connect_swapped (self->document, connections[i].signal, connections[i].handler, self);
}

void
_lectern_article_view_disconnect (LecternArticleView *self)
{
  g_clear_pointer (&self->filler, lectern_text_filler_free);
  if (self->annotations != NULL)
    g_signal_handlers_disconnect_by_data (self->annotations, self);
  g_clear_object (&self->annotations);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  lectern_article_text_get_highlights (self->text)->marks = NULL;
}

void
_lectern_article_view_connect (LecternArticleView *self, LecternDocument *document)
{
  self->document = g_object_ref (document);
  connect_signals (self);
  on_article (self);
  on_show (self);
  on_selection (self);
  on_analysis (self);
  on_annotations (self);
}
