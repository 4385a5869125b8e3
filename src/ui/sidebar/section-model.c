/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list with headings: GTK 4.8 has no sections, so the headings are items among the rows. */

#include "ui/sidebar/section-header-private.h"

struct _LecternSectionModel
{
  GObject parent_instance;

  GListModel *source;
  gulong source_changed;
  LecternSectionFunc section_of;
  gpointer user_data;

  GPtrArray *rows;     /* (GObject) what the source has: asking it for thousands takes long */
  GPtrArray *items;    /* (GObject) as shown: headings and rows */
  GHashTable *headers; /* title → LecternSectionHeader, kept while the model lives */
  GHashTable *aside;   /* titles */
  guint n_aside;       /* rows under such titles */
  gboolean show_folded;
};

static void lectern_section_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LecternSectionModel,
                               lectern_section_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      lectern_section_model_list_init))

static LecternSectionHeader *
ensure_header (LecternSectionModel *self, const char *title)
{
  LecternSectionHeader *header = g_hash_table_lookup (self->headers, title);

  if (header == NULL)
    {
      header = lectern_section_header_new (title, g_hash_table_contains (self->aside, title));
      g_hash_table_insert (self->headers, g_strdup (title), header);
    }
  return header;
}

/* The list as it should be now. (transfer full) */
static GPtrArray *
lay_out (LecternSectionModel *self)
{
  GPtrArray *items = g_ptr_array_new_full (self->rows->len + 8, g_object_unref);
  LecternSectionHeader *header = NULL;
  const char *section = NULL;
  guint count = 0;

  self->n_aside = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *title = self->section_of (self->rows->pdata[i], self->user_data);

      if (title != section && g_strcmp0 (title, section) != 0)
        {
          if (header != NULL)
            lectern_section_header_set_count (header, count);
          header = title != NULL ? ensure_header (self, title) : NULL;
          if (header != NULL)
            g_ptr_array_add (items, g_object_ref (header));
          section = title;
          count = 0;
        }
      count++;
      if (header != NULL && lectern_section_header_is_aside (header))
        self->n_aside++;
      if (header == NULL || self->show_folded || !lectern_section_header_get_folded (header))
        g_ptr_array_add (items, g_object_ref (self->rows->pdata[i]));
    }
  if (header != NULL)
    lectern_section_header_set_count (header, count);
  return items;
}

/* Announces only the stretch that differs, so that the view keeps its place and focus. */
static void
update (LecternSectionModel *self)
{
  g_autoptr (GPtrArray) old = self->items;
  GPtrArray *items = lay_out (self);
  guint head = 0;
  guint tail = 0;

  while (head < MIN (old->len, items->len) && old->pdata[head] == items->pdata[head])
    head++;
  while (tail < MIN (old->len, items->len) - head
         && old->pdata[old->len - 1 - tail] == items->pdata[items->len - 1 - tail])
    tail++;

  self->items = items;
  if (old->len != items->len || head < items->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                items->len - head - tail);
}

static void
source_changed_cb (LecternSectionModel *self, guint position, guint removed, guint added)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->rows, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->rows, position + i,
                        g_list_model_get_item (self->source, position + i));
  update (self);
}

void
lectern_section_model_refresh (LecternSectionModel *self)
{
  update (self);
}

guint
lectern_section_model_get_n_aside (LecternSectionModel *self)
{
  return self->n_aside;
}

static GType
lectern_section_model_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
lectern_section_model_get_n_items (GListModel *list)
{
  return LECTERN_SECTION_MODEL (list)->items->len;
}

static gpointer
lectern_section_model_get_item (GListModel *list, guint position)
{
  LecternSectionModel *self = LECTERN_SECTION_MODEL (list);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
lectern_section_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = lectern_section_model_get_item_type;
  iface->get_n_items = lectern_section_model_get_n_items;
  iface->get_item = lectern_section_model_get_item;
}

LecternSectionModel *
lectern_section_model_new (GListModel *source, LecternSectionFunc section_of, gpointer user_data)
{
  LecternSectionModel *self = g_object_new (LECTERN_TYPE_SECTION_MODEL, NULL);

  self->source = g_object_ref (source);
  self->section_of = section_of;
  self->user_data = user_data;
  self->source_changed =
      g_signal_connect_swapped (source, "items-changed", G_CALLBACK (source_changed_cb), self);
  source_changed_cb (self, 0, 0, g_list_model_get_n_items (source));
  return self;
}

void
lectern_section_model_set_aside (LecternSectionModel *self, const char *title)
{
  g_hash_table_add (self->aside, g_strdup (title));
  g_hash_table_remove (self->headers, title);
  update (self);
}

void
lectern_section_model_toggle (LecternSectionModel *self, LecternSectionHeader *header)
{
  lectern_section_header_set_folded (header, !lectern_section_header_get_folded (header));
  update (self);
}

void
lectern_section_model_set_show_folded (LecternSectionModel *self, gboolean show_folded)
{
  if (self->show_folded == show_folded)
    return;
  self->show_folded = show_folded;
  update (self);
}

guint
lectern_section_model_find (LecternSectionModel *self, gpointer item)
{
  guint position;

  return g_ptr_array_find (self->items, item, &position) ? position : G_MAXUINT;
}

static void
lectern_section_model_dispose (GObject *object)
{
  LecternSectionModel *self = LECTERN_SECTION_MODEL (object);

  if (self->source != NULL)
    g_signal_handler_disconnect (self->source, self->source_changed);
  g_clear_object (&self->source);
  G_OBJECT_CLASS (lectern_section_model_parent_class)->dispose (object);
}

static void
lectern_section_model_finalize (GObject *object)
{
  LecternSectionModel *self = LECTERN_SECTION_MODEL (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->headers);
  g_hash_table_unref (self->aside);
  G_OBJECT_CLASS (lectern_section_model_parent_class)->finalize (object);
}

static void
lectern_section_model_class_init (LecternSectionModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lectern_section_model_dispose;
  object_class->finalize = lectern_section_model_finalize;
}

static void
lectern_section_model_init (LecternSectionModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->aside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
