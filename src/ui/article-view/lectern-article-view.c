/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ties the page to its document: what the document says is shown, nothing is kept twice. */

#include "config.h"

#include "ui/article-view/lectern-article-view-private.h"

#include <glib/gi18n.h>

#include "ui/article-view/lectern-article-keys.h"

#define DEFAULT_COLUMN 66
#define MIN_ZOOM 0.5
#define MAX_ZOOM 3.0

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_FONT,
  PROP_COLUMN_WIDTH,
  PROP_KIND_COLOURS,
  PROP_ZOOM,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (LecternArticleView, lectern_article_view, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (LecternArticleView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

guint
_lectern_article_view_get_caret (LecternArticleView *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  /* Before hidden marks it is seen at what they stand before. */
  return lectern_structure_skip_hidden (lectern_article_text_get_structure (self->text),
                                        (guint) gtk_text_iter_get_offset (&iter));
}

void
_lectern_article_view_update_mention_bar (LecternArticleView *self)
{
  guint caret = _lectern_article_view_get_caret (self);

  /* A caret that nobody has moved yet points at nothing. */
  lectern_mention_bar_update (self->mention_bar, lectern_article_text_get_highlights (self->text),
                              get_buffer (self), self->has_begun ? caret : LECTERN_NONE);
}

LecternDocument *
lectern_article_view_get_document (LecternArticleView *self)
{
  return self->document;
}

void
lectern_article_view_set_document (LecternArticleView *self, LecternDocument *document)
{
  if (self->document == document)
    return;
  _lectern_article_view_disconnect (self);
  if (document != NULL)
    _lectern_article_view_connect (self, document);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

guint
lectern_article_view_get_position (LecternArticleView *self)
{
  return lectern_page_scroller_get_top (self->scroller);
}

void
lectern_article_view_set_position (LecternArticleView *self, guint offset)
{
  if (self->document != NULL)
    lectern_document_set_place (self->document, offset);
  if (self->filler == NULL)
    {
      self->wanted_position = offset;
      return;
    }
  lectern_text_filler_ensure (self->filler, offset);
  lectern_page_scroller_set_top (self->scroller, offset);
}

static void
on_scrolled (LecternArticleView *self)
{
  if (self->document != NULL && self->scroller != NULL)
    lectern_document_set_place (self->document, lectern_page_scroller_get_top (self->scroller));
}

GtkWidget *
lectern_article_view_get_text (LecternArticleView *self)
{
  return GTK_WIDGET (self->text);
}

void
_lectern_article_view_jump (LecternArticleView *self, guint start, guint end)
{
  if (self->filler == NULL)
    return;
  lectern_text_filler_ensure (self->filler, end);
  lectern_page_scroller_jump (self->scroller, (LecternSpan){ start, end });
}

/* ---- Search ------------------------------------------------------------------------------ */

static void
on_found (LecternArticleView *self, guint start, guint end)
{
  if (self->filler != NULL)
    lectern_text_filler_ensure (self->filler, end);
  lectern_page_scroller_show (self->scroller, (LecternSpan){ start, end });
  _lectern_article_view_update_strip_current (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->text));
}

static void
on_hits_changed (LecternArticleView *self)
{
  _lectern_article_view_update_strip (self, LECTERN_STRIP_HITS);
  _lectern_article_view_update_strip_current (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->text));
}

/* Escape after Enter stays at the match; Escape at once goes back to where the reader was. */
static void
on_search_closed (LecternArticleView *self, gboolean stepped)
{
  LecternSpan hit = lectern_article_text_get_highlights (self->text)->current_hit;
  GtkTextIter start;
  GtkTextIter end;

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  if (!stepped)
    {
      lectern_page_scroller_set_top (self->scroller, self->position_before_search);
      return;
    }
  if (!lectern_span_is_set (hit))
    return;
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, (int) hit.start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &end, (int) hit.end);
  gtk_text_buffer_select_range (get_buffer (self), &start, &end);
}

/* ---- Type -------------------------------------------------------------------------------- */

static void
apply_type (LecternArticleView *self)
{
  int column;

  lectern_article_text_set_type (self->text, self->font, self->zoom);
  column = lectern_article_text_measure_column (self->text, self->column_width);
  adw_clamp_scrollable_set_maximum_size (self->clamp, column);
  adw_clamp_scrollable_set_tightening_threshold (self->clamp, column);
}

void
_lectern_article_view_set_zoom (LecternArticleView *self, double zoom)
{
  guint top = lectern_page_scroller_get_top (self->scroller);

  zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  if (G_APPROX_VALUE (zoom, self->zoom, 0.001))
    return;
  self->zoom = zoom;
  apply_type (self);
  lectern_article_view_set_position (self, top);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
on_style_changed (LecternArticleView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  if (adw_style_manager_get_dark (style) && !adw_style_manager_get_high_contrast (style))
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
  lectern_palette_init_current (&self->palette, &self->hues);
  lectern_spoken_tags_set_palette (self->spoken_tags, &self->palette);
  lectern_article_text_set_palette (self->text, &self->palette);
  for (guint kind = 0; kind < LECTERN_N_STRIP_KINDS; kind++)
    _lectern_article_view_update_strip (self, (LecternStripKind) kind);
}

static void
on_mark_set (LecternArticleView *self, GtkTextIter *iter, GtkTextMark *mark)
{
  gboolean is_caret = mark == gtk_text_buffer_get_insert (get_buffer (self));

  if (is_caret && gtk_text_iter_get_offset (iter) > 0)
    self->has_begun = TRUE;
  if (!is_caret && mark != gtk_text_buffer_get_selection_bound (get_buffer (self)))
    return;
  _lectern_article_view_update_mention_bar (self);
  _lectern_article_view_update_toolbar (self);
  _lectern_article_view_update_links (self);
}

/* ---- The widget -------------------------------------------------------------------------- */

static void
lectern_article_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_FONT:
      g_value_set_string (value, self->font);
      break;
    case PROP_COLUMN_WIDTH:
      g_value_set_uint (value, self->column_width);
      break;
    case PROP_KIND_COLOURS:
      g_value_take_boxed (value, lectern_hues_to_names (&self->hues));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lectern_article_view_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      lectern_article_view_set_document (self, g_value_get_object (value));
      break;
    case PROP_FONT:
      g_free (self->font);
      self->font = g_value_dup_string (value);
      apply_type (self);
      break;
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_uint (value);
      apply_type (self);
      break;
    case PROP_KIND_COLOURS:
      self->hues = lectern_hues_from_names (g_value_get_boxed (value));
      on_style_changed (self);
      break;
    case PROP_ZOOM:
      _lectern_article_view_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lectern_article_view_dispose (GObject *object)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (object);
  GtkWidget *child;

  _lectern_article_view_disconnect (self);
  g_clear_pointer (&self->spoken_tags, lectern_spoken_tags_free);
  g_clear_pointer (&self->scroller, lectern_page_scroller_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (lectern_article_view_parent_class)->dispose (object);
}

static void
lectern_article_view_finalize (GObject *object)
{
  g_free (LECTERN_ARTICLE_VIEW (object)->font);
  G_OBJECT_CLASS (lectern_article_view_parent_class)->finalize (object);
}

static gboolean
lectern_article_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LECTERN_ARTICLE_VIEW (widget)->text));
}

GtkWidget *
lectern_article_view_new (LecternDocument *document)
{
  return g_object_new (LECTERN_TYPE_ARTICLE_VIEW, "document", document, NULL);
}

static void
lectern_article_view_class_init (LecternArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lectern_article_view_get_property;
  object_class->set_property = lectern_article_view_set_property;
  object_class->dispose = lectern_article_view_dispose;
  object_class->finalize = lectern_article_view_finalize;
  widget_class->grab_focus = lectern_article_view_grab_focus;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, LECTERN_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FONT] =
      g_param_spec_string ("font", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLUMN_WIDTH] =
      g_param_spec_uint ("column-width", NULL, NULL, 20, 200, DEFAULT_COLUMN,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_KIND_COLOURS] = g_param_spec_boxed ("kind-colours", NULL, NULL, G_TYPE_STRV,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, MIN_ZOOM, MAX_ZOOM, 1.0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (LECTERN_TYPE_ARTICLE_TEXT);
  g_type_ensure (LECTERN_TYPE_POSITION_STRIP);
  g_type_ensure (LECTERN_TYPE_MENTION_BAR);
  g_type_ensure (LECTERN_TYPE_SEARCH_BAR);
  g_type_ensure (LECTERN_TYPE_MARK_TOOLBAR);
  gtk_widget_class_set_css_name (widget_class, "articleview");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/article-view/lectern-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, overlay);
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, clamp);
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, text);
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, strip);
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, mention_bar);
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, mark_toolbar);
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, text_menu);
  gtk_widget_class_bind_template_child (widget_class, LecternArticleView, corrections);
  gtk_widget_class_bind_template_callback (widget_class, on_found);
  gtk_widget_class_bind_template_callback (widget_class, on_hits_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_closed);
  gtk_widget_class_bind_template_callback (widget_class, _lectern_article_view_jump);
  gtk_widget_class_bind_template_callback (widget_class, _lectern_article_view_place_overlay);
  gtk_widget_class_bind_template_callback (widget_class, _lectern_article_view_fill_names);
  gtk_widget_class_bind_template_callback (widget_class, _lectern_article_view_query_tooltip);
  _lectern_article_view_install_actions (widget_class);
  _lectern_article_view_install_marking (widget_class);
  _lectern_article_view_install_correcting (widget_class);
  _lectern_article_view_install_links (widget_class);
}

static void
lectern_article_view_init (LecternArticleView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->column_width = DEFAULT_COLUMN;
  self->zoom = 1.0;
  self->hues = lectern_hues_from_names (NULL);
  self->wanted_position = LECTERN_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->spoken_tags =
      lectern_spoken_tags_new (get_buffer (self), lectern_article_text_get_highlights (self->text));
  self->scroller = lectern_page_scroller_new (self->text);
  lectern_position_strip_set_text (self->strip, self->text);
  lectern_search_bar_set_text (self->search_bar, self->text);
  _lectern_article_view_init_pointer (self);
  _lectern_article_view_init_marking (self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), lectern_article_keys_new_controller (FALSE));
  gtk_widget_add_controller (GTK_WIDGET (self), lectern_article_keys_new_controller (TRUE));
  g_signal_connect_object (get_buffer (self), "mark-set", G_CALLBACK (on_mark_set), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text)),
                           "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (on_style_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (on_style_changed), self,
                           G_CONNECT_SWAPPED);
  on_style_changed (self);
  apply_type (self);
}
