/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for every text: tokens cover it, spans lie inside it and in order. The texts are
 * stitched from awkward pieces by a seeded generator (G_TEST: --seed repeats a run). */

#include <glib.h>
#include <string.h>

#include "analysis/engine.h"
#include "invariants.h"

static const char *const pieces[] = {
  "Mr. Hale",   "said",   "“",         "”",           "\"",          "'",
  "’s",         " ",      " ",         " ",           " ",           "\n",
  "\r\n",       "\n\n",   "\r",        "\t",          "U.S.",        "the",
  "Port Elsa",  "3.5%",   "$4m",       "(ABC)",       "Ms Osei",     "he",
  "she",        "—",      "-",         "...",         "…",           ".",
  "!",          "?",      "e\u0301",   "👩‍🔬", "北京",        "https://a.b/c?d",
  "@x",         "#y",     "a@b.cd",    "\u00a0",      "\u2028",      "\u2029",
  "\ufeff",     "\u200b", "don't",     "cannot",      "10km",        "J. K.",
  "University", "of",     "President", "the singer",  "68-year-old", ",",
  ":",          ";",      "\x01",      "«",           "»",           "‘",
  "``",         "''",     "1,000",     "Dr",
};

static char *
stitch (guint n_pieces)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_pieces; i++)
    {
      g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (g_test_rand_bit ())
        g_string_append_c (text, ' ');
    }
  return g_string_free (text, FALSE);
}

static void
test_stitched (gconstpointer user_data)
{
  const LecternEngine *engine = user_data;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = stitch ((guint) g_test_rand_int_range (0, 120));

      invariants_check (engine, text, strlen (text));
    }
}

static void
test_odd_texts (gconstpointer user_data)
{
  const LecternEngine *engine = user_data;
  g_autofree char *long_word = g_strnfill (100000, 'a');
  g_autofree char *marks = g_strnfill (20000, '"');
  g_autofree char *capitals = g_strnfill (20000, 'A');
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (names, "Anna%u Berg%u met the Port%u Bank. ", i, i % 7, i % 11);
  invariants_check (engine, "", 0);
  invariants_check (engine, " \n\t ", 4);
  invariants_check (engine, ".", 1);
  invariants_check (engine, "\u0301", 2);
  invariants_check (engine, long_word, strlen (long_word));
  invariants_check (engine, marks, strlen (marks));
  invariants_check (engine, capitals, strlen (capitals));
  invariants_check (engine, names->str, names->len);
}

/* Only n_bytes of the text count; nothing behind them is read. */
static void
test_not_terminated (gconstpointer user_data)
{
  const LecternEngine *engine = user_data;
  const char *text = "Ms Osei said the bridge would open in May. Mr Hale denied it.";

  for (gsize n = 0; n <= strlen (text); n++)
    {
      g_autofree char *exact = g_memdup2 (text, n);

      invariants_check (engine, exact, n);
    }
}

static void
test_copy (gconstpointer user_data)
{
  const char *text = "Ms Osei of Kestrel Ltd said: “It’s over.” She left. Osei paid $4m in May.";
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (user_data, text, strlen (text), NULL, NULL);
  LecternAnalysis *copy = lectern_analysis_copy (analysis);
  LecternAnalysis *kept = lectern_analysis_ref (copy);

  g_assert_cmpuint (copy->n_mentions, ==, analysis->n_mentions);
  g_assert_cmpuint (copy->n_mentions, >, 1);
  g_assert_true (copy->mentions != analysis->mentions);
  g_assert_true (copy->entities[0].name != analysis->entities[0].name);
  g_assert_cmpstr (copy->entities[0].name, ==, analysis->entities[0].name);
  lectern_analysis_unref (copy);
  g_assert_cmpuint (kept->n_words, ==, analysis->n_words);
  lectern_analysis_unref (kept);
}

static void
test_look_ups (gconstpointer user_data)
{
  const char *text = "Zoë Osei smiled. She left.";
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (user_data, text, strlen (text), NULL, NULL);
  guint name = lectern_analysis_mention_at (analysis, 0);
  guint pronoun = lectern_analysis_mention_at (analysis, 17);

  g_assert_cmpuint (name, !=, LECTERN_NONE);
  g_assert_cmpuint (analysis->mentions[name].span.end, ==, 8);
  g_assert_cmpuint (lectern_analysis_mention_at (analysis, 7), ==, name);
  g_assert_cmpuint (lectern_analysis_mention_at (analysis, 8), ==, LECTERN_NONE);
  g_assert_cmpuint (pronoun, !=, LECTERN_NONE);
  g_assert_cmpuint (analysis->mentions[pronoun].entity, ==, analysis->mentions[name].entity);
}

static gboolean
always (gpointer user_data)
{
  return TRUE;
}

static void
test_cancel (gconstpointer user_data)
{
  LecternEngineOptions options = { .is_cancelled = always };
  g_autoptr (GError) error = NULL;

  g_assert_null (lectern_engine_analyze (user_data, "A text.", 7, &options, &error));
  g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_CANCELLED);
}

static void
keep_part (LecternAnalysis *part, gpointer user_data)
{
  LecternAnalysis **kept = user_data;

  g_assert_null (*kept);
  *kept = part;
}

/* The names of the lead are told before the end of a long article is read. */
static void
test_first_part (gconstpointer user_data)
{
  g_autoptr (GString) text = g_string_new ("🌉 Zoë Osei opened the bridge in Port Elsa.\n\n");
  g_autoptr (LecternAnalysis) part = NULL;
  g_autoptr (LecternAnalysis) whole = NULL;
  LecternEngineOptions options = { .first_part = keep_part, .user_data = &part };

  whole = lectern_engine_analyze (user_data, text->str, text->len, &options, NULL);
  g_assert_null (part);
  lectern_analysis_unref (whole);
  for (guint i = 0; i < 30; i++)
    g_string_append (text,
                     "Tom Hale, the mayor, said the town had waited for it since the flood.\n\n");
  whole = lectern_engine_analyze (user_data, text->str, text->len, &options, NULL);
  g_assert_nonnull (part);
  g_assert_cmpstr (part->entities[0].name, ==, "Zoë Osei");
  g_assert_cmpuint (part->mentions[0].span.start, ==, 2);
  g_assert_cmpuint (part->n_facts, >, 0);
  g_assert_cmpuint (part->n_mentions, <, whole->n_mentions);
  invariants_check (user_data, text->str, text->len);
}

static void
test_language (gconstpointer user_data)
{
  const char *german = "Der Bürgermeister sagte am Montag, dass die Brücke bald wieder geöffnet "
                       "werde, weil die Arbeiten schneller als erwartet beendet worden seien.";
  const char *english = "The mayor said on Monday that the bridge would soon be open again, "
                        "because the work had been finished sooner than anybody had thought.";
  const char *results = "Results from the Halmstad Open on Friday (prefix denotes seeding):\n\n"
                        "3 - Jonas Ek (Sweden) beat Pavel Hruby (Czech Republic) 6-3 6-4\n\n"
                        "Tom Beale (Britain) beat 5 - Luis Arana (Chile) 7-6 6-2\n\n"
                        "Ivo Matic (Croatia) beat Sven Aas (Norway) 6-0 6-1\n";
  g_autoptr (LecternAnalysis) other =
      lectern_engine_analyze (user_data, german, strlen (german), NULL, NULL);
  g_autoptr (LecternAnalysis) ours =
      lectern_engine_analyze (user_data, english, strlen (english), NULL, NULL);
  g_autoptr (LecternAnalysis) names =
      lectern_engine_analyze (user_data, results, strlen (results), NULL, NULL);

  g_assert_false (other->is_english);
  g_assert_cmpuint (other->n_words, >, 0);
  g_assert_cmpuint (other->n_mentions, ==, 0);
  g_assert_true (ours->is_english);
  g_assert_true (names->is_english);
}

static void
test_missing_lexicon (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lectern_engine_new ("/nonexistent", &error));
  g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "/nonexistent/lexicon/abbreviations.txt"));
}

int
main (int argc, char **argv)
{
  g_autoptr (LecternEngine) engine = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  engine = lectern_engine_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/properties/stitched", engine, test_stitched);
  g_test_add_data_func ("/properties/odd-texts", engine, test_odd_texts);
  g_test_add_data_func ("/properties/not-terminated", engine, test_not_terminated);
  g_test_add_data_func ("/engine/copy", engine, test_copy);
  g_test_add_data_func ("/engine/look-ups", engine, test_look_ups);
  g_test_add_data_func ("/engine/cancel", engine, test_cancel);
  g_test_add_data_func ("/engine/first-part", engine, test_first_part);
  g_test_add_data_func ("/engine/language", engine, test_language);
  g_test_add_func ("/engine/missing-lexicon", test_missing_lexicon);
  return g_test_run ();
}
