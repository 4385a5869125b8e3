/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tag a style. What is set above the place on the screen would move it, so the first screens
 * are set before they are shown. */

#include "config.h"

#include "ui/article-view/lectern-typography.h"

#include "ui/article-view/lectern-ink-tag.h"
#include "ui/article-view/lectern-structure.h"

#define N_HEADINGS 6
#define N_LEVELS 6
/* Set before anything is shown. */
#define FIRST_SPANS 2000
#define SLICE_MICROSECONDS 3000
/* What is looked at for the line break of a hidden line. */
#define MAX_HIDDEN_LINE 4096

typedef enum
{
  STYLE_HEADING, /* the first of N_HEADINGS */
  STYLE_ITEM = STYLE_HEADING + N_HEADINGS,
  STYLE_QUOTE = STYLE_ITEM + N_LEVELS,
  STYLE_STRONG,
  STYLE_EMPHASIS,
  STYLE_CODE,
  STYLE_CODE_BLOCK,
  STYLE_CAPTION,
  STYLE_LINK,
  STYLE_CLOSE, /* over an empty line that is hidden */
  STYLE_HIDDEN,
  N_STYLES,
} Style;

struct _LecternTypography
{
  GtkTextBuffer *buffer;
  LecternArticle *article; /* or NULL */
  const LecternArticleSpan *spans;
  guint n_spans;
  guint next; /* the first span that is not set yet */
  GtkTextTag *tags[N_STYLES];
  guint idle;
  gulong changed;
};

/* ---- Tags -------------------------------------------------------------------------------- */

static const double heading_scales[N_HEADINGS] = { 1.6, 1.3, 1.12, 1.0, 1.0, 0.92 };
/* Room above, as parts of the height of a line. */
static const double heading_rooms[N_HEADINGS] = { 0.35, 0.45, 0.3, 0.15, 0.15, 0.15 };

static void
create_tags (LecternTypography *self)
{
  GtkTextTag **tags = self->tags;

  for (guint i = 0; i < N_HEADINGS; i++)
    tags[STYLE_HEADING + i] =
        gtk_text_buffer_create_tag (self->buffer, NULL, "scale", heading_scales[i], "weight",
                                    PANGO_WEIGHT_BOLD, "pixels-inside-wrap", 2, NULL);
  for (guint i = 0; i < N_LEVELS; i++)
    tags[STYLE_ITEM + i] =
        gtk_text_buffer_create_tag (self->buffer, NULL, "accumulative-margin", TRUE, NULL);
  tags[STYLE_QUOTE] =
      gtk_text_buffer_create_tag (self->buffer, NULL, "accumulative-margin", TRUE, NULL);
  tags[STYLE_STRONG] =
      gtk_text_buffer_create_tag (self->buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  tags[STYLE_EMPHASIS] =
      gtk_text_buffer_create_tag (self->buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
  tags[STYLE_CODE] =
      gtk_text_buffer_create_tag (self->buffer, NULL, "family", "monospace", "scale", 0.88, NULL);
  tags[STYLE_CODE_BLOCK] =
      gtk_text_buffer_create_tag (self->buffer, NULL, "pixels-inside-wrap", 0, "pixels-below-lines",
                                  0, "accumulative-margin", TRUE, NULL);
  tags[STYLE_CAPTION] = gtk_text_buffer_create_tag (self->buffer, NULL, "style", PANGO_STYLE_ITALIC,
                                                    "scale", 0.88, NULL);
  tags[STYLE_LINK] = lectern_ink_tag_add (self->buffer, "link");
  g_object_set (tags[STYLE_LINK], "underline", PANGO_UNDERLINE_SINGLE, NULL);
  tags[STYLE_CLOSE] = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  tags[STYLE_HIDDEN] = gtk_text_buffer_create_tag (self->buffer, NULL, "invisible", TRUE, NULL);
}

void
lectern_typography_set_metrics (LecternTypography *self, int line_height, int leading)
{
  int indent = (int) (line_height * 1.3);

  for (guint i = 0; i < N_HEADINGS; i++)
    g_object_set (self->tags[STYLE_HEADING + i], "pixels-above-lines",
                  leading / 2 + (int) (line_height * heading_rooms[i]), NULL);
  for (guint i = 0; i < N_LEVELS; i++)
    g_object_set (self->tags[STYLE_ITEM + i], "left-margin", indent * (int) (i + 1), NULL);
  g_object_set (self->tags[STYLE_CLOSE], "pixels-below-lines", leading / 2 + line_height / 4, NULL);
  g_object_set (self->tags[STYLE_QUOTE], "left-margin", indent, "right-margin", indent / 2, NULL);
  g_object_set (self->tags[STYLE_CODE_BLOCK], "left-margin", indent / 2, "pixels-above-lines", 0,
                NULL);
}

void
lectern_typography_set_palette (LecternTypography *self, const LecternPalette *palette)
{
  g_object_set (self->tags[STYLE_LINK], "foreground-rgba", &palette->link, "underline-rgba",
                &palette->link, NULL);
}

/* ---- Setting ----------------------------------------------------------------------------- */

static void
apply (LecternTypography *self, guint style, const GtkTextIter *start, const GtkTextIter *end)
{
  gtk_text_buffer_apply_tag (self->buffer, self->tags[style], start, end);
}

/* GTK takes the margins of a paragraph from its first character, whether it is seen or not. The
 * line break is left out: while it lays out what has changed, GTK keeps the style of the last
 * character until it meets the end of a tag, and doesn't look into lines that haven't changed. */
static void
apply_to_lines (LecternTypography *self,
                guint style,
                const GtkTextIter *from,
                const GtkTextIter *to)
{
  GtkTextIter start = *from;
  GtkTextIter end = *to;

  gtk_text_iter_set_line_offset (&start, 0);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  apply (self, style, &start, &end);
}

/* The mark of an item, "- " or "3. ", is drawn in the margin. */
static void
set_item (LecternTypography *self,
          const LecternArticleSpan *span,
          const GtkTextIter *start,
          const GtkTextIter *end)
{
  GtkTextIter line = *start;

  apply_to_lines (self, STYLE_ITEM + CLAMP (span->level, 1, N_LEVELS) - 1, start, end);
  gtk_text_iter_set_line_offset (&line, 0);
  apply (self, STYLE_HIDDEN, &line, start);
}

static gboolean
is_whole_line (const GtkTextIter *start, const GtkTextIter *end)
{
  return gtk_text_iter_starts_line (start) && gtk_text_iter_ends_line (end);
}

/* A line of which nothing is left goes with its break; but for rules, and for the empty lines of a
 * quotation. */
static void
set_hidden (LecternTypography *self,
            const LecternArticleSpan *span,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  gunichar first = gtk_text_iter_get_char (start);
  GtkTextIter stop = *end;

  if (span > self->spans && span[-1].kind == LECTERN_ARTICLE_SPAN_RULE
      && span[-1].start == span->start)
    first = '>';
  if (is_whole_line (start, end) && first != '>' && span->end - span->start < MAX_HIDDEN_LINE)
    gtk_text_iter_forward_char (&stop);
  /* Nor does a text begin with empty lines. */
  while (span->start == 0 && gtk_text_iter_get_char (&stop) == '\n'
         && gtk_text_iter_starts_line (&stop) && gtk_text_iter_forward_char (&stop))
    ;
  apply (self, STYLE_HIDDEN, start, &stop);
}

/* An empty line after this one, or after the line of "-" that makes it a heading, becomes a little
 * room. */
static void
close_up (LecternTypography *self,
          const LecternArticleSpan *span,
          const GtkTextIter *start,
          const GtkTextIter *end)
{
  const LecternArticleSpan *last = self->spans + self->n_spans;
  guint after = span->end;
  GtkTextIter empty;
  GtkTextIter stop;

  for (const LecternArticleSpan *next = span + 1; next < last && next->start <= after + 1; next++)
    {
      if (next->kind == LECTERN_ARTICLE_SPAN_HIDDEN && next->start >= after)
        after = next->end;
    }
  gtk_text_buffer_get_iter_at_offset (self->buffer, &empty, (int) after);
  if (!gtk_text_iter_forward_line (&empty) || gtk_text_iter_get_char (&empty) != '\n')
    return;
  stop = empty;
  gtk_text_iter_forward_char (&stop);
  apply (self, STYLE_HIDDEN, &empty, &stop);
  apply_to_lines (self, STYLE_CLOSE, start, end);
}

static gboolean
is_followed_by_item (const LecternTypography *self, const LecternArticleSpan *span)
{
  for (const LecternArticleSpan *next = span + 1; next < self->spans + self->n_spans; next++)
    {
      if (next->start > span->end + 8)
        return FALSE;
      if (next->kind == LECTERN_ARTICLE_SPAN_LIST_ITEM)
        return TRUE;
    }
  return FALSE;
}

static void
set_span (LecternTypography *self, const LecternArticleSpan *span)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) span->start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) span->end);
  switch (span->kind)
    {
    case LECTERN_ARTICLE_SPAN_HEADING:
      apply_to_lines (self, STYLE_HEADING + CLAMP (span->level, 1, N_HEADINGS) - 1, &start, &end);
      close_up (self, span, &start, &end);
      break;
    case LECTERN_ARTICLE_SPAN_STRONG:
      apply (self, STYLE_STRONG, &start, &end);
      break;
    case LECTERN_ARTICLE_SPAN_EMPHASIS:
      apply (self, STYLE_EMPHASIS, &start, &end);
      break;
    case LECTERN_ARTICLE_SPAN_CODE:
      apply (self, STYLE_CODE, &start, &end);
      if (is_whole_line (&start, &end))
        apply_to_lines (self, STYLE_CODE_BLOCK, &start, &end);
      break;
    case LECTERN_ARTICLE_SPAN_BLOCK_QUOTE:
      apply_to_lines (self, STYLE_QUOTE, &start, &end);
      break;
    case LECTERN_ARTICLE_SPAN_LIST_ITEM:
      set_item (self, span, &start, &end);
      if (is_followed_by_item (self, span))
        close_up (self, span, &start, &end);
      break;
    case LECTERN_ARTICLE_SPAN_CAPTION:
      apply (self, STYLE_CAPTION, &start, &end);
      break;
    case LECTERN_ARTICLE_SPAN_LINK:
      if (lectern_structure_can_open (span->target))
        apply (self, STYLE_LINK, &start, &end);
      break;
    case LECTERN_ARTICLE_SPAN_HIDDEN:
      set_hidden (self, span, &start, &end);
      break;
    case LECTERN_ARTICLE_SPAN_SOFT_BREAK: /* the filler's */
    case LECTERN_ARTICLE_SPAN_RULE:       /* the ornaments' */
    default:
      break;
    }
}

/* Whether the next span can be set: what it lies on is there, and the line after it. */
static gboolean
has_next (const LecternTypography *self)
{
  guint n_chars = (guint) gtk_text_buffer_get_char_count (self->buffer);

  return self->next < self->n_spans
         && (self->spans[self->next].end + 2 < n_chars
             || n_chars == lectern_article_get_n_chars (self->article));
}

static gboolean
work_in_idle (gpointer user_data)
{
  LecternTypography *self = user_data;
  gint64 deadline = g_get_monotonic_time () + SLICE_MICROSECONDS;

  while (has_next (self) && g_get_monotonic_time () < deadline)
    set_span (self, &self->spans[self->next++]);
  if (has_next (self))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
on_changed (LecternTypography *self)
{
  if (self->idle == 0 && self->next < self->n_spans)
    self->idle = g_idle_add_full (GTK_TEXT_VIEW_PRIORITY_VALIDATE - 1, work_in_idle, self, NULL);
}

void
lectern_typography_set_article (LecternTypography *self, LecternArticle *article)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_set_object (&self->article, article);
  self->spans = NULL;
  self->n_spans = 0;
  self->next = 0;
  if (article == NULL)
    return;
  self->spans = lectern_article_get_spans (article, &self->n_spans);
  while (has_next (self) && self->next < FIRST_SPANS)
    set_span (self, &self->spans[self->next++]);
  on_changed (self);
}

LecternTypography *
lectern_typography_new (GtkTextBuffer *buffer)
{
  LecternTypography *self = g_new0 (LecternTypography, 1);

  self->buffer = g_object_ref (buffer);
  create_tags (self);
  self->changed = g_signal_connect_swapped (buffer, "changed", G_CALLBACK (on_changed), self);
  return self;
}

void
lectern_typography_free (LecternTypography *self)
{
  if (self == NULL)
    return;
  lectern_typography_set_article (self, NULL);
  g_signal_handler_disconnect (self->buffer, self->changed);
  g_object_unref (self->buffer);
  g_free (self);
}
