/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every pattern finds what its examples say, and damaged files of patterns are refused. */

#include "config.h"

#include "analysis/engine.h"
#include "analysis/facts/facts-patterns.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  const LecternEngine *engine;
  char *pattern;
  char *line;
  LecternFactKind kind;
  gboolean nothing; /* the pattern is against every fact of its kind */
} Example;

static const char *
argument_text (const LecternAnalysis *analysis, const LecternArgument *argument)
{
  return argument->entity != LECTERN_NONE ? analysis->entities[argument->entity].name
                                          : argument->text;
}

/* "Anna Ruiz | mother | Tom Fox", "Anna Ruiz | left | - | when: on Monday" (transfer full) */
static char *
describe (const LecternAnalysis *analysis, const LecternFact *fact)
{
  const char *object = argument_text (analysis, &fact->object);

  return g_strconcat (argument_text (analysis, &fact->subject), " | ", fact->relation, " | ",
                      object != NULL ? object : "-", fact->when != NULL ? " | when: " : "",
                      fact->when != NULL ? fact->when : "", fact->where != NULL ? " | where: " : "",
                      fact->where != NULL ? fact->where : "", NULL);
}

static void
test_example (gconstpointer data)
{
  const Example *example = data;
  g_auto (GStrv) sides = g_strsplit (example->line + 2, " => ", 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (example->engine, sides[0], strlen (sides[0]), NULL, &error);
  g_autoptr (GString) found = g_string_new (NULL);
  gboolean seen = FALSE;

  g_assert_no_error (error);
  if (!analysis->has_grammar)
    {
      g_test_skip ("there is no model");
      return;
    }
  for (guint i = 0; i < analysis->n_facts; i++)
    {
      g_autofree char *says = NULL;

      if (example->nothing ? analysis->facts[i].kind != example->kind
                           : analysis->facts[i].pattern != g_intern_string (example->pattern))
        continue;
      says = describe (analysis, &analysis->facts[i]);
      g_string_append_printf (found, "[%s]", says);
      seen = seen || g_strcmp0 (says, sides[1]) == 0;
    }
  if (example->line[0] == '+' && !seen)
    g_test_message ("%s: found %s", example->line, found->str);
  if (example->line[0] == '-' && found->len > 0)
    g_test_message ("%s: found %s", example->line, found->str);
  g_assert_true (example->line[0] == '+' ? seen : found->len == 0);
}

static void
example_free (gpointer data)
{
  Example *example = data;

  g_free (example->pattern);
  g_free (example->line);
  g_free (example);
}

/* Every pattern has an example: a counterexample where it is against all facts. */
static void
test_has_example (gconstpointer data)
{
  const Example *example = data;

  g_assert_nonnull (example->line);
}

static void
check_pattern (const char *pattern, const char *line)
{
  Example *example = g_new0 (Example, 1);
  g_autofree char *name = g_strdup_printf ("/facts-patterns/%s/has-example", pattern);

  *example = (Example){ .pattern = g_strdup (pattern), .line = g_strdup (line) };
  g_test_add_data_func_full (name, example, test_has_example, example_free);
}

/* A test for each example of the file. */
static void
add_examples (const LecternEngine *engine, const char *file)
{
  g_autofree char *path = g_build_filename (g_getenv ("LECTERN_DATA_DIR"), "lexicon", file, NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *pattern = NULL;
  const char *last = NULL;
  gboolean nothing = FALSE;
  LecternFactKind kind = LECTERN_FACT_FIGURE;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      g_autofree char *name = NULL;
      Example *example;

      if (g_str_has_prefix (line, "pattern "))
        {
          g_auto (GStrv) words = g_strsplit (line, " ", 3);

          if (pattern != NULL)
            check_pattern (pattern, last);
          last = NULL;
          nothing = FALSE;
          g_free (pattern);
          pattern = g_strdup (words[1]);
          kind = g_str_equal (words[2], "event") ? LECTERN_FACT_EVENT : LECTERN_FACT_FIGURE;
        }
      nothing = nothing || g_str_has_prefix (line, "=> nothing ");
      if (pattern == NULL || !(g_str_has_prefix (line, "+ ") || g_str_has_prefix (line, "- ")))
        continue;
      if (line[0] == '+' || nothing)
        last = line;
      example = g_new0 (Example, 1);
      *example = (Example){ engine, g_strdup (pattern), g_strdup (line), kind, nothing };
      name = g_strdup_printf ("/facts-patterns/%s/line-%u", pattern, i + 1);
      g_test_add_data_func_full (name, example, test_example, example_free);
    }
  check_pattern (pattern, last);
}

/* What is wrong is told with file and line. */
static void
test_damaged (void)
{
  static const char *const files[][2] = {
    { "pattern a\n", ":1: " },
    { "# fine\npattern a role\n", ":2: " },
    { "who:PER\n", ":1: " },
    { "class a nothing.txt\n", ":1: " },
    { "pattern a relation\n  who:@nobody\n", ":2: " },
    { "pattern a relation\n  who:PERSON\n", ":2: " },
    { "pattern a relation\n  who:PER whom>obj PER\n", ":2: " },
    { "pattern a relation\n  who:PER\n  => who that\n", ":3: " },
    { "pattern a relation\n  who:PER\n  => who 'of' whom\n", ":3: " },
    { "pattern a relation\n  who:PER  PER\n", ":2: " },
    { "pattern a event\n  $who\n", ":2: " },
    { "items who PER\n", ":1: " },
    { "pattern a event\n  who:PER who>obl/@nobody PER\n", ":2: " },
    { "pattern a figure\n  who:PER value:MONEY\n  => who 'is' 'much'\n", ":3: " },
  };
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "lectern-patterns-XXXXXX", NULL);

  g_close (g_mkstemp (path), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LecternFactPatterns) patterns = NULL;

      g_assert_true (g_file_set_contents (path, files[i][0], -1, NULL));
      patterns = lectern_fact_patterns_new (path, &error);
      g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA);
      g_assert_null (patterns);
      g_assert_nonnull (strstr (error->message, path));
      g_assert_nonnull (strstr (error->message, files[i][1]));
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternEngine) engine = NULL;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  engine = lectern_engine_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/facts-patterns/damaged", test_damaged);
  if (engine != NULL)
    {
      add_examples (engine, "fact-patterns.txt");
      add_examples (engine, "fact-figures.txt");
      add_examples (engine, "fact-events.txt");
    }
  return g_test_run ();
}
