/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typography of the page: typeface, leading, margins, column; and hit-testing. */

#include "config.h"

#include "ui/article-view/lectern-article-text.h"

#include "ui/article-view/lectern-line-boxes.h"
#include "ui/article-view/lectern-page-ornaments.h"
#include "ui/article-view/lectern-typography.h"

#define DEFAULT_FAMILIES "Source Serif 4, Source Serif Pro, Noto Serif, Charis SIL, serif"
#define DEFAULT_POINTS 13.0
/* Leading and room after a paragraph, as parts of the height of a line of type. */
#define LEADING 0.34
#define PARAGRAPH_GAP 0.55
#define WIDE_MARGIN 56
#define NARROW_MARGIN 24
#define BOTTOM_MARGIN 64 /* the last words go clear of the status line */
#define NARROW_WIDTH 520
#define MIN_WIDTH 240 /* that it asks for */
#define TOP_MARGIN 44
#define HEADER_GAP 26

struct _LecternArticleText
{
  GtkSourceView parent_instance;

  LecternHighlights *highlights;
  LecternStructure *structure;
  LecternTypography *typography;
  LecternPageHeader *header;
  GtkCssProvider *css;
  PangoFontDescription *font;
  LecternPalette palette;
  double baseline;
  gboolean paragraph_gap;
};

G_DEFINE_FINAL_TYPE (LecternArticleText, lectern_article_text, GTK_SOURCE_TYPE_VIEW)

LecternHighlights *
lectern_article_text_get_highlights (LecternArticleText *self)
{
  return self->highlights;
}

const LecternStructure *
lectern_article_text_get_structure (LecternArticleText *self)
{
  return self->structure;
}

void
lectern_article_text_set_article (LecternArticleText *self, LecternArticle *article)
{
  lectern_structure_free (self->structure);
  self->structure = lectern_structure_new (article);
  lectern_page_header_set_article (self->header, article);
  lectern_typography_set_article (self->typography, article);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lectern_article_text_set_palette (LecternArticleText *self, const LecternPalette *palette)
{
  self->palette = *palette;
  lectern_typography_set_palette (self->typography, palette);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- Type -------------------------------------------------------------------------------- */

static char *
css_for_font (const PangoFontDescription *font)
{
  g_autoptr (GString) families = g_string_new (NULL);
  g_auto (GStrv) names = g_strsplit (pango_font_description_get_family (font), ",", -1);
  g_autofree char *size = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean is_absolute = pango_font_description_get_size_is_absolute (font);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *quoted = g_strescape (g_strstrip (names[i]), NULL);
      gboolean generic = g_str_equal (quoted, "serif") || g_str_equal (quoted, "sans-serif");

      g_string_append_printf (families, generic ? "%s%s" : "%s\"%s\"", i == 0 ? "" : ", ", quoted);
    }
  g_ascii_formatd (number, sizeof number, "%.2f",
                   pango_font_description_get_size (font) / (double) PANGO_SCALE);
  size = g_strconcat (number, is_absolute ? "px" : "pt", NULL);
  return g_strdup_printf ("textview { font-family: %s; font-size: %s; font-weight: %d; }",
                          families->str, size, (int) pango_font_description_get_weight (font));
}

static void
apply_leading (LecternArticleText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics =
      pango_context_get_metrics (context, self->font, pango_language_from_string ("en"));
  int ascent = pango_font_metrics_get_ascent (metrics);
  int descent = pango_font_metrics_get_descent (metrics);
  int height = MAX (1, PANGO_PIXELS_CEIL (ascent + descent));

  int leading = (int) (height * LEADING + 0.5);

  pango_font_metrics_unref (metrics);
  self->baseline = ascent / (double) MAX (1, ascent + descent);
  gtk_text_view_set_pixels_inside_wrap (view, leading);
  gtk_text_view_set_pixels_above_lines (view, leading / 2);
  gtk_text_view_set_pixels_below_lines (
      view, leading - leading / 2 + (self->paragraph_gap ? (int) (height * PARAGRAPH_GAP) : 0));
  lectern_typography_set_metrics (self->typography, height, leading);
}

void
lectern_article_text_set_type (LecternArticleText *self, const char *font, double zoom)
{
  gboolean is_default = font == NULL || *font == '\0';
  g_autofree char *css = NULL;
  int size;

  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_from_string (is_default ? DEFAULT_FAMILIES : font);
  if (pango_font_description_get_family (self->font) == NULL)
    pango_font_description_set_family (self->font, DEFAULT_FAMILIES);
  size = pango_font_description_get_size (self->font);
  if (size <= 0)
    size = (int) (DEFAULT_POINTS * PANGO_SCALE);
  if (pango_font_description_get_size_is_absolute (self->font))
    pango_font_description_set_absolute_size (self->font, size * zoom);
  else
    pango_font_description_set_size (self->font, (int) (size * zoom));

  css = css_for_font (self->font);
  gtk_css_provider_load_from_data (self->css, css, -1);
  apply_leading (self);
}

void
lectern_article_text_set_paragraph_gap (LecternArticleText *self, gboolean gap)
{
  self->paragraph_gap = gap;
  apply_leading (self);
}

int
lectern_article_text_measure_column (LecternArticleText *self, guint n_chars)
{
  /* English prose: the letters about as often as they come in news. */
  static const char sample[] = "The minister said on Tuesday that nobody had asked her about it "
                               "before the report was published, and that she would answer.";
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), sample);
  int width;

  pango_layout_set_font_description (layout, self->font);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return (int) ((double) width * n_chars / (sizeof sample - 1) + 0.5) + 2 * WIDE_MARGIN;
}

/* ---- Places ------------------------------------------------------------------------------ */

guint
lectern_article_text_offset_at (LecternArticleText *self, double x, double y)
{
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y))
    return LECTERN_NONE;
  /* GTK finds the hidden marks before a letter in its place. */
  return lectern_structure_skip_hidden (self->structure, (guint) gtk_text_iter_get_offset (&iter));
}

gboolean
lectern_article_text_get_place (LecternArticleText *self, LecternSpan span, GdkRectangle *place)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle first;
  GdkRectangle last;
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) span.start);
  lectern_line_boxes_get_place (view, &iter, &first);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) span.end);
  lectern_line_boxes_get_place (view, &iter, &last);
  gtk_text_view_get_visible_rect (view, &visible);
  if (last.y + last.height <= visible.y || first.y >= visible.y + visible.height)
    return FALSE;
  if (last.y == first.y)
    first.width = MAX (1, last.x - first.x);
  else
    first.width = MAX (1, visible.width / 3);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, first.x, first.y, &place->x,
                                         &place->y);
  place->width = first.width;
  place->height = last.y == first.y ? first.height : last.y + last.height - first.y;
  return TRUE;
}

/* ---- Drawing ----------------------------------------------------------------------------- */

static LecternPainter
make_painter (LecternArticleText *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int margin = gtk_text_view_get_right_margin (view);
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return (LecternPainter){
    .view = view,
    .snapshot = snapshot,
    .highlights = self->highlights,
    .palette = &self->palette,
    .leading = gtk_text_view_get_pixels_inside_wrap (view),
    .baseline = self->baseline,
    .note_x = width - margin + margin / 4,
  };
}

LecternAnnotation *
lectern_article_text_note_sign_at (LecternArticleText *self, double x, double y)
{
  LecternPainter painter = make_painter (self, NULL);
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  return lectern_painter_note_at (&painter, buffer_x, buffer_y);
}

static void
lectern_article_text_snapshot_layer (GtkTextView *view,
                                     GtkTextViewLayer layer,
                                     GtkSnapshot *snapshot)
{
  LecternPainter painter = make_painter (LECTERN_ARTICLE_TEXT (view), snapshot);

  GTK_TEXT_VIEW_CLASS (lectern_article_text_parent_class)->snapshot_layer (view, layer, snapshot);
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    {
      lectern_page_ornaments_draw (view, snapshot, LECTERN_ARTICLE_TEXT (view)->structure,
                                   painter.palette, lectern_line_boxes_get_visible (view));
      lectern_painter_draw_under (&painter);
    }
  else
    lectern_painter_draw_over (&painter);
}

/* The head stands in the margin over the text, which is as high as that takes. */
static void
make_room_for_header (LecternArticleText *self, int width, int margin)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int height = lectern_page_header_measure (self->header, MAX (0, width - 2 * margin));
  int top_margin = TOP_MARGIN + (height > 0 ? height + HEADER_GAP : 0);

  if (gtk_text_view_get_top_margin (view) != top_margin)
    gtk_text_view_set_top_margin (view, top_margin);
  gtk_text_view_move_overlay (view, GTK_WIDGET (self->header), margin, TOP_MARGIN - top_margin);
}

/* The head is as wide as the page, which is no reason for the page not to grow narrower. */
static void
lectern_article_text_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  GTK_WIDGET_CLASS (lectern_article_text_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
lectern_article_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  int margin = width < NARROW_WIDTH ? NARROW_MARGIN : WIDE_MARGIN;

  make_room_for_header (LECTERN_ARTICLE_TEXT (widget), width, margin);
  if (gtk_text_view_get_left_margin (view) != margin)
    {
      gtk_text_view_set_left_margin (view, margin);
      gtk_text_view_set_right_margin (view, margin);
    }
  GTK_WIDGET_CLASS (lectern_article_text_parent_class)
      ->size_allocate (widget, width, height, baseline);
}

static void
lectern_article_text_constructed (GObject *object)
{
  GtkSourceBuffer *buffer;

  G_OBJECT_CLASS (lectern_article_text_parent_class)->constructed (object);
  buffer = GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (object)));
  gtk_source_buffer_set_implicit_trailing_newline (buffer, FALSE);
  gtk_source_buffer_set_highlight_syntax (buffer, FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_source_buffer_set_style_scheme (buffer, NULL);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (buffer), FALSE);
}

static void
lectern_article_text_finalize (GObject *object)
{
  LecternArticleText *self = LECTERN_ARTICLE_TEXT (object);

  lectern_highlights_free (self->highlights);
  lectern_typography_free (self->typography);
  lectern_structure_free (self->structure);
  pango_font_description_free (self->font);
  g_clear_object (&self->css);
  G_OBJECT_CLASS (lectern_article_text_parent_class)->finalize (object);
}

static void
lectern_article_text_class_init (LecternArticleTextClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lectern_article_text_constructed;
  G_OBJECT_CLASS (klass)->finalize = lectern_article_text_finalize;
  GTK_WIDGET_CLASS (klass)->measure = lectern_article_text_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = lectern_article_text_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = lectern_article_text_snapshot_layer;
}

/* GTK's own takes what is dropped even where nothing can be put in; it is the window's. */
static void
remove_drop_targets (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_DROP_TARGET (controller))
        gtk_widget_remove_controller (widget, controller);
    }
}

static void
lectern_article_text_init (LecternArticleText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->highlights = lectern_highlights_new ();
  self->css = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  GTK_STYLE_PROVIDER (self->css),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "article-text");

  remove_drop_targets (GTK_WIDGET (self));
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_monospace (view, FALSE);
  gtk_text_view_set_top_margin (view, TOP_MARGIN);
  gtk_text_view_set_bottom_margin (view, BOTTOM_MARGIN);
  self->structure = lectern_structure_new (NULL);
  self->header = g_object_new (LECTERN_TYPE_PAGE_HEADER, NULL);
  gtk_text_view_add_overlay (view, GTK_WIDGET (self->header), 0, 0);
  self->typography = lectern_typography_new (gtk_text_view_get_buffer (view));
  lectern_article_text_set_type (self, NULL, 1.0);
}
