/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code points to bytes and back, against counting by hand. */

#include "article/char-index.h"

#include <string.h>

static void
check_text (const char *text)
{
  gsize n_bytes = strlen (text);
  g_autoptr (LecternCharIndex) index = lectern_char_index_new (text, n_bytes);
  guint n_chars = (guint) g_utf8_strlen (text, -1);

  g_assert_cmpuint (lectern_char_index_get_n_chars (index), ==, n_chars);
  for (guint i = 0; i <= n_chars; i++)
    {
      gsize byte = (gsize) (g_utf8_offset_to_pointer (text, i) - text);

      g_assert_cmpuint (lectern_char_index_to_byte (index, i), ==, byte);
      g_assert_cmpuint (lectern_char_index_to_char (index, byte), ==, i);
      /* A byte inside a character belongs to that character. */
      if (i < n_chars && g_utf8_next_char (text + byte) - text > (long) byte + 1)
        g_assert_cmpuint (lectern_char_index_to_char (index, byte + 1), ==, i);
    }

  g_assert_cmpuint (lectern_char_index_to_byte (index, n_chars + 5), ==, n_bytes);
  g_assert_cmpuint (lectern_char_index_to_char (index, n_bytes + 5), ==, n_chars);
}

static void
test_texts (void)
{
  check_text ("");
  check_text ("Plain words.");
  check_text ("“Wir haben’s!” – 12 €");
  check_text ("\xf0\x9f\x98\x80 said \xf0\x9f\x98\x80");
}

/* Every length round the distance of the checkpoints. */
static void
test_lengths (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 300; i++)
    {
      g_string_append (text, i % 3 == 0 ? "é" : i % 7 == 0 ? "…" : "x");
      check_text (text->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/char-index/texts", test_texts);
  g_test_add_func ("/article/char-index/lengths", test_lengths);

  return g_test_run ();
}
