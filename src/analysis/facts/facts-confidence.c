/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at what makes a fact more or less sure, and works out its confidence. */

#include "config.h"

#include "analysis/facts/facts-confidence.h"

#include <math.h>
#include <string.h>

#include "analysis/engine.h"
#include "analysis/facts/facts-grammar.h"

/* A fact sheet lists the main events only. */
#define MAX_EVENTS 25
/* Longer evidence, in tokens, often runs over what does not belong to the fact. */
#define LONG_EVIDENCE 16
/* Nothing that a machine reads is surer, or less sure. */
#define LEAST 0.02
#define MOST 0.98
/* What is left out of the main events is as good as the least of what is shown. */
#define OVER_THE_LIMIT (LECTERN_DEFAULT_MIN_CONFIDENCE - 0.01)

/* A fact and the tokens of its evidence; verb is an event's, or LECTERN_NONE. */
typedef struct
{
  const LecternFactFinder *finder;
  const LecternFact *fact;
  guint first;
  guint end;
  guint verb;
} View;

/* ---- what the traits look at ------------------------------------------------------------ */

/* Does the evidence hold a mention of this kind of the subject? */
static gboolean
has_mention (const View *view, LecternMentionKind kind)
{
  const LecternReading *reading = view->finder->reading;

  if (view->fact->subject.entity == LECTERN_NONE)
    return FALSE;
  for (guint t = view->first; t < view->end; t++)
    {
      const LecternPlace *place = lectern_reading_get_place (reading, t);

      if (place != NULL && place->entity == view->fact->subject.entity && place->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_named (const View *view)
{
  return has_mention (view, LECTERN_MENTION_NAME);
}

static gboolean
is_pronoun (const View *view)
{
  return !is_named (view) && has_mention (view, LECTERN_MENTION_PRONOUN);
}

static gboolean
is_described (const View *view)
{
  return !is_named (view) && !is_pronoun (view) && has_mention (view, LECTERN_MENTION_NOMINAL);
}

static gboolean
is_long (const View *view)
{
  return view->end - view->first > LONG_EVIDENCE;
}

static gboolean
lacks_object (const View *view)
{
  return view->fact->object.text == NULL && view->fact->object.entity == LECTERN_NONE;
}

static gboolean
is_dated (const View *view)
{
  return view->fact->when != NULL;
}

static gboolean
is_located (const View *view)
{
  return view->fact->where != NULL;
}

static gboolean
is_in_marks (const View *view)
{
  guint token = view->verb != LECTERN_NONE ? view->verb : view->first;

  return view->finder->reading->pair[token] != LECTERN_NONE;
}

static gboolean
verb_is (const View *view, const char *relation)
{
  return view->verb != LECTERN_NONE
         && lectern_grammar_has_relation (view->finder, view->verb, relation);
}

static gboolean
verb_has (const View *view, const char *relation)
{
  return view->verb != LECTERN_NONE
         && lectern_grammar_child (view->finder, view->verb, relation, LECTERN_NONE)
                != LECTERN_NONE;
}

static gboolean
is_main (const View *view)
{
  return view->verb != LECTERN_NONE
         && lectern_grammar_head (view->finder, view->verb) == LECTERN_NONE;
}

static gboolean
is_reported (const View *view)
{
  return verb_is (view, "ccomp");
}

static gboolean
is_joined (const View *view)
{
  return verb_is (view, "conj");
}

static gboolean
is_relative (const View *view)
{
  return verb_is (view, "acl:relcl");
}

static gboolean
is_participle (const View *view)
{
  return verb_is (view, "acl") && !is_relative (view);
}

static gboolean
is_circumstance (const View *view)
{
  return verb_is (view, "advcl");
}

/* The verb has no subject of its own: another verb's serves. */
static gboolean
borrows_subject (const View *view)
{
  return view->verb != LECTERN_NONE && !verb_has (view, "nsubj") && !verb_has (view, "csubj");
}

static gboolean
has_auxiliary (const View *view)
{
  return verb_has (view, "aux");
}

static gboolean
is_infinitive (const View *view)
{
  guint to = view->verb == LECTERN_NONE
                 ? LECTERN_NONE
                 : lectern_grammar_child (view->finder, view->verb, "mark", LECTERN_NONE);

  return to != LECTERN_NONE && lectern_reading_is (view->finder->reading, to, "to");
}

/* "The firm owns a shop", "voters like him": no auxiliary and no form of the past. */
static gboolean
is_present (const View *view)
{
  const LecternReading *reading = view->finder->reading;

  return view->verb != LECTERN_NONE && !verb_has (view, "aux") && !verb_has (view, "mark")
         && !lectern_reading_has_suffix (reading, view->verb, "ed")
         && !lectern_reading_has_suffix (reading, view->verb, "ing")
         && !lectern_facts_is_class (view->finder, view->verb, LECTERN_LIST_FACT_VERBS, "past");
}

/* "could", "would": it need not happen. */
static gboolean
is_possible (const View *view)
{
  if (view->verb == LECTERN_NONE)
    return FALSE;
  for (guint t = lectern_grammar_first (view->finder, view->verb, "aux"); t != LECTERN_NONE;
       t = lectern_grammar_child (view->finder, view->verb, "aux", t))
    if (lectern_facts_is_class (view->finder, t, LECTERN_LIST_FACT_VERBS, "doubt"))
      return TRUE;
  return FALSE;
}

/* A condition or a cause need not have happened. */
static gboolean
is_conditional (const View *view)
{
  guint mark = view->verb == LECTERN_NONE
                   ? LECTERN_NONE
                   : lectern_grammar_child (view->finder, view->verb, "mark", LECTERN_NONE);

  return mark != LECTERN_NONE
         && (lectern_reading_is (view->finder->reading, mark, "if")
             || lectern_reading_is (view->finder->reading, mark, "whether")
             || lectern_reading_is (view->finder->reading, mark, "unless"));
}

static const struct
{
  const char *name;
  gboolean (*holds) (const View *view);
} traits[] = {
  { "named", is_named },
  { "pronoun", is_pronoun },
  { "described", is_described },
  { "long", is_long },
  { "no-object", lacks_object },
  { "dated", is_dated },
  { "located", is_located },
  { "in-marks", is_in_marks },
  { "main", is_main },
  { "reported", is_reported },
  { "joined", is_joined },
  { "relative", is_relative },
  { "participle", is_participle },
  { "circumstance", is_circumstance },
  { "borrowed-subject", borrows_subject },
  { "auxiliary", has_auxiliary },
  { "infinitive", is_infinitive },
  { "present", is_present },
  { "possible", is_possible },
  { "conditional", is_conditional },
};

G_STATIC_ASSERT (G_N_ELEMENTS (traits) <= sizeof (guint) * 8);

const char *
lectern_fact_trait_to_string (guint bit)
{
  return bit < G_N_ELEMENTS (traits) ? traits[bit].name : NULL;
}

/* ---- confidence ------------------------------------------------------------------------- */

static gboolean
holds_word (const char *words, const char *word, gsize length)
{
  for (const char *at = strstr (words, word); at != NULL; at = strstr (at + 1, word))
    if ((at == words || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' '))
      return TRUE;
  return FALSE;
}

/* The first verb of the evidence that the relation cites. */
static guint
find_verb (const View *view)
{
  const LecternSegments *segments = view->finder->reading->segments;
  const char *relation = view->fact->relation;

  if (view->fact->kind != LECTERN_FACT_EVENT || relation == NULL
      || !lectern_grammar_is_known (view->finder))
    return LECTERN_NONE;
  for (guint t = view->first; t < view->end; t++)
    {
      g_autofree char *word = NULL;

      if (!lectern_grammar_has_upos (view->finder, t, "VERB"))
        continue;
      word = g_strndup (lectern_token_text (segments, t), lectern_token_length (segments, t));
      if (holds_word (relation, word, strlen (word)))
        return t;
    }
  return LECTERN_NONE;
}

static guint
find_traits (const LecternFactFinder *self, const LecternFact *fact)
{
  View view = { .finder = self, .fact = fact };
  guint found = 0;

  view.first = lectern_segments_token_at (self->reading->segments, fact->span.start);
  view.end = lectern_segments_token_at (self->reading->segments, fact->span.end - 1) + 1;
  view.end = MIN (view.end, self->reading->segments->n_tokens);
  if (view.first >= view.end)
    return 0;
  view.verb = find_verb (&view);
  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    if (traits[i].holds (&view))
      found |= 1u << i;
  return found;
}

/* A number of the table, or otherwise. */
static double
look_up (const LecternFactFinder *self, const char *key, double otherwise)
{
  const char *value = lectern_lexicon_lookup (self->reading->lexicon, LECTERN_LIST_FACT_CONFIDENCE,
                                              key, strlen (key));

  return value != NULL ? g_ascii_strtod (value, NULL) : otherwise;
}

static double
confidence_of (const LecternFactFinder *self, const LecternFact *fact)
{
  const char *kind = lectern_fact_kind_to_string (fact->kind);
  double share =
      look_up (self, fact->pattern, look_up (self, kind, LECTERN_DEFAULT_MIN_CONFIDENCE));
  double odds;

  share = CLAMP (share, LEAST, MOST);
  odds = log (share / (1 - share));
  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    if (fact->traits & 1u << i)
      {
        g_autofree char *key = g_strconcat (kind, ".", traits[i].name, NULL);

        odds += look_up (self, key, 0);
      }
  return CLAMP (1 / (1 + exp (-odds)), LEAST, MOST);
}

static gint
compare_confidence (gconstpointer a, gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left < *right) - (*left > *right);
}

/* The surest events stay; what is over the limit is put behind "less certain". */
static void
limit_events (LecternFactFinder *self)
{
  g_autoptr (GArray) sure = g_array_new (FALSE, FALSE, sizeof (double));
  double least;
  guint n = 0;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const LecternFact *fact = &g_array_index (self->facts, LecternFact, i);

      if (fact->kind == LECTERN_FACT_EVENT)
        g_array_append_val (sure, fact->confidence);
    }
  if (sure->len <= MAX_EVENTS)
    return;
  g_array_sort (sure, compare_confidence);
  least = g_array_index (sure, double, MAX_EVENTS - 1);
  for (guint i = 0; i < self->facts->len; i++)
    {
      LecternFact *fact = &g_array_index (self->facts, LecternFact, i);

      if (fact->kind != LECTERN_FACT_EVENT)
        continue;
      if (fact->confidence < least || n >= MAX_EVENTS)
        fact->confidence = MIN (fact->confidence, OVER_THE_LIMIT);
      else
        n++;
    }
}

void
lectern_facts_weigh (LecternFactFinder *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      LecternFact *fact = &g_array_index (self->facts, LecternFact, i);

      fact->traits = find_traits (self, fact);
      fact->confidence = confidence_of (self, fact);
    }
  limit_events (self);
}
