/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The model's file, pieces, windows, and a run over text, with a tiny model. */

#include "tiny-model.h"

#include "analysis/model/model.h"
#include "analysis/model/pieces.h"
#include "analysis/model/windows.h"
#include "analysis/segment.h"

#include <glib/gstdio.h>
#include <string.h>

static LecternModel *
load (const GByteArray *bytes, GError **error)
{
  g_autofree char *path = tiny_model_write (bytes, "tiny.lmodel");
  g_autofree char *folder = g_path_get_dirname (path);
  LecternModel *model = lectern_model_load (path, error);

  g_remove (path);
  g_rmdir (folder);
  return model;
}

static LecternLexicon *
load_lexicon (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LECTERN_DATA_DIR"), "lexicon", NULL);
  g_autoptr (GError) error = NULL;
  LecternLexicon *lexicon = lectern_lexicon_new (folder, &error);

  g_assert_no_error (error);
  return lexicon;
}

/* ---- the file ----------------------------------------------------------------------------- */

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lectern_model_load ("/nowhere/english.lmodel", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_cut_short (void)
{
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autofree guint8 *data = g_memdup2 (bytes->data, bytes->len);
  LecternWeights weights;

  for (gsize n = 0; n < bytes->len; n += n < 4096 ? 1 : 977)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (lectern_weights_read (&weights, data, n, &error));
      g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA);
    }
  g_assert_true (lectern_weights_read (&weights, data, bytes->len, NULL));
}

/* Sealed again after the cut, so that it is the sizes that must catch it. */
static void
test_cut_and_sealed (void)
{
  g_autoptr (GByteArray) bytes = tiny_model_new ();

  for (gsize n = bytes->len - LECTERN_MODEL_ALIGNMENT; n > LECTERN_MODEL_HEADER_BYTES;
       n -= n > 8192 ? 64 * 101 : 64)
    {
      g_autoptr (GError) error = NULL;
      LecternWeights weights;

      g_byte_array_set_size (bytes, n);
      tiny_model_seal (bytes);
      g_assert_false (lectern_weights_read (&weights, bytes->data, bytes->len, &error));
      g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA);
    }
}

static void
test_bad_sizes (void)
{
  static const guint32 values[] = { 0, 1, 3, 17, 1000, 65536, 0x7fffffff, 0x80000000, 0xffffffff };

  for (guint field = 8; field < 68; field += 4)
    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
      {
        g_autoptr (GByteArray) bytes = tiny_model_new ();
        g_autoptr (GError) error = NULL;
        g_autoptr (LecternModel) model = NULL;

        if (memcmp (bytes->data + field, &values[i], 4) == 0)
          continue;
        memcpy (bytes->data + field, &values[i], 4);
        tiny_model_seal (bytes);
        model = load (bytes, &error);
        /* Other heads, a lower window, another syntax layer: as good a model. */
        if (model == NULL)
          g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA);
        else
          g_assert_true (field == 28 || field == 40 || field == 44);
      }
}

static void
test_flipped_bit (void)
{
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternModel) model = NULL;

  bytes->data[bytes->len / 2] ^= 4;
  model = load (bytes, &error);
  g_assert_null (model);
  g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "tiny.lmodel"));
}

/* Garbage whose checksum is right is read, or refused; a text run through it ends. */
static void
test_garbage (void)
{
  const char *text = "The Putin said \"the tin\" in the sea.";
  g_autoptr (LecternLexicon) lexicon = load_lexicon ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GByteArray) bytes = tiny_model_new ();
      g_autoptr (LecternModel) model = NULL;

      for (guint i = 0; i < 40; i++)
        bytes->data[g_test_rand_int_range (LECTERN_MODEL_HEADER_BYTES, bytes->len)] =
            g_test_rand_int ();
      tiny_model_seal (bytes);
      model = load (bytes, NULL);
      if (model != NULL)
        lectern_encoding_free (lectern_model_encode (model, segments, NULL, NULL));
    }
}

/* ---- pieces and windows ------------------------------------------------------------------- */

static void
check_pieces (const LecternPieces *pieces,
              const char *word,
              gboolean spaced,
              guint n,
              const guint32 *ids)
{
  guint32 got[LECTERN_WORD_MAX_PIECES];

  g_assert_cmpuint (lectern_pieces_cut (pieces, word, strlen (word), spaced, got), ==, n);
  g_assert_cmpmem (got, n * sizeof *got, ids, n * sizeof *ids);
}

static void
test_pieces (void)
{
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  LecternWeights weights;
  LecternPieces *pieces;
  char long_word[200];
  guint32 got[LECTERN_WORD_MAX_PIECES];

  g_assert_true (lectern_weights_read (&weights, bytes->data, bytes->len, NULL));
  pieces = lectern_pieces_new (&weights);
  check_pieces (pieces, "Putin", TRUE, 2, (guint32[]){ 6, 9 });
  check_pieces (pieces, "Putin", FALSE, 2, (guint32[]){ 21, 9 });
  check_pieces (pieces, "the", TRUE, 1, (guint32[]){ 5 });
  check_pieces (pieces, "the", FALSE, 2, (guint32[]){ 20, 12 });
  /* An accent that stands alone joins its letter. */
  check_pieces (pieces, "e\xcc\x81", FALSE, 1, (guint32[]){ 18 });
  check_pieces (pieces, "tXs", FALSE, 3, (guint32[]){ 7, LECTERN_PIECE_UNKNOWN, 10 });
  memset (long_word, 'a', sizeof long_word);
  g_assert_cmpuint (lectern_pieces_cut (pieces, long_word, sizeof long_word, TRUE, got), ==,
                    LECTERN_WORD_MAX_PIECES);
  lectern_pieces_free (pieces);
}

static void
check_windows (const char *text, guint length, guint most, guint n, const LecternWindow *expected)
{
  g_autoptr (LecternLexicon) lexicon = load_lexicon ();
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
  g_autoptr (LecternModel) model = load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = load_lexicon ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autoptr (LecternEncoding) one = NULL;
  g_autoptr (LecternEncoding) many = NULL;
  LecternEngineOptions options = { .n_threads = 5 };

  one = lectern_model_encode (model, segments, NULL, NULL);
  many = lectern_model_encode (model, segments, &options, NULL);
  assert_equal (one, many);
  g_assert_cmpuint (one->windows[one->n_words - 1], >, 3);
}

/* Each sentence is one tree, even where a window cuts it. */
static void
test_one_root (void)
{
  g_autofree char *text = long_text ();
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autoptr (LecternModel) model = load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = load_lexicon ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autoptr (LecternEncoding) encoding = lectern_model_encode (model, segments, NULL, NULL);

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
  g_autoptr (LecternModel) model = load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = load_lexicon ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autoptr (LecternEncoding) encoding = lectern_model_encode (model, segments, NULL, NULL);

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
  g_autoptr (LecternModel) model = load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = load_lexicon ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);

  for (guint n_threads = 1; n_threads <= 3; n_threads++)
    {
      g_autoptr (GError) error = NULL;
      gint asked = 0;
      LecternEngineOptions options = { .n_threads = n_threads,
                                       .is_cancelled = cancel_third,
                                       .user_data = &asked };

      g_assert_null (lectern_model_encode (model, segments, &options, &error));
      g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_CANCELLED);
    }
}

static void
test_empty (void)
{
  g_autoptr (GByteArray) bytes = tiny_model_new ();
  g_autoptr (LecternModel) model = load (bytes, NULL);
  g_autoptr (LecternLexicon) lexicon = load_lexicon ();
  g_autoptr (LecternSegments) segments = lectern_segments_new ("  \n", 3, lexicon);
  g_autoptr (LecternEncoding) encoding = lectern_model_encode (model, segments, NULL, NULL);

  g_assert_nonnull (encoding);
  g_assert_cmpuint (encoding->n_words, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/file/missing", test_missing);
  g_test_add_func ("/model/file/cut-short", test_cut_short);
  g_test_add_func ("/model/file/cut-and-sealed", test_cut_and_sealed);
  g_test_add_func ("/model/file/bad-sizes", test_bad_sizes);
  g_test_add_func ("/model/file/flipped-bit", test_flipped_bit);
  g_test_add_func ("/model/file/garbage", test_garbage);
  g_test_add_func ("/model/pieces", test_pieces);
  g_test_add_func ("/model/windows", test_windows);
  g_test_add_func ("/model/run/threads", test_threads);
  g_test_add_func ("/model/run/one-root", test_one_root);
  g_test_add_func ("/model/run/links", test_links);
  g_test_add_func ("/model/run/cancel", test_cancel);
  g_test_add_func ("/model/run/empty", test_empty);
  return g_test_run ();
}
