/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of durations. */

#include "analysis/values/values-amount.h"

#include <string.h>

static char *
period (const char *unit, double amount)
{
  static const struct
  {
    const char *unit;
    double factor;
    const char *before;
    char letter;
  } units[] = {
    { "second", 1, "PT", 'S' },   { "minute", 1, "PT", 'M' },   { "hour", 1, "PT", 'H' },
    { "day", 1, "P", 'D' },       { "night", 1, "P", 'D' },     { "week", 1, "P", 'W' },
    { "fortnight", 2, "P", 'W' }, { "month", 1, "P", 'M' },     { "year", 1, "P", 'Y' },
    { "decade", 10, "P", 'Y' },   { "century", 100, "P", 'Y' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].unit, unit))
      {
        char number[G_ASCII_DTOSTR_BUF_SIZE];

        g_ascii_formatd (number, sizeof number, "%.6g", amount * units[i].factor);
        return g_strdup_printf ("%s%s%c", units[i].before, number, units[i].letter);
      }
  return NULL;
}

/* " and 30 minutes", " 20 minutes", " and a half" behind a first duration. */
static guint
read_rest (const LecternReader *self, guint end, const char *unit, LecternValue *value)
{
  gboolean joined = lectern_reader_is (self, end, "and");
  LecternNumber more;
  const char *entry, *name;

  if (joined && lectern_reader_is (self, end + 1, "a") && lectern_reader_is (self, end + 2, "half"))
    {
      value->amount += 0.5;
      g_free (value->iso);
      value->iso = period (unit, value->amount);
      return end + 3;
    }
  if (value->has_amount_max || !lectern_reader_read_number (self, end + joined, &more))
    return end;
  entry = lectern_reader_lookup (self, more.end, LECTERN_LIST_UNITS);
  if (!lectern_amount_is_kind (entry, "time "))
    return end;
  name = entry + strlen ("time ");
  if ((g_str_equal (unit, "hour") && g_str_equal (name, "minute"))
      || (g_str_equal (unit, "minute") && g_str_equal (name, "second"))
      || (g_str_equal (unit, "year") && g_str_equal (name, "month")))
    {
      g_autofree char *first = value->iso;
      g_autofree char *second = period (name, more.low);

      value->iso = g_strconcat (first, second + (second[1] == 'T' ? 2 : 1), NULL);
      value->amount += more.low / (g_str_equal (unit, "year") ? 12 : 60);
      return more.end + 1;
    }
  return end;
}

static gboolean
is_age (const LecternReader *self, guint end)
{
  guint next = lectern_reader_is_dash (self, end) ? end + 1 : end;

  return lectern_reader_is (self, next, "old") || lectern_reader_is (self, next, "olds")
         || (lectern_reader_is (self, next, "of") && lectern_reader_is (self, next + 1, "age"));
}

guint
lectern_amount_read_duration (const LecternReader *self,
                              const LecternNumber *number,
                              guint at,
                              const char *unit,
                              LecternValue *value)
{
  guint end = at + 1;

  if (is_age (self, end))
    return 0;
  lectern_amount_finish (self, value, LECTERN_VALUE_DURATION, number, number->first, end);
  value->unit = g_strdup (unit);
  if (number->vague)
    return end;
  value->iso = period (unit, number->low);
  if (number->is_range)
    {
      g_autofree char *low = value->iso;
      g_autofree char *high = period (unit, number->high);

      value->iso = g_strdup_printf ("%s/%s", low, high);
      return end;
    }
  end = read_rest (self, end, unit, value);
  value->span.end = self->atoms[end - 1].span.end;
  return end;
}

/* "for a week", "half an hour", "an hour and a half": an article instead of a number. */
guint
lectern_amount_read_article_duration (const LecternReader *self, guint atom, LecternValue *value)
{
  LecternNumber number = { .first = atom, .low = 1, .high = 1, .in_words = TRUE };
  gboolean half = lectern_reader_is (self, atom, "half");
  guint at = atom + half;
  gboolean led;
  const char *entry;

  if (!lectern_reader_is (self, at, "a") && !lectern_reader_is (self, at, "an"))
    return 0;
  if (half)
    number.low = number.high = 0.5;
  entry = lectern_reader_lookup (self, at + 1, LECTERN_LIST_UNITS);
  led =
      atom > 0
      && (lectern_reader_is (self, atom - 1, "for") || lectern_reader_is (self, atom - 1, "within")
          || lectern_reader_is (self, atom - 1, "after")
          || lectern_reader_is (self, atom - 1, "lasted")
          || lectern_reader_lookup (self, atom - 1, LECTERN_LIST_HEDGES) != NULL);
  if (!lectern_amount_is_kind (entry, "time ")
      || !(
          half || led
          || (lectern_reader_is (self, at + 2, "and") && lectern_reader_is (self, at + 4, "half"))))
    return 0;
  return lectern_amount_read_duration (self, &number, at + 1, entry + strlen ("time "), value);
}
