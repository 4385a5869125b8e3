/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped model in C against the numbers that its trainer's floats gave (dump_parity.py). */

#include "analysis/model/model.h"
#include "analysis/model/pieces.h"
#include "analysis/text/segment.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Probabilities after 8 bits in all products: on average within the first, never beyond the
 * second. A slip in the arithmetic moves nearly all of them by more. */
#define MEAN_TOLERANCE 0.01
#define MOST_TOLERANCE 0.35

typedef struct
{
  LecternLexicon *lexicon;
  LecternModel *model;
  GMappedFile *file;
  LecternWeights weights;
  LecternPieces *pieces;
  LecternSegments *segments;
  LecternEncoding *encoding;
  char *text;
  guint token; /* the next one */
  double sum;  /* of the differences of probabilities */
  guint n;
  guint n_words;
  guint n_upos;
} Parity;

static void
start_text (Parity *self, const char *text)
{
  g_clear_pointer (&self->encoding, lectern_encoding_free);
  g_clear_pointer (&self->segments, lectern_segments_free);
  g_free (self->text);
  self->text = g_strdup (text);
  self->segments = lectern_segments_new (self->text, strlen (self->text), self->lexicon);
  self->encoding = lectern_model_encode (self->model, self->segments, NULL, NULL, NULL);
  self->token = 0;
}

static void
check_word (Parity *self, const char *word)
{
  g_autofree char *got = NULL;

  g_assert_cmpuint (self->token, <, self->segments->n_tokens);
  got = g_strndup (lectern_token_text (self->segments, self->token),
                   lectern_token_length (self->segments, self->token));
  g_assert_cmpstr (got, ==, word);
  self->token++;
  self->n_words++;
}

static void
check_pieces (Parity *self, char **ids)
{
  guint32 got[LECTERN_WORD_MAX_PIECES];
  guint i = self->token - 1;
  guint n = lectern_pieces_cut (self->pieces, lectern_token_text (self->segments, i),
                                lectern_token_length (self->segments, i),
                                !(self->segments->tokens[i].flags & LECTERN_TOKEN_GLUED), got);

  g_assert_cmpuint (n, ==, g_strv_length (ids));
  for (guint k = 0; k < n; k++)
    g_assert_cmpuint (got[k], ==, atoi (ids[k]));
}

static void
check_scores (Parity *self, char **wanted, const float *scores, guint n_labels)
{
  const float *got = scores + (gsize) (self->token - 1) * n_labels;

  g_assert_cmpuint (g_strv_length (wanted), ==, n_labels);
  for (guint k = 0; k < n_labels; k++)
    {
      double difference = fabs (exp (got[k]) - exp (g_ascii_strtod (wanted[k], NULL)));

      g_assert_cmpfloat (difference, <, MOST_TOLERANCE);
      self->sum += difference;
      self->n++;
    }
}

static void
check_line (Parity *self, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", -1);
  const char *rest = strchr (line, ' ');

  if (rest == NULL)
    return;
  if (g_str_equal (parts[0], "text"))
    start_text (self, rest + 1);
  else if (g_str_equal (parts[0], "word"))
    check_word (self, rest + 1);
  else if (g_str_equal (parts[0], "pieces"))
    check_pieces (self, parts + 1);
  else if (g_str_equal (parts[0], "names"))
    check_scores (self, parts + 1, self->encoding->names, LECTERN_N_NAME_LABELS);
  else if (g_str_equal (parts[0], "content"))
    check_scores (self, parts + 1, self->encoding->content, LECTERN_N_CONTENT_LABELS);
  else if (g_str_equal (parts[0], "who"))
    check_scores (self, parts + 1, self->encoding->who, LECTERN_N_WHO_LABELS);
  else
    self->n_upos += self->encoding->upos[self->token - 1] == (guint) atoi (parts[1]);
}

static void
open_model (Parity *self, const char *path)
{
  const char *data = g_getenv ("LECTERN_DATA_DIR");
  g_autofree char *folder = g_build_filename (data, "lexicon", NULL);
  g_autoptr (GError) error = NULL;

  self->model = lectern_model_load (path, &error);
  g_assert_no_error (error);
  self->lexicon = lectern_lexicon_new (folder, &error);
  g_assert_no_error (error);
  self->file = g_mapped_file_new (path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (lectern_weights_read (&self->weights,
                                       (const guint8 *) g_mapped_file_get_contents (self->file),
                                       g_mapped_file_get_length (self->file), &error));
  self->pieces = lectern_pieces_new (&self->weights);
}

static void
test_parity (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("LECTERN_DATA_DIR"), "model", "english.lmodel", NULL);
  g_autofree char *dump =
      g_test_build_filename (G_TEST_DIST, "analysis", "parity", "english.txt", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  Parity self = { 0 };

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no model in this tree");
      return;
    }
  open_model (&self, path);
  g_assert_true (g_file_get_contents (dump, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    check_line (&self, lines[i]);
  g_assert_cmpuint (self.n_words, >, 80);
  g_test_message ("mean difference of %u probabilities: %.5f", self.n, self.sum / self.n);
  g_assert_cmpfloat (self.sum / self.n, <, MEAN_TOLERANCE);
  g_assert_cmpuint (self.n_upos * 100, >=, self.n_words * 97);
  lectern_encoding_free (self.encoding);
  lectern_segments_free (self.segments);
  lectern_pieces_free (self.pieces);
  g_mapped_file_unref (self.file);
  lectern_lexicon_free (self.lexicon);
  lectern_model_free (self.model);
  g_free (self.text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/parity", test_parity);
  return g_test_run ();
}
