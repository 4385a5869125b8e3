/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making corrections of who is who, and counting how far each would reach. */

#include "config.h"

#include "annotation/corrections/lectern-corrections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "annotation/corrections/corrections-private.h"

/* The entity's first named mention, else its first. */
static gboolean
span_of_entity (const LecternAnalysis *shown, guint index, LecternSpan *span)
{
  if (index >= shown->n_entities || shown->entities[index].n_mentions == 0)
    return FALSE;
  const LecternEntity *entity = &shown->entities[index];
  *span = shown->mentions[entity->mentions[0]].span;
  for (guint i = 0; i < entity->n_mentions; i++)
    if (shown->mentions[entity->mentions[i]].kind == LECTERN_MENTION_NAME)
      {
        *span = shown->mentions[entity->mentions[i]].span;
        break;
      }
  return TRUE;
}

LecternAnnotation *
lectern_corrections_rename (LecternAnnotationSet *set,
                            const LecternAnalysis *shown,
                            guint entity,
                            const char *name)
{
  g_autofree char *stripped = name ? g_strstrip (g_strdup (name)) : NULL;
  LecternSpan span;

  if (stripped == NULL || *stripped == '\0' || !span_of_entity (shown, entity, &span)
      || strcmp (shown->entities[entity].name, stripped) == 0)
    return NULL;
  g_autoptr (LecternRecord) record =
      lectern_corrections_new_record (set, "rename", LECTERN_ON_NAME, span, lectern_no_span);
  if (record == NULL)
    return NULL;
  record->correction->before = g_strdup (shown->entities[entity].name);
  record->correction->after = g_steal_pointer (&stripped);
  record->correction->all = TRUE;
  g_autofree char *step = g_strdup_printf (_ ("Renaming of “%s”"), record->correction->before);
  return lectern_corrections_add (set, record, step);
}

LecternAnnotation *
lectern_corrections_merge (LecternAnnotationSet *set,
                           const LecternAnalysis *shown,
                           guint entity,
                           guint other)
{
  LecternSpan first, second;

  if (entity == other || !span_of_entity (shown, entity, &first)
      || !span_of_entity (shown, other, &second))
    return NULL;
  g_autoptr (LecternRecord) record =
      lectern_corrections_new_record (set, "merge", LECTERN_ON_NAME, first, second);
  if (record == NULL)
    return NULL;
  record->correction->before = g_strdup (shown->entities[other].name);
  record->correction->after = g_strdup (shown->entities[entity].name);
  record->correction->all = TRUE;
  g_autofree char *step = g_strdup_printf (
      _ ("Merge of “%s” and “%s”"), shown->entities[other].name, shown->entities[entity].name);
  return lectern_corrections_add (set, record, step);
}

LecternAnnotation *
lectern_corrections_split (LecternAnnotationSet *set,
                           const LecternAnalysis *shown,
                           guint mention,
                           guint other,
                           gboolean all)
{
  LecternSpan span, second = lectern_no_span;

  if (!lectern_corrections_span_of (shown, LECTERN_ON_NAME, mention, &span))
    return NULL;
  const LecternEntity *entity = &shown->entities[shown->mentions[mention].entity];
  if (other == LECTERN_NONE
          ? entity->n_mentions < 2
          : other == shown->mentions[mention].entity || !span_of_entity (shown, other, &second))
    return NULL;
  g_autoptr (LecternRecord) record =
      lectern_corrections_new_record (set, "split", LECTERN_ON_NAME, span, second);
  if (record == NULL)
    return NULL;
  record->correction->before = g_strdup (entity->name);
  record->correction->after = other == LECTERN_NONE ? lectern_corrections_words_of (set, span)
                                                    : g_strdup (shown->entities[other].name);
  record->correction->all = all;
  g_autofree char *step = g_strdup_printf (_ ("Split of “%s”"), entity->name);
  return lectern_corrections_add (set, record, step);
}

LecternAnnotation *
lectern_corrections_add_name (LecternAnnotationSet *set,
                              const LecternAnalysis *shown,
                              guint start,
                              guint end,
                              LecternEntityType type,
                              guint entity,
                              gboolean all)
{
  LecternSpan second = lectern_no_span;

  if ((guint) type >= LECTERN_N_ENTITY_TYPES
      || (entity != LECTERN_NONE && !span_of_entity (shown, entity, &second)))
    return NULL;
  g_autoptr (LecternRecord) record = lectern_corrections_new_record (
      set, "new", LECTERN_ON_NAME, (LecternSpan){ start, end }, second);
  if (record == NULL)
    return NULL;
  record->correction->after = g_strdup (lectern_entity_type_to_string (type));
  record->correction->all = all;
  return lectern_corrections_add (set, record, _ ("New Name"));
}

/* ---- Counting ----------------------------------------------------------------------------- */

guint
lectern_corrections_count_mentions (const LecternAnalysis *shown, guint mention)
{
  g_return_val_if_fail (mention < shown->n_mentions, 0);
  return shown->entities[shown->mentions[mention].entity].n_mentions;
}

guint
lectern_corrections_count_same_words (LecternAnnotationSet *set,
                                      const LecternAnalysis *shown,
                                      guint mention)
{
  g_return_val_if_fail (mention < shown->n_mentions, 0);
  const LecternEntity *entity = &shown->entities[shown->mentions[mention].entity];
  g_autofree char *words = lectern_corrections_words_of (set, shown->mentions[mention].span);
  guint n = 0;

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      g_autofree char *other =
          lectern_corrections_words_of (set, shown->mentions[entity->mentions[i]].span);
      n += strcmp (words, other) == 0;
    }
  return n;
}

guint
lectern_corrections_count_places (LecternAnnotationSet *set, guint start, guint end)
{
  LecternArticle *article = lectern_annotation_set_get_article (set);
  g_autofree char *words = lectern_article_dup_slice (article, start, end);
  g_autoptr (GArray) places = lectern_corrections_find_words (article, words);

  return places->len;
}
