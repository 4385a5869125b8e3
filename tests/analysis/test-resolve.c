/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Golden tests of entities, their mentions and what they state, through the whole engine. */

#include "golden.h"

#include <string.h>

#include "analysis/engine.h"

static void
append_mention (GString *out, const char *text, const LecternMention *mention)
{
  const char *const signs[] = { "", "~", "^" };
  const char *start = g_utf8_offset_to_pointer (text, mention->span.start);
  const char *end = g_utf8_offset_to_pointer (text, mention->span.end);

  g_string_append_printf (out, " %s[%.*s]", signs[mention->kind], (int) (end - start), start);
}

static char *
render (const char *input, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (user_data, input, strlen (input), NULL, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < analysis->n_entities; i++)
    {
      const LecternEntity *entity = &analysis->entities[i];

      g_string_append_printf (out, "%s %s:", lectern_entity_type_to_string (entity->type),
                              entity->name);
      for (guint k = 0; k < entity->n_mentions; k++)
        append_mention (out, input, &analysis->mentions[entity->mentions[k]]);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* The distinct names of those who have several. */
static char *
render_aliases (const char *input, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (user_data, input, strlen (input), NULL, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < analysis->n_entities; i++)
    {
      const LecternEntity *entity = &analysis->entities[i];
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint k = 0; k < entity->n_mentions; k++)
        {
          const LecternMention *mention = &analysis->mentions[entity->mentions[k]];
          g_autofree char *name = NULL;

          if (mention->kind != LECTERN_MENTION_NAME)
            continue;
          name = g_utf8_substring (input, mention->span.start, mention->span.end);
          if (!g_hash_table_contains (seen, name))
            g_string_append_printf (names, " [%s]", name);
          g_hash_table_add (seen, g_steal_pointer (&name));
        }
      if (g_hash_table_size (seen) > 1)
        g_string_append_printf (out, "%s %s:%s\n", lectern_entity_type_to_string (entity->type),
                                entity->name, names->str);
    }
  return g_string_free (out, FALSE);
}

/* The statements, with whoever the text says made them. */
static char *
render_statements (const char *input, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (user_data, input, strlen (input), NULL, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < analysis->n_facts; i++)
    {
      const LecternFact *fact = &analysis->facts[i];

      if (fact->kind == LECTERN_FACT_STATEMENT)
        g_string_append_printf (out, "%s | %s | %s\n",
                                fact->subject.entity != LECTERN_NONE
                                    ? analysis->entities[fact->subject.entity].name
                                    : fact->subject.text,
                                fact->relation != NULL ? fact->relation : "-", fact->object.text);
    }
  return g_string_free (out, FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (LecternEngine) engine = NULL;
  g_autoptr (GError) error = NULL;

  golden_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  engine = lectern_engine_new (NULL, &error);
  g_assert_no_error (error);
  if (lectern_engine_get_model_problem (engine) != NULL)
    {
      g_print ("1..0 # SKIP %s\n", lectern_engine_get_model_problem (engine));
      return 0;
    }
  golden_add ("resolve.txt", render, engine);
  golden_add ("aliases.txt", render_aliases, engine);
  golden_add ("statements.txt", render_statements, engine);
  return golden_run ();
}
