/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offsets in UTF-16 code units from and to code points. */

#include "annotation/sidecar/utf16.h"

#include <string.h>

static void
test_pairs (void)
{
  /* a, a pair, b, two pairs, c: code points 0 … 5, units 0 1 3 4 6 8 */
  const char *text = "a😀b🎉🎊c";
  const guint units[] = { 0, 1, 3, 4, 6, 8, 9 };
  g_autoptr (LecternUtf16) map = lectern_utf16_new (text, strlen (text));

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_assert_cmpuint (lectern_utf16_from_chars (map, i), ==, units[i]);
      g_assert_cmpuint (lectern_utf16_to_chars (map, units[i]), ==, i);
    }
  g_assert_cmpuint (lectern_utf16_to_chars (map, 2), ==, 1); /* inside the first pair */
  g_assert_cmpuint (lectern_utf16_to_chars (map, 7), ==, 4);
}

static void
test_agrees_with_glib (void)
{
  const char *text = "Zoë said “naïve” 𝒳𝒴 and 中文 🙂🙂.";
  g_autoptr (LecternUtf16) map = lectern_utf16_new (text, strlen (text));

  for (glong chars = 0; chars <= g_utf8_strlen (text, -1); chars++)
    {
      glong units;
      g_autofree gunichar2 *utf16 =
          g_utf8_to_utf16 (text, g_utf8_offset_to_pointer (text, chars) - text, NULL, &units, NULL);

      g_assert_cmpuint (lectern_utf16_from_chars (map, chars), ==, units);
      g_assert_cmpuint (lectern_utf16_to_chars (map, units), ==, chars);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/utf16/pairs", test_pairs);
  g_test_add_func ("/utf16/agrees-with-glib", test_agrees_with_glib);
  return g_test_run ();
}
