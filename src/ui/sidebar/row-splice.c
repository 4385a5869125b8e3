/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replaces the rows of a list by rows made anew, but only those that differ. */

#include "ui/sidebar/row-splice.h"

static gboolean
reuse_row (GListModel *old, guint i, GListModel *fresh, guint j, LecternReuseFunc reuse)
{
  g_autoptr (GObject) old_row = g_list_model_get_item (old, i);
  g_autoptr (GObject) fresh_row = g_list_model_get_item (fresh, j);

  return reuse (old_row, fresh_row);
}

void
lectern_rows_splice (GListStore *store, GListModel *fresh, LecternReuseFunc reuse)
{
  GListModel *old = G_LIST_MODEL (store);
  guint n_old = g_list_model_get_n_items (old);
  guint n_fresh = g_list_model_get_n_items (fresh);
  guint n_shared = MIN (n_old, n_fresh);
  guint head = 0;
  guint tail = 0;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  while (head < n_shared && reuse_row (old, head, fresh, head, reuse))
    head++;
  while (tail < n_shared - head
         && reuse_row (old, n_old - 1 - tail, fresh, n_fresh - 1 - tail, reuse))
    tail++;
  for (guint i = head; i < n_fresh - tail; i++)
    g_ptr_array_add (added, g_list_model_get_item (fresh, i));
  g_list_store_splice (store, head, n_old - head - tail, added->pdata, added->len);
}
