/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relations, attributes, figures and events: makes the text ready for the patterns and runs them.
 */

#include "config.h"

#include "analysis/facts/facts-match.h"

static guint
find_word (const LecternFactFinder *self, const LecternFactPatterns *patterns, guint token)
{
  const LecternSegments *segments = self->reading->segments;
  g_autofree char *word =
      g_utf8_strdown (lectern_token_text (segments, token), lectern_token_length (segments, token));

  return GPOINTER_TO_UINT (g_hash_table_lookup (patterns->words, word));
}

static guint64
find_classes (const LecternFactFinder *self,
              const LecternFactPatterns *patterns,
              guint token,
              guint word)
{
  guint64 classes = g_array_index (patterns->word_classes, guint64, word);

  for (guint i = 0; i < patterns->class_lists->len; i++)
    {
      const LecternClassList *entry = &g_array_index (patterns->class_lists, LecternClassList, i);
      gboolean in = entry->value != NULL
                        ? lectern_facts_is_class (self, token, entry->list, entry->value)
                        : lectern_token_lookup (self->reading->segments, token,
                                                self->reading->lexicon, entry->list)
                              != NULL;

      if (in)
        classes |= G_GUINT64_CONSTANT (1) << entry->bit;
    }
  return classes;
}

void
lectern_facts_find_told (LecternFactFinder *self, const LecternFactPatterns *patterns)
{
  guint n = self->reading->segments->n_tokens;
  const GArray *places = self->reading->resolution->places;
  g_autofree guint *words = g_new0 (guint, n + 1);
  g_autofree guint64 *classes = g_new0 (guint64, n + 1);
  g_autofree GQuark *tags = g_new0 (GQuark, n + 1);
  g_autofree guint *starts = g_new (guint, n + 1);
  g_autofree const char **taken = g_new0 (const char *, n + 1);
  g_autofree guint8 *told = g_new0 (guint8, n + 1);
  g_autofree guint *value_first = g_new0 (guint, n + 1);
  LecternMatchText text = { .patterns = patterns,
                            .words = words,
                            .classes = classes,
                            .tags = tags,
                            .starts = starts,
                            .taken = taken,
                            .told = told,
                            .value_first = value_first };

  text.has_trees = lectern_grammar_is_known (self);
  text.against = lectern_fact_patterns_get_class (patterns, "against");
  text.supposed = lectern_fact_patterns_get_class (patterns, "supposed");
  text.doubt = lectern_fact_patterns_get_class (patterns, "doubt");
  text.negation = lectern_fact_patterns_get_class (patterns, "negation");
  text.plural = lectern_fact_patterns_get_class (patterns, "plural");
  text.plan = lectern_fact_patterns_get_class (patterns, "plan");
  for (guint t = 0; t < n; t++)
    {
      words[t] = find_word (self, patterns, t);
      classes[t] = find_classes (self, patterns, t, words[t]);
      tags[t] = text.has_trees ? g_quark_try_string (self->analysis->words[t].upos) : 0;
      starts[t] = LECTERN_NONE;
    }
  for (guint i = places->len; i-- > 0;)
    starts[g_array_index (places, LecternPlace, i).first] = i;
  text.measures = lectern_measures_new (self);
  lectern_facts_match (self, &text);
  lectern_measures_free (text.measures);
}
