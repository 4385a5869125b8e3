/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each format of lectern-extract, of one analysis made by hand, against tests/cli/corpus/. With
 * --update the expected files are written anew. */

#include "cli/extract-result.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char text[] = "Quay “shut”\n"
                           "Ana Böll, 61, said the quay was \"shut,\n"
                           "not closed\", in May. It cost $4m.";

static gboolean update;

static LecternSpan
span_of (const char *words)
{
  const char *at = strstr (text, words);
  guint start;

  g_assert_nonnull (at);
  start = (guint) g_utf8_strlen (text, at - text);

  return (LecternSpan){ start, start + (guint) g_utf8_strlen (words, -1) };
}

static void
add_names (LecternAnalysis *analysis)
{
  analysis->n_entities = 1;
  analysis->entities = g_new0 (LecternEntity, 1);
  analysis->entities[0].type = LECTERN_ENTITY_PERSON;
  analysis->entities[0].name = g_strdup ("Ana Böll");
  analysis->entities[0].n_mentions = 1;
  analysis->entities[0].mentions = g_new0 (guint, 1);
  analysis->n_mentions = 1;
  analysis->mentions = g_new0 (LecternMention, 1);
  analysis->mentions[0] = (LecternMention){ span_of ("Ana Böll"), LECTERN_MENTION_NAME, 0 };
}

static void
add_values (LecternAnalysis *analysis)
{
  analysis->n_values = 2;
  analysis->values = g_new0 (LecternValue, 2);
  analysis->values[0] = (LecternValue){ .span = span_of ("May"),
                                        .type = LECTERN_VALUE_DATE,
                                        .iso = g_strdup ("2020-05") };
  analysis->values[1] = (LecternValue){ .span = span_of ("$4m"),
                                        .type = LECTERN_VALUE_MONEY,
                                        .has_amount = TRUE,
                                        .amount = 4e6,
                                        .unit = g_strdup ("USD") };
}

static void
add_quotes (LecternAnalysis *analysis)
{
  LecternQuote *quote;

  analysis->n_quotes = 1;
  analysis->quotes = quote = g_new0 (LecternQuote, 1);
  quote->span = span_of ("the quay was \"shut,\nnot closed\"");
  quote->kind = LECTERN_QUOTE_MIXED;
  quote->n_marked = 1;
  quote->marked = g_new (LecternSpan, 1);
  quote->marked[0] = span_of ("shut,\nnot closed");
  quote->speaker = span_of ("Ana Böll");
  quote->speaker_entity = 0;
  quote->cue = span_of ("said");
  quote->continues = LECTERN_NONE;
}

static void
add_facts (LecternAnalysis *analysis)
{
  LecternFact *facts = g_new0 (LecternFact, 3);

  analysis->n_facts = 3;
  analysis->facts = facts;
  for (guint i = 0; i < 3; i++)
    facts[i].subject.entity = facts[i].object.entity = facts[i].according_to.entity = LECTERN_NONE;

  facts[0].kind = LECTERN_FACT_STATEMENT;
  facts[0].subject = (LecternArgument){ 0, g_strdup ("Ana Böll") };
  facts[0].relation = g_strdup ("said");
  facts[0].object.text = g_strdup ("the quay was \"shut,\nnot closed\"");
  facts[0].span = span_of ("Ana Böll, 61, said the quay was \"shut,\nnot closed\"");
  facts[0].confidence = 0.987;
  facts[1].kind = LECTERN_FACT_FIGURE;
  facts[1].subject.text = g_strdup ("It");
  facts[1].relation = g_strdup ("cost");
  facts[1].object.text = g_strdup ("$4m");
  facts[1].has_value = TRUE;
  facts[1].value_amount = 4e6;
  facts[1].value_unit = g_strdup ("USD");
  facts[1].span = span_of ("It cost $4m");
  facts[1].confidence = 0.7;
  facts[2].kind = LECTERN_FACT_ATTRIBUTE;
  facts[2].subject = (LecternArgument){ 0, g_strdup ("Ana Böll") };
  facts[2].relation = g_strdup ("age");
  facts[2].object.text = g_strdup ("61");
  facts[2].span = span_of ("Ana Böll, 61");
  facts[2].confidence = 0.2; /* below what is shown */
}

static void
add_words (LecternAnalysis *analysis)
{
  static const char *const words[] = { "Quay", "“", "shut", "”", "It", "cost", "$4m", "." };
  LecternSpan at = { 0, 0 };

  analysis->has_grammar = TRUE;
  analysis->n_words = G_N_ELEMENTS (words);
  analysis->words = g_new0 (LecternWord, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      at = i == 7 ? (LecternSpan){ at.end, at.end + 1 } : span_of (words[i]);
      analysis->words[i].span = at;
    }
  analysis->words[4] = (LecternWord){ analysis->words[4].span, "PRON", "nsubj", 2 };
  analysis->words[5] = (LecternWord){ analysis->words[5].span, "VERB", "root", 0 };
  analysis->n_sentences = 2;
  analysis->sentences = g_new0 (LecternSentence, 2);
  analysis->sentences[0] = (LecternSentence){ span_of ("Quay “shut”"), 0, 4, 0 };
  analysis->sentences[1] = (LecternSentence){ span_of ("It cost $4m."), 4, 4, 1 };
}

static LecternAnalysis *
make_analysis (void)
{
  LecternAnalysis *analysis = lectern_analysis_new ();

  analysis->n_chars = (guint) g_utf8_strlen (text, -1);
  analysis->is_english = analysis->has_grammar = TRUE;
  add_names (analysis);
  add_values (analysis);
  add_quotes (analysis);
  add_facts (analysis);
  add_words (analysis);

  return analysis;
}

static void
assert_golden (const char *name, GString *actual)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "cli", "corpus", name, NULL);
  g_autofree char *expected = NULL;

  if (update)
    g_assert_true (g_file_set_contents (path, actual->str, (gssize) actual->len, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (actual->str, ==, expected);
}

typedef void (*Write) (const LecternExtractResult *result, GString *out);

static void
write_json_lines (const LecternExtractResult *result, GString *out)
{
  lectern_extract_write_json (result, out, FALSE);
}

static void
write_json (const LecternExtractResult *result, GString *out)
{
  lectern_extract_write_json (result, out, TRUE);
}

static void
write_table (const LecternExtractResult *result, GString *out)
{
  lectern_extract_write_csv_header (out);
  lectern_extract_write_csv (result, out);
}

static const struct
{
  const char *file;
  Write write;
  gboolean with_syntax;
} formats[] = {
  { "quay.json", write_json, FALSE },
  { "quay-syntax.jsonl", write_json_lines, TRUE },
  { "quay.csv", write_table, FALSE },
  { "quay.ann", lectern_extract_write_brat, FALSE },
  { "quay.conllu", lectern_extract_write_conllu, FALSE },
  { "quay.md", lectern_extract_write_markdown, FALSE },
};

static void
test_format (gconstpointer data)
{
  guint format = GPOINTER_TO_UINT (data);
  g_autoptr (LecternArticle) article = lectern_article_new_for_text (text, -1);
  g_autoptr (LecternAnalysis) analysis = make_analysis ();
  g_autoptr (GString) out = g_string_new (NULL);
  LecternExtractResult result = {
    .id = "quay, \"the\".txt",
    .date = "2020-05-01",
    .article = article,
    .analysis = analysis,
    .min_confidence = 0.5,
    .with_syntax = formats[format].with_syntax,
  };

  formats[format].write (&result, out);
  assert_golden (formats[format].file, out);
}

/* Another reader must understand what our writer wrote. */
static void
test_json_reads_back (void)
{
  static const char nasty[] = "a\"b\\c\n\t\r\x01\x1f/é\xf0\x9f\x98\x80\xe2\x80\xa8";
  g_autoptr (LecternArticle) article = lectern_article_new_for_text (text, -1);
  g_autoptr (LecternAnalysis) analysis = make_analysis ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  LecternExtractResult result = {
    .id = nasty, .article = article, .analysis = analysis, .with_syntax = TRUE
  };
  JsonObject *object;

  lectern_extract_write_json (&result, out, TRUE);
  g_assert_true (json_parser_load_from_data (parser, out->str, -1, &error));
  g_assert_no_error (error);
  object = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, nasty);
  g_assert_true (json_object_get_null_member (object, "byline"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "facts")), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  update = argc > 1 && g_str_equal (argv[1], "--update");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/writers/%s", formats[i].file);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_format);
    }
  g_test_add_func ("/cli/writers/json-reads-back", test_json_reads_back);

  return g_test_run ();
}
