/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marking: the toolbar over the selection, the editor of a mark, the menu, and their actions. */

#include "config.h"

#include "ui/article-view/lectern-article-view-private.h"

#define TOOLBAR_GAP 8

static GtkTextBuffer *
get_buffer (LecternArticleView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

gboolean
_lectern_article_view_get_selection (LecternArticleView *self, LecternSpan *span)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  *span = (LecternSpan){ (guint) gtk_text_iter_get_offset (&start),
                         (guint) gtk_text_iter_get_offset (&end) };
  *span = lectern_structure_trim (lectern_article_text_get_structure (self->text), *span);
  return span->start < span->end;
}

void
_lectern_article_view_drop_selection (LecternArticleView *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  /* Or the keyboard goes with the toolbar. */
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static LecternAnnotation *
annotation_at_caret (LecternArticleView *self)
{
  return lectern_highlights_annotation_at (lectern_article_text_get_highlights (self->text),
                                           _lectern_article_view_get_caret (self));
}

static guint
quote_at_caret (LecternArticleView *self)
{
  return lectern_highlights_quote_at (lectern_article_text_get_highlights (self->text),
                                      _lectern_article_view_get_caret (self));
}

/* ---- The toolbar ------------------------------------------------------------------------- */

/* Where span is, in the coordinates of target. FALSE: not on the screen. */
static gboolean
get_place_in (LecternArticleView *self, LecternSpan span, GtkWidget *target, GdkRectangle *place)
{
  double x;
  double y;

  if (!lectern_article_text_get_place (self->text, span, place))
    return FALSE;
  gtk_widget_translate_coordinates (GTK_WIDGET (self->text), target, place->x, place->y, &x, &y);
  place->x = (int) x;
  place->y = (int) y;
  return TRUE;
}

/* Above the selection, else below it, always whole. */
gboolean
_lectern_article_view_place_overlay (GtkOverlay *overlay,
                                     GtkWidget *widget,
                                     GdkRectangle *allocation,
                                     LecternArticleView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (overlay));
  int height = gtk_widget_get_height (GTK_WIDGET (overlay));
  GtkRequisition size;
  GdkRectangle place;
  LecternSpan span;

  if (widget != GTK_WIDGET (self->mark_toolbar)
      || !_lectern_article_view_get_selection (self, &span)
      || !get_place_in (self, span, GTK_WIDGET (overlay), &place))
    return FALSE;
  gtk_widget_get_preferred_size (widget, NULL, &size);
  allocation->width = size.width;
  allocation->height = size.height;
  allocation->x = CLAMP (place.x + place.width / 2 - size.width / 2, TOOLBAR_GAP,
                         MAX (TOOLBAR_GAP, width - size.width - TOOLBAR_GAP));
  allocation->y = place.y - size.height - TOOLBAR_GAP;
  if (allocation->y < TOOLBAR_GAP)
    allocation->y = CLAMP (place.y + place.height + TOOLBAR_GAP, TOOLBAR_GAP,
                           MAX (TOOLBAR_GAP, height - size.height - TOOLBAR_GAP));
  return TRUE;
}

void
_lectern_article_view_update_toolbar (LecternArticleView *self)
{
  gboolean has_marks = FALSE;
  GdkRectangle place;
  LecternSpan span;
  gboolean has_selection = _lectern_article_view_get_selection (self, &span);
  gboolean is_shown = has_selection && !self->is_pressed && self->annotations != NULL
                      && lectern_article_text_get_place (self->text, span, &place);

  has_marks = !has_selection && annotation_at_caret (self) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->mark_toolbar), is_shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.remove-mark", has_marks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.copy", has_selection);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.copy-citation",
                                 has_selection || quote_at_caret (self) != LECTERN_NONE);
  if (self->document != NULL)
    lectern_document_set_text_selection (
        self->document, has_selection ? span : (LecternSpan){ LECTERN_NONE, LECTERN_NONE });
  if (is_shown)
    gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

/* ---- The editor and the menu ------------------------------------------------------------- */

void
_lectern_article_view_edit_annotation (LecternArticleView *self,
                                       LecternAnnotation *annotation,
                                       LecternNoteEditorField field)
{
  LecternSpan span = { lectern_annotation_get_start (annotation),
                       lectern_annotation_get_end (annotation) };
  GdkRectangle place = { gtk_widget_get_width (GTK_WIDGET (self)) / 2,
                         gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1 };

  if (self->annotations == NULL)
    return;
  /* On its way to the screen, it is going to be in the middle. */
  get_place_in (self, span, GTK_WIDGET (self), &place);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->note_editor), &place);
  lectern_note_editor_edit (self->note_editor, self->annotations, annotation, field);
}

void
_lectern_article_view_popup_menu (LecternArticleView *self, double x, double y)
{
  double view_x;
  double view_y;

  _lectern_article_view_update_toolbar (self);
  _lectern_article_view_fill_corrections (self, self->corrections);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->text), GTK_WIDGET (self), x, y, &view_x,
                                    &view_y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) view_x, (int) view_y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* A menu that closes in a submenu leaves the focus in it, and with it all keys (GTK 4.8). */
static void
on_menu_closed (LecternArticleView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->menu))
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
action_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  guint caret = _lectern_article_view_get_caret (self);
  GdkRectangle place = { 0, 0, 1, 1 };

  lectern_article_text_get_place (self->text, (LecternSpan){ caret, caret }, &place);
  _lectern_article_view_popup_menu (self, place.x, place.y + place.height);
}

/* ---- Marking ----------------------------------------------------------------------------- */

/* The mark at the caret, or a new one on the selection; or NULL, with a bell. */
static LecternAnnotation *
get_or_add_mark (LecternArticleView *self, LecternColour colour)
{
  LecternAnnotation *annotation = annotation_at_caret (self);
  LecternSpan span;

  if (_lectern_article_view_get_selection (self, &span) && self->annotations != NULL)
    {
      annotation =
          lectern_annotation_set_add_highlight (self->annotations, span.start, span.end, colour);
      _lectern_article_view_drop_selection (self);
    }
  if (annotation == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));
  return annotation;
}

static void
action_highlight (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  const char *wanted = g_variant_get_string (parameter, NULL);
  LecternAnnotation *annotation;
  LecternColour colour = LECTERN_COLOUR_YELLOW;

  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    {
      if (g_str_equal (wanted, lectern_colour_to_string ((LecternColour) i)))
        colour = (LecternColour) i;
    }
  annotation = get_or_add_mark (self, colour);
  if (annotation != NULL && lectern_annotation_get_colour (annotation) != colour)
    lectern_annotation_set_set_colour (self->annotations, annotation, colour);
}

static void
action_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  LecternAnnotation *annotation = get_or_add_mark (self, LECTERN_COLOUR_YELLOW);

  if (annotation != NULL)
    _lectern_article_view_edit_annotation (
        self, annotation,
        g_str_equal (name, "article.tag") ? LECTERN_NOTE_EDITOR_TAGS : LECTERN_NOTE_EDITOR_NOTE);
}

static void
action_remove_mark (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  LecternAnnotation *annotation = annotation_at_caret (self);

  if (annotation != NULL && self->annotations != NULL)
    lectern_annotation_set_remove (self->annotations, annotation);
}

/* From the article, not from the page, where a very long paragraph is shown as several; but what
 * the page hides, the reader doesn't want. */
static void
action_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  g_autofree char *words = NULL;
  LecternSpan span;

  if (self->document == NULL || !_lectern_article_view_get_selection (self, &span))
    return;
  words = lectern_article_dup_shown (lectern_document_get_article (self->document), span.start,
                                     span.end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), words);
}

static void
action_select_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_select_range (get_buffer (self), &start, &end);
}

void
_lectern_article_view_install_marking (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "article.highlight", "s", action_highlight);
  gtk_widget_class_install_action (widget_class, "article.note", NULL, action_edit);
  gtk_widget_class_install_action (widget_class, "article.tag", NULL, action_edit);
  gtk_widget_class_install_action (widget_class, "article.remove-mark", NULL, action_remove_mark);
  gtk_widget_class_install_action (widget_class, "article.copy", NULL, action_copy);
  gtk_widget_class_install_action (widget_class, "article.select-all", NULL, action_select_all);
  gtk_widget_class_install_action (widget_class, "article.menu", NULL, action_menu);
}

void
_lectern_article_view_init_marking (LecternArticleView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);

  self->note_editor = g_object_new (LECTERN_TYPE_NOTE_EDITOR, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->note_editor), GTK_WIDGET (self));
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (self->text_menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_menu_closed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed",
                           G_CALLBACK (_lectern_article_view_update_toolbar), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "notify::page-size",
                           G_CALLBACK (_lectern_article_view_update_toolbar), self,
                           G_CONNECT_SWAPPED);
}
