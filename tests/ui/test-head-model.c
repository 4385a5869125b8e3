/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first items of a list, whatever happens to the list. */

#include "ui/sidebar/head-model.h"

/* What the change says is done to a copy, which then has to be the list. */
static void
mirror_cb (GListModel *head, guint position, guint removed, guint added, GPtrArray *copy)
{
  if (removed > 0)
    g_ptr_array_remove_range (copy, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (head, position + i);

      g_ptr_array_insert (copy, (int) (position + i), item);
    }
}

static void
test_head (void)
{
  g_autoptr (GListStore) source = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (LecternHeadModel) head = lectern_head_model_new (G_LIST_MODEL (source), 5);
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();
  gpointer fresh[4] = { NULL };

  g_signal_connect (head, "items-changed", G_CALLBACK (mirror_cb), copy);
  for (guint round = 0; round < 2000; round++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (source));
      guint position = g_test_rand_int_range (0, n + 1);
      guint removed = g_test_rand_int_range (0, MIN (4, n - position) + 1);
      guint added = n > 12 ? 0 : g_test_rand_int_range (0, 5);

      for (guint i = 0; i < added; i++)
        fresh[i] = g_object_new (G_TYPE_OBJECT, NULL);
      g_list_store_splice (source, position, removed, fresh, added);
      for (guint i = 0; i < added; i++)
        g_object_unref (fresh[i]);
      if (round % 7 == 0)
        lectern_head_model_set_size (head, round % 3 == 0 ? G_MAXUINT
                                                          : (guint) g_test_rand_int_range (0, 9));
      n = g_list_model_get_n_items (G_LIST_MODEL (source));
      g_assert_cmpuint (copy->len, ==, MIN (n, lectern_head_model_get_size (head)));
      for (guint i = 0; i < copy->len; i++)
        {
          g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (source), i);

          g_assert_true (copy->pdata[i] == item);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/head-model/random", test_head);
  return g_test_run ();
}
