/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The named people, organisations, places and others of an article as a list of objects. */

#include "config.h"

#include "ui/sidebar/names-model.h"

#include <glib/gi18n.h>

#include "ui/sidebar/fact-line.h"
#include "ui/sidebar/search-words.h"

struct _LecternNameItem
{
  GObject parent_instance;

  LecternEntityType type;
  guint entity;
  guint n_mentions;
  guint mention;
  char *name;
  char *detail;
  char *folded;
};

G_DEFINE_FINAL_TYPE (LecternNameItem, lectern_name_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_DETAIL,
  PROP_N_MENTIONS,
  PROP_MENTION,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

const char *
lectern_name_item_get_name (LecternNameItem *self)
{
  return self->name;
}

const char *
lectern_name_item_get_detail (LecternNameItem *self)
{
  return self->detail;
}

const char *
lectern_name_item_get_folded (LecternNameItem *self)
{
  return self->folded;
}

const char *
lectern_name_item_get_section (LecternNameItem *self)
{
  switch (self->type)
    {
    case LECTERN_ENTITY_PERSON:
      return _ ("People");
    case LECTERN_ENTITY_ORGANISATION:
      return _ ("Organisations");
    case LECTERN_ENTITY_PLACE:
      return _ ("Places");
    case LECTERN_ENTITY_OTHER:
      break;
    }
  return _ ("Other names");
}

guint
lectern_name_item_get_entity (LecternNameItem *self)
{
  return self->entity;
}

guint
lectern_name_item_get_n_mentions (LecternNameItem *self)
{
  return self->n_mentions;
}

void
lectern_name_item_set_mention (LecternNameItem *self, guint mention)
{
  if (self->mention == mention)
    return;
  self->mention = mention;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MENTION]);
}

gboolean
lectern_name_item_reuse (gpointer old, gpointer fresh)
{
  LecternNameItem *self = old;
  LecternNameItem *other = fresh;

  if (self->type != other->type || self->n_mentions != other->n_mentions
      || !g_str_equal (self->name, other->name) || g_strcmp0 (self->detail, other->detail) != 0)
    return FALSE;
  self->entity = other->entity;
  return TRUE;
}

static void
lectern_name_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternNameItem *self = LECTERN_NAME_ITEM (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_N_MENTIONS:
      g_value_set_uint (value, self->n_mentions);
      break;
    case PROP_MENTION:
      g_value_set_uint (value, self->mention);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_name_item_finalize (GObject *object)
{
  LecternNameItem *self = LECTERN_NAME_ITEM (object);

  g_free (self->name);
  g_free (self->detail);
  g_free (self->folded);
  G_OBJECT_CLASS (lectern_name_item_parent_class)->finalize (object);
}

static void
lectern_name_item_class_init (LecternNameItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lectern_name_item_get_property;
  object_class->finalize = lectern_name_item_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_N_MENTIONS] =
      g_param_spec_uint ("n-mentions", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_MENTION] =
      g_param_spec_uint ("mention", NULL, NULL, 0, G_MAXUINT, LECTERN_NONE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lectern_name_item_init (LecternNameItem *self)
{
  self->mention = LECTERN_NONE;
}

static gboolean
is_named (const LecternAnalysis *analysis, const LecternEntity *entity)
{
  for (guint i = 0; i < entity->n_mentions; i++)
    if (analysis->mentions[entity->mentions[i]].kind == LECTERN_MENTION_NAME)
      return TRUE;
  return FALSE;
}

/* The most certain role of each entity, the earlier of equals. (transfer container) */
static GHashTable *
collect_roles (const LecternAnalysis *analysis)
{
  GHashTable *roles = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < analysis->n_facts; i++)
    {
      const LecternFact *fact = &analysis->facts[i];
      gpointer key = GUINT_TO_POINTER (fact->subject.entity);
      const LecternFact *best = g_hash_table_lookup (roles, key);

      if (fact->kind == LECTERN_FACT_ROLE && fact->relation != NULL
          && fact->subject.entity != LECTERN_NONE
          && (best == NULL || fact->confidence > best->confidence))
        g_hash_table_insert (roles, key, (gpointer) fact);
    }
  return roles;
}

static char *
dup_role (const LecternAnalysis *analysis, const LecternFact *role)
{
  const char *place;

  if (role == NULL)
    return NULL;
  place = lectern_fact_argument_name (analysis, &role->object);
  if (place == NULL)
    return g_strdup (role->relation);
  return g_strdup_printf (C_ ("role, organisation", "%1$s, %2$s"), role->relation, place);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LecternNameItem *one = a;
  const LecternNameItem *two = b;

  if (one->type != two->type)
    return one->type < two->type ? -1 : 1;
  if (one->n_mentions != two->n_mentions)
    return one->n_mentions > two->n_mentions ? -1 : 1;
  return one->entity < two->entity ? -1 : one->entity > two->entity;
}

GListModel *
lectern_names_model_new (const LecternAnalysis *analysis)
{
  GListStore *store = g_list_store_new (LECTERN_TYPE_NAME_ITEM);
  g_autoptr (GHashTable) roles = collect_roles (analysis);

  for (guint i = 0; i < analysis->n_entities; i++)
    {
      const LecternEntity *entity = &analysis->entities[i];
      g_autoptr (LecternNameItem) item = NULL;
      g_autofree char *all = NULL;

      if (entity->name == NULL || !is_named (analysis, entity))
        continue;
      item = g_object_new (LECTERN_TYPE_NAME_ITEM, NULL);
      item->type = entity->type;
      item->entity = i;
      item->n_mentions = entity->n_mentions;
      item->name = g_strdup (entity->name);
      item->detail = dup_role (analysis, g_hash_table_lookup (roles, GUINT_TO_POINTER (i)));
      all = g_strjoin ("\n", item->name, item->detail, NULL);
      item->folded = lectern_search_fold (all);
      g_list_store_append (store, item);
    }
  g_list_store_sort (store, compare_items, NULL);
  return G_LIST_MODEL (store);
}
