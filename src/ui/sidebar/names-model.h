/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The named people, organisations, places and others of an article as a list of objects. */

#pragma once

#include <gio/gio.h>

#include "analysis/analysis.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NAME_ITEM (lectern_name_item_get_type ())
G_DECLARE_FINAL_TYPE (LecternNameItem, lectern_name_item, LECTERN, NAME_ITEM, GObject)

/* Properties: "name", "detail" (of a person a role, else NULL), "n-mentions" (uint); notified:
 * "mention" (uint: which one the reader stands at, from 0, or LECTERN_NONE: it is not selected). */
const char *lectern_name_item_get_name (LecternNameItem *self);
const char *lectern_name_item_get_detail (LecternNameItem *self); /* or NULL */
const char *lectern_name_item_get_folded (LecternNameItem *self); /* for lectern_search_matches */
const char *lectern_name_item_get_section (LecternNameItem *self);
guint lectern_name_item_get_entity (LecternNameItem *self);
guint lectern_name_item_get_n_mentions (LecternNameItem *self);
void lectern_name_item_set_mention (LecternNameItem *self, guint mention);

/* See LecternReuseFunc. */
gboolean lectern_name_item_reuse (gpointer old, gpointer fresh);

/* A list of LecternNameItem: by kind, the most often mentioned first. Who is never named
 * ("the spokesman") is left out. (transfer full) */
GListModel *lectern_names_model_new (const LecternAnalysis *analysis);

G_END_DECLS
