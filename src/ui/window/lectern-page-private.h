/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of LecternPage share with each other and with nobody else. */

#pragma once

#include "ui/window/lectern-page.h"

#include <adwaita.h>

#include "ui/window/lectern-banner.h"
#include "ui/window/lectern-notes-banners.h"

G_BEGIN_DECLS

struct _LecternPage
{
  GtkWidget parent_instance;

  LecternDocument *document;
  LecternPlaces *places;
  LecternShelf *shelf;
  GSettings *settings;
  LecternAnnotationStore *store; /* the one whose problems the banners tell */
  guint progress_source;

  GtkWidget *box;
  LecternBanner *changed_banner;
  LecternNotesBanners *notes_banners;
  LecternBanner *language_banner;
  LecternBanner *model_banner;
  LecternBanner *analysis_bar; /* below the article, which stays where it is when the bar comes */
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkLabel *loading_label;
  AdwStatusPage *failed_page;
  LecternSplit *split;
  LecternArticleView *view;
  LecternSidebar *sidebar; /* NULL until the first frame is painted; split's */
  GtkProgressBar *progress_bar;
};

/* lectern-page-states.c: shows what becomes of the document, from now on. */
void _lectern_page_follow_document (LecternPage *self);
void _lectern_page_unfollow_document (LecternPage *self);

/* lectern-page.c */
void _lectern_page_put_on_shelf (LecternPage *self);
void _lectern_page_notify_readable (LecternPage *self);

G_END_DECLS
