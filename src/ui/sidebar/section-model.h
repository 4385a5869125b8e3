/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list with headings: GTK 4.8 has no sections, so the headings are items among the rows. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* ---- A heading -------------------------------------------------------------------------- */

#define LECTERN_TYPE_SECTION_HEADER (lectern_section_header_get_type ())
G_DECLARE_FINAL_TYPE (LecternSectionHeader,
                      lectern_section_header,
                      LECTERN,
                      SECTION_HEADER,
                      GObject)

/* Properties (notified): "title", "count" (uint, its rows, shown or folded away), "folded",
 * "aside" (booleans; folded at first, since its rows are in the background). */
const char *lectern_section_header_get_title (LecternSectionHeader *self);
guint lectern_section_header_get_count (LecternSectionHeader *self);
gboolean lectern_section_header_is_aside (LecternSectionHeader *self);
gboolean lectern_section_header_get_folded (LecternSectionHeader *self);

/* ---- The list --------------------------------------------------------------------------- */

#define LECTERN_TYPE_SECTION_MODEL (lectern_section_model_get_type ())
G_DECLARE_FINAL_TYPE (LecternSectionModel, lectern_section_model, LECTERN, SECTION_MODEL, GObject)

/* The section that an item of the source belongs to; NULL: it stands without a heading.
 * Items of one section are neighbours in the source. (transfer none) */
typedef const char *(*LecternSectionFunc) (gpointer item, gpointer user_data);

/* A GListModel of LecternSectionHeader and of the source's items. (transfer full) */
LecternSectionModel *lectern_section_model_new (GListModel *source,
                                                LecternSectionFunc section_of,
                                                gpointer user_data);

/* This section is folded at first. */
void lectern_section_model_set_aside (LecternSectionModel *self, const char *title);
void lectern_section_model_toggle (LecternSectionModel *self, LecternSectionHeader *header);
/* While TRUE a folded section shows its rows all the same: for filtering. */
void lectern_section_model_set_show_folded (LecternSectionModel *self, gboolean show_folded);

/* Asks anew for the section of each item. */
void lectern_section_model_refresh (LecternSectionModel *self);

/* Items of the source whose section stands aside. */
guint lectern_section_model_get_n_aside (LecternSectionModel *self);

/* Where item stands in this list, or GTK_INVALID_LIST_POSITION (G_MAXUINT). */
guint lectern_section_model_find (LecternSectionModel *self, gpointer item);

G_END_DECLS
