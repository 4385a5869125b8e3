/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A short article with an analysis made by hand, and a long one, for tests of single widgets. */

#include "sample-analysis.h"

#include <string.h>

static const char text[] =
    "Harbour bridge stays shut after inspectors find cracks\n"
    "Élodie Marchetti, the chief engineer of the Port Authority of Westhaven, said the bridge "
    "would remain closed until spring.\n"
    "“We found eleven cracks, two of them as long as my arm,” she said. “Nobody should have "
    "driven over it.”\n"
    "“I asked for an inspection in March.\n"
    "“It took until October for anyone to listen.”\n"
    "The mayor, Tom Okafor, 54, called the report “alarming”. Repairs would cost about £4.2 "
    "million, according to the Port Authority of Westhaven (PAW).\n"
    "Okafor’s wife, Ruth Adeyemi, founded the ferry company Blue Line. Its boats carried 3,100 "
    "commuters across the river on Monday.\n"
    "Police said traffic in Westhaven had slowed by 30%. Marchetti will present a plan to the "
    "council on Friday.\n";

LecternArticle *
sample_article_new (void)
{
  return lectern_article_new_for_text (text, -1);
}

LecternSpan
sample_find (LecternArticle *article, const char *words, guint nth)
{
  const char *all = lectern_article_get_text (article, NULL);
  const char *place = strstr (all, words);
  LecternSpan span;

  while (nth-- > 0 && place != NULL)
    place = strstr (place + 1, words);
  g_assert_nonnull (place);
  span.start = g_utf8_strlen (all, place - all);
  span.end = span.start + g_utf8_strlen (words, -1);
  return span;
}

/* ---- Names ------------------------------------------------------------------------------ */

enum
{
  MARCHETTI,
  AUTHORITY,
  BRIDGE_TOWN,
  OKAFOR,
  ADEYEMI,
  BLUE_LINE,
  N_ENTITIES
};

static const struct
{
  LecternEntityType type;
  const char *name;
} entities[N_ENTITIES] = {
  [MARCHETTI] = { LECTERN_ENTITY_PERSON, "Élodie Marchetti" },
  [AUTHORITY] = { LECTERN_ENTITY_ORGANISATION, "Port Authority of Westhaven" },
  [BRIDGE_TOWN] = { LECTERN_ENTITY_PLACE, "Westhaven" },
  [OKAFOR] = { LECTERN_ENTITY_PERSON, "Tom Okafor" },
  [ADEYEMI] = { LECTERN_ENTITY_PERSON, "Ruth Adeyemi" },
  [BLUE_LINE] = { LECTERN_ENTITY_ORGANISATION, "Blue Line" },
};

static const struct
{
  guint entity;
  const char *words;
  guint nth;
  LecternMentionKind kind;
} mentions[] = {
  { MARCHETTI, "Élodie Marchetti", 0, LECTERN_MENTION_NAME },
  { AUTHORITY, "Port Authority of Westhaven", 0, LECTERN_MENTION_NAME },
  { MARCHETTI, "she", 0, LECTERN_MENTION_PRONOUN },
  { OKAFOR, "Tom Okafor", 0, LECTERN_MENTION_NAME },
  { AUTHORITY, "Port Authority of Westhaven", 1, LECTERN_MENTION_NAME },
  { AUTHORITY, "PAW", 0, LECTERN_MENTION_NAME },
  { OKAFOR, "Okafor", 1, LECTERN_MENTION_NAME },
  { ADEYEMI, "Ruth Adeyemi", 0, LECTERN_MENTION_NAME },
  { BLUE_LINE, "Blue Line", 0, LECTERN_MENTION_NAME },
  { BRIDGE_TOWN, "Westhaven", 2, LECTERN_MENTION_NAME },
  { MARCHETTI, "Marchetti", 1, LECTERN_MENTION_NAME },
};

static void
add_names (LecternAnalysis *analysis, LecternArticle *article)
{
  analysis->n_entities = N_ENTITIES;
  analysis->entities = g_new0 (LecternEntity, N_ENTITIES);
  analysis->n_mentions = G_N_ELEMENTS (mentions);
  analysis->mentions = g_new0 (LecternMention, G_N_ELEMENTS (mentions));

  for (guint i = 0; i < N_ENTITIES; i++)
    {
      analysis->entities[i].type = entities[i].type;
      analysis->entities[i].name = g_strdup (entities[i].name);
      analysis->entities[i].mentions = g_new0 (guint, G_N_ELEMENTS (mentions));
    }
  for (guint i = 0; i < G_N_ELEMENTS (mentions); i++)
    {
      LecternEntity *entity = &analysis->entities[mentions[i].entity];

      analysis->mentions[i].span = sample_find (article, mentions[i].words, mentions[i].nth);
      analysis->mentions[i].kind = mentions[i].kind;
      analysis->mentions[i].entity = mentions[i].entity;
      entity->mentions[entity->n_mentions++] = i;
    }
}

/* ---- Quotes ----------------------------------------------------------------------------- */

static const struct
{
  LecternQuoteKind kind;
  const char *words;
  const char *second_part;
  guint entity;
  const char *speaker;
  const char *cue;
  guint continues;
} quotes[] = {
  { LECTERN_QUOTE_INDIRECT, "the bridge would remain closed until spring", NULL, MARCHETTI,
    "Élodie Marchetti", "said", LECTERN_NONE },
  { LECTERN_QUOTE_DIRECT, "“We found eleven cracks, two of them as long as my arm,”",
    "“Nobody should have driven over it.”", MARCHETTI, "she", "said", LECTERN_NONE },
  { LECTERN_QUOTE_DIRECT, "“I asked for an inspection in March.", NULL, MARCHETTI, "she", NULL,
    LECTERN_NONE },
  { LECTERN_QUOTE_DIRECT, "“It took until October for anyone to listen.”", NULL, MARCHETTI, "she",
    NULL, 2 },
  { LECTERN_QUOTE_MIXED, "the report “alarming”", NULL, OKAFOR, "Tom Okafor", "called",
    LECTERN_NONE },
  { LECTERN_QUOTE_INDIRECT, "Repairs would cost about £4.2 million", NULL, AUTHORITY,
    "Port Authority of Westhaven", "according to", LECTERN_NONE },
  { LECTERN_QUOTE_INDIRECT, "traffic in Westhaven had slowed by 30%", NULL, LECTERN_NONE, "Police",
    "said", LECTERN_NONE },
};

static void
add_quotes (LecternAnalysis *analysis, LecternArticle *article)
{
  const LecternSpan unset = { LECTERN_NONE, LECTERN_NONE };

  analysis->n_quotes = G_N_ELEMENTS (quotes);
  analysis->quotes = g_new0 (LecternQuote, G_N_ELEMENTS (quotes));
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      LecternQuote *quote = &analysis->quotes[i];

      quote->kind = quotes[i].kind;
      quote->span = sample_find (article, quotes[i].words, 0);
      if (quotes[i].second_part != NULL)
        {
          quote->n_parts = 2;
          quote->parts = g_new0 (LecternSpan, 2);
          quote->parts[0] = quote->span;
          quote->parts[1] = sample_find (article, quotes[i].second_part, 0);
          quote->span.end = quote->parts[1].end;
          quote->n_marked = 2;
          quote->marked = g_new0 (LecternSpan, 2);
          for (guint part = 0; part < 2; part++)
            quote->marked[part] =
                (LecternSpan){ quote->parts[part].start + 1, quote->parts[part].end - 1 };
        }
      quote->speaker_entity = quotes[i].entity;
      quote->speaker = sample_find (article, quotes[i].speaker, 0);
      quote->cue = quotes[i].cue != NULL ? sample_find (article, quotes[i].cue, 0) : unset;
      quote->continues = quotes[i].continues;
    }
}

/* ---- Facts ------------------------------------------------------------------------------ */

static const struct
{
  LecternFactKind kind;
  guint subject; /* an entity, or LECTERN_NONE: subject_text */
  const char *subject_text;
  const char *relation;
  guint object;
  const char *object_text;
  const char *when;
  guint according_to;
  guint quote;
  const char *evidence;
  double confidence;
} facts[] = {
  { LECTERN_FACT_STATEMENT, MARCHETTI, NULL, "said", LECTERN_NONE,
    "the bridge would remain closed until spring", NULL, LECTERN_NONE, 0,
    "the bridge would remain closed until spring", 0.9 },
  { LECTERN_FACT_STATEMENT, MARCHETTI, NULL, "said", LECTERN_NONE,
    "We found eleven cracks, two of them as long as my arm, Nobody should have driven over it.",
    NULL, LECTERN_NONE, 1, "“We found eleven cracks, two of them as long as my arm,”", 0.97 },
  { LECTERN_FACT_STATEMENT, LECTERN_NONE, "Police", "said", LECTERN_NONE,
    "traffic in Westhaven had slowed by 30%", NULL, LECTERN_NONE, 6,
    "Police said traffic in Westhaven had slowed by 30%", 0.8 },
  { LECTERN_FACT_ROLE, MARCHETTI, NULL, "chief engineer", AUTHORITY, NULL, NULL, LECTERN_NONE,
    LECTERN_NONE, "Élodie Marchetti, the chief engineer of the Port Authority of Westhaven", 0.95 },
  { LECTERN_FACT_ROLE, OKAFOR, NULL, "mayor", LECTERN_NONE, NULL, NULL, LECTERN_NONE, LECTERN_NONE,
    "The mayor, Tom Okafor", 0.9 },
  { LECTERN_FACT_RELATION, ADEYEMI, NULL, "wife", OKAFOR, NULL, NULL, LECTERN_NONE, LECTERN_NONE,
    "Okafor’s wife, Ruth Adeyemi", 0.85 },
  { LECTERN_FACT_RELATION, ADEYEMI, NULL, "founder of", BLUE_LINE, NULL, NULL, LECTERN_NONE,
    LECTERN_NONE, "Ruth Adeyemi, founded the ferry company Blue Line", 0.8 },
  { LECTERN_FACT_ATTRIBUTE, OKAFOR, NULL, "age", LECTERN_NONE, "54", NULL, LECTERN_NONE,
    LECTERN_NONE, "Tom Okafor, 54", 0.99 },
  { LECTERN_FACT_FIGURE, LECTERN_NONE, "repairs", "cost", LECTERN_NONE, "about £4.2 million", NULL,
    AUTHORITY, LECTERN_NONE, "Repairs would cost about £4.2 million", 0.9 },
  { LECTERN_FACT_FIGURE, LECTERN_NONE, "commuters", "count", LECTERN_NONE, "3,100", NULL,
    LECTERN_NONE, LECTERN_NONE, "3,100 commuters", 0.9 },
  { LECTERN_FACT_EVENT, MARCHETTI, NULL, "will present", LECTERN_NONE, "a plan", "on Friday",
    LECTERN_NONE, LECTERN_NONE, "Marchetti will present a plan to the council on Friday", 0.7 },
  { LECTERN_FACT_DEFINITION, LECTERN_NONE, "PAW", "stands for", AUTHORITY, NULL, NULL, LECTERN_NONE,
    LECTERN_NONE, "Port Authority of Westhaven (PAW)", 0.95 },
  { LECTERN_FACT_EVENT, LECTERN_NONE, "its boats", "carried", LECTERN_NONE, "3,100 commuters",
    "on Monday", LECTERN_NONE, LECTERN_NONE, "Its boats carried 3,100 commuters", 0.4 },
  { LECTERN_FACT_FIGURE, LECTERN_NONE, "cracks", "found", LECTERN_NONE, "two", NULL, LECTERN_NONE,
    LECTERN_NONE, "two of them as long as my arm", 0.3 },
};

static LecternArgument
argument (guint entity, const char *words)
{
  const char *name = entity != LECTERN_NONE ? entities[entity].name : words;

  return (LecternArgument){ .entity = entity, .text = g_strdup (name) };
}

static void
add_facts (LecternAnalysis *analysis, LecternArticle *article, guint n)
{
  analysis->n_facts = n;
  analysis->facts = g_new0 (LecternFact, n);
  for (guint i = 0; i < n; i++)
    {
      guint k = i % G_N_ELEMENTS (facts);
      LecternFact *fact = &analysis->facts[i];

      fact->kind = facts[k].kind;
      fact->subject = argument (facts[k].subject, facts[k].subject_text);
      fact->relation = g_strdup (facts[k].relation);
      fact->object = argument (facts[k].object, facts[k].object_text);
      fact->according_to = argument (facts[k].according_to, NULL);
      fact->when = g_strdup (facts[k].when);
      fact->quote = facts[k].quote;
      fact->span = sample_find (article, facts[k].evidence, 0);
      fact->confidence = facts[k].confidence;
    }
}

LecternAnalysis *
sample_analysis_new (LecternArticle *article)
{
  return sample_analysis_new_long (article, G_N_ELEMENTS (facts));
}

LecternAnalysis *
sample_analysis_new_long (LecternArticle *article, guint n)
{
  LecternAnalysis *analysis = lectern_analysis_new ();

  analysis->n_chars = lectern_article_get_n_chars (article);
  analysis->is_english = TRUE;
  add_names (analysis, article);
  add_quotes (analysis, article);
  add_facts (analysis, article, n);
  return analysis;
}
