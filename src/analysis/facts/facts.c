/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts stage: runs the kinds, says who claims what, sorts. */

#include "config.h"

#include "analysis/facts/facts.h"

#include "analysis/facts/facts-confidence.h"
#include "analysis/facts/facts-finder.h"

/* The quote that holds all of a span and has a speaker; or NULL. */
static const LecternQuote *
find_claim (const LecternFactFinder *self, LecternSpan span)
{
  for (guint i = 0; i < self->analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &self->analysis->quotes[i];

      if (quote->span.start > span.start)
        break;
      if (quote->span.end >= span.end && lectern_span_is_set (quote->speaker))
        return quote;
    }
  return NULL;
}

static void
attribute_claims (LecternFactFinder *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      LecternFact *fact = &g_array_index (self->facts, LecternFact, i);
      const LecternQuote *claim;

      if (fact->kind == LECTERN_FACT_STATEMENT || fact->kind == LECTERN_FACT_DEFINITION)
        continue;
      claim = find_claim (self, fact->span);
      if (claim == NULL)
        continue;
      fact->according_to.entity = claim->speaker_entity;
      fact->according_to.text = lectern_fact_span_text (self, claim->speaker);
    }
}

static gint
compare_facts (gconstpointer a, gconstpointer b)
{
  const LecternFact *left = a;
  const LecternFact *right = b;

  if (left->span.start != right->span.start)
    return left->span.start < right->span.start ? -1 : 1;
  return (left->kind > right->kind) - (left->kind < right->kind);
}

/* The name that holds each token, and which referents have one. (transfer full) */
static guint *
map_names (const LecternReading *reading, gboolean *has_name)
{
  GArray *places = reading->resolution->places;
  guint *names = g_new (guint, reading->segments->n_tokens + 1);

  for (guint t = 0; t < reading->segments->n_tokens; t++)
    names[t] = LECTERN_NONE;
  for (guint i = 0; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      if (place->kind == LECTERN_MENTION_NAME)
        has_name[place->entity] = TRUE;
      for (guint t = place->first; place->kind == LECTERN_MENTION_NAME && t < place->end; t++)
        names[t] = i;
    }
  return names;
}

GArray *
lectern_facts_find (const LecternReading *reading,
                    const LecternFactPatterns *patterns,
                    const LecternAnalysis *analysis)
{
  g_autofree gboolean *has_name = g_new0 (gboolean, reading->resolution->referents->len + 1);
  g_autofree guint *names = map_names (reading, has_name);
  LecternFactFinder self = {
    .reading = reading, .analysis = analysis, .has_name = has_name, .names = names
  };

  self.facts = g_array_new (FALSE, TRUE, sizeof (LecternFact));
  self.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lectern_facts_find_roles (&self);
  lectern_facts_find_told (&self, patterns);
  lectern_facts_find_definitions (&self);
  lectern_facts_find_events (&self);
  lectern_facts_find_statements (&self);
  attribute_claims (&self);
  lectern_facts_weigh (&self);
  g_array_sort (self.facts, compare_facts);
  g_hash_table_unref (self.seen);
  return self.facts;
}
