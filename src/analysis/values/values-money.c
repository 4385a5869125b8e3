/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of money. */

#include "analysis/values/values-amount.h"

#include <string.h>

/* "$", "US$", "Rs", "EUR": the whole entry and how many atoms it takes. */
static const char *
read_prefix (const LecternReader *self, guint atom, guint *n_atoms)
{
  for (*n_atoms = 4; *n_atoms > 0; (*n_atoms)--)
    {
      const char *entry =
          lectern_reader_lookup_phrase (self, atom, *n_atoms, LECTERN_LIST_CURRENCIES, TRUE);
      const LecternAtom *next = lectern_reader_get (self, atom + *n_atoms);

      if (!(lectern_amount_is_kind (entry, "prefix ") || lectern_amount_is_kind (entry, "letter "))
          || next == NULL || next->kind != LECTERN_ATOM_NUMBER)
        continue;
      /* "R 2" is a road or a robot; one letter stands right before its number. */
      if (g_ascii_isalpha (self->text[self->atoms[atom].span.start]) && !next->glued
          && self->atoms[atom + *n_atoms - 1].span.end - self->atoms[atom].span.start == 1)
        continue;
      return entry;
    }
  return NULL;
}

static void
set_unit (LecternValue *value, const char *iso)
{
  const char *end = strchr (iso, ' ');
  gsize length = end != NULL ? (gsize) (end - iso) : strlen (iso);

  value->unit = *iso == '-' ? NULL : g_strndup (iso, length);
}

/* "$5 to $10", "$5-$10", "between £5 and £10" */
static guint
read_second_price (const LecternReader *self, LecternNumber *number, guint first, const char *iso)
{
  guint at = number->end;
  gboolean between = first > 0 && lectern_reader_is (self, first - 1, "between");
  gboolean from = first > 0 && lectern_reader_is (self, first - 1, "from");
  LecternNumber high;
  const char *other;
  guint n;

  if (!(lectern_reader_is_dash (self, at) || (!from && lectern_reader_is (self, at, "to"))
        || (between && lectern_reader_is (self, at, "and"))))
    return number->end;
  other = read_prefix (self, at + 1, &n);
  if (other == NULL || !g_str_equal (other + strlen ("prefix "), iso)
      || !lectern_reader_read_number (self, at + 1 + n, &high) || high.low <= number->low)
    return number->end;
  number->is_range = TRUE;
  number->high = high.low;
  return high.end;
}

guint
lectern_amount_read_price (const LecternReader *self, guint atom, LecternValue *value)
{
  guint n, end, words;
  const char *iso = read_prefix (self, atom, &n);
  LecternNumber number;

  if (iso == NULL || !lectern_reader_read_range (self, atom + n, &number))
    return 0;
  /* "P1,500" and "K25 million" are money, "P2000" is an engine */
  if (lectern_amount_is_kind (iso, "letter ") && !number.scaled && self->atoms[number.first].plain)
    return 0;
  iso += strlen ("prefix ");
  if (number.is_range && !number.scaled && lectern_reader_is (self, number.end, "percent"))
    return 0;
  end = number.is_range ? number.end : read_second_price (self, &number, atom, iso);
  if (lectern_amount_is_kind (
          lectern_amount_longest (self, end, LECTERN_LIST_CURRENCIES, 4, &words), "word USD")
      && g_str_equal (iso, "USD"))
    end += words;
  set_unit (value, iso);
  return lectern_amount_finish (self, value, LECTERN_VALUE_MONEY, &number, atom, end);
}

/* "10 million US dollars", "69.8-million-peso", "50 cents", "500 EUR", "5€" */
guint
lectern_amount_read_currency (const LecternReader *self,
                              const LecternNumber *number,
                              guint at,
                              LecternValue *value)
{
  guint n;
  const char *entry = lectern_amount_longest (self, at, LECTERN_LIST_CURRENCIES, 4, &n);
  const char *worth;
  LecternNumber sum = *number;

  if (entry == NULL)
    {
      const char *code = lectern_reader_lookup_phrase (self, at, 1, LECTERN_LIST_CURRENCIES, TRUE);

      if (!(lectern_amount_is_kind (code, "prefix ")
            || (lectern_amount_is_kind (code, "letter ")
                && (self->atoms[at].glued || number->scaled)))
          || self->atoms[at].span.end - self->atoms[at].span.start < 2)
        return 0;
      set_unit (value, code + strlen ("prefix "));
      return lectern_amount_finish (self, value, LECTERN_VALUE_MONEY, number, number->first,
                                    at + 1);
    }
  if (!lectern_amount_is_kind (entry, "word "))
    return 0;
  /* "245p", but not "245 p" */
  if (lectern_reader_is (self, at, "p") && !self->atoms[at].glued)
    return 0;
  /* Ten pounds of beef are not money, nor is a 12-pound baby. */
  if (lectern_reader_is (self, at, "pound") || lectern_reader_is (self, at, "pounds"))
    if (n == 1 && (lectern_reader_is (self, at + 1, "of") || at > number->end || !number->scaled))
      return 0;
  entry += strlen ("word ");
  worth = strrchr (entry, ' ');
  if (worth != NULL)
    lectern_number_scale (&sum, g_ascii_strtod (worth + 1, NULL));
  set_unit (value, entry);
  return lectern_amount_finish (self, value, LECTERN_VALUE_MONEY, &sum, number->first, at + n);
}
