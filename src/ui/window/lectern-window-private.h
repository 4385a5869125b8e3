/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of LecternWindow share with each other and with nobody else. */

#pragma once

#include "ui/window/lectern-window.h"

#include "ui/window/lectern-show-button.h"

G_BEGIN_DECLS

struct _LecternWindow
{
  AdwApplicationWindow parent_instance;

  LecternAnalyst *analyst;
  LecternPlaces *places;
  LecternShelf *shelf;
  GSettings *settings;
  GMenu *recent_menu;
  GMenu *undo_section;
  LecternPage *page;             /* in front, or NULL; owned by tab_view */
  GtkFileChooserNative *chooser; /* while one is open */
  GPtrArray *closed;             /* of tabs, the last one last: GFile, pasted ones LecternArticle */
  gboolean has_restored;         /* what was open in the last session */

  AdwWindowTitle *window_title;
  AdwSplitButton *open_button;
  GtkWidget *search_button;
  GtkWidget *menu_button;
  GtkWidget *sidebar_button;
  LecternShowButton *show_button;
  GtkStack *stack;
  AdwTabView *tab_view;
  AdwToastOverlay *toast_overlay;
};

/* lectern-window-actions.c */
void _lectern_window_add_actions (LecternWindow *self);
/* Which actions make sense for the article in front. */
void _lectern_window_update_actions (LecternWindow *self);

/* lectern-window-move.c */
void _lectern_window_choose_where_to_move (LecternWindow *self);

/* lectern-window-session.c */
void _lectern_window_remember (LecternWindow *self);
/* A tab that is about to go, for _lectern_window_reopen_closed(). */
void _lectern_window_remember_closed (LecternWindow *self, LecternDocument *document);
void _lectern_window_reopen_closed (LecternWindow *self);

/* lectern-window-undo.c */
void _lectern_window_follow_undo_names (LecternWindow *self);

/* lectern-window-files.c */
void _lectern_window_choose_file (LecternWindow *self);
void _lectern_window_choose_where_to_save (LecternWindow *self);
void _lectern_window_paste (LecternWindow *self);
void _lectern_window_open_sample (LecternWindow *self);
void _lectern_window_accept_drops (LecternWindow *self);
/* Fills the Open menu, now and whenever the list of recent files changes. */
void _lectern_window_follow_recent_files (LecternWindow *self);
void _lectern_window_add_recent_file (LecternWindow *self, GFile *file);

G_END_DECLS
