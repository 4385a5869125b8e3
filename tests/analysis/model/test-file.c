/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The model's file: sound, missing, cut, and damaged in every way. */

#include "tiny-model.h"

#include "../lexicon-fixture.h"
#include "analysis/model/pieces.h"
#include "analysis/text/segment.h"

#include <string.h>

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
        model = tiny_model_load (bytes, &error);
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
  model = tiny_model_load (bytes, &error);
  g_assert_null (model);
  g_assert_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "tiny.lmodel"));
}

/* Garbage whose checksum is right is read, or refused; a text run through it ends. */
static void
test_garbage (void)
{
  const char *text = "The Putin said \"the tin\" in the sea.";
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GByteArray) bytes = tiny_model_new ();
      g_autoptr (LecternModel) model = NULL;

      for (guint i = 0; i < 40; i++)
        bytes->data[g_test_rand_int_range (LECTERN_MODEL_HEADER_BYTES, bytes->len)] =
            g_test_rand_int ();
      tiny_model_seal (bytes);
      model = tiny_model_load (bytes, NULL);
      if (model != NULL)
        lectern_encoding_free (lectern_model_encode (model, segments, NULL, NULL, NULL));
    }
}

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
  g_test_add_func ("/model/file/pieces", test_pieces);
  return g_test_run ();
}
