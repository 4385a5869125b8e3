/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Character classes for the tokenizer. */

#include "config.h"

#include "analysis/text/text-class.h"

#define S LECTERN_CHAR_SPACE
#define L LECTERN_CHAR_LOWER
#define U LECTERN_CHAR_UPPER
#define D LECTERN_CHAR_DIGIT
#define A LECTERN_CHAR_APOSTROPHE
#define O LECTERN_CHAR_OTHER

/* clang-format off */
const guint8 lectern_ascii_class[128] = {
  O, O, O, O, O, O, O, O, O, S, S, S, S, S, O, O,
  O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
  S, O, O, O, O, O, O, A, O, O, O, O, O, O, O, O,
  D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
  O, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
  U, U, U, U, U, U, U, U, U, U, U, O, O, O, O, O,
  A, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
};
/* clang-format on */

LecternCharClass
lectern_char_class_slow (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (c == 0x2019 || c == 0x2018 || c == 0x02BC)
    return A;
  switch (g_unichar_type (c))
    {
    case G_UNICODE_LOWERCASE_LETTER:
      return L;
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
      return U;
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
      return LECTERN_CHAR_NO_CASE;
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return D;
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_FORMAT:
      return LECTERN_CHAR_MARK;
    case G_UNICODE_MODIFIER_SYMBOL: /* skin tones, stray accents */
      return c >= 0x1F3FB && c <= 0x1F3FF ? LECTERN_CHAR_MARK : O;
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return S;
    default:
      return c == 0x85 ? S : O;
    }
}
