/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sidebar's lists hold and how it is written: no widget, no screen. */

#include "sample-analysis.h"
#include "ui/sidebar/fact-line.h"
#include "ui/sidebar/fact-sheet.h"
#include "ui/sidebar/facts-model.h"
#include "ui/sidebar/names-model.h"
#include "ui/sidebar/quotes-model.h"
#include "ui/sidebar/row-splice.h"
#include "ui/sidebar/search-words.h"
#include "ui/sidebar/section-model.h"

typedef struct
{
  LecternArticle *article;
  LecternAnalysis *analysis;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->article = sample_article_new ();
  fixture->analysis = sample_analysis_new (fixture->article);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->article);
  lectern_analysis_unref (fixture->analysis);
}

/* The list as one string: "People: Ann 3, Bob 1 | Places: …" is easier to read than asserts. */
static char *
print_names (GListModel *names)
{
  GString *all = g_string_new (NULL);
  const char *section = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (LecternNameItem) item = g_list_model_get_item (names, i);
      const char *title = lectern_name_item_get_section (item);

      if (g_strcmp0 (title, section) != 0)
        g_string_append_printf (all, "%s%s:", all->len > 0 ? " | " : "", title);
      section = title;
      g_string_append_printf (all, " %s %u", lectern_name_item_get_name (item),
                              lectern_name_item_get_n_mentions (item));
    }
  return g_string_free (all, FALSE);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) names = lectern_names_model_new (fixture->analysis);
  g_autofree char *all = print_names (names);
  g_autoptr (LecternNameItem) first = g_list_model_get_item (names, 0);
  g_autofree char *detail = NULL;

  g_assert_cmpstr (all, ==,
                   "People: Élodie Marchetti 3 Tom Okafor 2 Ruth Adeyemi 1"
                   " | Organisations: Port Authority of Westhaven 3 Blue Line 1"
                   " | Places: Westhaven 1");
  g_object_get (first, "detail", &detail, NULL);
  g_assert_cmpstr (detail, ==, "chief engineer, Port Authority of Westhaven");
}

static void
test_never_named (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) names = NULL;

  for (guint i = 0; i < fixture->analysis->n_mentions; i++)
    fixture->analysis->mentions[i].kind = LECTERN_MENTION_NOMINAL;
  names = lectern_names_model_new (fixture->analysis);
  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 0);
}

static void
test_quotes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) quotes = lectern_quotes_model_new (fixture->article, fixture->analysis);
  g_autoptr (LecternQuoteItem) parts = g_list_model_get_item (quotes, 1);
  g_autoptr (LecternQuoteItem) run = g_list_model_get_item (quotes, 2);
  g_autoptr (LecternQuoteItem) last = g_list_model_get_item (quotes, 5);
  LecternSpan second = sample_find (fixture->article, "anyone to listen.”", 0);

  g_assert_cmpuint (g_list_model_get_n_items (quotes), ==, 6);
  g_assert_cmpstr (lectern_quote_item_get_text (parts), ==,
                   "“We found eleven cracks, two of them as long as my arm,” … “Nobody should have "
                   "driven over it.”");
  g_assert_cmpstr (lectern_quote_item_get_text (run), ==,
                   "“I asked for an inspection in March.\nIt took until October for anyone to "
                   "listen.”");
  g_assert_cmpuint (lectern_quote_item_get_span (run).end, ==, second.end);
  g_assert_cmpstr (lectern_quote_item_get_section (run), ==, "Élodie Marchetti");
  g_assert_cmpstr (lectern_quote_item_get_speaker (last), ==, "Police");
}

static void
test_nobody_named (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) quotes = NULL;
  g_autoptr (LecternQuoteItem) last = NULL;

  fixture->analysis->quotes[0].speaker_entity = LECTERN_NONE;
  fixture->analysis->quotes[0].speaker = (LecternSpan){ LECTERN_NONE, LECTERN_NONE };
  quotes = lectern_quotes_model_new (fixture->article, fixture->analysis);
  last = g_list_model_get_item (quotes, 5);
  g_assert_null (lectern_quote_item_get_speaker (last));
  g_assert_cmpstr (lectern_quote_item_get_section (last), ==, "Nobody named");
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "Élodie Marchetti: the bridge would remain closed until spring",
    "Élodie Marchetti: “We found eleven cracks, two of them as long as my arm, … Nobody should "
    "have driven over it.”",
    "Police: traffic in Westhaven had slowed by 30%",
    "Élodie Marchetti · chief engineer, Port Authority of Westhaven",
    "Tom Okafor · mayor",
    "Ruth Adeyemi · wife of Tom Okafor",
    "Ruth Adeyemi · founder of Blue Line",
    "Tom Okafor · age 54",
    "about £4.2 million · repairs",
    "3,100 · commuters",
    "Élodie Marchetti will present a plan on Friday",
    "PAW · Port Authority of Westhaven",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line =
          lectern_fact_line (fixture->article, fixture->analysis, &fixture->analysis->facts[i]);

      g_assert_cmpstr (line, ==, lines[i]);
    }
}

static void
test_incomplete_fact (Fixture *fixture, gconstpointer data)
{
  LecternFact *role = &fixture->analysis->facts[3];
  g_autoptr (GListModel) before = lectern_facts_model_new (fixture->article, fixture->analysis);
  g_autoptr (GListModel) after = NULL;

  g_clear_pointer (&role->relation, g_free);
  after = lectern_facts_model_new (fixture->article, fixture->analysis);
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, g_list_model_get_n_items (before) - 1);
}

static void
test_uncertain_last (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) facts = lectern_facts_model_new (fixture->article, fixture->analysis);
  guint n = g_list_model_get_n_items (facts);

  g_assert_cmpuint (n, ==, 14);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LecternFactItem) item = g_list_model_get_item (facts, i);

      g_assert_cmpint (lectern_fact_item_is_uncertain (item), ==, i >= 12);
    }
}

static void
test_by_person (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) facts =
      lectern_facts_model_new_by_person (fixture->article, fixture->analysis);
  g_autoptr (GString) all = g_string_new (NULL);
  const char *section = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (LecternFactItem) item = g_list_model_get_item (facts, i);
      const char *title = lectern_fact_item_get_section (item);

      if (g_strcmp0 (title, section) != 0)
        g_string_append_printf (all, "[%s]\n", title);
      section = title;
      g_string_append_printf (all, "%s\n", lectern_fact_item_get_line (item));
    }
  g_assert_cmpstr (all->str, ==,
                   "[Élodie Marchetti]\n"
                   "chief engineer, Port Authority of Westhaven\n"
                   "said: the bridge would remain closed until spring\n"
                   "“We found eleven cracks, two of them as long as my arm, … Nobody should have "
                   "driven over it.”\n"
                   "Élodie Marchetti will present a plan on Friday\n"
                   "[Tom Okafor]\n"
                   "mayor\n"
                   "Age 54\n"
                   "Ruth Adeyemi · wife of Tom Okafor\n"
                   "[Ruth Adeyemi]\n"
                   "wife of Tom Okafor\n"
                   "founder of Blue Line\n");
}

static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) facts = lectern_facts_model_new (fixture->article, fixture->analysis);
  g_autoptr (GListStore) one = g_list_store_new (LECTERN_TYPE_FACT_ITEM);
  g_autoptr (LecternFactItem) figure = g_list_model_get_item (facts, 8);
  g_autofree char *text = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *row = NULL;
  LecternSpan span = sample_find (fixture->article, "Repairs would cost about £4.2 million", 0);

  g_list_store_append (one, figure);
  text = lectern_fact_sheet_write (G_LIST_MODEL (one), LECTERN_FACT_SHEET_TEXT, NULL);
  g_assert_cmpstr (text, ==,
                   "about £4.2 million · repairs (According to Port Authority of Westhaven)\n");

  markdown = lectern_fact_sheet_write (G_LIST_MODEL (one), LECTERN_FACT_SHEET_MARKDOWN, NULL);
  g_assert_cmpstr (markdown, ==,
                   "## Figures\n\n- about £4.2 million · repairs (According to Port Authority of "
                   "Westhaven)\n  > Repairs would cost about £4.2 million\n");

  csv = lectern_fact_sheet_write (G_LIST_MODEL (one), LECTERN_FACT_SHEET_CSV, "a \"b\", c.txt");
  row = g_strdup_printf (
      "file,kind,subject,relation,object,when,where,start,end,confidence,evidence\r\n"
      "\"a \"\"b\"\", c.txt\",figure,repairs,cost,about £4.2 million,,,%u,%u,0.90,"
      "Repairs would cost about £4.2 million\r\n",
      span.start, span.end);
  g_assert_cmpstr (csv, ==, row);
}

/* ---- Filter and headings ---------------------------------------------------------------- */

static void
test_search (void)
{
  g_autofree char *folded = lectern_search_fold ("Élodie Marchetti · CHIEF engineer");
  g_auto (GStrv) found = lectern_search_split ("  elodie engin ");
  g_auto (GStrv) lost = lectern_search_split ("elodie mayor");
  g_auto (GStrv) none = lectern_search_split ("   ");

  g_assert_true (lectern_search_matches (folded, (const char *const *) found));
  g_assert_false (lectern_search_matches (folded, (const char *const *) lost));
  g_assert_true (lectern_search_matches (folded, (const char *const *) none));
}

static const char *
section_of_name (gpointer item, gpointer user_data)
{
  return lectern_name_item_get_section (item);
}

static char *
print_sections (LecternSectionModel *sections)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sections)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (sections), i);

      if (LECTERN_IS_SECTION_HEADER (item))
        g_string_append_printf (all, "[%s %u] ",
                                lectern_section_header_get_title (LECTERN_SECTION_HEADER (item)),
                                lectern_section_header_get_count (LECTERN_SECTION_HEADER (item)));
      else
        g_string_append_printf (all, "%s ", lectern_name_item_get_name (LECTERN_NAME_ITEM (item)));
    }
  return g_string_free (all, FALSE);
}

static void
assert_sections (LecternSectionModel *sections, const char *expected)
{
  g_autofree char *all = print_sections (sections);

  g_assert_cmpstr (all, ==, expected);
}

static void
record_change_cb (GListModel *list, guint position, guint removed, guint added, gpointer user_data)
{
  g_string_printf (user_data, "%u -%u +%u", position, removed, added);
}

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) names = lectern_names_model_new (fixture->analysis);
  g_autoptr (LecternSectionModel) sections =
      lectern_section_model_new (names, section_of_name, NULL);
  g_autoptr (GString) change = g_string_new (NULL);
  g_autoptr (LecternSectionHeader) places = NULL;

  assert_sections (sections, "[People 3] Élodie Marchetti Tom Okafor Ruth Adeyemi "
                             "[Organisations 2] Port Authority of Westhaven Blue Line "
                             "[Places 1] Westhaven ");

  /* Only what differs is announced, so that the view keeps its place. */
  g_signal_connect (sections, "items-changed", G_CALLBACK (record_change_cb), change);
  g_list_store_remove (G_LIST_STORE (names), 4);
  g_assert_cmpstr (change->str, ==, "6 -1 +0");
  assert_sections (sections, "[People 3] Élodie Marchetti Tom Okafor Ruth Adeyemi "
                             "[Organisations 1] Port Authority of Westhaven "
                             "[Places 1] Westhaven ");

  lectern_section_model_set_aside (sections, "Places");
  assert_sections (sections, "[People 3] Élodie Marchetti Tom Okafor Ruth Adeyemi "
                             "[Organisations 1] Port Authority of Westhaven [Places 1] ");
  places = g_list_model_get_item (G_LIST_MODEL (sections), 6);
  lectern_section_model_toggle (sections, places);
  g_assert_cmpstr (change->str, ==, "7 -0 +1");
  lectern_section_model_toggle (sections, places);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sections)), ==, 7);
  lectern_section_model_set_show_folded (sections, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sections)), ==, 8);
}

/* One role is renamed: of all rows only that one is replaced. */
static void
test_reuse (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) facts = lectern_facts_model_new (fixture->article, fixture->analysis);
  g_autoptr (LecternAnalysis) corrected = lectern_analysis_copy (fixture->analysis);
  g_autoptr (GListModel) fresh = NULL;
  g_autoptr (GString) change = g_string_new (NULL);
  g_autoptr (LecternFactItem) kept = g_list_model_get_item (facts, 0);
  g_autoptr (LecternFactItem) first = NULL;

  g_free (corrected->facts[4].relation);
  corrected->facts[4].relation = g_strdup ("lord mayor");
  fresh = lectern_facts_model_new (fixture->article, corrected);
  g_signal_connect (facts, "items-changed", G_CALLBACK (record_change_cb), change);
  lectern_rows_splice (G_LIST_STORE (facts), fresh, lectern_fact_item_reuse);

  g_assert_cmpstr (change->str, ==, "4 -1 +1");
  first = g_list_model_get_item (facts, 0);
  g_assert_true (first == kept);
  g_assert_true (lectern_fact_item_get_analysis (kept) == corrected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/sidebar/names/by-kind-and-mentions", test_names);
  ADD ("/sidebar/names/never-named", test_never_named);
  ADD ("/sidebar/quotes/runs-and-parts", test_quotes);
  ADD ("/sidebar/quotes/nobody-named", test_nobody_named);
  ADD ("/sidebar/facts/lines", test_lines);
  ADD ("/sidebar/facts/incomplete", test_incomplete_fact);
  ADD ("/sidebar/facts/uncertain-last", test_uncertain_last);
  ADD ("/sidebar/facts/by-person", test_by_person);
  ADD ("/sidebar/facts/sheet", test_sheet);
  ADD ("/sidebar/sections", test_sections);
  ADD ("/sidebar/reuse", test_reuse);
#undef ADD
  g_test_add_func ("/sidebar/search", test_search);
  return g_test_run ();
}
