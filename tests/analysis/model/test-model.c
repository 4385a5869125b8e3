/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows, sentences, and a run over text, with a tiny model. */

#include "tiny-model.h"

#include "../lexicon-fixture.h"
#include "analysis/engine-limits.h"
#include "analysis/model/model.h"
#include "analysis/model/windows.h"
#include "analysis/text/segment.h"

#include <string.h>

/* ---- windows ------------------------------------------------------------------------------ */

static void
check_windows (const char *text, guint length, guint most, guint n, const LecternWindow *expected)
{
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autofree guint8 *lengths = g_new (guint8, segments->n_tokens + 1);
  g_autoptr (GArray) windows = NULL;

  memset (lengths, length, segments->n_tokens);
  windows = lectern_windows_cut (segments, lengths, most);
  g_assert_cmpuint (windows->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (g_array_index (windows, LecternWindow, i).first, ==, expected[i].first);
      g_assert_cmpuint (g_array_index (windows, LecternWindow, i).end, ==, expected[i].end);
    }
}

static void
test_windows (void)
{
  const char *three = "Rain fell all day.\n\nNobody came to the fair.\n\nIt will open again.";

  check_windows ("", 1, 64, 0, NULL);
  /* 5, 6 and 5 tokens. */
  check_windows (three, 1, 64, 1, (LecternWindow[]){ { 0, 16 } });
  check_windows (three, 1, 14, 2, (LecternWindow[]){ { 0, 11 }, { 11, 16 } });
  check_windows ("He left. She stayed on. They met.", 2, 12, 3,
                 (LecternWindow[]){ { 0, 3 }, { 3, 7 }, { 7, 10 } });
}

/* ---- sentences ---------------------------------------------------------------------------- */

/* Splits text again, the model being sure as given of each token's end, and joins the sentences'
 * last words. */
static char *
split_again (const char *text, const float *probabilities)
{
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  GString *ends = g_string_new (NULL);

  lectern_segments_split_again (segments, probabilities);
  for (guint s = 0; s < segments->n_sentences; s++)
    {
      LecternRange range = segments->sentences[s];

      g_assert_cmpuint (segments->tokens[range.first].sentence, ==, s);
      g_assert_cmpuint (segments->tokens[range.end - 1].sentence, ==, s);
      g_string_append_printf (ends, "%.*s ", lectern_token_length (segments, range.end - 1),
                              lectern_token_text (segments, range.end - 1));
    }
  return g_string_free (ends, FALSE);
}

static void
test_sentence_ends (void)
{
  const char *text = "Thanks Anna see Mill Lane today. Rain\n\nThe end.";
  /* Where the rules see ends: today. / Rain / The end. */
  float doubtful[] = { .4, .4, .4, .4, .4, .4, .4, .4, .4, .4, .4 };
  float sure[] = { 0, .9, 0, 0, 0, .9, 0, 0, 0, 0, 0 };
  g_autofree char *by_rules = split_again (text, doubtful);
  g_autofree char *by_model = split_again (text, sure);

  g_assert_cmpstr (by_rules, ==, ". Rain . ");
  /* An end after "Anna"; none after "today.", for the model is sure of that; none between "today"
   * and its stop; the paragraph's end stays. */
  g_assert_cmpstr (by_model, ==, "Anna Rain . ");
}

static void
test_endless_sentence (void)
{
  enum
  {
    N = 2 * LECTERN_MAX_SENTENCE_TOKENS + 5
  };
  g_autofree float *never = g_new0 (float, N);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *ends = NULL;

  for (guint i = 0; i < N; i++)
    g_string_append (text, "on ");
  ends = split_again (text->str, never);
  g_assert_cmpstr (ends, ==, "on on on ");
}

/* ---- a run -------------------------------------------------------------------------------- */

static char *
long_text (void)
{
  GString *text = g_string_new ("Putin said he saw the sea.\n\n");

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "The tin is in the sea, he said. It was not on the hill at noon.\n\n");
  for (guint i = 0; i < 300; i++)
    g_string_append (text, "and on ");
  return g_string_free (text, FALSE);
}

static void
assert_equal (const LecternEncoding *a, const LecternEncoding *b)
{
  gsize n = a->n_words;

  g_assert_cmpuint (a->n_words, ==, b->n_words);
#define CHECK(field, size)                                                                         \
  g_assert_cmpmem (a->field, n *(size) * sizeof *a->field, b->field, n * (size) * sizeof *b->field)
  CHECK (names, LECTERN_N_NAME_LABELS);
  CHECK (content, LECTERN_N_CONTENT_LABELS);
  CHECK (who, LECTERN_N_WHO_LABELS);
  CHECK (link_from, LECTERN_LINK_SIZE);
  CHECK (link_to, LECTERN_LINK_SIZE);
  CHECK (coref_from, LECTERN_COREF_SIZE);
  CHECK (coref_to, LECTERN_COREF_SIZE);
  CHECK (sentence_end, 1);
  CHECK (upos, 1);
  CHECK (relations, 1);
  CHECK (heads, 1);
  CHECK (windows, 1);
#undef CHECK
}

static void
test_threads (void)
{
  g_autofree char *text = long_text ();
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autoptr (LecternModel) model = tiny_model_load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autoptr (LecternEncoding) one = NULL;
  g_autoptr (LecternEncoding) many = NULL;
  LecternEngineOptions options = { .n_threads = 5 };

  one = lectern_model_encode (model, segments, NULL, NULL, NULL);
  many = lectern_model_encode (model, segments, &options, NULL, NULL);
  assert_equal (one, many);
  g_assert_cmpuint (one->windows[one->n_words - 1], >, 3);
}

typedef struct
{
  guint n_calls;
  guint n_words;
  guint n_paragraphs;
  guint8 *upos;
} Heard;

static void
hear_beginning (const LecternSegments *segments,
                const LecternEncoding *encoding,
                gpointer user_data)
{
  Heard *heard = user_data;

  heard->n_calls++;
  heard->n_words = encoding->n_words;
  heard->n_paragraphs = segments->n_paragraphs;
  heard->upos = g_memdup2 (encoding->upos, encoding->n_words);
  g_assert_cmpuint (segments->n_tokens, ==, encoding->n_words);
  g_assert_cmpuint (segments->sentences[segments->n_sentences - 1].end, ==, encoding->n_words);
  for (guint i = 0; i < encoding->n_words; i++)
    g_assert_true (encoding->heads[i] == LECTERN_NONE || encoding->heads[i] < encoding->n_words);
}

/* Whole paragraphs, the same as in the whole, whatever window is done first. */
static void
test_beginning (void)
{
  g_autofree char *text = long_text ();
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autoptr (LecternModel) model = tiny_model_load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();

  for (guint n_threads = 1; n_threads <= 4; n_threads++)
    {
      g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
      g_autoptr (LecternEncoding) whole = NULL;
      LecternEngineOptions options = { .n_threads = n_threads };
      Heard heard = { 0 };
      LecternModelListener listener = { hear_beginning, &heard };

      whole = lectern_model_encode (model, segments, &options, &listener, NULL);
      g_assert_cmpuint (heard.n_calls, ==, 1);
      g_assert_cmpuint (heard.n_words, <, whole->n_words);
      g_assert_cmpuint (heard.n_words, ==, segments->paragraphs[heard.n_paragraphs].first);
      g_assert_cmpmem (heard.upos, heard.n_words, whole->upos, heard.n_words);
      g_free (heard.upos);
    }
}

/* Each sentence is one tree, even where a window cuts it. */
static void
test_one_root (void)
{
  g_autofree char *text = long_text ();
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autoptr (LecternModel) model = tiny_model_load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autoptr (LecternEncoding) encoding = lectern_model_encode (model, segments, NULL, NULL, NULL);

  for (guint s = 0; s < segments->n_sentences; s++)
    {
      LecternRange range = segments->sentences[s];
      guint n_roots = 0;

      for (guint i = range.first; i < range.end; i++)
        {
          n_roots += encoding->heads[i] == LECTERN_NONE;
          g_assert_true (encoding->heads[i] == LECTERN_NONE
                         || (encoding->heads[i] >= range.first && encoding->heads[i] < range.end));
        }
      g_assert_cmpuint (n_roots, ==, 1);
    }
}

/* Scores tell words apart: from other words they are others, and "none" is a choice of its own. */
static void
test_links (void)
{
  g_autofree char *text = long_text ();
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autoptr (LecternModel) model = tiny_model_load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autoptr (LecternEncoding) encoding = lectern_model_encode (model, segments, NULL, NULL, NULL);

  g_assert_cmpfloat (lectern_model_coref (model, encoding, 3, 0), !=,
                     lectern_model_coref (model, encoding, 3, 1));
  g_assert_cmpfloat (lectern_model_coref (model, encoding, 3, 0), !=,
                     lectern_model_coref (model, encoding, 3, LECTERN_NONE));
  g_assert_cmpfloat (lectern_model_coref (model, encoding, 3, 0), !=,
                     lectern_model_link (model, encoding, 3, 0));
}

static gboolean
cancel_third (gpointer data)
{
  return g_atomic_int_add ((gint *) data, 1) >= 2;
}

static void
test_cancel (void)
{
  g_autofree char *text = long_text ();
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autoptr (LecternModel) model = tiny_model_load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);

  for (guint n_threads = 1; n_threads <= 3; n_threads++)
    {
      g_autoptr (GError) error = NULL;
      gint asked = 0;
      LecternEngineOptions options = { .n_threads = n_threads,
                                       .is_cancelled = cancel_third,
                                       .user_data = &asked };

      g_assert_null (lectern_model_encode (model, segments, &options, NULL, &error));
      g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_CANCELLED);
    }
}

static void
test_empty (void)
{
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autoptr (LecternModel) model = tiny_model_load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new ("  \n", 3, lexicon);
  g_autoptr (LecternEncoding) encoding = lectern_model_encode (model, segments, NULL, NULL, NULL);

  g_assert_nonnull (encoding);
  g_assert_cmpuint (encoding->n_words, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/windows", test_windows);
  g_test_add_func ("/model/sentences/ends", test_sentence_ends);
  g_test_add_func ("/model/sentences/endless", test_endless_sentence);
  g_test_add_func ("/model/run/threads", test_threads);
  g_test_add_func ("/model/run/beginning", test_beginning);
  g_test_add_func ("/model/run/one-root", test_one_root);
  g_test_add_func ("/model/run/links", test_links);
  g_test_add_func ("/model/run/cancel", test_cancel);
  g_test_add_func ("/model/run/empty", test_empty);
  return g_test_run ();
}
