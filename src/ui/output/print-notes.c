/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader's marks as they are printed. */

#include "config.h"

#include "ui/output/print-notes.h"

static void
mark_free (gpointer data)
{
  LecternPrintMark *self = data;

  g_free (self->words);
  g_free (self->note);
  g_free (self->tags);
  g_free (self);
}

static LecternPrintMark *
mark_new (LecternAnnotation *annotation)
{
  LecternPrintMark *self = g_new0 (LecternPrintMark, 1);
  const char *const *tags = lectern_annotation_get_tags (annotation);

  self->span = (LecternSpan){ lectern_annotation_get_start (annotation),
                              lectern_annotation_get_end (annotation) };
  self->colour = lectern_annotation_get_colour (annotation);
  self->note = g_strdup (lectern_annotation_get_note (annotation));
  if (tags[0] != NULL)
    {
      g_autofree char *joined = g_strjoinv ("  #", (GStrv) tags);

      self->tags = g_strconcat ("#", joined, NULL);
    }
  if (lectern_annotation_get_anchor_state (annotation) == LECTERN_ANCHOR_ORPHAN)
    {
      self->span = (LecternSpan){ LECTERN_NONE, LECTERN_NONE };
      self->words = g_strdup (lectern_annotation_get_exact (annotation));
    }
  return self;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const LecternPrintMark *x = *(LecternPrintMark *const *) a;
  const LecternPrintMark *y = *(LecternPrintMark *const *) b;

  if (x->span.end != y->span.end)
    return x->span.end < y->span.end ? -1 : 1;
  return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

GPtrArray *
lectern_print_marks_collect (LecternAnnotationSet *set)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (mark_free);
  guint n_items = set != NULL ? g_list_model_get_n_items (G_LIST_MODEL (set)) : 0;
  guint number = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (LecternAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (set), i);

      if (!lectern_annotation_is_correction (annotation))
        g_ptr_array_add (marks, mark_new (annotation));
    }
  g_ptr_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    {
      LecternPrintMark *mark = marks->pdata[i];

      if (mark->note != NULL || mark->tags != NULL)
        mark->number = ++number;
    }
  return marks;
}
