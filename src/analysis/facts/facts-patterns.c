/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patterns in memory: made, looked up, freed. */

#include "config.h"

#include "analysis/facts/facts-patterns.h"

guint64
lectern_fact_patterns_get_class (const LecternFactPatterns *self, const char *name)
{
  guint bit = GPOINTER_TO_UINT (g_hash_table_lookup (self->classes, name));

  return bit > 0 ? G_GUINT64_CONSTANT (1) << (bit - 1) : 0;
}

static void
item_clear (gpointer data)
{
  LecternPatternItem *item = data;

  for (guint i = 0; i < item->tests->len; i++)
    g_free (g_array_index (item->tests, LecternTest, i).suffix);
  g_array_unref (item->tests);
  g_clear_pointer (&item->ties, g_array_unref);
}

guint
lectern_fact_pattern_find_node (const LecternFactPattern *self, const char *name)
{
  for (guint i = 0; i < self->node_names->len; i++)
    if (g_str_equal (g_ptr_array_index (self->node_names, i), name))
      return i;
  return LECTERN_NONE;
}

GArray *
lectern_fact_pattern_add_variant (LecternFactPattern *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (LecternPatternItem));

  g_array_set_clear_func (items, item_clear);
  g_ptr_array_add (self->variants, items);
  return items;
}

static void
piece_clear (gpointer data)
{
  g_free (((LecternPatternPiece *) data)->words);
}

static void
pattern_free (gpointer data)
{
  LecternFactPattern *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->node_names);
  g_ptr_array_unref (self->variants);
  for (guint i = 0; i < LECTERN_N_SAYS; i++)
    g_array_unref (self->says[i]);
  g_free (self);
}

LecternFactPattern *
lectern_fact_pattern_new (const char *name, LecternFactKind kind)
{
  LecternFactPattern *self = g_new0 (LecternFactPattern, 1);

  self->name = g_strdup (name);
  self->kind = kind;
  self->node_names = g_ptr_array_new_with_free_func (g_free);
  self->variants = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < LECTERN_N_SAYS; i++)
    {
      self->says[i] = g_array_new (FALSE, FALSE, sizeof (LecternPatternPiece));
      g_array_set_clear_func (self->says[i], piece_clear);
    }
  return self;
}

LecternFactPatterns *
lectern_fact_patterns_new_empty (void)
{
  LecternFactPatterns *self = g_new0 (LecternFactPatterns, 1);
  guint64 none = 0;

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->word_classes = g_array_new (FALSE, TRUE, sizeof (guint64));
  g_array_append_val (self->word_classes, none);
  self->class_lists = g_array_new (FALSE, FALSE, sizeof (LecternClassList));
  self->items =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  self->patterns = g_ptr_array_new_with_free_func (pattern_free);
  return self;
}

void
lectern_fact_patterns_free (LecternFactPatterns *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->class_lists->len; i++)
    g_free (g_array_index (self->class_lists, LecternClassList, i).value);
  g_array_unref (self->class_lists);
  g_array_unref (self->word_classes);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->classes);
  g_hash_table_unref (self->items);
  g_ptr_array_unref (self->patterns);
  g_free (self);
}
