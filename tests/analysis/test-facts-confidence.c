/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The confidence of facts: its table names what there is, and what is seen of a fact moves it. */

#include <glib.h>
#include <string.h>

#include "analysis/engine.h"

static gboolean
is_kind (const char *name, gsize length)
{
  for (guint kind = 0; kind < LECTERN_N_FACT_KINDS; kind++)
    {
      const char *known = lectern_fact_kind_to_string (kind);

      if (strlen (known) == length && strncmp (known, name, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_trait (const char *name)
{
  for (guint bit = 0; lectern_fact_trait_to_string (bit) != NULL; bit++)
    if (strcmp (lectern_fact_trait_to_string (bit), name) == 0)
      return TRUE;
  return FALSE;
}

/* A misspelt line would be no error for the engine: it would weigh nothing. */
static void
test_table (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("LECTERN_DATA_DIR"), "lexicon", "fact-confidence.txt", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_kinds = 0;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) fields = g_strsplit (*line, "\t", 2);
      const char *dot;
      double number;

      if (**line == '\0' || **line == '#')
        continue;
      g_assert_nonnull (fields[1]);
      number = g_ascii_strtod (fields[1], NULL);
      dot = strchr (fields[0], '.');
      n_kinds += is_kind (fields[0], strlen (fields[0]));
      if (dot == NULL)
        g_assert_true (number > 0 && number < 1);
      else if (!is_kind (fields[0], (gsize) (dot - fields[0])) || !is_trait (dot + 1))
        g_error ("there is no kind or no trait: %s", fields[0]);
    }
  g_assert_cmpuint (n_kinds, ==, LECTERN_N_FACT_KINDS);
}

/* The confidence of the event whose verb group is relation; -1: there is none. */
static double
confidence_of (const LecternAnalysis *analysis, const char *relation)
{
  for (guint i = 0; i < analysis->n_facts; i++)
    {
      const LecternFact *fact = &analysis->facts[i];

      g_assert_nonnull (fact->pattern);
      if (fact->kind == LECTERN_FACT_EVENT && g_str_has_suffix (fact->relation, relation))
        return fact->confidence;
    }
  return -1;
}

static void
test_traits (gconstpointer data)
{
  static const char text[] =
      "Mayor Anna Berg opened the new library in Oslo on Monday. Parents have signed a petition "
      "to close the old school.\n";
  const LecternEngine *engine = data;
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (engine, text, strlen (text), NULL, NULL);
  double opened = confidence_of (analysis, "opened");
  double close = confidence_of (analysis, "close");

  if (lectern_engine_get_model_problem (engine) != NULL)
    {
      g_test_skip ("there is no model, so there is no grammar");
      return;
    }
  g_assert_cmpfloat (opened, >=, LECTERN_DEFAULT_MIN_CONFIDENCE);
  /* What is planned for the school need not be on the sheet, and is less sure if it is. */
  g_assert_cmpfloat (close, <, opened);
}

/* However long the article, the sheet stays short. */
static void
test_limit (gconstpointer data)
{
  const LecternEngine *engine = data;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LecternAnalysis) analysis = NULL;
  guint shown = 0;

  for (char c = 'a'; c <= 'z'; c++)
    g_string_append_printf (text,
                            "Mayor Anna Berg opened school %c%c in Oslo on Monday. The council "
                            "sold house %c%c to a bank on Friday.\n",
                            c, c, c, c);
  analysis = lectern_engine_analyze (engine, text->str, text->len, NULL, NULL);
  for (guint i = 0; i < analysis->n_facts; i++)
    shown += analysis->facts[i].kind == LECTERN_FACT_EVENT
             && analysis->facts[i].confidence >= LECTERN_DEFAULT_MIN_CONFIDENCE;
  g_assert_cmpuint (shown, <=, 25);
}

/* The event whose verb group is relation; NULL: there is none. */
static const LecternFact *
find_event (const LecternAnalysis *analysis, const char *relation)
{
  for (guint i = 0; i < analysis->n_facts; i++)
    if (analysis->facts[i].kind == LECTERN_FACT_EVENT
        && strcmp (analysis->facts[i].relation, relation) == 0)
      return &analysis->facts[i];
  return NULL;
}

/* "which" and "who" are the nouns they stand for; what is only supposed is no event, and what did
 * not happen, or will, stays so. */
static void
test_events (gconstpointer data)
{
  static const char text[] =
      "Peter Grant runs the trust which his brother founded in 1990. Anna Ruiz and Tom Fox "
      "attended the opening. The mayor did not attend the lunch. Anna Ruiz will pledge two "
      "million euros. If the council rejects the plan, the house stays empty. The shop was "
      "burnt by rebels who occupied the town.\n";
  const LecternEngine *engine = data;
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (engine, text, strlen (text), NULL, NULL);

  if (lectern_engine_get_model_problem (engine) != NULL)
    {
      g_test_skip ("there is no model, so there is no grammar");
      return;
    }
  g_assert_nonnull (find_event (analysis, "founded"));
  g_assert_cmpstr (find_event (analysis, "founded")->object.text, ==, "trust");
  g_assert_nonnull (find_event (analysis, "attended"));
  g_assert_cmpstr (find_event (analysis, "attended")->subject.text, ==, "Anna Ruiz and Tom Fox");
  g_assert_nonnull (find_event (analysis, "did not attend"));
  g_assert_null (find_event (analysis, "attend"));
  g_assert_nonnull (find_event (analysis, "will pledge"));
  g_assert_null (find_event (analysis, "rejects"));
  g_assert_nonnull (find_event (analysis, "occupied"));
  g_assert_cmpstr (find_event (analysis, "occupied")->subject.text, ==, "rebels");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternEngine) engine = NULL;

  g_test_init (&argc, &argv, NULL);
  engine = lectern_engine_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/facts-confidence/table", test_table);
  g_test_add_data_func ("/facts-confidence/traits", engine, test_traits);
  g_test_add_data_func ("/facts-confidence/limit", engine, test_limit);
  g_test_add_data_func ("/facts-confidence/events", engine, test_events);
  return g_test_run ();
}
