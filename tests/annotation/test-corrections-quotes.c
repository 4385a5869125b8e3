/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrections of quotations and facts; an engine that finds something else. */

#include "fixture.h"

static void
test_speaker (Fixture *f, gconstpointer unused)
{
  LecternSpan orion = fixture_at ("Orion", 1);

  lectern_corrections_set_speaker (f->set, f->shown, 0, orion.start, orion.end);
  fixture_check (f, MACHINE);
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
  LecternSpan span = fixture_at ("Orion, the shipping line, was pleased", 0);

  lectern_corrections_add_quote (f->set, span.start, span.end, f->shown->mentions[5].span);
  fixture_check (f, MACHINE);
  g_assert_cmpuint (f->shown->n_quotes, ==, 2);
  g_assert_cmpint (f->shown->quotes[1].kind, ==, LECTERN_QUOTE_INDIRECT);
  g_assert_cmpuint (f->shown->quotes[1].speaker_entity, ==, 0);
  g_assert_true (lectern_span_is_set (f->shown->quotes[1].speaker));
  g_assert_false (lectern_span_is_set (f->shown->quotes[1].cue));
  g_assert_cmpuint (f->shown->n_facts, ==, 3);
  g_assert_cmpuint (f->shown->facts[1].quote, ==, 1); /* by its place and kind */
  g_assert_nonnull (lectern_correction_marks_get (f->marks, LECTERN_ON_QUOTE, 1));
}

static void
test_reject_quote (Fixture *f, gconstpointer unused)
{
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_QUOTE, 0, FALSE);
  fixture_check (f, MACHINE);
  g_assert_cmpuint (f->shown->n_quotes, ==, 0);
  g_assert_cmpuint (f->shown->n_facts, ==, 1); /* its statement went with it */
  g_assert_cmpint (f->shown->facts[0].kind, ==, LECTERN_FACT_ROLE);
}

static void
test_quote_extent (Fixture *f, gconstpointer unused)
{
  LecternSpan inner = fixture_at ("We agreed.", 0);

  lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_QUOTE, 0, inner.start, inner.end);
  fixture_check (f, MACHINE);
  g_assert_cmpuint (f->shown->quotes[0].span.start, ==, inner.start);
  g_assert_cmpint (f->shown->quotes[0].kind, ==, LECTERN_QUOTE_INDIRECT);
}

static void
test_facts (Fixture *f, gconstpointer unused)
{
  lectern_corrections_confirm (f->set, f->shown, LECTERN_ON_FACT, 1);
  fixture_refresh (f);
  g_assert_cmpfloat (f->shown->facts[1].confidence, ==, 1);
  g_assert_nonnull (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 1));
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_FACT, 1, FALSE);
  fixture_refresh (f);
  g_assert_cmpuint (f->shown->n_facts, ==, 1);
  lectern_corrections_retype (f->set, f->shown, LECTERN_ON_FACT, 0, LECTERN_FACT_EVENT, FALSE);
  fixture_refresh (f);
  g_assert_cmpint (f->shown->facts[0].kind, ==, LECTERN_FACT_EVENT);
}

static void
assert_undo_name (Fixture *f, const char *expected)
{
  g_autofree char *name = NULL;

  g_object_get (f->set, "undo-name", &name, NULL);
  g_assert_cmpstr (name, ==, expected);
}

/* Facts of the reader stand among the engine's where the article states them. */
static void
test_fact_order (Fixture *f, gconstpointer unused)
{
  LecternSpan first = fixture_at ("Vale met Orion", 0);
  guint last = 0;

  lectern_corrections_add_fact (f->set, first.start, first.end, LECTERN_FACT_EVENT, "Maria Vale",
                                "met", "Orion");
  fixture_refresh (f);
  g_assert_cmpuint (f->shown->n_facts, ==, 3);
  g_assert_cmpstr (f->shown->facts[0].relation, ==, "met");
  g_assert_nonnull (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 0));
  g_assert_null (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 1));
  for (guint i = 0; i < f->shown->n_facts; i++)
    {
      g_assert_cmpuint (f->shown->facts[i].span.start, >=, last);
      last = f->shown->facts[i].span.start;
    }
}

static void
check_edge (Fixture *f, const char *from, gboolean at_end, gboolean outwards, const char *to)
{
  LecternArticle *article = lectern_annotation_set_get_article (f->set);
  LecternSpan moved =
      lectern_corrections_move_edge (article, fixture_at (from, 0), at_end, outwards);
  g_autofree char *words = lectern_article_dup_slice (article, moved.start, moved.end);

  g_assert_cmpstr (words, ==, to);
}

static void
test_edges (Fixture *f, gconstpointer unused)
{
  check_edge (f, "met", TRUE, TRUE, "met Orion");
  check_edge (f, "met", FALSE, TRUE, "Vale met");
  check_edge (f, "met Orion", TRUE, FALSE, "met");
  check_edge (f, "met Orion", FALSE, FALSE, "Orion");
  check_edge (f, "met", TRUE, FALSE, "met");
  check_edge (f, "met", FALSE, FALSE, "met");
  check_edge (f, "Maria", FALSE, TRUE, "Maria");
  check_edge (f, "to comment", TRUE, TRUE, "to comment");
  check_edge (f, "Porto", TRUE, TRUE, "Porto. Vale");
  check_edge (f, "Porto. Vale said: “We", TRUE, FALSE, "Porto. Vale said");
  check_edge (f, "Porto. Vale", FALSE, FALSE, "Vale");
}

/* The reader's choice of the words that state a fact, kept when another engine finds it in others.
 */
static void
test_fact_evidence (Fixture *f, gconstpointer unused)
{
  const LecternSpan wanted = fixture_at ("Orion, the shipping line, was pleased", 0);
  const LecternSpan elsewhere = fixture_at ("Porto", 0);

  g_assert_null (lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_FACT, 1,
                                                 elsewhere.start, elsewhere.end));
  LecternAnnotation *made = lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_FACT, 1,
                                                            wanted.start, wanted.end);
  assert_undo_name (f, "Change of Evidence");
  g_autofree char *line = lectern_corrections_describe (made);
  g_assert_cmpstr (line, ==, "The fact is stated in “Orion, the shipping line, was pleased”");
  f->analysis->facts[1].span = fixture_at ("the shipping line", 0);
  fixture_refresh (f);
  g_assert_cmpuint (f->shown->facts[1].span.start, ==, wanted.start);
  g_assert_cmpuint (f->shown->facts[1].span.end, ==, wanted.end);
  g_assert_true (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 1) == made);
  lectern_annotation_set_undo (f->set);
  fixture_refresh (f);
  g_assert_cmpuint (f->shown->facts[1].span.end, ==, f->analysis->facts[1].span.end);
}

static LecternAnnotation *
state_fact (Fixture *f, const char *subject, const char *relation, const char *object)
{
  const LecternSpan evidence = fixture_at ("Vale Shipping declined to comment", 0);
  LecternAnnotation *made = lectern_corrections_add_fact (
      f->set, evidence.start, evidence.end, LECTERN_FACT_EVENT, subject, relation, object);

  fixture_refresh (f);
  return made;
}

static void
test_new_fact (Fixture *f, gconstpointer unused)
{
  g_assert_null (state_fact (f, " ", "declined", NULL));
  LecternAnnotation *made = state_fact (f, "Maria Vale", "declined to comment", NULL);
  assert_undo_name (f, "New Fact");
  g_autofree char *line = lectern_corrections_describe (made);
  g_assert_cmpstr (line, ==, "The fact is: Maria Vale · declined to comment");
  g_assert_cmpuint (f->shown->n_facts, ==, 3);
  const LecternFact *fact = &f->shown->facts[2];
  g_assert_cmpint (fact->kind, ==, LECTERN_FACT_EVENT);
  g_assert_cmpuint (fact->subject.entity, ==, 0);
  g_assert_cmpstr (fact->relation, ==, "declined to comment");
  g_assert_null (fact->object.text);
  g_assert_cmpuint (fact->quote, ==, LECTERN_NONE);
  g_assert_true (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 2) == made);

  /* What the reader made goes by taking back the making; the fact beside it stays. */
  state_fact (f, "Orion", "was there", "too");
  g_assert_cmpuint (f->shown->n_facts, ==, 4);
  g_assert_null (lectern_corrections_reject (f->set, f->shown, LECTERN_ON_FACT, 2, TRUE));
  fixture_refresh (f);
  g_assert_cmpuint (f->shown->n_facts, ==, 3);
  g_assert_cmpstr (f->shown->facts[2].subject.text, ==, "Orion");
}

static guint
count_corrections (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (f->set));
}

/* Word by word, the evidence is one correction, of a fact of the reader's own not even that; each
 * word is a step of undo. */
static void
test_evidence_by_words (Fixture *f, gconstpointer unused)
{
  LecternArticle *article = lectern_annotation_set_get_article (f->set);
  LecternSpan was = f->shown->facts[1].span;

  for (guint i = 0; i < 3; i++)
    {
      LecternSpan wider =
          lectern_corrections_move_edge (article, f->shown->facts[1].span, TRUE, TRUE);

      g_assert_nonnull (lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_FACT, 1,
                                                        wider.start, wider.end));
      fixture_refresh (f);
      g_assert_cmpuint (f->shown->facts[1].span.end, ==, wider.end);
      g_assert_cmpuint (count_corrections (f), ==, 1);
    }
  for (guint i = 0; i < 3; i++)
    lectern_annotation_set_undo (f->set);
  fixture_refresh (f);
  g_assert_cmpuint (f->shown->facts[1].span.end, ==, was.end);
  g_assert_cmpuint (count_corrections (f), ==, 0);

  LecternAnnotation *made = state_fact (f, "Maria Vale", "declined to comment", NULL);
  was = f->shown->facts[2].span;
  lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_FACT, 2, was.start + 5, was.end);
  assert_undo_name (f, "Change of Evidence");
  fixture_refresh (f);
  g_assert_cmpuint (f->shown->facts[2].span.start, ==, was.start + 5);
  g_assert_true (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 2) == made);
  g_assert_cmpuint (count_corrections (f), ==, 1);
}

/* Once the engine finds it too, it is listed once, and still the reader's. */
static void
test_new_fact_is_found (Fixture *f, gconstpointer unused)
{
  const LecternSpan evidence = fixture_at ("the shipping line", 0);
  LecternAnnotation *made = lectern_corrections_add_fact (
      f->set, evidence.start, evidence.end, LECTERN_FACT_ROLE, "Orion", "shipping line", "");

  fixture_refresh (f);
  g_assert_cmpuint (f->shown->n_facts, ==, 2);
  g_assert_true (lectern_correction_marks_get (f->marks, LECTERN_ON_FACT, 1) == made);
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
  f->analysis->n_chars = g_utf8_strlen (fixture_text, -1);
  fixture_add_entity (f->analysis, LECTERN_ENTITY_PERSON, "Orion");
  fixture_add_mention (f->analysis, fixture_at ("Orion", 0), LECTERN_MENTION_NAME, 0);
  fixture_refresh (f);
  g_autofree char *corrected = fixture_picture (f);
  g_assert_cmpstr (corrected, ==, "*ORG Orion: *Orion");
}

static void
test_nothing_there (Fixture *f, gconstpointer unused)
{
  g_assert_null (lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 99, 0, FALSE));
  g_assert_null (lectern_corrections_reject (f->set, f->shown, LECTERN_ON_QUOTE, 1, FALSE));
  g_assert_null (lectern_corrections_rename (f->set, f->shown, 0, "  "));
  g_assert_null (lectern_corrections_merge (f->set, f->shown, 1, 1));
  g_assert_null (lectern_corrections_split (f->set, f->shown, 2, LECTERN_NONE, TRUE));
  g_assert_null (lectern_corrections_set_speaker (f->set, f->shown, 0, 5, 5));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->set)), ==, 0);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/corrections/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("speaker", test_speaker);
  ADD ("new-quote", test_new_quote);
  ADD ("reject-quote", test_reject_quote);
  ADD ("quote-extent", test_quote_extent);
  ADD ("facts", test_facts);
  ADD ("fact-order", test_fact_order);
  ADD ("edges", test_edges);
  ADD ("evidence-by-words", test_evidence_by_words);
  ADD ("fact-evidence", test_fact_evidence);
  ADD ("new-fact", test_new_fact);
  ADD ("new-fact-is-found", test_new_fact_is_found);
  ADD ("other-engine", test_other_engine);
  ADD ("nothing-there", test_nothing_there);
  return g_test_run ();
}
