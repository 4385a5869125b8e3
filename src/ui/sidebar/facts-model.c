/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of an article as lists: by kind, and by person. */

#include "ui/sidebar/facts-model.h"

#include "analysis/engine.h"

static void
append_facts (GListStore *store,
              LecternArticle *article,
              const LecternAnalysis *analysis,
              LecternFactKind kind,
              gboolean uncertain)
{
  for (guint i = 0; i < analysis->n_facts; i++)
    {
      g_autoptr (LecternFactItem) item = NULL;

      if (analysis->facts[i].kind != kind
          || (analysis->facts[i].confidence < LECTERN_DEFAULT_MIN_CONFIDENCE) != uncertain)
        continue;
      item = lectern_fact_item_new (article, analysis, i, LECTERN_NONE);
      if (item != NULL)
        g_list_store_append (store, item);
    }
}

GListModel *
lectern_facts_model_new (LecternArticle *article, const LecternAnalysis *analysis)
{
  GListStore *store = g_list_store_new (LECTERN_TYPE_FACT_ITEM);

  for (guint kind = 0; kind < LECTERN_N_FACT_KINDS; kind++)
    append_facts (store, article, analysis, kind, FALSE);
  for (guint kind = 0; kind < LECTERN_N_FACT_KINDS; kind++)
    append_facts (store, article, analysis, kind, TRUE);
  return G_LIST_MODEL (store);
}

/* ---- By person -------------------------------------------------------------------------- */

static int
compare_mentions (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LecternAnalysis *analysis = user_data;
  const LecternEntity *one = &analysis->entities[*(const guint *) a];
  const LecternEntity *two = &analysis->entities[*(const guint *) b];

  if (one->n_mentions != two->n_mentions)
    return one->n_mentions > two->n_mentions ? -1 : 1;
  return one < two ? -1 : one > two;
}

/* The people, most often mentioned first. (element-type guint) */
static GArray *
collect_people (const LecternAnalysis *analysis)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < analysis->n_entities; i++)
    if (analysis->entities[i].type == LECTERN_ENTITY_PERSON && analysis->entities[i].name != NULL)
      g_array_append_val (people, i);
  g_array_sort_with_data (people, compare_mentions, (gpointer) analysis);
  return people;
}

static void
add_to (GHashTable *facts_of, guint entity, guint fact)
{
  GArray *facts;

  if (entity == LECTERN_NONE)
    return;
  facts = g_hash_table_lookup (facts_of, GUINT_TO_POINTER (entity));
  if (facts == NULL)
    {
      facts = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (facts_of, GUINT_TO_POINTER (entity), facts);
    }
  g_array_append_val (facts, fact);
}

/* Entity → indexes of the certain facts that name it as subject or object, in one pass. */
static GHashTable *
index_facts (const LecternAnalysis *analysis)
{
  GHashTable *facts_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < analysis->n_facts; i++)
    {
      const LecternFact *fact = &analysis->facts[i];

      if (fact->confidence < LECTERN_DEFAULT_MIN_CONFIDENCE)
        continue;
      add_to (facts_of, fact->subject.entity, i);
      if (fact->object.entity != fact->subject.entity)
        add_to (facts_of, fact->object.entity, i);
    }
  return facts_of;
}

static void
append_person (GListStore *store,
               LecternArticle *article,
               const LecternAnalysis *analysis,
               guint person,
               const GArray *facts)
{
  static const LecternFactKind order[] = { LECTERN_FACT_ROLE,     LECTERN_FACT_ATTRIBUTE,
                                           LECTERN_FACT_RELATION, LECTERN_FACT_STATEMENT,
                                           LECTERN_FACT_EVENT,    LECTERN_FACT_FIGURE };

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < facts->len; i++)
      {
        guint fact = g_array_index (facts, guint, i);
        g_autoptr (LecternFactItem) item = NULL;

        if (analysis->facts[fact].kind != order[k])
          continue;
        item = lectern_fact_item_new (article, analysis, fact, person);
        if (item != NULL)
          g_list_store_append (store, item);
      }
}

GListModel *
lectern_facts_model_new_by_person (LecternArticle *article, const LecternAnalysis *analysis)
{
  GListStore *store = g_list_store_new (LECTERN_TYPE_FACT_ITEM);
  g_autoptr (GArray) people = collect_people (analysis);
  g_autoptr (GHashTable) facts_of = index_facts (analysis);

  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);
      const GArray *facts = g_hash_table_lookup (facts_of, GUINT_TO_POINTER (person));

      if (facts != NULL)
        append_person (store, article, analysis, person, facts);
    }
  return G_LIST_MODEL (store);
}
