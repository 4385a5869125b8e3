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
  g_assert_cmpuint (f->shown->facts[2].quote, ==, 1);
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
  ADD ("other-engine", test_other_engine);
  ADD ("nothing-there", test_nothing_there);
  return g_test_run ();
}
