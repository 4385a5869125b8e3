/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first items of a list. Unlike GtkSliceListModel of GTK 4.8, which tells of everything behind
 * a change as changed, it passes on what changed. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LECTERN_TYPE_HEAD_MODEL (lectern_head_model_get_type ())
G_DECLARE_FINAL_TYPE (LecternHeadModel, lectern_head_model, LECTERN, HEAD_MODEL, GObject)

/* A GListModel of the first size items of source, G_MAXUINT: all. (transfer full) */
LecternHeadModel *lectern_head_model_new (GListModel *source, guint size);

guint lectern_head_model_get_size (LecternHeadModel *self);
void lectern_head_model_set_size (LecternHeadModel *self, guint size);

G_END_DECLS
