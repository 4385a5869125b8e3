/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of LecternArticleView share. */

#pragma once

#include <adwaita.h>

#include "ui/article-view/lectern-article-text.h"
#include "ui/article-view/lectern-article-view.h"
#include "ui/article-view/lectern-mark-toolbar.h"
#include "ui/article-view/lectern-mention-bar.h"
#include "ui/article-view/lectern-note-editor.h"
#include "ui/article-view/lectern-page-scroller.h"
#include "ui/article-view/lectern-position-strip.h"
#include "ui/article-view/lectern-search-bar.h"
#include "ui/article-view/lectern-spoken-tags.h"
#include "ui/article-view/lectern-text-filler.h"

G_BEGIN_DECLS

struct _LecternArticleView
{
  GtkWidget parent_instance;

  LecternSearchBar *search_bar;
  GtkOverlay *overlay;
  GtkScrolledWindow *scrolled_window;
  AdwClampScrollable *clamp;
  LecternArticleText *text;
  LecternPositionStrip *strip;
  LecternMentionBar *mention_bar;
  LecternMarkToolbar *mark_toolbar;
  LecternNoteEditor *note_editor;
  GMenu *text_menu;
  GMenu *corrections; /* the section of text_menu that depends on the place */
  GtkWidget *menu;    /* text_menu as a popover */

  LecternDocument *document;
  LecternAnnotationSet *annotations; /* the document's */
  LecternTextFiller *filler;
  LecternSpokenTags *spoken_tags;
  LecternPageScroller *scroller;
  guint position_before_search;

  char *font;
  guint column_width;
  double zoom;
  LecternHues hues;
  LecternPalette palette; /* of the style and the hues */
  gboolean has_begun;     /* the caret has left the beginning of the text */
  guint wanted_position;  /* set before the text was there; or LECTERN_NONE */

  gboolean is_pressed; /* the button, on the text */
  double press_x;      /* where in the text's widget */
  double press_y;
  double pointer_x; /* likewise */
  double pointer_y;
  double scroll_sum; /* of Ctrl+scroll, until it is worth a step of zoom */
};

/* lectern-article-view.c */
guint _lectern_article_view_get_caret (LecternArticleView *self);
void _lectern_article_view_update_mention_bar (LecternArticleView *self);
/* Remembers where the reader was, for "back". */
void _lectern_article_view_jump (LecternArticleView *self, guint start, guint end);
void _lectern_article_view_set_zoom (LecternArticleView *self, double zoom);

/* lectern-article-view-document.c */
void _lectern_article_view_connect (LecternArticleView *self, LecternDocument *document);
void _lectern_article_view_disconnect (LecternArticleView *self);

/* lectern-article-view-actions.c: installs article.* but for marking. */
void _lectern_article_view_install_actions (GtkWidgetClass *widget_class);
void _lectern_article_view_select_at (LecternArticleView *self, guint offset);

/* lectern-article-view-marking.c: toolbar, note editor, menu, and their actions. */
void _lectern_article_view_install_marking (GtkWidgetClass *widget_class);
void _lectern_article_view_init_marking (LecternArticleView *self);
void _lectern_article_view_update_toolbar (LecternArticleView *self);
/* Without the file's marks at its ends, which nobody sees. FALSE: nothing is selected. */
gboolean _lectern_article_view_get_selection (LecternArticleView *self, LecternSpan *span);
/* The caret to its start, so that the words are seen in their new ink. */
void _lectern_article_view_drop_selection (LecternArticleView *self);
void _lectern_article_view_edit_annotation (LecternArticleView *self,
                                            LecternAnnotation *annotation,
                                            LecternNoteEditorField field);
void _lectern_article_view_popup_menu (LecternArticleView *self, double x, double y);

gboolean _lectern_article_view_place_overlay (GtkOverlay *overlay,
                                              GtkWidget *widget,
                                              GdkRectangle *allocation,
                                              LecternArticleView *self);

/* lectern-article-view-correcting.c */
void _lectern_article_view_install_correcting (GtkWidgetClass *widget_class);
void _lectern_article_view_fill_corrections (LecternArticleView *self, GMenu *menu);
/* The menu of the toolbar's "this is a name…". */
void _lectern_article_view_fill_names (LecternArticleView *self, GMenu *menu);

/* lectern-article-view-links.c */
void _lectern_article_view_install_links (GtkWidgetClass *widget_class);
/* The address of the link there, or NULL. (transfer none) */
const char *_lectern_article_view_get_link (LecternArticleView *self, guint offset);
void _lectern_article_view_open_link (LecternArticleView *self, const char *target);
/* The actions on links are there where the caret is on one. */
void _lectern_article_view_update_links (LecternArticleView *self);

/* lectern-article-view-edges.c: dragging the edge of what is at the caret. */
void _lectern_article_view_init_edges (LecternArticleView *self);
/* Whether a drag from this place of the text would move one. */
gboolean _lectern_article_view_has_edge_at (LecternArticleView *self, double x, double y);

/* lectern-article-view-pointer.c: clicks, tooltips, Ctrl+scroll. */
gboolean _lectern_article_view_query_tooltip (GtkWidget *widget,
                                              int x,
                                              int y,
                                              gboolean keyboard_mode,
                                              GtkTooltip *tooltip,
                                              LecternArticleView *self);
void _lectern_article_view_init_pointer (LecternArticleView *self);

/* lectern-article-view-strip.c. */
void _lectern_article_view_update_strip (LecternArticleView *self, LecternStripKind kind);
/* The mention and the match that the reader is at. */
void _lectern_article_view_update_strip_current (LecternArticleView *self);

G_END_DECLS
