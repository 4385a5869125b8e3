/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrections laid over an analysis, as pictures: the entities with their mentions, and who said
 * what. The reader's own are marked with a star. */

#include "annotation/lectern-corrections.h"

#include <string.h>

static const char text[] =
    "Maria Vale met Orion in Porto. Vale said: “We agreed.” Orion, the shipping "
    "line, was pleased, she added. Vale Shipping declined to comment.\n";

typedef struct
{
  LecternAnnotationSet *set;
  LecternAnalysis *analysis; /* the machine's */
  LecternAnalysis *shown;
  LecternCorrectionMarks *marks;
} Fixture;

/* The nth place of words in the text. */
static LecternSpan
at (const char *words, guint nth)
{
  const char *p = text;

  for (guint i = 0; i <= nth; i++)
    {
      p = strstr (i > 0 ? p + 1 : p, words);
      g_assert_nonnull (p);
    }
  guint start = g_utf8_strlen (text, p - text);
  return (LecternSpan){ start, start + g_utf8_strlen (words, -1) };
}

static void
add_entity (LecternAnalysis *a, LecternEntityType type, const char *name)
{
  a->entities = g_renew (LecternEntity, a->entities, a->n_entities + 1);
  a->entities[a->n_entities++] = (LecternEntity){ type, g_strdup (name), NULL, 0 };
}

static void
add_mention (LecternAnalysis *a, LecternSpan span, LecternMentionKind kind, guint entity)
{
  LecternEntity *e = &a->entities[entity];

  a->mentions = g_renew (LecternMention, a->mentions, a->n_mentions + 1);
  a->mentions[a->n_mentions] = (LecternMention){ span, kind, entity };
  e->mentions = g_renew (guint, e->mentions, e->n_mentions + 1);
  e->mentions[e->n_mentions++] = a->n_mentions++;
}

/* What an engine may find here: "Vale" of "Vale Shipping" is taken for Maria Vale. */
static LecternAnalysis *
make_analysis (void)
{
  LecternAnalysis *a = lectern_analysis_new ();

  a->n_chars = g_utf8_strlen (text, -1);
  a->is_english = TRUE;
  add_entity (a, LECTERN_ENTITY_PERSON, "Maria Vale");
  add_entity (a, LECTERN_ENTITY_PERSON, "Orion");
  add_entity (a, LECTERN_ENTITY_PLACE, "Porto");
  add_mention (a, at ("Maria Vale", 0), LECTERN_MENTION_NAME, 0);
  add_mention (a, at ("Orion", 0), LECTERN_MENTION_NAME, 1);
  add_mention (a, at ("Porto", 0), LECTERN_MENTION_NAME, 2);
  add_mention (a, at ("Vale", 1), LECTERN_MENTION_NAME, 0);
  add_mention (a, at ("Orion", 1), LECTERN_MENTION_NAME, 1);
  add_mention (a, at ("she", 0), LECTERN_MENTION_PRONOUN, 0);
  add_mention (a, at ("Vale", 2), LECTERN_MENTION_NAME, 0);

  a->quotes = g_new0 (LecternQuote, 1);
  a->n_quotes = 1;
  a->quotes[0] = (LecternQuote){ .span = at ("“We agreed.”", 0),
                                 .speaker = at ("Vale", 1),
                                 .speaker_entity = 0,
                                 .cue = at ("said", 0),
                                 .continues = LECTERN_NONE };
  a->facts = g_new0 (LecternFact, 2);
  a->n_facts = 2;
  a->facts[0] = (LecternFact){ .kind = LECTERN_FACT_STATEMENT,
                               .subject = { 0, g_strdup ("Vale") },
                               .relation = g_strdup ("said"),
                               .object = { LECTERN_NONE, g_strdup ("We agreed.") },
                               .according_to = { LECTERN_NONE, NULL },
                               .quote = 0,
                               .span = at ("Vale said: “We agreed.”", 0),
                               .confidence = 0.9 };
  a->facts[1] = (LecternFact){ .kind = LECTERN_FACT_ROLE,
                               .subject = { 1, g_strdup ("Orion") },
                               .relation = g_strdup ("shipping line"),
                               .object = { LECTERN_NONE, NULL },
                               .according_to = { LECTERN_NONE, NULL },
                               .quote = LECTERN_NONE,
                               .span = at ("Orion, the shipping line", 0),
                               .confidence = 0.6 };
  return a;
}

static void
refresh (Fixture *f)
{
  g_clear_pointer (&f->shown, lectern_analysis_unref);
  g_clear_pointer (&f->marks, lectern_correction_marks_free);
  f->shown = lectern_corrections_apply_marked (f->analysis, f->set, &f->marks);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (LecternArticle) article = lectern_article_new_for_text (text, -1);

  f->set = lectern_annotation_set_new (article);
  f->analysis = make_analysis ();
  refresh (f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_clear_pointer (&f->shown, lectern_analysis_unref);
  g_clear_pointer (&f->marks, lectern_correction_marks_free);
  lectern_analysis_unref (f->analysis);
  g_object_unref (f->set);
}

/* "PER Maria Vale: 0 31 | …": where each entity's mentions begin. */
static char *
picture (Fixture *f)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < f->shown->n_entities; i++)
    {
      const LecternEntity *e = &f->shown->entities[i];
      gboolean own = lectern_correction_marks_get_entity (f->marks, i) != NULL;

      g_string_append_printf (out, "%s%s%s %s:", i > 0 ? " | " : "", own ? "*" : "",
                              lectern_entity_type_to_string (e->type), e->name);
      for (guint j = 0; j < e->n_mentions; j++)
        {
          const LecternMention *m = &f->shown->mentions[e->mentions[j]];
          LecternArticle *article = lectern_annotation_set_get_article (f->set);
          g_autofree char *words = lectern_article_dup_slice (article, m->span.start, m->span.end);

          g_assert_cmpuint (m->entity, ==, i);
          own = lectern_correction_marks_get (f->marks, LECTERN_ON_NAME, e->mentions[j]) != NULL;
          g_string_append_printf (out, " %s%s", own ? "*" : "", words);
        }
    }
  for (guint i = 1; i < f->shown->n_mentions; i++)
    g_assert_cmpuint (f->shown->mentions[i - 1].span.start, <=, f->shown->mentions[i].span.start);
  return g_string_free (out, FALSE);
}

#define MACHINE                                                                                    \
  "PER Maria Vale: Maria Vale Vale she Vale | PER Orion: Orion Orion | LOC Porto: Porto"

static void
check (Fixture *f, const char *expected)
{
  refresh (f);
  g_autofree char *corrected = picture (f);
  g_assert_cmpstr (corrected, ==, expected);
  lectern_annotation_set_undo (f->set);
  refresh (f);
  g_autofree char *undone = picture (f);
  g_assert_cmpstr (undone, ==, MACHINE);
  lectern_annotation_set_redo (f->set);
  refresh (f);
  g_autofree char *redone = picture (f);
  g_assert_cmpstr (redone, ==, expected);
}

static void
test_retype (Fixture *f, gconstpointer unused)
{
  LecternAnnotation *a = lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 1,
                                                     LECTERN_ENTITY_ORGANISATION, TRUE);
  g_autofree char *line = lectern_corrections_describe (a);

  g_assert_cmpstr (line, ==, "“Orion” is an organisation");
  check (f, "PER Maria Vale: Maria Vale Vale she Vale | *ORG Orion: *Orion *Orion | LOC Porto: "
            "Porto");
  g_assert_null (lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 1,
                                             LECTERN_ENTITY_ORGANISATION, TRUE));
}

static void
test_retype_one (Fixture *f, gconstpointer unused)
{
  lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 4, LECTERN_ENTITY_ORGANISATION,
                              FALSE);
  check (f, "PER Maria Vale: Maria Vale Vale she Vale | PER Orion: Orion | LOC Porto: Porto | *ORG "
            "Orion: *Orion");
}

static void
test_reject (Fixture *f, gconstpointer unused)
{
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_NAME, 6, FALSE);
  check (f, "PER Maria Vale: Maria Vale Vale she | PER Orion: Orion Orion | LOC Porto: Porto");
}

static void
test_reject_all (Fixture *f, gconstpointer unused)
{
  g_assert_cmpuint (lectern_corrections_count_mentions (f->shown, 0), ==, 4);
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_NAME, 0, TRUE);
  check (f, "PER Orion: Orion Orion | LOC Porto: Porto");
  g_assert_cmpuint (f->shown->quotes[0].speaker_entity, ==, LECTERN_NONE);
  g_assert_cmpuint (f->shown->facts[0].subject.entity, ==, LECTERN_NONE);
  g_assert_cmpuint (f->shown->facts[1].subject.entity, ==, 0); /* Orion moved up */
}

static void
test_extent (Fixture *f, gconstpointer unused)
{
  LecternSpan whole = at ("Vale Shipping", 0);

  g_assert_null (lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_NAME, 6, 0, 4));
  lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_NAME, 6, whole.start, whole.end);
  check (f, "PER Maria Vale: Maria Vale Vale she *Vale Shipping | PER Orion: Orion Orion | LOC "
            "Porto: Porto");
}

static void
test_rename (Fixture *f, gconstpointer unused)
{
  lectern_corrections_rename (f->set, f->shown, 0, " Maria J. Vale ");
  check (f, "*PER Maria J. Vale: *Maria Vale *Vale *she *Vale | PER Orion: Orion Orion | LOC "
            "Porto: Porto");
}

static void
test_merge (Fixture *f, gconstpointer unused)
{
  lectern_corrections_merge (f->set, f->shown, 2, 1);
  g_autofree char *name = NULL;
  g_object_get (f->set, "undo-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Merge of “Orion” and “Porto”");
  check (f, "PER Maria Vale: Maria Vale Vale she Vale | *LOC Porto: *Orion *Porto *Orion");
  g_assert_cmpuint (f->shown->facts[1].subject.entity, ==, 1);
}

static void
test_split (Fixture *f, gconstpointer unused)
{
  lectern_corrections_split (f->set, f->shown, 6, FALSE);
  check (f, "PER Maria Vale: Maria Vale Vale she | PER Orion: Orion Orion | LOC Porto: Porto | "
            "*PER Vale: *Vale");
}

static void
test_split_all (Fixture *f, gconstpointer unused)
{
  g_assert_cmpuint (lectern_corrections_count_same_words (f->set, f->shown, 6), ==, 2);
  lectern_corrections_split (f->set, f->shown, 6, TRUE);
  check (f, "PER Maria Vale: Maria Vale she | PER Orion: Orion Orion | LOC Porto: Porto | *PER "
            "Vale: *Vale *Vale");
  g_assert_cmpuint (f->shown->quotes[0].speaker_entity, ==, 3); /* went with its mention */
}

static void
test_new_name (Fixture *f, gconstpointer unused)
{
  LecternSpan whole = at ("Vale Shipping", 0);

  lectern_corrections_add_name (f->set, f->shown, whole.start, whole.end,
                                LECTERN_ENTITY_ORGANISATION, LECTERN_NONE, FALSE);
  check (f, "PER Maria Vale: Maria Vale Vale she | PER Orion: Orion Orion | LOC Porto: Porto | "
            "*ORG Vale Shipping: *Vale Shipping");
  /* Rejecting what the reader made takes the making back. */
  g_assert_null (lectern_corrections_reject (f->set, f->shown, LECTERN_ON_NAME, 6, FALSE));
  refresh (f);
  g_autofree char *back = picture (f);
  g_assert_cmpstr (back, ==, MACHINE);
}

static void
test_new_name_everywhere (Fixture *f, gconstpointer unused)
{
  LecternSpan span = at ("Vale", 1);

  g_assert_cmpuint (lectern_corrections_count_places (f->set, span.start, span.end), ==, 3);
  lectern_corrections_add_name (f->set, f->shown, span.start, span.end, LECTERN_ENTITY_ORGANISATION,
                                LECTERN_NONE, TRUE);
  refresh (f);
  g_autofree char *corrected = picture (f);
  g_assert_cmpstr (corrected, ==,
                   "*ORG Vale: *Vale *Vale *Vale | PER Orion: Orion Orion | LOC Porto: Porto | PER "
                   "Maria Vale: she");
}

static void
test_speaker (Fixture *f, gconstpointer unused)
{
  LecternSpan orion = at ("Orion", 1);

  lectern_corrections_set_speaker (f->set, f->shown, 0, orion.start, orion.end);
  check (f, MACHINE);
  g_assert_cmpuint (f->shown->quotes[0].speaker_entity, ==, 1);
  g_assert_cmpuint (f->shown->facts[0].subject.entity, ==, 1);
  g_assert_cmpstr (f->shown->facts[0].subject.text, ==, "Orion");
  g_assert_nonnull (lectern_correction_marks_get (f->marks, LECTERN_ON_QUOTE, 0));
  g_assert_nonnull (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 0));
  g_assert_null (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 1));
}

static void
test_new_quote (Fixture *f, gconstpointer unused)
{
  LecternSpan span = at ("Orion, the shipping line, was pleased", 0);

  lectern_corrections_add_quote (f->set, f->shown, span.start, span.end, 5);
  check (f, MACHINE);
  g_assert_cmpuint (f->shown->n_quotes, ==, 2);
  g_assert_cmpint (f->shown->quotes[1].kind, ==, LECTERN_QUOTE_INDIRECT);
  g_assert_cmpuint (f->shown->quotes[1].speaker_entity, ==, 0);
  g_assert_true (lectern_span_is_set (f->shown->quotes[1].speaker));
  g_assert_false (lectern_span_is_set (f->shown->quotes[1].cue));
  g_assert_cmpuint (f->shown->n_facts, ==, 3);
  g_assert_cmpuint (f->shown->facts[2].quote, ==, 1);
  g_assert_nonnull (lectern_correction_marks_get (f->marks, LECTERN_ON_QUOTE, 1));
}

static void
test_reject_quote (Fixture *f, gconstpointer unused)
{
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_QUOTE, 0, FALSE);
  check (f, MACHINE);
  g_assert_cmpuint (f->shown->n_quotes, ==, 0);
  g_assert_cmpuint (f->shown->n_facts, ==, 1); /* its statement went with it */
  g_assert_cmpint (f->shown->facts[0].kind, ==, LECTERN_FACT_ROLE);
}

static void
test_quote_extent (Fixture *f, gconstpointer unused)
{
  LecternSpan inner = at ("We agreed.", 0);

  lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_QUOTE, 0, inner.start, inner.end);
  check (f, MACHINE);
  g_assert_cmpuint (f->shown->quotes[0].span.start, ==, inner.start);
  g_assert_cmpint (f->shown->quotes[0].kind, ==, LECTERN_QUOTE_INDIRECT);
}

static void
test_facts (Fixture *f, gconstpointer unused)
{
  lectern_corrections_confirm (f->set, f->shown, LECTERN_ON_FACT, 1);
  refresh (f);
  g_assert_cmpfloat (f->shown->facts[1].confidence, ==, 1);
  g_assert_nonnull (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 1));
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_FACT, 1, FALSE);
  refresh (f);
  g_assert_cmpuint (f->shown->n_facts, ==, 1);
  lectern_corrections_retype (f->set, f->shown, LECTERN_ON_FACT, 0, LECTERN_FACT_EVENT, FALSE);
  refresh (f);
  g_assert_cmpint (f->shown->facts[0].kind, ==, LECTERN_FACT_EVENT);
}

/* A better engine finds other names: what still fits is applied, nothing breaks. */
static void
test_other_engine (Fixture *f, gconstpointer unused)
{
  lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 1, LECTERN_ENTITY_ORGANISATION,
                              TRUE);
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_FACT, 1, FALSE);
  lectern_corrections_merge (f->set, f->shown, 2, 1);
  lectern_corrections_set_speaker (f->set, f->shown, 0, 0, 10);
  lectern_analysis_unref (f->analysis);
  f->analysis = lectern_analysis_new ();
  f->analysis->n_chars = g_utf8_strlen (text, -1);
  add_entity (f->analysis, LECTERN_ENTITY_PERSON, "Orion");
  add_mention (f->analysis, at ("Orion", 0), LECTERN_MENTION_NAME, 0);
  refresh (f);
  g_autofree char *corrected = picture (f);
  g_assert_cmpstr (corrected, ==, "*ORG Orion: *Orion");
}

static void
test_nothing_there (Fixture *f, gconstpointer unused)
{
  g_assert_null (lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 99, 0, FALSE));
  g_assert_null (lectern_corrections_reject (f->set, f->shown, LECTERN_ON_QUOTE, 1, FALSE));
  g_assert_null (lectern_corrections_rename (f->set, f->shown, 0, "  "));
  g_assert_null (lectern_corrections_merge (f->set, f->shown, 1, 1));
  g_assert_null (lectern_corrections_split (f->set, f->shown, 2, TRUE));
  g_assert_null (lectern_corrections_set_speaker (f->set, f->shown, 0, 5, 5));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->set)), ==, 0);
}

#define ADD(name, test) g_test_add ("/corrections/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("retype", test_retype);
  ADD ("retype-one", test_retype_one);
  ADD ("reject", test_reject);
  ADD ("reject-all", test_reject_all);
  ADD ("extent", test_extent);
  ADD ("rename", test_rename);
  ADD ("merge", test_merge);
  ADD ("split", test_split);
  ADD ("split-all", test_split_all);
  ADD ("new-name", test_new_name);
  ADD ("new-name-everywhere", test_new_name_everywhere);
  ADD ("speaker", test_speaker);
  ADD ("new-quote", test_new_quote);
  ADD ("reject-quote", test_reject_quote);
  ADD ("quote-extent", test_quote_extent);
  ADD ("facts", test_facts);
  ADD ("other-engine", test_other_engine);
  ADD ("nothing-there", test_nothing_there);
  return g_test_run ();
}
