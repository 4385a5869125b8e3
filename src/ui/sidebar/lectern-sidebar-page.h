/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the four pages of the sidebar share: a filtered list with headings, and what to show in
 * its place where there is nothing to list. */

#pragma once

#include <gtk/gtk.h>

#include "annotation/corrections/lectern-corrections.h"
#include "ui/document/lectern-document.h"
#include "ui/sidebar/row-splice.h"
#include "ui/sidebar/section-model.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_SIDEBAR_PAGE (lectern_sidebar_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LecternSidebarPage,
                          lectern_sidebar_page,
                          LECTERN,
                          SIDEBAR_PAGE,
                          GtkWidget)

/* Every item given to these is one of the list that create_rows made. */
struct _LecternSidebarPageClass
{
  GtkWidgetClass parent_class;

  /* TRUE: there are rows only when the article is analysed, and only in English. */
  gboolean needs_analysis;

  /* What document has to show now. (transfer full) or NULL: nothing yet */
  GListModel *(*create_rows) (LecternSidebarPage *self, LecternDocument *document);
  /* For rows in a GListStore, see lectern_rows_splice(); NULL: they are replaced. */
  LecternReuseFunc reuse;
  /* A widget with the writable property "item". (transfer floating) */
  GtkWidget *(*create_row) (LecternSidebarPage *self);
  /* A heading, or NULL: none. Items of one section are neighbours. (transfer none) */
  const char *(*section_of) (LecternSidebarPage *self, gpointer item);
  /* words: see lectern_search_split(). */
  gboolean (*matches) (LecternSidebarPage *self, gpointer item, const char *const *words);
  /* Clicked, or Enter. */
  void (*activate) (LecternSidebarPage *self, gpointer item);
  /* What Copy puts on the clipboard. (transfer full) */
  char *(*dup_text) (LecternSidebarPage *self, gpointer item);
  /* What of the document's analysis a correction of item is about. NULL: nothing to correct. */
  void (*locate) (LecternSidebarPage *self, gpointer item, LecternCorrectionOn *on, guint *index);
  /* What a screen reader says of the row of item: NULL: as dup_text. (transfer full) */
  char *(*dup_spoken) (LecternSidebarPage *self, gpointer item);
  /* Adds to the context menu of item, which has Copy; its actions find the item by
   * lectern_sidebar_page_get_target(). May be NULL. */
  void (*extend_menu) (LecternSidebarPage *self, gpointer item, GMenu *menu);
  /* Adds to its section of corrections, which comes where notes can be kept. May be NULL. */
  void (*extend_corrections) (LecternSidebarPage *self, gpointer item, GMenu *section);
};

/* Properties: "document", and "count" (uint, notified): the rows that pass the filter, without
 * those of a section set aside; LECTERN_NONE while nobody knows. */
LecternDocument *lectern_sidebar_page_get_document (LecternSidebarPage *self); /* or NULL */
void lectern_sidebar_page_set_filter (LecternSidebarPage *self, const char *typed);

/* For subclasses. */
/* Appends a row to a context menu; target is consumed if floating, or NULL. */
void lectern_sidebar_menu_append (GMenu *menu,
                                  const char *label,
                                  const char *action,
                                  GVariant *target);
void lectern_sidebar_page_set_empty_state (LecternSidebarPage *self,
                                           const char *icon_name,
                                           const char *title,
                                           const char *description);
/* A section that is folded at first. */
void lectern_sidebar_page_set_aside (LecternSidebarPage *self, const char *section);
/* Puts a widget above the list. */
void lectern_sidebar_page_set_top (LecternSidebarPage *self, GtkWidget *top);
/* To be called when matches() would answer otherwise than before. */
void lectern_sidebar_page_refilter (LecternSidebarPage *self);
/* Items belong to other sections than they did. */
void lectern_sidebar_page_resection (LecternSidebarPage *self);
/* Whether words are looked for. */
gboolean lectern_sidebar_page_is_filtered (LecternSidebarPage *self);
/* To be called when create_rows() would make other rows than before. */
void lectern_sidebar_page_reload (LecternSidebarPage *self);
/* All rows, or NULL. (transfer none) */
GListModel *lectern_sidebar_page_get_rows (LecternSidebarPage *self);
/* The rows that are listed now, without headings. (transfer full) */
GListStore *lectern_sidebar_page_collect_listed (LecternSidebarPage *self);
/* The item of the open context menu, else of the row that has the focus; or NULL. */
gpointer lectern_sidebar_page_get_target (LecternSidebarPage *self);
void lectern_sidebar_page_scroll_to (LecternSidebarPage *self, gpointer item);
void lectern_sidebar_page_scroll_to_start (LecternSidebarPage *self);

G_END_DECLS
