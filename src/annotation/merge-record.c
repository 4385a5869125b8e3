/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins versions of one annotation, property by property. */

#include "annotation/merge.h"

static gboolean
same_correction (const LecternCorrection *a, const LecternCorrection *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->all == b->all && g_strcmp0 (a->action, b->action) == 0 && g_strcmp0 (a->on, b->on) == 0
         && g_strcmp0 (a->before, b->before) == 0 && g_strcmp0 (a->after, b->after) == 0
         && g_strcmp0 (a->engine, b->engine) == 0;
}

gboolean
lectern_merge_same_targets (const LecternRecord *a, const LecternRecord *b)
{
  if (a->n_targets != b->n_targets)
    return FALSE;
  for (guint i = 0; i < a->n_targets; i++)
    {
      const LecternTarget *x = &a->targets[i], *y = &b->targets[i];

      if (x->start != y->start || x->end != y->end || g_strcmp0 (x->exact, y->exact) != 0
          || g_strcmp0 (x->prefix, y->prefix) != 0 || g_strcmp0 (x->suffix, y->suffix) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_colour (const LecternRecord *a, const LecternRecord *b)
{
  return a->has_colour == b->has_colour && a->colour == b->colour;
}

static gboolean
same_tags (const LecternRecord *a, const LecternRecord *b)
{
  return g_strv_equal ((const char *const *) a->tags, (const char *const *) b->tags);
}

gboolean
lectern_merge_same (const LecternRecord *a, const LecternRecord *b)
{
  return same_colour (a, b) && same_tags (a, b) && lectern_merge_same_targets (a, b)
         && same_correction (a->correction, b->correction) && g_strcmp0 (a->note, b->note) == 0
         && g_strcmp0 (a->conflicts_with, b->conflicts_with) == 0
         && g_strcmp0 (a->creator, b->creator) == 0 && a->created == b->created;
}

LecternRecord *
lectern_merge_revert (const LecternRecord *from, const LecternRecord *now, const LecternRecord *to)
{
  LecternRecord *result = lectern_record_copy (now);

  if (!same_colour (from, to))
    {
      result->has_colour = to->has_colour;
      result->colour = to->colour;
    }
  if (g_strcmp0 (from->note, to->note) != 0)
    lectern_record_set_note (result, to->note);
  if (!same_tags (from, to))
    lectern_record_set_tags (result, (const char *const *) to->tags);
  if (!lectern_merge_same_targets (from, to))
    lectern_record_set_targets (result, to->targets, to->n_targets);
  if (!same_correction (from->correction, to->correction))
    {
      g_clear_pointer (&result->correction, lectern_correction_free);
      result->correction = lectern_correction_copy (to->correction);
    }
  if (g_strcmp0 (from->conflicts_with, to->conflicts_with) != 0)
    {
      g_free (result->conflicts_with);
      result->conflicts_with = g_strdup (to->conflicts_with);
    }
  return result;
}
