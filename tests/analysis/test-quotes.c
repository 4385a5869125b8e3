/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Golden tests of quotes and facts through the whole engine: without its model, so by rule; with
 * --model, of the quotes only, with it. */

#include "golden.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "analysis/engine.h"

static char *
slice (const char *text, LecternSpan span)
{
  const char *start, *end;

  if (!lectern_span_is_set (span))
    return g_strdup ("-");
  start = g_utf8_offset_to_pointer (text, span.start);
  end = g_utf8_offset_to_pointer (text, span.end);
  return g_strndup (start, (gsize) (end - start));
}

static const char *
name_of (const LecternAnalysis *analysis, guint entity, const char *otherwise)
{
  return entity != LECTERN_NONE ? analysis->entities[entity].name : otherwise;
}

static void
append_spans (GString *out, const char *text, const char *sign, const LecternSpan *spans, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = slice (text, spans[i]);

      g_string_append_printf (out, "  %s %s\n", sign, words);
    }
}

static char *
render_quotes (const char *input, gpointer user_data)
{
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (user_data, input, strlen (input), NULL, NULL);
  GString *out = g_string_new (NULL);

  g_assert_nonnull (analysis);
  for (guint i = 0; i < analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &analysis->quotes[i];
      g_autofree char *words = slice (input, quote->span);
      g_autofree char *speaker = slice (input, quote->speaker);
      g_autofree char *cue = slice (input, quote->cue);

      g_string_append_printf (out, "%u %s | %s = %s | %s | %s", i,
                              lectern_quote_kind_to_string (quote->kind), speaker,
                              name_of (analysis, quote->speaker_entity, "?"), cue, words);
      if (quote->continues != LECTERN_NONE)
        g_string_append_printf (out, " | continues %u", quote->continues);
      g_string_append_c (out, '\n');
      append_spans (out, input, "part", quote->parts, quote->n_parts);
      if (quote->kind == LECTERN_QUOTE_MIXED)
        append_spans (out, input, "marked", quote->marked, quote->n_marked);
    }
  return g_string_free (out, FALSE);
}

static char *
render_facts (const char *input, gpointer user_data)
{
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (user_data, input, strlen (input), NULL, NULL);
  GString *out = g_string_new (NULL);

  g_assert_nonnull (analysis);
  for (guint i = 0; i < analysis->n_facts; i++)
    {
      const LecternFact *fact = &analysis->facts[i];
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      if (fact->kind == LECTERN_FACT_STATEMENT)
        continue;
      g_string_append_printf (out, "%s: %s | %s | %s", lectern_fact_kind_to_string (fact->kind),
                              name_of (analysis, fact->subject.entity, fact->subject.text),
                              fact->relation != NULL ? fact->relation : "-",
                              fact->object.text == NULL
                                  ? "-"
                                  : name_of (analysis, fact->object.entity, fact->object.text));
      if (fact->has_value)
        g_string_append_printf (
            out, " | %s %s", g_ascii_formatd (number, sizeof number, "%.10g", fact->value_amount),
            fact->value_unit != NULL ? fact->value_unit : "");
      if (fact->according_to.text != NULL)
        g_string_append_printf (
            out, " | says %s",
            name_of (analysis, fact->according_to.entity, fact->according_to.text));
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* An engine whose data folder has the word lists only. */
static LecternEngine *
new_engine (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("lectern-XXXXXX", &error);
  g_autofree char *lexicon = g_build_filename (g_getenv ("LECTERN_DATA_DIR"), "lexicon", NULL);
  g_autofree char *link = g_build_filename (dir, "lexicon", NULL);
  LecternEngine *engine;

  g_assert_no_error (error);
  g_assert_cmpint (symlink (lexicon, link), ==, 0);
  engine = lectern_engine_new (dir, &error);
  g_assert_no_error (error);
  g_remove (link);
  g_rmdir (dir);
  return engine;
}

int
main (int argc, char **argv)
{
  g_autoptr (LecternEngine) engine = NULL;

  golden_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  engine = golden_is_variant () ? lectern_engine_new (NULL, NULL) : new_engine ();
  golden_add ("quotes.txt", render_quotes, engine);
  if (golden_is_variant ())
    golden_add ("quotes-papers.txt", render_quotes, engine);
  else
    golden_add ("facts.txt", render_facts, engine);
  return golden_run ();
}
