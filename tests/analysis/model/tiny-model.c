/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the sections that model-file.h describes, in their order. */

#include "tiny-model.h"

#include "analysis/model/model-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define WIDTH 32
#define WIDE 48
#define N_LAYERS 2
#define N_HEADS 2
#define N_PLACES 96
#define WINDOW 64

static const char *const pieces[] = { "",
                                      "",
                                      "",
                                      "",
                                      "\xe2\x96\x81",
                                      "\xe2\x96\x81the",
                                      "\xe2\x96\x81"
                                      "Pu",
                                      "t",
                                      "in",
                                      "tin",
                                      "s",
                                      "a",
                                      "e",
                                      "o",
                                      "n",
                                      "i",
                                      ".",
                                      "\"",
                                      "\xc3\xa9",
                                      "said",
                                      "th",
                                      "Pu" };
static const char *const relations[] = { "root", "nsubj", "punct", "parataxis" };

static void
add (GByteArray *bytes, gconstpointer data, gsize n)
{
  static const guint8 zeros[LECTERN_MODEL_ALIGNMENT];

  g_byte_array_append (bytes, zeros, -bytes->len % LECTERN_MODEL_ALIGNMENT);
  g_byte_array_append (bytes, data, n);
}

static void
add_floats (GByteArray *bytes, GRand *rand, gsize n, double middle)
{
  g_autofree float *floats = g_new (float, n);

  for (gsize i = 0; i < n; i++)
    floats[i] = middle + g_rand_double_range (rand, -0.1, 0.1);
  add (bytes, floats, n * sizeof *floats);
}

static void
add_scales (GByteArray *bytes, gsize n)
{
  g_autofree float *floats = g_new (float, n);

  for (gsize i = 0; i < n; i++)
    floats[i] = 0.005f;
  add (bytes, floats, n * sizeof *floats);
}

static void
add_linear (GByteArray *bytes, GRand *rand, guint n_out, guint n_in)
{
  g_autofree gint8 *weights = g_new (gint8, (gsize) n_out * n_in);
  g_autofree gint32 *sums = g_new0 (gint32, n_out);

  for (guint i = 0; i < n_out * n_in; i++)
    {
      weights[i] = g_rand_int_range (rand, -127, 128);
      sums[i / (LECTERN_LANES * n_in) * LECTERN_LANES + i / LECTERN_STEP % LECTERN_LANES] +=
          weights[i];
    }
  add (bytes, weights, (gsize) n_out * n_in);
  add_scales (bytes, n_out);
  add_floats (bytes, rand, n_out, 0);
  add (bytes, sums, n_out * sizeof *sums);
}

static void
add_norm (GByteArray *bytes, GRand *rand)
{
  add_floats (bytes, rand, WIDTH, 1);
  add_floats (bytes, rand, WIDTH, 0);
}

static guint32
add_pieces (GByteArray *bytes)
{
  guint32 starts[G_N_ELEMENTS (pieces) + 1] = { 0 };
  gint32 scores[G_N_ELEMENTS (pieces)];
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_string_append (text, pieces[i]);
      starts[i + 1] = text->len;
      scores[i] = i < LECTERN_N_SPECIAL_PIECES ? 0 : -(gint32) (3 << 16) - (gint32) i;
    }
  add (bytes, starts, sizeof starts);
  add (bytes, scores, sizeof scores);
  add (bytes, text->str, text->len);
  return text->len;
}

static void
add_layers (GByteArray *bytes, GRand *rand)
{
  for (guint i = 0; i < N_LAYERS; i++)
    {
      add_linear (bytes, rand, 3 * WIDTH, WIDTH);
      add_linear (bytes, rand, WIDTH, WIDTH);
      add_norm (bytes, rand);
      add_linear (bytes, rand, WIDE, WIDTH);
      add_linear (bytes, rand, WIDTH, WIDE);
      add_norm (bytes, rand);
    }
}

static void
add_grammar (GByteArray *bytes, GRand *rand)
{
  char names[G_N_ELEMENTS (relations)][LECTERN_RELATION_NAME_BYTES] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    g_strlcpy (names[i], relations[i], sizeof names[i]);
  add_floats (bytes, rand, LECTERN_ARC_SIZE * LECTERN_ARC_SIZE, 0);
  add_floats (bytes, rand, LECTERN_ARC_SIZE, 0);
  add_floats (bytes, rand, LECTERN_ARC_SIZE, 0);
  add_floats (bytes, rand,
              G_N_ELEMENTS (relations) * (LECTERN_RELATION_SIZE + 1) * LECTERN_RELATION_STRIDE, 0);
  add_floats (bytes, rand, LECTERN_RELATION_SIZE, 0);
  add (bytes, names, sizeof names);
  add_floats (bytes, rand, LECTERN_LINK_SIZE, 0);
  add_floats (bytes, rand, LECTERN_COREF_SIZE, 0);
}

void
tiny_model_seal (GByteArray *bytes)
{
  guint64 size = bytes->len;
  guint64 checksum = lectern_model_checksum (bytes->data + LECTERN_MODEL_HEADER_BYTES,
                                             bytes->len - LECTERN_MODEL_HEADER_BYTES);

  memcpy (bytes->data + 72, &size, sizeof size);
  memcpy (bytes->data + 80, &checksum, sizeof checksum);
}

GByteArray *
tiny_model_new (void)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  guint8 header[LECTERN_MODEL_HEADER_BYTES] = LECTERN_MODEL_MAGIC;
  guint32 numbers[] = { LECTERN_MODEL_VERSION,
                        G_N_ELEMENTS (pieces),
                        0,
                        WIDTH,
                        N_LAYERS,
                        N_HEADS,
                        WIDE,
                        N_PLACES,
                        WINDOW,
                        1,
                        G_N_ELEMENTS (relations),
                        LECTERN_ARC_SIZE,
                        LECTERN_RELATION_SIZE,
                        LECTERN_LINK_SIZE,
                        LECTERN_COREF_SIZE };

  g_byte_array_append (bytes, header, sizeof header);
  numbers[2] = add_pieces (bytes);
  memcpy (bytes->data + 8, numbers, sizeof numbers);
  {
    gint8 words[G_N_ELEMENTS (pieces) * WIDTH];

    for (guint i = 0; i < sizeof words; i++)
      words[i] = g_rand_int_range (rand, -127, 128);
    add (bytes, words, sizeof words);
  }
  add_scales (bytes, G_N_ELEMENTS (pieces));
  add_floats (bytes, rand, N_PLACES * WIDTH, 0);
  add_norm (bytes, rand);
  add_layers (bytes, rand);
  add_linear (bytes, rand, LECTERN_N_LOWER, WIDTH);
  add_linear (bytes, rand, LECTERN_N_UPPER, WIDTH);
  add_grammar (bytes, rand);
  add (bytes, "", 0);
  g_byte_array_set_size (bytes, (bytes->len + LECTERN_MODEL_ALIGNMENT - 1) / LECTERN_MODEL_ALIGNMENT
                                    * LECTERN_MODEL_ALIGNMENT);
  tiny_model_seal (bytes);
  return bytes;
}

LecternModel *
tiny_model_load (const GByteArray *bytes, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("lectern-model-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tiny.lmodel", NULL);
  LecternModel *model;

  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
  model = lectern_model_load (path, error);
  g_remove (path);
  g_rmdir (folder);
  return model;
}
