/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fact, ready to be shown, filtered and copied. */

#include "config.h"

#include "ui/sidebar/fact-item.h"

#include <glib/gi18n.h>

#include "analysis/engine.h"
#include "ui/sidebar/fact-line.h"
#include "ui/sidebar/search-words.h"

struct _LecternFactItem
{
  GObject parent_instance;

  LecternArticle *article;
  LecternAnalysis *analysis;
  guint fact;
  guint about;
  char *line;
  char *source;
  const char *own; /* static */
  char *folded;
};

G_DEFINE_FINAL_TYPE (LecternFactItem, lectern_fact_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LINE,
  PROP_LEAD,
  PROP_SOURCE,
  PROP_OWN,
  PROP_EVIDENCE,
  N_PROPS
};

LecternFactItem *
lectern_fact_item_new (LecternArticle *article,
                       const LecternAnalysis *analysis,
                       guint index,
                       guint about)
{
  const LecternFact *fact = &analysis->facts[index];
  const char *source = lectern_fact_argument_name (analysis, &fact->according_to);
  g_autofree char *line = about == LECTERN_NONE
                              ? lectern_fact_line (article, analysis, fact)
                              : lectern_fact_line_about (article, analysis, fact, about);
  g_autofree char *all = NULL;
  LecternFactItem *self;

  if (line == NULL)
    return NULL;

  self = g_object_new (LECTERN_TYPE_FACT_ITEM, NULL);
  self->article = g_object_ref (article);
  self->analysis = lectern_analysis_ref ((LecternAnalysis *) analysis);
  self->fact = index;
  self->about = about;
  if (source != NULL)
    self->source = g_strdup_printf (_ ("According to %s"), source);
  all = g_strjoin ("\n", line, about != LECTERN_NONE ? analysis->entities[about].name : "",
                   self->source, NULL);
  self->folded = lectern_search_fold (all);
  self->line = g_steal_pointer (&line);
  return self;
}

const char *
lectern_fact_item_get_line (LecternFactItem *self)
{
  return self->line;
}

const char *
lectern_fact_item_get_source (LecternFactItem *self)
{
  return self->source;
}

void
lectern_fact_item_set_action (LecternFactItem *self, const char *action)
{
  if (g_strcmp0 (action, "confirm") == 0)
    self->own = _ ("Confirmed by you");
  else if (g_strcmp0 (action, "new") == 0)
    self->own = _ ("Added by you");
  else
    self->own = _ ("Corrected by you");
}

const char *
lectern_fact_item_get_folded (LecternFactItem *self)
{
  return self->folded;
}

const char *
lectern_fact_item_get_section (LecternFactItem *self)
{
  if (self->about != LECTERN_NONE)
    return self->analysis->entities[self->about].name;
  if (lectern_fact_item_is_uncertain (self))
    return lectern_fact_item_uncertain_title ();
  return lectern_fact_kind_title (lectern_fact_item_get_fact (self)->kind);
}

char *
lectern_fact_item_dup_evidence (LecternFactItem *self)
{
  LecternSpan span = lectern_fact_item_get_fact (self)->span;

  return lectern_article_dup_shown (self->article, span.start, span.end);
}

const LecternFact *
lectern_fact_item_get_fact (LecternFactItem *self)
{
  return &self->analysis->facts[self->fact];
}

const LecternAnalysis *
lectern_fact_item_get_analysis (LecternFactItem *self)
{
  return self->analysis;
}

gboolean
lectern_fact_item_is_uncertain (LecternFactItem *self)
{
  return lectern_fact_item_get_fact (self)->confidence < LECTERN_DEFAULT_MIN_CONFIDENCE;
}

static void
lectern_fact_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternFactItem *self = LECTERN_FACT_ITEM (object);

  switch (id)
    {
    case PROP_LINE:
      g_value_set_string (value, self->line);
      break;
    case PROP_LEAD:
      g_value_set_string (value,
                          lectern_fact_lead (self->analysis, lectern_fact_item_get_fact (self)));
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_OWN:
      g_value_set_static_string (value, self->own);
      break;
    case PROP_EVIDENCE:
      g_value_take_string (value, lectern_fact_item_dup_evidence (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_fact_item_finalize (GObject *object)
{
  LecternFactItem *self = LECTERN_FACT_ITEM (object);

  g_clear_object (&self->article);
  g_clear_pointer (&self->analysis, lectern_analysis_unref);
  g_free (self->line);
  g_free (self->source);
  g_free (self->folded);
  G_OBJECT_CLASS (lectern_fact_item_parent_class)->finalize (object);
}

static void
lectern_fact_item_class_init (LecternFactItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *properties[N_PROPS] = { NULL };

  object_class->get_property = lectern_fact_item_get_property;
  object_class->finalize = lectern_fact_item_finalize;

  properties[PROP_LINE] = g_param_spec_string ("line", NULL, NULL, NULL, flags);
  properties[PROP_LEAD] = g_param_spec_string ("lead", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  properties[PROP_OWN] = g_param_spec_string ("own", NULL, NULL, NULL, flags);
  properties[PROP_EVIDENCE] = g_param_spec_string ("evidence", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lectern_fact_item_init (LecternFactItem *self)
{
}

guint
lectern_fact_item_get_index (LecternFactItem *self)
{
  return self->fact;
}

gboolean
lectern_fact_item_reuse (gpointer old, gpointer fresh)
{
  LecternFactItem *self = old;
  LecternFactItem *other = fresh;

  if (!g_str_equal (self->line, other->line) || g_strcmp0 (self->source, other->source) != 0
      || g_strcmp0 (self->own, other->own) != 0
      || !g_str_equal (lectern_fact_item_get_section (self), lectern_fact_item_get_section (other)))
    return FALSE;
  g_clear_pointer (&self->analysis, lectern_analysis_unref);
  self->analysis = lectern_analysis_ref (other->analysis);
  self->fact = other->fact;
  self->about = other->about;
  return TRUE;
}

const char *
lectern_fact_item_uncertain_title (void)
{
  return _ ("Less certain");
}
