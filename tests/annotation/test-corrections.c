/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrections of names, as pictures: the entities with their mentions. */

#include "fixture.h"

static void
test_retype (Fixture *f, gconstpointer unused)
{
  LecternAnnotation *a = lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 1,
                                                     LECTERN_ENTITY_ORGANISATION, TRUE);
  g_autofree char *line = lectern_corrections_describe (a);

  g_assert_cmpstr (line, ==, "“Orion” is an organisation");
  fixture_check (
      f, "PER Maria Vale: Maria Vale Vale she Vale | *ORG Orion: *Orion *Orion | LOC Porto: "
         "Porto");
  g_assert_null (lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 1,
                                             LECTERN_ENTITY_ORGANISATION, TRUE));
}

static void
test_retype_one (Fixture *f, gconstpointer unused)
{
  lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 4, LECTERN_ENTITY_ORGANISATION,
                              FALSE);
  fixture_check (
      f, "PER Maria Vale: Maria Vale Vale she Vale | PER Orion: Orion | LOC Porto: Porto | *ORG "
         "Orion: *Orion");
}

static void
test_reject (Fixture *f, gconstpointer unused)
{
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_NAME, 6, FALSE);
  fixture_check (f,
                 "PER Maria Vale: Maria Vale Vale she | PER Orion: Orion Orion | LOC Porto: Porto");
}

static void
test_reject_all (Fixture *f, gconstpointer unused)
{
  g_assert_cmpuint (lectern_corrections_count_mentions (f->shown, 0), ==, 4);
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_NAME, 0, TRUE);
  fixture_check (f, "PER Orion: Orion Orion | LOC Porto: Porto");
  g_assert_cmpuint (f->shown->quotes[0].speaker_entity, ==, LECTERN_NONE);
  g_assert_cmpuint (f->shown->facts[0].subject.entity, ==, LECTERN_NONE);
  g_assert_cmpuint (f->shown->facts[1].subject.entity, ==, 0); /* Orion moved up */
}

static void
test_extent (Fixture *f, gconstpointer unused)
{
  LecternSpan whole = fixture_at ("Vale Shipping", 0);

  g_assert_null (lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_NAME, 6, 0, 4));
  lectern_corrections_set_extent (f->set, f->shown, LECTERN_ON_NAME, 6, whole.start, whole.end);
  fixture_check (
      f, "PER Maria Vale: Maria Vale Vale she *Vale Shipping | PER Orion: Orion Orion | LOC "
         "Porto: Porto");
}

static void
test_rename (Fixture *f, gconstpointer unused)
{
  lectern_corrections_rename (f->set, f->shown, 0, " Maria J. Vale ");
  fixture_check (f,
                 "*PER Maria J. Vale: *Maria Vale *Vale *she *Vale | PER Orion: Orion Orion | LOC "
                 "Porto: Porto");
}

static void
test_merge (Fixture *f, gconstpointer unused)
{
  lectern_corrections_merge (f->set, f->shown, 2, 1);
  g_autofree char *name = NULL;
  g_object_get (f->set, "undo-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Merge of “Orion” and “Porto”");
  fixture_check (f, "PER Maria Vale: Maria Vale Vale she Vale | *LOC Porto: *Orion *Porto *Orion");
  g_assert_cmpuint (f->shown->facts[1].subject.entity, ==, 1);
}

static void
test_split (Fixture *f, gconstpointer unused)
{
  lectern_corrections_split (f->set, f->shown, 6, LECTERN_NONE, FALSE);
  fixture_check (
      f, "PER Maria Vale: Maria Vale Vale she | PER Orion: Orion Orion | LOC Porto: Porto | "
         "*PER Vale: *Vale");
}

static void
test_split_all (Fixture *f, gconstpointer unused)
{
  g_assert_cmpuint (lectern_corrections_count_same_words (f->set, f->shown, 6), ==, 2);
  lectern_corrections_split (f->set, f->shown, 6, LECTERN_NONE, TRUE);
  fixture_check (
      f, "PER Maria Vale: Maria Vale she | PER Orion: Orion Orion | LOC Porto: Porto | *PER "
         "Vale: *Vale *Vale");
  g_assert_cmpuint (f->shown->quotes[0].speaker_entity, ==, 3); /* went with its mention */
}

/* "she" is another one whom the article names; the kind of mention stays. */
static void
test_split_to (Fixture *f, gconstpointer unused)
{
  LecternAnnotation *made = lectern_corrections_split (f->set, f->shown, 5, 1, FALSE);
  g_autofree char *described = lectern_corrections_describe (made);

  g_assert_cmpstr (described, ==, "“she” is “Orion” here");
  fixture_check (f, "PER Maria Vale: Maria Vale Vale Vale | PER Orion: Orion Orion *she | LOC "
                    "Porto: Porto");
  g_assert_cmpint (f->shown->mentions[5].kind, ==, LECTERN_MENTION_PRONOUN);
  g_assert_null (lectern_corrections_split (f->set, f->shown, 5, 1, FALSE)); /* already */
}

static void
test_new_name (Fixture *f, gconstpointer unused)
{
  LecternSpan whole = fixture_at ("Vale Shipping", 0);

  lectern_corrections_add_name (f->set, f->shown, whole.start, whole.end,
                                LECTERN_ENTITY_ORGANISATION, LECTERN_NONE, FALSE);
  fixture_check (
      f, "PER Maria Vale: Maria Vale Vale she | PER Orion: Orion Orion | LOC Porto: Porto | "
         "*ORG Vale Shipping: *Vale Shipping");
  /* Rejecting what the reader made takes the making back. */
  g_assert_null (lectern_corrections_reject (f->set, f->shown, LECTERN_ON_NAME, 6, FALSE));
  fixture_refresh (f);
  g_autofree char *back = fixture_picture (f);
  g_assert_cmpstr (back, ==, MACHINE);
}

static void
test_new_name_everywhere (Fixture *f, gconstpointer unused)
{
  LecternSpan span = fixture_at ("Vale", 1);

  g_assert_cmpuint (lectern_corrections_count_places (f->set, span.start, span.end), ==, 3);
  lectern_corrections_add_name (f->set, f->shown, span.start, span.end, LECTERN_ENTITY_ORGANISATION,
                                LECTERN_NONE, TRUE);
  fixture_refresh (f);
  g_autofree char *corrected = fixture_picture (f);
  g_assert_cmpstr (corrected, ==,
                   "*ORG Vale: *Vale *Vale *Vale | PER Orion: Orion Orion | LOC Porto: Porto | PER "
                   "Maria Vale: she");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/corrections/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

/* Each is laid over the one before it, also where many are made within a millisecond. */
static void
test_order (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < 60; i++)
    {
      LecternEntityType type = (LecternEntityType) (i % 3);

      lectern_corrections_retype (f->set, f->shown, LECTERN_ON_NAME, 1, type, TRUE);
      fixture_refresh (f);
      g_assert_cmpint (f->shown->entities[f->shown->mentions[1].entity].type, ==, type);
    }
}

static void
test_edit_fact (Fixture *f, gconstpointer unused)
{
  LecternAnnotation *a =
      lectern_corrections_edit_fact (f->set, f->shown, 0, "Porto", "harbour | of", "the north");
  g_autofree char *line = lectern_corrections_describe (a);

  g_assert_cmpstr (line, ==, "The fact is: Porto · harbour / of · the north");
  fixture_refresh (f);
  g_assert_cmpstr (f->shown->facts[0].subject.text, ==, "Porto");
  g_assert_cmpstr (f->shown->entities[f->shown->facts[0].subject.entity].name, ==, "Porto");
  g_assert_cmpstr (f->shown->facts[0].relation, ==, "harbour / of");
  g_assert_cmpuint (f->shown->facts[0].object.entity, ==, LECTERN_NONE);

  /* The edited fact can be edited and rejected in its turn. */
  lectern_corrections_edit_fact (f->set, f->shown, 0, "Orion", "", "");
  fixture_refresh (f);
  g_assert_cmpstr (f->shown->facts[0].subject.text, ==, "Orion");
  g_assert_null (f->shown->facts[0].relation);
  g_assert_null (lectern_corrections_edit_fact (f->set, f->shown, 0, "Orion", NULL, " "));
  g_assert_null (lectern_corrections_edit_fact (f->set, f->shown, 0, " ", "is", "nobody"));
  lectern_corrections_reject (f->set, f->shown, LECTERN_ON_FACT, 0, FALSE);
  guint n_facts = f->shown->n_facts;
  fixture_refresh (f);
  g_assert_cmpuint (f->shown->n_facts, ==, n_facts - 1);
  for (guint i = 0; i < 3; i++)
    lectern_annotation_set_undo (f->set);
  fixture_refresh (f);
  g_assert_cmpuint (f->shown->n_facts, ==, n_facts);
  g_assert_cmpstr (f->shown->facts[0].subject.text, !=, "Orion");
}

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
  ADD ("split-to", test_split_to);
  ADD ("new-name", test_new_name);
  ADD ("new-name-everywhere", test_new_name_everywhere);
  ADD ("order", test_order);
  ADD ("edit-fact", test_edit_fact);
  return g_test_run ();
}
