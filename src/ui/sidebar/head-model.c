/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first items of a list. */

#include "ui/sidebar/head-model.h"

struct _LecternHeadModel
{
  GObject parent_instance;

  GListModel *source;
  gulong source_changed;
  guint size;
};

static void lectern_head_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LecternHeadModel,
                               lectern_head_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      lectern_head_model_list_init))

static GType
lectern_head_model_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
lectern_head_model_get_n_items (GListModel *list)
{
  LecternHeadModel *self = LECTERN_HEAD_MODEL (list);

  return self->source != NULL ? MIN (self->size, g_list_model_get_n_items (self->source)) : 0;
}

static gpointer
lectern_head_model_get_item (GListModel *list, guint position)
{
  LecternHeadModel *self = LECTERN_HEAD_MODEL (list);

  return self->source != NULL && position < self->size
             ? g_list_model_get_item (self->source, position)
             : NULL;
}

static void
lectern_head_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = lectern_head_model_get_item_type;
  iface->get_n_items = lectern_head_model_get_n_items;
  iface->get_item = lectern_head_model_get_item;
}

/* Where the list is cut, items come in or drop out behind the change. */
static void
source_changed_cb (LecternHeadModel *self, guint position, guint removed, guint added)
{
  const guint n = g_list_model_get_n_items (self->source);
  const guint n_before = MIN (self->size, n - added + removed);
  const guint n_after = MIN (self->size, n);

  if (position >= self->size)
    return;
  if (MAX (n, n - added + removed) > self->size)
    {
      removed = n_before - position;
      added = n_after - position;
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

LecternHeadModel *
lectern_head_model_new (GListModel *source, guint size)
{
  LecternHeadModel *self = g_object_new (LECTERN_TYPE_HEAD_MODEL, NULL);

  self->source = g_object_ref (source);
  self->size = size;
  self->source_changed =
      g_signal_connect_swapped (source, "items-changed", G_CALLBACK (source_changed_cb), self);
  return self;
}

guint
lectern_head_model_get_size (LecternHeadModel *self)
{
  return self->size;
}

void
lectern_head_model_set_size (LecternHeadModel *self, guint size)
{
  const guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self));
  guint n_after;

  self->size = size;
  n_after = g_list_model_get_n_items (G_LIST_MODEL (self));
  if (n_after > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n_after - n_before);
  else if (n_after < n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_after, n_before - n_after, 0);
}

static void
lectern_head_model_dispose (GObject *object)
{
  LecternHeadModel *self = LECTERN_HEAD_MODEL (object);

  if (self->source != NULL)
    g_signal_handler_disconnect (self->source, self->source_changed);
  g_clear_object (&self->source);
  G_OBJECT_CLASS (lectern_head_model_parent_class)->dispose (object);
}

static void
lectern_head_model_class_init (LecternHeadModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lectern_head_model_dispose;
}

static void
lectern_head_model_init (LecternHeadModel *self)
{
}
